"""The words of a paragraph, and where in them the marks of its footnotes stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...language.words import span
from ...model.records import Footnote
from ...model.text import Place
from ...model.tree.entries import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote."""

    marker: str
    """As it is printed behind the words: `1`."""
    text: str
    after: int
    """How many characters of the paragraph's text stand before its mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands in one paragraph."""

    marker: str = ""
    """What is printed before the text: `1.`, `-`; empty where nothing is."""
    text: str
    notes: tuple[Note, ...] = ()
    """Its footnotes, in the order of their marks."""

    @property
    def pieces(self) -> Iterator[tuple[str, Note | None]]:
        """The text, cut behind each mark, with the note of the mark that ends a piece."""
        start = 0
        for note in self.notes:
            yield self.text[start : note.after], note
            start = note.after
        if start < len(self.text) or not self.notes:
            yield self.text[start:], None


Marks = Mapping[Place | None, Sequence[Note]]
"""The notes whose marks stand in a paragraph, by where the paragraph stands in the file."""


def marks(footnotes: Iterable[Footnote], paragraphs: Sequence[Paragraph]) -> Marks:
    """Return where the marks of `footnotes` stand in `paragraphs`.

    A mark stands behind the words that its footnote quotes, else at the end of the first paragraph.
    """
    by_place: dict[Place | None, list[Note]] = {}
    for footnote in footnotes if paragraphs else ():
        paragraph, after = _spot(footnote, paragraphs)
        note = Note(marker=footnote.marker, text=footnote.text, after=after)
        by_place.setdefault(paragraph.text.place, []).append(note)
    return by_place


def _spot(footnote: Footnote, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, int]:
    for each in paragraphs if footnote.quote else ():
        if quoted := span(each.text, footnote.quote or ""):
            return each, quoted[1]
    return paragraphs[0], len(paragraphs[0].text)


def marked_words(paragraph: Paragraph, marked: Marks) -> Words:
    """Return the words of `paragraph` with the notes whose marks stand in it."""
    notes = sorted(marked.get(paragraph.text.place, ()), key=lambda note: note.after)
    return Words(marker=paragraph.marker, text=paragraph.text, notes=tuple(notes))
