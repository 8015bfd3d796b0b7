"""Printed words → the lines that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...plain_words import plain_words
from .printed import Word

_SAME_LINE = 0.45
"""Of the size of letters: words whose feet differ less stand in one line, raised ones too."""
_BLANK = 0.12
_COLUMN = 1.2
"""Of the size of letters: a gap this wide can part two columns."""
_RAISED = 0.82
"""Of the size of its line, what a raised mark has at most."""
_MARK = re.compile(r"\[?\(?\d{1,3}\)?\]?|\*{1,3}")
_OPEN = re.compile(r"\w[-/]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The mark of a note, which was raised above its line."""

    printed: str
    note: str
    """The words of the note."""
    behind: int
    """How many words of its line stand before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words that stand beside each other."""

    words: tuple[Word, ...]
    marks: tuple[Mark, ...] = ()

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def centre(self) -> float:
        """Half way between both."""
        return (self.left + self.right) / 2

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.words, key=lambda word: len(word.text)).size

    @property
    def base(self) -> float:
        """Where most of its letters stand."""
        return max(self.words, key=lambda word: (round(word.size), len(word.text))).base

    @property
    def text(self) -> str:
        """Its words."""
        return plain_words(text_of(self.words))


def text_of(words: Sequence[Word]) -> str:
    """Return `words` with a blank wherever there is one between two."""
    text = ""
    for at, word in enumerate(words):
        gap = word.left - words[at - 1].right if at else 0
        is_apart = bool(at) and (word.after_blank or gap >= _BLANK * word.size)
        text += f"{' ' if is_apart else ''}{word.text}"
    return text


def lines_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """Return the lines in which `words` stand, from the top."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        if groups and _is_beside(groups[-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return tuple(Line(words=tuple(sorted(group, key=lambda word: word.left))) for group in groups)


def _is_beside(group: Sequence[Word], word: Word) -> bool:
    largest = max(group, key=lambda each: each.size)
    return abs(word.base - largest.base) < _SAME_LINE * max(largest.size, word.size)


def segments(line: Line) -> tuple[Line, ...]:
    """Return the stretches of `line` between gaps that are wide enough to part columns."""
    return tuple(Line(words=tuple(words)) for words in _segments(line.words))


def _segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    held: list[Word] = []
    for word in words:
        if held and word.left - held[-1].right > _COLUMN * word.size:
            yield held
            held = []
        held.append(word)
    yield held


def is_mark(word: Word, line: Line) -> bool:
    """Return whether `word` is small and raised above `line`, as the mark of a note is."""
    is_small = word.size < _RAISED * line.size or line.base - word.base > 0.2 * line.size
    return is_small and line.base - word.base > 0.1 * line.size and bool(_MARK.fullmatch(word.text))


def without_marks(line: Line, notes: Mapping[str, str]) -> Line:
    """Return `line`, the raised marks of `notes` in it told apart from its words."""
    raised = [word for word in line.words if word.text in notes and is_mark(word, line)]
    kept = tuple(word for word in line.words if word not in raised)
    if not raised or not kept:
        return line
    marks = (
        Mark(
            printed=mark.text,
            note=notes[mark.text],
            behind=sum(word.left < mark.left for word in kept),
        )
        for mark in raised
    )
    return replace(line, words=kept, marks=tuple(marks))


def joined(before: str, behind: str) -> str:
    """Return two lines of one paragraph as it says them: a number cut at its hyphen is whole."""
    return (
        f"{before}{behind}"
        if _OPEN.search(before) and behind[:1].isalnum()
        else f"{before} {behind}"
    )
