"""A draft can be looked at and read over: each page says what it is, and what is in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from plan.check.gate import checked_content
from plan.check.ledger import Ledger
from plan.cli import main
from plan.derive.register import register
from plan.pages import site as site_of
from plan.pages.draft import draft_of
from plan.pages.readings import readings
from tests.support.browser.keyboard import tab_to
from tests.support.browser.visits import ColorScheme, violations
from tests.support.plans.drafts import page_words
from tests.support.plans.hostile import PLANTED
from tests.support.plans.reviewed import DOUBTS, DRAFT, SOUND
from tests.support.sites.html_pages import text_of
from tests.support.sites.projects import build, project
from tests.support.sites.rendering import renderer_of
from tests.support.sites.this_run import made_once

BANNER = f"Bản nháp, chưa đăng được: còn {len(DOUBTS)} chỗ chưa xem lại"
SUBJECT = "Chưa xem lại: chủ ngữ ở câu trước"


@pytest.fixture(scope="module")
def draft() -> Path:
    """The folder that `make preview` makes of the draft."""

    def make(folder: Path) -> None:
        result = build(project(folder / "project", DRAFT), PREVIEW="true")
        assert result.returncode == 0, result.stderr

    return made_once("draft", make) / "project" / "site"


@pytest.fixture(scope="module")
def exported() -> Path:
    """The folder that `plan export --draft` makes of it."""

    def make(folder: Path) -> None:
        (folder / "draft.yaml").write_text(DRAFT, "utf-8")
        assert main(["export", str(folder / "out"), str(folder / "draft.yaml"), "--draft"]) == 0

    return made_once("exported-draft", make) / "out"


def pages(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield each page, by its path."""
    for file in sorted(folder.rglob("*.html")):
        yield file.relative_to(folder).as_posix(), html.parse(str(file)).getroot()


def marks(folder: Path, path: str) -> list[str]:
    """Return what the page at `path` says is to be read over."""
    page = html.parse(str(folder / path / "index.html")).getroot()
    return [text_of(mark) for mark in page.find_class("review")]


@pytest.fixture(params=["draft", "exported"])
def either(request: pytest.FixtureRequest) -> Path:
    """The draft, with MkDocs and without."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


def test_every_page_says_that_it_is_a_draft_and_leads_to_the_desk(either: Path) -> None:
    for path, page in pages(either):
        assert BANNER in text_of(page), path
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"], path
        (link,) = page.xpath("//a[normalize-space()='chưa xem lại']/@href")
        assert (either / path).parent.joinpath(link).resolve() == either / "xem-lai/index.html"


def test_a_doubt_stands_out_with_its_reason_on_each_page_that_tells_what_it_is_about(
    either: Path,
) -> None:
    assert SUBJECT in marks(either, "nhiem-vu/iii-1-g2")
    assert SUBJECT in marks(either, "co-quan/cong-an-huyen")
    assert SUBJECT in marks(either, "ke-hoach")
    assert "Chưa xem lại: ngày ở dòng khác" in marks(either, "nhiem-vu/ii-1")
    card = "Chưa xem lại: thời hạn 31/12/2030: ngày ở dòng khác"
    assert card in marks(either, "co-quan/phong-noi-vu")
    assert "Chưa xem lại: dòng này thiếu ô" in marks(either, "ke-hoach")
    assert "Chưa xem lại: nhóm chưa rõ gồm ai" in marks(either, "co-quan/ubnd-cac-xa")
    assert "Chưa xem lại: hai văn bản cùng số" in marks(either, "van-ban/05-2030-nd-cp")
    assert "Chưa xem lại: tệp có 1 ảnh" in marks(either, "ke-hoach")


def test_a_task_without_a_doubt_has_no_mark(either: Path) -> None:
    assert marks(either, "nhiem-vu/iii-1-g1") == []


def test_marks_leave_the_official_words_as_they_are() -> None:
    assert page_words(checked_content(DRAFT.encode(), "draft")) == page_words(
        checked_content(SOUND.encode(), "sound")
    )


def test_a_reason_is_shown_as_typed_on_every_page_and_is_no_markup() -> None:
    hostile = f"'{PLANTED.replace(chr(39), chr(39) * 2)}'"
    assignments = checked_content(DRAFT.replace("chủ ngữ ở câu trước", hostile).encode(), "draft")
    made = site_of(assignments, Ledger(), draft=draft_of(assignments, "draft"))
    renderer = renderer_of(made, index="index.html")
    shown = 0
    for page in made.pages:
        root = html.fragment_fromstring(renderer.html(page), create_parent="div")
        assert not root.xpath("//img[@src='x'] | //script[contains(., 'ran=1')]"), page.address
        marks = (text_of(mark) for mark in root.find_class("review"))
        shown += sum(" ".join(PLANTED.split()) in mark for mark in marks)
    assert shown >= 4


def test_nothing_to_take_away_is_made_of_a_draft(either: Path) -> None:
    kinds = {".pdf", ".docx", ".xlsx", ".csv", ".ics", ".jsonld", ".xml", ".json"}
    made = {file.name for file in either.rglob("*") if file.suffix in kinds}
    assert made <= {"search_index.json"}


def test_a_sound_plan_has_neither_desk_nor_marks(site: Path, preview: Path) -> None:
    for folder in (site, preview):
        assert not (folder / "xem-lai").exists()
        for path, page in pages(folder):
            assert not page.find_class("review"), path
            assert "Bản nháp" not in page.text_content() or "huong-dan" in path, path


def test_the_desk_lists_each_doubt_first_and_leads_to_where_it_stands(either: Path) -> None:
    page = html.parse(str(either / "xem-lai" / "index.html")).getroot()
    listed = page.xpath("//ol[@class='left']/li")
    assert len(listed) == len(DOUBTS)
    for item in listed:
        (target,) = page.xpath(f"//*[@id='{item.xpath('.//a/@href')[0].removeprefix('#')}']")
        assert any(reason in target.text_content() for reason in DOUBTS.values())
        (reason,) = (r for r in DOUBTS.values() if r in item.text_content())
        assert reason in target.text_content()
    line = next(n for n, text in enumerate(DRAFT.splitlines(), 1) if "chủ ngữ" in text)
    (item,) = (item for item in listed if "chủ ngữ" in item.text_content())
    assert f"dòng {line}" in item.text_content()
    first = page.xpath("//section[@class='passage']")[0]
    assert list(page.iter()).index(first) > list(page.iter()).index(listed[-1])


def test_a_line_leads_to_the_repository_s_editor(draft: Path) -> None:
    page = html.parse(str(draft / "xem-lai" / "index.html")).getroot()
    line = next(n for n, text in enumerate(DRAFT.splitlines(), 1) if "chủ ngữ" in text)
    link = f"https://example.org/repo/edit/trunk/data/assignments.yaml#L{line}"
    assert page.xpath(f"//a[@href='{link}']")


def test_the_desk_has_all_words_of_the_document_and_everything_that_is_understood() -> None:
    known = register(checked_content(DRAFT.encode(), "draft"))
    made = readings(known)
    assert [each.passage for each in made.passages] == list(known.passages)
    for each in made.passages:
        assert "".join(text for text, _ in each.pieces) == each.passage.text
    told = [each for passage in made.passages for each in passage.readings]
    duties = [duty for task in known.tasks for duty in task.duties]
    roles = {role.label for role in known.assignments.roles}
    assert sum(each.label in roles for each in told) == len(duties)
    assert {"Thời hạn", "Sản phẩm", "Bắt đầu", "Nơi nhận"} <= {each.label for each in told}


def test_words_that_nothing_rests_on_are_grey_and_doubtful_ones_stand_out() -> None:
    made = readings(register(checked_content(DRAFT.encode(), "draft")))
    states = {str(each.passage.text): each.pieces for each in made.passages}
    assert states["Thời gian hoàn thành: 31/12/2030."] == (
        ("Thời gian hoàn thành: ", ""),
        ("31/12/2030", "doubtful"),
        (".", ""),
    )
    assert states["Giữ gìn hồ sơ giấy."] == (("Giữ gìn hồ sơ giấy.", ""),)
    assert ("Phòng Tài chính", "read") in states["Cơ quan phối hợp: Phòng Tài chính, UBND các xã."]


def test_a_doubt_that_rests_on_no_words_stands_at_the_first_words_of_its_entry() -> None:
    words = "            text: Rà soát hồ sơ\n"
    assert DRAFT.count(words) == 1
    doubted = DRAFT.replace(words, f"{words}            review: có thể là hai mục\n")
    made = readings(register(checked_content(doubted.encode(), "draft")))
    (told,) = (
        (str(each.passage.text), reading.reason)
        for each in made.passages
        for reading in each.readings
        if reading.reason == "có thể là hai mục"
    )
    assert told == ("Rà soát hồ sơ", "có thể là hai mục")


def test_a_duty_that_rests_on_no_words_is_read_at_its_own_line() -> None:
    duty = "{body: ubnd-cac-xa, role: coordinate, at: ii-1-p2, quote: UBND các xã}"
    assert DRAFT.count(duty) == 1
    text = DRAFT.replace(duty, "{body: ubnd-cac-xa, role: coordinate, basis: Theo lệ thường}")
    made = readings(register(checked_content(text.encode(), "draft")))
    (told,) = (
        reading
        for each in made.passages
        for reading in each.readings
        if reading.basis == "Theo lệ thường"
    )
    assert "Theo lệ thường" in text.splitlines()[told.line - 1]


def test_the_desk_is_worked_through_by_keyboard(page: Page, draft: Path) -> None:
    page.goto((draft / "xem-lai" / "index.html").as_uri())
    tab_to(page, "e.matches('.left a[href^=\"#dong\"]')")
    page.keyboard.press("Enter")
    for _ in range(len(DOUBTS) - 1):
        before = page.url
        tab_to(page, "e.innerText == 'chỗ sau'")
        page.keyboard.press("Enter")
        assert page.url != before
        expect(page.locator(".doubtful:target")).to_be_in_viewport()
    tab_to(page, "e.innerText == 'về danh sách'")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Chưa xem lại")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
def test_words_and_what_is_understood_stand_beside_each_other_or_one_below_the_other(
    page: Page, draft: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((draft / "xem-lai" / "index.html").as_uri())
    passage = page.locator(".passage", has=page.locator(".doubtful")).first
    words, read = (passage.locator(each).bounding_box() for each in (".words", ".read"))
    assert words
    assert read
    if width < 720:
        assert read["y"] >= words["y"] + words["height"]
    else:
        assert read["x"] >= words["x"] + words["width"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_the_desk(page: Page, draft: Path, scheme: ColorScheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto((draft / "xem-lai" / "index.html").as_uri())
    assert violations(page) == []


def test_the_desk_on_paper_has_its_two_columns_and_no_addresses(page: Page, draft: Path) -> None:
    page.goto((draft / "xem-lai" / "index.html").as_uri())
    page.emulate_media(media="print")
    passage = page.locator(".passage", has=page.locator(".doubtful")).first
    columns = passage.evaluate("e => getComputedStyle(e).gridTemplateColumns.split(' ').length")
    assert columns == 2
    link = page.locator(".desk .words small a").last
    assert link.evaluate("e => getComputedStyle(e, '::after').content") == "none"
