"""Paragraphs as the web page of a legal portal has them: cut at a width, the first line sooner."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

_WIDTH = 78
_LONGEST_MARKUP = 72
"""Letters of HTML before the first word, for which that line is shorter; every fourth has none."""


def cut_anywhere(paragraphs: Iterable[str]) -> str:
    """Return `paragraphs` in lines that break where the source of such a page does."""
    return "\n".join(line for words in paragraphs for line in _lines(words))


def _lines(paragraph: str) -> Iterator[str]:
    chance = zlib.crc32(paragraph.encode())
    room = _WIDTH - (chance // 4 % _LONGEST_MARKUP if chance % 4 else 0)
    line = ""
    for word in paragraph.split(" "):
        if line and len(line) + 1 + len(word) > room:
            yield line
            line, room = word, _WIDTH
        else:
            line = f"{line} {word}".strip()
    yield line
