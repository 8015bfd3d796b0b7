"""The preview: the site in a folder, opened as files in a real Chromium, with no server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from tests.support.browser.keyboard import tab_to
from tests.support.browser.visits import ColorScheme, violations
from tests.support.sites.html_pages import pages, some_of_each_kind

NOTE = "Bản xem trước, chưa công bố"
LOCAL = {"file", "data", "blob"}


@dataclass(frozen=True, slots=True)
class Reader:
    """A browser's page on the preview, and all that it asked for or complained of."""

    page: Page
    folder: Path
    asked: list[str]
    errors: list[str]

    def open(self, file: str = "index.html") -> Page:
        """Open a file of the folder as a double click does."""
        self.page.goto((self.folder / file).as_uri())
        return self.page


@pytest.fixture
def reader(browser: Browser, preview: Path) -> Iterator[Reader]:
    """Someone who opens the preview at a desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    found = Reader(page=context.new_page(), folder=preview, asked=[], errors=[])
    found.page.on("request", lambda request: found.asked.append(request.url))
    found.page.on("pageerror", lambda error: found.errors.append(str(error)))
    found.page.on("console", lambda message: found.errors.append(message.text))
    yield found
    context.close()
    # Whatever the test did, nothing went wrong on the way and nothing was asked of a network.
    assert found.errors == []
    assert {urlsplit(url).scheme for url in found.asked} <= LOCAL


def search(page: Page, words: str) -> None:
    """Type `words` into the search in the header."""
    page.locator("label.md-header__button[for=__search]").dispatch_event("click")
    page.locator(".md-search__input").press_sequentially(words)
    page.locator(".md-search-result__item a").first.wait_for()


def test_clicks_lead_from_home_to_a_body_to_its_words_without_a_server(reader: Reader) -> None:
    page = reader.open()
    page.get_by_role("link", name="Ban Tuyên giáo Tỉnh ủy").first.click()
    page.wait_for_url("**/co-quan/ban-tuyen-giao-tinh-uy/index.html")
    page.get_by_role("link", name="Ban Tuyên giáo Tỉnh ủy chủ trì").click()
    page.wait_for_url("**/ke-hoach/index.html#*")
    assert page.locator(":target").inner_text() == "Ban Tuyên giáo Tỉnh ủy chủ trì"


def test_a_word_typed_is_found_without_a_server_and_its_page_opens(reader: Reader) -> None:
    page = reader.open("nhiem-vu/ii-1/index.html")
    search(page, "phản biện xã hội")
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_url("**/nhiem-vu/ii-4/index.html?h=*")
    assert page.locator("h1 small").inner_text() == "Nhiệm vụ II.4"


def test_search_finds_in_a_preview_what_it_finds_on_the_site(
    reader: Reader, page: Page, home: str
) -> None:
    page.goto(home)
    search(page, "bô-xít")
    search(reader.open(), "bô-xít")
    online, here = (
        each.locator(".md-search-result__item h1").all_inner_texts() for each in (page, reader.page)
    )
    assert here == online


def test_the_search_box_on_the_home_page_searches_without_a_server(reader: Reader) -> None:
    page = reader.open()
    page.get_by_label("Tìm cơ quan, nhiệm vụ, văn bản").fill("Ban Tuyên giáo")
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_url("**/index.html?h=*")
    assert "ban-tuyen-giao-tinh-uy" in page.url


def test_each_kind_of_page_opens_without_an_error_or_another_host(reader: Reader) -> None:
    files = some_of_each_kind(pages(reader.folder))
    for file in files:
        page = reader.open(f"{file}index.html")
        assert page.locator("h1").first.is_visible(), file
    assert len(set(reader.asked)) > len(files)


def test_skipping_the_menu_and_the_colours_work_without_a_server(reader: Reader) -> None:
    page = reader.open("nhiem-vu/ii-1/index.html")
    tab_to(page, "e.matches('.md-skip')")
    page.keyboard.press("Enter")
    assert page.url.endswith("#dau-trang")
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    before = page.evaluate(scheme)
    reader.open("nhiem-vu/ii-1/index.html")
    tab_to(page, "e.name == '__palette'")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    chosen = page.evaluate(scheme)
    assert chosen != before
    reader.open("co-quan/index.html")
    assert page.evaluate(scheme) == chosen


def test_every_page_of_a_preview_says_so_and_is_for_no_search_engine(preview: Path) -> None:
    for file in preview.rglob("*.html"):
        page = html.parse(str(file)).getroot()
        assert NOTE in page.xpath("string(//*[@data-md-component='announce'])"), file
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex"], file
        assert page.xpath("//link[@rel='canonical']") == [], file


def test_a_preview_says_so_on_the_screen_and_on_paper(reader: Reader) -> None:
    page = reader.open("ke-hoach/index.html")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert page.get_by_text(NOTE).is_visible(), media


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_preview(page: Page, preview: Path, scheme: ColorScheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto((preview / "index.html").as_uri())
    assert violations(page) == []


def test_a_page_opened_inside_the_zip_says_to_unpack_it(
    page: Page, preview: Path, tmp_path: Path
) -> None:
    hint = page.get_by_text("giải nén cả tệp ZIP")
    page.goto((preview / "index.html").as_uri())
    assert not hint.is_visible()
    page.goto(Path(shutil.copy(preview / "index.html", tmp_path)).as_uri())
    assert hint.is_visible()


def test_the_folder_says_in_plain_text_which_file_to_open(preview: Path) -> None:
    text = (preview / "DOC-TRUOC.txt").read_text("utf-8")
    assert NOTE in text
    assert "index.html" in text
    assert (preview / "index.html").is_file()
    assert not (preview / "404.html").exists()


def test_the_published_site_has_nothing_of_a_preview(site: Path) -> None:
    files = [file for file in site.rglob("*") if file.is_file()]
    names = {file.name for file in files}
    assert not names & {"DOC-TRUOC.txt", "worker.js", "preview.css", "search_index.js"}
    for file in files:
        if file.suffix == ".html":
            source = file.read_text("utf-8")
            assert "chưa công bố" not in source, file
            assert "noindex" not in source, file
            assert 'href="index.html' not in source, file
            assert "/index.html" not in source, file
