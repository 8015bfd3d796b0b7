"""What stands out in the plan's words: documents that they cite, and quotes that duties rest on."""

from __future__ import annotations

from collections.abc import Iterator

from ..derive.register import Register
from ..language.words import Mark, Piece, pieces, span
from ..model.addresses import EACH_BODY, document_address
from ..model.records import RecipientLine
from ..model.text import Text


def quoted_pieces(register: Register, text: Text) -> tuple[Piece, ...]:
    """Return a run of the plan's words: each quote that a duty rests on is marked and anchored.

    So are the documents that it cites.
    """
    return pieces(text, [*_duty_marks(register, text), *_document_marks(register, text)])


def _document_marks(register: Register, text: Text) -> Iterator[Mark]:
    for citation in register.cited_at.get(text.place, ()):
        address = document_address(citation.document)
        yield Mark(span=citation.span, kind="document", address=address)


def _duty_marks(register: Register, text: Text) -> Iterator[Mark]:
    for quoted in register.quoted_at.get(text.place, ()):
        if quoted.holding:
            yield Mark(
                span=quoted.spot.span,
                kind="quote",
                anchor=quoted.holding.anchor,
                former_anchors=quoted.holding.former_anchors,
            )
        else:
            yield Mark(span=quoted.spot.span, kind="action")


def recipient_pieces(line: RecipientLine) -> tuple[Piece, ...]:
    """Return a line of the recipients with the bodies marked that it names."""
    named = [(span(line.text, recipient.quote), recipient.body) for recipient in line.recipients]
    return pieces(
        line.text,
        [
            Mark(span=where, kind="body", address=EACH_BODY.format(body))
            for where, body in named
            if where
        ],
    )
