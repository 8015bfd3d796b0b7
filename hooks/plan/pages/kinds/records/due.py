"""Which tasks are due by when: what an office asks of all tasks at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ....derive.register import Register
from ....language.periods import period
from ....language.rhythms import is_ongoing
from ....model.tree.entries import Task

_MOST = 250
"""Tasks that a list on one page can have beside all else on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueTasks:
    """The tasks with one deadline."""

    words: str
    """The deadline, as the plan words it."""
    tasks: tuple[Task, ...]


def due_tasks(register: Register) -> tuple[DueTasks, ...]:
    """Return the tasks by deadline: first those of a known last day, the earliest first.

    Deadlines of which no last day follows stand behind these, as they come in the plan. What only
    goes on is none. There are none to show where they are too many for a page.
    """
    by_words: dict[str, dict[str, Task]] = {}
    for words, task in _deadlines(register):
        by_words.setdefault(words, {})[task.slug] = task
    if sum(map(len, by_words.values())) > _MOST:
        return ()
    return tuple(
        DueTasks(words=words, tasks=tuple(by_words[words].values()))
        for words in sorted(by_words, key=_last_day)
    )


def _deadlines(register: Register) -> Iterator[tuple[str, Task]]:
    for task in register.tasks:
        for holding in register.by_task[task.slug]:
            if holding.deadline and not is_ongoing(holding.deadline.date):
                yield str(holding.deadline.date), task


def _last_day(words: str) -> date:
    reach = period(words)
    return reach.last if reach and reach.last else date.max
