"""Rules of what became of bodies after the plan was issued."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ...derive.successions import dated_events, ended_before
from ...language.days import day
from ...load.problems import Problem
from ...model.records import Assignments, Event
from .names import meant_ids
from .shared.listed_names import Listed, unknown
from .shared.plan_words import named_bodies
from .shared.problems import not_a_day, problem_at, repeated

MOST_LINKS = 20
"""Events by which one body's duties may pass on from hand to hand; real ones are few."""

_FITS: Mapping[str, tuple[Callable[[int, int | None], bool], str]] = {
    "rename": (
        lambda before, after: before == 1 and after in (1, None),
        "đổi tên: `from` một cơ quan, `to` một cơ quan",
    ),
    "merge": (
        lambda before, after: before > 1 and after in (1, None),
        "hợp nhất: `from` từ hai cơ quan trở lên, `to` một cơ quan",
    ),
    "split": (
        lambda before, after: before == 1 and (after is None or after > 1),
        "chia tách: `from` một cơ quan, `to` từ hai cơ quan trở lên",
    ),
}
"""By kind: whether so many bodies before and after (`None`: not known) fit it, and the rule."""


def events_have_a_day(assignments: Assignments) -> Iterator[Problem]:
    """The date of every event is a day of the calendar."""
    for event in assignments.events:
        yield from not_a_day(event.date)


def events_name_known_bodies(assignments: Assignments) -> Iterator[Problem]:
    """Every body before and after an event is in the file, and named once."""
    bodies = Listed(
        (*(body.id for body in assignments.all_bodies), *meant_ids(assignments)),
        {str(body.name): body.id for body in assignments.all_bodies},
    )
    for event in assignments.events:
        for names in (event.from_, event.to or ()):
            yield from repeated("cơ quan", names)
            for name in names:
                yield from unknown("cơ quan", "bodies", name, bodies)


def events_fit_their_kind(assignments: Assignments) -> Iterator[Problem]:
    """An event has as many bodies before and after as its kind says."""
    for event in assignments.events:
        fits, rule = _FITS.get(event.kind, (lambda *_: True, ""))
        after = None if event.to is None else len(event.to)
        names = (*event.from_, *(event.to or ()))
        if not event.from_ or any(name.place is None for name in names):
            continue  # that is told already
        if not fits(len(event.from_), after):
            yield from problem_at(
                event.kind,
                f"`{event.kind}` không khớp với số cơ quan trong `from` và `to`",
                f"{rule}; chưa rõ cơ quan nào thì để trống `to`",
            )
        elif event.kind in ("rename", "end"):
            yield from _stays(event)


def _stays(event: Event) -> Iterator[Problem]:
    for name in event.to or ():
        if name in event.from_:
            yield from problem_at(
                name,
                f"`{name}` đứng cả ở `from` và `to`",
                "đổi tên và kết thúc thì cơ quan cũ không còn: viết cơ quan khác, hoặc để trống",
            )


def events_follow_each_other(assignments: Assignments) -> Iterator[Problem]:
    """No event befalls a body that an earlier one has ended, or that is still to come."""
    if any(day(event.date) is None for event in assignments.events):
        return  # which came first is not known
    to_come = {name for event in assignments.events for name in event.to or ()}
    to_come -= named_bodies(assignments)
    for dated, ended in ended_before(dated_events(assignments.events)):
        for name in dated.event.from_:
            if name in to_come:
                yield from problem_at(
                    name,
                    f"đến ngày {dated.event.date} chưa quyết định nào lập ra `{name}`",
                    "sửa ngày, hoặc xếp việc lập ra cơ quan này lên trước",
                )
            if name in ended:
                yield from problem_at(
                    name,
                    f"`{name}` đã không còn từ ngày {ended[name].event.date}",
                    "viết cơ quan thay cho nó, hoặc sửa ngày",
                )
        to_come -= set(dated.event.to or ())


def successions_are_short(assignments: Assignments) -> Iterator[Problem]:
    """What one body did passes through few hands: each of many links is a slip, or no real one."""
    links: dict[str, int] = {}
    for dated in dated_events(assignments.events):
        event = dated.event
        count = 1 + max((links.get(name, 0) for name in event.from_), default=0)
        links.update({str(name): count for name in event.to or ()})
        if count == MOST_LINKS + 1:
            yield from problem_at(
                event.date,
                f"từ cơ quan đầu tiên đến đây đã qua hơn {MOST_LINKS} lần sắp xếp nối nhau",
                "xem lại `from` và `to` của các việc trước đó",
            )
