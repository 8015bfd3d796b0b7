"""What a page of the site is, and where each kind of page lies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..derive.holdings import Way
from ..derive.register import Register
from ..language.vietnamese import excerpt
from ..model.documents import ListedDocument
from ..model.records import Body, Plan
from ..model.tree.entries import Task
from .contents import CONTENTS, NO_NEIGHBOURS, Line, Neighbours, anchors

_DESCRIPTION_LENGTH = 200
_SUBJECT_LENGTH = 110

TOP = "dau-trang"

Topic = Literal[
    "issue",
    "force",
    "issuer",
    "signature",
    "recipients",
    "matrix",
    "tasks",
    "bodies",
    "documents",
    "basis",
    "times",
]
"""What readers ask of a plan as a whole: when it was issued, by whom, on what basis, …"""

Subject = Plan | Task | Body | ListedDocument
"""A record that a page can be about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An entry of a page's table of contents."""

    id: str
    text: str
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a page that search finds by itself."""

    id: str
    """Its anchor; empty where it has none, and the page itself is what is led to."""
    title: str
    texts: tuple[str, ...]
    place: tuple[str, ...] = ()
    """The numbers of the section and the items that it is, as the plan counts them."""
    answers: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One line of a card."""

    label: str = ""
    """What the words are, before them and a colon."""
    words: str

    def __str__(self) -> str:
        return f"{self.label}: {self.words}" if self.label else self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """One line of a card's table."""

    name: str
    cells: tuple[Way | None, ...]
    """In which way each column's task comes to it, if it does: the most direct one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTable:
    """Bodies by tasks, as many as a picture shows."""

    columns: tuple[str, ...]
    rows: tuple[CardRow, ...]
    rest: str
    """What it leaves out; empty where it shows all."""

    def __str__(self) -> str:
        return "; ".join(f"{row.name}: {', '.join(self._marked(row))}" for row in self.rows)

    def _marked(self, row: CardRow) -> list[str]:
        return [name for name, cell in zip(self.columns, row.cells, strict=True) if cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the picture says that stands for a page where its link is shared."""

    kind: str
    """What the page is, above its name."""
    title: str
    lines: tuple[CardLine, ...] = ()
    table: CardTable | None = None
    """In the place of the lines."""

    @property
    def below(self) -> tuple[CardLine | CardTable, ...]:
        """What stands below the title."""
        return (self.table,) if self.table else self.lines


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """One page, ready to be rendered."""

    address: str
    """Relative to the site, ending in a slash; empty for the home page."""
    label: str
    """Its name in menus."""
    title: str
    """Its name anywhere else; no two pages of the site have the same."""
    description: str
    template: str
    line: int
    """The line of its record in the YAML file."""
    card: Card
    subject: Subject | None = None
    """The record that the page is about, if it is about one."""
    parent: str | None = None
    """The address of the list that it is in."""
    is_part: bool = False
    """Whether it is a part of that list, or of the document, not of a record in it."""
    contents: tuple[Line, ...] = ()
    """What leads to its parts, where it is too long to be one page."""
    neighbours: Neighbours = NO_NEIGHBOURS
    """The parts before and after it."""
    top: str = TOP
    """The id of its first heading, where its content begins."""
    headings: tuple[Heading, ...] = ()
    answers_beside: bool = False
    """Whether, on wide screens, its answers stand where others have their table of contents."""
    weight: float = 1
    """How much its words count in search: more where they are the page's own, not quoted."""
    findable: tuple[str, ...] = ()
    """The words, beside its title, by which search finds it."""
    kind: str = "Trang"
    """What readers are told of it where search lists it."""
    place: tuple[str, ...] = ()
    """The numbers of the section and the items that it is about, as the plan counts them."""
    roles: tuple[str, ...] = ()
    """The roles that it says who has, as readers know them."""
    answers: tuple[Topic, ...] = ()
    """The questions about the plan as a whole that it answers."""
    parts: tuple[Part, ...] = ()
    says: tuple[str, ...] = ()
    """What its record says beside the words by which search finds it and its parts."""
    anchors: tuple[str, ...] = ()
    """What can be linked to on the page, beside its headings and parts."""
    former: tuple[str, ...] = ()
    """Anchors that would have been on the page before a record moved: answered, not new."""
    places: frozenset[str] = frozenset()
    """Those of its anchors that anchors of the page's past can lead to, beside its top."""
    retired: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By place, the anchors that the page once had; under `""`, those that lead to its top."""
    by_itself: bool = False
    """Whether its template sees only what it is given, and cannot look up anything else."""
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """What the template is given."""
    also: Callable[[], Mapping[str, Any]] = dict
    """What it is given beside, put together when it is drawn; its subject's sheet states that."""

    @property
    def given(self) -> Mapping[str, Any]:
        """All that the template is given of this page."""
        return {**self.values, **self.also()}

    def heading(self, anchor: str) -> Heading:
        """Return the heading with the `anchor`; raises `KeyError` where the page lists none."""
        return {heading.id: heading for heading in self.headings}[anchor]

    @property
    def all_anchors(self) -> set[str]:
        """Everything that can be linked to on the page."""
        headings = {heading.id for heading in self.headings}
        parts = (part.id for part in self.parts if part.id)
        leading = (CONTENTS, *anchors(self.contents)) if self.contents else ()
        return {self.top, *headings, *parts, *self.anchors, *leading}

    @property
    def answered_anchors(self) -> set[str]:
        """Every anchor at which a link finds its place, those of the page's past included."""
        return {*self.all_anchors, *self.former}

    @property
    def words(self) -> Iterator[str]:
        """What it says of its record."""
        yield from (self.title, self.description, *self.findable, *self.says)
        for part in self.parts:
            yield from (part.title, *part.texts)

    @property
    def root(self) -> str:
        """The way from this page to the site's home, such as `../../`."""
        return "../" * self.address.count("/") or "./"


def description(text: str) -> str:
    """Return as many whole words of `text` as a page's description holds."""
    return excerpt(text, _DESCRIPTION_LENGTH)


def handwritten_page(
    register: Register, address: str, title: str, description: str, top: str = TOP
) -> SitePage:
    """Return what is known of a page that is written by hand; its content is elsewhere."""
    return SitePage(
        address=address,
        label=title,
        title=title,
        description=description,
        template="",
        card=plan_card(register, title),
        line=1,
        top=top,
    )


def plan_card(register: Register, title: str) -> Card:
    """Return the card of a page about the plan as a whole."""
    plan = register.assignments.plan
    return Card(
        kind=f"{plan.kind} của {register.bodies[plan.issuer].name}",
        title=title,
        lines=(CardLine(words=excerpt(plan.about, _SUBJECT_LENGTH)),),
    )
