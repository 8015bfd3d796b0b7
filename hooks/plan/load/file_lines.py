"""The lines of the file as an editor sees them, where YAML itself lost its way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..model.records import Assignments
from ..model.shapes import Shape, shapes

_OPENS_WORDS = re.compile(r"( *)((?:- +)*)(?:[\w-]+ *: *)?[>|][-+0-9]*\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is no comment, not blank, and no part of words folded below a key."""

    number: int
    text: str
    indent: int
    """How many blanks it begins with."""


def file_lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that make its structure."""
    words_of: int | None = None
    for number, row in enumerate(text.split("\n"), 1):
        text_of_line = row.rstrip("\r ")
        bare = text_of_line.lstrip(" ")
        indent = len(text_of_line) - len(bare)
        if not bare or (words_of is not None and indent > words_of):
            continue
        words_of = None
        if bare.startswith("#"):
            continue
        if opened := _OPENS_WORDS.match(text_of_line):
            # Words of a list's item are deeper than its dash, those of a key than the key.
            dashes = opened.group(2) if ":" in bare else ""
            words_of = len(opened.group(1)) + len(dashes)
        yield Line(number=number, text=text_of_line, indent=indent)


@cache
def lists() -> Mapping[str, Shape]:
    """Return the shape of each list of records, by its key."""
    return {
        name: shape
        for record in records()
        for name, shape in shapes(record).items()
        if shape.many and shape.is_of_records and not shape.key.lines
    }


@cache
def records() -> tuple[type, ...]:
    """Return the classes of all records that the file can hold."""
    classes: dict[type, None] = {}
    waiting: list[type] = [Assignments]
    while waiting:
        record = waiting.pop()
        if record not in classes:
            classes[record] = None
            waiting += [shape.kind for shape in shapes(record).values() if shape.is_of_records]
    return tuple(classes)


@cache
def keys() -> str:
    """Return a pattern of every key that the file can have."""
    names = {name for record in records() for name in shapes(record)}
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
