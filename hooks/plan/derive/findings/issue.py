"""What the source lacks of the document as it was issued."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.text import Text
from ...model.tree.passages import unknown_of_issue
from ..register import Register
from .common import Finding


def facts_that_the_source_lacks(register: Register) -> Iterator[Finding]:
    """The source gives the plan's letterhead, number, place and date, and its recipients."""
    plan = register.assignments.plan
    unknown = unknown_of_issue(plan)
    if not register.assignments.recipients:
        unknown.append("nơi nhận")
    if unknown:
        first = next(passage for passage in register.passages if not passage.is_frame)
        yield Finding(
            subject=plan.short_title,
            where=first.label,
            anchor=first.anchor,
            line=plan.short_title.line,
            sentence=f"Bản dùng để đăng không có: {', '.join(unknown)}.",
            detail=", ".join(unknown),
            quote=Text(" ".join(plan.heading) or first.text, first.text.place),
        )
