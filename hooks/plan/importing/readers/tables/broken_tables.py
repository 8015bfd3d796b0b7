"""Tables between `|` whose rows an export broke over several lines → tables again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...columns import column_holds
from ...stream import Cell, Row, Table
from .flat_tables import LACKS
from .under_labels import Columns

_GROUP = re.compile(r"(?:[IVXL]{1,6}|[A-H])\. \S.*")
_FEWEST_COLUMNS, _FEWEST_ROWS = 4, 2
_FEWEST_KNOWN = 2
"""Columns of a head by whose labels it is known for one."""
_SURE = 0.7
"""The share of rows that must lack no cell, or one."""


def mended_table(lines: Sequence[str]) -> Table | None:
    """Return the table that `lines` are, each between `|`; `None` where they are none.

    Its head stands in the first. A row goes on over lines until empty cells end it, or it has
    all the cells that its head has.
    """
    labels = [label for label in _cells(lines[0]) if label]
    understood = sum(column_holds(label) is not None for label in labels)
    if len(labels) < _FEWEST_COLUMNS or understood < _FEWEST_KNOWN:
        return None
    is_numbered = column_holds(labels[0]) == "number"
    wanted = len(labels) - is_numbered
    rows = list(_rows(lines[1:], wanted))
    fitting = sum(len(row) in (1, wanted - 1, wanted) for row in rows)
    if len(rows) < _FEWEST_ROWS or fitting < _SURE * len(rows):
        return None
    head = Row(cells=tuple(_cell(label) for label in labels))
    return Table(rows=(head, *(_row(row, labels[is_numbered:], is_numbered) for row in rows)))


def _rows(lines: Sequence[str], wanted: int) -> Iterator[list[str]]:
    """Yield the cells that hold words of each row."""
    held: list[str] = []
    for line in lines:
        cells = _cells(line)
        words = [cell for cell in cells if cell]
        is_group = len(words) == 1 and _GROUP.fullmatch(words[0])
        if held and (is_group or len(held) + len(words) > wanted):
            yield held
            held = []
        held.extend(words)
        if held and (is_group or not words or cells[-2:] == ["", ""] or len(held) == wanted):
            yield held
            held = []
    if held:
        yield held


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").split("|")]


def _row(words: Sequence[str], labels: Sequence[str], is_numbered: bool) -> Row:
    if len(words) == 1:
        return Row(cells=(Cell(lines=(words[0],), columns=len(labels) + is_numbered),))
    number = [Cell(lines=())] if is_numbered else []
    if len(words) == len(labels):
        return Row(cells=(*number, *map(_cell, words)))
    if len(words) > len(labels):
        kept, rest = words[: len(labels) - 1], words[len(labels) - 1 :]
        return Row(cells=(*number, *map(_cell, kept), Cell(lines=tuple(rest))), doubt=LACKS)
    under = Columns(labels).placed(words)
    found = (_with_doubt(_cell("\n".join(cell.lines)), cell.unsure) for cell in under.as_cells)
    return Row(cells=(*number, *found), doubt=under.told(LACKS))


def _with_doubt(cell: Cell, unsure: frozenset[int]) -> Cell:
    """Return `cell`, none of whose lines is sure where one of the words that it is of is not."""
    return replace(cell, unsure=frozenset(range(len(cell.lines)))) if unsure else cell


def _cell(words: str) -> Cell:
    return Cell(lines=tuple(filter(None, (line.strip() for line in words.split("\n")))))
