"""Who belongs to which group, one inside the other, and why we say so."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model.records import Body, Membership
from .grouped import Grouped, grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link of a chain: `member` belongs to `group`, for the reason in `membership`."""

    member: Body
    membership: Membership
    group: Body


def members(bodies: Iterable[Body]) -> Grouped[str, Step]:
    """Return, by the id of a group, the steps that lead from it down to its direct members."""
    by_id = {str(body.id): body for body in bodies}
    return grouped(
        (
            str(membership.group),
            Step(member=body, membership=membership, group=by_id[membership.group]),
        )
        for body in by_id.values()
        for membership in body.member_of
    )


def chains_below(group: Body, members: Grouped[str, Step]) -> Iterator[tuple[Step, ...]]:
    """Yield, for each body that is in `group` in some way, the steps from the body up to it.

    A body that is in the group in two ways is yielded once, by the shortest chain.
    """
    reached = {group.id}
    waiting: deque[tuple[Step, ...]] = deque((step,) for step in members[group.id])
    while waiting:
        chain = waiting.popleft()
        member = chain[0].member
        if member.id in reached:
            continue
        reached.add(member.id)
        yield chain
        waiting.extend((step, *chain) for step in members[member.id])
