"""The plan in full as a Word document, laid out as an official document of its time."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.markers import marker
from ...model.outline import section_items
from ...model.records import Assignments, Plan, Section
from ..common import Source
from ..issue_lines import issued_line, letterhead_line, number_line
from .paper import Column, Paper, one_at_a_time

_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"

_HEAD = 0.45
_END = 0.5
"""The left column's share of the line, at the head and at the end."""


@one_at_a_time
def plan_content(source: Source) -> bytes:
    """Return the plan in full as a Word file."""
    assignments = source.register.assignments
    plan = assignments.plan
    paper = Paper(title=plan.short_title, version=source.published.version, day=source.day)
    paper.two_columns(*_head(plan), share=_HEAD)
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


def _head(plan: Plan) -> tuple[Column, Column]:
    """Return what stands above the plan's heading: who issued it; its title, place and day."""
    left = [("HeadBold", letterhead_line(plan))]
    if plan.letterhead:  # without one there is nothing to divide from the number
        left.append(("Head", "*") if plan.layout else ("HeadRule", ""))
    left.append(("HeadNumber", number_line(plan)))
    right = [("HeadTitle", _PARTY)] if plan.layout else []  # its guideline lays the title out
    return left, [*right, ("HeadDate", issued_line(plan))]


def _add_section(paper: Paper, section: Section) -> None:
    paper.add("Heading1", f"{marker(section.number)} {section.heading}")
    if section.text:
        paper.add("Normal", section.text)
    for item in section_items(section):
        for each in item.paragraphs:
            paper.add("Normal" if each.marker else "Assignment", each.words)


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
