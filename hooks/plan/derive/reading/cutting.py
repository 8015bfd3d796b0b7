"""Where a long run is cut: between large things rather than inside one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

_DEEPEST = 100


class Weighed(Protocol):
    """Something that is not cut itself."""

    @property
    def weight(self) -> int:
        """Bytes of its HTML, roughly."""

    @property
    def depth(self) -> int:
        """How deep it stands in what is cut."""

    @property
    def merged(self) -> bool:
        """Whether it hangs on what stands before it."""


def cuts(units: Sequence[Weighed], most: int) -> Iterator[int]:
    """Yield where each page ends, so that it weighs at most `most`: the last at the end of all.

    Each of several pages is filled by half, so that what is left does not make a page of a line. A
    unit that weighs more by itself has a page of its own.
    """
    start = 0
    while start < len(units):
        start = _end(units, start, most)
        yield start


def _end(units: Sequence[Weighed], start: int, most: int) -> int:
    """Return where the page ends that begins at `start`: where least is torn apart."""
    weight, best, least = 0, start + 1, _DEEPEST + 1
    for end in range(start, len(units)):
        if weight > most / 2 and end > start:
            torn = _DEEPEST if units[end].merged else units[end].depth
            if torn <= least:
                best, least = end, torn
        weight += units[end].weight
        if weight > most:
            return max(best, start + 1)
    return len(units)
