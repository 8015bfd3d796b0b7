"""The list of cited documents, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from ....derive.register import Register
from ....language.days import on_day
from ....language.vietnamese import excerpt
from ....model.addresses import DOCUMENTS, document_address
from ....model.citations import implemented
from ....model.documents import ListedDocument
from ...page import Card, CardLine, Heading, SitePage, description, plan_card

_CARD_LENGTH = 110
"""Characters of a document's subject in its share picture."""

_WEIGHT = 1.15
"""A document comes before the tasks that cite it."""


def document_list(register: Register) -> Iterator[SitePage]:
    """Yield the list of cited documents."""
    assignments = register.assignments
    plan = assignments.plan
    yield SitePage(
        address=DOCUMENTS,
        label="Văn bản liên quan",
        title="Văn bản liên quan",
        description=description(
            f"{len(assignments.documents)} văn bản mà {plan.short_title} dẫn, kèm những chỗ dẫn."
        ),
        template="documents.html",
        card=plan_card(register, "Văn bản liên quan"),
        answers=("documents",),
        line=next((document.kind for document in assignments.documents), plan.short_title).line,
    )


def document_pages(register: Register) -> Iterator[SitePage]:
    """Yield a page for each cited document."""
    named = register.assignments.plan.implements
    basis = implemented(named, register.documents) if named else None
    for document in register.documents:
        places = register.citations[document.slug]
        yield SitePage(
            address=document_address(document),
            label=document.name,
            title=document.name,
            description=description(
                f"{document.quote}. Được dẫn ở {len(places)} chỗ trong "
                f"{register.assignments.plan.short_title}."
            ),
            template="document.html",
            card=_card(document),
            line=(document.number or document.kind).line,
            subject=document,
            by_itself=True,
            parent=DOCUMENTS,
            weight=_WEIGHT,
            kind="Văn bản",
            headings=(
                Heading(id="thong-tin", text="Thông tin"),
                Heading(id="cho-dan", text="Những chỗ dẫn văn bản này"),
            ),
            findable=(document.quote,),
            says=tuple(f"{citation.passage.label} {citation.passage.text}" for citation in places),
            answers=("basis",) if document == basis else (),
            values={
                "document": document,
                "places": [
                    (citation, register.reading.page_of(citation.passage.anchor))
                    for citation in places
                ],
            },
        )


def _card(document: ListedDocument) -> Card:
    issued = [document.issuer, on_day(document.date) if document.date else None]
    lines = (", ".join(filter(None, issued)), excerpt(document.subject or "", _CARD_LENGTH))
    return Card(
        kind="Văn bản liên quan",
        title=document.name,
        lines=tuple(CardLine(words=words) for words in lines if words),
    )
