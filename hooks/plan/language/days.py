"""Days as an office writes them: day, month, year."""

from __future__ import annotations

import re
from datetime import date

from .vietnamese import lower_first

_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def day(text: str) -> date | None:
    """Return the day that `text` names, as in 01-7-2030 or 01/7/2030, or `None`."""
    parts = _DAY.fullmatch(text)
    if not parts:
        return None
    number, month, year = map(int, parts.groups())
    try:
        return date(year, month, number)
    except ValueError:
        return None


_OF_THE_CALENDAR = re.compile(r"(?:ngày|tháng|quý|năm)\b", re.IGNORECASE)


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
