"""The search of a page, as its reader uses it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def box(page: Page) -> Locator:
    """Open the search from the header, and return its box."""
    page.locator("label.md-header__button[for=__search]").click()
    return page.locator(".md-search__input")


def answers(page: Page) -> Locator:
    """Wait for what the search lists, and return the links."""
    found = page.locator(".md-search-result__list a")
    found.first.wait_for()
    return found
