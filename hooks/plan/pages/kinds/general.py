"""The pages about the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ...derive.holdings import WAYS
from ...derive.matrix import Block, Row, blocks
from ...derive.register import Register
from ...language.vietnamese import marker_slug
from ...model.addresses import ABOUT, HOME, MATRIX, PLAN
from ...model.outline import RECIPIENTS_ANCHOR, entries, facts_of_issue, marker, section_items
from ...model.records import Assignments
from ..diagram import diagram
from ..page import CardRow, CardTable, Heading, Part, SitePage, description, line, plan_card
from .days import listed_bodies

_CARD_ROWS = 7
"""Bodies in the matrix's share picture."""

FEW_TASKS = 30
FEW_BODIES = 40
"""Up to so many, the home page lists them all; above, it leads to their lists."""


def home(register: Register) -> Iterator[SitePage]:
    """Yield the home page."""
    plan = register.assignments.plan
    issuer = register.bodies[plan.issuer]
    listed = listed_bodies(register, register.standing)
    few_bodies = len(register.bodies) <= FEW_BODIES
    yield SitePage(
        address=HOME,
        label="Trang chủ",
        title="Cơ quan nào làm việc gì",
        description=description(
            f"{plan.kind} của {issuer.name} {plan.subject}: toàn văn, "
            f"{len(register.tasks)} nhiệm vụ và việc của từng cơ quan."
        ),
        template="home.html",
        card=plan_card(register, plan.short_title),
        line=line(plan.short_title),
        headings=(
            Heading(id="co-quan", text="Cơ quan nào làm việc gì?"),
            *(listed.headings[1:] if few_bodies else ()),
            Heading(id="nhiem-vu", text="Các nhiệm vụ"),
            Heading(id="nguon", text="Về trang này"),
        ),
        findable=(plan.short_title, plan.subject, plan.source),
        answers=("matrix",),
        values={
            "issuer": issuer,
            "issued": _issued(register),
            "example": min(listed.bodies or (issuer,), key=lambda body: len(body.name)),
            "listed": listed,
            "few_bodies": few_bodies,
            "few_tasks": len(register.tasks) <= FEW_TASKS,
        },
    )


def _issued(register: Register) -> str:
    """Return who issued the plan, and how many bodies it gives how many tasks."""
    plan = register.assignments.plan
    known = (f"số {plan.number}" if plan.number else "", f"ngày {plan.date}" if plan.date else "")
    as_dated = ", ".join(filter(None, known))
    issued = f"{register.bodies[plan.issuer].name} ban hành{f' ({as_dated})' if as_dated else ''}"
    named = {each.named.id for duties in register.by_task.values() for each in duties}
    counts = (
        (len(named - register.groups), "cơ quan"),
        (len(named & register.groups), "nhóm cơ quan"),
    )
    given = " và ".join(f"{count} {name}" for count, name in counts if count)
    return f"{issued}, giao {len(register.tasks)} nhiệm vụ cho {given}." if given else f"{issued}."


def whole_plan(register: Register) -> Iterator[SitePage]:
    """Yield the plan in full, as a document."""
    assignments = register.assignments
    plan = assignments.plan
    facts = facts_of_issue(plan)
    headings = [
        Heading(id=marker_slug(s.number), text=f"{marker(s.number)} {s.heading}")
        for s in assignments.sections
    ]
    if assignments.recipients:
        heading = assignments.recipients.heading.rstrip(":")
        headings.append(Heading(id=RECIPIENTS_ANCHOR, text=heading))
    yield SitePage(
        address=PLAN,
        label="Toàn văn",
        title=f"Toàn văn {plan.kind}",
        description=description(f"Toàn văn {plan.kind} {plan.subject}"),
        template="plan.html",
        card=plan_card(register, "Toàn văn"),
        line=line(plan.heading[0]),
        subject=plan,
        top="tieu-de",
        headings=tuple(headings),
        kind="Toàn văn",
        findable=tuple(f"{plan.kind}, {label} {value}" for label, value in facts if value),
        answers=("issue",),
        parts=_parts(register),
        anchors=tuple(_plan_anchors(register)),
        former=tuple(_former_plan_anchors(register)),
        places=frozenset(_plan_places(assignments)),
        values={
            "section_items": section_items,
            "tasks": {task.slug: task for task in register.tasks},
            "known": [(label, value) for label, value in facts if value is not None],
            "unknown": [label for label, value in facts if value is None],
        },
    )


def _plan_anchors(register: Register) -> Iterator[str]:
    """Yield the anchors of the plan's items and of the words that duties rest on."""
    for entry in entries(register.assignments):
        yield entry.slug
    for duties in register.by_task.values():
        yield from (duty.anchor for duty in duties if duty.duty.quote)


def _former_plan_anchors(register: Register) -> Iterator[str]:
    for entry in entries(register.assignments):
        yield from entry.item.formerly
    for duties in register.by_task.values():
        for duty in duties:
            yield from duty.former_anchors


def _plan_places(assignments: Assignments) -> Iterator[str]:
    yield from (marker_slug(section.number) for section in assignments.sections)
    yield from (entry.slug for entry in entries(assignments))


def _parts(register: Register) -> tuple[Part, ...]:
    """Return the plan's passages for search, those of one item together."""
    runs = groupby(register.passages, key=lambda passage: (passage.anchor, passage.label))
    places = _numbers(register.assignments)
    parts = []
    for (anchor, label), run in runs:
        title = label[:1].upper() + label[1:]
        parts.append(
            Part(
                id=anchor,
                title=title,
                texts=tuple(p.text for p in run),
                place=places.get(anchor, ()),
                answers=("recipients",) if anchor == RECIPIENTS_ANCHOR else (),
            )
        )
    signature = register.assignments.plan.signature
    signed = (signature.authority, signature.position, signature.name)
    return (*parts, Part(id="ky-ten", title="Ký tên", texts=signed, answers=("signature",)))


def _numbers(assignments: Assignments) -> dict[str, tuple[str, ...]]:
    """Return, by anchor, the numbers of each section and each entry."""
    sections = ((marker_slug(s.number), (str(s.number),)) for s in assignments.sections)
    items = ((e.slug, tuple(map(str, e.numbers))) for e in entries(assignments))
    return dict((*sections, *items))


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


def about(register: Register) -> Iterator[SitePage]:
    """Yield the page that says where the plan came from and what is unknown."""
    plan, groups = register.assignments.plan, register.assignments.groups
    facts = facts_of_issue(plan)
    yield SitePage(
        address=ABOUT,
        label="Giới thiệu",
        title="Giới thiệu trang",
        description=description(
            f"Trang đăng {plan.short_title} lấy nguồn từ đâu, điều gì chưa rõ, "
            "và vì sao đây không phải bản gốc đã ký."
        ),
        template="about.html",
        card=plan_card(register, "Giới thiệu trang"),
        line=line(plan.source),
        headings=(
            Heading(id="noi-dang", text="Nơi đăng"),
            Heading(id="khong-phai-ban-goc", text="Không phải bản gốc đã ký"),
            Heading(id="nguon", text="Nguồn"),
            Heading(id="chua-ro", text="Điều chưa rõ"),
            Heading(id="cach-lam", text="Cách rút ra nhiệm vụ"),
        ),
        answers=("issue",),
        findable=(plan.source, "Không phải bản gốc đã ký. Điều chưa rõ."),
        values={
            "unknown": [label for label, value in facts if value is None],
            "issuer": register.bodies[plan.issuer],
            "empty_groups": [group for group in groups if group.id not in register.members],
        },
    )
