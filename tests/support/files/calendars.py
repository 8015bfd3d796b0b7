"""Calendars as a reader that is not their writer finds them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import vobject

from plan.exports import calendars
from plan.exports.common import Source
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, source_of

Component = Any
"""What vobject, which has no types, reads."""


def read(content: bytes) -> Component:
    """Return the one calendar of a file, as a reader that is not its writer finds it."""
    (calendar,) = vobject.readComponents(content.decode("utf-8"))
    calendar.validate(raiseException=True)
    return calendar


def files(source: Source) -> dict[str, Component]:
    """Return the calendars by the ids of their bodies."""
    contents = MadeFiles(calendars.FORMAT, source)
    return {Path(address).stem: read(content) for address, content in contents.items()}


def events(source: Source, body: str) -> dict[str, Component]:
    """Return the events of a body by what they say first: the task's number."""
    in_order = files(source)[body].contents["vevent"]
    return {each.summary.value.split(" ")[0]: each for each in in_order}


def changed(name: str, *changes: tuple[str, str]) -> Source:
    """Return the plan `name` of those for files, with some words changed."""
    text = PLANS[name].decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return source_of(text.encode())
