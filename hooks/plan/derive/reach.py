"""Whom a change reaches: holders of what it touches, by name, through a group, or for others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.addressed import Addressed
from ..model.records import Body
from ..model.tree.entries import Task
from .groups import chains_below
from .holdings import Holding
from .news import News
from .register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """That a change reaches a body by one of the records that it touches."""

    touched: Addressed
    group: Body | None = None
    """The group through which it does, if so."""
    instead_of: Body | None = None
    """The body that it stands in for, if so."""

    @property
    def way(self) -> tuple[str | None, ...]:
        """The same for equal ones: two duties in a task are one way."""
        others = (str(each.id) if each else None for each in (self.group, self.instead_of))
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
    for each in register.news:
        ways: dict[str, dict[object, Reach]] = {}
        for touched in each.touches:
            for name, reach in _reaches(register, touched):
                ways.setdefault(name, {}).setdefault(reach.way, reach)
        for name in ways if each.touches else by_body:
            reaches = tuple(ways.get(name, {}).values())
            by_body[name].append(Reached(news=each, reaches=reaches))
    return {name: tuple(reached) for name, reached in by_body.items()}


def _reaches(register: Register, touched: Addressed) -> Iterator[tuple[str, Reach]]:
    match touched.record:
        case Task():
            yield from _of_task(register, touched)
        case Body():
            yield from _of_body(register, touched, touched.record)


def _of_task(register: Register, touched: Addressed) -> Iterator[tuple[str, Reach]]:
    for name, holdings in register.holdings.items():
        for each in holdings:
            if each.task.slug == touched.slug:
                yield name, _reach(touched, each)


def _reach(touched: Addressed, holding: Holding) -> Reach:
    if holding.succession:
        return Reach(touched=touched, instead_of=holding.succession.origin)
    return Reach(touched=touched, group=holding.named if holding.chain else None)


def _of_body(register: Register, touched: Addressed, body: Body) -> Iterator[tuple[str, Reach]]:
    yield body.id, Reach(touched=touched)
    for chain in chains_below(body, register.members):
        yield chain[0].member.id, Reach(touched=touched, group=body)
    for succession in register.standing.successions.get(body.id, ()):
        if succession.holder:
            yield succession.holder.id, Reach(touched=touched, instead_of=body)
