"""Which page offers which files, and which of them say the same to machines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from ..model.addresses import DOWNLOADS, NEWS, PLAN
from .page import SitePage

ATOM, JSON = "application/atom+xml", "application/json"
"""Media types of what says the same as a page to machines."""

_TABLE = re.compile(rf"{DOWNLOADS}[^/]+\.(csv|xlsx)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One file as a page offers it."""

    address: str
    title: str
    label: str
    media_type: str
    size: str
    """`42 KB`."""


@dataclass(frozen=True, slots=True)
class Offers:
    """The files of one site, by the page that offers them."""

    by_page: dict[str, tuple[Offer, ...]]

    def of(self, address: str) -> dict[str, list[Offer]]:
        """Return, by what they are, the files that the page at `address` offers."""
        by_title: dict[str, list[Offer]] = {}
        for offer in self.by_page.get(address, ()):
            by_title.setdefault(offer.title, []).append(offer)
        return by_title

    def elsewhere(self, addresses: Collection[str]) -> dict[str, list[Offer]]:
        """Return, by what they are, the files that pages beside those at `addresses` offer."""
        by_title: dict[str, list[Offer]] = {}
        for page in self.by_page:
            if page not in addresses:
                for title, offered in self.of(page).items():
                    by_title.setdefault(title, []).extend(offered)
        return by_title

    def file(self, address: str) -> Offer | None:
        """Return the file at `address`, if there is one."""
        return next((each for each in self._all if each.address == address), None)

    def tables(self) -> Iterator[Offer]:
        """Yield the files of the whole plan that a spreadsheet opens, a record a row."""
        yield from (each for each in self._all if _TABLE.fullmatch(each.address))

    @property
    def _all(self) -> Iterator[Offer]:
        return (each for offered in self.by_page.values() for each in offered)

    def alternates(self, page: SitePage) -> Iterator[Offer]:
        """Yield what says the same as `page` to machines, and the feeds that tell its changes.

        The data is the page's own, else that of the list that it is in, else the plan's.
        """
        places = (page.address, page.parent or PLAN, PLAN)
        data = (each for place in places for each in self._typed(place, JSON))
        yield from islice(data, 1)
        for place in dict.fromkeys((page.address, NEWS)):
            yield from self._typed(place, ATOM)

    def _typed(self, address: str, media_type: str) -> Iterator[Offer]:
        return (each for each in self.by_page.get(address, ()) if each.media_type == media_type)
