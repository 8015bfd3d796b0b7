"""In a real Chromium on a slow link, with nothing kept: what is read stays where it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from test_browser import KINDS

SHIFTS = """self.shifts = [];
new PerformanceObserver(list => {
  for (const { value, sources } of list.getEntries())
    self.shifts.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
}).observe({ type: "layout-shift", buffered: true });"""

SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 200_000,
    "uploadThroughput": 100_000,
}
"""Milliseconds, and bytes a second: enough that a page is drawn before its scripts are there."""


@pytest.fixture(scope="module", params=[(390, 844), (1280, 720)], ids=str)
def slow(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A phone and a desk on a slow link, whose browser keeps nothing."""
    width, height = request.param
    context = browser.new_context(
        viewport={"width": width, "height": height}, service_workers="block"
    )
    context.add_init_script(SHIFTS)
    page = context.new_page()
    link = context.new_cdp_session(page)
    link.send("Network.enable")
    link.send("Network.setCacheDisabled", {"cacheDisabled": True})
    link.send("Network.emulateNetworkConditions", SLOW)
    yield page
    context.close()


@pytest.mark.parametrize(
    "address", [*KINDS, "co-quan/ban-tuyen-giao/", "nhiem-vu/ii-3/?h=xuyên+tạc"]
)
def test_nothing_moves_while_a_page_comes(slow: Page, home: str, address: str) -> None:
    slow.goto(home + address)
    drawn = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
    slow.evaluate(drawn)
    assert slow.evaluate("self.shifts") == []
