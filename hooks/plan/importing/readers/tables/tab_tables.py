"""Tables whose cells tabs part, or bars without outer ones → rows between `|`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from ...columns import column_holds

_FEWEST = 3
"""Columns that such a table has at least."""
_LONGEST_GROUP = 150
_GROUPS = 3
"""Rows that name groups, one below the other, before a row of the last of them."""
_RULE = re.compile(r"[\s:|-]*-{3,}[\s:|-]*")


def with_bars(lines: Sequence[str]) -> Iterator[str]:
    """Yield `lines`, those of tables as Markdown has them."""
    at = 0
    while at < len(lines):
        end = _end(lines, at) if _is_head(lines[at]) else at
        rows = [line for line in lines[at:end] if line.strip() and not _RULE.fullmatch(line)]
        if len(rows) > 1:
            width = max(map(len, map(_cells, rows)))
            yield _row(rows[0], width)
            yield f"|{'---|' * width}"
            yield from (_row(row, width) for row in rows[1:])
            at = end
        else:
            yield lines[at]
            at += 1


def _cells(line: str) -> list[str]:
    if "\t" in line or line.startswith("|"):
        return [cell.strip() for cell in line.split("\t")]
    return [cell.strip() for cell in line.rstrip().removesuffix("|").split("|")]


def _row(line: str, width: int) -> str:
    cells = _cells(line)
    return f"| {' | '.join([*cells, *[''] * (width - len(cells))])} |"


def _is_head(line: str) -> bool:
    labels = _cells(line)
    return len(labels) >= _FEWEST and sum(bool(column_holds(label)) for label in labels) > 1


def _end(lines: Sequence[str], at: int) -> int:
    """Return where the rows end below the head at `at`: a shorter line names a group of them."""
    width = len(_cells(lines[at]))
    end = at + 1
    for place in range(at + 1, len(lines)):
        count = len(_cells(lines[place]))
        if not lines[place].strip():
            continue
        if count > width or (count < _FEWEST and not _heads_rows(lines, place, width)):
            break
        end = place + 1
    return end


def _heads_rows(lines: Sequence[str], place: int, width: int) -> bool:
    """Return whether the line at `place` names a group: it, or those right below it, head a row."""
    filled = (lines[at] for at in range(place, len(lines)) if lines[at].strip())
    near = list(islice(filled, _GROUPS + 1))
    names = list(takewhile(lambda line: len(_cells(line)) < _FEWEST, near))
    row = near[len(names)] if len(names) < len(near) else ""
    fits = _FEWEST <= len(_cells(row)) <= width
    return fits and all(len(name) < _LONGEST_GROUP for name in names)
