"""What a calendar holds → its file, by icalendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from icalendar import Calendar, Event, vText

Properties = Mapping[str, object]
Component = TypeVar("Component", Calendar, Event)


def calendar_text(head: Properties, events: Iterable[Properties]) -> bytes:
    """Return the calendar with the properties `head` that holds `events`, by theirs."""
    calendar = _with(Calendar(), head)
    for event in events:
        calendar.add_component(_with(Event(), event))
    content: bytes = calendar.to_ical()
    return content


def _with(component: Component, properties: Properties) -> Component:
    for name, value in properties.items():
        # Names that are none of the standard's, icalendar does not take as text by itself.
        named = name.startswith("x-")
        component.add(name, vText(str(value)) if named else value)
    return component
