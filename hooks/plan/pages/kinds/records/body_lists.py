"""The bodies as they stand on a day: with tasks, groups apart, without tasks, or no more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ....derive.register import Register, sorted_bodies
from ....derive.standing import Standing
from ....derive.successions import DatedEvent, Succession
from ....derive.task_counts import task_count
from ....model.addresses import ISSUED, day_address
from ....model.records import Body
from ...page import Heading

TASKED = Heading(id="cac-co-quan", text="Cơ quan có nhiệm vụ")
GROUPS = Heading(id="cac-nhom", text="Nhóm cơ quan")
WITHOUT = Heading(id="khong-nhiem-vu", text="Nơi không được giao nhiệm vụ")
ENDED = Heading(id="khong-con", text="Cơ quan không còn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day as of which the bodies can be read."""

    label: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A body that is no more, and who holds its duties."""

    body: Body
    dated: DatedEvent
    successions: Sequence[Succession]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyList:
    """The bodies as they stand on a day: each in one of the parts, as a dictionary sorts them."""

    bodies: tuple[Body, ...]
    """Those that have tasks."""
    groups: tuple[Body, ...]
    """The groups that have tasks."""
    without: tuple[Body, ...]
    """Bodies and groups that have none: they issue the plan, receive it, or are named in it."""
    ended: tuple[Ended, ...]
    standing: Standing
    days: tuple[Day, ...]
    """The days as of which the list can be read."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of its parts."""
        rows = ((True, TASKED), (self.groups, GROUPS), (self.ended, ENDED))
        return tuple(heading for shown, heading in rows if shown)


def listed_bodies(register: Register, standing: Standing) -> BodyList:
    """Return the bodies as things stand."""
    there = [body for body in register.bodies.values() if _stands(register, standing, body)]
    tasked = {str(body.id) for body in there if task_count(standing, body).total}

    def part(*, has_tasks: bool, group: bool | None = None) -> tuple[Body, ...]:
        of_kind = (body for body in there if group in (None, register.is_group(body)))
        return tuple(sorted_bodies(each for each in of_kind if (each.id in tasked) is has_tasks))

    return BodyList(
        bodies=part(has_tasks=True, group=False),
        groups=part(has_tasks=True, group=True),
        without=part(has_tasks=False),
        ended=tuple(_ended(register, standing)),
        standing=standing,
        days=days(register),
    )


def _ended(register: Register, standing: Standing) -> list[Ended]:
    bodies = sorted_bodies(register.bodies[name] for name in standing.ended)
    return [
        Ended(
            body=body,
            dated=standing.ended[str(body.id)],
            successions=standing.successions[body.id],
        )
        for body in bodies
    ]


def _stands(register: Register, standing: Standing, body: Body) -> bool:
    """Return whether `body` is there: not ended; and, if only events know it, come by then."""
    if body.id in standing.ended:
        return False
    return body.id not in register.newcomers or body.id in _reached(standing.events)


def _reached(events: Iterable[DatedEvent]) -> set[str]:
    return {str(name) for dated in events for name in dated.event.to or ()}


def days(register: Register) -> tuple[Day, ...]:
    """Return the days that have a page, in their order; none where the file has no event."""
    dated = {each.day: each for each in register.standing.events}
    if not dated:
        return ()
    of_events = [Day(label=each.event.date, address=day_address(on)) for on, each in dated.items()]
    return (Day(label="khi ban hành", address=ISSUED), *of_events)
