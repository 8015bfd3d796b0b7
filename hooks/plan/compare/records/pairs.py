"""Each record of the old file beside what it has become in the new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...derive.successions import happened
from ...language.vietnamese import excerpt
from ...model.documents import documents_of
from ...model.records import Change, Event, RecipientLine
from ...model.tree.entries import Task
from ...model.tree.outline import Outline, outline
from ...model.tree.passages import recipient_lines
from .facts import Side
from .matching import alike

_SHOWN = 60
"""Characters of a line's words by which a reader knows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A record of one file, or of both."""

    where: str
    """What a reader would call it."""
    old: Any
    """`None` where only the new file has it."""
    new: Any

    @property
    def either(self) -> Any:
        """The record as the new file has it, else as the old."""
        return self.new or self.old


_Key = tuple[str, ...]
_Named = tuple[str, Any]
"""What a reader would call a record, and the record."""


def pairs(old: Side, new: Side) -> Iterator[Pair]:
    """Yield every record of both files, in the order of the new one, then what only the old has.

    A record that is the value of a key, as a deadline is, is told with that key.
    """
    before, after = dict(_unique(_records(old))), dict(_unique(_records(new)))
    yield from _paired(before, after)
    for kind in (Event, Change, RecipientLine):
        yield from _alike(_listed(old, kind), _listed(new, kind))


def _unique(records: Iterator[tuple[_Key, _Named]]) -> Iterator[tuple[_Key, _Named]]:
    """Yield `records` with a number in the key, so that none hides another."""
    seen: Counter[_Key] = Counter()
    for key, named in records:
        seen[key] += 1
        yield (*key, str(seen[key])), named


def _paired(before: Mapping[_Key, _Named], after: Mapping[_Key, _Named]) -> Iterator[Pair]:
    nothing = ("", None)
    for key in dict.fromkeys((*after, *before)):
        (was, left), (now, right) = before.get(key, nothing), after.get(key, nothing)
        yield Pair(where=now or was, old=left, new=right)


def _alike(before: Sequence[Any], after: Sequence[Any]) -> Iterator[Pair]:
    """Pair the records of a list that have no id, by what they say."""
    partners = alike(before, after)
    became = {right: before[left] for left, right in partners.items()}
    for index, record in enumerate(after):
        yield Pair(where=_called(record), old=became.get(index), new=record)
    for index, record in enumerate(before):
        if index not in partners:
            yield Pair(where=_called(record), old=record, new=None)


def _called(record: Event | Change | RecipientLine) -> str:
    match record:
        case Event():
            return f"việc {happened(record)} ngày {record.date}"
        case Change():
            return f"cập nhật ngày {record.date}"
        case _:
            return f"dòng nơi nhận “{excerpt(record.text, _SHOWN)}”"


def _listed(side: Side, kind: type) -> Sequence[Any]:
    given = side.assignments
    if kind is RecipientLine:
        return tuple(recipient_lines(given))
    return given.events if kind is Event else given.changes


def _records(side: Side) -> Iterator[tuple[_Key, _Named]]:
    """Yield every record that has an id, a number or a place of its own."""
    given, names = side.assignments, side.names
    yield ("file",), ("tệp dữ liệu", given)
    yield ("plan",), ("văn bản", given.plan)
    for signature in given.plan.signature:
        yield ("signature",), ("ký tên", signature)
    for role in given.roles:
        yield ("role", names.role(role.id)), (f"vai trò {role.label}", role)
    listed = documents_of(given)
    for document, listed_document in zip(given.documents, listed, strict=True):
        yield ("document", names.document(listed_document.slug)), (listed_document.name, document)
    yield from _body_records(side)
    yield from _tree_records(outline(given), side)
    yield from _recipient_records(side)
    if given.publisher:
        yield ("publisher",), ("nơi đăng", given.publisher)
    for term in given.terms:
        yield ("term", str(term.name)), (f"từ ngữ “{term.name}”", term)


def _tree_records(tree: Outline, side: Side) -> Iterator[tuple[_Key, _Named]]:
    names = side.names
    for enclosed in tree.enclosed:
        annex, cited = enclosed.annex, enclosed.cited
        yield ("annex", enclosed.anchor), (cited, annex)
        if annex.recipients:
            yield ("recipients", enclosed.anchor), (f"nơi nhận của {cited}", annex.recipients)
        for signature in annex.signature:
            yield ("signature", enclosed.anchor), (f"ký tên của {cited}", signature)
    for part in (block.part for block in tree.all_blocks):
        key, cited = names.task(part.slug), part.cited
        yield ("section", key), (cited, part.section)
        for note in part.section.footnotes:
            yield ("footnote", key), (f"chú thích của {cited}", note)
    for entry in tree.entries:
        key, cited = names.task(entry.slug), entry.cited
        yield ("item", key), (cited, entry.item)
        for column in entry.item.columns:
            yield ("column", key), (f"cột của {cited}", column)
        for note in entry.item.footnotes:
            yield ("footnote", key), (f"chú thích của {cited}", note)
    for task in tree.tasks:
        yield from _task_records(task, side)


def _body_records(side: Side) -> Iterator[tuple[_Key, _Named]]:
    for body in side.assignments.all_bodies:
        key = side.names.body(body.id)
        yield ("body", key), (str(body.name), body)
        for membership in body.member_of:
            where = f"{body.name} thuộc nhóm {side.bodies[membership.group].name}"
            yield ("membership", key, side.names.body(membership.group)), (where, membership)


def _task_records(task: Task, side: Side) -> Iterator[tuple[_Key, _Named]]:
    roles = {role.id: role.label for role in side.assignments.roles}
    where = task.cited
    for assignment in task.assignments:
        yield ("assignment", side.names.task(task.slug)), (where, assignment)
    for duty in task.duties:
        named = f"{where}, {side.bodies[duty.body].name} ({roles[duty.role]})"
        yield ("duty", *side.names.duty(task.slug, duty.body, duty.role)), (named, duty)


def _recipient_records(side: Side) -> Iterator[tuple[_Key, _Named]]:
    if recipients := side.assignments.recipients:
        yield ("recipients",), ("nơi nhận", recipients)
    for line in recipient_lines(side.assignments):
        for recipient in line.recipients:
            yield (
                ("recipient", side.names.body(recipient.body)),
                (f"nơi nhận “{recipient.quote}”", recipient),
            )
