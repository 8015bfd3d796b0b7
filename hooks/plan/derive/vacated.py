"""Addresses that were published and are no record's any more: which of them lead on by themselves.

What nothing took the place of, no editor can put under `formerly`: it leads on to what now says the
same. What was a record's own, its editor gives to the record that took its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from ..language.days import day
from ..model.addressed import addressed
from ..model.addresses import BODIES, DAYS, DOCUMENTS, ISSUED, TASKS, day_address, whole_of
from ..model.records import Assignments

_LISTS: Mapping[str, str] = {
    TASKS: TASKS,
    BODIES: BODIES,
    DOCUMENTS: DOCUMENTS,
    DAYS: BODIES,
}
"""By folder of records' pages, the list of them, which is always there."""


def folder_of(page: str) -> str | None:
    """Return the folder of records' pages that the address `page` lies in, or `None`."""
    folder = page[: page.rstrip("/").rfind("/") + 1]
    return folder if folder in _LISTS and not whole_of(page) else None


def unrecorded(assignments: Assignments) -> Iterator[str]:
    """Yield the addresses of pages that lie in a folder of records and stand for none."""
    if assignments.events:
        yield ISSUED


def answered(assignments: Assignments) -> frozenset[str]:
    """Return the addresses in folders of records at which a page is, or by `formerly` leads on."""
    records = tuple(addressed(assignments))
    former = (address for record in records for address in record.former_addresses)
    return frozenset((*(record.address for record in records), *former, *unrecorded(assignments)))


def vacated(assignments: Assignments, published: Iterable[str]) -> dict[str, str]:
    """Return, by each of the `published` pages that leads on by itself, the address it leads to.

    Those are the days of events that were taken back, the day of issue where no event is left, and
    pages of a kind of record that the file has none of any more. Where a new event's day is nearly
    the same, it was corrected: of that one its editor says so.
    """
    published = frozenset(published)
    living = answered(assignments)
    inhabited = {record.folder for record in addressed(assignments)}
    days = sorted(on for event in assignments.events if (on := day(event.date)))
    new = [on for on in days if day_address(on) not in published]
    leads_to: dict[str, str] = {}
    for page in published:
        folder = folder_of(page)
        if folder is None or page in living:
            continue
        if folder == DAYS:
            on = _day_of(page)
            if not any(on and _nearly_same(on, other) for other in new):
                leads_to[page] = _same_bodies(on, days)
        elif folder not in inhabited:
            leads_to[page] = _LISTS[folder]
    return leads_to


def _same_bodies(on: date | None, days: Sequence[date]) -> str:
    """Return the list of the bodies that were there `on` a day, where `days` are the events'."""
    if not days:
        return BODIES
    until = [day_of_event for day_of_event in days if on and day_of_event <= on]
    return day_address(until[-1]) if until else ISSUED


def _nearly_same(one: date, other: date) -> bool:
    """Return whether `other` is `one` with a slip in the day, month or year, or two exchanged."""
    pairs = ((one.day, other.day), (one.month, other.month), (one.year, other.year))
    exchanged = (one.day, one.month, one.year) == (other.month, other.day, other.year)
    return exchanged or sum(left == right for left, right in pairs) == len(pairs) - 1


def _day_of(page: str) -> date | None:
    try:
        return date.fromisoformat(page.removeprefix(DAYS).rstrip("/"))
    except ValueError:
        return None
