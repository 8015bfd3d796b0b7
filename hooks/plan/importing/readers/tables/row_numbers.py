"""The lines of a table that an export wrote cell by cell → its rows, by the numbers of these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...columns import column_holds
from ...markers import roman_value

NUMBER_LABEL = re.compile(r"S?TT|Số TT|Số thứ tự", re.IGNORECASE)
_NUMBERS: Mapping[str, re.Pattern[str]] = {
    "digits": re.compile(r"(?P<n>\d{1,3}(?:\.\d{1,3}){0,3})\.?"),
    "roman": re.compile(r"(?P<n>[IVXL]{1,6})\.?"),
    "capital": re.compile(r"(?P<n>[A-H])\.?"),
    "small": re.compile(r"(?P<n>[a-eđghik])[.)]?"),
    "mixed": re.compile(r"(?P<n>[IVXL]{1,6}(?:\.\d{1,3}){1,3})\.?"),
}
"""How rows are numbered; a row of a group by numerals and capitals."""
_BELOW: Mapping[str, tuple[str, ...]] = {
    "capital": ("roman", "mixed", "digits"),
    "roman": ("digits",),
    "digits": ("small",),
    "mixed": ("digits",),
}
"""The numbers that can begin anew below a row of each kind."""
_SMALL = "abcdđeghik"
GROUP = re.compile(r"(?:[IVXL]{1,6}|[A-H])\. \S.*")
"""A group's number and name in one line."""
_TOTAL = re.compile(r"(?:Tổng (?:cộng|số)|Cộng|TỔNG (?:CỘNG|SỐ)|CỘNG)\s*:?")
_FEWEST_BLANKS = 2
"""Blanks in the name of a group, where capitals alone tell it."""
_FEWEST_KNOWN = 3
"""Columns whose labels are understood, so that the labels are known where they stand again."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one row, its number first."""

    number: str
    cells: tuple[str, ...]


def values(line: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield how `line` can be the number of a row, and which number it is."""
    for kind, pattern in _NUMBERS.items():
        if printed := pattern.fullmatch(line):
            first, *parts = printed.group("n").split(".")
            yield kind, (_first_value(kind, first), *map(int, parts))


def _first_value(kind: str, number: str) -> int:
    if kind == "digits":
        return int(number)
    if kind == "small":
        return _SMALL.index(number) + 1
    return ord(number) - ord("A") + 1 if kind == "capital" else roman_value(number)


def rows_of(lines: Sequence[str], labels: Sequence[str]) -> tuple[Lines, ...]:
    """Return the rows: each begins with the number that follows on those before.

    Below a group the numbers begin anew, or go on from those of the group before. Labels that stand
    there again are a row too. There are none where lines stand before the first number.
    """
    wanted, held = ([column_holds(words) for words in some] for some in (labels[1:], lines))
    is_known = len(wanted) - wanted.count(None) >= _FEWEST_KNOWN
    unnumbered: set[int] = set()
    begins: list[int] = []
    last: dict[str, tuple[int, ...]] = {}
    anew: tuple[str, ...] = ()
    for at, line in enumerate(lines):
        are_labels = is_known and held[at : at + len(wanted)] == wanted
        if are_labels and at and NUMBER_LABEL.fullmatch(lines[at - 1]):
            begins.append(at - 1)
            continue
        if (
            GROUP.fullmatch(line)
            or are_labels
            or _TOTAL.fullmatch(line)
            or _names_a_group(lines, at, last)
        ):
            unnumbered.add(at)
            begins.append(at)
            anew = ("digits",)
            continue
        fits = [
            (kind, value)
            for kind, value in values(line)
            if _follows(last.get(kind), value) or (kind in anew and value[-1] == 1)
        ]
        if fits:
            kind, value = fits[0]
            begins.append(at)
            last[kind] = value
            anew = _BELOW.get(kind, ())
    if begins[:1] != [0]:
        return ()
    return tuple(
        Lines("", tuple(lines[start:end]))
        if start in unnumbered
        else Lines(lines[start], tuple(lines[start + 1 : end]))
        for start, end in pairwise([*begins, len(lines)])
    )


def _names_a_group(lines: Sequence[str], at: int, last: Mapping[str, tuple[int, ...]]) -> bool:
    """Return whether the line at `at` is in capitals, and rows go on or begin anew behind it."""
    if not lines[at].isupper() or lines[at].count(" ") < _FEWEST_BLANKS or at + 1 == len(lines):
        return False
    return any(
        _follows(last.get(kind), value) or value[-1] == 1 for kind, value in values(lines[at + 1])
    )


def _follows(before: tuple[int, ...] | None, value: tuple[int, ...]) -> bool:
    """Return whether a row of the number `value` can stand behind that of `before`."""
    if before is None:
        return value[-1] == 1
    raised = [(*before[:at], before[at] + 1) for at in range(len(before))]
    return value in (*raised, (*before, 1), *((*number, 1) for number in raised))
