"""One Excel file with all tables, by XlsxWriter: text stays text, and nothing is cut unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from io import BytesIO
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from ..model.addresses import DUTY_TABLE, MATRIX, download_address
from .common import NOTE, Export, Format, Source
from .tables import Cell, Table, about_table, body_table, duty_table, matrix_table, task_table
from .zips import NO_DAY

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
    """What Excel can hold, by its maker's specification."""

    rows: int = 1_048_576
    columns: int = 16_384
    letters: int = 32_767
    """In one cell, counted as UTF-16 does."""
    links: int = 65_530
    link_letters: int = 2_079


LIMITS = Limits()


def workbook(source: Source, limits: Limits = LIMITS) -> bytes:
    """Return the Excel file; what `limits` leave out, its last sheet tells."""
    tables = [each(source) for each in (task_table, duty_table, body_table, matrix_table)]
    notes = [note for table in tables for note in _left_out(table, limits)]
    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        day = source.day or NO_DAY
        book.set_properties(
            {
                "title": source.published.name[: limits.letters],
                "comments": f"{NOTE}. {source.published.version}",
                "created": datetime(day.year, day.month, day.day),
            }
        )
        foot = f"{NOTE} · {source.published.version}"
        for table in (*tables, about_table(source, notes)):
            _Sheet(book, _fitting(table, limits), foot).write(limits)
    return file.getvalue()


def _left_out(table: Table, limits: Limits) -> Iterator[str]:
    """Yield what of `table` Excel can't hold."""
    more = "phần còn lại xem trên trang"
    if len(table.rows) > limits.rows - 1:
        yield (
            f"Bảng “{table.name}” có {len(table.rows)} hàng; Excel chứa được {limits.rows - 1} "
            f"hàng dưới hàng tiêu đề, {more}."
        )
    if len(table.columns) > limits.columns:
        yield (
            f"Bảng “{table.name}” có {len(table.columns)} cột; Excel chứa được {limits.columns} "
            f"cột, {more}."
        )
    long = sum(_is_long(cell, limits) for row in table.rows for cell in row)
    if long:
        yield (
            f"Bảng “{table.name}” có {long} ô dài quá {limits.letters} ký tự, là mức Excel chứa "
            f"được; những ô ấy kết thúc bằng “{_CUT}”, {more}."
        )


_CUT = "[…]"


def _is_long(cell: Cell, limits: Limits) -> bool:
    return isinstance(cell, str) and _letters(cell) > limits.letters


def _letters(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)


def _fitting(table: Table, limits: Limits) -> Table:
    """Return as much of `table` as Excel holds."""
    rows = table.rows[: limits.rows - 1]
    return replace(
        table,
        columns=table.columns[: limits.columns],
        rows=tuple(
            tuple(_cut(cell, limits) if _is_long(cell, limits) else cell for cell in row)
            for row in (row[: limits.columns] for row in rows)
        ),
    )


def _cut(cell: Cell, limits: Limits) -> str:
    most = limits.letters - len(_CUT) - 1
    kept = str(cell).encode("utf-16-le")[: most * 2].decode("utf-16-le", "ignore")
    return f"{kept} {_CUT}"


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
        names = [column.name for column in self._table.columns]
        self._sheet.set_row(0, self._height(names))
        for place, name in enumerate(names):
            self._sheet.write_string(0, place, name, self._head)
        for line, row in enumerate(self._table.rows, 1):
            self._sheet.set_row(line, self._height(row))
            for place, cell in enumerate(row):
                links = self._table.columns[place].links and line <= limits.links
                self._write(line, place, cell, links=links and len(str(cell)) < limits.link_letters)

    def _write(self, line: int, place: int, cell: Cell, *, links: bool) -> None:
        """Write `cell` as what it is: a text that looks like a formula or a link is text."""
        if isinstance(cell, int):
            self._sheet.write_number(line, place, cell, self._plain)
        elif links:
            self._sheet.write_url(line, place, cell, self._link, cell)
        elif cell:
            self._sheet.write_string(line, place, cell, self._plain)

    def _height(self, row: Sequence[Cell]) -> int:
        """Return how high a row is: only Excel finds it by itself, and not on phones."""
        cells = zip(row, self._table.columns, strict=True)
        lines = max(
            ceil(len(str(cell)) / (column.width * _PER_WIDTH))
            for cell, column in cells
            if not column.links
        )
        return min(max(lines, 1) * _LINE, _HIGHEST)

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
    )


FORMAT = Format(
    label="Excel",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    exports=_exports,
    made_with=("XlsxWriter",),
)
