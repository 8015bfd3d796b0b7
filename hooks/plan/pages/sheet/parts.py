"""The parts of a duty sheet, in its order: a body's page, PDF and Word file print all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.details import LABELS
from ...model.records import Body
from ..page import Heading
from .fold import LETTERS, LETTERS_ABOVE, Passage, folded
from .runs import Words

_MANY = 8
"""Cards from which on a page says first which they are."""

SHEET = "Phiếu nhiệm vụ"
"""What a sheet is, as a list of files names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRole:
    """A role that the body has in a task, or several by one time."""

    label: str
    """What readers call it: `Chủ trì`, `Chủ trì; Tham mưu`."""
    when: str
    """How often and by when, or that the plan does not say it; in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTask:
    """A task in which the body has a part, or several."""

    label: str
    """What it is called: `II.1`."""
    name: str
    """What readers call it: `Nhiệm vụ II.1`."""
    cited: str
    """What a sentence calls it: `mục II.1`."""
    address: str
    """The address of its page."""
    plan_page: str
    """The address of the page of the full text that has its words."""
    anchor: str
    """Where they stand on it."""
    words: str
    """Its own words in one."""
    roles: tuple[SheetRole, ...]
    deadlines: tuple[str, ...]
    """By when, as the plan words it."""
    above: tuple[Words, ...]
    """The words that lead to it: of each entry that it stands below."""
    paragraphs: tuple[Words, ...]
    """All its words, in their order; those that the body's duties rest on stand out."""
    columns: tuple[str, ...]
    """Of each of them what is printed above it, if it is the first in a cell of a table."""
    reasons: tuple[Words, ...]
    """Why the duties are the body's, where the words don't name it."""
    others: tuple[Words, ...]
    """With whom, role by role, and who follows it up with all others; in sentences."""

    @property
    def shown_above(self) -> Iterator[Passage]:
        """The words that lead to it as a card shows them: long ones are folded away."""
        return folded(self.above, LETTERS_ABOVE)

    @property
    def labelled(self) -> Iterator[tuple[str, Words]]:
        """All its words, with what stands before them on paper: the label of a column, if any."""
        labels = (f"{column}: " if column else "" for column in self.columns)
        return zip(labels, self.paragraphs, strict=True)

    @property
    def shown(self) -> Iterator[Passage]:
        """Its words as a card shows them: long ones are folded away, the body's own never."""
        return folded(self.paragraphs, LETTERS, self.columns)

    @property
    def reported(self) -> str:
        """The words in which a mistake would be: those that the body's duties rest on, or all."""
        quotes = (run.text for words in self.paragraphs for run in words if run.stands_out)
        return " … ".join(quotes) or self.words

    @property
    def in_short(self) -> str:
        """The body's roles in it, and by when."""
        roles = ", ".join(dict.fromkeys(role.label for role in self.roles))
        due = "; ".join(self.deadlines)
        return f"{roles} · {LABELS['deadline']}: {due}" if due else roles


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """The tasks that come to the body in one way."""

    heading: Heading
    none: str
    """The sentence that there are none; empty where there are."""
    tasks: tuple[SheetTask, ...]
    """The tasks, each once."""

    @property
    def has_contents(self) -> bool:
        """Whether it is so long that readers look for a task first."""
        return len(self.tasks) >= _MANY


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A line of a list."""

    words: Words
    why: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetList:
    """What else the sheet says, line by line."""

    heading: Heading
    opening: Words = ()
    """What stands above the lines, if anything does."""
    lines: tuple[SheetLine, ...]
    note: str = ""
    """What stands below them, if anything does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySheet:
    """All that the sheet of one body says, in its order."""

    body: Body
    cited: str
    """Of which plan it is: a file says it, a page stands on the plan's own site."""
    summary: str
    """How many tasks the body has, and what else it is to the plan."""
    now: SheetList | None
    """Who holds its duties now, where others do."""
    parts: tuple[SheetPart, ...]
    lists: tuple[SheetList, ...]

    @property
    def title(self) -> str:
        """What a file of it is called."""
        return f"{SHEET}: {self.body.name}"

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, as they follow each other."""
        now = (self.now,) if self.now else ()
        return tuple(part.heading for part in (*now, *self.parts, *self.lists))
