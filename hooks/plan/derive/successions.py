"""Who holds a body's duties after it was renamed, merged, split or ended, by which decisions."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..language.days import day
from ..model.records import Body, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEvent:
    """An event, and the day of it."""

    day: date
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """One link of a succession: by an event, what `before` held is held by `after`."""

    dated: DatedEvent
    before: Body
    after: Body | None
    """`None` where the decision doesn't say who."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """The way from a body that the plan knows to one who holds its duties now."""

    origin: Body
    handovers: tuple[Handover, ...]
    """In the order of their days; never empty."""

    @property
    def holder(self) -> Body | None:
        """Who holds the duties now; `None` where that is not known."""
        return self.handovers[-1].after


_HAPPENED = {
    "rename": "đổi tên",
    "merge": "hợp nhất",
    "split": "chia tách",
    "end": "kết thúc hoạt động",
}


def happened(event: Event) -> str:
    """Return what a decision did to a body."""
    return _HAPPENED[event.kind]


def dated_events(events: Iterable[Event]) -> tuple[DatedEvent, ...]:
    """Return the events whose day can be read, in the order of their days."""
    dated = [DatedEvent(day=on, event=event) for event in events if (on := day(event.date))]
    return tuple(sorted(dated, key=lambda each: each.day))


def successions(
    body: Body, events: Iterable[DatedEvent], bodies: Mapping[str, Body]
) -> tuple[Succession, ...]:
    """Return who holds the duties of `body` after `events`, which come in order; none if itself.

    Who comes to them in two ways is named once, by the first.
    """
    chains: list[tuple[Handover, ...]] = [()]
    for dated in events:
        by_holder: dict[str | None, tuple[Handover, ...]] = {}
        for chain in chains:
            for longer in _after(chain, dated, body, bodies):
                holder = _holder(longer, body)
                by_holder.setdefault(None if holder is None else str(holder.id), longer)
        chains = list(by_holder.values())
    return tuple(Succession(origin=body, handovers=chain) for chain in chains if chain)


def _holder(chain: tuple[Handover, ...], origin: Body) -> Body | None:
    return chain[-1].after if chain else origin


def _after(
    chain: tuple[Handover, ...], dated: DatedEvent, origin: Body, bodies: Mapping[str, Body]
) -> Iterator[tuple[Handover, ...]]:
    """Yield `chain`, made longer by each body to whom the event hands on its duties."""
    holder = _holder(chain, origin)
    if holder is None or holder.id not in dated.event.from_:
        yield chain
        return
    to = [bodies[name] for name in dated.event.to] if dated.event.to else [None]
    for after in to:
        yield (*chain, Handover(dated=dated, before=holder, after=after))


def ended_before(
    events: Iterable[DatedEvent],
) -> Iterator[tuple[DatedEvent, Mapping[str, DatedEvent]]]:
    """Yield each event with the bodies that earlier ones have ended; `events` come in order.

    It is one mapping throughout, and goes on with the events.
    """
    ended: dict[str, DatedEvent] = {}
    for dated in events:
        yield dated, ended
        to = dated.event.to or ()
        for name in to:
            ended.pop(str(name), None)
        ended.update({str(name): dated for name in dated.event.from_ if name not in to})


def ended_after(events: Iterable[DatedEvent]) -> Mapping[str, DatedEvent]:
    """Return, by id, the bodies that `events` leave ended, and which event ended each."""
    last = deque(ended_before(events), maxlen=1)
    return last[0][1] if last else {}
