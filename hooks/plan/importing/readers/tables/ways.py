"""All ways to part lines among columns in their order, each with how well it fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

_NEVER = float("-inf")


class Ways:
    """Ways in which each column has the lines next in order, or none."""

    def __init__(self, cells: Mapping[tuple[int, int, int], float]) -> None:
        """Take how well each column has the lines from one place up to another.

        All cells that can be must be told: of each column, from each place to each behind it.
        """
        self._cells = cells
        self._count = 1 + max(column for column, _, _ in cells)
        self._last = max(end for _, _, end in cells)
        self._before = self._best_before()
        self._behind = self._best_behind()

    @property
    def best(self) -> float:
        """How well the best way fits."""
        return self._before[self._count, self._last]

    def fit_of(self, ends: Sequence[int]) -> float:
        """Return how well the way fits whose cells end at `ends`, behind 0."""
        return sum(self._cells[column, *own] for column, own in enumerate(pairwise(ends)))

    def best_ends(self) -> list[int]:
        """Return where the cells of the best way end, behind 0."""
        ends = [self._last]
        for column in reversed(range(self._count)):
            fits = {
                start: self._before[column, start] + self._cells[column, start, ends[0]]
                for start in range(ends[0] + 1)
            }
            ends.insert(0, max(fits, key=fits.__getitem__))
        return ends

    def elsewhere(self, column: int, least: float) -> frozenset[int]:
        """Return the lines that stand in another than `column` in ways that fit over `least`."""
        return frozenset(
            line
            for (other, start, end), fit in self._cells.items()
            if other != column
            and start < end
            and self._before[other, start] + fit + self._behind[other + 1, end] > least
            for line in range(start, end)
        )

    def _best_before(self) -> Mapping[tuple[int, int], float]:
        """Return how well the lines before each place stand in the columns before each, at best."""
        places = range(self._last + 1)
        best = {(0, end): _NEVER if end else 0.0 for end in places}
        for column in range(self._count):
            for end in places:
                best[column + 1, end] = max(
                    best[column, start] + self._cells[column, start, end]
                    for start in range(end + 1)
                )
        return best

    def _best_behind(self) -> Mapping[tuple[int, int], float]:
        """Return how well the lines from each place stand in the columns from each, at best."""
        places = range(self._last + 1)
        best = {(self._count, at): 0.0 if at == self._last else _NEVER for at in places}
        for column in reversed(range(self._count)):
            for start in places:
                best[column, start] = max(
                    self._cells[column, start, end] + best[column + 1, end]
                    for end in range(start, self._last + 1)
                )
        return best
