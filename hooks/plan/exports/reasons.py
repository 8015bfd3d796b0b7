"""Why a body holds a duty, in sentences: what its page shows as a chain, a file says in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..derive.duties import HeldDuty, Step
from ..derive.register import Register
from ..derive.successions import Handover, Succession, happened
from ..derive.task_counts import count_in_words, counted_once, task_count
from ..model.records import Body, Membership, Plan

UNKNOWN = "bản nguồn không ghi"
"""What stands for what the plan does not say."""

WAYS = {
    "đích danh": "Nhiệm vụ được giao đích danh",
    "qua nhóm": "Nhiệm vụ có qua nhóm",
    "thay cơ quan trước": "Nhiệm vụ thay cơ quan trước",
}
"""By the way in which duties come to a body, their heading; the first stands on every sheet."""

BY_NAME = "đích danh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A duty as a body holds it: directly, through groups, or in the place of another body."""

    holder: Body
    duty: HeldDuty
    succession: Succession | None = None
    """How the holder came to stand in for another body, if it does."""

    @property
    def way(self) -> str:
        """How it came to the body, in two words."""
        if self.succession:
            return "thay cơ quan trước"
        return "qua nhóm" if self.duty.chain else BY_NAME

    @property
    def cadence(self) -> str:
        """How often, or that the plan does not say it."""
        return self.duty.cadence.label if self.duty.cadence else UNKNOWN

    @property
    def deadline(self) -> str:
        """By when, or that the plan does not say it."""
        return self.duty.deadline.date if self.duty.deadline else UNKNOWN


def holdings(register: Register, body: Body) -> tuple[Holding, ...]:
    """Return every duty that `body` holds, in the order of its page."""
    inherited = register.standing.inherited.get(body.id, ())
    return (
        *(Holding(holder=body, duty=duty) for duty in register.held.get(body.id, ())),
        *(Holding(holder=body, duty=each.duty, succession=each.succession) for each in inherited),
    )


def how_many(register: Register, body: Body) -> str:
    """Return how many tasks `body` has, as the first line of its page says it."""
    count = task_count(register, register.standing, body)
    words = count_in_words(count)
    return f"{words[:1].upper()}{words[1:]}. {counted_once(count)}".strip()


def quoted(duty: HeldDuty) -> str | None:
    """Return the plan's words that give the duty, those for all the named bodies behind them."""
    if duty.duty.quote is None:
        return None
    action = duty.task.assignment.action
    return f"{duty.duty.quote} … {action}" if action else str(duty.duty.quote)


def why(register: Register, holding: Holding) -> list[str]:
    """Return how the duty comes to its holder, a sentence a step; none where the plan names it."""
    handovers = holding.succession.handovers if holding.succession else ()
    return [
        *(handed_over(step) for step in reversed(handovers)),
        *through_groups(register, holding.duty.chain),
    ]


def through_groups(register: Register, chain: Sequence[Step]) -> Iterator[str]:
    """Yield, from a body up, to which group it belongs and why."""
    for step in chain:
        yield f"{step.member.name} thuộc {step.group.name}. {reason(step.membership)}."
        if ended := register.standing.ended.get(step.group.id):
            event = ended.event
            yield (
                f"Từ ngày {event.date} {step.group.name} {happened(event)}, theo {event.decision}."
            )


def reason(membership: Membership) -> str:
    """Return why a body is said to belong to a group; without a full stop."""
    quote = f"Bản nguồn viết: “{membership.quote}”" if membership.quote else ""
    basis = f"Căn cứ: {membership.basis}" if membership.basis else ""
    return ". ".join(each for each in (quote, basis) if each)


def none_by_name(plan: Plan) -> str:
    """Return that the plan gives the body no duty by its name."""
    return f"{plan.kind} không giao đích danh nhiệm vụ nào."


def how_whole(members: Sequence[Step]) -> str:
    """Return what is known of whether `members` are all of a group."""
    if not members:
        return f"Nhóm này gồm những cơ quan nào: {UNKNOWN}."
    return (
        "Danh sách chỉ gồm những cơ quan được nêu tên và có căn cứ; "
        f"{UNKNOWN} đầy đủ nhóm này gồm những ai."
    )


def handed_over(step: Handover) -> str:
    """Return by which decision one body took over from another."""
    event = step.dated.event
    after = step.after.name if step.after else "Chưa rõ cơ quan nào"
    several = (
        " Quyết định có nhiều cơ quan tiếp nhận; dữ liệu không ghi riêng nhiệm vụ nào thuộc "
        "cơ quan nào."
        if len(event.to or ()) > 1
        else ""
    )
    return (
        f"{after} thay {step.before.name} từ ngày {event.date}, {happened(event)} theo "
        f"{event.decision}. Nguồn: {event.source}.{several}"
    )


def now_held(successions: Sequence[Succession]) -> str:
    """Return who holds the duties of a body after the events that touch it, in one sentence."""
    holders = [each.holder.name for each in successions if each.holder]
    said = []
    if holders:
        since = successions[0].handovers[-1].dated.event.date
        said.append(f"Từ ngày {since}, nhiệm vụ do {', '.join(holders)} đảm nhận.")
    if len(holders) < len(successions):
        said.append("Chưa rõ cơ quan nào đảm nhận nhiệm vụ.")
    return " ".join(said)
