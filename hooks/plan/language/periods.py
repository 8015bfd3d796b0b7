"""Days and periods as a plan names them; what is worded in another way is none.

A plan that names a month names no day of it: what it asks for is due by the last one. Of several
years, and of what comes before a month or after it, no day follows at all: only the bounds.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From when to when something is to be done."""

    first: date | None
    """The first day; `None` where the words set none."""
    last: date | None
    """The last day; `None` where the words set none."""
    due: date | None = None
    """The day by which it is due: one that is named, or the last of a single period."""
    named: date | None = None
    """The day that the words themselves name: the last one, or else the first."""


def period(words: str) -> Period | None:
    """Return the days from which and to which `words` reach, or `None` where they name no time.

    As in `15-9-2030`, `trước ngày 15 tháng 9 năm 2030`, `6/2030`, `quý III năm 2030`, `trong năm
    2030`, `2026 - 2030`, `từ 01/7/2025`, `đến năm 2030`, `năm 2026 và các năm tiếp theo`.
    """
    plain = " ".join(_DASH.sub("-", words.lower()).split()).strip(" .;,")
    closed = _GOES_ON.sub("", plain)
    for form, bounds in _FORMS:
        stated = form.fullmatch(closed)
        reach = bounds(stated.group("time")) if stated else None
        if reach:
            return reach if closed == plain else replace(reach, last=None, due=None)
    return None


def due(words: str) -> date | None:
    """Return the day by which what `words` date is due, or `None` where no day follows."""
    reach = period(words)
    return reach.due if reach else None


def lacks_year(words: str) -> bool:
    """Return whether `words` would name a day or a period if only they had a year."""
    dated = (f"{words.strip(' .;,')}{joint}2000" for joint in (" năm ", "/"))
    return not period(words) and any(map(period, dated))


_DASH = re.compile("[–—]")
_GOES_ON = re.compile(
    r",?\s+(?:và\s+)?(?:(?:(?:các|những)\s+)?(?:năm\s+)?(?:tiếp theo|kế tiếp)|các năm sau|trở đi)$"
)
"""Words behind a year by which those after it are meant too."""

_YEAR = r"(?P<year>\d{4})"
_OF_YEAR = rf"(?:(?:\s*[-/.]\s*|\s+năm\s+|\s+){_YEAR})?"
"""The year of a month or quarter: `6-2030`, `6 năm 2030`; another word can say it."""

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_HALVES = {"đầu": 1, "cuối": 7}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """A day, a month, a quarter, half a year or a year; the words can leave out its year."""

    noun: str
    year: int | None
    month: int = 1
    months: int = 12
    day: int | None = None

    def bounds(self) -> tuple[date, date]:
        """Return its first and its last day; raises `ValueError` where no calendar has it."""
        year = self.year or 0
        if self.day:
            only = date(year, self.month, self.day)
            return only, only
        last = self.month + self.months - 1
        return date(year, self.month, 1), date(year, last, monthrange(year, last)[1])


def _day(stated: re.Match[str]) -> _Unit:
    month, day = int(stated["month"]), int(stated["day"])
    return _Unit(noun="ngày", year=_year(stated), month=month, months=1, day=day)


def _month(stated: re.Match[str]) -> _Unit:
    return _Unit(noun="tháng", year=_year(stated), month=int(stated["month"]), months=1)


def _quarter(stated: re.Match[str]) -> _Unit:
    month = _QUARTERS[stated["quarter"]] * 3 - 2
    return _Unit(noun="quý", year=_year(stated), month=month, months=3)


def _half(stated: re.Match[str]) -> _Unit:
    return _Unit(noun="", year=_year(stated), month=_HALVES[stated["half"]], months=6)


def _whole_year(stated: re.Match[str]) -> _Unit:
    return _Unit(noun="năm", year=_year(stated))


def _year(stated: re.Match[str]) -> int | None:
    return int(stated["year"]) if stated["year"] else None


_UNITS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Unit]], ...] = (
    (
        re.compile(
            r"(?:ngày\s+)?(?P<day>\d{1,2})"
            rf"(?P<sign>\s*[-/.]\s*)(?P<month>\d{{1,2}})(?:(?P=sign){_YEAR})?"
        ),
        _day,
    ),
    (
        re.compile(
            r"(?:ngày\s+)?(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})"
            rf"(?:(?:\s+năm\s+|\s*/\s*){_YEAR})?"
        ),
        _day,
    ),
    (re.compile(rf"tháng\s+(?P<month>\d{{1,2}}){_OF_YEAR}"), _month),
    (re.compile(rf"(?P<month>\d{{1,2}})\s*[-/.]\s*{_YEAR}"), _month),
    (re.compile(rf"quý\s+(?P<quarter>iv|i{{1,3}}|[1-4]){_OF_YEAR}"), _quarter),
    (re.compile(rf"(?:6|sáu)\s+tháng\s+(?P<half>đầu|cuối)(?:\s+năm\s+{_YEAR})?"), _half),
    (re.compile(rf"(?:năm\s+)?{_YEAR}"), _whole_year),
)
"""How a single day or period is worded."""


def _units(words: str) -> Iterator[_Unit]:
    for form, unit in _UNITS:
        if stated := form.fullmatch(words):
            yield unit(stated)


def _single(words: str) -> tuple[_Unit, date, date] | None:
    """Return the day or period that `words` are, with its first and its last day."""
    for unit in _units(words):
        try:
            return unit, *unit.bounds()
        except ValueError:
            continue
    return None


def _within(words: str) -> Period | None:
    single = _single(words)
    if not single:
        return None
    unit, first, last = single
    named = last if unit.day else None
    return Period(first=None if unit.day else first, last=last, due=last, named=named)


def _by(words: str) -> Period | None:
    """Return what ends with the last day of what `words` name."""
    reach = _within(words)
    return replace(reach, first=None) if reach else None


def _towards(words: str) -> Period | None:
    """Return what reaches to what `words` name: of a month or a year, no day is the one."""
    reach = _by(words)
    return replace(reach, due=reach.named) if reach else None


def _before(words: str) -> Period | None:
    single = _single(words)
    if not single:
        return None
    unit, first, last = single
    if unit.day:
        return Period(first=None, last=last, due=last, named=last)
    return Period(first=None, last=_beside(first, days=-1))


def _since(words: str) -> Period | None:
    single = _single(words)
    if not single:
        return None
    unit, first, _ = single
    return Period(first=first, last=None, named=first if unit.day else None)


def _after(words: str) -> Period | None:
    single = _single(words)
    first = _beside(single[2], days=1) if single else None
    return Period(first=first, last=None) if first else None


def _beside(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


_BETWEEN = re.compile(r"(?:\s*-\s*|\s+đến\s+(?:hết\s+)?|\s*,\s*(?:và\s+)?|\s+và\s+)")
_LIST = re.compile(r"\s*,|\s+và")


def _between(words: str) -> Period | None:
    """Return what reaches from one day or period to another: `tháng 11, 12/2030`, `2026 - 2030`."""
    for joint in _BETWEEN.finditer(words):
        ends = _ends(words[: joint.start()], words[joint.end() :])
        if not ends:
            continue
        begin, end = ends
        try:
            (first, before), (after, last) = begin.bounds(), end.bounds()
        except ValueError:
            continue
        # What is listed and lies apart leaves out what is between.
        apart = _LIST.match(joint.group()) and before + timedelta(days=1) != after
        if first < after and not apart:
            named = last if end.day else None
            return Period(first=first, last=last, due=named, named=named)
    return None


def _ends(left: str, right: str) -> tuple[_Unit, _Unit] | None:
    """Return both ends of a period; each can leave to the other what both have in common."""
    for begin in _units(left):
        end = next(chain(_units(right), _units(f"{begin.noun} {right}")), None)
        if end and end.year:
            return replace(begin, year=begin.year or end.year), end
    return None


_DONE = r"(?:(?:hoàn thành|xong|thực hiện)\s+)?"
_LATEST = r"(?:chậm nhất(?:\s+là)?|muộn nhất(?:\s+là)?|không quá|(?:đến\s+)?(?:hết|cuối))"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], Period | None]], ...] = (
    (re.compile(rf"{_DONE}(?:(?:trong|vào)\s+)?(?P<time>.+)"), _within),
    (re.compile(rf"{_DONE}(?:{_LATEST}\s+)+(?:trong\s+)?(?P<time>.+)"), _by),
    (re.compile(rf"{_DONE}đến\s+(?P<time>.+)"), _towards),
    (re.compile(rf"{_DONE}(?:{_LATEST}\s+)?trước\s+(?P<time>.+)"), _before),
    (re.compile(r"(?:bắt đầu\s+)?(?:kể\s+)?từ\s+(?P<time>.+)"), _since),
    (re.compile(r"sau\s+(?P<time>.+)"), _after),
    (
        re.compile(rf"{_DONE}(?:trong\s+)?(?:giai đoạn\s+|các\s+(?=năm))?(?:từ\s+)?(?P<time>.+)"),
        _between,
    ),
)
"""What can stand before a day or a period, and how far what is meant reaches."""
