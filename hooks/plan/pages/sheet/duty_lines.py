"""Whom the words of a task name, in as few lines as they can be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ...derive.holdings import Holding, by_role
from ...model.details import labelled
from ...model.records import Body, Role
from .reasons import doubts

Times = tuple[str, ...]
"""How often and by when, each behind its label; empty where the plan does not say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLine:
    """The bodies that have one role, by one time."""

    role: Role
    bodies: tuple[Body, ...]
    times: Times
    """Empty where the list says it once for all its lines."""
    doubts: tuple[str, ...]
    """Of a draft: why they are still to be read over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLines:
    """The lines of one task, and what is said once below them."""

    lines: tuple[DutyLine, ...]
    times: Times
    """The time of all who have a part, where there are several lines or bodies; else empty."""


def duty_lines(held: Sequence[Holding], leading: str = "") -> DutyLines:
    """Return a line for each role and time of one task's duties.

    Roles stand as they first come, but for the one with the id `leading`, which is the first.
    """
    roles = by_role(held, leading)
    lines = tuple(line for role, of_role in roles for line in _lines(role, of_role))
    times = {line.times for line in lines}
    if len(times) > 1 or sum(len(line.bodies) for line in lines) < 2:
        return DutyLines(lines=lines, times=())
    once = tuple(
        DutyLine(role=line.role, bodies=line.bodies, times=(), doubts=line.doubts) for line in lines
    )
    return DutyLines(lines=once, times=next(iter(times), ()))


def _lines(role: Role, held: Sequence[Holding]) -> list[DutyLine]:
    """Return the lines of one role: bodies that follow each other with one time share theirs."""
    lines = []
    for (times, why), together in groupby(held, key=lambda each: (_times(each), _doubts(each))):
        bodies = {holding.named.id: holding.named for holding in together}
        line = DutyLine(role=role, bodies=tuple(bodies.values()), times=times, doubts=why)
        lines.append(line)
    return list(dict.fromkeys(lines))


def _times(holding: Holding) -> Times:
    stated = (("cadence", holding.cadence), ("deadline", holding.deadline))
    return tuple(labelled(key, time) for key, time in stated if time)


def _doubts(holding: Holding) -> tuple[str, ...]:
    return tuple(doubts(holding))
