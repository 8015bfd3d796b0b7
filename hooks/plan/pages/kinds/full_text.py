"""The plan in full, as a document: on one page, or a page for each part of a long one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from ...derive.grouped import grouped
from ...derive.reading import Leaf, Portion
from ...derive.register import Register
from ...language.vietnamese import capitalized
from ...model.addresses import PLAN
from ...model.citations import item_citation
from ...model.records import Plan
from ...model.tree.outline import Enclosed, entries
from ...model.tree.passages import (
    RECIPIENTS_ANCHOR,
    SIGNATURE_ANCHOR,
    Passage,
    facts_of_issue,
    unknown_of_issue,
)
from ..contents import Line, Step, anchors, neighbours
from ..page import Heading, Part, SitePage, Topic, description, plan_card
from .leaf_values import leaf_values
from .plan_contents import plan_contents

_ANSWERS: Mapping[str, tuple[Topic, ...]] = {
    RECIPIENTS_ANCHOR: ("recipients",),
    SIGNATURE_ANCHOR: ("signature",),
}
"""What is asked for that stands there, by the anchor in the plan."""

_KIND = "Toàn văn"


def whole_plan(register: Register) -> Iterator[SitePage]:
    """Yield the plan in full; of a long one its beginning with the contents, and each part."""
    leaves = register.reading.leaves
    names = _names(register, leaves)
    steps = [
        Step(address=leaf.address, name=name) for leaf, name in zip(leaves, names, strict=True)
    ]
    by_page = _ByPage(register)
    yield _first(register, leaves[0], by_page, steps)
    for place, leaf in enumerate(leaves[1:], 1):
        yield _part(register, leaf, by_page, steps, place)


class _ByPage:
    """What can be linked to and found, by the page that it is on."""

    def __init__(self, register: Register) -> None:
        page_of = register.reading.page_of
        self.anchors = grouped((page_of(anchor), anchor) for anchor in _anchors(register))
        self.former = grouped(_former_anchors(register))
        self.parts = grouped((page_of(part.id), part) for part in _parts(register))


def _names(register: Register, leaves: Sequence[Leaf]) -> list[str]:
    """Return what each page is called; two sections with one number are told apart."""
    times = Counter[str]()
    names = [f"{_KIND} {register.assignments.plan.kind}"]
    for leaf in leaves[1:]:
        times[leaf.name] += 1
        again = f" (lần {times[leaf.name]})" if times[leaf.name] > 1 else ""
        names.append(f"{capitalized(leaf.name)}{again}")
    return names


def _first(register: Register, leaf: Leaf, by_page: _ByPage, steps: Sequence[Step]) -> SitePage:
    """Return the page at which the document begins."""
    plan = register.assignments.plan
    contents = plan_contents(register) if len(steps) > 1 else ()
    former = dict.fromkeys(
        chain(by_page.former[leaf.address], _entries_former(register) if contents else ())
    )
    return SitePage(
        address=PLAN,
        label=_KIND,
        title=steps[0].name,
        description=description(f"{_KIND} {plan.kind} {plan.about}"),
        template="plan.html",
        card=plan_card(register, _KIND),
        line=next(iter(plan.heading), plan.short_title).line,
        subject=plan,
        contents=contents,
        neighbours=neighbours(steps, 0),
        top="tieu-de",
        by_itself=True,
        headings=(*_headings(register, leaf), *_contents_headings(contents)),
        kind=_KIND,
        findable=tuple(
            f"{plan.kind}, {label} {value}" for label, value in facts_of_issue(plan) if value
        ),
        answers=("issue",),
        parts=tuple(by_page.parts[leaf.address]),
        anchors=tuple(by_page.anchors[leaf.address]),
        former=tuple(former),
        places=frozenset((*_places(leaf), *anchors(contents))),
        values={
            **leaf_values(register, leaf),
            "cited": register.plan_cited,
            "unknown": unknown_of_issue(plan),
        },
    )


def _part(
    register: Register, leaf: Leaf, by_page: _ByPage, steps: Sequence[Step], place: int
) -> SitePage:
    """Return the page of a part."""
    plan, step = register.assignments.plan, steps[place]
    beside = tuple(_headings(register, leaf))
    words = "; ".join(heading.text for heading in beside)
    return SitePage(
        address=leaf.address,
        label=step.name,
        title=f"{step.name} – {steps[0].name}",
        description=description(f"{step.name} của {plan.kind} {plan.about}. {words}"),
        template="plan.html",
        card=plan_card(register, step.name),
        line=_line(leaf) or next(iter(plan.heading), plan.short_title).line,
        subject=plan,
        parent=PLAN,
        is_part=True,
        by_itself=True,
        neighbours=neighbours(steps, place),
        headings=beside,
        kind=_KIND,
        parts=tuple(by_page.parts[leaf.address]),
        anchors=tuple(by_page.anchors[leaf.address]),
        former=tuple(by_page.former[leaf.address]),
        places=frozenset(_places(leaf)),
        values={
            **leaf_values(register, leaf),
            "cited": item_citation(register.plan_cited, leaf.name),
            "unknown": (),
        },
    )


def _line(leaf: Leaf) -> int:
    """Return where in the file the first words of the page are; 0 where it has none."""
    return next((paragraph.text.line for paragraph in leaf.paragraphs), 0)


def _anchors(register: Register) -> Iterator[str]:
    """Yield the anchors of the plan's items and of the words that duties rest on."""
    for entry in register.tree.entries:
        yield entry.slug
    for duties in register.by_task.values():
        yield from (duty.anchor for duty in duties if duty.duty.quote)


def _former_anchors(register: Register) -> Iterator[tuple[str, str]]:
    """Yield the anchors that those had before, each with the page that has them now."""
    page_of = register.reading.page_of
    for entry in register.tree.entries:
        yield from ((page_of(entry.slug), slug) for slug in entry.item.formerly)
    for duties in register.by_task.values():
        for duty in duties:
            yield from ((page_of(duty.anchor), anchor) for anchor in duty.former_anchors)


def _entries_former(register: Register) -> Iterator[str]:
    return (slug for entry in entries(register.assignments) for slug in entry.item.formerly)


def _places(leaf: Leaf) -> Iterator[str]:
    return (anchor for anchor in leaf.anchors if anchor)


def _parts(register: Register) -> Iterator[Part]:
    """Yield the plan's passages for search, those of one item together."""
    runs = groupby(register.passages, key=lambda passage: (passage.anchor, passage.label))
    places = _numbers(register)
    for (anchor, label), passages in runs:
        run = tuple(passages)
        yield Part(
            id=anchor,
            title=capitalized(label),
            texts=tuple(p.text for p in run),
            place=places.get(anchor, ()),
            answers=_ANSWERS.get(anchor, ()) or _answers(register.assignments.plan, run),
        )


def _answers(plan: Plan, passages: Iterable[Passage]) -> tuple[Topic, ...]:
    """Return what passages answer by their words: from when the document itself has force."""
    in_force = f"{plan.kind} này có hiệu lực".lower()
    return ("force",) if any(in_force in p.text.lower() for p in passages) else ()


def _numbers(register: Register) -> dict[str, tuple[str, ...]]:
    """Return, by anchor, the numbers of each section and each entry."""
    parts = {b.part.slug: (b.part.label,) for b in register.tree.all_blocks if b.part.slug}
    return {**parts, **{entry.slug: entry.numbers for entry in register.tree.entries}}


def _contents_headings(contents: Iterable[Line]) -> Iterator[Heading]:
    return (Heading(id=line.id, text=line.words) for line in contents if line.heads and line.id)


def _headings(register: Register, leaf: Leaf) -> Iterator[Heading]:
    """Yield what the page's table of contents lists: sections, recipients, annexes."""
    for portion in leaf.portions:
        if portion.enclosed and portion.opens:
            yield Heading(id=portion.enclosed.anchor, text=_enclosed_name(portion.enclosed))
        yield from _block_headings(portion)
        if not portion.enclosed and portion.closes and register.assignments.recipients:
            yield Heading(id=RECIPIENTS_ANCHOR, text=register.recipients_name)


def _enclosed_name(enclosed: Enclosed) -> str:
    annex = enclosed.annex
    return " ".join(filter(None, (annex.label, *annex.heading[:1]))) or enclosed.cited


def _block_headings(portion: Portion) -> Iterator[Heading]:
    for place, block in enumerate(portion.blocks):
        part = block.part
        if part.title and part.anchor and not (portion.continues and place == 0):
            yield Heading(id=part.anchor, text=part.title)
