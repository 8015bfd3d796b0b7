"""Printed words → the lines that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...plain_words import CAPITALS, plain_words
from .printed import Word

_SAME_LINE = 0.45
"""Of the size of letters: words whose feet differ less stand in one line, raised ones too."""
_BLANK = 0.12
_COLUMN = 1.2
"""Of the size of letters: a gap this wide can part two columns."""
_RAISED = 0.82
"""Of the size of its line, what a raised mark has at most."""
_MARK = re.compile(r"\[?\(?\d{1,3}\)?\]?|\*{1,3}")
_UNIT = re.compile(r"[\d.,/]*(?:[kcdm]?m|CO|H)", re.IGNORECASE)
"""What a raised digit behind is part of, as in m²."""
_OPEN = re.compile(r"\w[-/]$")
_TORN = re.compile(
    r"(?:^|[\s(])(?:\d{1,2}/){1,2}(?:\d\n\d{3}|\d\d\n\d\d|\d{3}\n\d)(?!\d)"
    rf"|\d/[{CAPITALS}]{{1,4}}\n[{CAPITALS}]{{0,3}}-[{CAPITALS}]"
)
"""A day or a number of a document that a column too narrow for it tore: “31/12/202” and “6”."""
_LONGEST_TORN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The mark of a note, which was raised above its line."""

    printed: str
    note: str
    """The words of the note."""
    before: str
    """The words of its line that stand before it."""


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
    largest = max(group, key=lambda word: word.size)
    return abs(word.base - largest.base) < _SAME_LINE * max(largest.size, word.size)


def segments(line: Line, gap: float = _COLUMN) -> tuple[Line, ...]:
    """Return the stretches of `line` between gaps that are wide enough to part columns.

    `gap` is such a gap, in sizes of letters.
    """
    return tuple(Line(words=tuple(words)) for words in _segments(line.words, gap))


def _segments(words: Sequence[Word], gap: float) -> Iterator[list[Word]]:
    held: list[Word] = []
    for word in words:
        if held and word.left - held[-1].right > gap * word.size:
            yield held
            held = []
        held.append(word)
    yield held


def is_mark(word: Word, line: Line) -> bool:
    """Return whether `word` is small and raised above `line`, as the mark of a note is."""
    is_small = word.size < _RAISED * line.size or line.base - word.base > 0.2 * line.size
    return is_small and line.base - word.base > 0.1 * line.size and bool(_MARK.fullmatch(word.text))


def without_marks(line: Line, notes: dict[str, str]) -> Line:
    """Return `line`, the raised marks of `notes` in it told apart from its words.

    A note has one mark: it is taken out of `notes`.
    """
    kept: list[Word] = []
    marks: list[Mark] = []
    is_behind_mark = False
    for word in line.words:
        if word.text in notes and kept and _is_note(word, kept[-1], line):
            note = notes.pop(word.text)
            marks.append(Mark(printed=word.text, note=note, before=plain_words(text_of(kept))))
            is_behind_mark = True
            continue
        if is_behind_mark and not word.after_blank:
            before = kept.pop()
            word = replace(before, text=f"{before.text}{word.text}", right=word.right)
        is_behind_mark = False
        kept.append(word)
    return replace(line, words=tuple(kept), marks=tuple(marks)) if marks else line


def _is_note(word: Word, before: Word, line: Line) -> bool:
    is_unit = not word.after_blank and bool(_UNIT.fullmatch(before.text))
    return is_mark(word, line) and not is_unit


def is_cut(text: str) -> bool:
    """Return whether `text` ends in the middle of a number, at its hyphen or slash."""
    return bool(_OPEN.search(text)) and not text.endswith("./")


def joined(before: str, behind: str) -> str:
    """Return two lines of one paragraph as it says them: a number that they cut is whole."""
    is_one = is_cut(before) and behind[:1].isalnum()
    is_torn = _TORN.search(f"{before[-_LONGEST_TORN:]}\n{behind[:_LONGEST_TORN]}")
    return f"{before}{'' if is_one or is_torn else ' '}{behind}"
