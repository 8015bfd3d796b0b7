"""Tables → entries: one for the table, one for each of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile, zip_longest

from ..columns import ROLES, column_holds, is_label
from ..stream import Cell, Note, Row, Table
from .drafts import EntryDraft

_GROUP_NUMBER = re.compile(r"(?P<n>[IVXLC]+(?:\.\d{1,2}){0,3}|[A-H])[.)]?")
_WHO = ("lead", "implement")
_EMPTY = "ô “{label}” để trống: nếu ở bản gốc ô này gộp với ô trên, ghi ô ấy là null"
_SEVERAL_ROLES = "ô “{words}” gộp nhiều cột, chưa rõ cơ quan giữ vai trò nào"
_LETTERS = ("A", "B", "C")
_COLUMNS = 4
"""A table of fewer columns has rows with two cells that name no group."""
ROW_NUMBER = re.compile(
    r"(?P<n>[IVXLC]+(?:\.\d{1,2}){0,3}|[A-Z]|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])[.)]?"
)
"""What the number of a row looks like."""


def table_entry(table: Table) -> EntryDraft:
    """Return `table` as an entry whose points are its rows."""
    width = max(row.width for row in table.rows)
    count = _count_of_heads(table)
    heads = table.rows[:count]
    columns = tuple(_columns(heads, width))
    numbered = next((at for at, (_, holds) in enumerate(columns) if holds == "number"), None)
    rows = _with_cells_above(
        _row(row, columns, numbered) for row in _with_words(table.rows[count:])
    )
    return EntryDraft(
        columns=columns,
        points=tuple(rows if table.knows_merged else _with_doubts(rows, columns)),
        notes=_notes(heads),
    )


def _with_words(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield `rows` without those that are empty, if no cell of theirs goes on in the next."""
    for row, below in zip_longest(rows, rows[1:]):
        is_needed = below and any(cell.continues for cell in below.cells)
        if is_needed or any(cell.lines or cell.continues for cell in row.cells):
            yield row


def _with_cells_above(rows: Iterable[EntryDraft]) -> Iterator[EntryDraft]:
    """Yield `rows`; a cell is one with the one above only where the row above has cells."""
    above: tuple[tuple[str, ...] | None, ...] = ()
    for row in rows:
        yield row if above else replace(row, cells=tuple(cell or () for cell in row.cells))
        above = row.cells


def _with_doubts(
    rows: Iterable[EntryDraft], columns: Sequence[tuple[str, str | None]]
) -> Iterator[EntryDraft]:
    """Yield `rows`; where nobody leads one, it is told that its cell may be one with that above."""
    led = [at for at, (_, holds) in enumerate(columns) if holds in _WHO]
    is_numbered = any(holds == "number" for _, holds in columns)
    above: set[int] = set()
    for row in rows:
        empty = [at for at in led if row.cells and not row.cells[at]]
        doubted = [columns[at][0] for at in empty if at in above]
        is_told = doubted and not row.doubt and (row.number or not is_numbered)
        yield replace(row, doubt=_EMPTY.format(label=doubted[0])) if is_told else row
        filled = {at for at in led if row.cells and row.cells[at]}
        above = filled | above if row.cells else set()


def _count_of_heads(table: Table) -> int:
    """Return how many rows are the head of `table`.

    Labels merged downwards reach over them all. Where an export knows no merged cells, a row
    belongs to the head whose labels stand below one that reaches over them.
    """
    count = table.heads
    while count < len(table.rows) and (
        any(cell.continues for cell in table.rows[count].cells)
        or _parts_labels(table.rows[count - 1], table.rows[count])
    ):
        count += 1
    return count if count < len(table.rows) else table.heads


def _parts_labels(head: Row, row: Row) -> bool:
    """Return whether `row` has nothing but labels, with empty cells about them as `head` has."""
    above, below = _words(head), _words(row)
    filled = [at for at, words in enumerate(below) if words]
    empty = [at for at, words in enumerate(above) if not words]
    return (
        len(filled) > 1
        and bool(empty)
        and not below[0]
        and {*empty} < {*filled}
        and all(is_label(below[at], above[at] or above[filled[0]]) for at in filled)
    )


def _words(row: Row) -> list[str]:
    return [" ".join(cell.lines) for cell in row.cells for _ in range(cell.columns)]


def _columns(heads: Sequence[Row], width: int) -> Iterator[tuple[str, str | None]]:
    """Yield each column's label, and what it holds: of a head of two rows, both words of it.

    Words that reach over several columns are told once, and hold for them all.
    """
    labels: list[list[str]] = [[] for _ in range(width)]
    above: list[list[str]] = [[] for _ in range(width)]
    for row in heads:
        at = 0
        for place, cell in enumerate(row.cells):
            words = " ".join(cell.lines)
            if words and not cell.continues:
                labels[at].append(words)
                reach = cell.columns if cell.columns > 1 else _empty_behind(row, place, heads)
                for column in above[at : at + reach]:
                    column.append(words)
            at += cell.columns
    for own, path in zip(labels, above, strict=True):
        holds = column_holds(path[-1], " ".join(path[:-1])) if path else None
        yield " ".join(own), holds


def _empty_behind(row: Row, place: int, heads: Sequence[Row]) -> int:
    """Return over how many columns the label at `place` reaches if empty cells are part of it."""
    if row is heads[-1] or any(cell.continues for each in heads for cell in each.cells):
        return 1
    behind = takewhile(lambda cell: not cell.lines, row.cells[place + 1 :])
    return 1 + sum(cell.columns for cell in behind)


def _row(row: Row, columns: Sequence[tuple[str, str | None]], numbered: int | None) -> EntryDraft:
    width = len(columns)
    notes = _notes([row])
    filled = [cell for cell in row.cells if cell.lines]
    if len(filled) == 1 and _is_name_of_a_group(filled[0], row, width):
        return EntryDraft(lines=(" ".join(filled[0].lines),), notes=notes)
    cells = tuple(_cells(row, width))
    if group := _group(cells, numbered):
        return replace(group, notes=notes, doubt=row.doubt)
    return EntryDraft(
        number=_row_number(cells, numbered),
        cells=cells,
        unsure=frozenset(_unsure(row)),
        notes=notes,
        doubt=row.doubt or _reaching(row, columns),
    )


def _reaching(row: Row, columns: Sequence[tuple[str, str | None]]) -> str:
    """Return the doubt of a row in which one cell reaches over columns of several roles."""
    at = 0
    for cell in row.cells:
        roles = {holds for _, holds in columns[at : at + cell.columns] if holds in ROLES}
        if len(roles) > 1 and cell.lines:
            return _SEVERAL_ROLES.format(words=" ".join(cell.lines))
        at += cell.columns
    return ""


def _is_name_of_a_group(cell: Cell, row: Row, width: int) -> bool:
    """Return whether `cell`, the only filled one of `row`, names the rows below.

    It reaches over them all, or has words where their numbers stand.
    """
    if cell.columns > 1:
        return cell.columns >= width - 1
    is_number = ROW_NUMBER.fullmatch(" ".join(cell.lines))
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


def _unsure(row: Row) -> Iterator[tuple[int, int]]:
    reached = 0
    for cell in row.cells:
        yield from ((reached, line) for line in cell.unsure)
        reached += cell.columns


def _row_number(cells: Sequence[tuple[str, ...] | None], numbered: int | None) -> str:
    words = cells[numbered] if numbered is not None and not _counts_columns(cells) else None
    printed = ROW_NUMBER.fullmatch(" ".join(words)) if words else None
    return printed.group("n") if printed else ""


def _counts_columns(cells: Sequence[tuple[str, ...] | None]) -> bool:
    """Return whether `cells` only number the columns: “1”, “2”, “3”, or “A”, “B”, “1”, “2”."""
    words = [" ".join(cell or ()) for cell in cells]
    signs = [word for word in words if not word.isdigit()]
    counted = [str(at) for at in range(1, len(words) - len(signs) + 1)]
    return len(words) > 2 and words == [*_LETTERS[: len(signs)], *counted]


def _notes(rows: Sequence[Row]) -> tuple[Note, ...]:
    return tuple(note for row in rows for cell in row.cells for note in cell.notes)
