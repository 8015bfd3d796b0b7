"""Quotes that a duty rests on: other words, or the same words in another place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..derive.holdings import Holding
from ..derive.register import Register
from ..language.words import span
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
        moved = (_first_word(was), _first_word(duty)) if was and left == right else (0, 0)
        if left != right or moved[0] != moved[1]:
            yield QuoteChange(
                body=str(duty.named.name),
                task=duty.task.label,
                role=str(duty.role.label),
                quote=str(right or ""),
                runs=runs(left or "", right or "") if left != right else (),
                moved=moved if left == right else None,
            )


def _quoted(known: Register, names: Names) -> Iterator[tuple[DutyKey, Holding]]:
    for duties in known.by_task.values():
        for duty in duties:
            yield names.duty(duty.task.slug, str(duty.named.id), str(duty.role.id)), duty


def _first_word(duty: Holding) -> int:
    text, quote = duty.task.assignment.text, duty.duty.quote
    found = span(text, quote) if quote else None
    return word_position(text, found[0]) if found else 0
