"""Long words of the plan on a card: the first lines stand, the rest opens where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .runs import Run, Words, text_of

LETTERS = 560
"""Letters of an item that stand on a card at once: some 12 lines of a phone."""

LETTERS_ABOVE = 240
"""Of the words that lead to it."""

_LEAST = 160
"""Letters that are worth a tap; fewer stand with the others."""

_SENTENCE_END = re.compile(r"[.;:!?]”? ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph as a card shows it, with all that is folded away behind its last words."""

    words: Words
    """What stands there at once; none where the fold begins with a paragraph."""
    rest: Words = ()
    """How the paragraph goes on."""
    more: tuple[Passage, ...] = ()
    """The paragraphs that follow."""
    column: str = ""
    """In which column of a table it stands, if its words are the first there."""

    @property
    def own(self) -> bool:
        """Whether words stand out in it."""
        return any(run.stands_out for run in self.words)

    @property
    def is_folded(self) -> bool:
        """Whether it does not all stand there at once."""
        return bool(self.rest or self.more)


def folded(
    paragraphs: Sequence[Words], letters: int, columns: Sequence[str] = ()
) -> Iterator[Passage]:
    """Yield `paragraphs`, those behind the first `letters` folded away.

    Those in which words stand out are what the card is about: they are never folded, nor counted.
    `columns` says of each what is printed above it, if they are a row of a table.
    """
    labels = columns or [""] * len(paragraphs)
    left, run = letters, list[Passage]()
    for words, column in zip(paragraphs, labels, strict=True):
        passage = Passage(words=words, column=column)
        if passage.own:
            yield from _run(run, left)
            left, run = max(left - _length(run), 0), []
            yield passage
        else:
            run.append(passage)
    yield from _run(run, left)


def _run(passages: Sequence[Passage], left: int) -> Iterator[Passage]:
    """Yield passages that follow each other, of which `left` letters stand there."""
    if _length(passages) <= left + _LEAST:
        yield from passages
        return
    for place, passage in enumerate(passages):
        length = _length([passage])
        if length > left:
            text = text_of(passage.words)
            end = _end(text, left) if left > _LEAST else 0
            first, rest = text[:end], text[end:]
            yield Passage(
                words=(Run(text=first),) if first else (),
                rest=(Run(text=rest),),
                more=tuple(passages[place + 1 :]),
                column=passage.column,
            )
            return
        yield passage
        left -= length


def _end(text: str, letters: int) -> int:
    """Return where to end in the first `letters` of `text`: at a sentence's end, else a word's."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, letters)]
    late = [end for end in ends if end > letters // 2]
    return late[-1] if late else text.rfind(" ", 0, letters) + 1


def _length(passages: Sequence[Passage]) -> int:
    return sum(len(run.text) for passage in passages for run in passage.words)
