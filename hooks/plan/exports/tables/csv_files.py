"""The tables as CSV, so that Excel shows Vietnamese: UTF-8 with a byte order mark, CRLF.

Text stays text in spreadsheets of every locale, and a program gets the very text by two rules:

- Where a spreadsheet would read a number, a day or the like (`1.10`, `02-12-2030`), the cell is
  `="1.10"`: a formula whose value is the text between its quotation marks, each of which in the
  text stands twice.
- A spreadsheet runs a cell that begins as a formula does. Such a cell gets an apostrophe before it,
  which spreadsheets show; so does text that begins with an apostrophe itself.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from io import BytesIO, TextIOWrapper

from ...model.addresses import BODIES, DUTY_TABLE, MATRIX, TASKS, download_address
from ..common import NOTE, Export, Format, Source
from .rows import Cell, Table, body_table, duty_table, task_table

FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The wide signs too: Excel takes them for the others in some languages."""

_APOSTROPHE = "'"

_LONGEST_LITERAL = 255
"""Letters of a text inside a formula: Excel takes no more."""

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN_WORDS = re.compile(r"[\d\s./,:+-]*")
_FEW_WORDS, _SHORT_WORD = 3, 9
"""Digits and so many words of so many letters: `1E5`, `1 May`, `SEPT2`, `9 CH`, in any locale."""

_ITEM_NUMBER = re.compile(r"(?:[IVXLCDM]+|[A-ZĐ])(?:\.[^\W_]+)*")
"""`II.1`, `B.1.đ`: no locale's day."""

_VALUE = re.compile(r"TRUE|FALSE|#.*", re.IGNORECASE)
"""A truth value, and what spreadsheets show for errors: `#N/A`."""

_FROM = "Nguồn"
"""The column in which each row says of which data it is, wherever it is copied to."""

_TABLES: tuple[tuple[str, str, str, Callable[[Source], Table]], ...] = (
    (TASKS, "Nhiệm vụ", TASKS, task_table),
    (DUTY_TABLE, "Từng phần việc", MATRIX, duty_table),
    (BODIES, "Cơ quan", BODIES, body_table),
)
"""What the file is named after, what it is, the page that offers it, and its table."""


def _content(source: Source, table_of: Callable[[Source], Table]) -> bytes:
    table = source.once(table_of)
    written = cache(_written)  # the plan's words stand in many rows
    file = BytesIO()
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")  # never are all letters held
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*(text_cell(column.name) for column in table.columns), _FROM])
    origin = f"{NOTE}. {source.published.version}"
    writer.writerows([*map(written, row), origin] for row in table.whole_rows)
    text.flush()
    return file.getvalue()


def _written(cell: Cell) -> Cell:
    return text_cell(cell) if isinstance(cell, str) else cell


def text_cell(text: str) -> str:
    """Return the cell of which spreadsheets show `text` as it stands."""
    if text.startswith((*FORMULA_BEGINS, _APOSTROPHE)):
        return f"{_APOSTROPHE}{text}"
    if not _reads_as_value(text):
        return text
    if len(text) > _LONGEST_LITERAL:
        return f"{_APOSTROPHE}{text}"
    return '="{}"'.format(text.replace('"', '""'))


def _reads_as_value(text: str) -> bool:
    """Return whether a spreadsheet may take `text` for something else: rather too often."""
    if _VALUE.fullmatch(text):
        return True
    if _ITEM_NUMBER.fullmatch(text) or not _DIGIT.search(text):
        return False
    words = _WORD.findall(text)
    if not words:  # `1.10`, `02-12-2030`, `1/5`, `12:30`, `50%`, `(5)`
        return True
    if len(words) > _FEW_WORDS or any(len(word) > _SHORT_WORD for word in words):
        return False
    return bool(_BETWEEN_WORDS.fullmatch(_WORD.sub("", text)))


def _exports(source: Source) -> Iterator[Export]:
    for name, title, about, table_of in _TABLES:
        yield Export(
            address=download_address(name, "csv"),
            title=title,
            about=about,
            content=partial(_content, source, table_of),
        )


FORMAT = Format(label="CSV", media_type="text/csv", exports=_exports)
