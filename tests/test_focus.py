"""By keyboard, in a real Chromium: whatever is gone to can be seen (WCAG 2.2, 2.4.7 and 2.4.11)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from test_browser import KINDS

SCREENS = [(1280, 720), (390, 844), (320, 256)]
"""A desk, a phone, and a desk at four times the size."""

COVERED = """e => {
  const parts = e.matches(".md-option") ? [e.nextElementSibling] : [e];
  const places = parts.flatMap(part => [...part.getClientRects()])
    .flatMap(({ left, top, width, height }) => [0.05, 0.5, 0.95].flatMap(x =>
      [0.05, 0.5, 0.95].map(y => [left + x * width, top + y * height])));
  const seen = there => there && parts.some(part => part.contains(there));
  return !places.some(([x, y]) => seen(document.elementFromPoint(x, y)));
}"""
"""Whether nothing of an element is to be seen; a choice of colours is shown by its label."""

BACKWARDS = f"""async () => {{
  const covered = {COVERED};
  const all = [...document.querySelectorAll("a[href], summary, button, input, [tabindex='0']")];
  const open = e => e.checkVisibility({{ visibilityProperty: true }}) && !e.closest("[inert]");
  const search = e => e.closest(".md-search");  // it opens over the page when it is gone to
  const wanted = all.filter(e => e.tabIndex >= 0 && open(e) && !e.matches(".md-toggle") &&
    (e.type !== "radio" || e.checked) && !search(e));
  const found = [];
  for (const e of wanted.reverse()) {{
    e.focus();
    if (document.activeElement !== e) continue;
    if (covered(e)) await new Promise(requestAnimationFrame);  // the theme shows its tabs again
    if (covered(e)) found.push(e.outerHTML.slice(0, 120));
  }}
  return [wanted.length, found];
}}"""
"""Go to each thing on the page that takes the focus, from the last to the first."""


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


@pytest.mark.parametrize("address", [*KINDS, "co-quan/ban-tuyen-giao/"])
def test_nothing_that_is_gone_to_is_covered(screen: Page, home: str, address: str) -> None:
    screen.goto(home + address)
    count, covered = screen.evaluate(BACKWARDS)
    assert count > 10
    assert covered == []


def test_who_goes_back_through_the_plan_sees_each_link(screen: Page, home: str) -> None:
    screen.goto(f"{home}ke-hoach/")
    screen.locator("article a").last.focus()
    at = "document.activeElement"
    while screen.evaluate(f"!!{at}.closest('article')"):
        assert not screen.evaluate(f"({COVERED})({at})"), screen.evaluate(f"{at}.outerHTML")
        screen.keyboard.press("Shift+Tab")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_choice_of_colours_shows_that_it_is_gone_to(
    screen: Page, home: str, scheme: str, key: str
) -> None:
    screen.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
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
