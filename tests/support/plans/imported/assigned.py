"""A plan drafted of a few paragraphs, and who is assigned what in it, a line each."""

from __future__ import annotations

from plan.model.records import Assignments
from plan.model.tree.entries import Task
from plan.model.tree.outline import tasks
from tests.support.plans.drafts import plan_of

TOP = "KẾ HOẠCH\n\nCông tác lưu trữ\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\n"


def plan_with(body: str) -> Assignments:
    """Return the plan that is drafted of these paragraphs below a head, one on each line."""
    return plan_of("a.txt", (TOP + "\n\n".join(body.splitlines())).encode())


def assigned(plan: Assignments) -> list[str]:
    """Return a line for each duty: where, who, which part; `?` where it is to be looked at."""
    names = {str(body.id): str(body.name) for body in plan.all_bodies}
    return [
        f"{task.slug} {names[duty.body]}: {duty.role}{' ?' if duty.review else ''}"
        for task in tasks(plan)
        for duty in task.duties
    ]


def when(task: Task) -> list[str]:
    """Return when a task is due, in the document's words."""
    times = (
        time
        for each in task.assignments
        for time in (each.deadline, each.starts, each.cadence)
        if time
    )
    return [str(time.quote) for time in times]
