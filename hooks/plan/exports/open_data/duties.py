"""Who must do what, as records: bodies, tasks, and each duty with all that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...derive import groups, successions
from ...derive.holdings import Holding
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


def roles(links: Links) -> Iterator[Role]:
    """Yield the kinds of part that a body can have in a task."""
    yield from map(links.role, links.register.assignments.roles)


def events(links: Links) -> Iterator[Event]:
    """Yield what became of bodies, in the order of the days."""
    for dated in links.register.standing.events:
        yield _event(dated, links)


def bodies(links: Links) -> Iterator[Body]:
    """Yield every body, then every group."""
    for each in links.register.bodies.values():
        yield body(each, links)


def body(body: model.Body, links: Links) -> Body:
    """Return what is known of `body` itself."""
    memberships = (
        groups.Step(member=body, membership=each, group=links.register.bodies[each.group])
        for each in body.member_of
    )
    return Body.of(
        body,
        group=links.register.is_group(body),
        issuer=body.id == links.register.assignments.plan.issuer,
        member_of=_steps(memberships, links),
        members=_steps(links.register.members[body.id], links),
        task_count=TaskCount.of(task_count(links.register.standing, body)),
        ended=_ended(body, links),
        former=body.formerly,
        page=links.page(body_address(body)),
        data=links.page(body_file(body.id)),
    )


def duties(body: model.Body, links: Links) -> Iterator[Duty]:
    """Yield the duties of `body`: by name, through groups, then in the place of other bodies."""
    for each in links.register.holdings[body.id]:
        handovers = each.succession.handovers if each.succession else ()
        yield Duty(
            **_assigned(each, links),
            body=links.body(each.holder),
            task=links.task(each.task),
            held=each.way,
            chain=_steps(each.chain, links),
            succession=tuple(_handover(step, links) for step in handovers),
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
        "cadence": Cadence.of_any(holding.cadence),
        "deadline": _deadline(holding.deadline),
        "starts": _deadline(holding.starts),
        "product": Product.of_any(holding.product),
        "covers": Scope.of_any(holding.duty.covers),
        "page": links.place(holding.anchor),
    }


def receptions(body: model.Body, links: Links) -> Iterator[Reception]:
    """Yield where the document names `body`, or a group that it is in, as one who receives it."""
    for each in links.register.receptions[body.id]:
        yield Reception.of(
            each.recipient,
            text=each.line.text,
            named=links.body(each.named),
            chain=_steps(each.chain, links),
        )


def holders(body: model.Body, links: Links) -> Iterator[Succession]:
    """Yield who holds the duties of `body` now, if others do."""
    for each in links.register.standing.successions[body.id]:
        yield Succession(
            holder=links.body(each.holder) if each.holder else None,
            handovers=tuple(_handover(step, links) for step in each.handovers),
        )


def tasks(links: Links) -> Iterator[Task]:
    """Yield every task, in the order of the document."""
    for task in links.register.tasks:
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
            cadence=Cadence.of_any(whole.cadence) if whole else None,
            deadline=_deadline(whole.deadline) if whole else None,
            duties=tuple(
                AssignedDuty(**_assigned(duty, links)) for duty in links.register.by_task[task.slug]
            ),
            documents=tuple(map(links.document, links.register.documents_in(task))),
            former=task.item.formerly,
            page=links.page(task_address(task)),
        )


def _event(dated: successions.DatedEvent, links: Links) -> Event:
    event = dated.event
    to = event.to
    return Event.of(
        event,
        day=dated.day,
        from_=tuple(map(links.body_called, event.from_)),
        to=None if to is None else tuple(map(links.body_called, to)),
        page=links.page(day_address(dated.day)),
    )


def _handover(step: successions.Handover, links: Links) -> Handover:
    return Handover(
        before=links.body(step.before),
        after=links.body(step.after) if step.after else None,
        event=_event(step.dated, links),
    )


def _steps(steps: Iterable[groups.Step], links: Links) -> tuple[Step, ...]:
    return tuple(
        Step.of(
            step.membership,
            member=links.body(step.member),
            group=links.body(step.group),
            ended=_ended(step.group, links),
        )
        for step in steps
    )


def _ended(body: model.Body, links: Links) -> Event | None:
    dated = links.register.standing.ended.get(body.id)
    return _event(dated, links) if dated else None


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
