"""How many tasks a body has a part in: each counted once, however many duties it holds there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..model.outline import Task
from ..model.records import Body
from .duties import HeldDuty
from .findings.common import counted
from .register import Register
from .successions import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCount:
    """The tasks of one body, each under the most direct way in which it comes to the body."""

    direct: int
    """Tasks whose words name the body."""
    through: int
    """Of the others, those that name a group which it belongs to."""
    inherited: int
    """Of the others, those that it has in the place of another body."""
    shared: tuple[str, ...]
    """The labels of the tasks in which it has several parts, in the order of its duties."""

    @property
    def total(self) -> int:
        """How many tasks it has in all."""
        return self.direct + self.through + self.inherited


def task_count(register: Register, standing: Standing, body: Body) -> TaskCount:
    """Return how many tasks `body` has by the plan's words, and as things stand by events."""
    direct = register.direct.get(body.id, ())
    through = register.through.get(body.id, ())
    inherited = [each.duty for each in standing.inherited.get(body.id, ())]
    named, grouped, handed_on = map(_tasks, (direct, through, inherited))
    parts = Counter(duty.task.label for duty in (*direct, *through, *inherited))
    return TaskCount(
        direct=len(named),
        through=len(grouped.keys() - named.keys()),
        inherited=len(handed_on.keys() - named.keys() - grouped.keys()),
        shared=tuple(label for label, count in parts.items() if count > 1),
    )


def _tasks(duties: Iterable[HeldDuty]) -> dict[str, Task]:
    return {duty.task.slug: duty.task for duty in duties}


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
    """Return why a reader who counts the listed duties finds more; empty if there are no more."""
    if not count.shared:
        return ""
    tasks = counted("nhiệm vụ", count.shared)
    return f"{tasks[:1].upper()}{tasks[1:]} có nhiều phần việc, chỉ tính một lần."
