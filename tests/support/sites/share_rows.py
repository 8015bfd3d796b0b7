"""Rows by which a page is shared."""

from __future__ import annotations

from lxml.html import HtmlElement

PAGES = ("ke-hoach/", "nhiem-vu/ii-2/", "co-quan/ban-can-su-dang-uy-ban-nhan-dan-tinh/")


def rows(page: HtmlElement) -> list[HtmlElement]:
    """Return the share rows of `page`."""
    found: list[HtmlElement] = page.xpath("//details[@class='share']")
    return found
