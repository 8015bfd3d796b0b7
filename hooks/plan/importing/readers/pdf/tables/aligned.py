"""Columns that no lines part: a head with “STT”, and below it words that keep to its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....columns import column_holds
from ....stream import Cell, Row
from ..lines import Line, segments
from ..printed import Word
from .cells import cell_lines
from .grids import Grid

_STRIP = 3.0
"""Points that are free between two columns at least."""
_LABELS = 0.5
"""Of the size of letters: the gap between two labels of a head at least."""
_FEWEST = 3
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})*\.?")
_GROUP = re.compile(r"(?:[IVX]+|[A-H])[.)]? \S")
_NEAR = 2.2
"""Of the size of letters: how far lines of one table are from each other at most."""

Strips = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """A table without lines, or its part on one page."""

    first: int
    end: int
    """The lines `first` to before `end` of the page are in it."""
    grid: Grid
    strips: Strips
    heads: int
    """How many lines its head has."""


def aligned_table(lines: Sequence[Line], before: Aligned | None) -> Aligned | None:
    """Return the first table without ruling lines among `lines`.

    If they begin with a row of the table `before`, which reached the end of its page, it goes on.
    """
    if before and lines and _NUMBER.fullmatch(lines[0].words[0].text):
        going_on = _table(lines, 0, 0, before.strips, heads=0)
        if going_on:
            return going_on
    for at, line in enumerate(lines):
        if strips := _strips(line):
            heads = before.heads if before else None
            return _table(lines, _first_of_head(lines, at), at + 1, strips, heads)
    return None


def _strips(line: Line) -> Strips:
    """Return the gaps between the labels of `line`, if it is the head of a table."""
    parts = segments(line, _LABELS)
    if len(parts) < _FEWEST or column_holds(parts[0].text) != "number":
        return ()
    if sum(column_holds(part.text) is not None for part in parts) < _FEWEST:
        return ()
    return tuple((one.right, other.left) for one, other in pairwise(parts))


def _first_of_head(lines: Sequence[Line], at: int) -> int:
    """Return where the head begins whose line with “STT” is at `at`."""
    first = at
    while (
        first and _is_near(lines[first - 1], lines[first]) and len(segments(lines[first - 1])) > 1
    ):
        first -= 1
    return first


def _is_near(line: Line, below: Line) -> bool:
    return below.base - line.base < _NEAR * below.size


def _table(
    lines: Sequence[Line], first: int, body: int, strips: Strips, heads: int | None
) -> Aligned | None:
    free: list[list[tuple[float, float]]] = [[strip] for strip in strips]
    end = body
    groups: set[int] = set()
    for at in range(first, len(lines)):
        line = lines[at]
        if at > body and not _is_near(lines[at - 1], line) and not _is_row(line, free):
            break
        cut = [_cut(strips, line.words) for strips in free]
        if all(cut):
            free = cut
        elif at >= body and _GROUP.match(line.text):
            groups.add(at)
        else:
            break
        end = at + 1
    kept = tuple(max(strips, key=lambda strip: strip[1] - strip[0]) for strips in free)
    middles = [(one + other) / 2 for one, other in kept]
    if heads is None:
        starts = (at for at in range(body, end) if at in groups or _begins(lines[at], middles))
        heads = next(starts, end) - first
    rows = tuple(_rows(lines[first:end], heads, middles, {at - first for at in groups}))
    if end <= body or not rows:
        return None
    words = [word for line in lines[first:end] for word in line.words]
    columns = (min(w.left for w in words), *middles, max(w.right for w in words))
    grid = Grid(
        columns=columns,
        top=lines[first].base,
        bottom=lines[end - 1].base,
        rows=rows,
        words=frozenset(),
    )
    return Aligned(first=first, end=end, grid=grid, strips=kept, heads=heads)


def _is_row(line: Line, free: Sequence[Sequence[tuple[float, float]]]) -> bool:
    is_in_first = line.words[0].right <= free[0][-1][1]
    return bool(_NUMBER.fullmatch(line.words[0].text)) and is_in_first


def _cut(strips: Sequence[tuple[float, float]], words: Sequence[Word]) -> list[tuple[float, float]]:
    left = list(strips)
    for word in words:
        pieces = [
            piece
            for start, end in left
            for piece in ((start, min(end, word.left)), (max(start, word.right), end))
        ]
        left = [(start, end) for start, end in pieces if end - start >= _STRIP]
    return left


def _begins(line: Line, middles: Sequence[float]) -> bool:
    """Return whether `line` has words in the first column."""
    return line.words[0].right <= middles[0]


def _rows(
    lines: Sequence[Line], heads: int, middles: Sequence[float], groups: set[int]
) -> Iterator[Row]:
    """Yield the head, then a row for each number in the first column and for each group.

    What stands behind the head without a number is the rest of a row of the page before.
    """
    if heads:
        yield _row(lines[:heads], middles)
    held: list[Line] = []
    for at in range(heads, len(lines)):
        line = lines[at]
        if held and (at in groups or _begins(line, middles)):
            yield _row(held, middles)
            held = []
        if at in groups:
            yield Row(cells=(Cell(lines=(line.text,), columns=len(middles) + 1),))
        else:
            held.append(line)
    if held:
        yield _row(held, middles)


def _row(lines: Sequence[Line], middles: Sequence[float]) -> Row:
    words = [word for line in lines for word in line.words]
    edges = (float("-inf"), *middles, float("inf"))
    return Row(
        cells=tuple(
            Cell(lines=cell_lines(w for w in words if one < (w.left + w.right) / 2 <= other))
            for one, other in pairwise(edges)
        )
    )
