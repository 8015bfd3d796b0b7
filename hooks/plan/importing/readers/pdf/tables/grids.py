"""Ruling lines that cross each other → the tables that they draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....stream import Cell, Row
from ..printed import Page, Rule, Word
from .cells import cell_lines

_TOUCH = 3.5
"""Points between lines that are meant to meet."""
_LOWEST = 8.0
"""Points of the lowest row: less than a line of words."""
_MOST_RULES = 4000
"""Lines of a page; a drawing has more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One table, or the part of it that stands on one page."""

    columns: tuple[float, ...]
    """Where its columns begin, and the last one ends."""
    top: float
    bottom: float
    rows: tuple[Row, ...]
    words: frozenset[int]
    """Which words of the page stand in it."""


def grids_of(page: Page) -> tuple[Grid, ...]:
    """Return the tables of `page` that lines are drawn around, from the top."""
    if len(page.rules) > _MOST_RULES:
        return ()
    grids = (_grid(rules, page) for rules in _crossing(page.rules))
    return tuple(sorted((grid for grid in grids if grid), key=lambda grid: grid.top))


def _crossing(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield `rules` in groups that touch each other."""
    left = list(rules)
    while left:
        group, border = [], [left.pop()]
        while border:
            rule = border.pop()
            group.append(rule)
            near = [other for other in left if _touch(rule, other)]
            left = [other for other in left if not _touch(rule, other)]
            border += near
        yield group


def _touch(one: Rule, other: Rule) -> bool:
    return (
        one.left - _TOUCH <= other.right
        and other.left - _TOUCH <= one.right
        and one.top - _TOUCH <= other.bottom
        and other.top - _TOUCH <= one.bottom
    )


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    """Return `places` with those that are meant to be one as one."""
    edges: list[list[float]] = []
    for place in sorted(places):
        if edges and place - edges[-1][-1] <= _TOUCH:
            edges[-1].append(place)
        else:
            edges.append([place])
    return tuple(sum(edge) / len(edge) for edge in edges)


def _grid(rules: Sequence[Rule], page: Page) -> Grid | None:
    across = [rule for rule in rules if rule.is_across]
    down = [rule for rule in rules if not rule.is_across]
    columns = _edges((rule.left + rule.right) / 2 for rule in down)
    rows = _edges((rule.top + rule.bottom) / 2 for rule in across)
    if len(columns) < 3 or len(rows) < 2:
        return None
    rows = _with_open_ends(rows, columns, down)
    inside = [
        at
        for at, word in enumerate(page.words)
        if columns[0] < _middle(word) < columns[-1] and rows[0] < _height(word) < rows[-1]
    ]
    drawn = _Drawn(
        columns=columns,
        rows=rows,
        across=across,
        down=down,
        words=[page.words[at] for at in inside],
    )
    return Grid(
        columns=columns,
        top=rows[0],
        bottom=rows[-1],
        rows=tuple(drawn.filled_rows()),
        words=frozenset(inside),
    )


def _with_open_ends(
    rows: tuple[float, ...], columns: tuple[float, ...], down: Sequence[Rule]
) -> tuple[float, ...]:
    """Return where `rows` begin and end, with a row that the page cuts and no line closes there.

    The lines on the left and on the right of the table go on beside it.
    """
    sides = [
        [rule for rule in down if abs(rule.left - x) <= _TOUCH] for x in (columns[0], columns[-1])
    ]
    if not all(sides):
        return rows
    top = max(min(rule.top for rule in side) for side in sides)
    bottom = min(max(rule.bottom for rule in side) for side in sides)
    above = (top,) if rows[0] - top > _LOWEST else ()
    below = (bottom,) if bottom - rows[-1] > _LOWEST else ()
    return (*above, *rows, *below)


def _middle(word: Word) -> float:
    return (word.left + word.right) / 2


def _height(word: Word) -> float:
    return word.base - word.size * 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where one cell stands, over so many `columns`, and its words."""

    left: float
    right: float
    columns: int
    words: tuple[Word, ...]
    continues: bool

    @property
    def padding(self) -> float:
        """How far its words stand from the line on the left."""
        return max(min(word.left for word in self.words) - self.left, 0)

    def cell(self, padding: float) -> Cell:
        """Return the cell of a table whose words stand so far from its lines at least."""
        room = self.right - self.left - 2 * padding
        return Cell(
            lines=cell_lines(self.words, room), columns=self.columns, continues=self.continues
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """The lines that a table is drawn with, where its columns and rows begin, and its words."""

    columns: Sequence[float]
    rows: Sequence[float]
    across: Sequence[Rule]
    down: Sequence[Rule]
    words: Sequence[Word]

    def filled_rows(self) -> Iterator[Row]:
        """Yield the rows with their words."""
        rows = [list(self._places(top, bottom)) for top, bottom in pairwise(self.rows)]
        padding = min((place.padding for row in rows for place in row if place.words), default=0)
        for row in rows:
            yield Row(cells=tuple(place.cell(padding) for place in row))

    def _places(self, top: float, bottom: float) -> Iterator[_Place]:
        """Yield the places of one row: where no line parts two, they are one."""
        at = 0
        while at < len(self.columns) - 1:
            end = at + 1
            while end < len(self.columns) - 1 and not self._parts_columns(end, top, bottom):
                end += 1
            left, right = self.columns[at], self.columns[end]
            continues = top > self.rows[0] and not self._parts_rows(top, left, right)
            inside = () if continues else self._inside(left, right, top)
            yield _Place(
                left=left, right=right, columns=end - at, words=tuple(inside), continues=continues
            )
            at = end

    def _inside(self, left: float, right: float, top: float) -> Iterator[Word]:
        floor = self._floor(top, left, right)
        for word in self.words:
            if left < _middle(word) < right and top < _height(word) < floor:
                yield word

    def _floor(self, top: float, left: float, right: float) -> float:
        below = (y for y in self.rows if y > top and self._parts_rows(y, left, right))
        return next(below, self.rows[-1])

    def _parts_columns(self, at: int, top: float, bottom: float) -> bool:
        x, middle = self.columns[at], (top + bottom) / 2
        return any(
            abs(rule.left - x) <= _TOUCH and rule.top <= middle <= rule.bottom for rule in self.down
        )

    def _parts_rows(self, y: float, left: float, right: float) -> bool:
        middle = (left + right) / 2
        return any(
            abs(rule.top - y) <= _TOUCH and rule.left <= middle <= rule.right
            for rule in self.across
        )
