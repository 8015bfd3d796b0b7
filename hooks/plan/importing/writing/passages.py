"""All passages of a document as understood: another document may be cited in any of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..outline.drafts import DocumentDraft, EntryDraft, HeadDraft, RecipientLineDraft


def passages(document: DocumentDraft) -> Iterator[str]:
    """Yield every passage of `document` in which another can be cited."""
    for part in (document.main, *document.enclosed):
        yield from _of_head(part.head)
        for section in part.sections:
            yield section.heading
            yield from (note.text for note in section.notes)
            for entry in section.items:
                yield from _of_entry(entry)
        yield from part.end.closing
        if part.end.recipients:
            yield from _of_lines(part.end.recipients.lines)


def _of_lines(lines: Iterable[RecipientLineDraft]) -> Iterator[str]:
    for line in lines:
        yield line.text
        yield from _of_lines(line.lines)


def _of_head(head: HeadDraft) -> Iterator[str]:
    yield from (*head.heading, *head.subject, *head.preamble)
    yield from (note.text for note in head.notes)


def _of_entry(entry: EntryDraft) -> Iterator[str]:
    yield from entry.lines
    yield from (label for label, _ in entry.columns)
    yield from (line for cell in entry.cells for line in cell or ())
    yield from (note.text for note in entry.notes)
    for point in entry.points:
        yield from _of_entry(point)
