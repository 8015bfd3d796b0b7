"""The plan in full as a Word document, laid out as an official document of its time."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.outline import Block
from ...model.passages import all_lines
from ...model.records import Assignments, Plan
from ..common import Source
from ..issue_lines import issued_line, letterhead_line, number_line
from .paper import Column, Paper, Words, one_at_a_time

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
    for line in plan.subject:
        paper.add("Subtitle", line)
    paper.add("Rule", "")
    for paragraph in plan.preamble:
        paper.add("Normal", paragraph)
    for block in source.register.tree.blocks:
        _add_block(paper, block)
    for paragraph in plan.closing:
        paper.add("Normal", paragraph)
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


def _add_block(paper: Paper, block: Block) -> None:
    for each in block.part.paragraphs:
        is_heading = each.text is block.part.section.heading
        paper.add("Heading1" if is_heading else "Normal", each.words)
    for entry in block.entries:
        for each in entry.paragraphs:
            paper.add("Assignment" if each.assigns and not each.marker else "Normal", each.words)


def _recipients(assignments: Assignments) -> Iterator[tuple[str, str]]:
    recipients = assignments.recipients
    yield "RecipientsHead", (recipients.heading or "") if recipients else ""
    for line in all_lines(recipients.lines) if recipients else ():
        yield "Recipient", " ".join(filter(None, (line.marker, line.text)))


def _signature(plan: Plan) -> Column:
    lines: list[tuple[str, Words]] = []
    for signed in plan.signature:
        lines += [("SignBold", line) for line in signed.authority]
        lines += [("Sign", line) for line in signed.position]
        lines += [("Signer", signed.name)] if signed.name else []
    return lines or [("Sign", "")]
