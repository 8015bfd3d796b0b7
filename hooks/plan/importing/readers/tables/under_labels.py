"""The lines of one row → the columns of its table, by the kind of words that each column holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...columns import column_holds
from ...stream import Cell
from .ways import Ways
from .words_of_cells import OTHER, family, fits

Seen = Mapping[int, frozenset[str]]
"""The lines that each column has in rows of which it is sure."""

MOST_LINES = 40
"""Lines that a row has at most; what is longer is the text behind the table."""
_SIGN = re.compile(r"[-–+•*]\s*(?=\w)")
_OPEN = re.compile(r".*(?:[;,:]|\svà)", re.DOTALL)
_EMPTY = {"task": -4.0, "lead": -1.6, "coordinate": -0.6, "direct": -0.9, "monitor": -0.9}
_EMPTY |= {"deadline": -0.7}
_EMPTY_OF_OTHERS = -0.4
_MORE = {"deadline": -2.0, "task": -1.6, "lead": -0.9, "direct": -1.3, "coordinate": -0.4}
_MORE_OF_OTHERS = -0.9
_SEEN = 0.8
_ONE_EACH = 2.5
_AMISS = -2.5
"""How little a line fits that can plainly not stand in its column, as a body below a time."""
"""How much more a way fits that gives each column one line."""
_UNSURE = "{doubt}; chưa giao việc theo chỗ chưa rõ thuộc cột nào: {lines}"
_SURELY = 1.0
"""By so much each way must fit worse that puts a line into another column."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Lines under the labels of a table: those of each column."""

    cells: tuple[tuple[str, ...], ...]
    fits: float
    unsure: tuple[frozenset[int], ...]
    """Which lines of each cell may stand in another one."""

    @property
    def is_one_each(self) -> bool:
        """Whether each column has one line."""
        return all(len(cell) == 1 for cell in self.cells)

    @property
    def is_sure(self) -> bool:
        """Whether each column has one line, and none may stand in another."""
        return self.is_one_each and not any(self.unsure)

    def told(self, doubt: str) -> str:
        """Return `doubt` with the lines that may stand in another cell."""
        lines = (
            f"“{cell[at]}”"
            for cell, unsure in zip(self.cells, self.unsure, strict=True)
            for at in sorted(unsure)
        )
        return _UNSURE.format(doubt=doubt, lines=", ".join(lines)) if any(self.unsure) else doubt

    @property
    def as_cells(self) -> Iterator[Cell]:
        """The cells of the table's row."""
        for lines, unsure in zip(self.cells, self.unsure, strict=True):
            yield Cell(lines=lines, unsure=unsure)


class Columns:
    """The columns of a table, under which lines are placed that an export wrote one by one."""

    def __init__(self, labels: Sequence[str], seen: Seen | None = None) -> None:
        self._kinds = [family(column_holds(label), label) for label in labels]
        self._seen = seen or {}

    def placed(self, lines: Sequence[str]) -> Placed:
        """Return `lines` under the labels whose kind of words they have, in their order."""
        count, last = len(self._kinds), len(lines)
        if last > MOST_LINES:
            nothing = (frozenset[int](),) * count
            cells = (tuple(lines), *((),) * (count - 1))
            return Placed(cells=cells, fits=-float(last), unsure=nothing)
        ways = Ways(
            {
                (column, start, end): fit
                for column in range(count)
                for start in range(last + 1)
                for end, fit in self._cells(column, lines, start)
            }
        )
        one_each = [*range(count + 1)]
        is_full = count == last and all(
            fits(line, kind) > _AMISS for line, kind in zip(lines, self._kinds, strict=True)
        )
        fit_of_these = ways.fit_of(one_each) + _ONE_EACH if is_full else ways.best
        is_one_each = is_full and fit_of_these >= ways.best
        fit = max(fit_of_these, ways.best)
        own = [range(*ends) for ends in pairwise(one_each if is_one_each else ways.best_ends())]
        others = [ways.elsewhere(column, fit - _SURELY) for column in range(count)]
        return Placed(
            cells=tuple(tuple(lines[at] for at in cell) for cell in own),
            fits=fit,
            unsure=tuple(
                frozenset(place for place, at in enumerate(cell) if at in elsewhere)
                for cell, elsewhere in zip(own, others, strict=True)
            ),
        )

    def _cells(self, column: int, lines: Sequence[str], start: int) -> Iterator[tuple[int, float]]:
        """Yield where a cell of `column` can end that begins at `start`, and how well it fits."""
        kind = self._kinds[column]
        fit = _EMPTY.get(kind, _EMPTY_OF_OTHERS)
        yield start, fit
        fit = _parts(lines[start - 1], lines[start]) if 0 < start < len(lines) else 0.0
        for at in range(start, len(lines)):
            own = fits(lines[at], kind)
            fit += own if at == start else min(own, 0) + _joins(lines[at - 1], lines[at], kind)
            if plain(lines[at]) in self._seen.get(column, ()):
                fit += _SEEN
            yield at + 1, fit


def plain(line: str) -> str:
    """Return `line` without the signs of a list."""
    return _SIGN.sub("", line, count=1).rstrip(" ;.,").casefold()


def _joins(above: str, line: str, kind: str) -> float:
    """Return how well `line` goes on in the cell of the line `above`."""
    is_item, was_item = bool(_SIGN.match(line)), bool(_SIGN.match(above))
    if _OPEN.fullmatch(above) and (is_item or not was_item):
        return 0.5
    if is_item and was_item:
        return 0.1 if above.endswith(".") else 0.4
    if line[:1].islower() and kind in ("task", "product", OTHER):
        return 0.3
    more = _MORE.get(kind, _MORE_OF_OTHERS)
    return more - 1 if is_item or was_item else more


def _parts(above: str, line: str) -> float:
    """Return how well `line` begins a cell behind that of the line `above`."""
    is_item, was_item = bool(_SIGN.match(line)), bool(_SIGN.match(above))
    if _OPEN.fullmatch(above) and (is_item or not was_item):
        return -5.0 if is_item else -2.0
    if is_item and was_item and not above.endswith("."):
        return -1.0
    return -0.5 if line[:1].islower() else 0.0
