"""Which words stay on one line: on screens, on paper, and in share pictures.

What is kept whole differs with what breaks it, and with what a reader loses by that; how long it
may be, and which signs join words, does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 30
"""Characters of the longest that stays whole: more would not fit a narrow phone."""

_SIGNS = "[-–/]"
"""The signs that join words, and after which a line could end."""

_ON_SCREEN = re.compile(rf"\w+(?:{_SIGNS}\w+)+")

_PAIR = rf"\S+{_SIGNS}\S+"
_NEXT = r"\S*[-–] \S+"
"""A hyphen with the word behind it; where it ends a word too, as in a number that a page cut."""

_ON_PAPER = re.compile(rf"\S+(?: [-–] \S+)+|{_NEXT}|{_PAIR}")
_PART = re.compile(rf"{_NEXT}|{_PAIR}")

_IN_A_PICTURE = re.compile(r"\S{1,20} ?")
"""A word; of one so long that it may not fit a line, the parts, which can stand on two."""


def unbroken_on_screen(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans that must not break across lines, such as 31-KL/TW, 07-3-2022."""
    for match in _ON_SCREEN.finditer(text):
        if match.end() - match.start() <= _LONGEST:
            yield match.span()


def unbroken_on_paper(text: str, at_most: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of at most `at_most` characters that must not break across printed lines.

    No line ends in a hyphen, also none with spaces around it (`chính trị - xã hội`): programs that
    read a PDF would take it for one that divides a word, and drop it. Of what is too long, each
    part stays whole.
    """
    for match in _ON_PAPER.finditer(text):
        start, end = match.span()
        is_short = end - start <= _LONGEST
        spans = [(start, end)] if is_short else map(re.Match.span, _PART.finditer(text, start, end))
        yield from ((start, end) for start, end in spans if end - start <= at_most)


def unbroken_in_a_picture(text: str) -> list[str]:
    """Return `text` cut up into words that each stand on one line of a share picture."""
    return _IN_A_PICTURE.findall(text)
