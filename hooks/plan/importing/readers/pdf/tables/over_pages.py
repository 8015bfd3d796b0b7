"""Parts of a table on several pages → one table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....columns import column_holds
from ....stream import Cell, Row, Table
from ..lines import joined
from .grids import Grid

_SAME_EDGE = 6.0
_ENDED = re.compile(r"[.;:!?]['”\")]*$")
_BEGINS = re.compile(r"[-–+•] |\w{1,3}[.)] ")


def goes_on(before: Grid, grid: Grid) -> bool:
    """Return whether `grid` has the columns of `before`, and can be its next part."""
    return len(before.columns) == len(grid.columns) and all(
        abs(one - other) < _SAME_EDGE
        for one, other in zip(_widths(before), _widths(grid), strict=True)
    )


def _widths(grid: Grid) -> tuple[float, ...]:
    return tuple(edge - grid.columns[0] for edge in grid.columns)


def table_of(grids: Sequence[Grid]) -> Table:
    """Return the table that `grids` are parts of, its head once, its rows whole."""
    first, *others = grids
    heads = _heads(first.rows)
    head = first.rows[:heads]
    rows = list(first.rows[heads:])
    for grid in others:
        left = list(grid.rows[heads:] if _words(grid.rows[:heads]) == _words(head) else grid.rows)
        if rows and left and _is_rest(left[0], rows[-1], head):
            rows[-1] = _whole(rows[-1], left.pop(0))
        rows += _going_on(left)
    return Table(rows=(*head, *rows), heads=heads)


def _heads(rows: Sequence[Row]) -> int:
    """Return how many rows are the head: those that its cells reach down into, too."""
    heads = 1
    spans = any(1 < cell.columns < rows[0].width for cell in rows[0].cells)
    while heads < min(len(rows), 3) and (
        any(cell.continues for cell in rows[heads].cells) and (spans or heads > 1)
    ):
        heads += 1
    return heads


def _words(rows: Sequence[Row]) -> list[list[str]]:
    return [[" ".join(cell.lines) for cell in row.cells] for row in rows]


def _is_rest(row: Row, before: Row, head: Sequence[Row]) -> bool:
    """Return whether `row`, the first of a page, is the rest of the last one before."""
    if len(row.cells) != len(before.cells) or len(row.cells) < 2:
        return False
    labels = [" ".join(cell.lines) for cell in head[0].cells]
    numbered = next(
        (at for at, label in enumerate(labels) if column_holds(label) == "number"), None
    )
    if numbered is not None and numbered < len(row.cells):
        return not row.cells[numbered].lines and bool(before.cells[numbered].lines)
    return not row.cells[0].lines and any(
        cell.lines and cell.lines[0][:1].islower() for cell in row.cells
    )


def _going_on(rows: Sequence[Row]) -> Sequence[Row]:
    """Return `rows`, which begin a page, where a cell that it cuts is one with the cell above.

    Of such a cell the words stand on the page before, so this part of it is empty; a cell that
    was never more than this would not reach over several rows for nothing.
    """
    if len(rows) < 2 or len(rows[0].cells) != len(rows[1].cells):
        return rows
    first = tuple(
        replace(cell, continues=not cell.lines and (cell.continues or below.continues))
        for cell, below in zip(rows[0].cells, rows[1].cells, strict=True)
    )
    return (replace(rows[0], cells=first), *rows[1:])


def _whole(before: Row, rest: Row) -> Row:
    return replace(
        before,
        cells=tuple(
            replace(one, lines=tuple(_lines(one, other)))
            for one, other in zip(before.cells, rest.cells, strict=True)
        ),
    )


def _lines(one: Cell, other: Cell) -> Iterator[str]:
    if not one.lines or not other.lines:
        yield from one.lines or other.lines
        return
    last, first = one.lines[-1], other.lines[0]
    if _ENDED.search(last) and (first[:1].isupper() or _BEGINS.match(first)):
        yield from (*one.lines, *other.lines)
    else:
        yield from (*one.lines[:-1], joined(last, first), *other.lines[1:])
