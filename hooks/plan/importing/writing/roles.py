"""The roles of a draft, each called as the document itself calls it throughout, or else plainly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...language.vietnamese import capitalized
from ..duties import DutiesDraft
from .yaml_text import Data, InLine

_LABELS: Mapping[str, str] = {
    "lead": "Chủ trì",
    "coordinate": "Phối hợp",
    "implement": "Thực hiện",
    "direct": "Chỉ đạo",
    "monitor": "Theo dõi",
    "advise": "Tham mưu",
}
_WORDINGS: Mapping[str, Sequence[str]] = {
    "direct": ("lãnh đạo, chỉ đạo", "lãnh đạo"),
    "monitor": (
        "theo dõi, đôn đốc, kiểm tra",
        "theo dõi, đôn đốc",
        "đôn đốc, kiểm tra",
        "kiểm tra, giám sát",
    ),
}
"""Other words for a role, the longest first."""


def roles_of(duties: DutiesDraft) -> list[Data]:
    """Return the records of the roles that `duties` can have."""
    return [InLine(data={"id": role, "label": _label(role, duties)}) for role in _LABELS]


def _label(role: str, duties: DutiesDraft) -> str:
    quotes = list(_quotes(role, duties))
    for wording in _WORDINGS.get(role, ()):
        if quotes and all(wording in quote for quote in quotes):
            return capitalized(wording)
    return _LABELS[role]


def _quotes(role: str, duties: DutiesDraft) -> Iterator[str]:
    for drafts in duties.by_task.values():
        for draft in drafts:
            yield from (duty.quote.words.lower() for duty in draft.duties if duty.role == role)
