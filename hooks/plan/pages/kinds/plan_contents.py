"""The contents of a long plan: a line for each section, annex and, where there is room, entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...derive.reading import Leaf
from ...derive.register import Register
from ...language.vietnamese import capitalized, excerpt
from ...model.tree.entries import Entry, Task
from ...model.tree.outline import Block, Enclosed
from ...model.tree.passages import CLOSING_ANCHOR, RECIPIENTS_ANCHOR, SIGNATURE_ANCHOR
from ..contents import Line

_MOST = 400
"""Lines of the contents: of how many levels, follows."""

_WORDS = 80
"""Characters of an entry's words."""


def plan_contents(register: Register) -> tuple[Line, ...]:
    """Return the lines of the contents, in the document's order, each leading to its page."""
    depth = _depth(register)
    lines: list[Line] = []
    given: set[str] = set()
    for leaf in register.reading.leaves[1:]:
        for line in _leaf_lines(register, leaf, depth):
            _add(lines, line, given)
    return tuple(lines)


def _add(lines: list[Line], new: Line, given: set[str]) -> None:
    """Add `new`, or only its anchors where it has no words; each anchor is given once."""
    own = new.id if new.id not in given else ""
    others = tuple(anchor for anchor in new.others if anchor not in given and anchor != own)
    given.update((own, *others))
    if new.words:
        lines.append(replace(new, id=own, others=others))
    elif lines:
        anchors = tuple(filter(None, (own, *others)))
        lines[-1] = replace(lines[-1], others=(*lines[-1].others, *anchors))


def _depth(register: Register) -> int:
    """Return how many levels of entries have lines: as many as there is room for."""
    counts = [0, 0, 0]
    for entry in register.tree.entries:
        if (level := _level(entry)) < len(counts):
            counts[level] += 1
    first, second, _ = counts
    if first > _MOST:
        return 0
    return 2 if first + second <= _MOST / 2 else 1


def _level(entry: Entry) -> int:
    """Return how deep `entry` stands in its part: a table adds no level."""
    return sum(not ancestor.item.columns for ancestor in entry.above)


def _leaf_lines(register: Register, leaf: Leaf, depth: int) -> Iterator[Line]:
    at = leaf.address
    for portion in leaf.portions:
        if portion.enclosed and portion.opens:
            yield _enclosed_line(portion.enclosed, at)
        for place, block in enumerate(portion.blocks):
            goes_on = portion.continues and place == 0
            if goes_on or not (place or portion.opens or block.part.title):
                yield Line(words=capitalized(leaf.name), address=at)
            if not goes_on:
                yield _block_line(block, leaf)
            for entry in block.all_entries:
                if entry.slug not in leaf.begun:
                    yield _entry_line(entry, at, listed=_level(entry) < depth)
        if portion.enclosed is None and portion.closes:
            yield from _end_lines(register, at)
        elif portion.enclosed and portion.closes:
            before = portion.enclosed.anchor
            ends = _annex_ends(portion.enclosed)
            yield Line(words="", address=at, others=tuple(f"{before}-{end}" for end in ends))


def _enclosed_line(enclosed: Enclosed, at: str) -> Line:
    annex = enclosed.annex
    words = " ".join((*filter(None, (annex.label,)), *annex.heading, *annex.subject))
    name = excerpt(words, 2 * _WORDS) or enclosed.cited
    return Line(id=enclosed.anchor, words=name, address=at, anchor=enclosed.anchor, heads=True)


def _annex_ends(enclosed: Enclosed) -> Sequence[str]:
    annex = enclosed.annex
    recipients = annex.recipients and annex.recipients.heading and RECIPIENTS_ANCHOR
    return [anchor for anchor in (recipients, annex.signature and SIGNATURE_ANCHOR) if anchor]


def _block_line(block: Block, leaf: Leaf) -> Line:
    part = block.part
    words = excerpt(part.title, 2 * _WORDS)
    anchor = part.anchor
    return Line(id=anchor, words=words, address=leaf.address, anchor=anchor, heads=bool(anchor))


def _entry_line(entry: Entry, at: str, *, listed: bool) -> Line:
    words = _entry_words(entry) if listed else ""
    if not words:
        return Line(words="", address=at, others=(entry.slug,))
    return Line(id=entry.slug, words=words, address=at, anchor=entry.slug)


def _entry_words(entry: Entry) -> str:
    """Return an entry's first words behind its marker; of a row, what it says is to be done."""
    if entry.item.columns:
        return ""
    if not entry.item.cells:
        return excerpt(entry.opening.words, _WORDS) if entry.opening else ""
    own = entry.words if isinstance(entry, Task) else _longest(entry)
    number = f"{entry.item.number}. " if entry.item.number else ""
    return excerpt(f"{number}{own}", _WORDS)


def _longest(row: Entry) -> str:
    return max((paragraph.text for cell in row.cells for paragraph in cell), key=len, default="")


def _end_lines(register: Register, at: str) -> Iterator[Line]:
    """Yield the end of the document: its closing words, recipients and signature."""
    assignments = register.assignments
    plan = assignments.plan
    if plan.closing:
        words = excerpt(plan.closing[0], _WORDS)
        yield Line(id=CLOSING_ANCHOR, words=words, address=at, anchor=CLOSING_ANCHOR)
    if assignments.recipients:
        name, there = register.recipients_name, RECIPIENTS_ANCHOR
        yield Line(id=there, words=name, address=at, anchor=there, heads=True)
    if plan.signature:
        yield Line(id=SIGNATURE_ANCHOR, words="Ký tên", address=at, anchor=SIGNATURE_ANCHOR)
