"""How a table of the plan is laid out: its rows, with cells that reach down over several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .entries import Entry, Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A cell as it stands on the page."""

    paragraphs: tuple[Paragraph, ...]
    label: str
    """The name of its column; empty where it has none."""
    column: int
    """From 0."""
    rows: int = 1
    """Over how many rows it reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table; one that heads a group has no cells but its own words."""

    entry: Entry
    cells: tuple[Laid, ...]
    """Those that begin in this row: what is merged with the cell above is of that."""


def width(table: Entry) -> int:
    """Return how many columns `table` has: a row can have more cells than columns have names."""
    cells = (len(entry.item.cells) for entry in table.all_below)
    return max([len(table.item.columns), *cells])


def rows(table: Entry) -> Iterator[Row]:
    """Yield the rows of `table`, each before those that stand below it."""
    entries, columns = tuple(table.all_below), width(table)
    for place, entry in enumerate(entries):
        across = range(columns) if entry.item.cells else ()
        cells = (
            Laid(
                paragraphs=entry.cells[column] if column < len(entry.cells) else (),
                label=_label(table, column),
                column=column,
                rows=1 + _merged_below(entries[place + 1 :], column),
            )
            for column in across
            if not (_is_merged(entry, column) and place and entries[place - 1].item.cells)
        )
        yield Row(entry=entry, cells=tuple(cells))


def notes_below(table: Entry) -> Iterator[Paragraph]:
    """Yield the footnotes of `table` and of its rows, in their order."""
    yield from table.footnotes
    yield from notes_below_rows(table)


def notes_below_rows(table: Entry) -> Iterator[Paragraph]:
    """Yield the footnotes of the rows of `table`, in their order."""
    for entry in table.all_below:
        yield from entry.footnotes


def _label(table: Entry, column: int) -> str:
    columns = table.item.columns
    return str(columns[column].label or "") if column < len(columns) else ""


def _merged_below(entries: tuple[Entry, ...], column: int) -> int:
    count = 0
    for entry in entries:
        if not _is_merged(entry, column):
            break
        count += 1
    return count


def _is_merged(entry: Entry, column: int) -> bool:
    cells = entry.item.cells
    return column < len(cells) and cells[column].is_merged
