"""Text that remembers where in the file it was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """A position in the YAML file, as an editor's program counts: from 1."""

    line: int
    column: int


START = Place(1, 1)
"""Where the file begins."""


class Text(str):
    """A value exactly as it was typed, with its place.

    A text without a place stands for a value that could not be read. What a rule
    says of such a text is the echo of a problem already told, and is not told again.
    """

    __slots__ = ("place",)

    place: Place | None

    def __new__(cls, value: str, place: Place | None = None) -> Text:
        """Return `value` as typed at `place`."""
        text = str.__new__(cls, value)
        text.place = place
        return text

    @property
    def line(self) -> int:
        """The line on which it was typed, or the first where it has no place."""
        return self.place.line if self.place else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a row: its paragraphs, or that it goes on with the cell above.

    In the file it is a text, a list of texts, `""` where it is empty, or nothing where it is
    merged with the one above.
    """

    lines: tuple[Text, ...] = ()
    is_merged: bool = False

    @property
    def text(self) -> str:
        """Its paragraphs, each on a line."""
        return "\n".join(self.lines)
