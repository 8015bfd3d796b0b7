"""The lines above a plan's heading on paper: what the file says of its issue, blanks for the rest.

A blank is only that. Neither the issuer's name nor a label stands where the source has nothing:
whoever holds the paper would take it for words of the document.
"""

from __future__ import annotations

from ..model.records import Plan

BLANK = "…" * 10
"""What stands, as a line of dots, for what the source does not say."""


def letterhead_line(plan: Plan) -> str:
    """Return the letterhead, or a blank."""
    return "\n".join(plan.letterhead or (BLANK,))


def number_line(plan: Plan) -> str:
    """Return the number with its label, or a blank."""
    if plan.number_line:
        return str(plan.number_line)
    return f"Số {plan.number}" if plan.number else BLANK


def issued_line(plan: Plan) -> str:
    """Return where and when the plan was issued, with a blank for what is unknown of it."""
    if plan.issued_line:
        return str(plan.issued_line)
    if not plan.place and not plan.date:
        return BLANK
    return f"{plan.place or BLANK}, {f'ngày {plan.date}' if plan.date else BLANK}"
