"""Quotes in the plan's words: where they stand, and the words cut up so that they can be marked."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .unbroken import unbroken_on_screen
from .vietnamese import ascii_form

Span = tuple[int, int]

_LONGEST = 2000
"""Characters of a text in which near words are looked for one by one."""

_LONG = 100_000
"""Characters of a text in which near words are looked for around those that it has."""

_MOST = 500_000
"""Characters of a text in which words that differ in signs and accents alone are looked for."""

_FEW = 3
"""Lines around whose words it is looked, and differences of which each can still be named."""


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

    Those that differ in nothing but accents, capitals, blanks and signs, else about as many words
    as the quote has.
    """
    if len(text) > _MOST:
        return None
    if same := _same_letters(quote, text):
        return same
    if len(quote) > _LONGEST or len(text) > _LONG:
        return None
    runs = [*_around(quote, text)]
    if not runs and len(text) <= _LONGEST:
        count = quote.count(" ") + 1
        sizes = range(max(1, count - 1), count + 2)
        runs = [run for line in text.split("\n") for size in sizes for run in _runs(line, size)]
    matches = difflib.get_close_matches(quote, runs, n=1, cutoff=0.8)
    return matches[0] if matches else None


def difference(quote: str, near: str) -> str:
    """Return in which words `near` differs from `quote`, in Vietnamese; empty where in many."""
    here, there = quote.split(" "), near.split(" ")
    if not {*here} & {*there}:
        return ""
    named = []
    for kind, start, end, first, last in difflib.SequenceMatcher(
        None, here, there, autojunk=False
    ).get_opcodes():
        typed, meant = " ".join(here[start:end]), " ".join(there[first:last])
        if kind == "replace":
            named.append(f"ghi “{meant}”, không phải “{typed}”")
        elif kind == "insert":
            named.append(f"có “{meant}”")
        elif kind == "delete":
            named.append(f"không có “{typed}”")
    return "; ".join(named) if len(named) <= _FEW else ""


def _same_letters(quote: str, text: str) -> str | None:
    """Return the words of `text` that have the letters and digits of `quote`, in one case."""
    letters, places = _letters(text)
    wanted, _ = _letters(quote)
    start = letters.find(wanted) if wanted else -1
    while start >= 0:
        first, last = places[start], places[start + len(wanted) - 1] + 1
        if not cuts_a_word(text, (first, last)):
            return text[_edge(quote, text, first) : _edge(quote[::-1], text, last, turned=True)]
        start = letters.find(wanted, start + 1)
    return None


@lru_cache(maxsize=4)
def _letters(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of `text` without accents, and where each stands.

    The same text is asked for again and again: all the plan's words.
    """
    plain = ascii_form(text)
    if len(plain) != len(text):
        return "", []
    places = [letter.start() for letter in re.finditer(r"[^\W_]", plain)]
    return "".join(plain[place] for place in places), places


def cuts_a_word(text: str, span: Span) -> bool:
    """Return whether `span` begins or ends inside a word of `text`."""
    return any(re.fullmatch(r"\w\w", text[max(0, at - 1) : at + 1]) for at in span)


_MARKS = frozenset("“”\"‘’'()[]«»")


def _edge(quote: str, text: str, place: int, *, turned: bool = False) -> int:
    """Return `place`, moved over a quotation mark or bracket where the `quote` begins with one."""
    beside = text[place : place + 1] if turned else text[max(0, place - 1) : place]
    if quote[0] not in _MARKS or beside not in _MARKS or not beside:
        return place
    return place + 1 if turned else place - 1


def _around(quote: str, text: str) -> Iterator[str]:
    """Yield runs of words in `text` around the most that they and the `quote` have in common."""
    wanted = _folded(quote)
    matcher = difflib.SequenceMatcher(None, b=wanted, autojunk=False)
    shared: list[tuple[int, int, int]] = []
    for number, words in enumerate(_folded_lines(text)):
        matcher.set_seq1(words)
        common = matcher.find_longest_match()
        if common.size:
            shared.append((common.size, number, common.a - common.b))
    lines = text.split("\n")
    for _, number, start in sorted(shared, key=lambda each: (-each[0], each[1]))[:_FEW]:
        words = lines[number].split(" ")
        for first in range(max(0, start - 2), start + 3):
            for size in range(max(1, len(wanted) - 2), len(wanted) + 3):
                yield " ".join(words[first : first + size]).rstrip(" ,;:.")


@lru_cache(maxsize=4)
def _folded_lines(text: str) -> Sequence[Sequence[str]]:
    return [_folded(line) for line in text.split("\n")]


def _folded(line: str) -> Sequence[str]:
    return [word.strip(" ,;:.") for word in ascii_form(line).split(" ")]


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
