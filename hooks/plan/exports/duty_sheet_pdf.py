"""The duty sheet of a body as PDF: what it must do, on whose words, with a code for each task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain, pairwise
from typing import Any

from ..derive.duties import HeldDuty
from ..derive.register import Reception, Register
from ..language.words import Span, span
from ..model.addresses import body_address, task_address
from ..model.outline import Task, marker
from ..model.records import Body, Item
from ..tools.qr import qr_code
from .common import Export, Source, body_exports
from .reasons import (
    BY_NAME,
    UNKNOWN,
    WAYS,
    Holding,
    holdings,
    how_many,
    how_whole,
    none_by_name,
    now_held,
    reason,
    through_groups,
    why,
)
from .typesetting import identity, typeset, words

Told = dict[str, Any]
"""What the template reads of one thing; its keys are the template's words."""


def duty_sheets_pdf(source: Source) -> Iterator[Export]:
    """Return the duty sheet of each body and group."""
    bodies = source.register.bodies.values()
    return body_exports(source, bodies, "tai-ve/co-quan/{}.pdf", "Phiếu nhiệm vụ", _pdf)


def _pdf(source: Source, body: Body) -> bytes:
    register = source.register
    told = {
        **identity(source, f"Phiếu nhiệm vụ: {body.name}", body_address(body)),
        "name": words(body.name),
        "cited": words(f"Theo {register.plan_cited}."),
        "notes": [words(note) for note in _notes(register, body)],
        "parts": list(_parts(source, body)),
        "lists": list(_lists(register, body)),
    }
    return typeset("duty_sheet.typ", told)


def _notes(register: Register, body: Body) -> Iterator[str]:
    """Yield what is to be known of the body before its duties are read."""
    plan = register.assignments.plan
    yield how_many(register, body)
    if body.id == plan.issuer:
        yield f"Là cơ quan ban hành {plan.kind}."
    if successions := register.standing.successions.get(body.id):
        yield f"{plan.kind} giữ tên đã ban hành. {now_held(successions)}"


def _parts(source: Source, body: Body) -> Iterator[Told]:
    """Yield the duties that come to the body in one way, each task once."""
    held = holdings(source.register, body)
    for way, heading in WAYS.items():
        by_task: dict[str, list[Holding]] = {}
        for each in held:
            if each.way == way:
                by_task.setdefault(each.duty.task.slug, []).append(each)
        if by_task:
            tasks = [_task(source, each) for each in by_task.values()]
            yield {"heading": heading, "none": "", "tasks": tasks}
        elif way == BY_NAME:
            none = none_by_name(source.register.assignments.plan)
            yield {"heading": heading, "none": none, "tasks": []}


def _task(source: Source, held: Sequence[Holding]) -> Told:
    duties = [each.duty for each in held]
    task = duties[0].task
    address = source.root + task_address(task)
    return {
        "number": task.label,
        "address": address,
        "code": asdict(qr_code(address)),
        "roles": [
            {"label": label, "when": words(when)}
            for label, when in dict.fromkeys((each.role.label, _when(each)) for each in duties)
        ],
        "above": [words(text) for item in task.path[:-1] for text in _numbered(item)],
        "paragraphs": list(_paragraphs(task, duties)),
        "reasons": [words(each) for each in dict.fromkeys(_reasons(source.register, held))],
    }


def _reasons(register: Register, held: Iterable[Holding]) -> Iterator[str]:
    for each in held:
        yield from why(register, each)
        if basis := each.duty.duty.basis:
            yield f"{each.duty.role.label}: căn cứ {basis}."


def _when(duty: HeldDuty) -> str:
    said = []
    if duty.cadence:
        said.append(f"Thời gian: {duty.cadence.label}")
    if duty.deadline:
        said.append(f"Thời hạn: {duty.deadline.date}")
    return ". ".join(said) or f"Thời gian, thời hạn: {UNKNOWN}"


def _numbered(item: Item) -> Iterator[str]:
    """Yield the first words of `item` behind its number, if it has any of its own."""
    if text := item.text or (item.assignment and item.assignment.text):
        yield f"{marker(item.number)} {text}"


def _paragraphs(task: Task, duties: Iterable[HeldDuty]) -> Iterator[list[Told]]:
    """Yield the words of the task and its points; those that the duties rest on are quoted."""
    item = task.item
    lead = f"{marker(item.number)} "
    assigned = _assigned(task, duties)
    yield [_run(lead + item.text)] if item.text else [_run(lead), *assigned]
    yield from ([_run(text)] for text in _points(item))
    if item.text:
        yield assigned


def _points(item: Item) -> Iterator[str]:
    for point in item.points:
        yield from _numbered(point)
        yield from _points(point)


def _assigned(task: Task, duties: Iterable[HeldDuty]) -> list[Told]:
    """Return the words of the assignment in runs."""
    text = task.assignment.text
    quotes = [duty.duty.quote for duty in duties if duty.duty.quote]
    if quotes and task.assignment.action:
        quotes.append(task.assignment.action)
    spans = _joined(found for quote in quotes if (found := span(text, quote)))
    cuts = [0, *chain.from_iterable(spans), len(text)]
    return [
        _run(text[start:end], quoted=place % 2 == 1)
        for place, (start, end) in enumerate(pairwise(cuts))
        if start < end
    ]


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return `spans` in their order, those that meet as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _run(text: str, *, quoted: bool = False) -> Told:
    return {"words": words(text), "quoted": quoted}


def _lists(register: Register, body: Body) -> Iterator[Told]:
    """Yield what else the body's page says: what it receives, its members, its groups."""
    received = [_received(register, each) for each in register.receptions.get(body.id, ())]
    if received:
        yield {"heading": "Nhận văn bản", "lines": received, "note": ""}
    if register.is_group(body):
        steps = register.members.get(body.id, ())
        members = [_line(step.member.name, reason(step.membership)) for step in steps]
        yield {"heading": "Thành viên của nhóm", "lines": members, "note": how_whole(steps)}
    if body.member_of:
        groups = [_line(register.bodies[each.group].name, reason(each)) for each in body.member_of]
        yield {"heading": "Thuộc nhóm", "lines": groups, "note": ""}


def _received(register: Register, reception: Reception) -> Told:
    purpose = reception.recipient.purpose
    said = [f"Để: {purpose}"] if purpose else []
    reasons = [each.rstrip(".") for each in through_groups(register, reception.chain)]
    return {
        "words": words(f"“{reception.line.text}”"),
        "why": words("".join(f"{each}. " for each in (*said, *reasons)).strip()),
    }


def _line(name: str, why: str) -> Told:
    return {"words": words(f"{name}."), "why": words(f"{why}.")}
