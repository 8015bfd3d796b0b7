"""What the source lacks of the document as it was issued."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.passages import facts_of_issue
from ...model.text import Text
from ..register import Register
from .common import Finding


def facts_that_the_source_lacks(register: Register) -> Iterator[Finding]:
    """The source gives the plan's letterhead, number, place and date, and its recipients."""
    plan = register.assignments.plan
    unknown = [label for label, value in facts_of_issue(plan) if value is None]
    if not register.assignments.recipients:
        unknown.append("nơi nhận")
    if unknown:
        heading = plan.heading[0]
        first = next(each for each in register.passages if each.text is heading)
        yield Finding(
            subject=plan.short_title,
            where=first.label,
            anchor=first.anchor,
            line=plan.short_title.line,
            sentence=f"Bản nguồn không ghi: {', '.join(unknown)}.",
            quote=Text(" ".join(plan.heading), plan.heading[0].place),
        )
