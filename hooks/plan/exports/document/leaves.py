"""The plan and what it encloses as they stand on paper, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Literal

from ...derive.register import Register
from ...model.text import Text
from ...model.tree.entries import Entry, Paragraph
from ...model.tree.outline import Block, Enclosed
from ...pages.published import State, state
from .ends import End, end
from .heads import Head, head_of_annex, head_of_plan
from .tables import Table, laid_table, marks_in_table
from .words import Marks, Words, marked_words, marks

Kind = Literal["text", "heading", "chapter", "title", "article", "assignment", "grounds", "formula"]
"""What a paragraph is; how each looks is for the layout to say.

A `chapter` is headed by a word and a numeral (`PHẦN I.`); a `title` is the short name of what its
points say; the marker of an `article` is a word and a number (`Điều 1.`); an `assignment` is a
sentence that only assigns; `grounds` are what a decision is based on; a `formula` is a line in
capitals before the text, such as `QUYẾT ĐỊNH:`.
"""

_GROUNDS = ("Căn cứ", "Theo đề nghị", "Xét đề nghị")
_SENTENCE_ENDS = (".", ";", ":", ",", "…", "?", "!", "/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph of the text."""

    kind: Kind = "text"
    words: Words
    depth: int = 0
    """How many entries it stands below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One of the documents that stand behind each other: the plan, or what it encloses."""

    label: str
    """`PHỤ LỤC II`; empty where it has none."""
    head: Head | None
    heading: tuple[str, ...]
    subject: tuple[str, ...]
    body: tuple[Line | Table, ...]
    end: End

    @property
    def is_wide(self) -> bool:
        """Whether all of it is printed across the paper, as an annex is that has a wide table."""
        tables = (each for each in self.body if isinstance(each, Table))
        return bool(self.label) and any(table.is_wide for table in tables)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The plan and all that it encloses, in their order."""

    layout: str | None
    """The number of the document that says how it is laid out, if it follows one."""
    leaves: tuple[Leaf, ...]


def document(register: Register) -> Document:
    """Return the plan of `register` as it stands on paper."""
    assignments, tree = register.assignments, register.tree
    plan = assignments.plan
    is_signed_first = plan.ends_with == "recipients"
    main = Leaf(
        label="",
        head=head_of_plan(plan),
        heading=tuple(plan.heading),
        subject=tuple(plan.subject),
        body=_body(plan.preamble, tree.blocks, plan.closing),
        end=end(assignments.recipients, plan.signature, is_signed_first=is_signed_first),
    )
    return Document(layout=plan.layout, leaves=(main, *map(_enclosed, tree.enclosed)))


def document_state(document: Document, day: date | None) -> State:
    """Return what the files of `document` say of their state; of its change on `day` is told."""
    return state([repr(document)], day)


def _enclosed(enclosed: Enclosed) -> Leaf:
    annex = enclosed.annex
    return Leaf(
        label=str(annex.label or ""),
        head=head_of_annex(annex),
        heading=tuple(annex.heading),
        subject=tuple(annex.subject),
        body=_body(annex.preamble, enclosed.blocks, annex.closing),
        end=end(annex.recipients, annex.signature),
    )


def _body(
    preamble: Iterable[Text], blocks: Sequence[Block], closing: Iterable[Text]
) -> tuple[Line | Table, ...]:
    return (
        *(Line(kind=_kind_before(text), words=Words(text=text)) for text in preamble),
        *chain.from_iterable(map(_block, blocks)),
        *(Line(words=Words(text=text)) for text in closing),
    )


def _kind_before(text: Text) -> Kind:
    """Return what a paragraph above the first section is."""
    if text.isupper():
        return "formula"
    return "grounds" if text.startswith(_GROUNDS) else "text"


def _block(block: Block) -> Iterator[Line | Table]:
    section = block.part.section
    own = [each for each in block.part.paragraphs if not each.is_note]
    marked = marks(section.footnotes, own)
    for each in own:
        kind = _kind_of_heading(each) if each.text is section.heading else "text"
        yield Line(kind=kind, words=marked_words(each, marked))
    for entry in block.entries:
        yield from _entry(entry, 0)


def _kind_of_heading(heading: Paragraph) -> Kind:
    return "chapter" if _begins_with_a_word(heading.marker) else "heading"


def _entry(entry: Entry, depth: int) -> Iterator[Line | Table]:
    is_table = bool(entry.item.columns)
    opening, closing = entry.opening, entry.closing
    marked = marks_in_table(entry) if is_table else _marks(entry)
    if opening:
        words = marked_words(opening, marked)
        yield Line(kind=_kind(entry, opening), words=words, depth=depth)
    if is_table:
        yield laid_table(entry, marked)
    else:
        for point in entry.points:
            yield from _entry(point, depth + 1)
    if closing:
        yield Line(kind="assignment", words=marked_words(closing, marked), depth=depth)


def _marks(entry: Entry) -> Marks:
    return marks(entry.item.footnotes, [e for e in (entry.opening, entry.closing) if e])


def _kind(entry: Entry, opening: Paragraph) -> Kind:
    if opening.assigns and not opening.marker:
        return "assignment"
    if not entry.item.number:
        return "text"
    if _begins_with_a_word(opening.marker):
        return "article"
    is_title = entry.points and not opening.text.endswith(_SENTENCE_ENDS)
    return "title" if is_title else "text"


def _begins_with_a_word(marker: str) -> bool:
    return " " in marker.strip() and marker[:2].isalpha()
