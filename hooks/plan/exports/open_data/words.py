"""The document as records: its words in order, its outline, its recipients, what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...language.days import day_meant
from ...model import records as model
from ...model.addresses import NEWS, PLAN, task_address
from ...model.tree.entries import Entry, Task
from ...model.tree.outline import Block
from .links import Links
from .records import (
    Annex,
    Change,
    Citation,
    Column,
    Document,
    Footnote,
    Item,
    Passage,
    Plan,
    Recipient,
    RecipientLine,
    Recipients,
    Section,
    Signature,
)


def plan_record(links: Links) -> Plan:
    """Return the document itself."""
    plan = links.register.assignments.plan
    return Plan.of(
        plan,
        issuer=links.body_called(plan.issuer),
        signature=Signature.of(next(iter(plan.signature), model.Signature())),
        signatures=tuple(map(Signature.of, plan.signature)),
        day=day_meant(plan.date),
        page=links.page(PLAN),
    )


def changes(links: Links) -> Iterator[Change]:
    """Yield the changes that readers are told of, in the order of their days."""
    for each in links.register.news:
        yield Change.of(
            each.change,
            day=each.day,
            touches=tuple(links.page(touched.address) for touched in each.touches),
            page=links.page(f"{NEWS}#{each.anchor}"),
        )


def whole_text(links: Links) -> Iterator[Passage]:
    """Yield every run of the document's words in its order, each with the number before it."""
    for each in links.register.passages:
        place = links.place(each.anchor)
        yield Passage(marker=each.marker or None, words=each.text, page=place)


def sections(links: Links) -> Iterator[Section]:
    """Yield the document's parts, with all that is in them."""
    return _sections(links.register.tree.blocks, links)


def annexes(links: Links) -> Iterator[Annex]:
    """Yield what stands behind the document's end."""
    for enclosed in links.register.tree.enclosed:
        yield Annex.of(
            enclosed.annex,
            sections=tuple(_sections(enclosed.blocks, links)),
            page=links.place(enclosed.anchor),
        )


def _sections(blocks: Iterable[Block], links: Links) -> Iterator[Section]:
    for block in blocks:
        part, below = block.part, items(block.entries, links)
        yield Section.of(part.section, items=below, page=links.place(part.slug))


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
        columns=tuple(map(Column.of, item.columns)),
        cells=tuple(None if cell.is_merged else cell.text for cell in item.cells),
        footnotes=tuple(map(Footnote.of, item.footnotes)),
        page=links.place(entry.slug),
        task=links.page(task_address(entry)) if isinstance(entry, Task) else None,
    )


def recipients(links: Links) -> Recipients | None:
    """Return who receives the document, if it says."""
    given = links.register.assignments.recipients
    if not given:
        return None
    return Recipients.of(given, lines=tuple(_line(line, links) for line in given.lines))


def _line(line: model.RecipientLine, links: Links) -> RecipientLine:
    return RecipientLine.of(
        line,
        recipients=tuple(
            Recipient.of(each, body=links.body_called(each.body)) for each in line.recipients
        ),
        lines=tuple(_line(below, links) for below in line.lines),
    )


def documents(links: Links) -> Iterator[Document]:
    """Yield every document that is cited, with the places that cite it."""
    for document in links.register.documents:
        named = links.document(document)
        places = links.register.citations[document.slug]
        yield Document.of(
            document,
            id=named.id,
            day=day_meant(document.date),
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
