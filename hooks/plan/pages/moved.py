"""What becomes of addresses that were published and are no page's any more."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from ..check.ledger import Ledger
from ..derive.grouped import grouped
from ..derive.register import Register
from ..derive.vacated import vacated
from ..model.addressed import addressed
from ..model.addresses import whole_of
from .page import SitePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An address that leads on to a page, with the anchors that it had."""

    address: str
    page: SitePage
    anchors: tuple[str, ...]

    @property
    def root(self) -> str:
        """The way from here to the site's home."""
        return "../" * self.address.count("/")


def moved(register: Register, pages: Iterable[SitePage], ledger: Ledger) -> Iterator[Moved]:
    """Yield every former address, with the page that stands in its place."""
    anchors = ledger.anchors()
    by_address = {page.address: page for page in pages}
    for address, to in _leads_on(register, by_address, ledger):
        yield Moved(
            address=address,
            page=by_address[to],
            anchors=tuple(sorted(anchors.get(address, ()))),
        )


def _leads_on(
    register: Register, present: Container[str], ledger: Ledger
) -> Iterator[tuple[str, str]]:
    """Yield every address that is no page's any more, and that of the page it leads to.

    What was a part of a long page, which now has fewer, leads to the whole of it.
    """
    for record in addressed(register.assignments):
        yield from ((address, record.address) for address in record.former_addresses)
    yield from sorted(vacated(register.assignments, ledger.pages).items())
    for address in sorted(ledger.pages):
        if (whole := whole_of(address)) and address not in present:
            yield address, whole


def with_retired(
    register: Register, pages: Iterable[SitePage], ledger: Ledger
) -> Iterator[SitePage]:
    """Yield `pages`, each with the anchors that it or its former addresses once had."""
    pages = tuple(pages)
    present = {page.address for page in pages}
    former = grouped((to, address) for address, to in _leads_on(register, present, ledger))
    anchors = ledger.anchors()
    for page in pages:
        addresses = (page.address, *former[page.address])
        ever_there = {anchor for address in addresses for anchor in anchors.get(address, ())}
        gone = sorted(ever_there - page.answered_anchors)
        yield replace(page, retired=_placed(page, gone)) if gone else page


def _placed(page: SitePage, anchors: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return `anchors` by what is left of the place that they led to: `ii-1-x-lead` by `ii-1`."""
    placed: dict[str, tuple[str, ...]] = {}
    for anchor in anchors:
        starts = (anchor[:end] for end in range(len(anchor), 0, -1) if anchor[end:].startswith("-"))
        place = next((start for start in starts if start in page.places), "")
        placed[place] = (*placed.get(place, ()), anchor)
    return placed
