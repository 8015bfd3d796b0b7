"""How many tasks a body has a part in: each counted once, however many duties it holds there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..language.vietnamese import capitalized, named_or_counted
from ..model.records import Body
from .holdings import WAYS, Holding, Way
from .standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCount:
    """The tasks of one body, each under the most direct way in which it comes to the body."""

    direct: int
    """Tasks whose words name the body."""
    through: int
    """Of the others, those that name a group which it belongs to."""
    inherited: int
    """Of the others, those that it has in the place of another body."""
    listed_again: tuple[str, ...]
    """The labels of the tasks that come to it in several ways, in the order of its duties."""

    @property
    def total(self) -> int:
        """How many tasks it has in all."""
        return self.direct + self.through + self.inherited


def task_count(standing: Standing, body: Body) -> TaskCount:
    """Return how many tasks `body` has by the plan's words, and as things stand by events."""
    held = standing.holdings[body.id]
    direct, through, inherited = (_tasks(held, way) for way in WAYS)
    ways = Counter(label for label, _ in {(each.task.label, each.way): None for each in held})
    return TaskCount(
        direct=len(direct),
        through=len(through - direct),
        inherited=len(inherited - through - direct),
        listed_again=tuple(label for label, count in ways.items() if count > 1),
    )


def _tasks(held: Iterable[Holding], way: Way) -> set[str]:
    return {holding.task.slug for holding in held if holding.way == way}


def count_in_words(count: TaskCount) -> str:
    """Return `5 nhiệm vụ: 4 giao trực tiếp, 1 giao qua nhóm`, or `3 nhiệm vụ giao trực tiếp`."""
    ways = (
        (count.direct, "giao trực tiếp"),
        (count.through, "giao qua nhóm"),
        (count.inherited, "thay cơ quan trước"),
    )
    parts = [(number, way) for number, way in ways if number]
    if not parts:
        return "không được giao nhiệm vụ nào"
    if len(parts) == 1:
        return f"{count.total} nhiệm vụ {parts[0][1]}"
    listed = ", ".join(f"{number} {way}" for number, way in parts)
    return f"{count.total} nhiệm vụ: {listed}"


def counted_once(count: TaskCount) -> str:
    """Return why a reader who counts the listed tasks finds more; empty if there are no more."""
    if not count.listed_again:
        return ""
    tasks = named_or_counted("nhiệm vụ", count.listed_again)
    return f"{capitalized(tasks)} được kể ở nhiều phần dưới đây, chỉ tính một lần."
