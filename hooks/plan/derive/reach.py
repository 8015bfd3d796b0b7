"""Whom a change reaches: holders of what it touches, by name, through a group, or for others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.addressed import Addressed
from ..model.records import Body
from ..model.tree.entries import Task
from .grouped import Grouped, grouped
from .groups import chains_below
from .holdings import Holding
from .news import News
from .register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """One way in which a change reaches a body: by a record that it touches."""

    touched: Addressed
    group: Body | None = None
    """The group that the body belongs to, if the change reaches it through one."""
    instead_of: Body | None = None
    """The body in whose place it stands, if the change reaches it for that."""

    @property
    def way(self) -> tuple[str | None, ...]:
        """What tells it from other ways: equal for two duties in one task."""
        others = (str(body.id) if body else None for body in (self.group, self.instead_of))
        return (self.touched.address, *others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """A change as it reaches one body."""

    news: News
    reaches: tuple[Reach, ...]
    """In which ways; none where the change touches the whole site."""


def reached(register: Register) -> dict[str, tuple[Reached, ...]]:
    """Return, by the id of each body, the changes that reach it, in their order."""
    by_body: dict[str, list[Reached]] = {name: [] for name in register.bodies}
    holdings = _holdings_by_task(register) if register.news else ByTask()
    for news in register.news:
        ways: dict[str, dict[object, Reach]] = {}
        for touched in news.touches:
            for name, reach in _reaches(register, touched, holdings):
                ways.setdefault(name, {}).setdefault(reach.way, reach)
        of_all = Reached(news=news, reaches=())
        for name in ways if news.touches else by_body:
            reaches = tuple(ways.get(name, {}).values())
            by_body[name].append(Reached(news=news, reaches=reaches) if reaches else of_all)
    return {name: tuple(reached) for name, reached in by_body.items()}


ByTask = Grouped[str, tuple[str, Holding]]
"""By slug of a task: its duties, each behind the id of the body that holds it."""


def _holdings_by_task(register: Register) -> ByTask:
    return grouped(
        (holding.task.slug, (name, holding))
        for name, holdings in register.holdings.items()
        for holding in holdings
    )


def _reaches(
    register: Register, touched: Addressed, holdings: ByTask
) -> Iterator[tuple[str, Reach]]:
    match touched.record:
        case Task():
            for name, holding in holdings[touched.slug]:
                yield name, _reach(touched, holding)
        case Body():
            yield from _of_body(register, touched, touched.record)


def _reach(touched: Addressed, holding: Holding) -> Reach:
    if holding.succession:
        return Reach(touched=touched, instead_of=holding.succession.origin)
    return Reach(touched=touched, group=holding.named if holding.chain else None)


def _of_body(register: Register, touched: Addressed, body: Body) -> Iterator[tuple[str, Reach]]:
    yield body.id, Reach(touched=touched)
    for chain in chains_below(body, register.members):
        yield chain[0].member.id, Reach(touched=touched, group=body)
    for succession in register.standing.successions[body.id]:
        if succession.holder:
            yield succession.holder.id, Reach(touched=touched, instead_of=body)
