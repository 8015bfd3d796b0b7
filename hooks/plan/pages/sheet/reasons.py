"""Why a body holds a duty, and who holds it now, in sentences: the same on pages and in files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...derive.groups import Step
from ...derive.holdings import Holding
from ...derive.register import Register
from ...derive.successions import Handover, Succession, happened
from ...model.records import Membership
from .runs import Run, Words, in_a_row, sentence

UNKNOWN = "bản nguồn không ghi"
"""What stands for what the plan does not say."""


def quoted(holding: Holding) -> str | None:
    """Return the plan's words that give the duty, those for all the named bodies behind them."""
    if holding.duty.quote is None:
        return None
    action = holding.assignment.action
    return f"{holding.duty.quote} … {action}" if action else str(holding.duty.quote)


def why(register: Register, holding: Holding) -> Iterator[Words]:
    """Yield how the duty comes to its holder, a sentence a step; none where the plan names it."""
    for step in reversed(holding.succession.handovers if holding.succession else ()):
        yield handed_over(step)
    yield from through_groups(register, holding.chain)


def through_groups(register: Register, chain: Sequence[Step]) -> Iterator[Words]:
    """Yield, from a body up, to which group it belongs and why."""
    for step in chain:
        yield sentence(f"{step.member.name} thuộc ", step.group, f". {reason(step.membership)}.")
        if ended := register.standing.ended.get(step.group.id):
            event = ended.event
            yield sentence(
                f"Từ ngày {event.date} {step.group.name} {happened(event)}, theo {event.decision}."
            )


def reason(membership: Membership) -> str:
    """Return why a body is said to belong to a group; without a full stop."""
    quote = f"Bản nguồn viết: “{membership.quote}”" if membership.quote else ""
    basis = f"Căn cứ: {membership.basis}" if membership.basis else ""
    return ". ".join(each for each in (quote, basis) if each)


def how_whole(members: Sequence[Step]) -> str:
    """Return what is known of whether `members` are all of a group."""
    if not members:
        return f"Nhóm này gồm những cơ quan nào: {UNKNOWN}."
    return (
        "Danh sách chỉ gồm những cơ quan được nêu tên và có căn cứ; "
        f"{UNKNOWN} đầy đủ nhóm này gồm những ai."
    )


def handed_over(step: Handover) -> Words:
    """Return by which decision one body took over from another."""
    event = step.dated.event
    several = (
        " Quyết định có nhiều cơ quan tiếp nhận; dữ liệu không ghi riêng nhiệm vụ nào thuộc "
        "cơ quan nào."
        if len(event.to or ()) > 1
        else ""
    )
    return sentence(
        step.after or "Chưa rõ cơ quan nào",
        " thay ",
        step.before,
        f" từ ngày {event.date}, {happened(event)} theo {event.decision}. "
        f"Nguồn: {event.source}.{several}",
    )


def now_held(successions: Sequence[Succession]) -> Words:
    """Return who holds the duties of a body after the events that touch it, in one sentence."""
    holders = [each.holder for each in successions if each.holder]
    parts: Words = ()
    if holders:
        since = successions[0].handovers[-1].dated.event.date
        names = in_a_row(holders, ", ")
        parts = sentence(f"Từ ngày {since}, nhiệm vụ do ", *names, " đảm nhận.")
    if len(holders) < len(successions):
        space = " " if parts else ""
        parts += (Run(text=f"{space}Chưa rõ cơ quan nào đảm nhận nhiệm vụ."),)
    return parts
