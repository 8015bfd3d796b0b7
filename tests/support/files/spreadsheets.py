"""Tables to take away, as other programs read them."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from plan.exports.tables import excel
from plan.exports.tables.rows import Table
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, source_of

EXCEL = "tai-ve/phan-cong.xlsx"


Row = tuple[object, ...]


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content))


def sheet(book: Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def rows(book: Workbook, name: str) -> list[Row]:
    """Return the rows of a sheet as a reader finds them, with empty texts for empty cells."""
    values = sheet(book, name).iter_rows(values_only=True)
    return [tuple("" if value is None else value for value in row) for row in values]


def csv_rows(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), strict=True))


def as_read(table: Table) -> list[Row]:
    """Return the head and the rows of a table, as a reader of its file finds them."""
    return [tuple(column.name for column in table.columns), *table.whole_rows]


def column(found: list[Row], name: str) -> list[object]:
    """Return what stands below the head `name`."""
    return [row[found[0].index(name)] for row in found[1:]]


def excel_of(name: str) -> Workbook:
    """Return the workbook of one of the plans, as it is made for them all."""
    return opened(MadeFiles(excel.FORMAT, source_of(PLANS[name]))[EXCEL])
