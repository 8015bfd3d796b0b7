"""Where a browser bars what sites may keep, or starts no worker: the search and the colours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.support.browser.chromium import ARGUMENTS, chromium
from tests.support.browser.search_dialog import answers, box

FAILED = "Chưa tải được dữ liệu để tìm. Có thể mở:"
THROWS = "get() { throw new DOMException('barred', 'SecurityError') }"
STORAGE = "Object.defineProperty(self, 'localStorage', "
SERVICE_WORKER = "Object.defineProperty(Navigator.prototype, 'serviceWorker', "
FULL = "throw new DOMException('full', 'QuotaExceededError')"
BARRED = {
    "storage throws": f"{STORAGE}{{ {THROWS} }});",
    "storage throws for good": f"{STORAGE}{{ {THROWS}, configurable: false }});",
    "storage is null": f"{STORAGE}{{ value: null }});",
    "there is no storage": "delete self.localStorage;",
    "there is no room, and no service worker may be asked for": (
        f"Storage.prototype.setItem = () => {{ {FULL} }}; {SERVICE_WORKER}{{ {THROWS} }});"
    ),
    "what is kept is damaged, and channels throw": (
        "localStorage.setItem('/.__palette', '{');"
        "self.BroadcastChannel = class { constructor() { throw new Error() } };"
    ),
    "what is kept is another's, and there are no channels": (
        "localStorage.setItem('/.__palette', '5'); delete self.BroadcastChannel;"
    ),
}
"""What a page finds; two at once where neither keeps the page from meeting the other."""


def searched(page: Page, home: str) -> None:
    """Search from both boxes and change the colours, and let nothing go wrong."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(home)
    page.get_by_label("Tìm cơ quan, nhiệm vụ, văn bản").fill("tuyen giao")
    assert "ban-tuyen-giao-tinh-uy" in str(answers(page).first.get_attribute("href"))
    page.goto(home + "nhiem-vu/ii-1/")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("form[data-md-component=palette] label:visible").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") != before
    box(page).fill("tuyen giao")
    page.keyboard.press("Shift")
    assert "ban-tuyen-giao-tinh-uy" in str(answers(page).first.get_attribute("href"))
    assert wrong == []


@pytest.mark.parametrize("how", BARRED)
def test_the_search_finds_whatever_the_browser_bars(page: Page, home: str, how: str) -> None:
    page.add_init_script(BARRED[how])
    searched(page, home)


@pytest.fixture
def without_cookies(browser: Browser, tmp_path: Path) -> Iterator[BrowserContext]:
    """A browser whose owner has barred all cookies and whatever else a site may keep."""
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(settings), "utf-8")
    launched = browser.browser_type.launch_persistent_context(
        tmp_path,
        executable_path=chromium(),
        args=list(ARGUMENTS),
        viewport={"width": 390, "height": 844},
    )
    yield launched
    launched.close()


def test_the_search_finds_where_all_cookies_are_barred(
    without_cookies: BrowserContext, home: str
) -> None:
    page = without_cookies.new_page()
    page.goto(home)
    asked = "() => { try { return typeof localStorage } catch { return 'barred' } }"
    assert page.evaluate(asked) == "barred"
    searched(page, home)


def says_that_it_failed(page: Page) -> None:
    """Wait until the search says that it did not come."""
    page.locator(".md-search-result__meta[role=status]", has_text=FAILED).wait_for()


NO_WORKER = {
    "no workers": "delete self.Worker;",
    "workers throw": "self.Worker = class { constructor() { throw new Error() } };",
}


@pytest.mark.parametrize("how", NO_WORKER)
def test_where_no_worker_starts_the_search_says_so_and_leads_on(
    page: Page, home: str, how: str
) -> None:
    page.add_init_script(NO_WORKER[how])
    page.goto(home)
    page.get_by_label("Tìm cơ quan, nhiệm vụ, văn bản").fill("tuyen giao")
    says_that_it_failed(page)
    found = answers(page)
    assert {"Cơ quan", "Nhiệm vụ"} <= set(found.all_inner_texts())
    found.get_by_text("Cơ quan", exact=True).click()
    page.wait_for_url(f"{home}co-quan/**")


@pytest.mark.parametrize("missing", ["search.js", "finding.js", "search_index.json"])
def test_a_search_that_did_not_come_is_asked_for_again(page: Page, home: str, missing: str) -> None:
    def fails(route: Route) -> None:
        route.fulfill(status=404, body="<p>", content_type="text/html")

    page.context.route(f"**/{missing}", fails)
    page.goto(home + "nhiem-vu/ii-1/")
    box(page).fill("tuyen giao")
    page.keyboard.press("Shift")  # one question, which has failed when there is an answer
    says_that_it_failed(page)
    page.context.unroute(f"**/{missing}")
    page.keyboard.press("Enter")
    page.locator(".md-search-result__list mark").first.wait_for()
    assert page.url == home + "nhiem-vu/ii-1/"
    assert "ban-tuyen-giao-tinh-uy" in str(answers(page).first.get_attribute("href"))


def held(page: Page, tries: list[Route]) -> Route:
    """Wait for the next request that is held back, and return it."""
    for _ in range(2_000):
        if tries:
            return tries.pop()
        page.evaluate("new Promise(requestAnimationFrame)")
    raise AssertionError("nothing was asked for")


def test_who_asks_again_while_a_try_is_failing_is_not_forgotten(page: Page, home: str) -> None:
    tries: list[Route] = []

    def fails(route: Route) -> None:
        route.fulfill(status=404, body="<p>", content_type="text/html")

    back = Event()
    page.context.route(
        "**/search.js", lambda route: route.continue_() if back.is_set() else tries.append(route)
    )
    page.goto(home + "nhiem-vu/ii-1/")
    box(page).fill("tuyen gia")
    page.keyboard.press("Shift")
    fails(held(page, tries))
    says_that_it_failed(page)
    page.keyboard.type("o")
    second = held(page, tries)
    page.keyboard.press("Enter")
    back.set()
    fails(second)
    page.locator(".md-search-result__list mark").first.wait_for()
    assert "ban-tuyen-giao-tinh-uy" in str(answers(page).first.get_attribute("href"))


def test_where_the_theme_did_not_come_the_box_asks_for_the_page_again(
    page: Page, home: str
) -> None:
    page.context.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(home)
    page.get_by_label("Tìm cơ quan, nhiệm vụ, văn bản").fill("tuyen giao")
    page.context.unroute("**/bundle.*.js")
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.wait_for_url(f"{home}?q=tuyen+giao")
    assert "ban-tuyen-giao-tinh-uy" in str(answers(page).first.get_attribute("href"))
