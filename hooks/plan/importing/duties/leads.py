"""Entries that lead in those beside them: who these speak of stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...model.tree.entries import Entry
from ..grammar.clauses import Part, Subject
from ..grammar.paragraphs import Saying, sayings
from ..grammar.subjects import NO_VERB
from ..naming.reader import Reader
from .contexts import heading_role, named_subject, words_of
from .drafts import TimeDraft

ABOVE = "chủ ngữ ở mục trên"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Who the entries speak of that stand behind one, at its own depth."""

    subject: Subject
    is_of_numbered: bool
    """Whether those have numbers: else they are paragraphs without one."""
    entry: Entry
    """Where it stands."""
    is_task: bool = False
    """Whether it assigns something itself: what it says of when holds for those as well."""

    def leads(self, entry: Entry) -> bool:
        """Return whether `entry` is one that it leads in."""
        return _is_numbered(entry) is self.is_of_numbered and not entry.item.columns


def lead_of(entry: Entry, reader: Reader, above: Subject | None) -> Lead | None:
    """Return whom `entry` leads in: by a sentence up to a colon, or as a name without points.

    Words that only say in which role lead in what those of `above` do.
    """
    text = words_of(entry)
    if entry.points or not text:
        return None
    role = heading_role(text, reader)
    if above and role:
        return Lead(subject=replace(above, role=role), is_of_numbered=True, entry=entry)
    if not _is_numbered(entry):
        return _led_by_a_sentence(entry, text, reader) if text.endswith(":") else None
    named = named_subject(text, entry.slug, reader)
    return Lead(subject=named, is_of_numbered=False, entry=entry) if named else None


def in_role(spoken: tuple[Saying, ...], above: Subject | None) -> tuple[Saying, ...]:
    """Return `spoken` with the role that a lead-in gives those of `above`, once, for their work.

    They have it besides the parts that the sentences themselves give them by name.
    """
    if not above or not above.role or not spoken:
        return spoken
    own = {(part.name.called, part.role) for part in _of_heading(spoken)}
    lead_in = tuple(
        Part(name=name, role=above.role, span=(name.start, name.end), at=above.at)
        for name in above.names
        if (name.called, above.role) not in own
    )
    work = [part for part in _of_heading(spoken) if part.role == "implement"]
    kept = [
        replace(saying, parts=tuple(part for part in saying.parts if part not in work))
        for saying in spoken
    ]
    return (replace(kept[0], parts=(*lead_in, *kept[0].parts)), *kept[1:])


def by_heading(above: Subject) -> Iterator[Part]:
    """Yield the part of each body of the heading, where the words below say no other."""
    for name in above.names:
        yield Part(
            name=name,
            role="implement",
            span=(name.start, name.end),
            at=above.at,
            doubt=above.doubt or NO_VERB,
            is_of_subject=True,
        )


def said_at(entry: Entry, time: TimeDraft) -> TimeDraft:
    """Return `time`, which `entry` says, as it is said of those beside it."""
    return replace(time, quote=replace(time.quote, at=entry.slug))


def _of_heading(spoken: tuple[Saying, ...]) -> Iterator[Part]:
    """Yield the parts of those whom the heading above names."""
    return (part for saying in spoken for part in saying.parts if part.at)


def _led_by_a_sentence(entry: Entry, text: str, reader: Reader) -> Lead | None:
    spoken = sayings(text, reader, None)
    subject = spoken[-1].subject if spoken else None
    if not subject or not spoken[-1].parts:
        return None
    named = replace(subject, at=entry.slug, doubt=ABOVE, is_far=True)
    return Lead(subject=named, is_of_numbered=True, entry=entry, is_task=True)


def _is_numbered(entry: Entry) -> bool:
    return bool(entry.item.number or entry.item.marker)
