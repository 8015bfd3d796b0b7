"""Every kind of page, in a real Chromium: accessible, within the screen, by keyboard, at rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser.visits import (
    COLOUR,
    KINDS,
    SIZE,
    ColorScheme,
    covered_parts,
    moved_parts,
    slow_link,
    stranger,
    violations,
    violations_of,
    wide_at_twice_the_size,
    wide_parts,
)
from tests.support.browser.waiting import until

DESK, PHONE, ENLARGED = (1280, 720), (390, 844), (320, 256)
"""Screens; the last is a desk at four times the size, laid out and coloured as a phone is."""

SCHEME = "document.body.dataset.mdColorScheme"
OTHER_SCHEME = "document.querySelector('[data-md-component=palette] input:not(:checked)')"
"""The choice of colours that is not made, of two."""
SHOWN = """[...document.querySelectorAll("article *")].map(part => {
  const { color, backgroundColor } = getComputedStyle(part);
  return part.checkVisibility() && [color, backgroundColor].join();
})"""
"""What of the article is shown, and in which colours."""

REARRANGED = (
    "co-quan/",
    "co-quan/ngay/2031-07-01/",
    "co-quan/to-am-nhac/",
    "co-quan/trung-tam-ben-song-cho-noi/",
    "nhiem-vu/i-1/",
)


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A stranger, whose browser keeps nothing for later."""
    page = stranger(browser, service_workers="block")
    yield page
    page.context.close()


def resize(page: Page, screen: tuple[int, int]) -> None:
    """Give `page` another screen."""
    page.set_viewport_size({"width": screen[0], "height": screen[1]})


def shows_more_on_one_screen(page: Page) -> bool:
    """Return whether a phone shows other parts of the article than a desk, or in other colours."""
    shown: list[list[str]] = []
    for screen in (PHONE, DESK):
        resize(page, screen)
        shown.append(page.evaluate(SHOWN))
    return bool(shown[0] != shown[1])


def choose_the_other_scheme(page: Page) -> None:
    """Choose it, and stay until the page is in its colours."""
    before = page.evaluate(SCHEME)
    page.evaluate(f"{OTHER_SCHEME}.click()")
    until(page, f"{SCHEME} !== arg", before)


@pytest.mark.parametrize(("address", "scheme"), list(zip(KINDS, cycle(("light", "dark")))))
def test_a_page_is_accessible_within_the_screen_by_keyboard_and_at_rest(
    reader: Page, home: str, address: str, scheme: ColorScheme
) -> None:
    """On a desk in one scheme, on a phone in the other; in both where the screens show other parts.

    What stands around each article is seen in both, by the next page.
    """
    reader.emulate_media(color_scheme=scheme)
    needs_all = False
    for first, *others in ((DESK,), (PHONE, ENLARGED)):
        resize(reader, first)
        with slow_link(reader):
            reader.goto(home + address)
            assert moved_parts(reader) == [], first
        assert violations(reader) == [], first
        for screen in (first, *others):
            resize(reader, screen)
            assert wide_parts(reader) == [], screen
            assert covered_parts(reader) == [], screen
        assert violations_of(reader, SIZE) == [], screen
        needs_all = needs_all or shows_more_on_one_screen(reader)
        resize(reader, first)
        choose_the_other_scheme(reader)  # in which the reader then comes to the next page
        if needs_all:
            assert violations_of(reader, COLOUR) == [], first
    for screen in (DESK, PHONE):
        resize(reader, screen)
        assert wide_at_twice_the_size(reader) == [], screen


@pytest.mark.parametrize(("address", "scheme"), list(zip(REARRANGED, cycle(("dark", "light")))))
def test_pages_where_bodies_were_rearranged_are_accessible_and_within_the_screen(
    reader: Page,
    served: Callable[[Path], str],
    rearranged_site: Path,
    address: str,
    scheme: ColorScheme,
) -> None:
    reader.emulate_media(color_scheme=scheme)
    reader.goto(served(rearranged_site) + address)
    needs_all = shows_more_on_one_screen(reader)
    for screen in (DESK, PHONE):
        resize(reader, screen)
        assert violations(reader) == [], screen
        assert wide_parts(reader) == [], screen
        choose_the_other_scheme(reader)
        if needs_all:
            assert violations_of(reader, COLOUR) == [], screen
    resize(reader, ENLARGED)
    assert wide_parts(reader) == []
    assert violations_of(reader, SIZE) == []
