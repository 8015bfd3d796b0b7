"""What the duty sheet of a body says, put together of what follows from the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...derive.holdings import Holding, Way, by_role, said_once
from ...derive.register import Reception, Register
from ...derive.task_counts import count_in_words, counted_once, task_count
from ...language.vietnamese import behind, capitalized, ended, lower_first
from ...model.addresses import task_address
from ...model.details import details, labelled
from ...model.records import Body, Membership, Plan
from ...model.tree.entries import Task
from ...model.tree.passages import RECIPIENTS_ANCHOR
from ..page import Heading
from .deadlines import first_deadline, left_open
from .parts import DutySheet, SheetLine, SheetList, SheetPart, SheetRole, SheetTask
from .plan_words import all_paragraphs, column_labels, paragraph_words
from .reasons import (
    doubts,
    handed_over,
    how_whole,
    now_held,
    reason,
    through_groups,
    undated,
    unreviewed,
    why,
)
from .runs import Run, Words, in_a_row, sentence

NOW = Heading(id="hien-nay", text="Ai đảm nhận thay")
WAY_HEADINGS: Mapping[Way, Heading] = {
    "direct": Heading(id="truc-tiep", text="Nhiệm vụ được giao trực tiếp"),
    "through": Heading(id="qua-nhom", text="Nhiệm vụ giao chung cho nhóm có cơ quan này"),
    "inherited": Heading(id="thay-co-quan-truoc", text="Nhiệm vụ thay cơ quan trước"),
}
"""The most direct first; that there are no direct ones is said behind the others."""

RECEIVED = Heading(id="noi-nhan", text="Nhận văn bản")
MEMBERS = Heading(id="thanh-vien", text="Thành viên của nhóm")
GROUPS = Heading(id="thuoc-nhom", text="Thuộc nhóm")


def duty_sheet(register: Register, body: Body, *, tasks: bool = True) -> DutySheet:
    """Return what the sheet of `body` says; without its `tasks`, which cost most, on demand."""
    return DutySheet(
        body=body,
        cited=f"Theo {register.plan_cited}.",
        summary=_summary(register, body),
        now=_now(register, body),
        parts=tuple(_parts(register, body, tasks=tasks)),
        lists=tuple(_lists(register, body)),
    )


def _summary(register: Register, body: Body) -> str:
    count, plan = task_count(register.standing, body), register.assignments.plan
    words = count_in_words(count)
    words = f"Nhóm cơ quan: {words}" if register.is_group(body) else capitalized(words)
    issuer = f"; là cơ quan ban hành {plan.kind}" if body.id == plan.issuer else ""
    deadline = first_deadline(register.holdings[body.id])
    return " ".join(part for part in (f"{words}{issuer}.", deadline, counted_once(count)) if part)


def _now(register: Register, body: Body) -> SheetList | None:
    successions = register.standing.successions.get(body.id)
    if not successions:
        return None
    steps = dict.fromkeys(
        handed_over(step) for succession in successions for step in succession.handovers
    )
    kept = sentence(f"{register.assignments.plan.kind} giữ tên đã ban hành. ")
    lines = tuple(SheetLine(words=step) for step in steps)
    return SheetList(heading=NOW, opening=(*kept, *now_held(successions)), lines=lines)


def _parts(register: Register, body: Body, *, tasks: bool) -> Iterator[SheetPart]:
    """Yield the duties that come to the body in one way, each task once; what it holds first."""
    held: dict[Way, dict[str, list[Holding]]] = {way: {} for way in WAY_HEADINGS}
    for holding in register.holdings[body.id]:
        held[holding.way].setdefault(holding.task.slug, []).append(holding)
    for way, by_task in held.items():
        if by_task:
            worded = (_task(register, duties) for duties in by_task.values() if tasks)
            yield SheetPart(heading=WAY_HEADINGS[way], none="", tasks=tuple(worded))
    if not held["direct"]:
        none = f"{register.assignments.plan.kind} không giao trực tiếp nhiệm vụ nào."
        yield SheetPart(heading=WAY_HEADINGS["direct"], none=none, tasks=())


def _task(register: Register, held: Sequence[Holding]) -> SheetTask:
    task, plan = held[0].task, register.assignments.plan
    paragraphs = [*all_paragraphs(register, task, held)]
    return SheetTask(
        label=task.label,
        name=task.name,
        cited=task.cited,
        address=task_address(task),
        plan_page=register.reading.page_of(task.slug),
        anchor=task.slug,
        words=task.words,
        roles=tuple(_roles(plan, held)),
        deadlines=tuple(dict.fromkeys(each.deadline.date for each in held if each.deadline)),
        above=tuple(paragraph_words(register, paragraph, held) for paragraph in task.leading),
        paragraphs=tuple(paragraph_words(register, each, held) for each in paragraphs),
        columns=tuple(column_labels(task, paragraphs)),
        reasons=tuple(dict.fromkeys(_reasons(register, held))),
        others=tuple(_others(register, task, held)),
    )


def _roles(plan: Plan, held: Iterable[Holding]) -> Iterator[SheetRole]:
    """Yield the body's roles in a task, those by one time together."""
    labels: dict[str, dict[str, None]] = {}
    for holding in held:
        labels.setdefault(_when(plan, holding), {})[str(holding.role.label)] = None
    for when, by_then in labels.items():
        yield SheetRole(label="; ".join(by_then), when=when)


def _others(register: Register, task: Task, held: Sequence[Holding]) -> Iterator[Words]:
    """Yield a sentence a role: whom the words name beside the body, then who covers the task."""
    named = {holding.named.id for holding in held}
    own = {holding.role.id for holding in held}
    beside = [holding for holding in register.by_task[task.slug] if holding.named.id not in named]
    for role, of_role in by_role(said_once(beside)):
        label = f"Cùng {lower_first(role.label)}" if role.id in own else role.label
        yield sentence(f"{label}: ", *in_a_row((holding.named for holding in of_role), "; "), ".")
    for holding in register.covering(task):
        if holding.named.id not in {*named, held[0].holder.id}:
            yield sentence(
                f"{holding.role.label} chung: ", holding.named, f" ({holding.task.cited})."
            )


def _when(plan: Plan, holding: Holding) -> str:
    stated = {key: labelled(key, detail) for key, detail in details(holding)}
    has_time = "cadence" in stated or "starts" in stated
    sentences = (
        stated.get("cadence"),
        stated.get("starts"),
        left_open(plan, holding.starts),
        stated.get("deadline") or undated(plan, has_time),
        left_open(plan, holding.deadline),
        stated.get("product"),
    )
    return " ".join(ended(words) for words in sentences if words)


def _reasons(register: Register, held: Iterable[Holding]) -> Iterator[Words]:
    for holding in held:
        yield from map(unreviewed, doubts(holding))
        yield from why(register, holding)
        if holding.duty.basis:
            yield sentence(f"{holding.role.label}: {ended(behind('căn cứ', holding.duty.basis))}")


def _lists(register: Register, body: Body) -> Iterator[SheetList]:
    """Yield what the body receives, its members, its groups."""
    if receptions := register.receptions[body.id]:
        received = (_received(register, body, reception) for reception in receptions)
        yield SheetList(heading=RECEIVED, lines=tuple(received))
    if register.is_group(body):
        plan = register.assignments.plan
        steps = register.members[body.id]
        members = tuple(_named(step.member, step.membership) for step in steps)
        yield SheetList(heading=MEMBERS, lines=members, note=how_whole(plan, steps))
    if body.member_of:
        groups = (
            _named(register.bodies[membership.group], membership) for membership in body.member_of
        )
        yield SheetList(heading=GROUPS, lines=tuple(groups))


def _received(register: Register, body: Body, reception: Reception) -> SheetLine:
    purpose = reception.recipient.purpose
    page = register.reading.page_of(RECIPIENTS_ANCHOR)
    words = Run(text=f"“{reception.line.alone}”", address=page, anchor=RECIPIENTS_ANCHOR)
    why = [sentence(ended(behind("Để:", purpose)))] if purpose else []
    why += through_groups(register, reception.chain, body)
    return SheetLine(words=(words,), why=tuple(why))


def _named(body: Body, belongs: Membership) -> SheetLine:
    doubt = (unreviewed(belongs.review),) if belongs.review else ()
    return SheetLine(words=sentence(body, "."), why=(*doubt, sentence(ended(reason(belongs)))))
