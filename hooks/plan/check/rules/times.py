"""Rules of when, and of what is made by then: what is said of it is what the words say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...load.problems import Problem
from ...model.records import Assignment, Assignments, Duty
from ...model.text import Text
from ...model.tree.outline import tasks
from ...model.tree.quoting import quoted_assignments
from .shared.problems import problem_at

_LABEL = re.compile(
    r"((?:thời hạn|hạn|thời gian|bắt đầu|sản phẩm)(?: [^\W\d]+){0,2}) ?: ?(?=\S)", re.IGNORECASE
)
"""A label with its colon: `Thời hạn:`, `Thời gian thực hiện:`."""


def deadlines_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """The figures of a deadline are those of its quote: no day is reckoned, no year is guessed.

    A quote that does not stand in the words is another slip.
    """
    for quoted in quoted_assignments(assignments):
        givers: tuple[Assignment | Duty, ...] = (quoted.assignment, *quoted.assignment.duties)
        times = (time for given in givers for time in (given.deadline, given.starts) if time)
        for time in times:
            if quoted.is_exact(time.quote) and not _figures(time.date) <= _figures(time.quote):
                yield from problem_at(
                    time.date,
                    f"“{time.date}” không có trong câu trích “{time.quote}”",
                    "viết như câu trích nói, hoặc trích cả chữ nêu thời hạn; không tự tính ngày, "
                    "không tự thêm năm",
                )


def _figures(words: str) -> set[str]:
    return {figure.lstrip("0") for figure in re.findall(r"\b\d+\b", words)}


def times_and_products_stand_alone(assignments: Assignments) -> Iterator[Problem]:
    """A time or a product has no label before it: no calendar reads a day behind one."""
    for key, words in _labelled(assignments):
        if label := _LABEL.match(words):
            yield from problem_at(
                words,
                f"trang tự ghi chữ “{label.group(1)}” trước nội dung này",
                f"bỏ chữ ấy: viết `{key}: {words[label.end() :]}`",
            )


def _labelled(assignments: Assignments) -> Iterator[tuple[str, Text]]:
    """Yield, with its key, each time and product of assignments and duties."""
    for given in _givers(assignments):
        if given.cadence:
            yield "label", given.cadence.label
        for time in (given.starts, given.deadline):
            if time:
                yield "date", time.date
        if given.product:
            yield "name", given.product.name


def _givers(assignments: Assignments) -> Iterator[Assignment | Duty]:
    for task in tasks(assignments):
        for assignment in task.assignments:
            yield assignment
            yield from assignment.duties
