"""The stream of a file → the document: its parts, each with head, entries and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..forms import (
    ANNEX,
    ENCLOSED,
    GROUND,
    HEADING,
    KIND,
    MOTTO,
    NUMBER_LINE,
    SUMMING_UP,
    names_document,
)
from ..grammar.paragraphs import asks, tells
from ..markers import readings
from ..stream import Block, Paragraph, Table
from .drafts import DocumentDraft, EndDraft, EntryDraft, HeadDraft, PartDraft, SectionDraft
from .ends import end_of, is_recipients, is_signature, names_a_signer_s_body
from .head import head_of
from .paragraphs import marked, starts_body
from .tree import sections_of
from .whole_tables import with_whole_tables

_LONGEST_HEAD = 40
"""So many paragraphs can stand before the first entry where nothing tells a later one."""
_LINES_ABOVE = 8
"""Lines of a letterhead that can stand above the name of an enclosed document."""


def document_of(blocks: Sequence[Block]) -> DocumentDraft:
    """Return the document that `blocks` are; every word of theirs has its place in it."""
    blocks = tuple(with_whole_tables(blocks))
    bounds = [0, *_starts(blocks), len(blocks)]
    parts = [
        part
        for start, end in pairwise(bounds)
        if start < end
        for part in _parts(blocks[start:end], is_annex=start > 0)
    ]
    return DocumentDraft(main=parts[0], enclosed=tuple(parts[1:]))


def _starts(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield where enclosed parts begin, letterhead included."""
    has_body = has_end = False
    last = 0
    for place, block in enumerate(blocks):
        has_end = has_end or _begins_recipients(block)
        heads_a_part = has_body and _heads_a_part(blocks, place, has_end=has_end)
        if heads_a_part and not (_is_named(block) and _are_of_head(blocks[last:place])):
            start = _with_lines_above(blocks, place, last)
            if start > last:
                yield start
                last = place
                has_body = False
                continue
        has_body = has_body or starts_body(block) or _begins_recipients(block)


def _are_of_head(before: Sequence[Block]) -> bool:
    """Return whether `before` a name stand recipients alone, in the head: nobody signs there."""
    first = next((at for at, block in enumerate(before) if _begins_recipients(block)), None)
    if first is None or any(map(starts_body, before[:first])):
        return False
    return not any(isinstance(block, Paragraph) and is_signature(block) for block in before)


def _is_named(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(HEADING.match(block.text))


def _ends_a_part(block: Block) -> bool:
    return isinstance(block, Paragraph) and (is_recipients(block) or is_signature(block))


def _begins_recipients(block: Block) -> bool:
    return isinstance(block, Paragraph) and is_recipients(block)


def _heads_a_part(blocks: Sequence[Block], place: int, *, has_end: bool) -> bool:
    """Return whether an annex, or a document issued with this one, begins at `place`.

    Behind the recipients of the document an annex need not be in capitals.
    """
    block = blocks[place]
    if not isinstance(block, Paragraph) or block.marker:
        return False
    first = block.text.split("\n")[0]
    if annex := ANNEX.match(first):
        alone = annex.end() == len(first)
        is_titled = annex.group().isupper() or (has_end and bool(annex["n"] or annex["m"]))
        return alone or (is_titled and len(first) < 300)
    heading = HEADING.match(first)
    if not heading:
        return False
    return heading.end() == len(first) or _is_enclosed(blocks[place : place + 5])


def _is_enclosed(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, Paragraph) and ENCLOSED.search(block.text) for block in blocks)


def _with_lines_above(blocks: Sequence[Block], place: int, last: int) -> int:
    """Return where the letterhead above the name at `place` begins, or `place`."""
    start = place
    while start - 1 > last and place - start < _LINES_ABOVE:
        above = blocks[start - 1]
        if not isinstance(above, Paragraph) or not _is_of_letterhead(above):
            break
        start -= 1
    return start


def _is_of_letterhead(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if is_signature(paragraph) or readings(text) or paragraph.marker:
        return False
    is_head = bool(MOTTO.match(text) or NUMBER_LINE.match(text))
    return is_head or (text.isupper() and len(text) < 120 and not text.endswith((".", ";")))


def _parts(blocks: Sequence[Block], *, is_annex: bool) -> Iterator[PartDraft]:
    """Yield the part that `blocks` are, and what stands behind its end as one without a head."""
    body = _with_asking_before(blocks, _start_of_body(blocks, is_annex=is_annex))
    end = _start_of_end(blocks, body)
    sections, closing = _closing(sections_of(blocks[body:end]))
    ending, behind = end_of(blocks[end:])
    head = head_of(
        [block for block in blocks[:body] if isinstance(block, Paragraph)], is_annex=is_annex
    )
    if not sections and not is_annex:  # what a document says is no preamble where nothing follows
        sections = sections_of([Paragraph(text=line) for line in head.preamble])
        head = replace(head, preamble=())
    yield PartDraft(head=head, sections=sections, end=replace(ending, closing=closing))
    if behind:
        yield PartDraft(head=HeadDraft(), sections=sections_of(behind), end=EndDraft())


def _start_of_body(blocks: Sequence[Block], *, is_annex: bool) -> int:
    """Return where the first entry stands."""
    named = _place_of_name(blocks)
    for place in range(named, len(blocks)):
        block = blocks[place]
        if isinstance(block, Table) or starts_body(block):
            return place
        if _ends_a_part(block) and not _states_grounds(blocks[place + 1 : place + 2]):
            return place
        if is_annex and place > named and not _can_be_of_head(block):
            return place
    return min(named + 2, len(blocks)) if is_annex else _without_entries(blocks, named)


def _states_grounds(behind: Sequence[Block]) -> bool:
    """Return whether grounds follow, so that a post in capitals is who decides, not who signs."""
    return any(isinstance(block, Paragraph) and bool(GROUND.match(block.text)) for block in behind)


def _with_asking_before(blocks: Sequence[Block], body: int) -> int:
    """Return where the last paragraph of the preamble stands if it tells bodies what to do.

    It is no preamble then, but the first entry: “Chủ tịch yêu cầu các sở thực hiện: …”.
    """
    before = blocks[body - 1] if 0 < body < len(blocks) else None
    is_asking = isinstance(before, Paragraph) and not marked(before) and asks(before.text)
    return body - 1 if is_asking else body


def _place_of_name(blocks: Sequence[Block]) -> int:
    for place, block in enumerate(blocks[:_LONGEST_HEAD]):
        if isinstance(block, Paragraph) and names_document(block.text):
            return place + 1
    return 0


def _can_be_of_head(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and (block.text.isupper() or bool(ENCLOSED.search(block.text)) or len(block.text) > 60)
        and not marked(block)
    )


def _without_entries(blocks: Sequence[Block], named: int) -> int:
    """Return where the words of a document without a numeral begin: behind its name."""
    return min(named + 1, len(blocks)) if named or KIND.match(blocks[0].words) else 0


def _start_of_end(blocks: Sequence[Block], body: int) -> int:
    """Return where recipients or signature begin, or the end of `blocks`."""
    for place in range(body, len(blocks)):
        block = blocks[place]
        if isinstance(block, Paragraph) and is_recipients(block):
            return _with_signature_before(blocks, place, body)
    for place in range(len(blocks) - 1, max(body, len(blocks) - 15), -1):
        block = blocks[place]
        if isinstance(block, Paragraph) and is_signature(block):
            return _with_signature_before(blocks, place, body)
    return len(blocks)


def _with_signature_before(blocks: Sequence[Block], place: int, body: int) -> int:
    """Return where a signature that stands right before `place` begins."""
    for start in range(max(body, place - 6), place):
        block = blocks[start]
        if isinstance(block, Paragraph) and is_signature(block):
            draft, left = end_of(blocks[start:place])
            if draft.signatures and not left:
                return _with_body_above(blocks, start, body)
    return place


def _with_body_above(blocks: Sequence[Block], start: int, body: int) -> int:
    """Return where the lines begin that say for whom the first of several signs."""
    above = blocks[start - 1]
    if start - 1 > body and isinstance(above, Paragraph) and names_a_signer_s_body(above):
        return start - 1
    return start


def _closing(
    sections: tuple[SectionDraft, ...],
) -> tuple[tuple[SectionDraft, ...], tuple[str, ...]]:
    """Take the paragraphs that sum up off the end of `sections`."""
    if not sections:
        return sections, ()
    *before, last = sections
    first = next(
        (
            at
            for at, item in enumerate(last.items)
            if _is_plain(item) and SUMMING_UP.match(" ".join(item.lines))
        ),
        None,
    )
    if first is None or not all(map(_is_plain, last.items[first:])):
        return sections, ()
    asking = (at for at, item in enumerate(last.items) if tells(" ".join(item.lines)))
    first = max(first, *(at + 1 for at in asking), 0)
    if first == len(last.items):
        return sections, ()
    if any(item.notes for item in last.items[first:]):
        return sections, ()
    closing = tuple(line for item in last.items[first:] for line in item.lines)
    kept = replace(last, items=last.items[:first])
    if not kept.items and not kept.heading:
        return tuple(before), closing
    return (*before, kept), closing


def _is_plain(item: EntryDraft) -> bool:
    return not item.marker and not item.columns and not item.cells and not item.points
