"""Offsets in a text → its lines and places."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..model.text import Place


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
