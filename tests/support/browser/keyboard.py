"""How a reader goes through a page by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page


def tab_to(page: Page, wanted: str, limit: int = 60) -> None:
    """Press Tab until the focus is on what `wanted`, a JavaScript test of `e`, wants."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(f"(e => {wanted})(document.activeElement)"):
            return
    pytest.fail(f"no way by keyboard to {wanted}")
