"""The head of a table that an export wrote cell by cell: its labels, in one row or in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language.vietnamese import ascii_form
from ..columns import ROLES, column_holds, is_label
from ..stream import Cell, Row

_OF_ROLES = re.compile(r"(?:phan cong|trach nhiem|(?:to chuc )?thuc hien|co quan|don vi).*")
"""The label, without accents, over those of roles."""
_TIMES = ("Bắt đầu", "Kết thúc")
"""Labels that time is parted into, below one of time."""
_COUNTED = re.compile(r"\(?(?:\d{1,2}|[A-C])\)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatHead:
    """The head of a table: its rows, and the label of each column."""

    rows: tuple[Row, ...]
    labels: tuple[str, ...]


def head_in_one_row(labels: Sequence[str]) -> FlatHead:
    """Return the head whose columns have `labels`."""
    return FlatHead(rows=(_row(labels),), labels=tuple(labels))


def heads_in_two_rows(labels: Sequence[str]) -> Iterator[FlatHead]:
    """Yield each head of two rows that `labels` can be: the last stand below one that they part."""
    for kind in ("role", "time"):
        first = len(labels)
        while first > 1 and _is_of(kind, labels[first - 1]):
            first -= 1
        for begin in range(first, len(labels) - 1):
            over = [at for at in range(1, begin) if _parts_into(kind, labels[at])]
            if over:
                yield _parted(labels[:begin], over[-1], labels[begin:])


def counts_columns(lines: Sequence[str], count: int) -> bool:
    """Return whether the first `count` of `lines` only number so many columns: “(1)”, “(2)”."""
    signs = [line.strip("()") for line in lines[:count] if _COUNTED.fullmatch(line)]
    numbers = [sign for sign in signs if sign.isdigit()]
    letters = signs[: len(signs) - len(numbers)]
    counted = [str(at) for at in range(1, len(numbers) + 1)]
    return len(signs) == count and signs == [*"ABC"[: len(letters)], *counted]


def _is_of(kind: str, label: str) -> bool:
    if kind == "role":
        return column_holds(label) in ROLES
    return label in _TIMES or (is_label(label, "Thời gian") and not column_holds(label))


def _parts_into(kind: str, label: str) -> bool:
    if kind == "role":
        return bool(_OF_ROLES.fullmatch(ascii_form(label)))
    return column_holds(label) == "deadline"


def _parted(above: Sequence[str], at: int, below: Sequence[str]) -> FlatHead:
    cells = [Cell(lines=(label,)) for label in above]
    cells[at] = Cell(lines=(above[at],), columns=len(below))
    merged = Cell(lines=(), continues=True)
    second = [merged] * at + [Cell(lines=(label,)) for label in below]
    return FlatHead(
        rows=(Row(cells=tuple(cells)), Row(cells=(*second, *[merged] * (len(above) - at - 1)))),
        labels=(*above[:at], *below, *above[at + 1 :]),
    )


def _row(words: Sequence[str]) -> Row:
    return Row(cells=tuple(Cell(lines=(text,)) for text in words))
