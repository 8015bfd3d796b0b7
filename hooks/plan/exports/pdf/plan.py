"""The plan in full as PDF, set as an official document is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from ...derive.register import Register
from ...model.addresses import PLAN, download_address
from ...model.passages import all_lines
from ...model.records import Plan, Recipients, Signature
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
    values = {
        **identity(source, source.published.name, PLAN),
        **_opening(plan),
        "sections": list(_sections(register)),
        "recipients": _recipients(register.assignments.recipients),
        "signature": [_signed(each) for each in plan.signature],
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
        "subject": [words(line) for line in plan.subject],
        "preamble": [words(paragraph) for paragraph in plan.preamble],
        "closing": [words(paragraph) for paragraph in plan.closing],
    }


def _sections(register: Register) -> Iterator[dict[str, Any]]:
    for block in register.tree.blocks:
        own = [words(each.words) for each in block.part.paragraphs]
        items = [words(each.words) for entry in block.entries for each in entry.paragraphs]
        headed = 1 if block.part.section.heading else 0
        yield {"heading": own[0] if headed else None, "paragraphs": own[headed:] + items}


def _signed(signature: Signature) -> dict[str, Any]:
    return {
        "authority": [_short(line) for line in signature.authority],
        "position": [_short(line) for line in signature.position],
        "name": _short(signature.name) if signature.name else None,
    }


def _recipients(recipients: Recipients | None) -> dict[str, Any] | None:
    if recipients is None:
        return None
    return {
        "heading": _short(recipients.heading or ""),
        "lines": [
            _short(" ".join(filter(None, (line.marker, line.text))))
            for line in all_lines(recipients.lines)
        ],
    }


def _short(text: str) -> list[str]:
    """Return `text` cut up for half the width of a page."""
    return words(text, NARROW)
