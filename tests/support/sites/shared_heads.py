"""What the heads of pages say where their links are shared."""

from __future__ import annotations

from pathlib import Path

from lxml.html import HtmlElement

from tests.support.sites.html_pages import one, pages


def told(page: HtmlElement, name: str) -> str:
    """Return what the head of `page` says under `name`."""
    return one(page, f"//head/meta[@property='{name}' or @name='{name}']/@content")


def shared_pages(built: Path) -> dict[str, HtmlElement]:
    """Return the pages that stand for themselves, without those that lead on."""
    return {a: page for a, page in pages(built).items() if not page.xpath("//meta[@name='robots']")}
