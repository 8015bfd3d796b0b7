"""The pages about the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from ...derive.findings.common import recipients_name
from ...derive.matrix import blocks
from ...derive.register import Register, sorted_bodies
from ...model.addresses import ABOUT, HOME, MATRIX, PLAN
from ...model.outline import Block, entries, outline
from ...model.passages import RECIPIENTS_ANCHOR, SIGNATURE_ANCHOR, facts_of_issue
from ...model.records import Assignments
from ..diagram import NARROW, WIDE, diagram
from ..page import Heading, Part, SitePage, Topic, description, line, plan_card

FEW_TASKS = 30
FEW_BODIES = 40
"""Up to so many, the home page lists them all; above, it leads to their lists."""


def home(register: Register) -> Iterator[SitePage]:
    """Yield the home page."""
    plan = register.assignments.plan
    issuer = register.bodies[plan.issuer]
    yield SitePage(
        address=HOME,
        label="Trang chủ",
        title="Cơ quan nào làm việc gì",
        description=description(
            f"{plan.kind} của {issuer.name} {plan.about}: toàn văn, "
            f"{len(register.tasks)} nhiệm vụ và việc của từng cơ quan."
        ),
        template="home.html",
        card=plan_card(register, plan.short_title),
        line=line(plan.short_title),
        headings=(
            Heading(id="co-quan", text="Cơ quan của đồng chí làm gì?"),
            Heading(id="nhiem-vu", text="Các nhiệm vụ"),
            Heading(id="nguon", text="Nguồn của trang này"),
        ),
        findable=(plan.short_title, plan.about, plan.source),
        answers=("matrix",),
        values={
            "issuer": issuer,
            "bodies": sorted_bodies(register.bodies.values()),
            "few_bodies": len(register.bodies) <= FEW_BODIES,
            "few_tasks": len(register.tasks) <= FEW_TASKS,
        },
    )


def whole_plan(register: Register) -> Iterator[SitePage]:
    """Yield the plan in full, as a document."""
    assignments = register.assignments
    plan = assignments.plan
    facts = facts_of_issue(plan)
    headings = [*_plan_headings(register)]
    yield SitePage(
        address=PLAN,
        label="Toàn văn",
        title=f"Toàn văn {plan.kind}",
        description=description(f"Toàn văn {plan.kind} {plan.about}"),
        template="plan.html",
        card=plan_card(register, "Toàn văn"),
        line=line(plan.heading[0]),
        subject=plan,
        top="tieu-de",
        headings=tuple(headings),
        kind="Toàn văn",
        answers=("issue",),
        parts=_parts(register),
        anchors=tuple(_plan_anchors(register)),
        former=tuple(_former_plan_anchors(register)),
        places=frozenset(_plan_places(assignments)),
        values={
            "tasks": {task.slug: task for task in register.tasks},
            "unknown": [label for label, value in facts if value is None],
        },
    )


def _plan_anchors(register: Register) -> Iterator[str]:
    """Yield the anchors of the plan's items and of the words that duties rest on."""
    for entry in entries(register.assignments):
        yield entry.slug
    for duties in register.by_task.values():
        yield from (duty.anchor for duty in duties if duty.duty.quote)


_ANSWERS: Mapping[str, tuple[Topic, ...]] = {
    RECIPIENTS_ANCHOR: ("recipients",),
    SIGNATURE_ANCHOR: ("signature",),
}
"""What is asked for that stands there, by the anchor in the plan."""


def _former_plan_anchors(register: Register) -> Iterator[str]:
    for entry in entries(register.assignments):
        yield from entry.item.formerly
    for duties in register.by_task.values():
        for duty in duties:
            yield from duty.former_anchors


def _plan_places(assignments: Assignments) -> Iterator[str]:
    tree = outline(assignments)
    yield from (block.part.slug for block in tree.all_blocks if block.part.slug)
    yield from (entry.slug for entry in tree.entries)


def _parts(register: Register) -> tuple[Part, ...]:
    """Return the plan's passages for search, those of one item together."""
    runs = groupby(register.passages, key=lambda passage: (passage.anchor, passage.label))
    places = _numbers(register)
    parts = []
    for (anchor, label), run in runs:
        title = label[:1].upper() + label[1:]
        parts.append(
            Part(
                id=anchor,
                title=title,
                texts=tuple(p.text for p in run),
                place=places.get(anchor, ()),
                answers=_ANSWERS.get(anchor, ()),
            )
        )
    return tuple(parts)


def _plan_headings(register: Register) -> Iterator[Heading]:
    """Yield what the plan's table of contents lists: its sections, its recipients, its annexes."""
    yield from _block_headings(register.tree.blocks)
    if register.assignments.recipients:
        name = recipients_name(register)
        yield Heading(id=RECIPIENTS_ANCHOR, text=name)
    for enclosed in register.tree.enclosed:
        annex = enclosed.annex
        text = " ".join(filter(None, (annex.label, *annex.heading[:1]))) or enclosed.cited
        yield Heading(id=enclosed.anchor, text=text)
        yield from _block_headings(enclosed.blocks)


def _block_headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    for block in blocks:
        if block.part.title:
            yield Heading(id=block.part.slug, text=block.part.title)


def _numbers(register: Register) -> dict[str, tuple[str, ...]]:
    """Return, by anchor, the numbers of each section and each entry."""
    parts = {b.part.slug: (b.part.label,) for b in register.tree.all_blocks if b.part.slug}
    return {**parts, **{entry.slug: entry.numbers for entry in register.tree.entries}}


def matrix(register: Register) -> Iterator[SitePage]:
    """Yield the page that shows all bodies and tasks at once."""
    matrix_blocks = blocks(register)
    yield SitePage(
        address=MATRIX,
        label="Ma trận",
        title="Ma trận cơ quan và nhiệm vụ",
        description=description(
            "Sơ đồ và bảng đối chiếu: cơ quan nào có phần việc gì trong từng nhiệm vụ của "
            f"{register.assignments.plan.short_title}."
        ),
        template="matrix.html",
        card=plan_card(register, "Ma trận cơ quan và nhiệm vụ"),
        line=line(register.assignments.roles[0].id),
        headings=(Heading(id="so-do", text="Sơ đồ"), Heading(id="bang", text="Bảng đối chiếu")),
        answers=("matrix",),
        findable=("Sơ đồ và bảng: cơ quan nào có phần việc gì trong từng nhiệm vụ.",),
        values={
            "blocks": matrix_blocks,
            "diagrams": [
                [diagram(block, size) for size in (WIDE, NARROW)] for block in matrix_blocks
            ],
        },
    )


def about(register: Register) -> Iterator[SitePage]:
    """Yield the page that says where the plan came from and what is unknown."""
    plan, groups = register.assignments.plan, register.assignments.groups
    facts = facts_of_issue(plan)
    yield SitePage(
        address=ABOUT,
        label="Giới thiệu",
        title="Giới thiệu trang",
        description=description(
            f"Trang đăng {plan.short_title} lấy nguồn từ đâu, bản nguồn không ghi điều gì, "
            "và vì sao đây không phải bản gốc đã ký."
        ),
        template="about.html",
        card=plan_card(register, "Giới thiệu trang"),
        line=line(plan.source),
        headings=(
            Heading(id="khong-phai-ban-goc", text="Không phải bản gốc đã ký"),
            Heading(id="nguon", text="Nguồn"),
            Heading(id="chua-ro", text="Điều bản nguồn không ghi"),
            Heading(id="cach-lam", text="Cách rút ra nhiệm vụ"),
        ),
        answers=("issue",),
        findable=(plan.source, "Không phải bản gốc đã ký. Điều bản nguồn không ghi."),
        values={
            "unknown": [label for label, value in facts if value is None],
            "issuer": register.bodies[plan.issuer],
            "empty_groups": [group for group in groups if group.id not in register.members],
        },
    )
