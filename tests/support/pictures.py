"""The pictures in README and CONTRIBUTING, taken of the real site and of real answers.

`make pictures` takes them anew. They are no test: a picture is looked at by who commits it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from markupsafe import Markup, escape
from playwright.sync_api import Page, sync_playwright

from plan.check.gate import checked_content
from plan.check.reports import text_report
from plan.compare import changes, pair
from plan.compare.texts import changes_text
from plan.load.problems import ProblemsFoundError
from tests.support.chromium import ARGUMENTS, chromium
from tests.support.hosting import Server
from tests.support.projects import DATA, ROOT, build, project

IMAGES = ROOT / "docs" / "images"
PAPER = Markup(
    "<body style='margin:0;background:{};color:{}'>"
    "<pre style='font:15px/1.5 monospace;margin:0;padding:16px 20px;white-space:pre-wrap'>{}</pre>"
)


def main() -> int:
    """Take every picture; return 1 where there is no Chromium or no site."""
    path = chromium()
    if path is None:
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = project(Path(folder) / "project", DATA.read_text("utf-8"))
        if build(site).returncode:
            return 1
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        desk = browser.new_page(viewport={"width": 1280, "height": 900})
        phone = browser.new_page(
            viewport={"width": 390, "height": 760}, device_scale_factor=1.5, reduced_motion="reduce"
        )
        wide = browser.new_page(viewport={"width": 860, "height": 200})
        server = Server(folder=site / "site")
        server.start()
        take_body(desk, server.home)
        take_edit_link(phone, server.home)
        server.stop()
        take_words(wide, "dong-do", red_lines(), "#24292f", "#f6f8fa")
        take_words(wide, "tom-tat", summary(), "#fff", "#1f2328")
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


def take_words(page: Page, name: str, words: str, ground: str, ink: str) -> None:
    """Take words as they stand on a terminal."""
    page.set_content(PAPER.format(ground, ink, escape(words)))
    page.locator("pre").screenshot(path=IMAGES / f"{name}.png")


def red_lines() -> str:
    """Return what the check says of a misspelt body."""
    real = DATA.read_text("utf-8")
    wrong = real.replace("- body: ban-tuyen-giao-tinh-uy\n", "- body: ban-tuyen-giao\n", 1)
    try:
        checked_content(wrong.encode(), "data/assignments.yaml")
    except ProblemsFoundError as found:
        return text_report(found)
    return ""


def summary() -> str:
    """Return what it means that a body leaves a group, and that a word changes."""
    real = DATA.read_text("utf-8")
    start = real.index("  - id: van-phong-tinh-uy")
    member = real.index("    member_of:", start)
    new = real[:member] + real[real.index("  - id:", member) :]
    new = new.replace("quản lý hiệu\n          quả lao động", "quản lý tốt\n          lao động", 1)
    old, changed = (checked_content(each.encode(), "a") for each in (real, new))
    return changes_text(changes(pair(old, changed))).strip()


if __name__ == "__main__":
    sys.exit(main())
