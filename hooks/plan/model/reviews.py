"""What an import was not sure of: each record that carries `review`, until its editor deletes it.

Who reads it over and finds it right deletes the key; a file with any is a draft, never published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .details import LABELS, Detail, detail_words, details
from .documents import documents_of
from .records import (
    Assignment,
    Assignments,
    Body,
    Document,
    Duty,
    Item,
    Membership,
    Plan,
)
from .text import START, Place, Text
from .tree.entries import Entry, Task
from .tree.outline import outline

Reviewed = Plan | Document | Body | Membership | Item | Duty | Detail
"""A record that can carry `review`."""

DOCUMENT = "Văn bản"


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What the file understands of some words: right, or still to be read over."""

    record: Reviewed
    where: str
    """The place, as a reader would call it: `mục II.1`."""
    label: str
    """Of what kind it is: `Chủ trì`, `Thời hạn`."""
    value: str
    """What is understood: `Phòng Nội vụ`; empty where it is only that the words stand so."""
    words: str
    """The words that it is read off."""

    @property
    def what(self) -> str:
        """All of that: `Chủ trì: Phòng Nội vụ`."""
        return f"{self.label}: {self.value}" if self.value else self.label

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
    open_ones = (
        understanding for understanding in understandings(assignments) if understanding.reason
    )
    return tuple(sorted(open_ones, key=lambda each: each.place))


def understandings(assignments: Assignments) -> Iterator[Understanding]:
    """Yield everything that can be in need of review, whether it is or not."""
    plan = assignments.plan
    yield Understanding(
        record=plan, where="cả văn bản", label=DOCUMENT, value=str(plan.short_title), words=""
    )
    yield from _of_documents(assignments)
    tree = outline(assignments)
    names = {str(body.id): str(body.name) for body in assignments.all_bodies}
    roles = {str(role.id): str(role.label) for role in assignments.roles}
    for body in assignments.bodies:
        yield from _of_body(body, "Cơ quan", names)
    for group in assignments.groups:
        yield from _of_body(group, "Nhóm cơ quan", names)
    for entry in tree.entries:
        yield _of_entry(entry)
        if isinstance(entry, Task):
            for assignment in entry.assignments:
                yield from _of_assignment(entry, assignment, names, roles)


def _of_documents(assignments: Assignments) -> Iterator[Understanding]:
    listed = documents_of(assignments)
    for document, named in zip(assignments.documents, listed, strict=True):
        yield Understanding(
            record=document,
            where="văn bản được dẫn",
            label=DOCUMENT,
            value=named.name,
            words=str(document.quote),
        )


def _of_body(body: Body, label: str, names: Mapping[str, str]) -> Iterator[Understanding]:
    name = str(body.name)
    yield Understanding(record=body, where="danh sách cơ quan", label=label, value=name, words="")
    for membership in body.member_of:
        group = names.get(membership.group, str(membership.group))
        yield Understanding(
            record=membership,
            where=name,
            label="Thuộc nhóm",
            value=group,
            words=str(membership.quote or membership.basis or ""),
        )


def _of_entry(entry: Entry) -> Understanding:
    words = " | ".join(str(paragraph.text) for paragraph in entry.own_paragraphs)
    label = "Dòng của bảng" if entry.columns else "Đoạn văn"
    return Understanding(record=entry.item, where=entry.cited, label=label, value="", words=words)


def _of_assignment(
    task: Task, assignment: Assignment, names: Mapping[str, str], roles: Mapping[str, str]
) -> Iterator[Understanding]:
    for duty in assignment.duties:
        whose = names.get(duty.body, str(duty.body))
        yield Understanding(
            record=duty,
            where=task.cited,
            label=roles.get(duty.role, str(duty.role)),
            value=whose,
            words=str(duty.quote or duty.basis or ""),
        )
        yield from _of_details(task, duty, whose)
    yield from _of_details(task, assignment, "")


def _of_details(task: Task, holder: Assignment | Duty, whose: str) -> Iterator[Understanding]:
    for key, detail in details(holder):
        value = detail_words(detail)
        yield Understanding(
            record=detail,
            where=task.cited,
            label=LABELS[key],
            value=f"{value} ({whose})" if whose else value,
            words=str(detail.quote),
        )
