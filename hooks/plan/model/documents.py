"""The documents that a plan cites: which is which, what each is called, where its page lies.

A document is told by its number, its issuer and its date, for numbers begin anew each term and
each year. One without a number is told by the words that cite it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

from ..language.days import day, on_day
from ..language.document_numbers import plain_number
from ..language.mentions import issue_date
from ..language.slugs import address_slug, marked
from .records import Assignments, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument(Document):
    """A document among all those of its file, from which its name and its address set it apart."""

    slug: str
    """Its part of an address: its number as a slug; where that is another's too, with its date."""
    name: str
    """What the plan calls it: `Kết luận số 31-KL/TW`; with its date where another is called so."""


def number_key(number: str) -> str:
    """Return what is the same for each way to write `number`: `32/CT-TTg`, `32 / CT–TTG`."""
    return plain_number(number).casefold()


@lru_cache(maxsize=2)
def documents_of(assignments: Assignments) -> tuple[ListedDocument, ...]:
    """Return those of a file as `listed_documents` does, once for it or two that are compared."""
    return listed_documents(assignments.documents)


def listed_documents(documents: Sequence[Document]) -> tuple[ListedDocument, ...]:
    """Return `documents`, each with the name and the slug that only it has.

    Neither depends on the order of the file. A slug that is said to be a former one is none now.
    """
    former = {str(name) for document in documents for name in document.formerly}
    slugs = _alone([tuple(_slugs(document)) for document in documents], former)
    names = _alone([tuple(_names(document)) for document in documents], ())
    return tuple(
        ListedDocument(
            **{field.name: getattr(document, field.name) for field in fields(Document)},
            slug=slug,
            name=name,
        )
        for document, slug, name in zip(documents, slugs, names, strict=True)
    )


_UNKNOWN, _ANY = "?", "*"


def same_documents(documents: Iterable[Document]) -> Iterator[tuple[Document, Document]]:
    """Yield each document that nothing tells from an earlier one, with that one.

    A date or an issuer tells two apart where both state one; what is not known may be the same.
    """
    earlier: dict[tuple[str, str, str], Document] = {}
    for document in documents:
        called, date, issuer = identity(document)
        asked = [(called, d, i) for d in _could_be(date) for i in _could_be(issuer)]
        if before := next((earlier[key] for key in asked if key in earlier), None):
            yield document, before
        for d in (date, _ANY):
            for i in (issuer, _ANY):
                earlier.setdefault((called, d, i), document)


def identity(document: Document) -> tuple[str, str, str]:
    """Return what tells the document: its number, or else its quote, its date and its issuer.

    The same for each way to write them: `25/10/2017` is the day `25 tháng 10 năm 2017`.
    """
    called = number_key(document.number) if document.number else document.quote.casefold()
    date = document.date and (issue_date(document.date) or document.date.casefold())
    issuer = document.issuer and document.issuer.casefold()
    return called, f"={date}" if date else _UNKNOWN, f"={issuer}" if issuer else _UNKNOWN


def _could_be(stated: str) -> tuple[str, ...]:
    return (_ANY,) if stated == _UNKNOWN else (stated, _UNKNOWN)


def _names(document: Document) -> Iterator[str]:
    """Yield what the document can be called, shortest first."""
    # Who knows no kind may have typed the number for it: it is said once.
    kind = document.kind if document.kind != document.number else "Văn bản"
    name = f"{kind} số {document.number}" if document.number else str(document.quote)
    yield name
    if document.date and document.number:
        name = f"{name}, {on_day(document.date)}"
        yield name
    if document.issuer and document.number:
        yield f"{name} của {document.issuer}"


def _slugs(document: Document) -> Iterator[str]:
    """Yield what can stand in the document's address, shortest first; the last is only its own."""
    called = document.number or document.quote
    parts = [str(called)]
    yield address_slug(called)
    if document.date:
        on = day(document.date)
        parts.append(on.isoformat() if on else document.date)
        yield address_slug(" ".join(parts))
    if document.issuer:
        parts.append(document.issuer)
        yield address_slug(" ".join(parts))
    yield marked(address_slug(" ".join(parts)), "\n".join(parts))


def _alone(choices: Sequence[Sequence[str]], taken: Container[str]) -> list[str]:
    """Return, for each document, its first choice that no other has and that is not taken."""
    having = Counter(choice.casefold() for own in choices for choice in {*own})
    return [
        next(
            (each for each in own if having[each.casefold()] == 1 and each not in taken),
            own[-1],
        )
        for own in choices
    ]
