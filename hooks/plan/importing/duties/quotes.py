"""Spans of words → quotes that stand in their place exactly once, none across another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...language.words import Span, cross
from ...model.tree.entries import Entry
from ...model.tree.outline import Outline
from ..grammar.times import Time
from ..naming.names import Name
from .drafts import QuoteDraft, TimeDraft

_WORD = re.compile(r"\S+")


class Quotes:
    """The quotes given so far, place by place."""

    def __init__(self, tree: Outline) -> None:
        """Quote from the words of `tree`."""
        self._tree = tree
        self._placed: dict[tuple[str, str], list[Span]] = {}

    def quote(
        self,
        place: str,
        text: str,
        span: Span,
        *,
        at: str = "",
        doubt: str = "",
        among: Sequence[str] = (),
    ) -> QuoteDraft | None:
        """Return `span` of `text`, one of the paragraphs at `place`; `at` where that is another.

        It is drawn out to whole words until it stands there once, or once in the paragraphs
        `among` them that are asked first; `None` if it never does.
        """
        paragraphs = [*among] or self._paragraphs(place)
        if text not in paragraphs:
            return None
        placed = self._placed.setdefault((place, text), [])
        grown = _apart(_once(paragraphs, text, span), placed) if span[0] < span[1] else None
        if grown is None or not _stand_once(paragraphs, text[slice(*grown)]):
            return None
        placed.append(grown)
        return QuoteDraft(words=text[slice(*grown)], at=at, review=doubt)

    def time(self, line: Entry, task: Entry, text: str, time: Time | None) -> TimeDraft | None:
        """Return `time` of `task`, quoted from `text` of `line`; `None` where it has no quote."""
        if not time:
            return None
        at = "" if line is task else line.slug
        quote = self.quote(line.slug, text, (time.start, time.end), at=at, doubt=time.doubt)
        return TimeDraft(kind=time.kind, words=time.words, quote=quote) if quote else None

    def name(self, place: str, name: Name, *, at: str, doubt: str = "") -> QuoteDraft | None:
        """Return `name` quoted from that of the paragraphs at `place` in which it stands."""
        text = next(
            (text for text in self._paragraphs(place) if text[name.start : name.end] == name.text),
            "",
        )
        return self.quote(place, text, (name.start, name.end), at=at, doubt=doubt)

    def words(self, place: str, text: str, span: Span) -> str:
        """Return the words of `span` of `text`; none where they stand at `place` more than once."""
        words = text[slice(*_trimmed(text, span))]
        paragraphs = self._paragraphs(place)
        return words if _stand_once(paragraphs, words) else ""

    def _paragraphs(self, place: str) -> list[str]:
        return [str(paragraph.text) for paragraph in self._tree.own_paragraphs(place)]


def _stand_once(paragraphs: Iterable[str], words: str) -> bool:
    """Return whether `words` stand once in all of the `paragraphs`, laid over each other or not."""
    places = [place for paragraph in paragraphs for place in _two_places(paragraph, words)]
    return len(places) == 1


def _two_places(paragraph: str, words: str) -> Iterator[int]:
    """Yield where `words` begin in `paragraph`, for the first two times."""
    place = paragraph.find(words)
    if place >= 0:
        yield place
        place = paragraph.find(words, place + 1)
    if place >= 0:
        yield place


def _once(paragraphs: Iterable[str], text: str, span: Span) -> Span:
    """Return `span` drawn out to the right, then to the left, until its words stand there once."""
    together = "\n".join(paragraphs)
    words = [word.span() for word in _WORD.finditer(text)]
    start, end = _trimmed(text, span)
    later = [stop for _, stop in words if stop > end]
    earlier = [begin for begin, _ in reversed(words) if begin < start]
    while not _stand_once([together], text[start:end]) and (later or earlier):
        if later:
            end = _trimmed(text, (start, later.pop(0)))[1]
        else:
            start = earlier.pop(0)
    return start, end


def _trimmed(text: str, span: Span) -> Span:
    inside = text[slice(*span)]
    start = span[0] + len(inside) - len(inside.lstrip(" ,;:.("))
    end = span[0] + len(inside.rstrip(" ,;:./"))
    return (start, end) if start < end else span


def _apart(span: Span, placed: Iterable[Span]) -> Span:
    """Return `span`, drawn out over those that it crosses."""
    grown = span
    while crossing := [other for other in placed if cross(other, grown)]:
        grown = min(grown[0], *(a for a, _ in crossing)), max(grown[1], *(b for _, b in crossing))
    return grown
