"""Tables to take away, as other programs read them."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

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
