"""Tables as Markdown exports write them, rows between `|`; broken ones are words like others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...stream import Block, Cell, Paragraph, Row, Table
from .broken_tables import mended_table

_RULE = re.compile(r"\|?[\s:|-]*-{3,}[\s:|-]*\|?")
_MOTTO = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Nơi nhận")
"""What makes a table one of layout: the head and the end of a document have two columns."""

_LINES_OF_A_ROW = 12
"""So many lines a row can be broken into."""


def with_tables(lines: Iterable[str]) -> Iterator[Block]:
    """Yield `lines` as paragraphs, and those between `|` as tables."""
    held: list[str] = []
    for line in lines:
        if line.startswith("|"):
            held.append(line)
        elif held and _is_open(held):
            held[-1] = f"{held[-1]}\n{line}"
        elif held and line.endswith("|"):  # the rest of a row whose bar before it is lost
            held.append(f"| {line}")
        else:
            yield from _tables(held)
            held = []
            yield Paragraph(text=line)
    yield from _tables(held)


def _is_open(held: Sequence[str]) -> bool:
    """Return whether the last row goes on in the next line."""
    last = held[-1]
    return not last.endswith("|") and last.count("\n") < _LINES_OF_A_ROW


def _tables(held: Sequence[str]) -> Iterator[Block]:
    """Yield the tables whose lines stand behind each other: a rule stands below the first row."""
    ruled = [at for at, line in enumerate(held) if _RULE.fullmatch(line) and line.count("|") > 1]
    starts = [at - 1 for at in ruled if at > 1]
    for start, end in pairwise([0, *starts, len(held)]):
        yield from _table(held[start:end])


def _table(held: Sequence[str]) -> Iterator[Block]:
    rows = [_cells(row) for row in held if not _RULE.fullmatch(row)]
    if len(rows) > 1 and not any(rows[0]):  # an export can put an empty head above the table's own
        rows = rows[1:]
    if not rows:
        return
    if _MOTTO.search("\n".join(held)):
        for words in _by_columns(rows):
            yield Paragraph(text=words)
    elif _is_regular(held, rows):
        yield Table(
            rows=tuple(Row(cells=tuple(Cell(lines=_lines(cell)) for cell in row)) for row in rows),
            knows_merged=False,
        )
    elif table := mended_table(held):
        yield table
    else:
        for row in rows:
            for cell in row:
                yield from (Paragraph(text=line) for line in _lines(cell))


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _lines(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (line.strip() for line in cell.split("\n"))))


def _is_regular(held: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Return whether every row has the cells that its head has."""
    ruled = len(held) > 1 and _RULE.fullmatch(held[1]) is not None
    return ruled and len(rows) > 1 and {len(row) for row in rows} == {len(rows[0])}


def _by_columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the words of a table of layout as they are read."""
    is_end = any("Nơi nhận" in cell for row in rows for cell in row)
    if is_end:
        for column in range(max(map(len, rows))):
            yield from (
                line for row in rows for cell in row[column : column + 1] for line in _lines(cell)
            )
    else:
        yield from (line for row in rows for cell in row for line in _lines(cell))
