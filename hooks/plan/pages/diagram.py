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
from ..model.records import Body
from ..model.tree.entries import Task

WIDTH = 960
FONT = 16
LINE = 21
"""Height of one line of text."""

_TASK_WIDTH, _BODY_WIDTH = 350, 330
_TASK_TEXT = 70
"""Characters of the task's words to show."""
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

    height: int
    tasks: tuple[TaskNode, ...]
    bodies: tuple[BodyNode, ...]
    edges: tuple[Edge, ...]
    width: int = WIDTH
    font: int = FONT
    line: int = LINE


def diagram(block: Block) -> Diagram:
    """Return the diagram of `block`."""
    bodies = _bodies_by_task(block)
    task_lines = [_task_lines(task) for task in block.tasks]
    body_lines = [_wrapped(body.name, _BODY_WIDTH) for body in bodies]
    height = max(_stack_height(task_lines), _stack_height(body_lines))
    task_boxes = zip(block.tasks, task_lines, _tops(task_lines, height), strict=True)
    body_boxes = zip(bodies, body_lines, _tops(body_lines, height), strict=True)
    task_nodes = tuple(_task_node(block, task, lines, y) for task, lines, y in task_boxes)
    body_nodes = tuple(_body_node(block, body, lines, y) for body, lines, y in body_boxes)
    return Diagram(
        height=height,
        tasks=task_nodes,
        bodies=body_nodes,
        edges=_edges(block, task_nodes, body_nodes),
    )


def _task_node(block: Block, task: Task, lines: tuple[str, ...], y: int) -> TaskNode:
    return TaskNode(
        x=0,
        y=y,
        width=_TASK_WIDTH,
        height=_box_height(lines),
        lines=lines,
        task=task,
        duties=tuple(duty for duty in block.direct if duty.task is task),
    )


def _body_node(block: Block, body: Body, lines: tuple[str, ...], y: int) -> BodyNode:
    return BodyNode(
        x=WIDTH - _BODY_WIDTH,
        y=y,
        width=_BODY_WIDTH,
        height=_box_height(lines),
        lines=lines,
        body=body,
        duties=tuple(duty for duty in block.direct if duty.holder is body),
    )


def _bodies_by_task(block: Block) -> list[Body]:
    """Return the named bodies, each near its tasks, so that few lines cross."""
    position = {id(task): index for index, task in enumerate(block.tasks)}
    positions: dict[str, tuple[Body, list[int]]] = {}
    for duty in block.direct:
        positions.setdefault(duty.holder.id, (duty.holder, []))[1].append(position[id(duty.task)])
    ordered = sorted(positions.values(), key=lambda each: sum(each[1]) / len(each[1]))
    return [body for body, _ in ordered]


def _task_lines(task: Task) -> tuple[str, ...]:
    return _wrapped(f"{task.label}. {excerpt(task.words, _TASK_TEXT)}", _TASK_WIDTH)


def _wrapped(text: str, width: int) -> tuple[str, ...]:
    letters = int((width - 2 * _PADDING) / (FONT * _LETTER))
    return tuple(
        textwrap.wrap(text, letters, break_long_words=False, break_on_hyphens=False) or [text]
    )


def _box_height(lines: Sequence[str]) -> int:
    return len(lines) * LINE + 2 * _PADDING


def _stack_height(boxes: Sequence[Sequence[str]]) -> int:
    return sum(_box_height(lines) for lines in boxes) + _GAP * (len(boxes) - 1) + 2


def _tops(boxes: Sequence[Sequence[str]], height: int) -> list[int]:
    """Return the top of each box, the boxes spread evenly over `height`."""
    spare = height - _stack_height(boxes)
    gap = _GAP + spare / max(len(boxes) - 1, 1)
    top = 1.0 if len(boxes) > 1 else 1 + spare / 2
    tops = []
    for lines in boxes:
        tops.append(round(top))
        top += _box_height(lines) + gap
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
