"""The tables as CSV, so that Excel shows Vietnamese: UTF-8 with a byte order mark, CRLF.

A spreadsheet runs a cell that begins as a formula does. Such a cell gets an apostrophe before it,
which Excel and LibreOffice show, and which a program that reads the file has to take off again.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from functools import partial
from io import StringIO

from ..addresses import BODIES, MATRIX, TASKS
from .common import NOTE, Export, Format, Source
from .tables import Cell, Table, body_table, duty_table, task_table

FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The wide signs too: Excel takes them for the others in some languages."""

_FROM = "Nguồn"
"""The column in which each row says of which data it is, wherever it is copied to."""

_TABLES: tuple[tuple[str, str, str, Callable[[Source], Table]], ...] = (
    ("nhiem-vu", "Bảng nhiệm vụ", TASKS, task_table),
    ("phan-cong", "Bảng phân công", MATRIX, duty_table),
    ("co-quan", "Bảng cơ quan", BODIES, body_table),
)
"""The file's name, what it is, the page that offers it, and its table."""


def _content(source: Source, made: Callable[[Source], Table]) -> bytes:
    table = made(source)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*(_safe(column.name) for column in table.columns), _FROM])
    said = f"{NOTE}. {source.version}"
    writer.writerows([*map(_safe, row), said] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    """Return `cell`, which no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.startswith(FORMULA_BEGINS):
        return f"'{cell}"
    return cell


def _exports(source: Source) -> Iterator[Export]:
    for name, title, about, made in _TABLES:
        yield Export(
            address=f"tai-ve/{name}.csv",
            title=title,
            about=about,
            content=partial(_content, source, made),
        )


FORMAT = Format(label="CSV", media_type="text/csv", exports=_exports)
