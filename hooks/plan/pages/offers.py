"""Which page offers which files, and which of them say the same to machines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from ..derive.grouped import Grouped, grouped
from ..model.addresses import DOWNLOADS, NEWS, PLAN
from .page import SitePage

ATOM, JSON = "application/atom+xml", "application/json"
"""Media types of what says the same as a page to machines."""

_FOR_PROGRAMS = frozenset((ATOM, JSON, "application/ld+json", "text/csv"))
"""Media types of what people open in programs of their own, not to read or to print it."""

_TABLE = re.compile(rf"{DOWNLOADS}[^/]+\.(csv|xlsx)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One file as a page offers it."""

    address: str
    title: str
    label: str
    media_type: str
    size: str
    """`42 KB`; empty where it is not known, or not said."""

    @property
    def for_programs(self) -> bool:
        """Whether it is there for programs, not to be read or printed."""
        return self.media_type in _FOR_PROGRAMS


ByTitle = Grouped[str, Offer]
"""Files by what they are, as lists name them."""


@dataclass(frozen=True, slots=True)
class Offers:
    """The files of one site, by the page that offers them."""

    by_page: dict[str, tuple[Offer, ...]]

    def sized(self, sizes: Mapping[str, str]) -> Offers:
        """Return them with their `sizes`, by their addresses."""
        return Offers(
            {
                page: tuple(replace(offer, size=sizes[offer.address]) for offer in offered)
                for page, offered in self.by_page.items()
            }
        )

    def around(self, page: SitePage) -> Offers:
        """Return those of them that `page` offers or stands for; it says how large its own are."""
        own, places = self.by_page.get(page.address), (page.parent or PLAN, PLAN, NEWS)
        beside = {place: _unsized(self.by_page[place]) for place in places if place in self.by_page}
        return Offers({**beside, page.address: own} if own else beside)

    def of(self, address: str) -> ByTitle:
        """Return, by what they are, the files that the page at `address` offers."""
        return _by_title(self.by_page.get(address, ()))

    def for_people(self, address: str) -> ByTitle:
        """Return those of them that people read, print and fill in."""
        return _by_title(offer for offer in self.by_page.get(address, ()) if not offer.for_programs)

    def for_programs(self, address: str) -> ByTitle:
        """Return those of them that are there for programs."""
        return _by_title(offer for offer in self.by_page.get(address, ()) if offer.for_programs)

    def elsewhere(self, addresses: Collection[str], *, for_programs: bool) -> ByTitle:
        """Return, by what they are, the files that pages beside those at `addresses` offer."""
        pages = (offered for page, offered in self.by_page.items() if page not in addresses)
        return _by_title(
            offer for offered in pages for offer in offered if offer.for_programs is for_programs
        )

    @property
    def program_labels(self) -> tuple[str, ...]:
        """The kinds of files that are there for programs, such as `CSV`."""
        return tuple({offer.label: None for offer in self._all if offer.for_programs})

    def file(self, address: str) -> Offer | None:
        """Return the file at `address`, if there is one."""
        return next((offer for offer in self._all if offer.address == address), None)

    def tables(self) -> Iterator[Offer]:
        """Yield the files of the whole plan that a spreadsheet opens, a record a row."""
        yield from (offer for offer in self._all if _TABLE.fullmatch(offer.address))

    @property
    def _all(self) -> Iterator[Offer]:
        return (offer for offered in self.by_page.values() for offer in offered)

    def alternates(self, page: SitePage) -> Iterator[Offer]:
        """Yield what says the same as `page` to machines, and the feeds that tell its changes.

        The data is the page's own, else that of the list that it is in, else the plan's.
        """
        places = (page.address, page.parent or PLAN, PLAN)
        data = (offer for place in places for offer in self._typed(place, JSON))
        yield from islice(data, 1)
        for place in dict.fromkeys((page.address, NEWS)):
            yield from self._typed(place, ATOM)

    def _typed(self, address: str, media_type: str) -> Iterator[Offer]:
        return (offer for offer in self.by_page.get(address, ()) if offer.media_type == media_type)


def _unsized(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    return tuple(replace(offer, size="") for offer in offers)


def _by_title(offers: Iterable[Offer]) -> ByTitle:
    return grouped((offer.title, offer) for offer in offers)
