"""What axe finds on a page, and what of it is wider than the screen."""

from __future__ import annotations

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

ColorScheme = Literal["light", "dark"]

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
BEST = ("aria-allowed-role", "aria-dialog-name")
"""Rules beyond WCAG that Lighthouse asks for too."""

_SETTLED = """() => Promise.allSettled(document.getAnimations()
  .filter(moving => moving.effect.getComputedTiming().endTime !== Infinity)
  .map(moving => moving.finished)).then(() => null)"""
_WIDE = """() => {
  const page = document.documentElement;
  const parts = [...document.querySelectorAll('article *')].filter(e =>
    !e.closest('.matrix-table, svg, pre') && e.getClientRects().length &&
    e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.outerHTML);
  return page.scrollWidth > innerWidth ? ['the whole page', ...parts] : parts;
}"""


def stranger(browser: Browser, scheme: ColorScheme = "light", **context: object) -> Page:
    """Return the page of a reader for whom nothing moves: half-way, no colour has its contrast.

    `context` is what else Playwright shall set up. Close the page's context in the end.
    """
    settings = {"color_scheme": scheme, "reduced_motion": "reduce", **context}
    return browser.new_context(**settings).new_page()  # type: ignore[arg-type]  # as it says


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """Return each rule that axe finds broken on `page`, with the first places."""
    page.evaluate(_SETTLED)
    options = {
        "runOnly": {"type": "tag", "values": [*WCAG]},
        "rules": {rule: {"enabled": True} for rule in BEST},
        "resultTypes": ["violations"],
    }
    return [
        (broken["id"], [node["html"][:120] for node in broken["nodes"][:3]])
        for broken in Axe().run(page, options=options).response["violations"]
    ]


def wide_parts(page: Page) -> list[str]:
    """Return what of `page` reaches beyond the right edge of the screen, as HTML."""
    wide: list[str] = page.evaluate(_WIDE)
    return wide
