"""Where the plan's own words differ, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from ..derive.register import Register
from ..model.tree.passages import HEAD_ANCHOR
from .records.names import NO_NAMES, Names

_CONTEXT = 6
"""Words that are repeated on each side of those that differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some words in a row that stayed, went or came."""

    kind: str
    """`same`, `gone` or `new`."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """One passage whose words differ, or that stands elsewhere in the document."""

    where: str
    runs: tuple[Run, ...]
    """Empty where the words are the same and have only moved."""
    was: str | None = None
    """Where it stood in the old file, where its number is another now."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Some words of the plan, and where they stand."""

    anchor: str
    label: str
    text: str


def word_changes(old: Register, new: Register, names: Names) -> Iterator[WordChange]:
    """Yield what differs in the plan's words: as the new document goes, then what moved."""
    before, after = list(_all_words(old, names)), list(_all_words(new, NO_NAMES))
    labels = {words.anchor: words.label for words in (*before, *after)}
    renumbered = _renumbered(before, after)
    for anchor in _without_followers(renumbered):
        yield WordChange(where=labels[anchor], runs=(), was=renumbered[anchor][0])
    old_texts, new_texts = _by_anchor(before), _by_anchor(after)
    for anchor in dict.fromkeys((*new_texts, *old_texts)):
        for left, right in _pairs(old_texts.get(anchor, []), new_texts.get(anchor, [])):
            yield WordChange(where=labels[anchor], runs=runs(left, right))
    for anchor in _moved(list(old_texts), list(new_texts)):
        if anchor not in renumbered:
            yield WordChange(where=labels[anchor], runs=())


def runs(old: str, new: str) -> tuple[Run, ...]:
    """Return how the words of `old` become those of `new`, with some of the words around."""
    left, right = _split(old), _split(new)
    changed: list[Run] = []
    codes = _codes(left, right)
    for index, (kind, start, end, new_start, new_end) in enumerate(codes):
        if kind == "equal":
            words = _around(left[start:end], first=index == 0, last=index == len(codes) - 1)
            changed.append(Run(kind="same", text=words))
            continue
        if end > start:
            changed.append(Run(kind="gone", text=" ".join(left[start:end])))
        if new_end > new_start:
            changed.append(Run(kind="new", text=" ".join(right[new_start:new_end])))
    return tuple(changed)


def _split(text: str) -> list[str]:
    return re.findall(r"\S+", text)


def _around(words: Sequence[str], *, first: bool, last: bool) -> str:
    """Return those of `words` that are near what differs, with … for the others."""
    head = 0 if first else _CONTEXT
    tail = 0 if last else _CONTEXT
    if len(words) <= head + tail:
        return " ".join(words)
    ends = words[len(words) - tail :] if tail else []
    return " ".join([*words[:head], "…", *ends])


def _all_words(register: Register, names: Names) -> Iterator[_Words]:
    """Yield the document's words, and beside a line that is printed what is read from it."""
    plan = register.assignments.plan
    for name, line, fact in (
        ("số, theo dữ liệu", plan.number_line, plan.number),
        ("nơi ban hành, theo dữ liệu", plan.issued_line, plan.place),
        ("ngày ban hành, theo dữ liệu", plan.issued_line, plan.date),
    ):
        if line and fact:
            yield _Words(name, name, fact)
    for passage in register.passages:
        anchor = passage.label if passage.anchor == HEAD_ANCHOR else names.task(passage.anchor)
        yield _Words(anchor, passage.label, passage.text)


def _by_anchor(words: Sequence[_Words]) -> dict[str, list[str]]:
    by_anchor: dict[str, list[str]] = {}
    for passage in words:
        by_anchor.setdefault(passage.anchor, []).append(passage.text)
    return by_anchor


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the texts of one place that differ, the old beside the new; `""` for none."""
    for kind, start, end, new_start, new_end in _codes(old, new):
        if kind != "equal":
            yield from zip_longest(old[start:end], new[new_start:new_end], fillvalue="")


def _renumbered(before: Iterable[_Words], after: Iterable[_Words]) -> dict[str, tuple[str, str]]:
    """Return, by its anchor, the old and new label of what has another now, in the new order."""
    old = {words.anchor: words.label for words in before}
    new = {words.anchor: words.label for words in after}
    return {
        anchor: (old[anchor], label)
        for anchor, label in new.items()
        if old.get(anchor, label) != label
    }


def _without_followers(renumbered: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the anchors of `renumbered` but of points that have gone along with their item."""
    numbers = {_number(new): _number(old) for old, new in renumbered.values()}
    for anchor, (old, new) in renumbered.items():
        above, _, own = _number(new).rpartition(".")
        if _number(old) != f"{numbers.get(above)}.{own}":
            yield anchor


def _number(label: str) -> str:
    """Return `II.1` of `mục II.1`."""
    return label.partition(" ")[2]


def _moved(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """Yield what is in both `old` and `new`, and stands elsewhere."""
    both = set(old) & set(new)
    before, after = ([word for word in some if word in both] for some in (old, new))
    for kind, start, end, _, _ in _codes(before, after):
        if kind != "equal":
            yield from before[start:end]


def _codes(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(str(kind), i, j, new_i, new_j) for kind, i, j, new_i, new_j in codes]


def word_position(text: str, offset: int) -> int:
    """Return which word of `text`, counted from 1, begins at `offset`."""
    return len(_split(text[:offset])) + 1
