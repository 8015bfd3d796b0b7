"""Quotes in the plan's words: where they stand, and the words cut up so that they can be marked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .unbroken import unbroken_on_screen

Span = tuple[int, int]


def span(text: str, quote: str) -> Span | None:
    """Return where `quote` stands in `text`, or `None` unless it stands there exactly once."""
    start = text.find(quote)
    if start < 0 or text.find(quote, start + 1) >= 0:
        return None
    return start, start + len(quote)


def cross(first: Span, second: Span) -> bool:
    """Return whether two spans overlap without one lying inside the other."""
    (a, b), (c, d) = sorted((first, second))
    return a < c < b < d


def cuts_a_word(text: str, span: Span) -> bool:
    """Return whether `span` begins or ends inside a word of `text`."""
    return any(re.fullmatch(r"\w\w", text[max(0, at - 1) : at + 1]) for at in span)


def whole_words(text: str, words: str) -> Span | None:
    """Return where `words` stand in `text` first without cutting a word of it."""
    start = text.find(words) if words else -1
    while start >= 0:
        place = (start, start + len(words))
        if not cuts_a_word(text, place):
            return place
        start = text.find(words, start + 1)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something to show about a span of words."""

    span: Span
    kind: str
    """`quote`, `action`, `document`, `body` or `whole` (must not break across lines)."""
    anchor: str | None = None
    address: str | None = None
    former_anchors: tuple[str, ...] = ()
    """Anchors that it had before."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words (`text`), or a mark around further pieces."""

    text: str = ""
    mark: Mark | None = None
    pieces: tuple[Piece, ...] = ()


def pieces(text: str, marks: Iterable[Mark] = ()) -> tuple[Piece, ...]:
    """Return `text` cut up so that each mark is one piece.

    Joined, the pieces are `text`. Of two marks that cross, the later in `marks` is left out;
    words that must stay whole come last of all.
    """
    kept: list[Mark] = []
    wholes = (Mark(span=unbroken, kind="whole") for unbroken in unbroken_on_screen(text))
    for mark in (*marks, *wholes):
        if not any(cross(mark.span, other.span) for other in kept):
            kept.append(mark)
    kept.sort(key=lambda mark: (mark.span[0], -mark.span[1]))
    return _nested(text, (0, len(text)), kept)


def _nested(text: str, within: Span, marks: list[Mark]) -> tuple[Piece, ...]:
    """Return the pieces of `within`, taking from the front of `marks` those that lie in it."""
    cut: list[Piece] = []
    position, end = within
    while marks and marks[0].span[1] <= end and marks[0].span[0] < end:
        mark = marks.pop(0)
        cut.append(Piece(text[position : mark.span[0]]))
        cut.append(Piece(mark=mark, pieces=_nested(text, mark.span, marks)))
        position = mark.span[1]
    cut.append(Piece(text[position:end]))
    return tuple(piece for piece in cut if piece.text or piece.mark)
