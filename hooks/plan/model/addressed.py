"""The records that have a page of their own, and where it lies, now and before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..language.days import day
from .addresses import BODIES, DAYS, DOCUMENTS, TASKS
from .documents import ListedDocument, documents_of
from .records import Assignments, Body, Event
from .text import Text
from .tree.entries import Task
from .tree.outline import tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """A record that has a page, and the names under which it had one before."""

    record: Task | Body | ListedDocument | Event
    folder: str
    slug: str
    at: Text
    """The text of the record by which an editor finds it."""
    formerly: tuple[Text, ...]

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"{self.folder}{self.slug}/"

    @property
    def called(self) -> str:
        """What readers call it: `Nhiệm vụ II.1`, a body's or a document's name."""
        match self.record:
            case Task():
                return self.record.name
            case Body():
                return str(self.record.name)
            case ListedDocument():
                return self.record.name
            case _:
                return self.address

    @property
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had before."""
        return tuple(f"{self.folder}{slug}/" for slug in self.formerly)


def _addressed_tasks(assignments: Assignments) -> Iterator[Addressed]:
    for task in tasks(assignments):
        at, formerly = task.at, task.item.formerly
        yield Addressed(record=task, folder=TASKS, slug=task.slug, at=at, formerly=formerly)


def _addressed_bodies(assignments: Assignments) -> Iterator[Addressed]:
    for body in assignments.all_bodies:
        at, formerly = body.id, body.formerly
        yield Addressed(record=body, folder=BODIES, slug=body.id, at=at, formerly=formerly)


def _addressed_documents(assignments: Assignments) -> Iterator[Addressed]:
    for document in documents_of(assignments):
        at, formerly = document.number or document.quote, document.formerly
        yield Addressed(
            record=document, folder=DOCUMENTS, slug=document.slug, at=at, formerly=formerly
        )


def _addressed_days(assignments: Assignments) -> Iterator[Addressed]:
    for event in assignments.events:
        on = day(event.date)
        slug = on.isoformat() if on else ""
        yield Addressed(
            record=event, folder=DAYS, slug=slug, at=event.date, formerly=event.formerly
        )


ADDRESSED: tuple[Callable[[Assignments], Iterator[Addressed]], ...] = (
    _addressed_tasks,
    _addressed_bodies,
    _addressed_documents,
    _addressed_days,
)
"""One row for each kind of record that has a page."""


@lru_cache(maxsize=2)
def addressed(assignments: Assignments) -> tuple[Addressed, ...]:
    """Return every record that has a page of its own; those of two files that are compared last."""
    return tuple(record for kind in ADDRESSED for record in kind(assignments))
