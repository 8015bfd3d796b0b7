"""The document as records: its words in order, its outline, its recipients, what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...derive.register import Register
from ...language.days import day
from ...language.vietnamese import marker_slug
from ...model import records as model
from ...model.addresses import NEWS, PLAN, task_address
from ...model.entries import Entry
from ...model.outline import section_items
from ...model.passages import RECIPIENTS_ANCHOR
from .links import Links
from .records import (
    Change,
    Citation,
    Document,
    Item,
    Passage,
    Plan,
    Recipient,
    RecipientLine,
    Recipients,
    Section,
)

_SIGNATURE_ANCHOR = "ky-ten"


def plan_record(register: Register, links: Links) -> Plan:
    """Return the document itself."""
    plan = register.assignments.plan
    return Plan.of(
        plan,
        issuer=links.body(register.bodies[plan.issuer]),
        day=day(plan.date) if plan.date else None,
        page=links.page(PLAN),
    )


def changes(register: Register, links: Links) -> Iterator[Change]:
    """Yield the changes that readers are told of, in the order of their days."""
    for each in register.news:
        yield Change.of(
            each.change,
            day=each.day,
            touches=tuple(links.page(touched.address) for touched in each.touches),
            page=links.page(f"{NEWS}#{each.anchor}"),
        )


def whole_text(register: Register, links: Links) -> Iterator[Passage]:
    """Yield every run of the document's words in its order, each with the number before it."""
    assignments = register.assignments

    def passage(before: str, words: str, anchor: str) -> Passage:
        return Passage(marker=before or None, words=words, page=links.place(anchor))

    of_recipients = [each for each in register.passages if each.anchor == RECIPIENTS_ANCHOR]
    for each in register.passages[: len(register.passages) - len(of_recipients)]:
        yield passage(each.marker, each.text, each.anchor)
    if recipients := assignments.recipients:
        yield passage("", recipients.heading, RECIPIENTS_ANCHOR)
    for each in of_recipients:
        yield passage(each.marker, each.text, each.anchor)
    signed = assignments.plan.signature
    for words in (signed.authority, signed.position, signed.name):
        yield passage("", words, _SIGNATURE_ANCHOR)


def sections(register: Register, links: Links) -> Iterator[Section]:
    """Yield the document's parts, with all that is in them."""
    for section in register.assignments.sections:
        yield Section.of(
            section,
            items=items(section_items(section), links),
            page=links.place(marker_slug(section.number)),
        )


def items(entries: Iterable[Entry], links: Links) -> tuple[Item, ...]:
    """Return the items of `entries`, each with its own points."""
    return tuple(_item(entry, links) for entry in entries)


def _item(entry: Entry, links: Links) -> Item:
    item = entry.item
    return Item.of(
        item,
        id=entry.slug,
        label=entry.label,
        assignment=item.assignment.text if item.assignment else None,
        points=items(entry.points, links),
        page=links.place(entry.slug),
        task=links.page(task_address(entry)) if item.assignment else None,
    )


def recipients(register: Register, links: Links) -> Recipients | None:
    """Return who receives the document, if it says."""
    given = register.assignments.recipients
    if not given:
        return None
    return Recipients.of(given, lines=tuple(_line(line, register, links) for line in given.lines))


def _line(line: model.RecipientLine, register: Register, links: Links) -> RecipientLine:
    recipients = tuple(
        Recipient.of(each, body=links.body(register.bodies[each.body])) for each in line.recipients
    )
    return RecipientLine.of(line, recipients=recipients)


def documents(register: Register, links: Links) -> Iterator[Document]:
    """Yield every document that is cited, with the places that cite it."""
    for document in register.documents:
        named = links.document(document)
        places = register.citations.get(document.slug, ())
        yield Document.of(
            document,
            id=named.id,
            day=day(document.date) if document.date else None,
            citations=tuple(
                Citation(
                    label=each.passage.label,
                    quote=each.passage.text[slice(*each.span)],
                    page=links.place(each.passage.anchor),
                )
                for each in places
            ),
            former=document.formerly,
            page=named.page,
        )
