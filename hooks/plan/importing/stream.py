"""What every reader yields: paragraphs and tables in reading order, as the file has them.

Words are NFC, with one plain blank between them; a line stands apart where it was broken by hand.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote or endnote."""

    marker: str
    text: str
    quote: str
    """The words right before its mark; empty where none stand there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph as a reader of the page sees it."""

    text: str
    marker: str = ""
    """The number or bullet that the program made, as printed; one that was typed is in `text`."""
    notes: tuple[Note, ...] = ()
    is_aside: bool = False
    """Whether it stands beside the text, as in a text box."""

    @property
    def words(self) -> str:
        """All that is printed, marker included."""
        return f"{self.marker} {self.text}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table: its paragraphs, and how far it reaches."""

    lines: tuple[str, ...]
    columns: int = 1
    continues: bool = False
    """Whether it is one with the cell above."""
    notes: tuple[Note, ...] = ()
    unsure: frozenset[int] = frozenset()
    """Which of its lines may stand in another column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]
    doubt: str = ""
    """What is not sure of it, in Vietnamese."""

    @property
    def width(self) -> int:
        """How many columns it reaches over."""
        return sum(cell.columns for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose lines and columns mean something; its first rows can be its head."""

    rows: tuple[Row, ...]
    heads: int = 1
    """How many rows are its head."""
    knows_merged: bool = True
    """Whether it says which cells are one with those above; else these are empty."""

    @property
    def words(self) -> str:
        """All that is printed."""
        return " ".join(line for row in self.rows for cell in row.cells for line in cell.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture: if there are words in it, they cannot be read."""

    words: str = ""


Block = Paragraph | Table
"""What words stand in."""
