"""The page that shows all bodies and tasks at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...derive.holdings import WAYS
from ...derive.matrix import Block, Row, blocks
from ...derive.register import Register
from ...model.addresses import MATRIX
from ..diagram import diagram
from ..page import CardRow, CardTable, Heading, SitePage, description, line, plan_card

_CARD_ROWS = 7
"""Bodies in the matrix's share picture."""


def matrix(register: Register) -> Iterator[SitePage]:
    """Yield the page that shows all bodies and tasks at once."""
    matrix_blocks = blocks(register)
    yield SitePage(
        address=MATRIX,
        label="Bảng phân công",
        title="Bảng phân công",
        description=description(
            "Bảng và sơ đồ: cơ quan nào có phần việc gì trong từng nhiệm vụ của "
            f"{register.assignments.plan.short_title}."
        ),
        template="matrix.html",
        card=replace(plan_card(register, "Bảng phân công"), table=_card_table(matrix_blocks)),
        line=line(register.assignments.roles[0].id),
        headings=(
            Heading(id="bang", text="Theo cơ quan"),
            Heading(id="so-do", text="Theo nhiệm vụ"),
        ),
        answers=("matrix",),
        findable=("Bảng và sơ đồ: cơ quan nào có phần việc gì trong từng nhiệm vụ.",),
        values={
            "blocks": matrix_blocks,
            "diagrams": [diagram(block) for block in matrix_blocks],
        },
    )


def _card_table(found: Sequence[Block]) -> CardTable | None:
    """Return the first block as a picture shows it: the bodies that have most to do in it."""
    if not found:
        return None
    first = found[0]
    busiest = sorted(first.rows, key=lambda row: -sum(map(bool, row.cells)))[:_CARD_ROWS]
    left = len({row.body.id for block in found for row in block.rows}) - len(busiest)
    rest = [f"{left} cơ quan khác"] if left else []
    if tasks := sum(len(block.tasks) for block in found[1:]):
        rest.append(f"{tasks} nhiệm vụ khác")
    return CardTable(
        columns=tuple(task.label for task in first.tasks),
        rows=tuple(_card_row(row) for row in first.rows if row in busiest),
        rest=f"… và {', '.join(rest)}" if rest else "",
    )


def _card_row(row: Row) -> CardRow:
    ways = ({each.way for each in cell} for cell in row.cells)
    cells = (next((way for way in WAYS if way in of), None) for of in ways)
    return CardRow(name=row.body.name, cells=tuple(cells))
