"""The pictures in README and CONTRIBUTING, taken of the real site.

`make pictures` takes them anew. They are no test: a picture is looked at by who commits it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.support.browser.chromium import ARGUMENTS, chromium
from tests.support.sites.hosting import Server
from tests.support.sites.projects import DATA, ROOT, build, project

IMAGES = ROOT / "docs" / "images"


def main() -> int:
    """Take every picture; return 1 where there is no Chromium or no site."""
    path = chromium()
    if path is None:
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = project(Path(folder) / "project", DATA.read_text("utf-8"), apart=True)
        if build(site).returncode:
            return 1
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        desk = browser.new_page(viewport={"width": 1280, "height": 900})
        phone = browser.new_page(
            viewport={"width": 390, "height": 760}, device_scale_factor=1.5, reduced_motion="reduce"
        )
        server = Server(folder=site / "site")
        server.start()
        take_body(desk, server.home)
        take_edit_link(phone, server.home)
        server.stop()
        browser.close()
    return 0


def take_body(page: Page, home: str) -> None:
    """Take the page of a body that has duties of both kinds."""
    page.goto(f"{home}co-quan/ban-tuyen-giao-tinh-uy/")
    page.screenshot(path=IMAGES / "site.png")


def take_edit_link(page: Page, home: str) -> None:
    """Take the end of a body's page, with the link that opens its line."""
    page.goto(f"{home}co-quan/van-phong-tinh-uy/")
    page.locator(".edit").scroll_into_view_if_needed()
    page.locator(".edit a").evaluate("link => link.style.outline = '3px solid #8a6100'")
    page.screenshot(path=IMAGES / "sua-trang-nay.png")


if __name__ == "__main__":
    sys.exit(main())
