"""What search engines are told: every page of the site, and since when it is as it is.

The days are those of the changes that the file tells its readers, never those of a build, so that
equal data give an equal site.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .linked_data import PLAN
from .model import Change
from .site import Site
from .written import TEMPLATES

ADDRESS = "sitemap.xml"

_SHOW_ALL = ("", PLAN, "ma-tran/", "cap-nhat/")
"""The pages that show something of every task, body and document, and of every change."""


def site_maps(site: Site, addresses: Iterable[str], root: str) -> Mapping[str, bytes]:
    """Return, by address, what tells search engines of the pages at `addresses` below `root`.

    A robots.txt is read at a host's own root alone: below it, as for a project on GitHub Pages,
    there is none.
    """
    days = last_changes(site, addresses)
    told = {ADDRESS: _written(ADDRESS, root=root, days=days)}
    if urlsplit(root).path == "/":
        told["robots.txt"] = _written("robots.txt", root=root, sitemap=ADDRESS)
    return told


def last_changes(site: Site, addresses: Iterable[str]) -> dict[str, date | None]:
    """Return, by address, the day of the last change that touches the page; `None` if none does."""
    days: dict[str, date | None] = dict.fromkeys(addresses)
    moved = {each.address: each.page.address for each in site.moved}
    for news in site.register.news:
        touched = set(_touched(news.change, moved)) if news.change.touches else days.keys()
        days.update(dict.fromkeys(touched & days.keys(), news.day))
    return days


def _touched(change: Change, moved: Mapping[str, str]) -> Iterator[str]:
    """Yield the pages that `change` names, and those that show something of them."""
    yield from _SHOW_ALL
    for touch in change.touches:
        named = touch.removeprefix("/").partition("#")[0]
        page = moved.get(named, named)
        yield page
        parts = page.split("/")[:-1]
        yield from ("/".join(parts[:count]) + "/" for count in range(1, len(parts)))


def _written(template: str, **values: object) -> bytes:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(template).render(values).encode()
