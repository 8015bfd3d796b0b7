"""Quotes that a duty rests on: other words, or the same words in another place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..derive.holdings import Holding
from ..derive.register import Register
from .records.names import NO_NAMES, DutyKey, Names
from .wording import Run, runs, word_position


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteChange:
    """What one duty rests on, changed."""

    body: str
    task: str
    role: str
    quote: str
    """The new quote; empty where there is none any more."""
    runs: tuple[Run, ...]
    """How the old quote becomes the new; empty where its words are the same."""
    moved: tuple[int, int] | None
    """Which word of the assignment it began with, and begins with now, where that differs."""


def quote_changes(old: Register, new: Register, names: Names) -> Iterator[QuoteChange]:
    """Yield the duties that rest on other words than before, or on words moved; new ones, too."""
    before = dict(_quoted(old, names))
    for key, duty in _quoted(new, NO_NAMES):
        was = before.get(key)
        left, right = was.duty.quote if was else None, duty.duty.quote
        moved = (0, 0)
        if was and left == right:
            moved = (_first_word(old, was), _first_word(new, duty))
        if left != right or moved[0] != moved[1]:
            yield QuoteChange(
                body=str(duty.named.name),
                task=duty.task.cited,
                role=str(duty.role.label),
                quote=str(right or ""),
                runs=runs(left or "", right or "") if left != right else (),
                moved=moved if left == right else None,
            )


def _quoted(register: Register, names: Names) -> Iterator[tuple[tuple[DutyKey, int], Holding]]:
    for duties in register.by_task.values():
        for duty in duties:
            key = names.duty(duty.task.slug, str(duty.named.id), str(duty.role.id))
            yield (key, duty.time), duty


def _first_word(register: Register, duty: Holding) -> int:
    spot = register.spot(duty)
    return word_position(spot.paragraph.text, spot.span[0]) if spot else 0
