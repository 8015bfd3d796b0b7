"""Rules of the changes that readers are told of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...derive.news import touchable
from ...language.days import day
from ...language.vietnamese import excerpt
from ...load.problems import Problem, nearest
from ...model.addresses import TASKS
from ...model.records import Assignments
from .common import not_a_day, problem_at, repeated

_SHOWN = 60
"""Characters of a wrong address that a message repeats."""


def changes_have_a_day(assignments: Assignments) -> Iterator[Problem]:
    """The date of every change is a day of the calendar."""
    for change in assignments.changes:
        yield from not_a_day(change.date)


def changes_follow_each_other(assignments: Assignments) -> Iterator[Problem]:
    """Each change stands below those of earlier days, so that what is new is added at the end."""
    for before, after in pairwise(assignments.changes):
        first, second = day(before.date), day(after.date)
        if first and second and second < first:
            yield from problem_at(
                after.date,
                f"thay đổi ngày {after.date} đứng sau thay đổi ngày {before.date}",
                "xếp cũ trước mới sau; thay đổi mới thêm vào cuối danh sách",
            )


def changes_touch_known_pages(assignments: Assignments) -> Iterator[Problem]:
    """What a change touches is a task, a body or a document, by its address, and named once."""
    addressed = touchable(assignments) if assignments.changes else {}
    addresses = frozenset(addressed)
    for change in assignments.changes:
        yield from repeated("địa chỉ", change.touches)
        for address in change.touches:
            if address not in addressed:
                ends = [each for each in addresses if each.endswith(f"/{address.strip('/')}/")]
                near = f"viết `{ends[0]}`; " if len(ends) == 1 else nearest(address, addresses)
                yield from problem_at(
                    address,
                    f"không có nhiệm vụ, cơ quan, văn bản nào ở địa chỉ "
                    f"`{excerpt(address, _SHOWN)}`",
                    f"{near}chép địa chỉ của trang, từ dấu / sau tên miền, như `/{TASKS}i-1/`",
                )
