"""The diagram of who does what: where tasks, bodies and the lines between them are drawn.

Lengths are SVG user units, one CSS pixel at full size. The template draws what stands here.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from ..derive.holdings import Holding
from ..derive.matrix import Block
from ..language.vietnamese import excerpt
from ..model.entries import Task
from ..model.records import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """The measures of one size of the diagram."""

    name: str
    width: int
    task_width: int
    body_width: int
    font: int
    task_text: int
    """Characters of the task's words to show; 0 shows the number alone."""

    @property
    def line(self) -> int:
        """Height of one line of text."""
        return self.font + 5


WIDE = Format(name="wide", width=960, task_width=350, body_width=330, font=16, task_text=70)
NARROW = Format(name="narrow", width=360, task_width=56, body_width=200, font=14, task_text=0)

_PADDING = 10
_GAP = 12
_LETTER = 0.53
"""Mean width of a Vietnamese letter in a system's sans serif, of the font size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A box with lines of text."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]

    @property
    def middle(self) -> int:
        """Where lines to other nodes end."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskNode(Node):
    """The box of a task, and the duties that the plan's words give in it."""

    task: Task
    duties: tuple[Holding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyNode(Node):
    """The box of a body, and its duties in the diagram."""

    body: Body
    duties: tuple[Holding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """The line of one duty, from its task to its body."""

    duty: Holding
    start: tuple[int, int]
    end: tuple[int, int]
    bend: int
    """The x of both control points of the curve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """The tasks of a block on the left, the bodies it names on the right."""

    format: Format
    height: int
    tasks: tuple[TaskNode, ...]
    bodies: tuple[BodyNode, ...]
    edges: tuple[Edge, ...]


def diagram(block: Block, size: Format) -> Diagram:
    """Return the diagram of `block` in the measures of `size`."""
    bodies = _bodies_by_task(block)
    task_lines = [_task_lines(task, size) for task in block.tasks]
    body_lines = [_wrapped(body.name, size.body_width, size.font) for body in bodies]
    height = max(_stack_height(task_lines, size), _stack_height(body_lines, size))
    task_nodes = tuple(
        TaskNode(
            x=0,
            y=y,
            width=size.task_width,
            height=_box_height(lines, size),
            lines=lines,
            task=task,
            duties=tuple(duty for duty in block.direct if duty.task is task),
        )
        for task, lines, y in zip(
            block.tasks, task_lines, _tops(task_lines, height, size), strict=True
        )
    )
    body_nodes = tuple(
        BodyNode(
            x=size.width - size.body_width,
            y=y,
            width=size.body_width,
            height=_box_height(lines, size),
            lines=lines,
            body=body,
            duties=tuple(duty for duty in block.direct if duty.holder is body),
        )
        for body, lines, y in zip(bodies, body_lines, _tops(body_lines, height, size), strict=True)
    )
    return Diagram(
        format=size,
        height=height,
        tasks=task_nodes,
        bodies=body_nodes,
        edges=_edges(block, task_nodes, body_nodes),
    )


def _bodies_by_task(block: Block) -> list[Body]:
    """Return the named bodies, each near its tasks, so that few lines cross."""
    position = {id(task): index for index, task in enumerate(block.tasks)}
    found: dict[str, tuple[Body, list[int]]] = {}
    for duty in block.direct:
        found.setdefault(duty.holder.id, (duty.holder, []))[1].append(position[id(duty.task)])
    ordered = sorted(found.values(), key=lambda each: sum(each[1]) / len(each[1]))
    return [body for body, _ in ordered]


def _task_lines(task: Task, size: Format) -> tuple[str, ...]:
    if not size.task_text:
        return (task.label,)
    words = f"{task.label}. {excerpt(task.words, size.task_text)}"
    return _wrapped(words, size.task_width, size.font)


def _wrapped(text: str, width: int, font: int) -> tuple[str, ...]:
    letters = int((width - 2 * _PADDING) / (font * _LETTER))
    return tuple(
        textwrap.wrap(text, letters, break_long_words=False, break_on_hyphens=False) or [text]
    )


def _box_height(lines: Sequence[str], size: Format) -> int:
    return len(lines) * size.line + 2 * _PADDING


def _stack_height(boxes: Sequence[Sequence[str]], size: Format) -> int:
    return sum(_box_height(lines, size) for lines in boxes) + _GAP * (len(boxes) - 1) + 2


def _tops(boxes: Sequence[Sequence[str]], height: int, size: Format) -> list[int]:
    """Return the top of each box, the boxes spread evenly over `height`."""
    spare = height - _stack_height(boxes, size)
    gap = _GAP + spare / max(len(boxes) - 1, 1)
    top = 1.0 if len(boxes) > 1 else 1 + spare / 2
    tops = []
    for lines in boxes:
        tops.append(round(top))
        top += _box_height(lines, size) + gap
    return tops


def _edges(block: Block, tasks: Sequence[TaskNode], bodies: Sequence[BodyNode]) -> tuple[Edge, ...]:
    starts = {node.task.slug: node for node in tasks}
    ends = {node.body.id: node for node in bodies}
    return tuple(_edge(duty, starts[duty.task.slug], ends[duty.holder.id]) for duty in block.direct)


def _edge(duty: Holding, task: TaskNode, body: BodyNode) -> Edge:
    """Return the line of `duty`; lines that meet at a box end a little apart."""
    left = task.x + task.width
    return Edge(
        duty=duty,
        start=(left, task.middle + _apart(task.duties, duty)),
        end=(body.x, body.middle + _apart(body.duties, duty)),
        bend=(left + body.x) // 2,
    )


def _apart(duties: Sequence[Holding], duty: Holding) -> int:
    return 5 * duties.index(duty) - 5 * (len(duties) - 1) // 2
