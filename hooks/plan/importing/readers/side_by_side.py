"""Heads and ends that a text export printed side by side, apart by blanks → one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..forms import ISSUED_LINE, MOTTO, RECIPIENTS, begins_signature, names_document

_PART = re.compile(r"\S+(?: {1,2}\S+)*")
"""Words of one column: more blanks stand between two."""
_FEWEST = 30
"""Signs from the left margin to the right column, at least."""
_SLACK = 8
"""Signs that a short line of the right column, centred there, can begin further left."""
_LINES_OF_A_HEAD = 10
_LINES_OF_AN_END = 50


def one_by_one(lines: Sequence[str]) -> Iterator[str]:
    """Yield `lines`, those of two columns as the left column, then the right one."""
    rows = [line.replace("\t", "    ") for line in lines]
    done = 0
    for first, end in _zones(rows):
        yield from lines[done:first]
        yield from _columns(rows[first:end])
        done = end
    yield from lines[done:]


def _zones(rows: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where a head or an end stands whose columns are side by side."""
    at = 0
    while at < len(rows):
        if any(MOTTO.match(words) for words, _ in _right_parts(rows[at])):
            first = _first_of_head(rows, at)
            end = _end_of_head(rows, at)
        elif RECIPIENTS.match(rows[at].strip()):
            end = _end_of_recipients(rows, at)
            first = _first_of_recipients(rows, at, end)
        else:
            first = end = at
        if end > first and _gutter(rows[first:end]):
            yield first, end
        at = max(end, at + 1)


def _parts(row: str) -> list[tuple[str, int]]:
    return [(part.group(), part.start()) for part in _PART.finditer(row)]


def _right_parts(row: str) -> list[tuple[str, int]]:
    return _parts(row)[1:]


def _gutter(rows: Sequence[str]) -> int:
    """Return the column that the right side begins in; 0 where there are no two sides."""
    starts = [start for row in rows for _, start in _right_parts(row)[-1:] if start >= _FEWEST]
    return min(starts, default=0)


def _columns(rows: Sequence[str]) -> Iterator[str]:
    gutter = _gutter(rows) - _SLACK
    right: list[str] = []
    for row in rows:
        parts = _parts(row)
        left = [words for at, (words, start) in enumerate(parts) if start < gutter or not at]
        beside = [words for words, start in parts[len(left) :]]
        if parts and parts[0][1] >= gutter:
            left, beside = [], [words for words, _ in parts]
        if left:
            yield " ".join(left)
        if beside:
            right.append(" ".join(beside))
    yield from right


def _first_of_head(rows: Sequence[str], at: int) -> int:
    """Return where the head begins: right below a blank line."""
    first = at
    while first and rows[first - 1].strip() and at - first < _LINES_OF_A_HEAD:
        first -= 1
    return first


def _end_of_head(rows: Sequence[str], at: int) -> int:
    """Return where the head ends: behind the day, and the lines right below it."""
    last = at
    for place in range(at, min(len(rows), at + _LINES_OF_A_HEAD)):
        if _right_parts(rows[place]):
            last = place
        if any(ISSUED_LINE.match(words) for words, _ in _parts(rows[place])):
            break
    gutter = _gutter(rows[at : last + 1])
    end = last + 1
    while end < len(rows) and rows[end].strip() and len(rows[end].rstrip()) <= gutter:
        end += 1
    return end


def _first_of_recipients(rows: Sequence[str], at: int, end: int) -> int:
    """Return where the end begins: with the lines of the right column that stand above."""
    gutter = _gutter(rows[at:end]) or len(rows[at])
    first = at
    while first and rows[first - 1].strip() and _parts(rows[first - 1])[0][1] >= gutter - _SLACK:
        first -= 1
    return first


def _end_of_recipients(rows: Sequence[str], at: int) -> int:
    """Return where recipients and signature end: before an annex, or a line over both columns.

    That is `at` where nobody signs on the right.
    """
    end = min(len(rows), at + _LINES_OF_AN_END)
    beside = [words for row in rows[at:end] for words, _ in _right_parts(row)]
    if not any(map(begins_signature, beside)):
        return at
    gutter = _gutter(rows[at:end])
    for place in range(at, end):
        row = rows[place].strip()
        if names_document(row) or any(_is_over_both(*part, gutter) for part in _parts(rows[place])):
            return place
    return end


def _is_over_both(words: str, start: int, gutter: int) -> bool:
    return start < gutter - _SLACK and start + len(words) > gutter + _SLACK
