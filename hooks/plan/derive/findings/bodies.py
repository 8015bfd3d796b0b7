"""What the plan does not state of bodies: who is in a group, and who receives what it assigns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...language.vietnamese import named_or_counted
from ...model.records import Body
from ..groups import Step, chains_below
from ..register import Register
from .common import Finding, duty_finding, reception_finding


def has_recipients(register: Register) -> bool:
    """Return whether the plan says who receives it."""
    return register.assignments.recipients is not None


def groups_not_listed(register: Register) -> Iterator[Finding]:
    """Of every group that the plan names, its words tell all the members that are known."""
    kind = register.assignments.plan.kind
    for group in register.assignments.groups:
        steps = register.members[group.id]
        if not steps or any(not step.membership.quote for step in steps):
            of_plan, of_site = _listing(steps)
            detail = of_site if steps else ""
            yield from _where_named(register, group, f"{kind} {of_plan}; {of_site}.", detail)


def _listing(steps: Sequence[Step]) -> tuple[str, str]:
    """Return what the plan tells of the members of a group, and what the site knows beyond it."""
    quoted = sum(1 for step in steps if step.membership.quote)
    others = len(steps) - quoted
    if quoted:
        return f"kể {quoted} thành viên", f"trang ghi thêm {others} cơ quan theo căn cứ khác"
    unlisted = "không kể thành viên"
    if others:
        return unlisted, f"trang ghi {others} cơ quan theo căn cứ khác"
    return unlisted, "trang không ghi cơ quan nào"


def _where_named(register: Register, body: Body, sentence: str, detail: str) -> Iterator[Finding]:
    """Yield the finding on the first words that name `body`, if any do."""
    for holding in register.given[body.id]:
        if holding.way == "direct" and holding.duty.quote:
            yield duty_finding(body, holding, sentence, detail)
            return
    for reception in register.receptions[body.id]:
        if not reception.chain:
            yield reception_finding(register, reception, sentence, detail)
            return


def duties_without_reception(register: Register) -> Iterator[Finding]:
    """Every body that has a duty is in a line of the recipients, itself or through a group."""
    heading = register.recipients_name
    for body in register.bodies.values():
        duties = register.given[body.id]
        if not duties or _receives(register, body):
            continue
        labels = {duty.task.label: None for duty in duties}
        tasks = named_or_counted("nhiệm vụ", labels)
        sentence = f"Có {tasks}; không có tên ở “{heading}”, trực tiếp hay qua nhóm."
        named = next((duty for duty in duties if duty.duty.quote), duties[0])
        yield duty_finding(body, named, sentence, tasks if len(labels) > 1 else "")


def _receives(register: Register, body: Body) -> bool:
    """Return whether the plan reaches `body`; it lies with the issuer without being sent."""
    if body.id in register.receptions or body.id == register.assignments.plan.issuer:
        return True
    steps = register.members[body.id]
    return bool(steps) and all(
        step.membership.quote and _receives(register, step.member) for step in steps
    )


def receptions_without_duty(register: Register) -> Iterator[Finding]:
    """Every body in a line of the recipients has a duty, or a member that has one."""
    heading = register.recipients_name
    named = (each for receptions in register.receptions.values() for each in receptions)
    for reception in sorted(named, key=lambda each: each.recipient.body.line):
        if reception.chain or _has_duty(register, reception.named):
            continue
        purpose = reception.recipient.purpose
        written = f"ghi “{purpose}”" if purpose else ""
        listed = f"Có tên ở “{heading}” ({written})" if written else f"Có tên ở “{heading}”"
        sentence = f"{listed}; không được giao nhiệm vụ, trực tiếp hay qua nhóm."
        yield reception_finding(register, reception, sentence, written)


def _has_duty(register: Register, body: Body) -> bool:
    below = (chain[0].member for chain in chains_below(body, register.members))
    return any(holder.id in register.given for holder in (body, *below))
