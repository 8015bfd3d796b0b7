"""The list of cited documents, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import document_address
from ..citations import document_name, document_slug
from ..register import Register
from .page import Heading, SitePage, description, line

_WEIGHT = 1.15
"""So that a document comes before the tasks that cite it."""


def document_list(register: Register) -> Iterator[SitePage]:
    """Yield the list of cited documents."""
    assignments = register.assignments
    plan = assignments.plan
    yield SitePage(
        address="van-ban/",
        label="Văn bản",
        title="Văn bản được dẫn",
        description=description(
            f"{len(assignments.documents)} văn bản mà {plan.short_title} dẫn, kèm những chỗ dẫn."
        ),
        template="documents.html",
        line=line(assignments.documents[0].kind if assignments.documents else plan.short_title),
    )


def document_pages(register: Register) -> Iterator[SitePage]:
    """Yield a page for each cited document."""
    for document in register.assignments.documents:
        places = register.citations.get(document_slug(document), [])
        name = document_name(document)
        yield SitePage(
            address=document_address(document),
            label=name,
            title=name,
            description=description(
                f"{document.quote}. Được dẫn ở {len(places)} chỗ trong "
                f"{register.assignments.plan.short_title}."
            ),
            template="document.html",
            line=line(document.number or document.kind),
            subject=document,
            parent="van-ban/",
            weight=_WEIGHT,
            headings=(
                Heading(id="thong-tin", text="Thông tin"),
                Heading(id="cho-dan", text="Những chỗ dẫn văn bản này"),
            ),
            findable=(document.quote,),
            values={"document": document, "places": places},
        )
