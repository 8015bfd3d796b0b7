"""The plan at a glance: tables of bodies by tasks, each narrow enough to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..language.vietnamese import from_to
from ..model.records import Body
from ..model.tree.entries import Task
from .grouped import Grouped, grouped
from .holdings import Holding, said_once
from .register import Register, sorted_bodies

TASKS_PER_BLOCK = 8
"""Columns of one table: what a desk screen shows, and what keeps the matrix from growing N²."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One body, and its duties in each task of the block; most are empty."""

    body: Body
    cells: tuple[tuple[Holding, ...], ...]

    @property
    def duties(self) -> tuple[Holding, ...]:
        """The row without its empty cells."""
        return tuple(duty for cell in self.cells for duty in cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Some tasks that follow each other, and every body that has a part in one of them."""

    tasks: tuple[Task, ...]
    rows: tuple[Row, ...]
    direct: tuple[Holding, ...]
    """The duties that the plan's words give in these tasks."""

    @property
    def label(self) -> str:
        """Which tasks: `II.1 – III.2`."""
        return label_of([self])


def label_of(blocks: Sequence[Block]) -> str:
    """Return which tasks `blocks` have, which follow each other: `II.1 – III.2`."""
    return from_to(blocks[0].tasks[0].label, blocks[-1].tasks[-1].label)


def blocks(register: Register) -> tuple[Block, ...]:
    """Return the plan's tasks in blocks, in the order of the plan."""
    through = grouped(
        (holding.task.slug, holding)
        for given in register.given.values()
        for holding in given
        if holding.way == "through"
    )
    return tuple(_block(register, tasks, through) for tasks in _runs(register.tasks))


def _runs(tasks: Sequence[Task]) -> Iterator[Sequence[Task]]:
    for start in range(0, len(tasks), TASKS_PER_BLOCK):
        yield tasks[start : start + TASKS_PER_BLOCK]


def _block(register: Register, tasks: Sequence[Task], through: Grouped[str, Holding]) -> Block:
    held = [
        duty
        for task in tasks
        for duty in said_once((*register.by_task[task.slug], *through[task.slug]))
    ]
    holders = {duty.holder.id: duty.holder for duty in held}
    cells = grouped(((duty.holder.id, duty.task.slug), duty) for duty in held)
    return Block(
        tasks=tuple(tasks),
        rows=tuple(
            Row(body=body, cells=tuple(tuple(cells[body.id, task.slug]) for task in tasks))
            for body in sorted_bodies(holders.values())
        ),
        direct=tuple(duty for task in tasks for duty in said_once(register.by_task[task.slug])),
    )
