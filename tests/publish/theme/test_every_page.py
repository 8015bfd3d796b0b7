"""Every kind of page, in a real Chromium: accessible, within the screen, by keyboard, at rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser.visits import (
    KINDS,
    covered_parts,
    moved_parts,
    slow_link,
    stranger,
    violations,
    violations_of_colour,
    wide_at_twice_the_size,
    wide_parts,
)
from tests.support.browser.waiting import until

DESK, PHONE, ENLARGED = (1280, 720), (390, 844), (320, 256)
"""Screens; the last is a desk at four times the size, laid out and coloured as a phone is."""

SCHEME = "document.body.dataset.mdColorScheme"
OTHER_SCHEME = "document.querySelector('[data-md-component=palette] input:not(:checked)')"
"""The choice of colours that is not made, of two."""

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


@pytest.mark.parametrize("address", KINDS)
def test_a_page_is_accessible_within_the_screen_by_keyboard_and_at_rest(
    reader: Page, home: str, address: str
) -> None:
    for first, *others in ((DESK,), (PHONE, ENLARGED)):
        resize(reader, first)
        with slow_link(reader):
            reader.goto(home + address)
            assert moved_parts(reader) == [], first
        for screen in (first, *others):
            resize(reader, screen)
            assert wide_parts(reader) == [], screen
            assert covered_parts(reader) == [], screen
            assert violations(reader, coloured=screen != ENLARGED) == [], screen
        # The other scheme, in which the reader then comes to the next page.
        assert_colours_of_the_other_scheme(reader, first)
    for screen in (DESK, PHONE):
        resize(reader, screen)
        assert wide_at_twice_the_size(reader) == [], screen


def assert_colours_of_the_other_scheme(page: Page, *screens: tuple[int, int]) -> None:
    """Choose the other scheme and assert all that it can change, the colours."""
    before = page.evaluate(SCHEME)
    page.evaluate(f"{OTHER_SCHEME}.click()")
    until(page, f"{SCHEME} !== arg", before)
    for screen in screens:
        resize(page, screen)
        assert violations_of_colour(page) == [], screen


@pytest.mark.parametrize("address", REARRANGED)
def test_pages_where_bodies_were_rearranged_are_accessible_and_within_the_screen(
    reader: Page, served: Callable[[Path], str], rearranged_site: Path, address: str
) -> None:
    reader.goto(served(rearranged_site) + address)
    for screen in (DESK, PHONE, ENLARGED):
        resize(reader, screen)
        assert wide_parts(reader) == [], screen
        assert violations(reader, coloured=screen != ENLARGED) == [], screen
    assert_colours_of_the_other_scheme(reader, DESK, PHONE)
