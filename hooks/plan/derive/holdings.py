"""Who owes what: each duty, followed from the words of the plan to every body that holds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from ..model.records import Assignment, Body, Cadence, Deadline, Duty, Product, Role
from ..model.tree.entries import Task
from .grouped import Grouped
from .groups import Step, chains_below
from .successions import Succession

Way = Literal["direct", "through", "inherited"]
"""How a duty comes to a body: by name, through a group, or in the place of another body."""

WAYS: tuple[Way, ...] = get_args(Way)
"""The most direct first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A duty as one body holds it: by name, through the groups of `chain`, or for another body."""

    holder: Body
    task: Task
    assignment: Assignment
    duty: Duty
    role: Role
    named: Body
    """The body or group that the plan's words name; the holder itself where it is direct."""
    time: int = 1
    """Its place, from 1, among those that give the same body the same role in the task."""
    chain: tuple[Step, ...] = ()
    """From the holder, or the body in whose place it stands, up to `named`; empty if it is that."""
    succession: Succession | None = None
    """How the holder came to stand in the place of another body, if it does."""

    @property
    def way(self) -> Way:
        """How the duty comes to its holder."""
        if self.succession:
            return "inherited"
        return "through" if self.chain else "direct"

    @property
    def cadence(self) -> Cadence | None:
        """How often: what the words say of this duty, else of the whole assignment."""
        return self.duty.cadence or self.assignment.cadence

    @property
    def deadline(self) -> Deadline | None:
        """By when: what the words say of this duty, else of the whole assignment."""
        return self.duty.deadline or self.assignment.deadline

    @property
    def starts(self) -> Deadline | None:
        """From when: what the words say of this duty, else of the whole assignment."""
        return self.duty.starts or self.assignment.starts

    @property
    def product(self) -> Product | None:
        """What is to be made: what the words say of this duty, else of the whole assignment."""
        return self.duty.product or self.assignment.product

    @property
    def anchor(self) -> str:
        """The anchor, in the plan, of the words that this duty rests on."""
        if self.duty.quote is None:
            return self.task.slug
        return self._anchor(self.task.slug, self.duty.body)

    def _anchor(self, slug: str, body: str) -> str:
        again = f"-{self.time}" if self.time > 1 else ""
        return f"{slug}-{body}-{self.duty.role}{again}"

    @property
    def former_anchors(self) -> tuple[str, ...]:
        """The anchors that those words had when the task or the body had another address."""
        if self.duty.quote is None:
            return ()
        slugs = (self.task.slug, *self.task.item.formerly)
        names = (self.named.id, *self.named.formerly)
        return tuple(self._anchor(slug, name) for slug in slugs for name in names)[1:]


def by_role(holdings: Iterable[Holding], leading: str = "") -> list[tuple[Role, list[Holding]]]:
    """Return the holdings of each role, in the order in which the roles first come.

    The role with the id `leading` comes before all others.
    """
    roles: dict[str, tuple[Role, list[Holding]]] = {}
    for holding in holdings:
        roles.setdefault(holding.role.id, (holding.role, []))[1].append(holding)
    return sorted(roles.values(), key=lambda of_role: of_role[0].id != leading)


def said_once(holdings: Iterable[Holding]) -> list[Holding]:
    """Return those of one task whose body is not named in the same role, in the same way, before.

    Several sentences of a task can say the same; where words lead to each, all stay.
    """
    first: dict[tuple[str, str, str, Way], Holding] = {}
    for holding in holdings:
        first.setdefault(
            (holding.holder.id, holding.named.id, holding.role.id, holding.way), holding
        )
    return list(first.values())


def direct_holdings(
    tasks: Iterable[Task], bodies: Mapping[str, Body], roles: Mapping[str, Role]
) -> Iterator[Holding]:
    """Yield every duty as the body holds it that the plan's words name, in their order."""
    for task in tasks:
        times: Counter[tuple[str, str]] = Counter()
        for assignment in task.assignments:
            for duty in assignment.duties:
                body = bodies[duty.body]
                times[duty.body, duty.role] += 1
                yield Holding(
                    holder=body,
                    task=task,
                    assignment=assignment,
                    duty=duty,
                    role=roles[duty.role],
                    named=body,
                    time=times[duty.body, duty.role],
                )


def holdings_through_groups(holding: Holding, members: Grouped[str, Step]) -> Iterator[Holding]:
    """Yield the duty again for each body that holds it through the group that the plan names."""
    for chain in chains_below(holding.named, members):
        yield replace(holding, holder=chain[0].member, chain=chain)


def inherited_holdings(
    given: Iterable[Holding], successions: Iterable[Succession]
) -> Iterator[Holding]:
    """Yield the duties that the words give one body again for each that now stands in its place."""
    given = tuple(given)
    for succession in successions:
        if succession.holder and succession.holder.id != succession.origin.id:
            for holding in given:
                yield replace(holding, holder=succession.holder, succession=succession)
