"""What's new: the changes that the file tells its readers, and what each of them touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..language.days import day
from ..model.addressed import Addressed, addressed
from ..model.addresses import DAYS
from ..model.records import Assignments, Change


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One change, its day, and where it can be read."""

    day: date
    change: Change
    anchor: str
    """Its place on the page of changes: the day, and a number for a further one of that day."""
    touches: tuple[Addressed, ...]
    """None: the whole site."""

    def reaches_page(self, address: str) -> bool:
        """Return whether the page of a record at `address` is touched."""
        return not self.touches or any(record.address == address for record in self.touches)


def news(assignments: Assignments) -> Iterator[News]:
    """Yield the changes whose day can be read, in their order, which is that of their days."""
    records = touchable(assignments) if assignments.changes else {}
    seen: defaultdict[date, int] = defaultdict(int)
    for change in assignments.changes:
        if on := day(change.date):
            seen[on] += 1
            further = f"-{seen[on]}" if seen[on] > 1 else ""
            yield News(
                day=on,
                change=change,
                anchor=f"{on.isoformat()}{further}",
                touches=tuple(records[address] for address in change.touches),
            )


def touchable(assignments: Assignments) -> Mapping[str, Addressed]:
    """Return the tasks, bodies and documents by their addresses, now and before: `/van-ban/x/`."""
    return {
        f"/{address}": record
        for record in addressed(assignments)
        if record.folder != DAYS
        for address in (record.address, *record.former_addresses)
    }
