"""The records and lists that are open at a line of the file, each at its column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ...model.shapes import Shape
from ..file_lines import Line

STEP = 2
"""Blanks by which a record stands deeper than its key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """An open record, or an open list of records."""

    column: int
    """How many blanks stand before its keys, or its dashes."""
    first: Line | None = None
    """The line that set the column; None: the file itself."""
    record: type
    list_key: str = ""
    """The key of a list; empty: it is a record."""
    seen: dict[str, None] = field(default_factory=dict)
    """The keys that the record has had, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A key that a list or a record follows on the next lines."""

    key: str
    shape: Shape
    column: int


_OPENS_A_LIST = re.compile(r" *(?:- +)*(?P<key>[a-z_]+) *:$")


def list_step(lines: Sequence[Line]) -> int:
    """Return by how many blanks dashes stand deeper than the key of their list, in this file.

    Programs write both: some put them below the key's first letter.
    """
    steps = Counter[int]()
    for above, line in pairwise(lines):
        opened = _OPENS_A_LIST.match(above.text)
        if opened and line.text.startswith("-", line.indent):
            steps[line.indent - opened.start("key")] += 1
    return 0 if steps[0] > steps[STEP] else STEP


def record_at(frames: Sequence[Frame], column: int) -> Frame | None:
    """Return the record whose keys stand at `column`, if one is open."""
    return next((frame for frame in frames if not frame.list_key and frame.column == column), None)
