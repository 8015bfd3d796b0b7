"""Who owes what: each duty, followed from the body that the plan names down to every member."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model.outline import Task
from ..model.records import Body, Cadence, Deadline, Duty, Membership, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link of a chain: `member` belongs to `group`, for the reason in `membership`."""

    member: Body
    membership: Membership
    group: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDuty:
    """A duty as one body holds it: directly, or through the groups of `chain`."""

    holder: Body
    task: Task
    duty: Duty
    role: Role
    named: Body
    """The body or group that the plan's words name; the holder itself where it is direct."""
    chain: tuple[Step, ...] = ()
    """From the holder up to `named`; empty where the plan names the holder."""

    @property
    def cadence(self) -> Cadence | None:
        """How often: what the words say of this duty, else of the whole assignment."""
        return self.duty.cadence or self.task.assignment.cadence

    @property
    def deadline(self) -> Deadline | None:
        """By when: what the words say of this duty, else of the whole assignment."""
        return self.duty.deadline or self.task.assignment.deadline

    @property
    def anchor(self) -> str:
        """The anchor, in the plan, of the words that this duty rests on."""
        if self.duty.quote is None:
            return self.task.slug
        return f"{self.task.slug}-{self.duty.body}-{self.duty.role}"

    @property
    def former_anchors(self) -> tuple[str, ...]:
        """The anchors that those words had when the task or the body had another address."""
        if self.duty.quote is None:
            return ()
        slugs = (self.task.slug, *self.task.item.formerly)
        names = (self.named.id, *self.named.formerly)
        return tuple(f"{slug}-{name}-{self.duty.role}" for slug in slugs for name in names)[1:]


def members(bodies: Iterable[Body]) -> dict[str, list[Step]]:
    """Return, by the id of a group, the steps that lead from it down to its direct members."""
    known = {str(body.id): body for body in bodies}
    found: dict[str, list[Step]] = {}
    for body in known.values():
        for membership in body.member_of:
            step = Step(member=body, membership=membership, group=known[membership.group])
            found.setdefault(str(membership.group), []).append(step)
    return found


def direct_duties(
    tasks: Iterable[Task], bodies: Mapping[str, Body], roles: Mapping[str, Role]
) -> Iterator[HeldDuty]:
    """Yield every duty as the plan's words give it, in their order."""
    for task in tasks:
        for duty in task.assignment.duties:
            body = bodies[duty.body]
            yield HeldDuty(holder=body, task=task, duty=duty, role=roles[duty.role], named=body)


def duties_through_groups(
    duty: HeldDuty, members: Mapping[str, Sequence[Step]]
) -> Iterator[HeldDuty]:
    """Yield the duty again for each body that holds it through the group that the plan names."""
    for chain in chains_below(duty.named, members):
        yield replace(duty, holder=chain[0].member, chain=chain)


def chains_below(group: Body, members: Mapping[str, Sequence[Step]]) -> Iterator[tuple[Step, ...]]:
    """Yield, for each body that is in `group` in some way, the steps from the body up to it.

    A body that is in the group in two ways is yielded once, by the shortest chain.
    """
    reached = {group.id}
    waiting: deque[tuple[Step, ...]] = deque((step,) for step in members.get(group.id, ()))
    while waiting:
        chain = waiting.popleft()
        member = chain[0].member
        if member.id in reached:
            continue
        reached.add(member.id)
        yield chain
        waiting.extend((step, *chain) for step in members.get(member.id, ()))
