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
    rows: int = 1
    """Over how many rows it reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table; one that heads a group has no cells but its own words."""

    entry: Entry
    cells: tuple[Laid, ...]
    """Those that begin in this row: what is merged with the cell above is of that."""


def rows(table: Entry) -> Iterator[Row]:
    """Yield the rows of `table`, with the rows below a group of rows behind it."""
    points = table.points
    for place, entry in enumerate(points):
        cells = (
            Laid(
                paragraphs=paragraphs,
                label=_label(table, column),
                rows=1 + _merged_below(points[place + 1 :], column),
            )
            for column, paragraphs in enumerate(entry.cells)
            if not entry.item.cells[column].is_merged
        )
        yield Row(entry=entry, cells=tuple(cells))


def _label(table: Entry, column: int) -> str:
    columns = table.item.columns
    return str(columns[column].label or "") if column < len(columns) else ""


def _merged_below(entries: tuple[Entry, ...], column: int) -> int:
    count = 0
    for entry in entries:
        if column >= len(entry.item.cells) or not entry.item.cells[column].is_merged:
            break
        count += 1
    return count
