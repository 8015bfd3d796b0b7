"""A reader whose browser keeps a copy of the site for when there is no network."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.support.browser.waiting import until

TASK = "nhiem-vu/ii-1/"
BODY = "co-quan/ban-tuyen-giao-tinh-uy/"
NOTE = "Không lấy được trang từ mạng."
CACHES = "caches.keys()"
RESTS = "!(await navigator.serviceWorker.getRegistration())?.installing"


def visit(page: Page, address: str) -> None:
    """Open `address` and stay until all that is to be kept is kept."""
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")


def renewed(page: Page, before: list[str], count: int = 1) -> None:
    """Wait until another version than those in `before` is kept, and `count` caches are left."""
    names = f"(await {CACHES})"
    condition = f"{names}.join() !== arg && {names}.length === {count} && {RESTS}"
    until(page, condition, ",".join(before))
