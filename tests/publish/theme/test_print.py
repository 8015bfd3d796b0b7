"""Paper: what a page is when it is printed, read back from Chromium's own PDF."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import pypdfium2 as pdfium
import pytest
import zxingcpp
from playwright.sync_api import Browser, Page

from plan.language.days import written_day
from plan.load.edition import edition
from plan.load.git import GitUnavailableError
from plan.load.revisions import last_changed
from plan.model.records import Assignments
from tests.support.plans.plan_words import published_words

SITE_URL = "https://example.org/"
NOT_THE_ORIGINAL = "Bản để đọc, không thay bản đã ký"
A4 = (595, 842)
"""Points."""
DATED = {"GIT_AUTHOR_DATE": "2030-07-01T12:00:00Z", "GIT_COMMITTER_DATE": "2030-07-01T12:00:00Z"}


@pytest.fixture(params=["light", "dark"])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a reader who sees the site light or dark."""
    context = browser.new_context(color_scheme=request.param)
    yield context.new_page()
    context.close()


def printed(page: Page, address: str) -> pdfium.PdfDocument:
    """Print what is at `address`."""
    page.goto(address)
    return pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=False))


def words(document: pdfium.PdfDocument) -> str:
    """Return all words of a document, its lines joined."""
    texts = (page.get_textpage().get_text_range() for page in document)
    return " ".join(" ".join(texts).split())


def test_the_plan_prints_as_the_document_and_nothing_else(
    reader: Page, home: str, site: Path
) -> None:
    reader.goto(home + "ke-hoach/")
    reader.emulate_media(media="print")
    shown = reader.locator("article").inner_text().split()
    official = published_words(site)
    assert shown[: len(official)] == official
    assert shown[len(official) :][:2] == ["Bản", "để"]


def test_each_sheet_is_a4_numbered_and_no_original(reader: Page, home: str) -> None:
    document = printed(reader, home + "ke-hoach/")
    for number, sheet in enumerate(document, 1):
        assert tuple(round(side) for side in sheet.get_size()) == pytest.approx(A4, abs=2)
        found = sheet.get_textpage().get_text_range()
        above_or_below = 2 if number in (1, len(document)) else 1  # at the top; with its source
        assert found.count(NOT_THE_ORIGINAL) == above_or_below
        assert f"{number}/{len(document)}" in found


def test_each_sheet_says_what_it_is_and_where_from(
    reader: Page, home: str, assignments: Assignments
) -> None:
    marks = set()
    for address in ("ke-hoach/", "nhiem-vu/ii-1/", "co-quan/ban-tuyen-giao-tinh-uy/"):
        found = words(printed(reader, home + address))
        assert f"{NOT_THE_ORIGINAL}." in found
        assert SITE_URL + address in found
        assert str(assignments.plan.source) in found
        (mark,) = re.findall(r"mã [0-9a-f]{8}", found)
        marks.add(mark)
    assert len(marks) == 3


def test_the_code_on_the_sheet_opens_the_page(page: Page, home: str) -> None:
    for address in ("ke-hoach/", "nhiem-vu/ii-1/", "co-quan/ban-tuyen-giao-tinh-uy/"):
        document = printed(page, home + address)
        sheet = document[len(document) - 1].render(scale=150 / 72).to_pil()
        (code,) = zxingcpp.read_barcodes(sheet)
        assert code.text == SITE_URL + address


def test_few_duties_fit_one_sheet(page: Page, home: str) -> None:
    assert len(printed(page, home + "co-quan/ban-tuyen-giao-tinh-uy/")) == 1
    assert len(printed(page, home + "nhiem-vu/ii-2/")) == 1


def test_the_dark_prints_as_the_light(browser: Browser, home: str) -> None:
    def colours(scheme: Literal["light", "dark"]) -> list[str]:
        page = browser.new_page(color_scheme=scheme, reduced_motion="reduce")
        page.goto(home + "co-quan/ban-tuyen-giao-tinh-uy/")
        page.emulate_media(media="print", color_scheme=scheme)
        found: list[str] = page.locator("article *").evaluate_all(
            "all => all.map(e => getComputedStyle(e).color + getComputedStyle(e).backgroundColor)"
        )
        page.close()
        return found

    assert colours("dark") == colours("light")


def test_an_edition_is_told_by_its_content_and_its_day() -> None:
    first, same, other = (edition(text, None) for text in (b"a", b"a", b"b"))
    assert first == same
    assert first.mark != other.mark
    assert written_day(date(2022, 3, 7)) == "07-3-2022"
    assert written_day(date(2022, 2, 10)) == "10-02-2022"


def test_a_day_that_git_does_not_know_is_not_told(tmp_path: Path) -> None:
    file = tmp_path / "assignments.yaml"
    file.write_text("plan:\n", "utf-8")
    assert last_changed(file) is None

    def git(*words: str) -> None:
        command = ["git", "-C", str(tmp_path), "-c", "user.name=a", "-c", "user.email=a@b", *words]
        subprocess.run(command, check=True, capture_output=True, env=os.environ | DATED)

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "a")
    assert last_changed(file) == date(2030, 7, 1)
    file.write_text("plan: 1\n", "utf-8")
    assert last_changed(file) is None
    git("commit", "-q", "-a", "-m", "b")
    shallow = tmp_path / "shallow"
    git("clone", "-q", "--depth", "1", tmp_path.as_uri(), str(shallow))
    with pytest.raises(GitUnavailableError, match="thiếu phần lịch sử"):
        last_changed(shallow / file.name)


def test_the_home_page_prints_nothing_that_only_leads_elsewhere(reader: Page, home: str) -> None:
    assert "Bảng phân công Tải về" not in words(printed(reader, home))
