"""The words of one cell → its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....columns import column_holds
from ....plain_words import CAPITALS, is_line_of_its_own
from ..lines import Line, is_cut, joined, lines_of
from ..printed import Word

_ENDED = re.compile(r"[.;:!?]['”\")]*$")
_BEGINS = re.compile(rf"[-–+•] |[\d{CAPITALS}a-zđ]{{1,3}}[.)] ")
_SPAN = re.compile(r"\d\n[-–] (?:\d{4}\b|\d{1,2}/\d)")
"""Where a line cuts a period: “2026” and “- 2030”."""


def cell_lines(words: Iterable[Word], room: float = 0) -> tuple[str, ...]:
    """Return the paragraphs in a cell, whose lines have so much `room`.

    A new dash begins one; so does what a line before had room for, as it was broken by hand.
    """
    lines = lines_of(words)
    whole = "".join(line.text for line in lines)
    if len(lines) > 1 and column_holds(whole) == "number":  # “ST / T”: its column is so narrow
        return (whole,)
    widest = max((line.right - line.left for line in lines), default=0)
    paragraphs: list[str] = []
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if before and _is_new(before, line, max(room, widest)):
            paragraphs.append(line.text)
        else:
            paragraphs[-1:] = [joined(paragraphs[-1], line.text) if before else line.text]
    return tuple(paragraphs)


def _is_new(before: Line, line: Line, room: float) -> bool:
    """Return whether `line` begins a paragraph below the line `before`."""
    if _SPAN.search(f"{before.text}\n{line.text}"):
        return False
    if _BEGINS.match(line.text):
        return True
    first = line.words[0]
    needed = before.right - before.left + first.right - first.left + line.size * 0.3
    is_own = is_line_of_its_own(line.text, before.text) and not is_cut(before.text)
    return needed < room - 1 and (is_own or bool(_ENDED.search(before.text)))
