"""How things stand after some events: who holds which duty, which bodies are no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.records import Body
from .grouped import Grouped, grouped
from .holdings import Holding, inherited_holdings
from .successions import DatedEvent, Succession, ended_after, successions


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How things stand after some events."""

    events: tuple[DatedEvent, ...]
    """Those that have taken place, in the order of their days."""
    successions: Grouped[str, Succession]
    """By the id of a body that the events touch: who holds its duties."""
    holdings: Grouped[str, Holding]
    """By the id of a body that has any: its duties by name, through groups, in others' place."""
    ended: Mapping[str, DatedEvent]
    """By id, the bodies that are no more, and which event ended each."""


def standing(
    events: Sequence[DatedEvent],
    bodies: Mapping[str, Body],
    given: Grouped[str, Holding],
) -> Standing:
    """Return how things stand after `events`, which come in order.

    `given` are the duties that each body has by the plan's own words, by its id.
    """
    befallen = _by_body_before(events)
    touched = {
        name: successions(bodies[name], _following(name, befallen), bodies)
        for name in bodies
        if name in befallen
    }
    holdings = {name: list(held) for name, held in given.items()}
    for name, chains in touched.items():
        for holding in inherited_holdings(given[name], chains):
            holdings.setdefault(str(holding.holder.id), []).append(holding)
    return Standing(
        events=tuple(events),
        successions=Grouped({name: chains for name, chains in touched.items() if chains}),
        holdings=Grouped(holdings),
        ended=ended_after(events),
    )


def _by_body_before(events: Iterable[DatedEvent]) -> Grouped[str, tuple[int, DatedEvent]]:
    """Return, by the id of a body, the events that befall it, with their places among `events`."""
    return grouped(
        (str(name), (index, dated))
        for index, dated in enumerate(events)
        for name in dated.event.from_
    )


def _following(name: str, befallen: Grouped[str, tuple[int, DatedEvent]]) -> list[DatedEvent]:
    """Return, in their order, the events that can befall the body or one that stands in for it."""
    by_place: dict[int, DatedEvent] = {}
    waiting = [name]
    seen = {name}
    while waiting:
        for index, dated in befallen[waiting.pop()]:
            by_place[index] = dated
            new = {str(each) for each in dated.event.to or ()} - seen
            seen |= new
            waiting.extend(new)
    return [by_place[index] for index in sorted(by_place)]
