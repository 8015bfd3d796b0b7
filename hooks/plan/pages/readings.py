"""The document beside what is understood of it: passage by passage, for who reads it over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Literal

from ..derive.grouped import Grouped, grouped
from ..derive.register import Register
from ..language.words import Span, span
from ..model.addresses import body_address, document_address
from ..model.details import details
from ..model.records import Assignment, Body, Duty, Membership, Plan
from ..model.reviews import Understanding, understandings
from ..model.text import START, Place, Text
from ..model.tree import quoting
from ..model.tree.entries import Entry, Task
from ..model.tree.passages import Passage, recipient_lines
from ..model.tree.quoting import Quote

ACTION = "Việc phải làm"
RECIPIENT = "Nơi nhận"

State = Literal["", "read", "doubtful"]
"""Whether anything is understood of some words, and whether that is still to be read over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One thing that is understood of some words."""

    label: str
    """What it is: a role, `Thời hạn`, `Nơi nhận`."""
    value: str
    """What is understood: a body's name, a day."""
    address: str = ""
    """The page of the site about that, if there is one."""
    task: str = ""
    """The task that it is of, where that is not the one whose words these are."""
    words: str
    """The document's words that it is read off."""
    basis: str = ""
    """Why it is so, where no words say it."""
    line: int
    """The line of the file where it is written."""
    reason: str = ""
    """Why it is to be read over; empty where it need not be."""
    place: Place = START
    """Where that reason stands in the file."""

    @property
    def anchor(self) -> str:
        """Where it is on the page, if it is to be read over."""
        return f"dong-{self.place.line}-{self.place.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPassage:
    """A passage of the document, and what is understood of it."""

    passage: Passage
    label: str
    """What a reader calls its place; empty where it is that of the passage before."""
    pieces: tuple[tuple[str, State], ...]
    """Its words in their order, and what rests on them."""
    readings: tuple[Reading, ...]
    """Those that are to be read over first."""
    line: int
    """The line of the file where its words stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """All that is understood of one document."""

    beside: tuple[Reading, ...]
    """What is to be read over and stands at no passage: of bodies, of the document itself."""
    passages: tuple[ReadPassage, ...]

    @property
    def left(self) -> tuple[tuple[str, Reading], ...]:
        """What is to be read over, in the order of the page, each with the place it is at."""
        at = [("", reading) for reading in self.beside]
        at += [(str(p.passage.label), reading) for p in self.passages for reading in p.readings]
        return tuple((where, each) for where, each in at if each.reason)


_At = tuple[Place | None, Span | None, Reading]
"""At which passage a reading stands, and on which of its words, if on any."""


def readings(register: Register) -> Readings:
    """Return the document beside what is understood of it."""
    by_record = {
        id(understanding.record): understanding
        for understanding in understandings(register.assignments)
    }
    by_place = grouped(
        (place, (where, reading)) for place, where, reading in _all(register, by_record)
    )
    beside = by_place.pop(None, [])
    passages = tuple(_read(register.passages, by_place))
    return Readings(beside=tuple(each for _, each in beside if each.reason), passages=passages)


def _read(
    passages: Iterable[Passage],
    by_place: Grouped[Place | None, tuple[Span | None, Reading]],
) -> Iterator[ReadPassage]:
    before = ""
    for passage in passages:
        here = by_place[passage.text.place]
        resting = [(where, reading) for where, reading in here if where]
        yield ReadPassage(
            passage=passage,
            label="" if passage.label == before else passage.label,
            pieces=tuple(_pieces(passage.text, resting)),
            readings=tuple(sorted((r for _, r in here), key=lambda reading: not reading.reason)),
            line=passage.text.line,
        )
        before = passage.label


def _pieces(text: str, here: Sequence[tuple[Span, Reading]]) -> Iterator[tuple[str, State]]:
    """Yield `text` in pieces, each as long as what rests on it is in the same state."""
    cuts = sorted({0, len(text), *(end for where, _ in here for end in where)})
    states = ((start, end, _state(here, start, end)) for start, end in pairwise(cuts))
    for state, alike in groupby(states, key=lambda each: each[2]):
        run = [*alike]
        yield text[run[0][0] : run[-1][1]], state


def _state(here: Iterable[tuple[Span, Reading]], start: int, end: int) -> State:
    over = [reading for (first, last), reading in here if first <= start and end <= last]
    if any(reading.reason for reading in over):
        return "doubtful"
    return "read" if over else ""


_ByRecord = dict[int, Understanding]


def _all(register: Register, by_record: _ByRecord) -> Iterator[_At]:
    assignments = register.assignments
    records: tuple[Plan | Body, ...] = (assignments.plan, *assignments.all_bodies)
    for record in records:
        yield from _beside(record, by_record)
    for entry in register.tree.entries:
        if entry.item.review:
            yield _first(entry), None, _reading(by_record[id(entry.item)], entry.at)
        if isinstance(entry, Task):
            for assignment in entry.assignments:
                yield from _of_assignment(register, entry, assignment, by_record)
    yield from _of_recipients(register)
    yield from _of_documents(register, by_record)


def _beside(record: Plan | Body, by_record: _ByRecord) -> Iterator[_At]:
    at, address = (
        (record.short_title, "") if isinstance(record, Plan) else (record.id, body_address(record))
    )
    yield None, None, _reading(by_record[id(record)], at, address)
    memberships: Sequence[Membership] = () if isinstance(record, Plan) else record.member_of
    for membership in memberships:
        yield None, None, _reading(by_record[id(membership)], membership.group, address)


def _of_assignment(
    register: Register, task: Task, assignment: Assignment, by_record: _ByRecord
) -> Iterator[_At]:
    if action := quoting.action_quote(assignment):
        reading = Reading(label=ACTION, value="", words=str(action.text), line=action.text.line)
        yield _at(register, task, assignment, action, reading)
    for duty in assignment.duties:
        body = register.bodies[duty.body]
        reading = _reading(by_record[id(duty)], duty.quote or duty.body, body_address(body))
        yield _at(register, task, assignment, quoting.duty_quote(duty), reading)
    holders: tuple[Assignment | Duty, ...] = (*assignment.duties, assignment)
    for holder in holders:
        for key, detail in details(holder):
            quote = quoting.detail_quote(key, detail)
            reading = _reading(by_record[id(detail)], detail.quote)
            yield _at(register, task, assignment, quote, reading)


def _at(
    register: Register,
    task: Task,
    assignment: Assignment,
    quote: Quote | None,
    reading: Reading,
) -> _At:
    """Return `reading` at its words; at the task's first words where it rests on none."""
    spot = quoting.spot(register.tree, task, assignment, quote) if quote else None
    if spot is None:
        return _first(task), None, reading
    if spot.paragraph.slug != task.slug:
        reading = replace(reading, task=task.cited)
    return spot.paragraph.text.place, spot.span, reading


def _first(entry: Entry) -> Place | None:
    """Return where the first words of `entry` stand, or of what it stands below."""
    own = next(iter(entry.own_paragraphs), None)
    return own.text.place if own else entry.at.place


def _of_recipients(register: Register) -> Iterator[_At]:
    for line in recipient_lines(register.assignments):
        for recipient in line.recipients:
            body = register.bodies[recipient.body]
            reading = Reading(
                label=RECIPIENT,
                value=str(body.name),
                address=body_address(body),
                words=str(recipient.quote),
                line=recipient.quote.line,
            )
            yield line.text.place, span(line.text, recipient.quote), reading


def _of_documents(register: Register, by_record: _ByRecord) -> Iterator[_At]:
    """Yield the documents that are cited, each where it is first, on words that stay grey."""
    for document, listed in zip(register.assignments.documents, register.documents, strict=True):
        cited = register.citations[listed.slug]
        place = cited[0].passage.text.place if cited else None
        yield (
            place,
            None,
            _reading(by_record[id(document)], document.quote, document_address(listed)),
        )


def _reading(understood: Understanding, at: Text, address: str = "") -> Reading:
    record, reason = understood.record, understood.reason
    basis = str(record.basis or "") if isinstance(record, Duty | Membership) else ""
    return Reading(
        label=understood.label,
        value=understood.value,
        address=address,
        words="" if understood.words == basis else understood.words,
        basis=basis,
        line=reason.line if reason else at.line,
        reason=str(reason or ""),
        place=understood.place,
    )
