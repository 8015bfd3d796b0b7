"""One Excel file with all tables, by XlsxWriter: text stays text, and nothing is cut unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from ...model.addresses import DUTY_TABLE, MATRIX, download_address
from ...pages.published import State, state
from ...tools.store import key_of
from ..common import NOTE, Export, Format, Source
from ..zips import NO_DAY
from .rows import Cell, Table, about_table, body_table, duty_table, matrix_table, task_table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_A4 = 9
_ALL_CELLS = "A1:XFD1048576"
_SHEET = 260
"""Letters in the columns that are printed side by side on one sheet of paper."""

_PER_WIDTH = 1.1
"""Letters of our font on a line, by the letters of Excel's that the column is wide."""

_LINE, _HIGHEST = 16, 409
"""Points: how high a line is, and how high Excel lets a row be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a sheet of Excel can hold, by its maker's specification; a cell's letters in UTF-16."""

    rows: int = 1_048_576
    columns: int = 16_384
    letters: int = 32_767
    links: int = 65_530
    in_memory: int = 200_000
    """Cells that are held until all are written, equal ones once: with more, the file is larger."""


LIMITS = Limits()


def workbook(source: Source, limits: Limits = LIMITS) -> bytes:
    """Return the Excel file; what `limits` leave out, its last sheet tells."""
    from xlsxwriter import Workbook  # it takes long to load, and few builds of a plan need it

    tables = _tables(source)
    is_in = workbook_state(source)
    fitting = [_fitting(table, limits) for table in tables]
    cut = [table for table, fit in zip(tables, fitting, strict=True) if fit != table]
    notes = [_left_out(table, limits) for table in cut]
    file = BytesIO()
    is_held = sum(len(row) for table in tables for row in table.rows) <= limits.in_memory
    with Workbook(file, {"in_memory" if is_held else "constant_memory": True}) as book:
        day = is_in.day or NO_DAY
        book.set_properties(
            {
                "title": source.published.name,
                "comments": f"{NOTE}. {is_in.version}",
                "created": datetime(day.year, day.month, day.day),
            }
        )
        foot = f"{NOTE} · {is_in.version}"
        for table in (*fitting, _fitting(about_table(source, is_in, notes), limits)):
            _Sheet(book, table, foot).write(limits)
    return file.getvalue()


def _says(source: Source) -> str:
    """Return all that the Excel file says."""
    about = about_table(source, workbook_state(source))
    return repr((source.published.name, source.once(_words), about))


def workbook_state(source: Source) -> State:
    """Return what the Excel file says of its state."""
    return state([source.once(_words)], source.day)


def _tables(source: Source) -> list[Table]:
    return [source.once(each) for each in (task_table, duty_table, body_table, matrix_table)]


def _words(source: Source) -> str:
    """Return what stands for all words of the tables."""
    tables = _tables(source)
    parts = (part for table in tables for part in (table.name, table.columns, *table.rows))
    return key_of(map(repr, parts))


_CUT = " […]"


def _left_out(table: Table, limits: Limits) -> str:
    return (
        f"Bảng “{table.name}” có {len(table.rows)} hàng, {len(table.columns)} cột; Excel chứa được "
        f"{limits.rows - 1} hàng dưới hàng tiêu đề, {limits.columns} cột, mỗi ô {limits.letters} "
        f"ký tự (ô dài hơn kết thúc bằng “{_CUT.strip()}”), phần còn lại xem trên trang."
    )


def _fitting(table: Table, limits: Limits) -> Table:
    """Return as much of `table` as Excel holds."""
    if _fits(table, limits):
        return table
    rows = tuple(
        tuple((at, _cut(cell, limits.letters)) for at, cell in row if at < limits.columns)
        for row in table.rows[: limits.rows - 1]
    )
    return replace(table, columns=table.columns[: limits.columns], rows=rows)


def _fits(table: Table, limits: Limits) -> bool:
    """Return whether Excel surely holds all of `table`."""
    letters = (len(cell) for row in table.rows for _, cell in row if isinstance(cell, str))
    return (
        len(table.rows) < limits.rows
        and len(table.columns) <= limits.columns
        and 2 * max(letters, default=0) <= limits.letters  # a letter has two units at most
    )


def _cut(cell: Cell, most: int) -> Cell:
    letters = str(cell).encode("utf-16-le")
    if isinstance(cell, int) or len(letters) <= 2 * most:
        return cell
    return letters[: 2 * (most - len(_CUT))].decode("utf-16-le", "ignore") + _CUT


class _Sheet:
    """Writes one table on a sheet of its own."""

    def __init__(self, book: Workbook, table: Table, foot: str) -> None:
        self._table = table
        self._sheet: Worksheet = book.add_worksheet(table.name)
        self._foot = foot
        self._plain = book.add_format({**_FONT, "text_wrap": True})
        self._link = book.add_format(
            {**_FONT, "text_wrap": True, "font_color": "#0B4C9C", "underline": 1}
        )
        self._head = book.add_format(
            {**_FONT, "text_wrap": True, "bold": True, "bg_color": "#F6E7C1", "bottom": 2}
        )

    def write(self, limits: Limits) -> None:
        self._set_up()
        names = [(place, column.name) for place, column in enumerate(self._table.columns)]
        self._sheet.set_row(0, self._height(names))
        for place, name in names:
            self._sheet.write_string(0, place, name, self._head)
        for line, row in enumerate(self._table.rows, 1):
            self._sheet.set_row(line, self._height(row))
            for place, cell in row:
                links = self._table.columns[place].links and line <= limits.links
                self._write(line, place, cell, links=links)

    def _write(self, line: int, place: int, cell: Cell, *, links: bool) -> None:
        """Write `cell` as what it is: a text that looks like a formula or a link is text."""
        if isinstance(cell, int):
            self._sheet.write_number(line, place, cell, self._plain)
        elif links:
            self._sheet.write_url(line, place, cell, self._link, cell)
        else:
            self._sheet.write_string(line, place, cell, self._plain)

    def _height(self, row: Iterable[tuple[int, Cell]]) -> int:
        """Return how high a row is: only Excel finds it by itself, and not on phones."""
        columns = self._table.columns
        lines = (
            ceil(len(str(cell)) / (columns[place].width * _PER_WIDTH))
            for place, cell in row
            if not columns[place].links
        )
        return min(max(lines, default=1) * _LINE, _HIGHEST)

    def _set_up(self) -> None:
        columns, sheet = self._table.columns, self._sheet
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
        sheet.freeze_panes(1, self._table.fixed)
        if self._table.filters:
            sheet.autofilter(0, 0, len(self._table.rows), len(columns) - 1)
        sheet.ignore_errors({"number_stored_as_text": _ALL_CELLS})  # it is meant so
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.hide_gridlines(0)  # on paper neither
        sheet.repeat_rows(0)
        sheet.set_header(f'&C&"{_FONT["font_name"]},Bold"&13{NOTE}')
        sheet.set_footer(f"&L{self._foot}&C&A&R&P/&N")
        sheet.repeat_columns(0)
        sheet.fit_to_pages(ceil(sum(column.width for column in columns) / _SHEET), 0)


def _exports(source: Source) -> Iterator[Export]:
    yield Export(
        address=download_address(DUTY_TABLE, "xlsx"),
        title="Nhiệm vụ và phân công",
        about=MATRIX,
        content=partial(workbook, source),
        says=partial(_says, source),
    )


FORMAT = Format(
    label="Excel",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    exports=_exports,
    made_with=("XlsxWriter",),
    made_by=("exports/tables/excel.py",),
)
