"""What stands out in the plan's words: documents that they cite, and quotes that duties rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..language.words import Mark, Piece, pieces, span
from ..model.addresses import EACH_BODY
from ..model.records import RecipientLine
from ..model.text import Place, Text


def marked_pieces(text: Text, marks: Mapping[Place | None, Iterable[Mark]]) -> tuple[Piece, ...]:
    """Return a run of the plan's words, cut up by what `marks` tell of the place of `text`."""
    return pieces(text, marks.get(text.place, ()))


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
