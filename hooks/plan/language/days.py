"""Days as an office writes them: day, month, year."""

from __future__ import annotations

import re
from datetime import date

from .vietnamese import lower_first

_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_YEARS = range(1900, 2200)
"""Those in which offices have issued, or set a day: another is a slip."""

_JOINT = r"(?:\s*[-–‑/.]\s*)"
_YEAR_FIRST = re.compile(rf"(\d{{4}}){_JOINT}(\d{{1,2}}){_JOINT}(\d{{1,2}})(?:T[\d:.]+Z?)?")
_LOOSE = re.compile(
    rf"(?:ngày\s+)?(\d{{1,2}})(?:{_JOINT}|\s+tháng\s+)(\d{{1,2}})(?:{_JOINT}|,?\s+năm\s+)(\d{{4}})",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(rf"(?:ngày\s+)?\d{{1,2}}{_JOINT}\d{{1,2}}{_JOINT}\d{{2}}")

_OF_THE_CALENDAR = re.compile(r"(?:ngày|tháng|quý|năm)\b", re.IGNORECASE)


def day(text: str) -> date | None:
    """Return the day that `text` names, as in 01-7-2030 or 01/7/2030, or `None`."""
    parts = _DAY.fullmatch(text)
    if not parts:
        return None
    number, month, year = map(int, parts.groups())
    return _on_calendar(year, month, number)


def day_meant(text: str | None) -> date | None:
    """Return the day that `text` names in a way of its own: 2030-07-01, ngày 1 tháng 7 năm 2030."""
    if text is None:
        return None
    if parts := _YEAR_FIRST.fullmatch(text):
        year, month, number = map(int, parts.groups())
        return _on_calendar(year, month, number)
    if parts := _LOOSE.fullmatch(text):
        number, month, year = map(int, parts.groups())
        return _on_calendar(year, month, number)
    return None


def is_no_day(text: str) -> bool:
    """Return whether `text` has the form of a day, and there is no such day, or none so written."""
    if day(text.removeprefix("ngày ")):
        return False
    if _YEAR_FIRST.fullmatch(text) or _SHORT_YEAR.fullmatch(text):
        return True
    return bool(_LOOSE.fullmatch(text)) and day_meant(text) is None


def has_short_year(text: str) -> bool:
    """Return whether `text` is a day of which the year has two digits."""
    return bool(_SHORT_YEAR.fullmatch(text))


def _on_calendar(year: int, month: int, number: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None


def on_day(words: str) -> str:
    """Return a day, or as much as is known of it, as it stands in a sentence.

    So 02-5-2030 is “ngày 02-5-2030”; “Ngày 02 tháng 5” and “tháng 5 năm 2030” say themselves what
    they are.
    """
    return lower_first(words) if _OF_THE_CALENDAR.match(words) else f"ngày {words}"


def written_day(day: date) -> str:
    """Return `day` as an office writes it: days below 10, and January and February, with a 0."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}-{month}-{day.year}"
