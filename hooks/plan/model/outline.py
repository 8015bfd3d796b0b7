"""The plan's words in the order of the document, each with its label and address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..language.vietnamese import marker_slug
from .records import Assignment, Assignments, Item, Plan, Section
from .text import Text

HEADING_ANCHOR, RECIPIENTS_ANCHOR = "tieu-de", "noi-nhan"


def marker(number: str) -> str:
    """Return a numeral or letter as it is written before its words: `II.`, `1.`, `1.2.`, `đ)`."""
    return f"{number})" if number.islower() else f"{number}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item of the plan, or a point of one."""

    section: Section
    path: tuple[Item, ...]
    """The items that lead to it, itself last."""

    item: Item
    """The item or point itself."""
    numbers: tuple[Text, ...]
    """The section's number and those of the path."""
    label: str
    """How the item is cited: `II.1`, `II.1.a`."""
    slug: str
    """The item's anchor in the plan, and its address as a task: `ii-1`, `ii-1-a`."""

    @property
    def opening(self) -> Paragraph | None:
        """The first words of the item, behind its marker; none only before the check."""
        own, assignment = self.item.text, self.item.assignment
        text = own or (assignment.text if assignment else None)
        if not text:
            return None
        before = marker(self.item.number)
        return Paragraph(entry=self, marker=before, text=text, assigns=not own)

    @property
    def closing(self) -> Paragraph | None:
        """The assignment, where it stands behind the points: the item has other words before."""
        own, assignment = self.item.text, self.item.assignment
        if not (own and assignment):
            return None
        return Paragraph(entry=self, marker="", text=assignment.text, assigns=True)

    @property
    def points(self) -> tuple[Entry, ...]:
        """The points of the item."""
        return tuple(_entry(self.section, (*self.path, point)) for point in self.item.points)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All words of the item and its points, in the order of the document."""
        if opening := self.opening:
            yield opening
        for point in self.points:
            yield from point.paragraphs
        if closing := self.closing:
            yield closing

    @property
    def above(self) -> Iterator[Paragraph]:
        """The first words of each item that it is a point of, the outermost first."""
        for depth in range(1, len(self.path)):
            if opening := _entry(self.section, self.path[:depth]).opening:
                yield opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Some words of an item that the document prints as one paragraph."""

    entry: Entry
    """The item or point whose own words they are."""
    marker: str
    """What is written before them: `1.`, `đ)`; empty where they go on with the item."""
    text: Text
    assigns: bool
    """Whether they are the assignment."""

    @property
    def words(self) -> str:
        """The whole line: the words behind their marker."""
        return f"{self.marker} {self.text}" if self.marker else str(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Entry):
    """An item that assigns something."""

    assignment: Assignment

    @property
    def words(self) -> Text:
        """What is to be done: the item's own words, or the assignment where it is the item."""
        return self.item.text or self.assignment.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One run of the plan's words."""

    anchor: str
    label: str
    """Where it stands, as a reader would say it: `mục II.1`, `phần mở đầu`."""
    text: Text
    marker: str = ""
    """What is written before it: `II.`, `1.`, `đ)`, `-`; empty where nothing is."""


def facts_of_issue(plan: Plan) -> tuple[tuple[str, Text | None], ...]:
    """Return what stands at the head of an official document, and `None` for what is unknown."""
    return (
        ("tiêu đề đầu trang", plan.letterhead),
        ("số", plan.number),
        ("nơi ban hành", plan.place),
        ("ngày ban hành", plan.date),
    )


def entries(assignments: Assignments) -> Iterator[Entry]:
    """Yield every item and point, each before its own points."""
    for section in assignments.sections:
        yield from section_entries(section)


def section_entries(section: Section) -> Iterator[Entry]:
    """Yield every item and point of `section`, each before its own points."""
    for entry in section_items(section):
        yield from _entry_and_points(entry)


def section_items(section: Section) -> Iterator[Entry]:
    """Yield the items of `section`, without their points."""
    for item in section.items:
        yield _entry(section, (item,))


def _entry_and_points(entry: Entry) -> Iterator[Entry]:
    yield entry
    for point in entry.points:
        yield from _entry_and_points(point)


def _entry(section: Section, path: tuple[Item, ...]) -> Entry:
    numbers = (section.number, *(item.number for item in path))
    return Entry(
        section=section,
        path=path,
        item=path[-1],
        numbers=numbers,
        label=".".join(numbers),
        slug="-".join(marker_slug(number) for number in numbers),
    )


def tasks(assignments: Assignments) -> Iterator[Task]:
    """Yield every task, in the order of the plan."""
    for entry in entries(assignments):
        if assignment := entry.item.assignment:
            yield Task(
                section=entry.section,
                path=entry.path,
                item=entry.item,
                numbers=entry.numbers,
                label=entry.label,
                slug=entry.slug,
                assignment=assignment,
            )


def passages(assignments: Assignments) -> Iterator[Passage]:
    """Yield every run of the plan's words, in the order of the document."""
    plan = assignments.plan
    for line in plan.heading:
        yield Passage(anchor=HEADING_ANCHOR, label="tiêu đề", text=line)
    yield Passage(anchor="trich-yeu", label="trích yếu", text=plan.subject)
    yield Passage(anchor="mo-dau", label="phần mở đầu", text=plan.preamble)
    for section in assignments.sections:
        yield from _section_passages(section)
    if assignments.recipients:
        for recipients in assignments.recipients.lines:
            yield Passage(
                anchor=RECIPIENTS_ANCHOR, label="Nơi nhận", text=recipients.text, marker="-"
            )


def _section_passages(section: Section) -> Iterator[Passage]:
    anchor, label = marker_slug(section.number), f"phần {section.number}"
    yield Passage(anchor=anchor, label=label, text=section.heading, marker=marker(section.number))
    if section.text:
        yield Passage(anchor=anchor, label=label, text=section.text)
    for item in section_items(section):
        for each in item.paragraphs:
            yield Passage(
                anchor=each.entry.slug,
                label=f"mục {each.entry.label}",
                text=each.text,
                marker=each.marker,
            )
