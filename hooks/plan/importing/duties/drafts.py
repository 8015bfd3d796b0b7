"""What the import understood of who is assigned what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..naming.names import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteDraft:
    """A quote of the document, and where it stands if not in the task's own words."""

    words: str
    at: str = ""
    review: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDraft:
    """The part of one body, by its name as written there."""

    name: str
    is_group: bool
    role: str
    quote: QuoteDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeDraft:
    """When: as `deadline`, `starts` or `cadence`, in the document's words."""

    kind: str
    words: str
    quote: QuoteDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentDraft:
    """What some words assign."""

    duties: tuple[DutyDraft, ...]
    times: tuple[TimeDraft, ...] = ()
    product: QuoteDraft | None = None
    action: str = ""


Placed = tuple[str, AssignmentDraft]
"""An assignment, behind the address of its task."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientDraft:
    """A body that a line of the recipients names."""

    name: str
    is_group: bool
    quote: str
    purpose: str = ""
    named_at: str = ""
    """The address of the entry that names its members: “Các cơ quan tại mục 6 III”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutiesDraft:
    """All of a document: assignments by the address of their task, recipients by their line."""

    by_task: Mapping[str, tuple[AssignmentDraft, ...]] = field(default_factory=dict)
    by_line: Mapping[str, tuple[RecipientDraft, ...]] = field(default_factory=dict)
    called: tuple[tuple[str, str], ...] = ()
    """Names, each with what the document says to call it by from there on."""


def duty_of(name: Name, role: str, quote: QuoteDraft | None) -> DutyDraft | None:
    """Return the part of `name` that `quote` gives; `None` where it has no quote."""
    if not quote:
        return None
    return DutyDraft(name=name.called, is_group=name.is_group, role=role, quote=quote)


def once(duties: Iterable[DutyDraft]) -> Iterator[DutyDraft]:
    """Yield `duties`, each name and role once."""
    given: set[tuple[str, str]] = set()
    for duty in duties:
        if (duty.name, duty.role) not in given:
            given.add((duty.name, duty.role))
            yield duty


def one_a_kind(times: Iterable[TimeDraft]) -> Iterator[TimeDraft]:
    """Yield the first of `times` of each kind."""
    kinds: set[str] = set()
    for time in times:
        if time.kind not in kinds:
            kinds.add(time.kind)
            yield time
