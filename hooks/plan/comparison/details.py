"""All else that differs, key by key: what no other part of the comparison tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..documents import listed_documents
from ..keys import KEYS
from ..model import (
    Assignment,
    Assignments,
    Body,
    Cadence,
    Change,
    Deadline,
    Document,
    Duty,
    Event,
    Item,
    Membership,
    Plan,
    Recipient,
    Role,
)
from ..outline import entries, tasks
from ..shapes import shapes
from ..text import Text
from .names import NO_NAMES, Names


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailChange:
    """One key of one record, or a whole record, changed."""

    where: str
    what: str
    """The key's Vietnamese name."""
    gone: tuple[str, ...]
    new: tuple[str, ...]


_DETAILS: Mapping[type, Collection[str]] = {
    Plan: ("short_title", "kind", "issuer", "implements", "layout", "source"),
    Role: ("id", "label"),
    Document: ("number", "kind", "issuer", "date", "subject", "quote", "formerly"),
    Body: ("id", "aliases", "formerly"),
    Membership: ("quote", "basis"),
    Item: ("formerly",),
    Assignment: ("action", "cadence", "deadline", "waived"),
    Duty: ("basis", "cadence", "deadline"),
    Recipient: ("quote", "purpose"),
    Event: ("date", "kind", "from", "to", "decision", "source", "formerly"),
    Change: ("date", "words", "touches"),
}
"""The keys told here; the others are the plan's words, or who does what on which words."""

_WHOLE = (Role, Document, Membership, Event, Change)
"""Records whose coming and going nothing else tells."""


@dataclass(frozen=True, slots=True)
class _Record:
    where: str
    record: Any


def detail_changes(old: Assignments, new: Assignments, names: Names) -> Iterator[DetailChange]:
    """Yield each key that differs, in the order of the new file, then what only the old has."""
    before, after = dict(_records(old, names)), dict(_records(new, NO_NAMES))
    for key in dict.fromkeys((*after, *before)):
        left, right = before.get(key), after.get(key)
        either = right or left
        if either is None or (not (left and right) and not isinstance(either.record, _WHOLE)):
            continue
        for name in _DETAILS[type(either.record)]:
            gone, come = _values(left, name, names), _values(right, name, NO_NAMES)
            if set(gone) != set(come):
                yield DetailChange(
                    where=either.where,
                    what=KEYS[type(either.record)][name].title,
                    gone=tuple(value for value in gone if value not in come),
                    new=tuple(value for value in come if value not in gone),
                )


def _values(record: _Record | None, name: str, names: Names) -> tuple[str, ...]:
    """Return what the key holds, as text; an empty key, and one of no record, hold nothing."""
    if record is None:
        return ()
    kind: type = type(record.record)
    shape = shapes(kind)[name]
    value = getattr(record.record, shape.field)
    values = value if shape.many else (value,)
    return tuple(_text(each, names) for each in values or () if each is not None)


def _text(value: Text | Cadence | Deadline, names: Names) -> str:
    if isinstance(value, Cadence):
        return f"{value.label} (“{value.quote}”)"
    if isinstance(value, Deadline):
        return f"{value.date} (“{value.quote}”)"
    return names.body(value)


def _records(assignments: Assignments, names: Names) -> Iterator[tuple[tuple[str, ...], _Record]]:
    """Yield every record that has details, by what it is in the new file's names."""
    yield ("plan",), _Record("văn bản", assignments.plan)
    for role in assignments.roles:
        yield ("role", role.id), _Record(f"vai trò `{role.id}`", role)
    listed = listed_documents(assignments.documents)
    for document, each in zip(assignments.documents, listed, strict=True):
        called = each.name.removeprefix(f"{document.kind} số ")
        yield ("document", names.document(each.slug)), _Record(f"văn bản {called}", document)
    yield from _body_records(assignments, names)
    yield from _task_records(assignments, names)
    yield from _recipient_records(assignments, names)
    for event in assignments.events:
        before = tuple(sorted(names.body(name) for name in event.from_))
        yield ("event", event.date, event.kind, *before), _Record(f"việc ngày {event.date}", event)
    for position, change in enumerate(assignments.changes):
        yield ("change", str(position)), _Record(f"cập nhật ngày {change.date}", change)


def _recipient_records(
    assignments: Assignments, names: Names
) -> Iterator[tuple[tuple[str, ...], _Record]]:
    seen: Counter[str] = Counter()
    for line in assignments.recipients.lines if assignments.recipients else ():
        for each in line.recipients:
            body = names.body(each.body)
            seen[body] += 1
            where = f"nơi nhận “{each.quote}”"
            yield ("recipient", body, str(seen[body])), _Record(where, each)


def _body_records(
    assignments: Assignments, names: Names
) -> Iterator[tuple[tuple[str, ...], _Record]]:
    called = {body.id: body.name for body in assignments.all_bodies}
    for body in assignments.all_bodies:
        key = names.body(body.id)
        yield ("body", key), _Record(body.name, body)
        for membership in body.member_of:
            where = f"{body.name} thuộc nhóm {called[membership.group]}"
            yield ("membership", key, names.body(membership.group)), _Record(where, membership)


def _task_records(
    assignments: Assignments, names: Names
) -> Iterator[tuple[tuple[str, ...], _Record]]:
    called = {body.id: body.name for body in assignments.all_bodies}
    roles = {role.id: role.label for role in assignments.roles}
    for entry in entries(assignments):
        yield ("item", names.task(entry.slug)), _Record(f"mục {entry.label}", entry.item)
    for task in tasks(assignments):
        slug = names.task(task.slug)
        yield ("assignment", slug), _Record(f"mục {task.label}", task.assignment)
        for duty in task.assignment.duties:
            where = f"mục {task.label}, {called[duty.body]} ({roles[duty.role]})"
            yield ("duty", slug, names.body(duty.body), duty.role), _Record(where, duty)
