"""What the duty sheet of a body says: its page, its PDF and its Word file print this, all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...derive.holdings import Holding, Way, by_role, said_once
from ...derive.register import Reception, Register
from ...derive.task_counts import count_in_words, counted_once, task_count
from ...language.vietnamese import behind, capitalized, ended, lower_first
from ...model.addresses import task_address
from ...model.records import Body, Membership, Plan
from ...model.tree.entries import Task
from ...model.tree.passages import RECIPIENTS_ANCHOR
from ..page import Heading
from .deadlines import first_deadline, left_open
from .fold import LETTERS, LETTERS_ABOVE, Passage, folded
from .plan_words import all_paragraphs, paragraph_words
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

_MANY = 8
"""Cards from which on a page says first which they are."""

RECEIVED = Heading(id="noi-nhan", text="Nhận văn bản")
MEMBERS = Heading(id="thanh-vien", text="Thành viên của nhóm")
GROUPS = Heading(id="thuoc-nhom", text="Thuộc nhóm")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRole:
    """A role that the body has in a task."""

    label: str
    when: str
    """How often and by when, or that the plan does not say it; in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTask:
    """A task in which the body has a part, or several."""

    label: str
    """What it is called: `II.1`."""
    cited: str
    """What a sentence calls it: `mục II.1`."""
    address: str
    """The address of its page."""
    plan_page: str
    """The address of the page of the full text that has its words."""
    anchor: str
    """Where they stand on it."""
    words: str
    """Its own words in one."""
    roles: tuple[SheetRole, ...]
    deadlines: tuple[str, ...]
    """By when, as the plan words it."""
    above: tuple[Words, ...]
    """The words that lead to it: of each entry that it stands below."""
    paragraphs: tuple[Words, ...]
    """All its words, in their order; those that the body's duties rest on stand out."""
    reasons: tuple[Words, ...]
    """Why the duties are the body's, where the words don't name it."""
    others: tuple[Words, ...]
    """With whom, role by role, and who follows it up with all others; in sentences."""

    @property
    def shown_above(self) -> Iterator[Passage]:
        """The words that lead to it as a card shows them: long ones are folded away."""
        return folded(self.above, LETTERS_ABOVE)

    @property
    def shown(self) -> Iterator[Passage]:
        """Its words as a card shows them: long ones are folded away, the body's own never."""
        return folded(self.paragraphs, LETTERS)

    @property
    def reported(self) -> str:
        """The words in which a mistake would be: those that the body's duties rest on, or all."""
        quotes = (run.text for words in self.paragraphs for run in words if run.stands_out)
        return " … ".join(quotes) or self.words

    @property
    def name(self) -> str:
        """What readers call it."""
        return f"Nhiệm vụ {self.label}"

    @property
    def in_short(self) -> str:
        """The body's roles in it, and by when."""
        roles = ", ".join(dict.fromkeys(role.label for role in self.roles))
        due = "; ".join(self.deadlines)
        return f"{roles} · Thời hạn: {due}" if due else roles


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """The tasks that come to the body in one way."""

    heading: Heading
    none: str
    """That there are none; empty where there are."""
    tasks: tuple[SheetTask, ...]
    """The tasks, each once."""

    @property
    def has_contents(self) -> bool:
        """Whether it is so long that readers look for a task first."""
        return len(self.tasks) >= _MANY


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A line of a list."""

    words: Words
    why: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetList:
    """What else the sheet says, line by line."""

    heading: Heading
    opening: Words = ()
    """What stands above the lines, if anything does."""
    lines: tuple[SheetLine, ...]
    note: str = ""
    """What stands below them, if anything does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySheet:
    """All that the sheet of one body says, in its order."""

    body: Body
    cited: str
    """Of which plan it is: a file says it, a page stands on the plan's own site."""
    summary: str
    """How many tasks the body has, and what else it is to the plan."""
    now: SheetList | None
    """Who holds its duties now, where others do."""
    parts: tuple[SheetPart, ...]
    lists: tuple[SheetList, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, as they follow each other."""
        now = (self.now,) if self.now else ()
        return tuple(part.heading for part in (*now, *self.parts, *self.lists))


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
    deadline = first_deadline(register.holdings.get(body.id, ()))
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
    for holding in register.holdings.get(body.id, ()):
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
    roles = (SheetRole(label=holding.role.label, when=_when(plan, holding)) for holding in held)
    return SheetTask(
        label=task.label,
        cited=task.cited,
        address=task_address(task),
        plan_page=register.reading.page_of(task.slug),
        anchor=task.slug,
        words=task.words,
        roles=tuple(dict.fromkeys(roles)),
        deadlines=tuple(dict.fromkeys(each.deadline.date for each in held if each.deadline)),
        above=tuple(paragraph_words(register, paragraph, held) for paragraph in task.leading),
        paragraphs=tuple(
            paragraph_words(register, paragraph, held)
            for paragraph in all_paragraphs(register, task, held)
        ),
        reasons=tuple(dict.fromkeys(_reasons(register, held))),
        others=tuple(_others(register, task, held)),
    )


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
    cadence, deadline = holding.cadence, holding.deadline
    has_time = bool(cadence or holding.starts)
    sentences = (
        f"Thời gian: {cadence.label}" if cadence else "",
        f"Bắt đầu: {holding.starts.date}" if holding.starts else "",
        left_open(plan, holding.starts),
        f"Thời hạn: {deadline.date}" if deadline else undated(plan, has_time),
        left_open(plan, deadline),
        f"Sản phẩm: {holding.product.name}" if holding.product else "",
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
    if receptions := register.receptions.get(body.id, ()):
        received = (_received(register, body, reception) for reception in receptions)
        yield SheetList(heading=RECEIVED, lines=tuple(received))
    if register.is_group(body):
        plan = register.assignments.plan
        steps = register.members.get(body.id, ())
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
