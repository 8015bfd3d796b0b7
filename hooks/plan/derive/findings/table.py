"""Of each task, which of the questions that readers ask the plan answers, in one table.

What is not stated is what the finders found: the table and their list never differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ...language.vietnamese import excerpt
from ...model.details import LABELS
from ...model.tree.entries import Task
from ..register import Register
from .common import FindingsOfKind
from .tasks import LEAD, MONITOR, NO_CADENCE, NO_DEADLINE, NO_LEAD, NO_MONITOR

Answer = Literal["stated", "partly", "generally", "directly", "not"]
"""How a plan answers: of the whole task; of a part of it; for all tasks at once, elsewhere; by
giving the task straight to who does it; or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One column: what is asked of every task."""

    kind: str
    """The id of the findings of tasks where it is not answered."""
    label: str
    """What is asked for, in the plan's own name where it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredTask:
    """One row: a task, with the answer to each question."""

    task: Task
    words: str
    """The beginning of what it says."""
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTable:
    """What the plan states of each task."""

    questions: tuple[Question, ...]
    rows: tuple[AnsweredTask, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The ids of the findings that the table tells."""
        return frozenset(question.kind for question in self.questions)

    @property
    def answers(self) -> frozenset[Answer]:
        """The answers that stand somewhere in it."""
        return frozenset(answer for row in self.rows for answer in row.answers)


_WORDS = 60
"""Characters of a task's own words: at most two lines of the table, on a phone too."""


def answer_table(register: Register, kinds: Sequence[FindingsOfKind]) -> AnswerTable:
    """Return the table of all tasks; `kinds` are all findings of the plan.

    A question that the plan has no word for, as one without a role that monitors, is not asked.
    """
    labels = {
        NO_LEAD: str(register.roles[LEAD].label) if LEAD in register.roles else "",
        NO_MONITOR: str(register.roles[MONITOR].label) if MONITOR in register.roles else "",
        NO_DEADLINE: LABELS["deadline"],
        NO_CADENCE: LABELS["cadence"],
    }
    open_in = {kind.id: {finding.anchor for finding in kind.findings} for kind in kinds}
    questions = tuple(Question(kind=i, label=label) for i, label in labels.items() if i in open_in)
    rows = tuple(
        AnsweredTask(
            task=task,
            words=excerpt(task.words, _WORDS),
            answers=tuple(
                _open(register, task, question.kind)
                if task.slug in open_in[question.kind]
                else _stated(register, task, question.kind)
                for question in questions
            ),
        )
        for task in register.tasks
    )
    return AnswerTable(questions=questions, rows=rows)


def _stated(register: Register, task: Task, kind: str) -> Answer:
    duties = register.by_task[task.slug]
    if kind == NO_MONITOR and not any(duty.role.id == MONITOR for duty in duties):
        return "generally"
    return "stated"


def _open(register: Register, task: Task, kind: str) -> Answer:
    duties = register.by_task[task.slug]
    if kind == NO_DEADLINE and any(duty.deadline for duty in duties):
        return "partly"
    if kind == NO_CADENCE and any(duty.cadence for duty in duties):
        return "partly"
    return "directly" if kind == NO_LEAD else "not"
