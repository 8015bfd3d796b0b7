"""A link to a place of a long plan leads on to the part that has it, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from plan.check.gate import checked_content
from plan.derive.register import Register, register
from plan.model.addresses import PLAN
from tests.support.browser.visits import stranger, violations, wide_parts
from tests.support.plans.long_plan import ROWS, long_plan
from tests.support.sites.projects import built_site

PHONE: ViewportSize = {"width": 390, "height": 844}
LAST_ROW = f"phu-luc-dai-{ROWS}"
LEADING = {
    "ii": "ke-hoach/ii/",
    "ii-1": "ke-hoach/ii/",
    "i-30-g": "ke-hoach/kem-theo/trang-3/",
    "iii-1-g2": "ke-hoach/iii/",
    "iii-1-g2-cong-an-huyen-implement": "ke-hoach/iii/",
    "phu-luc-i": "ke-hoach/phu-luc-i/",
    LAST_ROW: "ke-hoach/phu-luc-dai/trang-2/",
    f"{LAST_ROW}-phong-noi-vu-lead": "ke-hoach/phu-luc-dai/trang-2/",
}
"""By anchor, the page on which it is."""


@pytest.fixture(scope="module")
def long_site() -> Path:
    """The built site of a plan that is too long for one page."""
    return built_site("long", long_plan())


@pytest.fixture(scope="module")
def long_home(long_site: Path, served: Callable[[Path], str]) -> str:
    """Its address, served here."""
    return served(long_site)


@pytest.fixture(scope="module")
def known() -> Register:
    """What follows from that plan."""
    return register(checked_content(long_plan().encode(), "long.yaml"))


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A phone whose browser runs no scripts."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_parts_are_those_that_are_asked_for_here(known: Register) -> None:
    for anchor, page in LEADING.items():
        assert known.reading.page_of(anchor) == page, anchor


@pytest.mark.parametrize("anchor", LEADING)
def test_a_link_to_the_whole_leads_on(page: Page, long_home: str, anchor: str) -> None:
    page.goto(f"{long_home}{PLAN}#{anchor}")
    page.wait_for_url(f"{long_home}{LEADING[anchor]}#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_a_link_to_what_stands_on_the_first_page_stays(page: Page, long_home: str) -> None:
    page.goto(f"{long_home}{PLAN}#noi-nhan")
    expect(page.locator("#noi-nhan")).to_be_in_viewport()
    assert page.url == f"{long_home}{PLAN}#noi-nhan"


def test_a_place_that_is_now_on_another_part_is_found(page: Page, long_home: str) -> None:
    page.goto(f"{long_home}ke-hoach/kem-theo/trang-2/#{LAST_ROW}")
    page.wait_for_url(f"{long_home}{LEADING[LAST_ROW]}#{LAST_ROW}")
    expect(page.locator(f"#{LAST_ROW}")).to_be_in_viewport()


def test_words_that_give_a_duty_no_more_lead_to_their_item(page: Page, long_home: str) -> None:
    page.goto(f"{long_home}{PLAN}#ii-2-khong-con-lead")
    page.wait_for_url(f"{long_home}ke-hoach/ii/#ii-2-khong-con-lead")
    expect(page.locator("#ii-2")).to_be_in_viewport()


def test_a_link_to_what_never_was_stays_at_the_contents(page: Page, long_home: str) -> None:
    page.goto(f"{long_home}ke-hoach/ii/#chua-tung-co")
    page.wait_for_url(f"{long_home}{PLAN}#chua-tung-co")
    expect(page.locator("#muc-luc")).to_be_visible()


@pytest.mark.parametrize("anchor", ["ii", "ii-1", "i-30-g", "phu-luc-i", LAST_ROW])
def test_without_scripts_the_contents_have_a_line_for_it(
    plain: Page, long_home: str, anchor: str
) -> None:
    plain.goto(f"{long_home}{PLAN}#{anchor}")
    line = plain.locator(f".contents li[id='{anchor}'], .contents li:has([id='{anchor}'])")
    expect(line).to_be_in_viewport()
    line.get_by_role("link").click()
    assert plain.url.partition("#")[0] == f"{long_home}{LEADING[anchor]}"


@pytest.mark.parametrize("address", [PLAN, "ke-hoach/ii/", LEADING[LAST_ROW]])
def test_a_part_is_sound_on_a_phone(browser: Browser, long_home: str, address: str) -> None:
    page = stranger(browser, viewport=PHONE)
    page.goto(f"{long_home}{address}")
    assert violations(page) == []
    assert wide_parts(page) == []
    page.context.close()


def test_on_paper_a_part_has_its_words_and_nothing_to_press(page: Page, long_home: str) -> None:
    page.goto(f"{long_home}ke-hoach/ii/")
    page.emulate_media(media="print")
    expect(page.locator("nav.neighbours")).to_be_hidden()
    expect(page.locator("#ii")).to_be_visible()
    expect(page.locator(".printed .address")).to_have_text("https://example.org/ke-hoach/ii/")


def test_the_script_is_only_where_pages_name_it(long_site: Path, site: Path) -> None:
    script = "assets/plan/parts.js"
    assert (long_site / script).is_file()
    assert not (site / script).exists()
