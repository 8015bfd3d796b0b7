"""What a record says, key by key, in the editor's words; every key but those of `ELSEWHERE`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...derive.successions import happened
from ...language.vietnamese import lower_first
from ...model.records import (
    Annex,
    Assignment,
    Assignments,
    Body,
    Cadence,
    Column,
    Deadline,
    Document,
    Duty,
    Event,
    Footnote,
    Item,
    Membership,
    Plan,
    Product,
    Recipient,
    RecipientLine,
    Recipients,
    Scope,
    Section,
    Signature,
)
from ...model.shapes import Shape, shapes
from ...model.text import Cell, Text
from .names import Names

_BEFORE = "stands before words that `wording` tells"
_WORDS = "the plan's own words: `wording` tells them"
_REVIEW = {"review": "`reviews` tells what was read over"}

_FRAME = (
    "letterhead",
    "motto",
    "number_line",
    "issued_line",
    "heading",
    "subject",
    "preamble",
    "closing",
)
"""The keys that a document and one that it encloses have in common, for what is around its tree."""

PARTS: tuple[type, ...] = (Cadence, Deadline, Product, Scope)
"""Records that are told with the key that holds them; any other record is one of `pairs`."""

ELSEWHERE: Mapping[type, Mapping[str, str]] = {
    Plan: {**dict.fromkeys((*_FRAME, "number", "place", "date"), _WORDS), **_REVIEW},
    Annex: dict.fromkeys((*_FRAME, "label"), _WORDS),
    Column: {"label": _WORDS},
    Footnote: {"text": _WORDS},
    Signature: {"authority": _WORDS, "position": _WORDS, "name": _WORDS},
    Body: {
        "id": "an address: `addresses` tells where it leads",
        "name": "`bodies` tells it",
        **_REVIEW,
    },
    Membership: {"group": "`memberships` tells it", **_REVIEW},
    Document: _REVIEW,
    Section: {"number": _WORDS, "heading": _WORDS, "text": _WORDS},
    Item: {"number": _WORDS, "text": _WORDS, **_REVIEW},
    Assignment: {"text": _WORDS},
    Duty: {
        "body": "`duties` tells who does what",
        "role": "`duties` tells who does what",
        "quote": "`quotes` tells it, with its place in the sentence",
        **_REVIEW,
    },
    Recipients: {"heading": _WORDS},
    RecipientLine: {"text": _WORDS},
    Recipient: {"body": "`duties` tells who receives the plan"},
    **dict.fromkeys(PARTS, _REVIEW),
}
"""The keys that are told by another part of the comparison, and by which.

Whatever text stands here in no row is told: a new key needs none. Nor do keys that hold records.
"""

WITH_RECORD: Mapping[type, Mapping[str, str]] = {
    Recipient: {"quote": "words of its line", "purpose": "words of its line"},
    RecipientLine: {"marker": _BEFORE},
    Section: {"marker": _BEFORE},
    Item: {"marker": _BEFORE},
    Assignment: {"marker": _BEFORE},
}
"""The keys that are told elsewhere, too, where their record comes or goes, and how."""

_UNKNOWN = "để trống"
"""What is said of a key that stands empty: the source does not say it."""

_BODIES = frozenset(((Plan, "issuer"), (Event, "from"), (Event, "to")))
"""The keys that hold ids of bodies: readers are told the names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two files that are compared."""

    assignments: Assignments
    bodies: Mapping[str, Body]
    names: Names
    """What its records are called in the new file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What one key of a record holds."""

    title: str
    """The key's Vietnamese name."""
    values: tuple[tuple[str, str], ...]
    """What makes two of them the same in both files, and what a reader is told."""

    @property
    def clause(self) -> str:
        """The fact in one clause: `nguồn: Công báo số 12, trang 3`."""
        return f"{lower_first(self.title)}: {'; '.join(self.shown)}"

    @property
    def shown(self) -> tuple[str, ...]:
        """Its values, as a reader is told them."""
        return tuple(shown for _, shown in self.values)


def facts(record: Any, side: Side) -> dict[str, Fact]:
    """Return what `record` says, by key, but for keys that say nothing."""
    stated: dict[str, Fact] = {}
    kind: type = type(record)
    for key, shape in _stated_here(kind):
        if values := tuple(_values(record, key, shape, side)):
            stated[key] = Fact(title=shape.key.title, values=values)
    return stated


@cache
def _stated_here(kind: type) -> tuple[tuple[str, Shape], ...]:
    """Return the keys of the records of a `kind` that no other part of the comparison tells."""
    elsewhere = ELSEWHERE.get(kind, {})
    return tuple(
        (key, shape)
        for key, shape in shapes(kind).items()
        if key not in elsewhere and (shape.kind in PARTS or not shape.is_of_records)
    )


def only_in(fact: Fact | None, other: Fact | None) -> tuple[str, ...]:
    """Return what `fact` says and `other` does not."""
    left = Counter(same for same, _ in other.values) if other else Counter[str]()
    left_out: list[str] = []
    for same, shown in fact.values if fact else ():
        if left[same]:
            left[same] -= 1
        else:
            left_out.append(shown)
    return tuple(left_out)


def _values(record: Any, key: str, shape: Shape, side: Side) -> Iterator[tuple[str, str]]:
    held = getattr(record, shape.field)
    if held is None and shape.optional and shape.required:
        yield "", _UNKNOWN
    for place, value in enumerate(held if shape.many and held else (held,), start=1):
        if isinstance(value, Cell):
            if value.is_merged:  # its words are told by `wording`
                yield f"{place}", f"ô {place} gộp với ô ở trên"
        elif isinstance(value, Text) and (type(record), key) in _BODIES:
            yield side.names.body(value), str(side.bodies[value].name)
        elif isinstance(record, Event) and key == "kind":
            yield str(value), happened(record)
        elif value:
            shown = " ".join(_words(value))
            yield shown, shown


def _words(value: Any) -> Iterator[str]:
    """Yield every text of `value`, a text or a record: the plan's words in quotation marks."""
    if isinstance(value, Text):
        yield str(value)
        return
    kind: type = type(value)
    for key, shape in shapes(kind).items():
        held = None if key in ELSEWHERE.get(kind, {}) else getattr(value, shape.field)
        for part in held if shape.many and held else (held,):
            if part:
                words = " ".join(_words(part))
                yield f"(“{words}”)" if key == "quote" else words
