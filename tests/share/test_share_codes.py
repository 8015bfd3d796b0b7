"""The code beside a page leads a phone's camera to that page."""

from __future__ import annotations

from io import BytesIO
from itertools import cycle
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator

from plan.pages.site_of_file import published_site
from tests.support.browser.visits import ColorScheme
from tests.support.sites.html_pages import pages
from tests.support.sites.projects import DATA
from tests.support.sites.rendering import renderer_of
from tests.support.sites.share_rows import PAGES, rows
from tests.support.sites.sites import HOME


def test_a_page_that_nobody_else_can_open_has_no_code() -> None:
    here = published_site(DATA, "data/assignments.yaml", print, "http://127.0.0.1:8000/")
    shown = {page.address: renderer_of(here).html(page) for page in here.pages}
    assert 'class="share"' in shown["nhiem-vu/ii-2/"]
    assert not [address for address, source in shown.items() if 'class="qr"' in source]


def test_each_page_has_one_code_at_most(site: Path) -> None:
    for address, page in pages(site).items():
        expected = 1 if rows(page) else 0
        assert len(page.xpath("//figure[@class='qr']")) == expected, address


def read(picture: Locator) -> list[str]:
    """Return what a reader finds in a screenshot of `picture`."""
    seen = Image.open(BytesIO(picture.screenshot()))
    return [str(code.text) for code in zxingcpp.read_barcodes(seen)]


@pytest.mark.parametrize(("address", "scheme"), list(zip(PAGES, cycle(("light", "dark")))))
def test_a_reader_finds_the_page_s_address_in_its_code(
    browser: Browser, home: str, address: str, scheme: ColorScheme
) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(home + address)
    code = page.locator("figure.qr svg")
    assert not code.is_visible()
    page.locator(".share > summary").first.click()
    assert read(code) == [HOME + address]
    page.locator(".share > summary").first.click()
    page.emulate_media(media="print")
    assert not page.locator(".share > summary").first.is_visible()
    assert read(code) == [HOME + address]
    context.close()
