"""Tables → entries: one for the table, one for each of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..columns import column_holds
from ..stream import Cell, Note, Row, Table
from .drafts import EntryDraft

_GROUP_NUMBER = re.compile(r"(?P<n>[IVXLC]+(?:\.\d{1,2}){0,3}|[A-H])[.)]?")
_COLUMNS = 4
"""A table of fewer columns has rows with two cells that name no group."""
_NUMBER = re.compile(
    r"(?P<n>[IVXLC]+(?:\.\d{1,2}){0,3}|[A-Z]|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])[.)]?"
)


def table_entry(table: Table) -> EntryDraft:
    """Return `table` as an entry whose points are its rows."""
    width = max(row.width for row in table.rows)
    count = _count_of_heads(table)
    heads = table.rows[:count]
    labels = _labels(heads, width)
    columns = tuple((label, column_holds(label)) for label in labels)
    numbered = next((at for at, (_, holds) in enumerate(columns) if holds == "number"), None)
    return EntryDraft(
        columns=columns,
        points=tuple(_row(row, width, numbered) for row in table.rows[count:]),
        notes=_notes(heads),
    )


def _count_of_heads(table: Table) -> int:
    """Return how many rows are the head of `table`: labels merged downwards reach over them all."""
    count = table.heads
    while count < len(table.rows) and any(cell.continues for cell in table.rows[count].cells):
        count += 1
    return count if count < len(table.rows) else table.heads


def _labels(heads: Sequence[Row], width: int) -> tuple[str, ...]:
    """Return a label for each column: of a head of two rows, both words of it in their order."""
    labels: list[list[str]] = [[] for _ in range(width)]
    for row in heads:
        at = 0
        for cell in row.cells:
            words = " ".join(cell.lines)
            if words and not cell.continues:
                labels[at].append(words)
            at += cell.columns
    return tuple(" ".join(words) for words in labels)


def _row(row: Row, width: int, numbered: int | None) -> EntryDraft:
    notes = _notes([row])
    filled = [cell for cell in row.cells if cell.lines]
    if len(filled) == 1 and _is_name_of_a_group(filled[0], row, width):
        return EntryDraft(lines=(" ".join(filled[0].lines),), notes=notes)
    cells = tuple(_cells(row, width))
    if group := _group(cells, numbered):
        return replace(group, notes=notes, doubt=row.doubt)
    return EntryDraft(
        number=_row_number(cells, numbered), cells=cells, notes=notes, doubt=row.doubt
    )


def _is_name_of_a_group(cell: Cell, row: Row, width: int) -> bool:
    """Return whether `cell`, the only filled one of `row`, names the rows below.

    It reaches over them all, or has words where their numbers stand.
    """
    if cell.columns > 1:
        return cell.columns >= width - 1
    is_number = _NUMBER.fullmatch(" ".join(cell.lines))
    return width >= _COLUMNS and cell is row.cells[0] and not is_number


def _group(cells: Sequence[tuple[str, ...] | None], numbered: int | None) -> EntryDraft | None:
    """Return the row that names a group of rows: a numeral or capital, and words in one cell."""
    filled = [at for at, cell in enumerate(cells) if cell or cell is None]
    if numbered is None or len(cells) < _COLUMNS or filled != [numbered, numbered + 1]:
        return None
    number, words = " ".join(cells[numbered] or ()), " ".join(cells[numbered + 1] or ())
    printed = _GROUP_NUMBER.fullmatch(number)
    if not printed or not words or words.startswith(number):  # else it would be read as its words
        return None
    return EntryDraft(number=printed.group("n"), marker=number, lines=(words,))


def _cells(row: Row, width: int) -> Iterator[tuple[str, ...] | None]:
    reached = 0
    for cell in row.cells:
        yield None if cell.continues else cell.lines
        yield from (() for _ in range(cell.columns - 1))
        reached += cell.columns
    yield from (() for _ in range(width - reached))


def _row_number(cells: Sequence[tuple[str, ...] | None], numbered: int | None) -> str:
    words = cells[numbered] if numbered is not None else None
    printed = _NUMBER.fullmatch(" ".join(words)) if words else None
    return printed.group("n") if printed else ""


def _notes(rows: Sequence[Row]) -> tuple[Note, ...]:
    return tuple(note for row in rows for cell in row.cells for note in cell.notes)
