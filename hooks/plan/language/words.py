"""Quotes in the plan's words: where they stand, and the words cut up so that they can be marked."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from .unbroken import unbroken_on_screen
from .vietnamese import ascii_form

Span = tuple[int, int]

_LONGEST = 2000
"""Characters of a text in which near words are looked for."""

_MOST = 500_000
"""Characters of a text in which words that differ in accents alone are looked for."""

_ascii_form = lru_cache(maxsize=4)(ascii_form)
"""The same text is asked for again and again: all the plan's words."""


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


def nearest_words(quote: str, text: str) -> str | None:
    """Return the words of `text` that `quote` was most likely meant to repeat.

    Those that differ in nothing but accents and capitals, else as many words as the quote has.
    """
    if len(text) > _MOST:
        return None
    start = _ascii_form(text).find(ascii_form(quote))
    if start >= 0:
        return text[start : start + len(quote)]
    if len(quote) > _LONGEST or len(text) > _LONGEST:
        return None
    count = quote.count(" ") + 1
    sizes = range(max(1, count - 1), count + 2)
    runs = (run for line in text.split("\n") for size in sizes for run in _runs(line, size))
    matches = difflib.get_close_matches(quote, runs, n=1, cutoff=0.8)
    return matches[0] if matches else None


def _runs(line: str, size: int) -> Iterator[str]:
    """Yield every `size` words in a row, without the signs behind them."""
    words = line.split(" ")
    for start in range(len(words) - size + 1):
        yield " ".join(words[start : start + size]).rstrip(" ,;:.")


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
