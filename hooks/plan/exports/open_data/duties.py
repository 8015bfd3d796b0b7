"""Who must do what, as records: bodies, tasks, and each duty with all that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...derive import groups, successions
from ...derive.holdings import Holding
from ...derive.register import Register
from ...derive.task_counts import task_count
from ...language.periods import period
from ...model import records as model
from ...model.addresses import body_address, day_address, task_address
from .addresses import body_file
from .duty_records import (
    AssignedDuty,
    Body,
    Cadence,
    Deadline,
    Duty,
    Event,
    Handover,
    Product,
    Reception,
    Role,
    Scope,
    Step,
    Succession,
    Task,
    TaskCount,
)
from .links import Links
from .records import Passage
from .words import items


def roles(register: Register, links: Links) -> Iterator[Role]:
    """Yield the kinds of part that a body can have in a task."""
    yield from map(links.role, register.assignments.roles)


def events(register: Register, links: Links) -> Iterator[Event]:
    """Yield what became of bodies, in the order of the days."""
    for dated in register.standing.events:
        yield _event(dated, register, links)


def bodies(register: Register, links: Links) -> Iterator[Body]:
    """Yield every body, then every group."""
    for each in register.bodies.values():
        yield body(each, register, links)


def body(body: model.Body, register: Register, links: Links) -> Body:
    """Return what is known of `body` itself."""
    memberships = (
        groups.Step(member=body, membership=each, group=register.bodies[each.group])
        for each in body.member_of
    )
    return Body.of(
        body,
        group=register.is_group(body),
        issuer=body.id == register.assignments.plan.issuer,
        member_of=_steps(memberships, register, links),
        members=_steps(register.members.get(body.id, ()), register, links),
        task_count=_task_count(body, register),
        ended=_ended(body, register, links),
        former=body.formerly,
        page=links.page(body_address(body)),
        data=links.page(body_file(body.id)),
    )


def _task_count(body: model.Body, register: Register) -> TaskCount:
    return TaskCount.of(task_count(register.standing, body))


def duties(body: model.Body, register: Register, links: Links) -> Iterator[Duty]:
    """Yield the duties of `body`: by name, through groups, then in the place of other bodies."""
    for each in register.holdings.get(body.id, ()):
        handovers = each.succession.handovers if each.succession else ()
        yield Duty(
            **_assigned(each, links),
            body=links.body(each.holder),
            task=links.task(each.task),
            held=each.way,
            chain=_steps(each.chain, register, links),
            succession=tuple(_handover(step, register, links) for step in handovers),
        )


def _assigned(holding: Holding, links: Links) -> dict[str, Any]:
    """Return what the document's words give of the holding."""
    return {
        "role": links.role(holding.role),
        "named": links.body(holding.named),
        "quote": holding.duty.quote,
        "at": holding.duty.at,
        "action": holding.assignment.action,
        "basis": holding.duty.basis,
        "cadence": _cadence(holding.cadence),
        "deadline": _deadline(holding.deadline),
        "starts": _deadline(holding.starts),
        "product": Product.of(holding.product) if holding.product else None,
        "covers": Scope.of(holding.duty.covers) if holding.duty.covers else None,
        "page": links.place(holding.anchor),
    }


def receptions(body: model.Body, register: Register, links: Links) -> Iterator[Reception]:
    """Yield where the document names `body`, or a group that it is in, as one who receives it."""
    for each in register.receptions.get(body.id, ()):
        yield Reception.of(
            each.recipient,
            text=each.line.text,
            named=links.body(each.named),
            chain=_steps(each.chain, register, links),
        )


def holders(body: model.Body, register: Register, links: Links) -> Iterator[Succession]:
    """Yield who holds the duties of `body` now, if others do."""
    for each in register.standing.successions.get(body.id, ()):
        yield Succession(
            holder=links.body(each.holder) if each.holder else None,
            handovers=tuple(_handover(step, register, links) for step in each.handovers),
        )


def tasks(register: Register, links: Links) -> Iterator[Task]:
    """Yield every task, in the order of the document."""
    for task in register.tasks:
        whole = task.assignments[0] if len(task.assignments) == 1 else None
        yield Task(
            id=task.slug,
            label=task.label,
            section=task.part.section.heading or "",
            above=tuple(
                Passage(marker=each.marker, words=each.text, page=links.place(each.slug))
                for each in task.leading
            ),
            words=task.words,
            assignment=task.assigned,
            points=items(task.points, links),
            cadence=_cadence(whole.cadence) if whole else None,
            deadline=_deadline(whole.deadline) if whole else None,
            duties=tuple(
                AssignedDuty(**_assigned(duty, links))
                for duty in register.by_task.get(task.slug, ())
            ),
            documents=tuple(map(links.document, register.documents_in(task))),
            former=task.item.formerly,
            page=links.page(task_address(task)),
        )


def _event(dated: successions.DatedEvent, register: Register, links: Links) -> Event:
    event = dated.event
    to = event.to
    return Event.of(
        event,
        day=dated.day,
        from_=tuple(links.body(register.bodies[each]) for each in event.from_),
        to=None if to is None else tuple(links.body(register.bodies[each]) for each in to),
        page=links.page(day_address(dated.day)),
    )


def _handover(step: successions.Handover, register: Register, links: Links) -> Handover:
    return Handover(
        before=links.body(step.before),
        after=links.body(step.after) if step.after else None,
        event=_event(step.dated, register, links),
    )


def _steps(steps: Iterable[groups.Step], register: Register, links: Links) -> tuple[Step, ...]:
    return tuple(
        Step.of(
            step.membership,
            member=links.body(step.member),
            group=links.body(step.group),
            ended=_ended(step.group, register, links),
        )
        for step in steps
    )


def _ended(body: model.Body, register: Register, links: Links) -> Event | None:
    dated = register.standing.ended.get(body.id)
    return _event(dated, register, links) if dated else None


def _cadence(cadence: model.Cadence | None) -> Cadence | None:
    return Cadence.of(cadence) if cadence else None


def _deadline(deadline: model.Deadline | None) -> Deadline | None:
    if deadline is None:
        return None
    reach = period(deadline.date)
    return Deadline.of(
        deadline,
        day=reach.named if reach else None,
        earliest=reach.first if reach else None,
        latest=reach.last if reach else None,
    )
