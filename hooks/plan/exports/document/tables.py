"""Tables of the document as they are set: their cells, and how wide each column is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import sqrt

from ...model.text import Place
from ...model.tree import tables
from ...model.tree.entries import Entry
from .words import Marks, Note, Words, marked_words, marks

_MANY = 6
"""Columns of a table that is printed across the paper."""

_SOME, _FULL = 4, 350
"""A table of fewer columns is too, if the rows have so many characters on the average."""

_LONGEST = 20
"""Characters of a word for which a column is made wide enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell that begins in a row."""

    lines: tuple[Words, ...]
    column: int
    rows: int = 1
    """Over how many rows it reaches."""
    is_number: bool = False
    """Whether it has the number of its row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its cells, or the words that stand across all columns."""

    cells: tuple[Cell, ...] = ()
    across: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with borders; its head stands on each page that it goes on to."""

    heads: tuple[Words | None, ...]
    """The name of each column; empty where none has one."""
    rows: tuple[Row, ...]
    shares: tuple[float, ...]
    """Of the whole width, for each column."""
    is_wide: bool
    """Whether it needs the longer side of the paper for its width."""


def marks_in_table(entry: Entry) -> Marks:
    """Return where the marks of the footnotes of the table `entry` and of its rows stand."""
    by_place: dict[Place | None, Sequence[Note]] = {}
    for each in (entry, *(row.entry for row in tables.rows(entry))):
        own = (paragraph for paragraph in each.own_paragraphs if not paragraph.is_note)
        longest_first = sorted(own, key=lambda paragraph: len(paragraph.text), reverse=True)
        by_place.update(marks(each.item.footnotes, longest_first))
    return by_place


def laid_table(entry: Entry, marked: Marks) -> Table:
    """Return the table that `entry` is."""
    words_of = partial(marked_words, marked=marked)
    count = tables.width(entry)
    rows = tuple(_rows(entry, marked))
    named = {each.column: words_of(each) for each in entry.heads}
    heads = tuple(map(named.get, range(count))) if named else ()
    letters = [_letters(column, heads, rows) for column in range(count)]
    weights = [
        max(sqrt(sum(map(len, each)) / max(len(rows), 1)), 0.5 * _longest_word(each))
        for each in letters
    ]
    return Table(
        heads=heads,
        rows=rows,
        shares=tuple(weight / sum(weights) for weight in weights),
        is_wide=_is_wide(letters, len(rows)),
    )


def _rows(entry: Entry, marked: Marks) -> Iterator[Row]:
    words_of = partial(marked_words, marked=marked)
    for row in tables.rows(entry):
        cells = tuple(
            Cell(
                lines=tuple(map(words_of, cell.paragraphs)),
                column=cell.column,
                rows=cell.rows,
                is_number=_holds(entry, cell.column) == "number",
            )
            for cell in row.cells
        )
        own = (each for each in row.entry.own_paragraphs if not each.is_note)
        yield Row(cells=cells, across=() if cells else tuple(map(words_of, own)))


def _holds(entry: Entry, column: int) -> str | None:
    columns = entry.item.columns
    return columns[column].holds if column < len(columns) else None


def _letters(column: int, heads: Sequence[Words | None], rows: Sequence[Row]) -> list[str]:
    """Return every text that stands in a column."""
    head = heads[column] if heads else None
    cells = (cell for row in rows for cell in row.cells if cell.column == column)
    return [*([head.text] if head else []), *(line.text for cell in cells for line in cell.lines)]


def _longest_word(texts: Sequence[str]) -> int:
    words = (len(word) for text in texts for word in text.split())
    return min(max(words, default=1), _LONGEST)


def _is_wide(letters: Sequence[Sequence[str]], rows: int) -> bool:
    if len(letters) >= _MANY:
        return True
    total = sum(len(text) for column in letters for text in column)
    return len(letters) >= _SOME and total > _FULL * max(rows, 1)
