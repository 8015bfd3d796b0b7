"""Names of bodies of which a document uses words that are known of none: told by their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....model.records import Assignments
from ....model.tree.entries import Entry
from ....model.tree.outline import Outline
from ....model.tree.passages import recipient_lines
from ...columns import ROLES
from ...naming.proper import HEAD
from ...naming.reader import Reader
from ...naming.values import whole
from ..contexts import words_of
from ..recipients import FILED
from .by_form import by_form, head_of, row_by_form
from .headings import names_of_heading, names_of_headings
from .sentences import (
    WORK,
    begins_with_bodies,
    expected_names,
    is_headed_by_bodies,
    name_before_colon,
)

_SHARES_OUT = re.compile(
    r"tổ chức thực hiện|phân công|trách nhiệm|giao nhiệm vụ|nhiệm vụ (?:cụ thể )?của", re.IGNORECASE
)
"""In a heading: what stands below it says who does what."""
_FEWEST_PLAIN = 2
DRAWN_OUT = "drawn out"
"""A name with a known head, of which the heading tells how far it goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposed:
    """What a document itself tells of names that are none by their words."""

    sure: tuple[str, ...]
    """Names that stand in two kinds of places where only a body can stand."""
    doubtful: tuple[str, ...]
    heads: tuple[str, ...]
    """Words with which several of them begin, in two kinds of places: “Khoa”, “Phân xưởng”."""
    nouns: tuple[str, ...]
    """Words with which several begin, in places of any kind: so groups of them can be named."""


def supposed_names(assignments: Assignments, tree: Outline) -> Supposed:
    """Return the names of `assignments` that their places alone tell, and with what they begin."""
    reader = Reader(())
    places: dict[str, set[str]] = {}
    for kind, name in _placed(assignments, tree, reader):
        places.setdefault(name, set()).add(kind)
    taken = {name: kinds for name, kinds in places.items() if kinds != {WORK}}
    by_head: dict[str, list[set[str]]] = {}
    for name, kinds in taken.items():
        by_head.setdefault(head_of(name), []).append(kinds - {WORK})
    heads = {head: set[str]().union(*kinds) for head, kinds in by_head.items() if head}
    own = {head for head, kinds in heads.items() if len(by_head[head]) > 1 and len(kinds) > 1}
    sure = {
        name
        for name, kinds in taken.items()
        if DRAWN_OUT in kinds or len(kinds) > 1 or head_of(name) in own
    }
    return Supposed(
        sure=tuple(sorted(sure)),
        doubtful=tuple(sorted({*taken} - sure)),
        heads=tuple(sorted(own)),
        nouns=tuple(sorted(h for h in heads if len(by_head[h]) > 1 and not HEAD.fullmatch(h))),
    )


def _placed(assignments: Assignments, tree: Outline, reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield each name that is told by its place, behind the kind of the place."""
    for block in tree.all_blocks:
        heading = str(block.part.section.heading or "")
        yield from _headings(block.entries, heading, reader)
        yield from _beside(block.entries, reader)
    for entry in tree.entries:
        yield from _headings(entry.points, words_of(entry), reader)
        yield from _beside(entry.points, reader)
        yield from _of_cells(entry, reader)
        shares_out = any(_SHARES_OUT.search(above) for above in _above(entry))
        for paragraph in entry.own_paragraphs:
            for kind, name in expected_names(str(paragraph.text), reader):
                yield ("section" if kind == WORK and shares_out else kind), name.text
    for line in recipient_lines(assignments):
        if not FILED.match(str(line.text)):
            names, _ = row_by_form(str(line.text), 0, reader)
            yield from (("recipient", name.text) for name in names)


def _above(entry: Entry) -> Iterator[str]:
    yield str(entry.part.section.heading or "")
    yield from (words_of(above) for above in entry.above)


def _headings(children: Sequence[Entry], heading: str, reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield the names that stand as headings beside others that name bodies."""
    headed = [words_of(child) for child in children if child.points]
    shares_out = bool(_SHARES_OUT.search(heading))
    own = names_of_heading(heading, reader) if children else ()
    for name in (*own, *names_of_headings(headed, reader, shares_out=shares_out)):
        yield (DRAWN_OUT if name.has_head else "heading"), name.text


def _beside(children: Sequence[Entry], reader: Reader) -> Iterator[tuple[str, str]]:
    """Yield the names with which entries begin beside others that begin with bodies, most of all.

    Two of those must plainly be bodies.
    """
    texts = [words_of(child) for child in children]
    rows = [begins_with_bodies(text, reader) for text in texts]
    named = [row for row in rows if row is not None]
    unread = [text for text, row in zip(texts, rows, strict=True) if row is None]
    others = [text for text in unread if not is_headed_by_bodies(text, reader)]
    headed = len(unread) - len(others)
    told = list(filter(None, map(name_before_colon, others)))
    plain = headed + sum(not row for row in named)
    if plain < _FEWEST_PLAIN or 3 * (headed + len(named) + len(told)) < 2 * len(rows):
        return
    yield from (("beside", name.text) for row in named for name in row)
    yield from (("beside", name.text) for name in told)


def _of_cells(entry: Entry, reader: Reader) -> Iterator[tuple[str, str]]:
    for place, cell in enumerate(entry.item.cells):
        column = entry.columns[place] if place < len(entry.columns) else None
        if column and column.holds in ROLES:
            for line in cell.lines:
                names = whole(reader, str(line))
                yield from (("cell", n.text) for n in names if n.doubt and by_form(n.text, 0))
