"""What a page of the full text is filled with: the smallest pieces that are never cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ...model.tree.entries import Entry, Paragraph
from ...model.tree.outline import Block
from ..holdings import Holding

_LETTER = 1.4
"""Bytes of a letter of Vietnamese."""
_PARAGRAPH, _NUMBERED, _UNNUMBERED, _CELL = 40, 950, 130, 40
"""Bytes of the HTML around some words."""
_TASK, _DUTY = 200, 330


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """A part's heading, an entry's own words, or a row of a table with all that is in it."""

    block: Block
    path: tuple[Entry, ...] = ()
    """The entries that lead to it, itself last; none for the heading of a part."""
    weight: int
    """Bytes of its HTML, roughly."""
    merged: bool = False
    """Whether it is a row, of which a cell is one with the cell above."""

    @property
    def depth(self) -> int:
        """How deep below its document it stands."""
        return len(self.path)

    @property
    def opens_numbered(self) -> bool:
        """Whether it is the heading of a section with a number."""
        return not self.path and bool(self.block.part.section.number)


def units(blocks: Sequence[Block], by_task: Mapping[str, Sequence[Holding]]) -> tuple[Unit, ...]:
    """Return all of `blocks` in the order of the document."""

    def below(block: Block, entries: Sequence[Entry], path: tuple[Entry, ...]) -> Iterator[Unit]:
        for entry in entries:
            here, row = (*path, entry), _is_row(entry)
            weight = sum(map(weighed, (entry, *entry.all_below))) if row else weighed(entry)
            merged = any(cell.is_merged for cell in entry.item.cells)
            yield Unit(block=block, path=here, weight=weight, merged=merged)
            if not row:
                yield from below(block, entry.points, here)

    def weighed(entry: Entry) -> int:
        duties = len(by_task.get(entry.slug, ()))
        around = _NUMBERED if entry.item.number and not _is_row(entry) else _UNNUMBERED
        cells = _CELL * len(entry.item.cells)
        assigned = _TASK + _DUTY * duties if entry.assignments else 0
        return around + cells + assigned + _weight(entry.own_paragraphs)

    def of(block: Block) -> Iterator[Unit]:
        yield Unit(block=block, weight=_weight(block.part.paragraphs))
        yield from below(block, block.entries, ())

    return tuple(unit for block in blocks for unit in of(block))


def blocks_of(run: Sequence[Unit]) -> tuple[Block, ...]:
    """Return the parts and entries of `run`, each with what stands in the run of it."""
    blocks = []
    for _, same in groupby(run, key=lambda unit: id(unit.block)):
        of_block = list(same)
        entries = _entries([unit for unit in of_block if unit.path], 0)
        block = of_block[0].block
        blocks.append(block if entries == block.entries else replace(block, entries=entries))
    return tuple(blocks)


def _entries(run: Sequence[Unit], depth: int) -> tuple[Entry, ...]:
    entries = []
    for _, same in groupby(run, key=lambda unit: id(unit.path[depth])):
        of_entry = list(same)
        entry = of_entry[0].path[depth]
        if not _is_row(entry):
            below = [unit for unit in of_entry if unit.depth > depth + 1]
            points = _entries(below, depth + 1)
            # What is not cut stays itself, with all that is known of it.
            entry = entry if points == entry.points else replace(entry, points=points)
        entries.append(entry)
    return tuple(entries)


def _is_row(entry: Entry) -> bool:
    return bool(entry.item.cells or entry.columns)


def _weight(paragraphs: Iterable[Paragraph]) -> int:
    return sum(_PARAGRAPH + int(_LETTER * len(paragraph.text)) for paragraph in paragraphs)
