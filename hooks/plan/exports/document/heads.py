"""The lines above a heading on paper: as printed, else what is known, with blanks for the rest.

A blank is only that. Neither the issuer's name nor a label stands where the source has nothing:
whoever holds the paper would take it for words of the document.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...language.days import on_day
from ...model.records import Annex, Plan

BLANK = "…" * 10
"""What stands, as a line of dots, for what the source does not say."""

PARTY, DECREE = "36-HD/VPTW", "30/2020/NĐ-CP"
"""The documents that say how those of the Party and those of the State are laid out."""

_PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
"""What stands above every document of the Party."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above a heading: who issued it and its number; the motto, the place and day."""

    letterhead: tuple[str, ...]
    number: str | None
    motto: tuple[str, ...]
    issued: str | None
    is_divided: bool
    """Whether a rule or a star divides the letterhead from the number."""


def head_of_plan(plan: Plan) -> Head:
    """Return the head of the plan, with a blank for each part that is unknown."""
    title = (_PARTY_TITLE,) if plan.layout == PARTY else ()
    return Head(
        letterhead=tuple(plan.letterhead or (BLANK,)),
        number=_number_line(plan),
        motto=tuple(plan.motto) or title,
        issued=_issued_line(plan),
        is_divided=bool(plan.letterhead),
    )


def head_of_annex(annex: Annex) -> Head | None:
    """Return the head of what the plan encloses, if it has one of its own."""
    if not (annex.letterhead or annex.number_line or annex.motto or annex.issued_line):
        return None
    return Head(
        letterhead=tuple(annex.letterhead),
        number=annex.number_line,
        motto=tuple(annex.motto),
        issued=annex.issued_line,
        is_divided=bool(annex.letterhead),
    )


def _number_line(plan: Plan) -> str:
    """Return the line with the number, or a blank."""
    if plan.number_line:
        return str(plan.number_line)
    return f"Số {plan.number}" if plan.number else BLANK


def _issued_line(plan: Plan) -> str:
    """Return where and when the plan was issued, with a blank for what is unknown of it."""
    if plan.issued_line:
        return str(plan.issued_line)
    if not plan.place and not plan.date:
        return BLANK
    return f"{plan.place or BLANK}, {on_day(plan.date) if plan.date else BLANK}"
