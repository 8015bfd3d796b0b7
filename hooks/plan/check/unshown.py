"""Letters of a plan that no font of its PDF files has: said with their line, never refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from ..load.problems import Problem
from ..model.records import Assignments
from ..model.text import START, Text
from ..templates.letters import unshown_of
from .doubts import doubt_at

SHOWN = r"\n\x20-\x7e\xa1-\u024f\u0391-\u03c9\u0410-\u044f\u1e00-\u1eff\u2010-\u2027\u2039\u203a"
"""Letters that the fonts are known to have, as they stand in a pattern's brackets: all that most
plans are written with. Only others are worth the time of asking."""

_OTHERS = re.compile(rf"[^{SHOWN}]")


def unshown_letters(assignments: Assignments) -> tuple[Problem, ...]:
    """Return what is to be said of each letter that no font has, where it stands first."""
    first: dict[str, Text] = {}
    having = (text for text in _texts(assignments) if _OTHERS.search(text))
    for text in sorted(having, key=lambda text: text.place or START):
        for letter in _OTHERS.findall(text):
            first.setdefault(letter, text)
    unshown = unshown_of(first) if first else frozenset()
    return tuple(_unshown(letter, text) for letter, text in first.items() if letter in unshown)


def _unshown(letter: str, text: Text) -> Problem:
    code = f"U+{ord(letter):04X}"
    what = f"chữ “{letter}” ({code}) không có trong phông chữ nào của tệp PDF"
    return doubt_at(
        text, what, f"gõ nhầm thì sửa; để nguyên thì tệp PDF in mã {code} trong khung ở chỗ ấy"
    )


def _texts(record: object) -> Iterator[Text]:
    """Yield every text in `record`, however deep it lies, in the order of its keys."""
    waiting = [record]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            waiting.extend(reversed(value))
        else:
            kind: type = type(value)
            waiting.extend(getattr(value, name) for name in _names(kind))


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the keys of a record of `kind`, the last first; none where it is no record."""
    return tuple(field.name for field in reversed(fields(kind))) if is_dataclass(kind) else ()
