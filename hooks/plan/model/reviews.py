"""What an import was not sure of: each record that carries `review`, until its editor deletes it.

Who reads it over and finds it right deletes the key; a file with any is a draft, never published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .documents import listed_documents
from .entries import Entry, Task
from .outline import outline
from .records import (
    Assignment,
    Assignments,
    Body,
    Cadence,
    Deadline,
    Document,
    Duty,
    Item,
    Membership,
    Plan,
    Product,
    Scope,
)
from .text import START, Place, Text

Reviewed = Plan | Document | Body | Membership | Item | Duty | Cadence | Deadline | Product | Scope
"""A record that can carry `review`."""

TIMES: Mapping[str, str] = {
    "cadence": "Thời gian",
    "starts": "Bắt đầu",
    "deadline": "Thời hạn",
    "product": "Sản phẩm",
    "covers": "Bao trùm",
}
"""What a record below an assignment or a duty says, by its key, as readers call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What the file understands of some words: right, or still to be read over."""

    record: Reviewed
    where: str
    """The place, as a reader would call it: `mục II.1`."""
    slug: str
    """The address of the entry that it is of; empty where it is of none."""
    what: str
    """What is understood: `Chủ trì: Phòng Nội vụ`."""
    words: str
    """The words that it is read off."""

    @property
    def reason(self) -> Text | None:
        """Why it is to be read over; `None` where it need not be, or was."""
        return self.record.review

    @property
    def place(self) -> Place:
        """Where the reason stands in the file."""
        return (self.reason.place if self.reason else None) or START

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What is the same in two files where both understand the same of the same words."""
        return (type(self.record).__name__, self.where, self.what, self.words)


def open_reviews(assignments: Assignments) -> tuple[Understanding, ...]:
    """Return what is still to be read over, in the order of the file."""
    found = (each for each in understandings(assignments) if each.reason)
    return tuple(sorted(found, key=lambda each: each.place))


def understandings(assignments: Assignments) -> Iterator[Understanding]:
    """Yield everything that can be in need of review, whether it is or not."""
    plan = assignments.plan
    yield Understanding(
        record=plan, where="văn bản", slug="", what=str(plan.kind), words=str(plan.short_title)
    )
    yield from _of_documents(assignments)
    tree = outline(assignments)
    names = {str(body.id): str(body.name) for body in assignments.all_bodies}
    roles = {str(role.id): str(role.label) for role in assignments.roles}
    for body in assignments.all_bodies:
        yield from _of_body(body, names)
    for entry in tree.entries:
        yield _of_entry(entry)
        if isinstance(entry, Task):
            for assignment in entry.assignments:
                yield from _of_assignment(entry, assignment, names, roles)


def _of_documents(assignments: Assignments) -> Iterator[Understanding]:
    listed = listed_documents(assignments.documents)
    for document, named in zip(assignments.documents, listed, strict=True):
        yield Understanding(
            record=document,
            where="văn bản được dẫn",
            slug="",
            what=named.name,
            words=str(document.quote),
        )


def _of_body(body: Body, names: Mapping[str, str]) -> Iterator[Understanding]:
    name = str(body.name)
    yield Understanding(record=body, where="cơ quan", slug="", what=name, words=name)
    for each in body.member_of:
        what = f"{name} thuộc nhóm {names.get(each.group, str(each.group))}"
        words = str(each.quote or each.basis or "")
        yield Understanding(record=each, where="cơ quan", slug="", what=what, words=words)


def _of_entry(entry: Entry) -> Understanding:
    words = " | ".join(str(each.text) for each in entry.own_paragraphs)
    what = "Dòng của bảng" if entry.item.cells else "Đoạn văn"
    return Understanding(
        record=entry.item, where=entry.cited, slug=entry.slug, what=what, words=words
    )


def _of_assignment(
    task: Task, assignment: Assignment, names: Mapping[str, str], roles: Mapping[str, str]
) -> Iterator[Understanding]:
    for duty in assignment.duties:
        whose = names.get(duty.body, str(duty.body))
        yield Understanding(
            record=duty,
            where=task.cited,
            slug=task.slug,
            what=f"{roles.get(duty.role, str(duty.role))}: {whose}",
            words=str(duty.quote or duty.basis or ""),
        )
        yield from _of_times(task, times(duty), whose)
    yield from _of_times(task, times(assignment), "")


def times(
    holder: Assignment | Duty,
) -> Iterator[tuple[str, Cadence | Deadline | Product | Scope]]:
    """Yield what `holder` says of when, of what is made, of which tasks: the key and the record."""
    said = {
        "cadence": holder.cadence,
        "starts": holder.starts,
        "deadline": holder.deadline,
        "product": holder.product,
        "covers": holder.covers if isinstance(holder, Duty) else None,
    }
    for key, record in said.items():
        if record:
            yield key, record


def _of_times(
    task: Task, said: Iterable[tuple[str, Cadence | Deadline | Product | Scope]], whose: str
) -> Iterator[Understanding]:
    for key, record in said:
        what = f"{TIMES[key]}: {time_words(record)}"
        yield Understanding(
            record=record,
            where=task.cited,
            slug=task.slug,
            what=f"{what} ({whose})" if whose else what,
            words=str(record.quote),
        )


def time_words(record: Cadence | Deadline | Product | Scope) -> str:
    """Return what `record` says, in short."""
    match record:
        case Cadence():
            return str(record.label)
        case Deadline():
            return str(record.date)
        case Product():
            return str(record.name)
        case Scope():
            return f"mọi nhiệm vụ của phần {record.section}" if record.section else "mọi nhiệm vụ"
