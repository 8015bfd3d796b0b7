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
    for item in section.items:
        yield from _entry_and_points(section, (item,))


def _entry_and_points(section: Section, path: tuple[Item, ...]) -> Iterator[Entry]:
    yield _entry(section, path)
    for point in path[-1].points:
        yield from _entry_and_points(section, (*path, point))


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


def all_words(item: Item) -> Iterator[Text]:
    """Yield the words of `item` and of its points."""
    if item.text:
        yield item.text
    if item.assignment:
        yield item.assignment.text
    for point in item.points:
        yield from all_words(point)


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
            yield Passage(anchor=RECIPIENTS_ANCHOR, label="Nơi nhận", text=recipients.text)


def _section_passages(section: Section) -> Iterator[Passage]:
    anchor, label = marker_slug(section.number), f"phần {section.number}"
    yield Passage(anchor=anchor, label=label, text=section.heading)
    if section.text:
        yield Passage(anchor=anchor, label=label, text=section.text)
    for item in section.items:
        yield from _item_passages(section, (item,))


def _item_passages(section: Section, path: tuple[Item, ...]) -> Iterator[Passage]:
    entry, item = _entry(section, path), path[-1]
    own = [item.text, item.assignment.text if item.assignment else None]
    first, last = own if item.text else reversed(own)
    if first:
        yield Passage(anchor=entry.slug, label=f"mục {entry.label}", text=first)
    for point in item.points:
        yield from _item_passages(section, (*path, point))
    if last:
        yield Passage(anchor=entry.slug, label=f"mục {entry.label}", text=last)
