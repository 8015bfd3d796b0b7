"""Offsets in a text, and marks of its parser → lines and places."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Protocol

from ..model.text import START, Place


class _Mark(Protocol):
    """A place as YAML's parser counts: from 0."""

    line: int
    column: int


def place_of(mark: _Mark | None) -> Place:
    """Return the place that the parser marks, or where the file begins if it marks none."""
    return Place(mark.line + 1, mark.column + 1) if mark else START


class Places:
    """The lines of one text, and the places of offsets in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def line_of(self, offset: int) -> int:
        """Return the number of the line that the character at `offset` is on."""
        return bisect_right(self._starts, offset)

    def start(self, line: int) -> int:
        """Return the offset of the line's first character, or of the text's end."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self._text)

    def line(self, line: int) -> str:
        """Return the words of the line, without its end."""
        return self._text[self.start(line) : self.start(line + 1)].rstrip("\n")

    def at(self, offset: int) -> Place:
        """Return the place of the character at `offset`."""
        line = self.line_of(offset)
        return Place(line, offset - self._starts[line - 1] + 1)
