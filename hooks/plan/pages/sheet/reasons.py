"""Why a body holds a duty, and who holds it now, in sentences: the same on pages and in files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...derive.groups import Step
from ...derive.holdings import Holding
from ...derive.register import Register
from ...derive.successions import Handover, Succession, happened
from ...language.vietnamese import behind, ended, lower_first
from ...model.details import LABELS, detail_words, details
from ...model.records import Body, Membership, Plan
from ...model.tree.entries import Entry
from .duty_columns import BEHIND
from .runs import Run, Words, in_a_row, sentence


def unstated(plan: Plan, what: str) -> str:
    """Return that the plan does not say `what`; without a full stop."""
    return f"{plan.kind} không nêu {what}"


def undated(plan: Plan, has_time: bool) -> str:
    """Return that the plan says no deadline, nor a time unless it `has_time`; no full stop."""
    return unstated(plan, "thời hạn" if has_time else "thời gian, thời hạn")


def quoted(holding: Holding) -> str | None:
    """Return the plan's words that give the duty, those for all the named bodies behind them."""
    if holding.duty.quote is None:
        return None
    action = holding.assignment.action
    return f"{holding.duty.quote}{BEHIND}{action}" if action else str(holding.duty.quote)


def why(register: Register, holding: Holding) -> Iterator[Words]:
    """Yield how the duty comes to its holder, a sentence a step; none where the plan names it."""
    for step in reversed(holding.succession.handovers if holding.succession else ()):
        yield handed_over(step)
    yield from through_groups(register, holding.chain, holding.holder)


def through_groups(register: Register, chain: Sequence[Step], holder: Body) -> Iterator[Words]:
    """Yield, from `holder` or the body in whose place it stands up, to which group it belongs."""
    for step in chain:
        belongs = "Vì" if step.member.id == holder.id else step.member.name
        why = lower_first(reason(step.membership))
        yield sentence(f"{belongs} thuộc nhóm ", step.group, f", {ended(why)}")
        if end := register.standing.ended.get(step.group.id):
            event = end.event
            yield sentence(
                f"Từ ngày {event.date} {step.group.name} {happened(event)}, "
                f"{ended(behind('theo', event.decision))}"
            )


def reason(membership: Membership) -> str:
    """Return why a body is said to belong to a group; without a full stop."""
    quote = f"Bản nguồn viết: “{membership.quote}”" if membership.quote else ""
    basis = behind("Căn cứ:", membership.basis) if membership.basis else ""
    return ". ".join(reason_given for reason_given in (quote, basis) if reason_given)


def doubts(holding: Holding) -> Iterator[str]:
    """Yield why the duty, or when it is to be done, is still to be read over."""
    if reason := holding.duty.review:
        yield str(reason)
    stated = {**dict(details(holding.assignment)), **dict(details(holding.duty))}
    for key, detail in stated.items():
        if detail.review:
            yield f"{lower_first(LABELS[key])} {detail_words(detail)}: {detail.review}"


def entry_doubts(entry: Entry, held: Sequence[Holding]) -> tuple[str, ...]:
    """Return why `entry`, or one of the duties `held` that it gives, is still to be read over.

    Each reason comes once.
    """
    own = (str(entry.item.review),) if entry.item.review else ()
    return tuple(dict.fromkeys((*own, *(doubt for holding in held for doubt in doubts(holding)))))


def unreviewed(reason: str) -> Words:
    """Return, for pages of a draft, that something is still to be read over, and why."""
    return (Run(text=f"Chưa xem lại: {reason}", stands_out="review"),)


def how_whole(plan: Plan, members: Sequence[Step]) -> str:
    """Return what is known of whether `members` are all of a group."""
    if not members:
        return f"{unstated(plan, 'nhóm này gồm những cơ quan nào')}."
    return (
        "Danh sách chỉ gồm những cơ quan được nêu tên và có căn cứ; "
        f"{unstated(plan, 'đầy đủ nhóm này gồm những ai')}."
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
        f" từ ngày {event.date}, {happened(event)} "
        f"{ended(behind('theo', event.decision))} "
        f"{ended(behind('Nguồn:', event.source))}{several}",
    )


def now_held(successions: Sequence[Succession]) -> Words:
    """Return who holds the duties of a body after the events that touch it, in one sentence."""
    holders = [succession.holder for succession in successions if succession.holder]
    parts: Words = ()
    if holders:
        since = successions[0].handovers[-1].dated.event.date
        names = in_a_row(holders, ", ")
        parts = sentence(f"Từ ngày {since}, nhiệm vụ do ", *names, " đảm nhận.")
    if len(holders) < len(successions):
        space = " " if parts else ""
        parts += (Run(text=f"{space}Chưa rõ cơ quan nào đảm nhận nhiệm vụ."),)
    return parts
