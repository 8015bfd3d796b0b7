"""The document cut up in pages: a section or an annex each, or a run of what stands in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...model.addresses import PLAN, numbered_part, plan_part
from ...model.tree.entries import Entry, Paragraph
from ...model.tree.outline import Block, Enclosed, Outline
from ..holdings import Holding
from .cutting import cuts
from .units import Unit, blocks_of, units

WHOLE = 150_000
"""Bytes of HTML up to which the document is one page."""

MOST = 120_000
"""Bytes of a page of several; packed, on their way, they are about a seventh of that."""

_FEW = 20_000
"""Bytes up to which what stands before the first numbered section has no page of its own, and up
to which a document that encloses others stands whole on the first page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """Some parts of a document that follow each other."""

    enclosed: Enclosed | None = None
    """The annex, or enclosed document, that they are of; `None`: the document itself."""
    blocks: tuple[Block, ...] = ()
    """Their entries are those that stand here; one that is cut has fewer points."""
    opens: bool = False
    """Whether the document begins here."""
    closes: bool = False
    """Whether the document ends here."""
    continues: bool = False
    """Whether the first part began on an earlier page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A page of the full text."""

    address: str
    name: str = ""
    """What a sentence calls it: `phần II`, `Phụ lục I, trang 2`; empty for the first."""
    portions: tuple[Portion, ...]
    begun: frozenset[str] = frozenset()
    """The slugs of entries whose own words stand on an earlier page."""
    unfinished: frozenset[str] = frozenset()
    """The slugs of entries that go on on the next page."""

    @property
    def anchors(self) -> Iterator[str]:
        """The anchors of the sections and entries that begin here."""
        for portion in self.portions:
            for place, block in enumerate(portion.blocks):
                if block.part.slug and not (portion.continues and place == 0):
                    yield block.part.slug
                entries = (entry.slug for entry in block.all_entries)
                yield from (slug for slug in entries if slug not in self.begun)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """The words of sections and entries that stand here."""
        for portion in self.portions:
            for place, block in enumerate(portion.blocks):
                if not (portion.continues and place == 0):
                    yield from block.part.paragraphs
                for entry in block.all_entries:
                    yield from self._own(entry)

    def _own(self, entry: Entry) -> Iterator[Paragraph]:
        closing = entry.closing
        for paragraph in entry.own_paragraphs:
            closes = closing is not None and paragraph.text is closing.text
            if entry.slug not in (self.unfinished if closes else self.begun):
                yield paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chapter:
    """What a page is called after: a section, an annex, or what has no numbered section."""

    slug: str
    name: str
    units: tuple[Unit, ...]


def leaves_of(tree: Outline, by_task: Mapping[str, Sequence[Holding]]) -> Iterator[Leaf]:
    """Yield the pages of the document whose tasks give the duties `by_task`."""
    own = units(tree.blocks, by_task)
    enclosed = [(each, units(each.blocks, by_task)) for each in tree.enclosed]
    weight, others = _weight(own), sum(_weight(of) for _, of in enclosed)
    if weight + others <= WHOLE:
        yield Leaf(address=PLAN, portions=_whole(tree))
        return
    on_first = weight <= _FEW
    first = Portion(blocks=tree.blocks if on_first else (), opens=True, closes=on_first)
    yield Leaf(address=PLAN, portions=(first,))
    if not on_first:
        yield from _document_leaves(None, own)
    for annex, of in enclosed:
        yield from _document_leaves(annex, of)


def _weight(of: Sequence[Unit]) -> int:
    return sum(unit.weight for unit in of)


def _whole(tree: Outline) -> tuple[Portion, ...]:
    own = Portion(blocks=tree.blocks, opens=True, closes=True)
    enclosed = (
        Portion(enclosed=annex, blocks=annex.blocks, opens=True, closes=True)
        for annex in tree.enclosed
    )
    return (own, *enclosed)


def _document_leaves(enclosed: Enclosed | None, of: Sequence[Unit]) -> Iterator[Leaf]:
    """Yield the pages of one document: each knows whether it opens or closes it."""
    leaves = [leaf for chapter in _chapters(enclosed, of) for leaf in _chapter_leaves(chapter)]
    last = len(leaves) - 1
    for place, leaf in enumerate(leaves):
        portion = replace(
            leaf.portions[0],
            enclosed=enclosed,
            opens=enclosed is not None and place == 0,
            closes=place == last,
        )
        yield replace(leaf, portions=(portion,))


def _chapters(enclosed: Enclosed | None, of: Sequence[Unit]) -> Iterator[_Chapter]:
    """Yield what has a page of its own: an annex that is not long, else each numbered section."""
    name, anchor = (enclosed.cited, enclosed.anchor) if enclosed else ("", "")
    if enclosed and _weight(of) <= MOST:
        yield _Chapter(slug=anchor, name=name, units=tuple(of))
        return
    starts = [place for place, unit in enumerate(of) if unit.opens_numbered]
    if not starts or _weight(of[: starts[0]]) > _FEW:
        starts.insert(0, 0)
    else:
        starts[0] = 0
    for start, end in pairwise([*dict.fromkeys(starts), len(of)]):
        part = next((unit.block.part for unit in of[start:end] if unit.opens_numbered), None)
        first = start == 0 and enclosed is not None
        slug = anchor if first or not part else part.slug
        cited = name if not part else part.cited
        yield _Chapter(slug=slug, name=cited, units=tuple(of[start:end]))


def _chapter_leaves(chapter: _Chapter) -> Iterator[Leaf]:
    ends = tuple(cuts(chapter.units, MOST)) or (0,)  # an annex can be nothing but its head
    runs = [chapter.units[start:end] for start, end in pairwise((0, *ends))]
    begun = [_above(run) for run in runs]
    for number, run in enumerate(runs, 1):
        yield Leaf(
            address=_address(chapter, number),
            name=_name(chapter, number, len(runs)),
            portions=(Portion(blocks=blocks_of(run), continues=number > 1 and bool(run[0].path)),),
            begun=begun[number - 1],
            unfinished=begun[number] if number < len(runs) else frozenset(),
        )


def _above(run: Sequence[Unit]) -> frozenset[str]:
    """Return the slugs of the entries that have begun where `run` begins."""
    return frozenset(entry.slug for unit in run[:1] for entry in unit.path[:-1])


def _address(chapter: _Chapter, number: int) -> str:
    whole = plan_part(chapter.slug)
    return whole if number == 1 and chapter.slug else numbered_part(whole, number)


def _name(chapter: _Chapter, number: int, count: int) -> str:
    page = f"trang {number}" if count > 1 or not chapter.name else ""
    return ", ".join(filter(None, (chapter.name, page)))
