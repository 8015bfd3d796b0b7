"""Names that are told by their make and place alone: short ones, and those of unknown heads."""

from __future__ import annotations

import re

from ..forms import KINDS
from ..plain_words import CAPITALS, SMALL
from . import words
from .names import UNSURE, Name, named
from .proper import begins_name, run
from .wordings import is_short_for_a_body

_SHORT = re.compile(
    rf"(?!TNHH|MTV)(?P<short>[{CAPITALS}][{CAPITALS}&-]+[{CAPITALS}])(?!\w)"
    rf"(?=\s+(?:{words.PLACES}(?!\w)|liên huyện|khu vực|dự án|[{CAPITALS}][{SMALL}]))"
)
"""The head of a name, shortened, before whose or which it is: “BHXH tỉnh”, “BQL Khu kinh tế”."""
_COMMON = re.compile(
    rf"(?!(?i:{'|'.join(KINDS)}|{words.ARTICLES}?{words.MATTERS}|{words.VERBS}|{words.ADVERBS})(?!\w))"
    rf"(?!(?i:{words.STOPS.pattern}))(?!{words.NO_HEADS.pattern})"
    rf"(?:[{CAPITALS}][{SMALL}]*\s+(?!(?:{words.VERBS})(?!\w))[{SMALL}]+"
    rf"|[{CAPITALS}][{CAPITALS}.&-]+[{CAPITALS}])(?!\w)"
)
"""A common noun in capitals, of two words or more: “Bến xe”, “Nhà thi đấu”."""
_ENDS = re.compile(
    rf"\s*(?:[,;.:()]|$)|\s+(?:và|cùng)\s|\s+(?:{words.VERBS}|{words.ADVERBS})(?!\w)"
)
_SMALL_IN_A_ROW = 5
_SMALL_BEHIND_SHORT = 8


def shortened(text: str, start: int) -> Name | None:
    """Return a name whose head is shortened: sure where that is short for a body everywhere."""
    head = _SHORT.match(text, start)
    if not head or begins_name(text, start):
        return None
    end = run(text, head.end(), small=_SMALL_BEHIND_SHORT)
    doubt = "" if is_short_for_a_body(head["short"]) else UNSURE
    return named(text, start, end, doubt=doubt) if end > head.end() else None


def unread(text: str, start: int) -> Name | None:
    """Return what can only be a name where one must stand, by a noun that none knows; in doubt."""
    common = _COMMON.match(text, start)
    if not common:
        return None
    end = run(text, common.end(), small=_SMALL_IN_A_ROW)
    return named(text, start, end, doubt=UNSURE) if _ENDS.match(text, end) else None
