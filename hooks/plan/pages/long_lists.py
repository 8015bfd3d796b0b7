"""A list that is too long for one page: its contents at its address, and a page for each part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Generic, TypeVar

from ..derive.reading.cutting import cuts
from ..derive.reading.leaves import MOST, WHOLE
from ..model.addresses import numbered_part
from .contents import Line, Step, neighbours
from .page import Heading, SitePage

Of = TypeVar("Of")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece(Generic[Of]):
    """What stands in a list and is never cut."""

    of: Of
    weight: int
    """Bytes of its HTML, roughly."""
    depth: int = 0
    """How deep it stands: a list is rather cut before what stands less deep."""
    merged: bool = False
    """Whether it hangs on what stands before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a part shows."""

    name: str
    """What it holds, in few words: `I.1 – II.3`."""
    values: Mapping[str, Any]
    """What the template is given in place of what it has for the whole list."""
    headings: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What stands at the address of a list that is in parts."""

    lines: tuple[Line, ...]
    values: Mapping[str, Any]
    """What the template is given in place of what it has for the whole list."""
    headings: tuple[Heading, ...] = ()
    """What heads something else there."""
    anchors: tuple[str, ...] = ()
    """What else can be linked to there."""


def in_parts(
    whole: SitePage,
    pieces: Sequence[Piece[Of]],
    shown: Callable[[Sequence[Of]], Shown],
    contents: Callable[[Sequence[tuple[str, Shown]]], Contents],
) -> Iterator[SitePage]:
    """Yield `whole`, or where its `pieces` are too many for it the contents and each part.

    `shown` says what a part with some of them shows, `contents` what leads to the parts, each with
    its address.
    """
    if sum(piece.weight for piece in pieces) <= WHOLE:
        yield whole
        return
    runs = [pieces[start:end] for start, end in pairwise((0, *cuts(pieces, MOST)))]
    parts = [
        (numbered_part(whole.address, number), shown([piece.of for piece in run]))
        for number, run in enumerate(runs, 1)
    ]
    steps = [
        Step(address=whole.address, name=whole.label),
        *map(_step, parts, range(1, len(parts) + 1)),
    ]
    listed = contents(parts)
    yield replace(
        whole,
        headings=(*_headings(listed.lines), *listed.headings),
        anchors=listed.anchors,
        contents=listed.lines,
        neighbours=neighbours(steps, 0),
        values={**whole.values, **listed.values},
    )
    for number, (address, part) in enumerate(parts, 1):
        yield _part_page(whole, number, address, part, steps)


def _part_page(
    whole: SitePage, number: int, address: str, part: Shown, steps: Sequence[Step]
) -> SitePage:
    return replace(
        whole,
        address=address,
        label=f"Trang {number}",
        title=f"{whole.title}, trang {number}",
        description=f"{part.name}. {whole.description}",
        parent=whole.address,
        is_part=True,
        headings=part.headings,
        anchors=part.anchors,
        answers=(),
        findable=(),
        neighbours=neighbours(steps, number),
        values={**whole.values, **part.values},
    )


def _headings(lines: Iterable[Line]) -> Iterator[Heading]:
    return (Heading(id=line.id, text=line.words) for line in lines if line.heads)


def _step(part: tuple[str, Shown], number: int) -> Step:
    address, shown = part
    return Step(address=address, name=f"Trang {number}: {shown.name}")


def page_lines(parts: Sequence[tuple[str, Shown]]) -> Iterator[Line]:
    """Yield a line for each part, by what it holds; it answers for what first stands there."""
    given: set[str] = set()
    for number, (address, part) in enumerate(parts, 1):
        ids = (*(heading.id for heading in part.headings), *part.anchors)
        new = tuple(anchor for anchor in ids if anchor not in given)
        given.update(new)
        yield Line(words=f"Trang {number}: {part.name}", address=address, others=new)
