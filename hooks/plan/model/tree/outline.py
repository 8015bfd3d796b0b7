"""The plan as a tree, read off the file: every part and entry gets its label and its address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from ...language.slugs import is_reserved
from ..records import Annex, Assignments, Column, Item, Section
from . import markers
from .entries import Entry, Paragraph, Part, Task
from .markers import Step

ENCLOSED = "kem-theo"
"""The anchor of what stands behind the document's end without a name of its own."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Block:
    """A part with the entries that stand in it."""

    part: Part
    entries: tuple[Entry, ...]

    @cached_property
    def all_entries(self) -> tuple[Entry, ...]:
        """Every entry, each before its own points."""
        return tuple(own for entry in self.entries for own in (entry, *entry.all_below))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Enclosed:
    """An annex, or a plan that the document puts into force, with the parts that stand in it."""

    annex: Annex
    anchor: str
    cited: str
    """What a sentence calls it: `Phụ lục II`."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Outline:
    """The whole document: its own parts, then what it encloses."""

    blocks: tuple[Block, ...]
    enclosed: tuple[Enclosed, ...]

    @cached_property
    def all_blocks(self) -> tuple[Block, ...]:
        """Every part, in the order of the document."""
        return (*self.blocks, *(block for annex in self.enclosed for block in annex.blocks))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, each before its own points."""
        return tuple(entry for block in self.all_blocks for entry in block.all_entries)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """Every task, in the order of the document."""
        return tuple(entry for entry in self.entries if isinstance(entry, Task))

    @cached_property
    def by_slug(self) -> Mapping[str, Entry]:
        """Every entry, by its address."""
        return {entry.slug: entry for entry in self.entries}

    @cached_property
    def _parts(self) -> Mapping[str, Part]:
        return {block.part.slug: block.part for block in self.all_blocks if block.part.slug}

    def own_paragraphs(self, slug: str) -> tuple[Paragraph, ...]:
        """Return the words of the entry or part at `slug`, without those of its points."""
        if entry := self.by_slug.get(slug):
            return tuple(entry.own_paragraphs)
        return tuple(self._parts[slug].paragraphs) if slug in self._parts else ()


@lru_cache(maxsize=2)
def outline(assignments: Assignments) -> Outline:
    """Return the plan as a tree; that of a file is made once, and of two that are compared."""
    taken = _Taken()
    blocks = tuple(_blocks(assignments.sections, None, (), taken))
    enclosed = tuple(_enclosed(annex, taken) for annex in assignments.annexes)
    return Outline(blocks=blocks, enclosed=enclosed)


def entries(assignments: Assignments) -> tuple[Entry, ...]:
    """Return every entry, each before its own points."""
    return outline(assignments).entries


def tasks(assignments: Assignments) -> tuple[Task, ...]:
    """Return every task, in the order of the plan."""
    return outline(assignments).tasks


class _Taken:
    """The addresses that are given away already: what bears a number twice gets another."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def address(self, wanted: str) -> str:
        """Return the address for what would have `wanted`: not one that no folder can have."""
        if is_reserved(wanted):
            return self.address(f"{wanted}-1")
        self._times[wanted] += 1
        times = self._times[wanted]
        return wanted if times == 1 else self.address(f"{wanted}-lan-{times}")


def _enclosed(annex: Annex, taken: _Taken) -> Enclosed:
    steps: tuple[Step, ...] = (markers.named(annex.label),) if annex.label else ()
    anchor = taken.address(markers.address(steps) or ENCLOSED)
    steps = tuple(replace(step, slug=anchor) for step in steps)
    return Enclosed(
        annex=annex,
        anchor=anchor,
        cited=markers.label(steps) or "văn bản kèm theo",
        blocks=tuple(_blocks(annex.sections, annex, steps, taken)),
    )


def _blocks(
    sections: Sequence[Section], annex: Annex | None, above: tuple[Step, ...], taken: _Taken
) -> Iterator[Block]:
    unnumbered: Counter[str] = Counter()
    for section in sections:
        own = (markers.numbered(section.number, section.marker),) if section.number else ()
        steps = (*above, *own)
        slug = taken.address(markers.address(steps)) if own else markers.address(steps)
        part = Part(
            section=section,
            annex=annex,
            label=markers.label(steps),
            slug=slug,
            cited=markers.cited(steps, "phần"),
        )
        branch = _Branch(part=part, steps=steps, slug=slug)
        count = Counter[str]() if own else unnumbered
        yield Block(part=part, entries=tuple(_below(section.items, branch, count, taken)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Branch:
    """Where entries are hung up: a part, or an entry.

    The rows of the first table that hangs there are called after what it hangs on: a reader looks
    for `Phụ lục II, dòng 12`. What hangs on a row, as on one that heads a group, is a row too.
    """

    part: Part
    steps: tuple[Step, ...]
    slug: str
    above: tuple[Entry, ...] = ()
    columns: tuple[Column, ...] = ()


def _below(
    items: Sequence[Item], branch: _Branch, count: Counter[str], taken: _Taken
) -> Iterator[Entry]:
    grouped = _rows_count_anew(items, branch)
    group: tuple[Step, ...] = ()
    for item in items:
        own = _step(item, branch, count)
        if grouped and not item.cells:
            group = (own,) if item.number else ()
        steps = (*branch.steps, *(group if item.cells else ()), own)
        slug = taken.address("-".join(filter(None, (branch.slug, own.slug))))
        path = (*(ancestor.item for ancestor in branch.above), item)
        kind = Task if item.assignment or item.assignments else Entry
        entry = kind(
            part=branch.part,
            path=path,
            above=branch.above,
            label=markers.label(steps),
            cited=markers.cited(steps, "mục"),
            slug=slug,
            numbers=markers.numbers((*branch.steps, own)),
            columns=branch.columns,
        )
        named = branch if item.columns and count["t"] == 1 else None
        below = _Branch(
            part=branch.part,
            steps=named.steps if named else steps,
            slug=named.slug if named else slug,
            above=(*branch.above, entry),
            columns=item.columns or branch.columns,
        )
        points = tuple(_below(item.points, below, Counter(), taken))
        yield replace(entry, points=points) if points else entry


def _rows_count_anew(items: Sequence[Item], branch: _Branch) -> bool:
    """Return whether rows of a table bear a number twice: each is called after its group then."""
    numbered = [item.number for item in items if branch.columns and item.cells and item.number]
    return len(set(numbered)) < len(numbered)


def _step(item: Item, branch: _Branch, count: Counter[str]) -> Step:
    if item.number:
        if item.cells:
            return markers.numbered_row(item.number)
        return markers.numbered(item.number, item.marker)
    kind = _kind(item, branch)
    count[kind] += 1
    return markers.unnumbered(kind, count[kind])


def _kind(item: Item, branch: _Branch) -> str:
    if item.columns:
        return "t"
    if item.cells or branch.columns:
        return "r"
    return "g" if item.marker else "p"
