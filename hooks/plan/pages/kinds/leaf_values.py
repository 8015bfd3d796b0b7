"""What the template of the full text is given of one of its pages: all that stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from ...derive.holdings import Holding
from ...derive.reading import Leaf, Portion
from ...derive.register import Register
from ...language.words import Mark
from ...model.addresses import document_address
from ...model.records import Plan
from ...model.text import Text


def leaf_values(register: Register, leaf: Leaf) -> dict[str, object]:
    """Return what stands on the page `leaf`: a template that has it need look up nothing else."""
    plan_ends = any(portion.enclosed is None and portion.closes for portion in leaf.portions)
    return {
        "portions": leaf.portions,
        "begun": leaf.begun,
        "unfinished": leaf.unfinished,
        "begun_on": {slug: register.reading.page_of(slug) for slug in sorted(leaf.begun)},
        "recipients_of_plan": register.assignments.recipients if plan_ends else None,
        "duties": _duties(register, leaf),
        "marks": {text.place: tuple(_marks(register, text)) for text in _texts(register, leaf)},
    }


def _duties(register: Register, leaf: Leaf) -> Mapping[str, Sequence[Holding]]:
    """Return, by the slug of each task that stands on the page, whom its words name."""
    blocks = (block for portion in leaf.portions for block in portion.blocks)
    slugs = (entry.slug for block in blocks for entry in block.all_entries)
    return {slug: register.by_task[slug] for slug in slugs if slug in register.by_task}


def _texts(register: Register, leaf: Leaf) -> Iterator[Text]:
    """Yield the words on the page in which something can stand out, in one order."""
    yield from (paragraph.text for paragraph in leaf.paragraphs)
    for portion in leaf.portions:
        yield from _around(portion, register.assignments.plan)


def _around(portion: Portion, plan: Plan) -> Iterator[Text]:
    """Yield the words above and below the parts of a document, as far as they are on the page."""
    annex = portion.enclosed.annex if portion.enclosed else None
    of = annex or plan
    if portion.opens:
        label = (annex.label,) if annex and annex.label else ()
        yield from chain(label, of.heading, of.subject, of.preamble)
    if portion.closes:
        yield from of.closing


def _marks(register: Register, text: Text) -> Iterator[Mark]:
    """Yield what stands out in `text`: quotes that duties rest on, then documents it cites."""
    for quoted in register.quoted_at[text.place]:
        if quoted.holding:
            yield Mark(
                span=quoted.spot.span,
                kind="quote",
                anchor=quoted.holding.anchor,
                former_anchors=quoted.holding.former_anchors,
            )
        else:
            yield Mark(span=quoted.spot.span, kind="action")
    for citation in register.cited_at[text.place]:
        address = document_address(citation.document)
        yield Mark(span=citation.span, kind="document", address=address)
