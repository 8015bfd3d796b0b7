"""The pages about the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from ...derive.findings.common import recipients_name
from ...derive.register import Register
from ...model.addresses import ABOUT, HOME, PLAN
from ...model.outline import Block, entries, outline
from ...model.passages import RECIPIENTS_ANCHOR, SIGNATURE_ANCHOR, facts_of_issue
from ...model.records import Assignments
from ..page import Heading, Part, SitePage, Topic, description, line, plan_card
from .days import listed_bodies

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
            f"{plan.kind} của {issuer.name} {plan.about}: toàn văn, "
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
        findable=(plan.short_title, plan.about, plan.source),
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
    headings = [*_plan_headings(register)]
    yield SitePage(
        address=PLAN,
        label="Toàn văn",
        title=f"Toàn văn {plan.kind}",
        description=description(f"Toàn văn {plan.kind} {plan.about}"),
        template="plan.html",
        card=plan_card(register, "Toàn văn"),
        line=line(next(iter(plan.heading), plan.short_title)),
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
