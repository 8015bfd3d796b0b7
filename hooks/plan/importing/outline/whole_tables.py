"""Tables as they are meant: titles in their first rows stand above, parts without a head go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..columns import column_holds
from ..stream import Block, Paragraph, Row, Table
from .tables import ROW_NUMBER

_LABELS = 2
"""So many columns whose labels are understood make a row the head of a table."""


def with_whole_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield `blocks`, each table without a title in it, and with the parts that go on with it."""
    held: Table | None = None
    for block in blocks:
        if isinstance(block, Table) and held and _goes_on(held, block):
            held = replace(held, rows=(*held.rows, *block.rows))
            continue
        if held:
            yield held
            held = None
        if isinstance(block, Table):
            *titles, held = _parts(block)
            yield from titles
        else:
            yield block
    if held:
        yield held


def _goes_on(table: Table, following: Table) -> bool:
    """Return whether `following` has no head, and begins with a row like those of `table`."""
    first = following.rows[0]
    number = " ".join(first.cells[0].lines)
    is_alike = first.width == table.rows[0].width and len(first.cells) > 1
    labels = [column_holds(label) for label in _labels(table.rows[0])]
    return (
        is_alike
        and labels[0] == "number"
        and _is_head(table.rows[0])
        and not _is_head(first)
        and bool(ROW_NUMBER.fullmatch(number))
    )


def _parts(table: Table) -> tuple[*tuple[Paragraph, ...], Table]:
    """Return the titles that stand in the first rows of `table`, above its head, and the rest."""
    count = 0
    while count + 2 < len(table.rows) and _is_title(table.rows[count]):
        count += 1
    if not count or not _is_head(table.rows[count]):
        return (table,)
    titles = (
        Paragraph(text=line, notes=cell.notes)
        for row in table.rows[:count]
        for cell in row.cells
        for line in cell.lines
    )
    rest = replace(table, rows=table.rows[count:], heads=max(1, table.heads - count))
    return (*titles, rest)


def _is_title(row: Row) -> bool:
    """Return whether only the first cell of `row` has words."""
    first, *others = row.cells
    return bool(first.lines) and not any(cell.lines or cell.continues for cell in others)


def _is_head(row: Row) -> bool:
    return sum(column_holds(label) is not None for label in _labels(row)) >= _LABELS


def _labels(row: Row) -> list[str]:
    return [" ".join(cell.lines) for cell in row.cells]
