"""What of a document stands on one page: some of its parts, with some of their entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from ...model.entries import Entry, Paragraph
from ...model.outline import Block, Enclosed, Outline


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """Some parts of a document that follow each other."""

    enclosed: Enclosed | None = None
    """The annex, or enclosed document, that it is of; `None`: the document itself."""
    blocks: tuple[Block, ...] = ()
    """Their entries are those that stand here; one that only goes on here has fewer points."""
    opens: bool = False
    """Whether the document begins here."""
    closes: bool = False
    """Whether the document ends here."""
    continues: bool = False
    """Whether the first part has begun on an earlier page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A page of the full text."""

    address: str
    name: str
    """What a sentence calls it: `phần II`, `Phụ lục I, trang 2/3`; empty for the first."""
    portions: tuple[Portion, ...]
    begun: frozenset[str] = frozenset()
    """The slugs of entries whose own words stand on an earlier page."""
    unfinished: frozenset[str] = frozenset()
    """The slugs of entries that go on on the next page."""

    def own_paragraphs(self, entry: Entry) -> Iterator[Paragraph]:
        """Yield those of the entry's own words that stand on this page."""
        closing = entry.closing
        for each in entry.own_paragraphs:
            is_closing = closing is not None and each.text is closing.text
            if entry.slug not in (self.unfinished if is_closing else self.begun):
                yield each


def whole_document(tree: Outline) -> tuple[Portion, ...]:
    """Return the document and all that it encloses, each whole."""
    return (
        Portion(blocks=tree.blocks, opens=True, closes=True),
        *(
            Portion(enclosed=each, blocks=each.blocks, opens=True, closes=True)
            for each in tree.enclosed
        ),
    )


def kept(blocks: Sequence[Block], shown: Set[int]) -> tuple[Block, ...]:
    """Return what of `blocks` is `shown`: the ids of parts and entries."""
    found = []
    for block in blocks:
        entries = tuple(filter(None, (kept_entry(entry, shown) for entry in block.entries)))
        if entries or id(block) in shown:
            found.append(replace(block, entries=entries))
    return tuple(found)


def kept_entry(entry: Entry, shown: Set[int]) -> Entry | None:
    """Return `entry` with those of its points that are `shown`; `None` where nothing of it is."""
    if is_whole(entry):
        return entry if id(entry) in shown else None
    points = tuple(filter(None, (kept_entry(point, shown) for point in entry.points)))
    if not points and id(entry) not in shown:
        return None
    return entry if points == entry.points else replace(entry, points=points)


def begun(blocks: Sequence[Block], shown: Set[int]) -> Iterator[str]:
    """Yield the slugs of entries that are not `shown`, while something below them is."""
    for entry in _opened(blocks):
        if id(entry) not in shown and kept_entry(entry, shown):
            yield entry.slug


def unfinished(blocks: Sequence[Block], shown: Set[int]) -> Iterator[str]:
    """Yield the slugs of entries of which something is `shown`, and the last thing is not."""
    for entry in _opened(blocks):
        if kept_entry(entry, shown) and id(_last(entry)) not in shown:
            yield entry.slug


def is_whole(entry: Entry) -> bool:
    """Return whether `entry` is never cut: a row of a table."""
    return bool(entry.item.cells or entry.columns)


def _opened(blocks: Sequence[Block]) -> Iterator[Entry]:
    """Yield every entry that can be cut and has something below it."""
    for block in blocks:
        for entry in block.all_entries:
            if entry.points and not is_whole(entry):
                yield entry


def _last(entry: Entry) -> Entry:
    while entry.points and not is_whole(entry):
        entry = entry.points[-1]
    return entry
