"""How a page in several parts leads to them: lines of contents, and the way from part to part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from .page import Heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the contents: what stands in one of the parts."""

    id: str = ""
    """The anchor that the line is for; empty where another line has it."""
    words: str
    address: str
    """The page that it leads to."""
    anchor: str = ""
    """The place there; empty: its top."""
    heads: bool = False
    """Whether it stands for a section, which has a line of its own in the menu beside the page."""
    others: tuple[str, ...] = ()
    """Further anchors, of what stands there and has no line of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A page that another part leads to: the one before, the one after."""

    address: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The parts before and after a part; none at either end."""

    before: Step | None = None
    after: Step | None = None


def neighbours(steps: Sequence[Step], place: int) -> Neighbours:
    """Return what stands around the part at `place` in `steps`."""
    after = place + 1
    return Neighbours(
        before=steps[place - 1] if place else None,
        after=steps[after] if after < len(steps) else None,
    )


def anchors(lines: Sequence[Line]) -> Iterator[str]:
    """Yield every anchor that `lines` are for."""
    return chain.from_iterable((*filter(None, (line.id,)), *line.others) for line in lines)


def headings(lines: Sequence[Line]) -> Iterator[Heading]:
    """Yield what stands in the menu beside the page."""
    return (Heading(id=line.id, text=line.words) for line in lines if line.heads and line.id)
