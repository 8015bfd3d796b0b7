"""How a page in several parts leads to them: lines of contents, and the way from part to part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

CONTENTS = "muc-luc"
"""The anchor of the contents."""


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

    @property
    def anchors(self) -> tuple[str, ...]:
        """Every anchor that it is for."""
        return tuple(filter(None, (self.id, *self.others)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A page that another part leads to: the one before, the one after."""

    address: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The parts before and after a part; none at either end, and none of what has no parts."""

    before: Step | None = None
    after: Step | None = None


NO_NEIGHBOURS = Neighbours()


def neighbours(steps: Sequence[Step], place: int) -> Neighbours:
    """Return what stands around the part at `place` in `steps`."""
    after = place + 1
    return Neighbours(
        before=steps[place - 1] if place else None,
        after=steps[after] if after < len(steps) else None,
    )


def anchors(lines: Iterable[Line]) -> Iterator[str]:
    """Yield every anchor that `lines` are for."""
    return (anchor for line in lines for anchor in line.anchors)
