"""What is sound, and looks like a slip all the same: said, and never refused.

The words of a plan can be so as issued; whoever enters them knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..language.characters.pasted import pasted_twice, sign_nothing_opens, web_tag
from ..language.days import day, written_day
from ..load.problems import Problem
from ..model.records import Assignments
from ..model.text import START, Text
from ..model.tree.passages import all_passages

_AHEAD = timedelta(days=1)
"""By how much a day may be ahead of the machine's: it is morning in Viet Nam first."""


def doubt_at(text: Text, what: str, how: str) -> Problem:
    """Return what may be a slip at `text`, and what to do where it is one, and where not."""
    return Problem(place=text.place or START, what=what, how=how)


def doubts(assignments: Assignments, today: date) -> tuple[Problem, ...]:
    """Return what may be slips in the checked `assignments`, in the order of the file."""
    return tuple(sorted({*_changes_to_come(assignments, today), *_pasted_words(assignments)}))


def _changes_to_come(assignments: Assignments, today: date) -> Iterator[Problem]:
    """Yield each change that is dated on a day to come."""
    for change in assignments.changes:
        on = day(change.date)
        if on and on > today + _AHEAD:
            yield doubt_at(
                change.date,
                f"thay đổi ghi ngày {change.date}, mà hôm nay là {written_day(today)}",
                "gõ nhầm thì sửa ngày; hẹn đến ngày ấy thì đợi đến ngày ấy hãy đăng",
            )


def _pasted_words(assignments: Assignments) -> Iterator[Problem]:
    """Yield what in the plan's words may have been pasted along with them, or pasted twice."""
    for text in (passage.text for passage in all_passages(assignments)):
        if tag := web_tag(text):
            what = f"lời này có `{tag}` của trang web"
            yield doubt_at(text, what, "chép nhầm thì bỏ; là chữ của văn bản thì để nguyên")
        elif pasted_twice(text):
            what = "lời này như chép hai lần"
            yield doubt_at(text, what, "chép nhầm thì bỏ một lần; văn bản ghi thế thì để nguyên")
        elif sign := sign_nothing_opens(text):
            what = f"lời này có dấu {sign} ở cuối mà không có dấu mở"
            yield doubt_at(text, what, "gõ nhầm thì bỏ; văn bản ghi thế thì để nguyên")
        elif text.count("“") != text.count("”"):
            what = "lời này có dấu “ và dấu ” không đủ đôi"
            yield doubt_at(text, what, "gõ thiếu thì thêm; văn bản ghi thế thì để nguyên")
