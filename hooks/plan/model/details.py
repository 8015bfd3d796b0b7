"""What an assignment or a duty says beside who does it: when, what is made, for which tasks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from .records import Cadence, Deadline, Duty, Product, Scope

Detail = Cadence | Deadline | Product | Scope

LABELS: Mapping[str, str] = {
    "cadence": "Thời gian",
    "starts": "Bắt đầu",
    "deadline": "Thời hạn",
    "product": "Sản phẩm",
    "covers": "Bao trùm",
}
"""What readers call a detail, by the key that holds it."""


class _WithDetails(Protocol):
    """An assignment, a duty, or a duty as a body holds it."""

    @property
    def cadence(self) -> Cadence | None: ...
    @property
    def starts(self) -> Deadline | None: ...
    @property
    def deadline(self) -> Deadline | None: ...
    @property
    def product(self) -> Product | None: ...


def details(holder: _WithDetails) -> Iterator[tuple[str, Detail]]:
    """Yield each detail that `holder` says, behind its key; which tasks it covers, a duty alone."""
    stated = (
        ("cadence", holder.cadence),
        ("starts", holder.starts),
        ("deadline", holder.deadline),
        ("product", holder.product),
        ("covers", holder.covers if isinstance(holder, Duty) else None),
    )
    for key, detail in stated:
        if detail:
            yield key, detail


def labelled(key: str, detail: Detail) -> str:
    """Return what the `detail` that `key` holds says, behind its label: `Thời hạn: 30-6-2030`."""
    return f"{LABELS[key]}: {detail_words(detail)}"


def detail_words(detail: Detail) -> str:
    """Return what `detail` says, in short."""
    match detail:
        case Cadence():
            return str(detail.label)
        case Deadline():
            return str(detail.date)
        case Product():
            return str(detail.name)
        case Scope():
            return f"mọi nhiệm vụ của phần {detail.section}" if detail.section else "mọi nhiệm vụ"
