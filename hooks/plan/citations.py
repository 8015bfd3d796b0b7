"""Where the plan cites which document, and how a reader cites the plan."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from .document_numbers import document_numbers
from .model import Body, Document, Plan
from .outline import Passage
from .vietnamese import slug
from .words import Span, span

_CLOSING_TITLE = re.compile(r"(?: về)? “[^“”]*”$")
"""A quoted title at the end of a subject, with the word that leads to it."""


def document_slug(document: Document) -> str:
    """Return the document's part of an address: its number, or its words where it has none."""
    return slug(document.number or document.quote)


def document_name(document: Document) -> str:
    """Return what the plan calls the document: `Kết luận số 31-KL/TW`."""
    return f"{document.kind} số {document.number}" if document.number else str(document.quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One place where the plan's words name a document."""

    document: Document
    passage: Passage
    span: Span


def citations(documents: Collection[Document], passages: Iterable[Passage]) -> Iterator[Citation]:
    """Yield the places in `passages` that name one of `documents`, kind and number together."""
    by_number = {str(document.number): document for document in documents if document.number}
    unnumbered = [document for document in documents if not document.number]
    for passage in passages:
        for number, found in document_numbers(passage.text):
            if document := by_number.get(number):
                named = _with_kind(passage.text, document, found)
                yield Citation(document=document, passage=passage, span=named)
        for document in unnumbered:
            if found_once := span(passage.text, document.quote):
                yield Citation(document=document, passage=passage, span=found_once)


def _with_kind(text: str, document: Document, number: Span) -> Span:
    start, end = number
    named = f"{document.kind} số "
    if text[:start].lower().endswith(named.lower()):
        return start - len(named), end
    return number


def plan_citation(plan: Plan, issuer: Body) -> str:
    """Return how `plan` is cited: its kind, number and date as far as known, issuer, subject.

    A title quoted at the end of the subject is left out where the number of the document that
    bears it stands before: that names it already.
    """
    named = f"{plan.kind} số {plan.number}" if plan.number else str(plan.kind)
    dated = f"{named}, ngày {plan.date}" if plan.date else named
    subject = str(plan.subject)
    short = _CLOSING_TITLE.sub("", subject)
    if not any(document_numbers(short)):
        short = subject
    return f"{dated} của {issuer.name} {short}"


def item_citation(plan: str, label: str) -> str:
    """Return how the item `label` is cited, of the plan cited as `plan`."""
    return f"mục {label}, {plan}"


def page_citation(plan: str, name: str) -> str:
    """Return how the page about `name` is cited: it is about the plan, and no words of it."""
    return f"trang về {name}, theo {plan}"
