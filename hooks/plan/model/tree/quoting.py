"""Where in the plan's words a quote of an assignment stands: each is an exact span of a paragraph.

A quote stands in the task's own words, or in those that its `at` names: of an entry or part above
the task, of an entry below it, or of one beside it with what is below that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language.words import Span, span
from ..records import Assignment, Cadence, Deadline, Duty, Product, Scope
from ..text import Text
from .entries import Entry, Paragraph, Task
from .outline import Outline


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


def quotes(assignment: Assignment) -> Iterator[Quote]:
    """Yield every quote of `assignment`, in the order of the file."""
    if assignment.action:
        yield Quote(text=assignment.action, at=None, duty=None, holds="task", is_action=True)
    for duty in assignment.duties:
        if quote := duty_quote(duty):
            yield quote
    holders: tuple[Assignment | Duty, ...] = (assignment, *assignment.duties)
    for holder in holders:
        yield from words_for(holder.cadence, "cadence")
        yield from words_for(holder.deadline, "deadline")
        yield from words_for(holder.starts, "starts")
        yield from words_for(holder.product, "product")
    for duty in assignment.duties:
        yield from words_for(duty.covers, "task")


def duty_quote(duty: Duty) -> Quote | None:
    """Return the words that give `duty` to its body, if it rests on any."""
    if duty.quote is None:
        return None
    return Quote(text=duty.quote, at=duty.at, duty=duty, holds=str(duty.role))


def words_for(detail: Cadence | Deadline | Product | Scope | None, holds: str) -> Iterator[Quote]:
    """Yield the words for a time, a product or a scope, if there is one."""
    if detail:
        yield Quote(text=detail.quote, at=detail.at, duty=None, holds=holds)


def spot(tree: Outline, task: Task, assignment: Assignment, quote: Quote) -> Spot | None:
    """Return where `quote` stands, or `None` unless it stands there exactly once."""
    places = paragraphs(tree, task, assignment, quote.at)
    in_column = [each for each in places if _holds(task, each) == quote.holds]
    return _once(in_column, quote.text) or _once(places, quote.text)


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
        return [each for each in own if each.text is assignment.text]
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
    return (entry.part.slug, *(each.slug for each in entry.above))


def _holds(task: Task, paragraph: Paragraph) -> str | None:
    if paragraph.column is None or paragraph.column >= len(task.columns):
        return None
    return task.columns[paragraph.column].holds


def _once(places: Sequence[Paragraph], quote: str) -> Spot | None:
    holding = [each for each in places if quote in each.text]
    if len(holding) != 1 or not (where := span(holding[0].text, quote)):
        return None
    return Spot(paragraph=holding[0], span=where)
