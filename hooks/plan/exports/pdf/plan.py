"""The plan in full as PDF, set as an official document is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from ...derive.register import Register
from ...model.addresses import PLAN, download_address
from ...model.markers import marker
from ...model.outline import section_items
from ...model.records import Plan, Recipients
from ..common import Export, Source
from ..issue_lines import issued_line, letterhead_line, number_line
from .typesetting import NARROW, identity, typeset, words


def plan_pdf(source: Source) -> Iterator[Export]:
    """Yield the plan in full."""
    yield Export(
        address=download_address(PLAN, "pdf"),
        title="Toàn văn",
        about=PLAN,
        content=partial(_pdf, source),
    )


def _pdf(source: Source) -> bytes:
    register = source.register
    plan = register.assignments.plan
    signed = plan.signature
    values = {
        **identity(source, source.published.name, PLAN),
        **_opening(plan),
        "sections": list(_sections(register)),
        "recipients": _recipients(register.assignments.recipients),
        "signature": [_short(line) for line in (signed.authority, signed.position, signed.name)],
    }
    return typeset("plan.typ", values)


def _opening(plan: Plan) -> dict[str, Any]:
    return {
        "layout": plan.layout,
        "letterhead": _short(letterhead_line(plan)),
        "divided": bool(plan.letterhead),
        "number": _short(number_line(plan)),
        "issued": _short(issued_line(plan)),
        "heading": [words(line) for line in plan.heading],
        "subject": words(plan.subject),
        "preamble": words(plan.preamble),
    }


def _sections(register: Register) -> Iterator[dict[str, Any]]:
    for section in register.assignments.sections:
        own = [words(section.text)] if section.text else []
        items = [words(each.words) for item in section_items(section) for each in item.paragraphs]
        yield {
            "heading": words(f"{marker(section.number)} {section.heading}"),
            "paragraphs": own + items,
        }


def _recipients(recipients: Recipients | None) -> dict[str, Any] | None:
    if recipients is None:
        return None
    return {
        "heading": _short(recipients.heading),
        "lines": [_short(line.text) for line in recipients.lines],
    }


def _short(text: str) -> list[str]:
    """Return `text` cut up for half the width of a page."""
    return words(text, NARROW)
