"""Paragraphs and tables → the tree of entries, by their markers and where those stood before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..forms import CLOSING, SUMMING_UP
from ..markers import Marker
from ..plain_words import one_line
from ..stream import Block, Note, Paragraph, Table
from .drafts import EntryDraft, SectionDraft
from .open_tree import PLAIN, SECTIONS, SIGNS, OpenEntry, OpenTree
from .paragraphs import entries_in, marked
from .places import NEVER, depth_of_plain, place
from .tables import table_entry

_ASIDE = "đoạn này nằm trong một khung chữ, có thể thuộc chỗ khác"
_LONGEST_HEADING = 250


def sections_of(blocks: Iterable[Block]) -> tuple[SectionDraft, ...]:
    """Return `blocks` as sections of entries, each at its depth."""
    tree = OpenTree()
    for block in blocks:
        if isinstance(block, Table):
            tree.add(OpenEntry(entry=table_entry(block), rank=PLAIN), depth_of_plain(tree))
        else:
            for paragraph in entries_in(block):
                _add_paragraph(tree, paragraph)
    _raise_closing(tree.root)
    return tuple(_sections(tree.root.below))


def _add_paragraph(tree: OpenTree, paragraph: Paragraph) -> None:
    doubt = _ASIDE if paragraph.is_aside else ""
    if _is_text_of_bare_marker(tree, paragraph):
        last = tree.last
        lines = _lines(paragraph.text)
        last.entry = replace(last.entry, lines=lines, notes=last.entry.notes + paragraph.notes)
        return
    choices = [(*place(tree, marker), marker) for marker in marked(paragraph)]
    choices = [choice for choice in choices if choice[0] < NEVER]
    if choices:
        _, depth, marker = min(choices, key=lambda each: each[0])
        tree.add(_open(marker, paragraph.notes, doubt), depth)
    else:
        entry = EntryDraft(lines=_lines(paragraph.words), notes=paragraph.notes, doubt=doubt)
        tree.add(OpenEntry(entry=entry, rank=PLAIN), depth_of_plain(tree))


def _open(marker: Marker, notes: tuple[Note, ...], doubt: str) -> OpenEntry:
    entry = EntryDraft(
        number=marker.number,
        marker=marker.printed,
        is_joined=marker.is_joined,
        lines=_lines(marker.rest),
        notes=notes,
        doubt=doubt,
    )
    rank = SIGNS if marker.form.is_sign else marker.form.rank
    return OpenEntry(entry=entry, rank=rank, series=marker.series, value=marker.value)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one_line(text),)))


def _is_text_of_bare_marker(tree: OpenTree, paragraph: Paragraph) -> bool:
    """Return whether `paragraph` is the words of a marker that stands on a line of its own."""
    last = tree.last
    bare = last.entry.marker and not last.entry.lines
    return bool(bare) and not marked(paragraph)


def _raise_closing(root: OpenEntry) -> None:
    """Move paragraphs that close the document from below the last item to its side."""
    has_sections = bool(root.below) and root.below[-1].rank < SECTIONS
    beside = root.below[-1] if has_sections else root
    holder = _last_numbered(beside)
    if holder is beside:
        return
    tail = _plain_tail(holder.below)
    closing = next(
        (
            at
            for at, block in enumerate(tail)
            if SUMMING_UP.match(block.words)
            or (CLOSING.match(block.words) and (at or not _is_all_of_a_heading(holder, tail)))
        ),
        None,
    )
    if closing is not None:
        beside.below.extend(tail[closing:])
        del holder.below[len(holder.below) - len(tail) + closing :]


def _is_all_of_a_heading(holder: OpenEntry, tail: Sequence[OpenEntry]) -> bool:
    """Return whether `holder` is a heading that would keep nothing without `tail`."""
    return len(holder.below) == len(tail) and not holder.words.endswith((".", ";", ":"))


def _last_numbered(entry: OpenEntry) -> OpenEntry:
    """Return the last entry with a marker below `entry`, or itself."""
    while entry.below and entry.below[-1].rank < PLAIN:
        entry = entry.below[-1]
    return entry


def _plain_tail(below: Sequence[OpenEntry]) -> list[OpenEntry]:
    """Return the paragraphs without a marker that end `below`."""
    first = len(below)
    while first and below[first - 1].rank == PLAIN and not below[first - 1].entry.columns:
        first -= 1
    return list(below[first:])


def _sections(top: Sequence[OpenEntry]) -> list[SectionDraft]:
    sections: list[SectionDraft] = []
    loose: list[EntryDraft] = []
    for opened in top:
        if opened.rank < SECTIONS and not _is_one_paragraph(opened):
            if loose:
                sections.append(SectionDraft(items=tuple(loose)))
                loose = []
            sections.append(
                SectionDraft(
                    number=opened.entry.number,
                    marker=opened.entry.marker,
                    is_joined=opened.entry.is_joined,
                    heading=opened.words,
                    items=tuple(_closed(below) for below in opened.below),
                    notes=opened.entry.notes,
                )
            )
        else:
            loose.append(_closed(opened))
    if loose:
        sections.append(SectionDraft(items=tuple(loose)))
    return sections


def _is_one_paragraph(opened: OpenEntry) -> bool:
    """Return whether a numeral stands before a paragraph, not before a heading."""
    is_sentence = opened.words.endswith((".", ";", "./.")) or len(opened.words) > _LONGEST_HEADING
    return not opened.words or (not opened.below and is_sentence)


def _closed(opened: OpenEntry) -> EntryDraft:
    return replace(
        opened.entry, points=(*opened.entry.points, *(_closed(below) for below in opened.below))
    )
