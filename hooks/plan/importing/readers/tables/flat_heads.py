"""The head of a table that an export wrote cell by cell: its labels, in one row or in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from ....language.vietnamese import ascii_form
from ...columns import ROLES, column_holds, is_label
from ...stream import Cell, Row

_OF_ROLES = re.compile(r"(?:phan cong|trach nhiem|(?:to chuc )?thuc hien|co quan|don vi).*")
"""The label, without accents, over those of roles."""
_KINDS = ("role", "time")
"""What the labels of a second row can be of."""
_TIMES = ("Bắt đầu", "Kết thúc", "Hoàn thành")
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
    """Yield each head of two rows that `labels` can be: the last stand below those they part."""
    for kind in _KINDS:
        for begin in range(_first_of(kind, labels), len(labels) - 1):
            over = _over(kind, labels[:begin])
            if over:
                yield _parted(labels[:begin], {over: labels[begin:]})
    for first, second in permutations(_KINDS):
        cut = _first_of(second, labels)
        begin = _first_of(first, labels[:cut])
        one, other = _over(first, labels[:begin]), _over(second, labels[:begin])
        if 0 < one < other and begin + 1 < cut < len(labels) - 1:
            yield _parted(labels[:begin], {one: labels[begin:cut], other: labels[cut:]})


def _first_of(kind: str, labels: Sequence[str]) -> int:
    """Return where the labels of `kind` begin that end `labels`."""
    first = len(labels)
    while first > 1 and _is_of(kind, labels[first - 1]):
        first -= 1
    return first


def _over(kind: str, labels: Sequence[str]) -> int:
    """Return the last of `labels` that can stand over those of `kind`; 0 where there is none."""
    return max((at for at in range(1, len(labels)) if _parts_into(kind, labels[at])), default=0)


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


def _parted(above: Sequence[str], below: Mapping[int, Sequence[str]]) -> FlatHead:
    """Return the head whose labels `above` are parted, each at its place, into those `below`."""
    first = [
        Cell(lines=(label,), columns=len(below.get(at, (label,)))) for at, label in enumerate(above)
    ]
    merged = Cell(lines=(), continues=True)
    second = [
        Cell(lines=(label,)) if at in below else merged
        for at in range(len(above))
        for label in below.get(at, ("",))
    ]
    labels = [part for at, label in enumerate(above) for part in below.get(at, (label,))]
    return FlatHead(rows=(Row(cells=tuple(first)), Row(cells=tuple(second))), labels=tuple(labels))


def _row(words: Sequence[str]) -> Row:
    return Row(cells=tuple(Cell(lines=(text,)) for text in words))
