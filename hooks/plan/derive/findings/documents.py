"""What the plan does not state of the documents that it cites."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ...model.documents import ListedDocument
from ..register import Register
from .common import Finding


def without_number(register: Register) -> Iterator[Finding]:
    """Every cited document is cited with its number."""
    for document in register.documents:
        if document.number is None:
            yield from _quoted(register, document, "số")


def without_date(register: Register) -> Iterator[Finding]:
    """Every cited document is cited with its date."""
    for document in register.documents:
        if document.date is None:
            yield from _quoted(register, document, "ngày")


def _quoted(register: Register, document: ListedDocument, what: str) -> Iterator[Finding]:
    cited = (citation.passage for citation in register.citations[document.slug])
    for passage in chain(cited, register.passages):
        if document.quote in passage.text:
            yield Finding(
                subject=document.name,
                about=document,
                where=passage.label,
                anchor=passage.anchor,
                line=(document.number or document.kind).line,
                sentence=f"Câu dẫn không nêu {what} của văn bản.",
                quote=document.quote,
            )
            return
