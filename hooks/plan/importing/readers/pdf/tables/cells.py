"""The words of one cell → its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....columns import column_holds
from ....plain_words import CAPITALS
from ..lines import joined, lines_of
from ..printed import Word

_ENDED = re.compile(r"[.;:!?]['”\")]*$")
_BEGINS = re.compile(rf"[-–+•] |[\d{CAPITALS}a-zđ]{{1,3}}[.)] ")


def cell_lines(words: Iterable[Word]) -> tuple[str, ...]:
    """Return the paragraphs in a cell: a line with room left ends one, and so does a new dash."""
    lines = lines_of(words)
    whole = "".join(line.text for line in lines)
    if len(lines) > 1 and column_holds(whole) == "number":  # “ST / T”: its column is so narrow
        return (whole,)
    widest = max((line.right for line in lines), default=0)
    paragraphs: list[str] = []
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        first = line.words[0]
        fits = before and before.right + first.right - first.left + line.size * 0.3 < widest - 1
        is_new = bool(_BEGINS.match(line.text)) and bool(before)
        is_ended = bool(before and _ENDED.search(before.text) and fits)
        if not paragraphs or is_new or is_ended:
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = joined(paragraphs[-1], line.text)
    return tuple(paragraphs)
