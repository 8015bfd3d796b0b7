"""Rules of labels: pages write them before a fact, so typed in the file they would stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ...language.document_numbers import document_numbers
from ...load.problems import Problem
from ...model.records import Assignment, Assignments, Duty
from ...model.text import Text
from ...model.tree.outline import tasks
from .common import problem_at

_LABEL = re.compile(
    r"((?:thời hạn|hạn|thời gian|bắt đầu|sản phẩm)(?: [^\W\d]+){0,2}) ?: ?(?=\S)", re.IGNORECASE
)
"""A label with its colon: `Thời hạn:`, `Thời gian thực hiện:`."""


def the_plan_s_number_stands_alone(assignments: Assignments) -> Iterator[Problem]:
    """The plan's own number has no word before it: pages say “số” where they name it."""
    number = assignments.plan.number
    for meant, (start, _) in islice(document_numbers(number or ""), 1):
        if number and start:
            yield from problem_at(
                number,
                f"“{number}” có cả chữ đứng trước số văn bản",
                f"viết `number: {meant}`; dòng in ở đầu văn bản thì ghi ở `number_line`",
            )


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
