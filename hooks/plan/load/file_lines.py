"""The lines of the file as an editor sees them, where YAML itself lost its way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..model.records import Assignments
from ..model.shapes import Shape, record_kinds, shapes

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
        bare, indent = text_of_line.lstrip(" "), indent_of(text_of_line)
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


def indent_of(line: str) -> int:
    """Return how many blanks `line` begins with."""
    return len(line) - len(line.lstrip(" "))


@cache
def lists() -> Mapping[str, Shape]:
    """Return the shape of each list of records, by its key."""
    return {
        name: shape
        for record in records()
        for name, shape in shapes(record).items()
        if shape.many and shape.is_of_records and not shape.key.lines
    }


def records() -> tuple[type, ...]:
    """Return the classes of all records that the file can hold."""
    return record_kinds(Assignments)


@cache
def keys() -> str:
    """Return a pattern of every key that the file can have."""
    names = {name for record in records() for name in shapes(record)}
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
