"""What stands out in the plan's words: documents that they cite, and quotes that duties rest on."""

from __future__ import annotations

from collections.abc import Iterator

from ..derive.register import Register
from ..language.words import Mark, Piece, pieces, span
from ..model.addresses import EACH_BODY, document_address
from ..model.entries import Task
from ..model.records import RecipientLine
from ..model.text import Text


def passage_pieces(register: Register, text: Text) -> tuple[Piece, ...]:
    """Return a run of the plan's words with the documents marked that it cites."""
    return pieces(text, _document_marks(register, text))


def assignment_pieces(register: Register, task: Task) -> tuple[Piece, ...]:
    """Return the words of the task's assignment with each duty's quote marked and anchored."""
    text = task.assignment.text
    return pieces(text, [*_duty_marks(register, task), *_document_marks(register, text)])


def _document_marks(register: Register, text: Text) -> Iterator[Mark]:
    for citation in register.cited_at.get(text.place, ()):
        address = document_address(citation.document)
        yield Mark(span=citation.span, kind="document", address=address)


def _duty_marks(register: Register, task: Task) -> Iterator[Mark]:
    text = task.assignment.text
    for duty in register.by_task.get(task.slug, ()):
        if duty.duty.quote and (where := span(text, duty.duty.quote)):
            yield Mark(
                span=where,
                kind="quote",
                anchor=duty.anchor,
                former_anchors=duty.former_anchors,
            )
    if task.assignment.action and (where := span(text, task.assignment.action)):
        yield Mark(span=where, kind="action")


def recipient_pieces(line: RecipientLine) -> tuple[Piece, ...]:
    """Return a line of the recipients with the bodies marked that it names."""
    named = [(span(line.text, each.quote), each.body) for each in line.recipients]
    return pieces(
        line.text,
        [
            Mark(span=where, kind="body", address=EACH_BODY.format(body))
            for where, body in named
            if where
        ],
    )
