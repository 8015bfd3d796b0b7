"""What the finders share: a finding, a kind of them, and where the plan names a body."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ...language.vietnamese import excerpt, lower_first
from ...model.addresses import body_address, document_address, task_address
from ...model.documents import ListedDocument
from ...model.records import Body
from ...model.text import Text
from ...model.tree.entries import Task
from ...model.tree.passages import RECIPIENTS_ANCHOR
from ..holdings import Holding
from ..register import Reception, Register

_SUBJECT_LENGTH = 60
"""Characters of a task's own words in the name that a finding gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that the plan leaves open."""

    subject: str
    """What it is about, in words."""
    about: Task | Body | ListedDocument | None = None
    """The record that it is about, where that has a page of its own."""
    where: str
    """Where the words stand, as a reader would say it: `mục II.2`."""
    anchor: str
    """The anchor of that place in the plan."""
    line: int
    """The line of the record in the YAML file."""
    sentence: str
    """The fact, in one neutral Vietnamese sentence."""
    detail: str = ""
    """What the sentence says beyond the heading of its kind, to stand behind the subject."""
    quote: Text
    """The plan's exact words that it concerns."""

    @property
    def page(self) -> str | None:
        """The address of the page of what it is about."""
        match self.about:
            case Task():
                return task_address(self.about)
            case Body():
                return body_address(self.about)
            case ListedDocument():
                return document_address(self.about)
            case None:
                return None


Finder = Callable[[Register], Iterator[Finding]]


def always(_: Register) -> bool:
    """Return `True`: the kind can be asked of every plan."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One row of the table: what is looked for, and in which words it is told.

    The heading and the sentence may hold `{kind}`, `{recipients}`, `{roles[lead]}` and
    `{given[lead]}`: the plan's own name for itself, for its recipients and for a role, and
    the sentence that says where it gives the role.
    """

    id: str
    """An ASCII slug: the anchor on the page."""
    heading: str
    sentence: str
    find: Finder
    applies: Callable[[Register], bool] = always
    """Whether the plan has the words that the kind speaks of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsOfKind:
    """One kind as it is told of one plan, with all its findings."""

    id: str
    heading: str
    sentence: str
    findings: tuple[Finding, ...]

    @property
    def within(self) -> str:
        """The heading as it stands inside a sentence."""
        return lower_first(self.heading)


def findings_of(kind: Kind, register: Register, names: Mapping[str, object]) -> FindingsOfKind:
    """Return what there is of `kind`, told in the plan's own names, which are in `names`."""
    return FindingsOfKind(
        id=kind.id,
        heading=kind.heading.format_map(names),
        sentence=kind.sentence.format_map(names).strip(),
        findings=tuple(kind.find(register)),
    )


def task_finding(task: Task, sentence: str, detail: str = "") -> Finding:
    """Return the finding about the words that assign `task`."""
    words = f": {excerpt(task.item.text, _SUBJECT_LENGTH)}" if task.item.text else ""
    return Finding(
        subject=f"{task.name}{words}",
        about=task,
        where=task.cited,
        anchor=task.slug,
        line=task.assigned.line,
        sentence=sentence,
        detail=detail,
        quote=task.assigned,
    )


def duty_finding(body: Body, duty: Holding, sentence: str, detail: str = "") -> Finding:
    """Return the finding about `body`, on the words of a duty that it holds."""
    return Finding(
        subject=body.name,
        about=body,
        where=duty.task.cited,
        anchor=duty.anchor,
        line=body.id.line,
        sentence=sentence,
        detail=detail,
        quote=duty.duty.quote or duty.task.assigned,
    )


def reception_finding(
    register: Register, reception: Reception, sentence: str, detail: str = ""
) -> Finding:
    """Return the finding about the body that a line of the recipients names."""
    return Finding(
        subject=reception.named.name,
        about=reception.named,
        where=register.recipients_name,
        anchor=RECIPIENTS_ANCHOR,
        line=reception.recipient.body.line,
        sentence=sentence,
        detail=detail,
        quote=reception.recipient.quote,
    )
