"""A table of the document in Word: borders, a head that each page repeats, merged cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from docx.oxml.parser import OxmlElement
from docx.table import Table as Written
from docx.table import _Cell, _Row

from ..document.tables import Cell, Row, Table
from ..document.words import Words
from .footnotes import STYLE
from .paper import Paper, Run, Styled, add_row


def write_table(paper: Paper, table: Table) -> None:
    """Write `table` on `paper`."""
    written = paper.table(table.shares, "BorderedTable")
    if table.heads:
        row = add_row(written)
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for head, cell in zip(table.heads, _cells(row, written), strict=True):
            _fill(paper, cell, "CellHead", (head,) if head else ())
    for each in table.rows:
        _write_row(paper, written, each)


def _write_row(paper: Paper, written: Written, row: Row) -> None:
    written_row = add_row(written)
    cells = list(_cells(written_row, written))
    if not row.cells:
        for cell in cells[1:]:
            written_row._tr.remove(cell._tc)
        cells[0]._tc.grid_span = len(cells)
        _fill(paper, cells[0], "CellGroup", row.across)
        return
    beginning: Mapping[int, Cell] = {cell.column: cell for cell in row.cells}
    for column, cell in enumerate(cells):
        begun = beginning.get(column)
        if begun is None:
            cell._tc.vMerge = "continue"
            _fill(paper, cell, "Cell", ())
            continue
        if begun.rows > 1:
            cell._tc.vMerge = "restart"
        _fill(paper, cell, "CellNumber" if begun.is_number else "Cell", begun.lines)


def _cells(row: _Row, table: Written) -> Iterator[_Cell]:
    return (_Cell(tc, table) for tc in row._tr.tc_lst)


def _fill(paper: Paper, cell: _Cell, style: str, lines: Sequence[Words]) -> None:
    paper.fill(cell, [Styled(style, list(runs(line))) for line in lines] or [Styled(style, "")])


def runs(words: Words, marker: str | None = None) -> Iterator[Run]:
    """Yield the runs of a paragraph, its marker in the style `marker`, each note's mark raised."""
    if words.marker:
        yield Run(words.marker, marker)
        yield Run(" ")
    for text, note in words.pieces:
        yield Run(text)
        if note:
            yield Run(note.marker, STYLE, footnote=note.text)
