"""Where in the plan's words a quote of an assignment stands: each is an exact span of a paragraph.

A quote stands in the task's own words, or in those that its `at` names: of an entry or part above
the task, of an entry below it, or of one beside it with what is below that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import starmap

from ...language.words import Span, cuts_a_word, span
from ..details import Detail, details
from ..records import Assignment, Assignments, Duty
from ..text import Text
from .entries import Entry, Paragraph, Task
from .outline import Outline, outline


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Some words that an assignment, or one of its duties, rests on."""

    text: Text
    at: Text | None
    """The address of the entry or part in whose words they stand, if not in the task's own."""
    duty: Duty | None
    """The duty that they give to a body; `None` where they say when, what or for which tasks."""
    holds: str
    """What a column of a table must hold, to have them: a role, `deadline`, `product`."""
    is_action: bool = False
    """Whether they say what all the named bodies do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a quote stands."""

    paragraph: Paragraph
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedAssignment:
    """An assignment, with all that it rests on."""

    task: Task
    assignment: Assignment
    quotes: tuple[tuple[Quote, Spot | None], ...]
    """Each of its quotes, and where that stands; `None` unless it stands there exactly once."""

    def is_exact(self, words: Text) -> bool:
        """Return whether the quote `words` of it stands in the plan's, and cuts none of them."""
        return any(
            quote.text is words and spot and not cuts_a_word(spot.paragraph.text, spot.span)
            for quote, spot in self.quotes
        )


@lru_cache(maxsize=2)
def quoted_assignments(assignments: Assignments) -> tuple[QuotedAssignment, ...]:
    """Return every assignment in the order of the plan; those of two files that are compared last.

    Several rules, and what follows from the file, ask where its quotes stand.
    """
    tree = outline(assignments)
    return tuple(
        _quoted(tree, task, assignment) for task in tree.tasks for assignment in task.assignments
    )


def _quoted(tree: Outline, task: Task, assignment: Assignment) -> QuotedAssignment:
    own = paragraphs(tree, task, assignment, None)
    spots = []
    for quote in quotes(assignment):
        places = paragraphs(tree, task, assignment, quote.at) if quote.at else own
        spots.append((quote, _spot(task, quote, places)))
    return QuotedAssignment(task=task, assignment=assignment, quotes=tuple(spots))


def quotes(assignment: Assignment) -> Iterator[Quote]:
    """Yield every quote of `assignment`: what is done, who does it, then all details."""
    own = (action_quote(assignment), *map(duty_quote, assignment.duties))
    yield from (quote for quote in own if quote)
    holders: tuple[Assignment | Duty, ...] = (assignment, *assignment.duties)
    for holder in holders:
        yield from starmap(detail_quote, details(holder))


def action_quote(assignment: Assignment) -> Quote | None:
    """Return the words that say what all the named bodies do, if they stand apart from these."""
    if not assignment.action:
        return None
    return Quote(text=assignment.action, at=None, duty=None, holds="task", is_action=True)


def duty_quote(duty: Duty) -> Quote | None:
    """Return the words that give `duty` to its body, if it rests on any."""
    if duty.quote is None:
        return None
    return Quote(text=duty.quote, at=duty.at, duty=duty, holds=str(duty.role))


def detail_quote(key: str, detail: Detail) -> Quote:
    """Return the words that `detail`, which `key` holds, rests on."""
    holds = "task" if key == "covers" else key
    return Quote(text=detail.quote, at=detail.at, duty=None, holds=holds)


def spot(tree: Outline, task: Task, assignment: Assignment, quote: Quote) -> Spot | None:
    """Return where `quote` stands, or `None` unless it stands there exactly once."""
    return _spot(task, quote, paragraphs(tree, task, assignment, quote.at))


def _spot(task: Task, quote: Quote, places: Sequence[Paragraph]) -> Spot | None:
    """Return where `quote` stands in `places`: in a table, first of all in the column for it."""
    if task.columns:
        in_column = [paragraph for paragraph in places if _holds(task, paragraph) == quote.holds]
        if spot_there := _once(in_column, quote.text):
            return spot_there
    return _once(places, quote.text)


def paragraphs(
    tree: Outline, task: Task, assignment: Assignment, at: Text | None
) -> Sequence[Paragraph]:
    """Return the paragraphs in which a quote of `assignment` stands: the task's own, or those `at`.

    None where `at` is no address of the plan, or of a place that the task has nothing to do with.
    """
    if at:
        return tree.own_paragraphs(at) if is_near(tree, task, at) else ()
    own = [*task.own_paragraphs]
    if assignment.text and assignment is task.item.assignment:
        return [paragraph for paragraph in own if paragraph.text is assignment.text]
    return own


def is_near(tree: Outline, task: Task, at: str) -> bool:
    """Return whether `at` is above the task, below it, or beside it or what it stands below."""
    if at in above(task):
        return True
    other = tree.by_slug.get(at)
    if other is None or other.part is not task.part:
        return False
    beside = (task.slug, task.above[-1].slug if task.above else task.part.slug)
    return bool({*above(other)} & {*beside}) or above(other)[-1] in above(task)


def above(entry: Entry) -> tuple[str, ...]:
    """Return the addresses of what `entry` stands below: its part, then the entries above it."""
    return (entry.part.slug, *(ancestor.slug for ancestor in entry.above))


def _holds(task: Task, paragraph: Paragraph) -> str | None:
    if paragraph.column is None or paragraph.column >= len(task.columns):
        return None
    return task.columns[paragraph.column].holds


def _once(places: Sequence[Paragraph], quote: str) -> Spot | None:
    holding = [paragraph for paragraph in places if quote in paragraph.text]
    there = span(holding[0].text, quote) if len(holding) == 1 else None
    return Spot(paragraph=holding[0], span=there) if there else None
