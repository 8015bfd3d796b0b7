"""Days and periods as a plan names them; what is worded in another way is none.

A plan that names a month names no day of it: what it asks for is due by the last one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from .days import day

_JOINT = r"(?:\s*[-/.]\s*|\s+năm\s+)"
"""What stands between a month or quarter and its year: `6-2030`, `6 năm 2030`."""

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_HALVES = {"đầu": 6, "cuối": 12}

_DONE = r"(?:(?:hoàn thành|xong)\s+)?"
_BEFORE = re.compile(rf"{_DONE}(?:(?:trước|chậm nhất(?:\s+là)?|vào)\s+)?(?:ngày\s+)?(?=\d)")
"""What can stand before a day."""
_WITHIN = re.compile(rf"{_DONE}(?:(?:trong|vào|chậm nhất(?:\s+là)?)\s+)?")
"""What can stand before a month, a quarter or a year."""
_DAY_IN_WORDS = re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")

_CADENCE = re.compile(r"(?:định kỳ\s+)?(?:hằng|hàng|mỗi)\s+(tuần|tháng|quý|(?:6|sáu)\s+tháng|năm)")
_MONTHS = {"tháng": 1, "quý": 3, "6 tháng": 6, "sáu tháng": 6, "năm": 12}


@dataclass(frozen=True, slots=True)
class Cadence:
    """A period that returns: so many months, which a year is a multiple of, or a week."""

    months: int | None
    """`None`: a week, which begins on Monday."""

    def first_end(self, on: date) -> date | None:
        """Return the last day of the first period that begins on `on` or after it.

        `None` where no calendar has such a day any more.
        """
        try:
            return self._first_end(on)
        except (OverflowError, ValueError):
            return None

    def _first_end(self, on: date) -> date:
        if self.months is None:
            return on + timedelta(days=-on.weekday() % 7 + 6)
        begun_months = on.year * 12 + on.month - (1 if on.day == 1 else 0)
        begins = -(-begun_months // self.months) * self.months
        year, month = divmod(begins + self.months - 1, 12)
        return _last_day(year, month + 1)


def cadence(words: str) -> Cadence | None:
    """Return the period that `words` name, as in `hằng quý`, or `None`."""
    stated = _CADENCE.fullmatch(_plain(words))
    if not stated:
        return None
    return Cadence(_MONTHS.get(" ".join(stated.group(1).split())))


def due(words: str) -> date | None:
    """Return the day, or the last day of the period, that `words` name, or `None`.

    As in `15-9-2030`, `trước ngày 15 tháng 9 năm 2030`, `6/2030`, `quý III năm 2030`, `6 tháng đầu
    năm 2030`, `trong năm 2030`. What is due before a month or a year has no day of its own.
    """
    period = _plain(words)
    if on := _day(_BEFORE.sub("", period, count=1)):
        return on
    period = _WITHIN.sub("", period, count=1)
    for form, month in _FORMS:
        stated = form.fullmatch(period)
        number = month(stated) if stated else None
        if stated and number and int(stated["year"]):
            return _last_day(int(stated["year"]), number)
    return None


def _day(words: str) -> date | None:
    parts = _DAY_IN_WORDS.fullmatch(words)
    return day("-".join(parts.groups()) if parts else words)


def _month(stated: re.Match[str]) -> int | None:
    number = int(stated["month"])
    return number if 1 <= number <= 12 else None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], int | None]], ...] = (
    (re.compile(rf"tháng\s+(?P<month>\d{{1,2}}){_JOINT}(?P<year>\d{{4}})"), _month),
    (
        re.compile(rf"quý\s+(?P<quarter>iv|i{{1,3}}|[1-4]){_JOINT}(?P<year>\d{{4}})"),
        lambda stated: _QUARTERS[stated["quarter"]] * 3,
    ),
    (
        re.compile(r"(?:6|sáu)\s+tháng\s+(?P<half>đầu|cuối)\s+năm\s+(?P<year>\d{4})"),
        lambda stated: _HALVES[stated["half"]],
    ),
    (re.compile(r"(?P<month>\d{1,2})\s*[-/.]\s*(?P<year>\d{4})"), _month),
    (re.compile(r"(?:năm\s+)?(?P<year>\d{4})"), lambda stated: 12),
)
"""How a period is worded, and which month of the year is its last."""


def _plain(words: str) -> str:
    return words.strip().lower()


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
