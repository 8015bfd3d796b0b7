"""What's new: the changes that the file tells its readers, and whom each of them reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .days import day
from .model import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One change, its day, and where it can be read."""

    day: date
    change: Change
    anchor: str
    """Its place on the page of changes: the day, and a number for a further one of that day."""


def news(changes: Iterable[Change]) -> Iterator[News]:
    """Yield the changes whose day can be read, in their order, which is that of their days."""
    seen: dict[date, int] = {}
    for change in changes:
        if on := day(change.date):
            seen[on] = seen.get(on, 0) + 1
            further = f"-{seen[on]}" if seen[on] > 1 else ""
            yield News(day=on, change=change, anchor=f"{on.isoformat()}{further}")
