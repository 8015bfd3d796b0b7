"""By keyboard, in a real Chromium: whatever is gone to can be seen (WCAG 2.2, 2.4.7 and 2.4.11)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser.visits import (
    COVERED,
    ColorScheme,
    set_letters_twice_the_size,
    wide_parts,
)
from tests.support.browser.waiting import until

SCREENS = [(1280, 720), (390, 844), (320, 256)]
"""A desk, a phone, and a desk at four times the size."""


@pytest.fixture(scope="module", params=SCREENS, ids=str)
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Each size of screen."""
    width, height = request.param
    context = browser.new_context(
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
        service_workers="block",
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", ["ke-hoach/", "tai-ve/"])
def test_who_goes_back_through_a_page_sees_each_link(screen: Page, home: str, address: str) -> None:
    screen.goto(f"{home}{address}")
    screen.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    screen.locator("article a").last.focus()
    at = "document.activeElement"
    asked, seen = f"{at}.closest('article') && [({COVERED})({at}), {at}.outerHTML]", 0
    while gone_to := screen.evaluate(asked):
        is_covered, link = gone_to
        assert not is_covered, link
        screen.keyboard.press("Shift+Tab")
        seen += 1
    assert seen > 10


def test_who_goes_back_through_the_side_menu_with_large_letters_sees_each_link(
    browser: Browser, home: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page.goto(f"{home}huong-dan/bien-tap/")
    set_letters_twice_the_size(page)
    page.locator("article a").first.focus()
    menu, at = ".md-sidebar--secondary", "document.activeElement"
    links, seen = page.locator(f"{menu} a").count(), 0
    while seen < links:
        page.keyboard.press("Shift+Tab")
        if page.evaluate(f"!!{at}.closest('{menu}')"):
            until(page, f"!({COVERED})({at})")  # the theme moves the list as well
            seen += 1
    page.close()


def test_a_number_longer_than_a_line_of_large_letters_breaks(browser: Browser, home: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{home}van-ban/31-kl-tw/")
    page.locator("article .whole").first.evaluate("e => e.textContent = '0130/KH-UBND-XNĐT-KTĐT'")
    assert wide_parts(page) == []
    set_letters_twice_the_size(page)
    assert wide_parts(page) == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_choice_of_colours_shows_that_it_is_gone_to(
    screen: Page, home: str, scheme: ColorScheme, key: str
) -> None:
    screen.emulate_media(color_scheme=scheme)
    screen.goto(home)
    if key == "Shift+Tab":
        screen.locator(".md-search__input").focus()
    for _ in range(4):
        screen.keyboard.press(key)
        if screen.evaluate("document.activeElement.matches('.md-option')"):
            break
    choice = screen.locator(".md-option:focus")
    assert not choice.evaluate(COVERED)
    ring = choice.evaluate("e => getComputedStyle(e.nextElementSibling).outlineColor")
    assert ring == "rgb(255, 255, 255)"


def test_a_closed_search_has_no_list_to_go_to(screen: Page, home: str) -> None:
    screen.goto(home)
    shown = "e => e.checkVisibility({ visibilityProperty: true })"
    answers = screen.locator(".md-search__scrollwrap")
    assert not answers.evaluate(shown)
    screen.locator("label[for=__search]").first.evaluate("label => label.click()")
    assert answers.evaluate(shown)
