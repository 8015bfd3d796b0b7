"""Entries that lead in those beside them: who these speak of stands there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...model.tree.entries import Entry
from ..grammar.clauses import Subject
from ..grammar.paragraphs import sayings
from ..naming.reader import Reader
from .contexts import named_subject, words_of

ABOVE = "chủ ngữ ở mục trên"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Who the entries speak of that stand behind one, at its own depth."""

    subject: Subject
    is_of_numbered: bool
    """Whether those have numbers: else they are paragraphs without one."""

    def leads(self, entry: Entry) -> bool:
        """Return whether `entry` is one that it leads in."""
        return _is_numbered(entry) is self.is_of_numbered and not entry.item.columns


def lead_of(entry: Entry, reader: Reader) -> Lead | None:
    """Return whom `entry` leads in: by a sentence up to a colon, or as a name without points."""
    text = words_of(entry)
    if entry.points or not text:
        return None
    if not _is_numbered(entry):
        return _led_by_a_sentence(entry, text, reader) if text.endswith(":") else None
    named = named_subject(text, entry.slug, reader)
    return Lead(subject=named, is_of_numbered=False) if named else None


def _led_by_a_sentence(entry: Entry, text: str, reader: Reader) -> Lead | None:
    spoken = sayings(text, reader, None)
    subject = spoken[-1].subject if spoken else None
    if not subject or not spoken[-1].parts:
        return None
    return Lead(
        subject=replace(subject, at=entry.slug, doubt=ABOVE, is_far=True), is_of_numbered=True
    )


def _is_numbered(entry: Entry) -> bool:
    return bool(entry.item.number or entry.item.marker)
