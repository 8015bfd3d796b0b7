"""Where the plan's own words differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..register import Register
from .names import NO_NAMES, Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some words in a row that stayed, went or came."""

    kind: str
    """`same`, `gone` or `new`."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """One passage whose words differ; one that moved has the same words."""

    where: str
    runs: tuple[Run, ...]
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where words stand: an anchor, and how a reader would say it."""

    anchor: str
    label: str


def word_changes(old: Register, new: Register, names: Names) -> Iterator[WordChange]:
    """Yield every passage that differs, in the order of the new file's, then those that went."""
    before, after = _by_place(old, names), _by_place(new, NO_NAMES)
    labels = {place.anchor: place.label for place in (*_places(before), *_places(after))}
    for anchor in dict.fromkeys((*after, *before)):
        texts = before.get(anchor, {}), after.get(anchor, {})
        yield from _between(labels[anchor], *(list(each.values()) for each in texts))
    yield from _moved(list(before), list(after), labels)


def runs(old: str, new: str) -> tuple[Run, ...]:
    """Return how the words of `old` become those of `new`."""
    left, right = _words(old), _words(new)
    found: list[Run] = []
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            found.append(Run(kind="same", text="".join(left[start:end])))
            continue
        if gone := "".join(left[start:end]):
            found.append(Run(kind="gone", text=gone))
        if come := "".join(right[new_start:new_end]):
            found.append(Run(kind="new", text=come))
    return tuple(found)


def _words(text: str) -> list[str]:
    """Return the words of `text`, each with the space behind it."""
    return re.findall(r"\S+\s*", text)


_Texts = dict[str, dict[_Place, str]]


def _by_place(known: Register, names: Names) -> dict[str, dict[int, str]]:
    raise NotImplementedError
