"""What is assigned → into the data of the outline: bodies, duties, recipients."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from ...model.records import Assignments
from ...model.tree.outline import outline
from ...model.tree.passages import recipient_lines
from ..duties import AssignmentDraft, Bodies, BodyDraft, DutiesDraft, RecipientDraft
from ..duties.drafts import DutyDraft, QuoteDraft, TimeDraft
from .roles import roles_of
from .yaml_text import Data, InLine

Filling = Callable[[str, Data], Data]

_BEFORE = ("points", "columns", "cells", "footnotes")
"""The keys before which the assignments of an entry stand."""


def with_duties(
    data: Mapping[str, Data], assignments: Assignments, duties: DutiesDraft, bodies: Bodies
) -> Mapping[str, Data]:
    """Return `data`, which `assignments` was loaded from, with what is assigned in its places."""
    slugs = iter([entry.slug for entry in outline(assignments).entries])
    lines = iter([str(line.text) for line in recipient_lines(assignments)])
    for name, short in duties.called:
        bodies.call(name, short)
    issuer = bodies.id_of(str(assignments.bodies[0].name), is_group=False)
    filler = _Filler(duties=duties, bodies=bodies, slugs=slugs, lines=lines)
    filled = {key: filler.part(key, value) for key, value in data.items()}
    plan = data["plan"]
    if isinstance(plan, Mapping):
        filled["plan"] = {**plan, "issuer": issuer}
    members = _members(duties, bodies)
    filled["roles"] = roles_of(duties)
    filled["bodies"] = [_body(body, members) for body in bodies.bodies()]
    filled["groups"] = [_body(body, members) for body in bodies.groups()]
    return filled


class _Filler:
    """A walk over the data, in the order in which the outline has its entries."""

    def __init__(
        self, *, duties: DutiesDraft, bodies: Bodies, slugs: Iterator[str], lines: Iterator[str]
    ) -> None:
        self._duties = duties
        self._bodies = bodies
        self._slugs = slugs
        self._lines = lines

    def part(self, key: str, value: Data) -> Data:
        """Return what stands under `key` of the file, with what is assigned in it."""
        if key == "sections":
            return [self._section(item) for item in _items(value)]
        if key == "annexes":
            return [self._annex(item) for item in _items(value)]
        return self._recipients(value) if key == "recipients" else value

    def _annex(self, annex: Data) -> Data:
        return _filled(annex, self.part)

    def _section(self, section: Data) -> Data:
        return _filled(
            section,
            lambda key, value: (
                [self._entry(item) for item in _items(value)] if key == "items" else value
            ),
        )

    def _entry(self, entry: Data) -> Data:
        if not isinstance(entry, Mapping):
            return entry
        drafts = self._duties.by_task.get(next(self._slugs), ())
        written: Data = [self._assignment(draft) for draft in drafts]
        filled: dict[str, Data] = {}
        for key, value in entry.items():
            if drafts and key in _BEFORE:
                filled.setdefault("assignments", written)
            filled[key] = (
                [self._entry(point) for point in _items(value)] if key == "points" else value
            )
        if drafts:
            filled.setdefault("assignments", written)
        return filled

    def _recipients(self, recipients: Data) -> Data:
        return _filled(
            recipients,
            lambda key, value: (
                [self._line(line) for line in _items(value)] if key == "lines" else value
            ),
        )

    def _line(self, line: Data) -> Data:
        if not isinstance(line, Mapping):
            return line
        named = self._duties.by_line.get(next(self._lines), ())
        filled = dict(line)
        below = filled.pop("lines", None)
        if named:
            filled["recipients"] = [self._recipient(recipient) for recipient in named]
        if below:
            filled["lines"] = [self._line(item) for item in _items(below)]
        return filled

    def _recipient(self, named: RecipientDraft) -> Data:
        written: dict[str, str | None] = {
            "body": self._bodies.id_of(named.name, is_group=named.is_group),
            "quote": named.quote,
        }
        if named.purpose:
            written["purpose"] = named.purpose
        return InLine(data=written)

    def _assignment(self, draft: AssignmentDraft) -> Data:
        written: dict[str, Data] = {}
        if draft.action:
            written["action"] = draft.action
        given: set[tuple[str, str]] = set()
        duties: list[Data] = []
        for duty in draft.duties:
            body = self._bodies.id_of(duty.name, is_group=duty.is_group)
            if (body, duty.role) not in given:
                given.add((body, duty.role))
                duties.append(_duty(body, duty))
        written["duties"] = duties
        for time in draft.times:
            written[time.kind] = _time(time)
        if draft.product:
            written["product"] = InLine(data={"name": draft.product.words, **_quote(draft.product)})
        return written


def _items(value: Data) -> Sequence[Data]:
    return value if isinstance(value, list) else ()


def _filled(value: Data, fill: Filling) -> Data:
    if not isinstance(value, Mapping):
        return value
    return {key: fill(key, child) for key, child in value.items()}


def _duty(body: str, duty: DutyDraft) -> Data:
    return InLine(data={"body": body, "role": duty.role, **_quote(duty.quote)})


def _time(time: TimeDraft) -> Data:
    label = "label" if time.kind == "cadence" else "date"
    return InLine(data={label: time.words, **_quote(time.quote)})


def _quote(quote: QuoteDraft) -> dict[str, str | None]:
    written: dict[str, str | None] = {"quote": quote.words}
    if quote.at:
        written["at"] = quote.at
    if quote.review:
        written["review"] = quote.review
    return written


Membership = tuple[str, str]
"""The id of a group, and the words that say who belongs to it."""


def _members(duties: DutiesDraft, bodies: Bodies) -> Mapping[str, tuple[Membership, ...]]:
    """Return the groups of each body that another place names as a group: “tại mục 6 III”."""
    groups: dict[str, dict[str, str]] = {}
    for named in chain.from_iterable(duties.by_line.values()):
        if not named.named_at:
            continue
        group = bodies.id_of(named.name, is_group=True)
        drafts = duties.by_task.get(named.named_at, ())
        for duty in chain.from_iterable(draft.duties for draft in drafts):
            body = bodies.id_of(duty.name, is_group=duty.is_group)
            if body != group:
                groups.setdefault(body, {})[group] = named.quote
    return {body: tuple(quotes.items()) for body, quotes in groups.items()}


def _body(body: BodyDraft, members: Mapping[str, tuple[Membership, ...]]) -> Data:
    written: dict[str, Data] = {"id": body.id, "name": body.name}
    groups = members.get(body.id, ())
    if not body.aliases and not groups:
        return InLine(data={"id": body.id, "name": body.name})
    if body.aliases:
        written["aliases"] = InLine(data=body.aliases)
    if groups:
        written["member_of"] = [InLine(data={"group": g, "quote": q}) for g, q in groups]
    return written
