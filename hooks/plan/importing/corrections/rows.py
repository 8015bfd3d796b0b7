"""The rows of an Excel file whose columns are named as our export names them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

import openpyxl

from ...language.vietnamese import ascii_form
from ...pages.sheet.duty_columns import BASIS, BODY, PAGE, QUOTE, ROLE, SHEET, TASK, WAY
from ..plain_words import one_line, plain_words
from ..refusals import CannotImportError

_LARGEST = 200 * 2**20
"""Bytes of all parts of the file, unfolded."""
_MOST_ROWS = 50_000
_MOST_COLUMNS = 200
_NEEDED = (BODY, ROLE)
_COLUMNS = (BODY, TASK, ROLE, QUOTE, WAY, BASIS, PAGE)
_NOT_EXCEL = "tệp không phải bảng tính Excel, hoặc bị hỏng · mở bằng Excel rồi lưu thành .xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row: its words by the names of the columns, empty where its cell is."""

    sheet: str
    number: int
    cells: Mapping[str, str]

    @property
    def place(self) -> str:
        """Where it stands, as an editor looks for it."""
        return f"trang “{self.sheet}”, hàng {self.number}"


def duty_rows(content: bytes) -> tuple[SheetRow, ...]:
    """Return the rows of the table of duties. Raises `CannotImportError` where there is none."""
    _bound(content)
    try:
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
        names = sorted(book.sheetnames, key=lambda name: name != SHEET)
        for name in names:
            if rows := tuple(_rows(name, book[name].iter_rows(values_only=True))):
                return rows
    except CannotImportError:
        raise
    except Exception:  # openpyxl raises whatever its parsers do, of a file that is not sound
        raise CannotImportError(_NOT_EXCEL) from None
    raise CannotImportError(
        f"không có trang nào có các cột “{BODY}”, “{TASK}”, “{ROLE}”"
        " · dùng tệp Excel tải từ trang “Tải về”"
    )


def _bound(content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as files:
            size = sum(part.file_size for part in files.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise CannotImportError(_NOT_EXCEL) from None
    if size > _LARGEST:
        raise CannotImportError("tệp Excel nở ra quá lớn · xóa các trang không cần rồi lưu lại")


def _rows(sheet: str, rows: Iterator[tuple[object, ...]]) -> Iterator[SheetRow]:
    columns: dict[int, str] = {}
    for number, row in enumerate(rows, start=1):
        if number > _MOST_ROWS:
            raise CannotImportError(f"trang “{sheet}” có hơn {_MOST_ROWS} hàng · tách tệp ra")
        words = [_words(value) for value in row[:_MOST_COLUMNS]]
        if not columns:
            columns = _columns(words)
        elif any(words):
            cells = {name: words[at] if at < len(words) else "" for at, name in columns.items()}
            yield SheetRow(sheet=sheet, number=number, cells=cells)


def _columns(words: list[str]) -> dict[int, str]:
    """Return the known columns by their places; empty where the row is not their head."""
    names_by_form = {ascii_form(name): name for name in _COLUMNS}
    columns = {
        at: names_by_form[plain]
        for at, word in enumerate(words)
        if (plain := ascii_form(word)) in names_by_form
    }
    names = set(columns.values())
    has_task = TASK in names or PAGE in names
    return columns if has_task and names.issuperset(_NEEDED) else {}


def _words(value: object) -> str:
    return one_line(plain_words(str(value))) if value is not None else ""
