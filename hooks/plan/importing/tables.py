"""Tables → entries: one for the table, one for each of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..language.vietnamese import ascii_form
from .drafts import EntryDraft
from .stream import Cell, Note, Table

_HOLDS: Mapping[str, re.Pattern[str]] = {
    "number": re.compile(r"s?tt|so tt|so thu tu"),
    "lead": re.compile(r".*chu tri.*|(?:co quan|don vi|nguoi) (?:dau moi|soan thao).*"),
    "coordinate": re.compile(r".*phoi hop.*|.*tham gia.*"),
    "deadline": re.compile(
        r".*(?:thoi gian|thoi han|tien do|han hoan thanh|lo trinh|thoi diem).*|thang|ngay|nam"
    ),
    "product": re.compile(r".*(?:san pham|ket qua|dau ra|ho so|hinh thuc).*"),
    "implement": re.compile(r"(?:co quan|don vi) (?:thuc hien|trien khai).*|phan cong.*"),
    "monitor": re.compile(r".*(?:theo doi|giam sat|don doc).*"),
    "task": re.compile(
        r".*(?:nhiem vu|noi dung|cong viec|ten van ban|giai phap|chi tieu|muc tieu|hoat dong|de an|du an).*"
    ),
}
"""What a column holds, by its label; the first that fits."""
_NUMBER = re.compile(r"(?P<n>[IVXLC]+|[A-Z]|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])[.)]?")


def table_entry(table: Table) -> EntryDraft:
    """Return `table` as an entry whose points are its rows."""
    width = max(_width(row) for row in table.rows)
    heads = table.rows[: table.heads]
    labels = _labels(heads, width)
    columns = tuple((label, _holds(label)) for label in labels)
    numbered = next((at for at, (_, holds) in enumerate(columns) if holds == "number"), None)
    return EntryDraft(
        columns=columns,
        points=tuple(_row(row, width, numbered) for row in table.rows[table.heads :]),
        notes=_notes(heads),
    )


def _width(row: Sequence[Cell]) -> int:
    return sum(cell.columns for cell in row)


def _labels(heads: Sequence[Sequence[Cell]], width: int) -> tuple[str, ...]:
    """Return a label for each column: of a head of two rows, both words of it in their order."""
    labels: list[list[str]] = [[] for _ in range(width)]
    for row in heads:
        at = 0
        for cell in row:
            words = " ".join(cell.lines)
            if words and not cell.continues:
                labels[at].append(words)
            at += cell.columns
    return tuple(" ".join(words) for words in labels)


def _holds(label: str) -> str | None:
    plain = " ".join(ascii_form(label).split())
    return next((holds for holds, form in _HOLDS.items() if form.fullmatch(plain)), None)


def _row(row: Sequence[Cell], width: int, numbered: int | None) -> EntryDraft:
    notes = _notes([row])
    filled = [cell for cell in row if cell.lines]
    if len(filled) == 1 and filled[0].columns > 1 and filled[0].columns >= width - 1:
        return EntryDraft(lines=(" ".join(filled[0].lines),), notes=notes)
    cells = tuple(_cells(row, width))
    return EntryDraft(number=_row_number(cells, numbered), cells=cells, notes=notes)


def _cells(row: Sequence[Cell], width: int) -> Iterator[tuple[str, ...] | None]:
    reached = 0
    for cell in row:
        yield None if cell.continues else cell.lines
        yield from (() for _ in range(cell.columns - 1))
        reached += cell.columns
    yield from (() for _ in range(width - reached))


def _row_number(cells: Sequence[tuple[str, ...] | None], numbered: int | None) -> str:
    words = cells[numbered] if numbered is not None else None
    found = _NUMBER.fullmatch(" ".join(words)) if words else None
    return found.group("n") if found else ""


def _notes(rows: Sequence[Sequence[Cell]]) -> tuple[Note, ...]:
    return tuple(note for row in rows for cell in row for note in cell.notes)
