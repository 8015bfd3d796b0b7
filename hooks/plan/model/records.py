"""The plan as its YAML file states it: one class a record, one attribute a key.

The classes are the file's shape: `load` reads them field by field, refuses any other key,
and takes a field without a default as one that must be there; `schema` tells editors'
programs the same. `from_` is the key `from`, a word that Python keeps for itself.
They do no I/O.
Every text is kept as it was typed; what the source does not say is `None`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from .text import Choices, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed, in the words and capitals of the document."""

    authority: Text
    """On whose behalf: `T/M BAN THƯỜNG VỤ`."""
    position: Text
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The document itself: what stands above section I and below the last item."""

    short_title: Text
    """The editor's short name for the plan, for titles and links; no words of the plan."""
    kind: Text
    issuer: Text
    """Id of the body that issued the plan."""
    implements: Text | None = None
    """Number of the document that the plan carries out."""
    layout: Annotated[Text, Choices("36-HD/VPTW")] | None = None
    """Number of the guideline that a printed copy follows; `None`: it is not one of the Party."""
    letterhead: Text | None
    number: Text | None
    place: Text | None
    date: Text | None
    heading: tuple[Text, ...]
    """The lines above the subject, as issued."""
    subject: Text
    preamble: Text
    signature: Signature
    source: Text
    """Where the words in this file were taken from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One kind of part that a body can have in a task."""

    id: Text
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that the plan cites. Its number, or else its quote, as a slug is its address."""

    number: Text | None
    kind: Text
    issuer: Text | None
    date: Text | None
    subject: Text | None
    quote: Text
    """The plan's words that give all of the above."""
    formerly: tuple[Text, ...] = ()
    """Addresses that the document had before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """That a body belongs to a group, and why we say so: a quote of the plan, or a basis."""

    group: Text
    quote: Text | None = None
    basis: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An agency or organisation, or a group of them. Its id is its address."""

    id: Text
    name: Text
    aliases: tuple[Text, ...] = ()
    """Other names that people type; never shown as the name."""
    member_of: tuple[Membership, ...] = ()
    formerly: tuple[Text, ...] = ()
    """Ids that the body had before; their addresses lead here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """How often a thing is to be done, with the plan's words for it."""

    label: Text
    quote: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """By when a thing is to be done, with the plan's words for it."""

    date: Text
    quote: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """The part of one body, or group, in one task."""

    body: Text
    role: Text
    quote: Text | None = None
    """The exact words of the assignment that give this part to this body."""
    basis: Text | None = None
    """Why, where the assignment's words don't give it."""
    cadence: Cadence | None = None
    """Only where it differs from the cadence of the whole assignment."""
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The sentence that assigns a task, and what it says."""

    text: Text
    action: Text | None = None
    """The words that say what all the named bodies do, where they stand apart from the names."""
    duties: tuple[Duty, ...]
    cadence: Cadence | None = None
    deadline: Deadline | None = None
    waived: tuple[Text, ...] = ()
    """Words of the text that belong to no duty, cadence or deadline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A numbered item, or a lettered point of one. An item that assigns something is a task.

    Its words stand in the document as text, points, assignment; an item without a text of
    its own begins with the assignment.
    """

    number: Text
    text: Text | None = None
    assignment: Assignment | None = None
    points: tuple[Item, ...] = ()
    formerly: tuple[Text, ...] = ()
    """Addresses that the task had before, such as `ii-1`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the plan under a Roman numeral."""

    number: Text
    heading: Text
    text: Text | None = None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A body named in one line of the recipients."""

    body: Text
    quote: Text
    purpose: Text | None = None
    """The line's words that say what for, such as `báo cáo` or `Lưu`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientLine:
    """One line under the recipients' heading, as issued, and the bodies it names."""

    text: Text
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipients:
    """Who receives the plan."""

    heading: Text
    lines: tuple[RecipientLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What became of bodies after the plan was issued, by a dated decision."""

    date: Text
    """Day, month and year: `01-7-2030`."""
    kind: Annotated[Text, Choices("rename", "merge", "split", "end")]
    from_: tuple[Text, ...]
    """Ids of the bodies as they were before."""
    to: tuple[Text, ...] | None
    """Ids of the bodies that hold the duties from then on; `None` where it is not known."""
    decision: Text
    """The decision's kind, number and date, as a reader would cite it."""
    source: Text
    """Where the decision can be read."""
    formerly: tuple[Text, ...] = ()
    """Addresses of the page of the day that were published with a wrong date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of this file that its readers are told of."""

    date: Text
    """Day, month and year: `01-7-2030`."""
    words: Text
    touches: tuple[Text, ...] = ()
    """Addresses of what it touches, such as `/nhiem-vu/ii-1/`; none: the whole site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignments:
    """The whole file."""

    plan: Plan
    roles: tuple[Role, ...]
    documents: tuple[Document, ...] = ()
    bodies: tuple[Body, ...]
    groups: tuple[Body, ...] = ()
    sections: tuple[Section, ...]
    recipients: Recipients | None = None
    events: tuple[Event, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def all_bodies(self) -> tuple[Body, ...]:
        """The bodies, then the groups."""
        return self.bodies + self.groups
