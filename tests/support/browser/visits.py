"""What is looked at on every page of a site, in a real Chromium: one visit tells all of it.

Whether axe finds nothing, nothing is wider than the screen, nothing that takes the focus is
covered, and nothing moves while the page comes over a slow link.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

ColorScheme = Literal["light", "dark"]

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
BEST = ("aria-allowed-role", "aria-dialog-name")
"""Rules beyond WCAG that Lighthouse asks for too."""
COLOUR = ("color-contrast", "link-in-text-block")
"""Those of the rules that ask for colours: all that another scheme can change."""
SIZE = ("target-size", "scrollable-region-focusable")
"""Those that ask where things lie: all that a smaller screen of the same look can change."""

Violation = tuple[str, list[str]]
"""The rule's name, and the first places as HTML."""

KINDS = (
    "",
    "ke-hoach/",
    "nhiem-vu/",
    "nhiem-vu/ii-1/",
    "nhiem-vu/iii-1/",
    "co-quan/",
    "co-quan/ban-tuyen-giao-tinh-uy/",
    "co-quan/cac-huyen-uy-thanh-uy/",
    "ma-tran/",
    "van-ban/",
    "van-ban/31-kl-tw/",
    "tai-ve/",
    "cap-nhat/",
    "du-lieu/",
    "gioi-thieu/",
    "kiem-tra/",
    "huong-dan/",
    "huong-dan/bien-tap/",
    "404.html",
    "co-quan/ban-tuyen-giao/",
    "nhiem-vu/ii-3/?h=xuyên+tạc",
)
"""An address of each kind of page of the real plan's site; one at which nothing is, and one with
words that were looked for."""

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

SHIFTS = """self.shifts = [];
new PerformanceObserver(list => {
  for (const { value, sources } of list.getEntries())
    self.shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
}).observe({ type: "layout-shift", buffered: true });"""

SLOW = {
    "offline": False,
    "latency": 100,
    "downloadThroughput": 600_000,
    "uploadThroughput": 100_000,
}
"""Milliseconds, and bytes a second: enough that a page is drawn before its scripts are there."""

_DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
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
    opened = browser.new_context(**settings)  # type: ignore[arg-type]  # as it says
    opened.add_init_script(SHIFTS)
    return opened.new_page()


def violations(page: Page, within: str = "html") -> list[Violation]:
    """Return each rule that axe finds broken on `page`, with the first places.

    Only elements `within` those of a selector are looked at.
    """
    tags = {"type": "tag", "values": [*WCAG]}
    return _violations(
        page, within, {"runOnly": tags, "rules": {rule: {"enabled": True} for rule in BEST}}
    )


def violations_of(page: Page, rules: Sequence[str]) -> list[Violation]:
    """Return each of some `rules` that axe finds broken."""
    return _violations(page, "html", {"runOnly": {"type": "rule", "values": [*rules]}})


def _violations(page: Page, within: str, options: dict[str, object]) -> list[Violation]:
    page.evaluate(_SETTLED)
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(Axe().axe_script)
    # Style sheets are fetched again for one rule alone, which is experimental and not asked for.
    options = {**options, "resultTypes": ["violations"], "preload": False}
    broken = page.evaluate(
        "([within, options]) => axe.run(within, options).then(found => found.violations)",
        [within, options],
    )
    return [(rule["id"], [node["html"][:120] for node in rule["nodes"][:3]]) for rule in broken]


def wide_parts(page: Page) -> list[str]:
    """Return what of `page` reaches beyond the right edge of the screen, as HTML."""
    wide: list[str] = page.evaluate(_WIDE)
    return wide


def set_letters_twice_the_size(page: Page) -> None:
    """Let letters be as large as a reader can set them, twice those of the theme."""
    page.evaluate("document.documentElement.style.setProperty('font-size', '250%', 'important')")


def wide_at_twice_the_size(page: Page) -> list[str]:
    """Return the same where a reader has set letters to twice their size."""
    set_letters_twice_the_size(page)
    wide = wide_parts(page)
    page.evaluate("document.documentElement.style.removeProperty('font-size')")
    return wide


def covered_parts(page: Page) -> list[str]:
    """Return what is not to be seen when it is gone to, from the last thing to the first."""
    count, covered = page.evaluate(BACKWARDS)
    assert count > 10, "a page has a menu, a search and links"
    found: list[str] = covered
    return found


@contextmanager
def slow_link(page: Page) -> Iterator[None]:
    """Let what `page` opens meanwhile come slowly, with nothing kept from before."""
    link = page.context.new_cdp_session(page)
    link.send("Network.enable")
    link.send("Network.setCacheDisabled", {"cacheDisabled": True})
    link.send("Network.emulateNetworkConditions", SLOW)
    yield
    link.detach()


def moved_parts(page: Page) -> list[list[object]]:
    """Return what moved since the page was opened, with how much and what."""
    page.evaluate(_DRAWN)
    found: list[list[object]] = page.evaluate("self.shifts")
    return found
