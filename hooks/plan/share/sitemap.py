"""What search engines are told: every page of the site, and since when it is as it is.

The days are those of the changes that the file tells its readers, never those of a build, so that
equal data give an equal site.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import urlsplit

from ..model.addresses import HOME, MATRIX, NEWS, PLAN
from ..pages import Site
from ..templates.texts import text, xml

ADDRESS = "sitemap.xml"

_SHOW_ALL = (HOME, PLAN, MATRIX, NEWS)
"""The pages that show something of every task, body and document, and of every change."""


def site_maps(site: Site, addresses: Iterable[str]) -> Mapping[str, bytes]:
    """Return, by address, what tells search engines of the pages of `site` at `addresses`.

    A robots.txt is read at a host's own root alone: below it, as for a project on GitHub Pages,
    there is none.
    """
    days, root = last_changes(site, addresses), site.published.root
    files = {ADDRESS: xml("sitemap.xml", root=root, days=days)}
    if urlsplit(root).path == "/":
        sitemap = site.published.url(ADDRESS)
        files["robots.txt"] = text("robots.txt", sitemap=sitemap).encode()
    return files


def last_changes(site: Site, addresses: Iterable[str]) -> dict[str, date | None]:
    """Return, by address, the day of the last change that touches the page; `None` if none does.

    What touches a record touches the lists that show it too, and any part of a long one may.
    """
    days: dict[str, date | None] = dict.fromkeys(addresses)
    parts = {page.address: page.parent for page in site.pages if page.is_part}
    for news in site.register.news:
        named = {address for record in news.touches for address in (record.address, record.folder)}
        touched = {*named, *_SHOW_ALL} if news.touches else days.keys()
        of_parts = {address for address, whole in parts.items() if whole in touched}
        days.update(dict.fromkeys((touched | of_parts) & days.keys(), news.day))
    return days
