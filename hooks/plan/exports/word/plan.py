"""The plan in full as a Word document, laid out as an official document of its time."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Assignments, Item, Plan, Section
from ...outline import marker
from ...register import Register
from ..common import NOTE, Source
from .paper import Column, Paper

_BLANK = "…"
"""What stands for a part of the head that is not known."""

_HEAD = 0.45
_END = 0.5
"""The left column's share of the line, at the head and at the end."""


def plan_content(source: Source) -> bytes:
    """Return the plan in full as a Word file."""
    assignments = source.register.assignments
    plan = assignments.plan
    note = f"{NOTE} · {source.version}"
    paper = Paper(title=plan.short_title, note=note, day=source.day)
    paper.two_columns(*head(source.register), share=_HEAD)
    for line in plan.heading:
        paper.add("Title", line)
    paper.add("Subtitle", plan.subject)
    paper.add("Rule", "")
    paper.add("Normal", plan.preamble)
    for section in assignments.sections:
        _add_section(paper, section)
    paper.keep_with_next()  # a signature never stands alone
    paper.two_columns(list(_recipients(assignments)), _signature(plan), share=_END)
    paper.add("End", "")
    return paper.content()


def head(register: Register) -> tuple[Column, Column]:
    """Return what stands above the plan's heading: who issued it; its title, place and day."""
    plan = register.assignments.plan
    issuer = plan.letterhead or register.bodies[plan.issuer].name.upper()
    left = [("HeadBold", issuer), ("Head", "*"), ("HeadNumber", f"Số {plan.number or _BLANK}")]
    title = title_above(plan)
    right = [("HeadTitle", title)] if title else []
    return left, [*right, ("HeadDate", _place_and_day(plan))]


def title_above(plan: Plan) -> str | None:
    """Return the title at the right of the head: the Party's above its own documents."""
    return None


def _place_and_day(plan: Plan) -> str:
    written = plan.date or f"{_BLANK} tháng {_BLANK} năm {_BLANK}"
    return f"{plan.place or _BLANK}, ngày {written}"


def _add_section(paper: Paper, section: Section) -> None:
    paper.add("Heading1", f"{marker(section.number)} {section.heading}")
    if section.text:
        paper.add("Normal", section.text)
    for item in section.items:
        _add_item(paper, item)


def _add_item(paper: Paper, item: Item) -> None:
    """Write an item in the order of the document: its text, its points, its assignment."""
    assigned = item.assignment.text if item.assignment else None
    paper.add("Normal", f"{marker(item.number)} {item.text or assigned or ''}")
    for point in item.points:
        _add_item(paper, point)
    if item.text and assigned:
        paper.add("Assignment", assigned)


def _recipients(assignments: Assignments) -> Iterator[tuple[str, str]]:
    recipients = assignments.recipients
    yield "RecipientsHead", recipients.heading if recipients else ""
    for line in recipients.lines if recipients else ():
        yield "Recipient", f"- {line.text}"


def _signature(plan: Plan) -> Column:
    signed = plan.signature
    return [
        ("SignBold", signed.authority),
        ("Sign", signed.position),
        ("Signer", signed.name),
    ]
