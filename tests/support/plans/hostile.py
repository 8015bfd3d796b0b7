"""The invented plan with text in it that would do harm wherever it were not escaped.

It is put behind whole words, behind the same words wherever they stand, so that what quotes the
plan's words still does. A text that has none of those words gets it at its end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plan.language.slugs import address_slug
from plan.model.records import (
    Annex,
    Assignments,
    Body,
    Cadence,
    Change,
    Column,
    Deadline,
    Document,
    Duty,
    Event,
    Item,
    Membership,
    Plan,
    Product,
    Publisher,
    Recipient,
    Role,
    Scope,
    Section,
)
from plan.model.shapes import shapes

PLANTED = (
    "<script>ran=1</script>"
    "\"><img src=x onerror=ran=1>'/><!--"
    "</title></script></template>"
    "{{ 7*7 }}{% raw %}${7*7}"
    "[x](javascript:ran=1)"
    "&amp;&lt;`«»\\"
    "שלום"
    ".."
)
"""Ends in signs, as a word that is quoted must be whole."""

BOUND = {
    Publisher: ("telephone", "email"),
    Annex: ("label",),
    Plan: ("issuer", "implements", "layout", "ends_with", "odd_letters"),
    Role: ("id",),
    Document: ("number", "formerly"),
    Membership: ("group",),
    Body: ("id", "formerly"),
    Cadence: ("at",),
    Deadline: ("at",),
    Product: ("at",),
    Scope: ("section", "at"),
    Column: ("holds",),
    Section: ("number",),
    Item: ("number", "formerly"),
    Duty: ("body", "role", "at"),
    Recipient: ("body",),
    Event: ("date", "kind", "from", "to", "formerly"),
    Change: ("date", "touches"),
}
"""The keys that hold no words: what has another form in them, the checks refuse."""

_REFERENCES = ("id", "issuer", "group", "body", "from", "to")
_WORD = re.compile(r"(?<![\w/-])[^\W\d_]{2,}(?![\w/-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A text of the file, where it can be read and replaced."""

    record: type
    key: str
    holder: Any
    at: str | int

    @property
    def text(self) -> str:
        """What stands there."""
        return str(self.holder[self.at])

    @property
    def bound(self) -> bool:
        """Whether it holds no words."""
        return self.key in BOUND.get(self.record, ())


def places(data: Any, record: Any = Assignments) -> Iterator[Place]:
    """Yield every text of `data`, which is a `record`."""
    for key, shape in shapes(record).items():
        value = data.get(key)
        if value is None:
            continue
        in_a_list = isinstance(value, list)
        holder, ats = (value, range(len(value))) if in_a_list else (data, (key,))
        for at in ats:
            if not shape.is_of_records:
                yield from _texts(record, key, holder, at)
            else:
                yield from places(holder[at], shape.kind)


def _texts(record: Any, key: str, holder: Any, at: Any) -> Iterator[Place]:
    """Yield the text at one place, or each paragraph of the cell that stands there."""
    if isinstance(holder[at], list):
        for place in range(len(holder[at])):
            yield Place(record=record, key=key, holder=holder[at], at=place)
    elif holder[at]:
        yield Place(record=record, key=key, holder=holder, at=at)


def text_keys(record: Any = Assignments) -> set[tuple[type, str]]:
    """Return every key that holds a text, of `record` and all that it holds."""
    found: set[tuple[type, str]] = set()
    for key, shape in shapes(record).items():
        if not shape.is_of_records:
            found.add((record, key))
        elif shape.is_of_records and shape.kind is not record:
            found |= text_keys(shape.kind)
    return found


def hostile(data: Any) -> None:
    """Plant in every text of `data` that holds words."""
    found = list(places(data))
    words = [place for place in found if not place.bound]
    chosen = _cover(set(_WORD.findall(place.text)) for place in words)
    marked = re.compile(rf"(?<![\w/-])(?:{'|'.join(chosen)})(?![\w/-])")
    names = {place.holder["id"]: place for place in found if (place.record, place.key) == _NAME}
    for place in words:
        planted = marked.sub(lambda word: word.group() + PLANTED, place.text)
        place.holder[place.at] = planted if planted != place.text else place.text + PLANTED
    plan = data["plan"]
    plan["number_line"] = f"Số: {plan['number']}"
    plan["issued_line"] = f"{plan['place']}, ngày {plan['date']}"
    ids = {old: address_slug(place.text) for old, place in names.items()}
    for place in found:
        if place.key in _REFERENCES:
            place.holder[place.at] = ids.get(place.text, place.text)
        elif place.key == "touches":
            folder, name = place.text.strip("/").split("/")
            place.holder[place.at] = f"/{folder}/{ids.get(name, name)}/"


_NAME = (Body, "name")


def _cover(texts: Iterable[set[str]]) -> list[str]:
    """Return few words of which each text that has words has at least one."""
    left = [words for words in texts if words]
    chosen = []
    while left:
        counts = Counter(word for words in left for word in sorted(words))
        chosen.append(counts.most_common(1)[0][0])
        left = [words for words in left if chosen[-1] not in words]
    return chosen
