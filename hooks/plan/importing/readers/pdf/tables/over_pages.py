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
_FEWEST = 3
"""Rows by which it is known that a column has words in each."""
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
    starts: list[int] = []
    for grid in others:
        left = list(grid.rows[heads:] if _words(grid.rows[:heads]) == _words(head) else grid.rows)
        if rows and left and _is_rest(left[0], rows[-1], head):
            _give_back(rows, left.pop(0), [True] * len(rows[-1].cells))
        left = _going_on(left)
        if rows and left and len(left[0].cells) == len(rows[-1].cells) > 1:
            are_rests = list(map(_can_be_rest, rows[-1].cells, left[0].cells))
            left[0] = _give_back(rows, left[0], are_rests)
        starts.append(len(rows))
        rows += left
    return Table(rows=(*head, *_with_emptied(rows, starts, head)), heads=heads)


def _heads(rows: Sequence[Row]) -> int:
    """Return how many rows are the head, a title above it, and those that its cells reach into."""
    titles = next((at for at, row in enumerate(rows[:-1]) if len(row.cells) > 1), 0)
    heads = titles + 1
    spans = any(1 < cell.columns < rows[titles].width for cell in rows[titles].cells)
    while heads < min(len(rows), titles + 3) and (
        any(cell.continues for cell in rows[heads].cells) and (spans or heads > titles + 1)
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


def _can_be_rest(before: Cell, cell: Cell) -> bool:
    """Return whether `cell`, in a row that begins a page, goes on with words cut on the one before.

    No other cell begins with a small letter where the one above has not ended its sentence.
    """
    last = before.lines[-1] if before.lines else ""
    is_open = before.continues or bool(last and not _ENDED.search(last))
    return bool(cell.lines and cell.lines[0][:1].islower()) and is_open


def _give_back(rows: list[Row], row: Row, are_rests: Sequence[bool]) -> Row:
    """Give the cells of `row` that `are_rests` to the last of `rows` in which each has words.

    Return `row`, those cells one with the cells above.
    """
    kept = list(row.cells)
    for at, cell in enumerate(row.cells):
        place = _origin(rows, at)
        if not are_rests[at] or place is None:
            continue
        cells = list(rows[place].cells)
        cells[at] = replace(cells[at], lines=tuple(_lines(cells[at], cell)))
        rows[place] = replace(rows[place], cells=tuple(cells))
        kept[at] = replace(cell, lines=(), continues=True)
    return replace(row, cells=tuple(kept))


def _origin(rows: Sequence[Row], at: int) -> int | None:
    """Return which of `rows` holds the words of the cell at `at` that reaches down to the last."""
    for place in range(len(rows) - 1, -1, -1):
        if len(rows[place].cells) != len(rows[-1].cells):
            return None
        if not rows[place].cells[at].continues:
            return place
    return None


def _going_on(rows: Sequence[Row]) -> list[Row]:
    """Return `rows`, which begin a page, where a cell that it cuts is one with the cell above.

    Of such a cell the words stand on the page before, so this part of it is empty; a cell that
    was never more than this would not reach over several rows for nothing.
    """
    if len(rows) < 2 or len(rows[0].cells) != len(rows[1].cells):
        return list(rows)
    first = tuple(
        replace(cell, continues=not cell.lines and (cell.continues or below.continues))
        for cell, below in zip(rows[0].cells, rows[1].cells, strict=True)
    )
    return [replace(rows[0], cells=first), *rows[1:]]


def _with_emptied(rows: Sequence[Row], starts: Sequence[int], head: Sequence[Row]) -> Iterator[Row]:
    """Yield `rows`, where one of `starts`, the first of a page, alone names nobody who leads.

    Its cell there is the rest of a merged one, whose words stand on the page before.
    """
    leading = {
        sum(cell.columns for cell in row.cells[:at])
        for row in head
        for at, cell in enumerate(row.cells)
        if column_holds(" ".join(cell.lines)) in ("lead", "implement")
    }
    for place, row in enumerate(rows):
        is_first = place > 0 and place in starts and len(row.cells) > 1
        alike = [each for each in rows if len(each.cells) == len(row.cells) and each is not row]
        emptied = {at for at in leading if is_first and _is_emptied(at, row, alike)}
        yield replace(
            row,
            cells=tuple(
                replace(cell, continues=cell.continues or at in emptied)
                for at, cell in enumerate(row.cells)
            ),
        )


def _is_emptied(at: int, row: Row, others: Sequence[Row]) -> bool:
    """Return whether `row` alone has no words at `at`, of several rows with as many cells."""
    if at >= len(row.cells) or row.cells[at].lines or len(others) < _FEWEST:
        return False
    return all(other.cells[at].lines or other.cells[at].continues for other in others)


def _lines(one: Cell, other: Cell) -> Iterator[str]:
    if not one.lines or not other.lines:
        yield from one.lines or other.lines
        return
    last, first = one.lines[-1], other.lines[0]
    if _ENDED.search(last) and (first[:1].isupper() or _BEGINS.match(first)):
        yield from (*one.lines, *other.lines)
    else:
        yield from (*one.lines[:-1], joined(last, first), *other.lines[1:])
