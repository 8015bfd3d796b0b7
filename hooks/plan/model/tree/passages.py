"""The document's words in their order, from the letterhead to the last line of the last annex."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal

from ..records import Annex, Assignments, Plan, RecipientLine, Recipients, Signature
from ..text import Text
from .markers import behind_marker
from .outline import Block, Enclosed, Outline, outline

HEADING_ANCHOR, SUBJECT_ANCHOR, PREAMBLE_ANCHOR = "tieu-de", "trich-yeu", "mo-dau"
CLOSING_ANCHOR, RECIPIENTS_ANCHOR, SIGNATURE_ANCHOR = "loi-ket", "noi-nhan", "ky-ten"
HEAD_ANCHOR = "dau-van-ban"

_LETTERHEAD, _NUMBER, _MOTTO = "tiêu đề đầu trang", "số", "quốc hiệu, tiêu ngữ"
_PLACE, _DATE = "nơi ban hành", "ngày ban hành"
_LEFT = (_LETTERHEAD, _NUMBER)
"""What stands in the left column of the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One run of the plan's words."""

    anchor: str
    label: str
    """Where it stands, as a reader would say it: `mục II.1`, `phần mở đầu`."""
    text: Text
    marker: str = ""
    """What is written before it: `II.`, `1.`, `đ)`, `-`; empty where nothing is."""
    is_frame: bool = False
    """Whether it is of the head or the end, as a letterhead or a signature: it cites nothing."""

    @property
    def words(self) -> str:
        """The whole run: the words behind what is written before them."""
        return behind_marker(self.marker, self.text)


def passages(assignments: Assignments) -> Iterator[Passage]:
    """Yield every run of the plan's words that can name a document, in their order."""
    return (passage for passage in all_passages(assignments) if not passage.is_frame)


@lru_cache(maxsize=2)
def all_passages(assignments: Assignments) -> tuple[Passage, ...]:
    """Return every run of the document's words, once for a file or two that are compared."""
    return tuple(_all_passages(assignments, outline(assignments)))


def _all_passages(assignments: Assignments, tree: Outline) -> Iterator[Passage]:
    plan = assignments.plan
    yield from head(plan)
    yield from _titled(plan, HEADING_ANCHOR, SUBJECT_ANCHOR, PREAMBLE_ANCHOR)
    yield from _blocks(tree.blocks)
    yield from _paragraphs(plan.closing, CLOSING_ANCHOR, "lời kết")
    ends = (_recipients(assignments.recipients), _signatures(plan.signature))
    yield from chain(*(reversed(ends) if plan.ends_with else ends))
    for enclosed in tree.enclosed:
        yield from _enclosed(enclosed)


def head(plan: Plan | Annex, anchor: str = HEAD_ANCHOR) -> Iterator[Passage]:
    """Yield what stands above the heading: each line as printed, else what is known of it."""
    for label, lines in _head_lines(plan):
        for text in lines:
            yield Passage(anchor=anchor, label=label, text=text, is_frame=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadLine:
    """A line of the head, as the guidelines of the Party and of the State have it printed."""

    passage: Passage
    look: Literal["bold", "italic"] | None


def head_columns(plan: Plan | Annex) -> tuple[tuple[HeadLine, ...], ...]:
    """Return the lines of the head as they stand beside each other: who issued it, then where."""
    lines = [*head(plan)]
    letterhead = [line for line in lines if line.label == _LETTERHEAD]
    bold = [*letterhead[-1:], *(line for line in lines if line.label == _MOTTO)]
    shown = [HeadLine(passage=line, look=_look(line, bold)) for line in lines]
    left = tuple(line for line in shown if line.passage.label in _LEFT)
    right = tuple(line for line in shown if line.passage.label not in _LEFT)
    return tuple(column for column in (left, right) if column)


def _look(line: Passage, bold: Sequence[Passage]) -> Literal["bold", "italic"] | None:
    """Return how a line is printed: what issued it and the motto bold, place and day in italics."""
    if line in bold:
        return "bold"
    return None if line.label in _LEFT else "italic"


def _head_lines(plan: Plan | Annex) -> Iterator[tuple[str, Sequence[Text]]]:
    number, place, date = (
        (plan.number, plan.place, plan.date) if isinstance(plan, Plan) else (None, None, None)
    )
    yield _LETTERHEAD, plan.letterhead or ()
    yield _NUMBER, _one_or_none(plan.number_line or number)
    yield _MOTTO, plan.motto
    if plan.issued_line:
        yield "nơi, ngày ban hành", (plan.issued_line,)
        return
    yield _PLACE, _one_or_none(place)
    yield _DATE, _one_or_none(date)


def _one_or_none(text: Text | None) -> tuple[Text, ...]:
    return (text,) if text else ()


def facts_of_issue(plan: Plan) -> tuple[tuple[str, Text | None], ...]:
    """Return what stands at the head of an official document, and `None` for what is unknown."""
    return (
        (_LETTERHEAD, plan.letterhead[0] if plan.letterhead else None),
        (_NUMBER, plan.number or plan.number_line),
        (_PLACE, plan.place or plan.issued_line),
        (_DATE, plan.date or plan.issued_line),
    )


def unknown_of_issue(plan: Plan) -> list[str]:
    """Return the names of those facts that are unknown."""
    return [name for name, fact in facts_of_issue(plan) if fact is None]


def _titled(plan: Plan | Annex, heading: str, subject: str, preamble: str) -> Iterator[Passage]:
    yield from _paragraphs(plan.heading, heading, "tiêu đề")
    yield from _paragraphs(plan.subject, subject, "trích yếu")
    yield from _paragraphs(plan.preamble, preamble, "phần mở đầu")


def _paragraphs(texts: Iterable[Text], anchor: str, label: str) -> Iterator[Passage]:
    for text in texts:
        yield Passage(anchor=anchor, label=label, text=text)


def _blocks(blocks: Iterable[Block]) -> Iterator[Passage]:
    for block in blocks:
        own = block.part.paragraphs
        for paragraph in chain(own, *(entry.paragraphs for entry in block.entries)):
            yield Passage(
                anchor=paragraph.slug,
                label=paragraph.cited,
                text=paragraph.text,
                marker=paragraph.marker,
            )


def _recipients(
    recipients: Recipients | None, anchor: str = RECIPIENTS_ANCHOR
) -> Iterator[Passage]:
    if not recipients:
        return
    if recipients.heading:
        yield Passage(anchor=anchor, label="Nơi nhận", text=recipients.heading, is_frame=True)
    for line in all_lines(recipients.lines):
        marker = str(line.marker or "")
        yield Passage(anchor=anchor, label="Nơi nhận", text=line.text, marker=marker)


def all_lines(lines: Iterable[RecipientLine]) -> Iterator[RecipientLine]:
    """Yield every line of the recipients, each before those that stand below it."""
    for line in lines:
        yield line
        yield from all_lines(line.lines)


def recipient_lines(assignments: Assignments) -> Iterator[RecipientLine]:
    """Yield every line under a heading of recipients, also of what the document encloses."""
    ends = (assignments.recipients, *(annex.recipients for annex in assignments.annexes))
    for recipients in filter(None, ends):
        yield from all_lines(recipients.lines)


def _signatures(
    signatures: Iterable[Signature], anchor: str = SIGNATURE_ANCHOR
) -> Iterator[Passage]:
    for signature in signatures:
        for text in signature.lines:
            yield Passage(anchor=anchor, label="ký tên", text=text, is_frame=True)


def _enclosed(enclosed: Enclosed) -> Iterator[Passage]:
    annex, anchor = enclosed.annex, enclosed.anchor
    if annex.label:
        yield Passage(anchor=anchor, label=enclosed.cited, text=annex.label)
    yield from head(annex, anchor)
    yield from _titled(annex, anchor, anchor, anchor)
    yield from _blocks(enclosed.blocks)
    yield from _paragraphs(annex.closing, anchor, "lời kết")
    yield from _recipients(annex.recipients, anchor)
    yield from _signatures(annex.signature, anchor)
