"""The page that shows all bodies and tasks at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from ...derive.holdings import WAYS
from ...derive.matrix import Block, Row, blocks, label_of
from ...derive.register import Register
from ...model.addresses import MATRIX
from ..diagram import diagram
from ..long_lists import Contents, Piece, Shown, in_parts, page_lines
from ..page import CardRow, CardTable, Heading, SitePage, description, plan_card

_HEADINGS = (
    Heading(id="bang", text="Theo cơ quan"),
    Heading(id="so-do", text="Theo nhiệm vụ"),
)

_ROW, _CELL, _DUTY, _EDGE, _TASK = 200, 9, 330, 700, 800
"""Bytes of HTML: of a body in a block, an empty cell, a duty in a table and in cards, a duty in the
diagram and in rows, a task there."""

_CARD_ROWS = 7
"""Bodies in the matrix's share picture."""


def matrix(register: Register) -> Iterator[SitePage]:
    """Yield the page that shows all bodies and tasks at once."""
    matrix_blocks = blocks(register)
    pieces = [Piece(of=block, weight=_weight(block)) for block in matrix_blocks]
    shown, contents = partial(_shown, register), partial(_contents, register)
    yield from in_parts(_whole(register, matrix_blocks), pieces, shown, contents)


def _whole(register: Register, matrix_blocks: Sequence[Block]) -> SitePage:
    return SitePage(
        address=MATRIX,
        label="Bảng phân công",
        title="Bảng phân công",
        description=description(
            "Bảng và sơ đồ: cơ quan nào có phần việc gì trong từng nhiệm vụ của "
            f"{register.assignments.plan.short_title}."
        ),
        template="matrix.html",
        card=replace(plan_card(register, "Bảng phân công"), table=_card_table(matrix_blocks)),
        line=register.assignments.roles[0].id.line,
        headings=_HEADINGS,
        answers=("matrix",),
        findable=("Bảng và sơ đồ: cơ quan nào có phần việc gì trong từng nhiệm vụ.",),
        by_itself=True,
        values=_values(register, matrix_blocks),
    )


def _weight(block: Block) -> int:
    cells = sum(len(row.cells) for row in block.rows)
    duties = sum(len(row.duties) for row in block.rows)
    direct = len(block.direct)
    return (
        _ROW * len(block.rows)
        + _CELL * cells
        + _DUTY * duties
        + _EDGE * direct
        + _TASK * len(block.tasks)
    )


def _values(register: Register, shown: Sequence[Block]) -> dict[str, object]:
    tasks = [task for block in shown for task in block.tasks]
    duties = (duty for block in shown for row in block.rows for duty in row.duties)
    page_of = register.reading.page_of
    return {
        "blocks": shown,
        "diagram": diagram,
        "tasks": [(task, register.by_task[task.slug]) for task in tasks],
        "roles": tuple(register.roles.values()),
        "plan_pages": {duty.anchor: page_of(duty.anchor) for duty in duties},
    }


def _shown(register: Register, some: Sequence[Block]) -> Shown:
    """Return what a part with `some` blocks shows."""
    return Shown(name=label_of(some), values=_values(register, some), headings=_HEADINGS)


def _contents(register: Register, parts: Sequence[tuple[str, Shown]]) -> Contents:
    return Contents(lines=tuple(page_lines(parts)), values=_values(register, ()))


def _card_table(matrix_blocks: Sequence[Block]) -> CardTable | None:
    """Return the first block as a picture shows it: the bodies that have most to do in it."""
    if not matrix_blocks:
        return None
    first = matrix_blocks[0]
    busiest = sorted(first.rows, key=lambda row: -sum(map(bool, row.cells)))[:_CARD_ROWS]
    left = len({row.body.id for block in matrix_blocks for row in block.rows}) - len(busiest)
    rest = [f"{left} cơ quan khác"] if left else []
    if tasks := sum(len(block.tasks) for block in matrix_blocks[1:]):
        rest.append(f"{tasks} nhiệm vụ khác")
    return CardTable(
        columns=tuple(task.label for task in first.tasks),
        rows=tuple(_card_row(row) for row in first.rows if row in busiest),
        rest=f"… và {', '.join(rest)}" if rest else "",
    )


def _card_row(row: Row) -> CardRow:
    ways = ({holding.way for holding in cell} for cell in row.cells)
    cells = (next((way for way in WAYS if way in of), None) for of in ways)
    return CardRow(name=row.body.name, cells=tuple(cells))
