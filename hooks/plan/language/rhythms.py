"""Periods that return, and days in them, as a plan names them; other words are none.

`thường xuyên` and `theo quy định` name no period.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_EACH = r"(?:hằng|hàng|mỗi)"
_CADENCE = re.compile(
    rf"(?:thực hiện\s+)?(?:(?:theo\s+)?định kỳ\s+(?:{_EACH}\s+)?|{_EACH}\s+)"
    r"(tuần|tháng|quý|(?:6|sáu)\s+tháng|năm)"
)
_MONTHS = {"tháng": 1, "quý": 3, "6 tháng": 6, "sáu tháng": 6, "năm": 12}

_BY = r"(?:(?:trước|chậm nhất(?:\s+là)?|muộn nhất(?:\s+là)?|vào)\s+)?"
_DAY_OF_MONTH = re.compile(rf"{_BY}ngày\s+(\d{{1,2}})\s+{_EACH}\s+tháng")
_DAY_OF_QUARTER = re.compile(
    rf"{_BY}ngày\s+(\d{{1,2}})\s+(?:của\s+)?tháng cuối\s+(?:của\s+)?(?:{_EACH}\s+)?quý"
)
_DAY_OF_YEAR = re.compile(
    rf"{_BY}(?:ngày\s+)?(\d{{1,2}})(?:\s*[-/.]\s*|\s+tháng\s+)(\d{{1,2}})\s+{_EACH}\s+năm"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """A period that returns, and the day in it where one is named."""

    months: int | None
    """How many months, which a year is a multiple of; `None`: a week, which begins on Monday."""
    month: int | None = None
    """In which month of the year the day lies; `None`: in the last month of the period."""
    day: int | None = None
    """The day of that month; `None`: no day is named, and the period's last stands for it."""

    def first_end(self, on: date) -> date | None:
        """Return the last day of the first period that begins on `on` or after it.

        Where a day is named, the first such day since `on`. `None` where no calendar has such a
        day any more.
        """
        try:
            return self._first_named_day(on) if self.day else self._first_end(on)
        except (OverflowError, ValueError):
            return None

    def _first_end(self, on: date) -> date:
        if self.months is None:
            return on + timedelta(days=-on.weekday() % 7 + 6)
        begun_months = on.year * 12 + on.month - (1 if on.day == 1 else 0)
        begins = -(-begun_months // self.months) * self.months
        return self._day_in(begins + self.months - 1)

    def _first_named_day(self, on: date) -> date:
        months, of_year = self.months or 1, (self.month or 0) - 1
        this_month = on.year * 12 + on.month - 1
        first = this_month + (of_year - this_month) % months
        named = self._day_in(first)
        return named if named >= on else self._day_in(first + months)

    def _day_in(self, months: int) -> date:
        """Return the day in the month that is the `months`th since the year 0, from 0."""
        year, month = divmod(months, 12)
        last = monthrange(year, month + 1)[1]
        return date(year, month + 1, min(self.day or last, last))


def cadence(words: str) -> Cadence | None:
    """Return the period that `words` name, as in `hằng quý`, `ngày 20 hằng tháng`, or `None`."""
    plain = " ".join(words.lower().split())
    if stated := _CADENCE.fullmatch(plain):
        return Cadence(months=_MONTHS.get(stated.group(1)))
    if stated := _DAY_OF_MONTH.fullmatch(plain):
        return _on_day(int(stated.group(1)), months=1)
    if stated := _DAY_OF_QUARTER.fullmatch(plain):
        return _on_day(int(stated.group(1)), months=3)
    if stated := _DAY_OF_YEAR.fullmatch(plain):
        return _on_day(int(stated.group(1)), months=12, month=int(stated.group(2)))
    return None


_ONGOING = re.compile(
    rf"(?:(?:thực hiện|triển khai)\s+)?(?:thường xuyên|liên tục)"
    rf"(?:(?:,|\s+và)?\s+(?:thường xuyên|liên tục|{_EACH}\s+(?:tuần|tháng|quý|năm)))*\.?"
)


def is_ongoing(words: str) -> bool:
    """Return whether `words`, typed as a deadline, say that a thing goes on: it has none."""
    return bool(_ONGOING.fullmatch(" ".join(words.lower().split())))


def _on_day(day: int, *, months: int, month: int | None = None) -> Cadence | None:
    is_month = month is None or 1 <= month <= 12
    longest = monthrange(2000, month)[1] if month and is_month else 31
    return (
        Cadence(months=months, month=month, day=day) if is_month and 1 <= day <= longest else None
    )
