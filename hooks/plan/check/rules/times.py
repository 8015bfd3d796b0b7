"""Rules of when: no day is said that the words do not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...load.problems import Problem
from ...model.records import Assignments, Deadline
from ...model.text import Text
from ...model.tree.outline import tasks
from .common import problem_at


def deadlines_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """The figures of a deadline are those of its quote: no day is reckoned, no year is guessed."""
    for task in tasks(assignments):
        times: list[Deadline | None] = []
        for one in task.assignments:
            times += [one.deadline, one.starts]
            times += [time for duty in one.duties for time in (duty.deadline, duty.starts)]
        for deadline in filter(None, times):
            if not _is_said(deadline.date, deadline.quote):
                yield from problem_at(
                    deadline.date,
                    f"“{deadline.date}” không có trong câu trích “{deadline.quote}”",
                    "viết như câu trích nói, hoặc trích cả chữ nêu thời hạn; không tự tính ngày, "
                    "không tự thêm năm",
                )


def _is_said(date: Text, quote: Text) -> bool:
    """Return whether `quote`, if it could be read, says all figures of `date`."""
    return not quote.place or _figures(date) <= _figures(quote)


def _figures(words: str) -> set[str]:
    return {figure.lstrip("0") for figure in re.findall(r"\b\d+\b", words)}
