"""A paragraph → who is given which part by its sentences, and when each is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...language.words import Span
from ..naming.reader import Reader
from .clauses import Clause, Part, Subject, main_verb
from .finders import lead_end
from .rules import RULES
from .sentences import clauses, sentences
from .subjects import names_end, subject_of
from .times import Time, spoken

_DIRECTS_THEM = re.compile(r"\s*Lãnh đạo\s")
"""Below the name of a body this is what it is to do, and no name of others."""
BEFORE = "chủ ngữ ở câu trước"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What one sentence assigns, or a clause with a subject or a deadline of its own."""

    parts: tuple[Part, ...]
    times: tuple[Time, ...]
    subject: Subject | None
    """Who it speaks of at its end."""
    action: Span | None = None
    """The words that say what is to be done, where they stand apart from those that say who."""


def sayings(text: str, reader: Reader, above: Subject | None) -> tuple[Saying, ...]:
    """Return what each sentence of `text` assigns; those without a subject speak of `above`."""
    assigned: list[Saying] = []
    subject = above
    for sentence in sentences(text):
        given = frozenset(_key(part) for saying in assigned for part in saying.parts)
        of_sentence = list(_sayings(text, sentence, reader, subject, given))
        assigned.extend(of_sentence)
        subject = _carried(of_sentence[-1].subject if of_sentence else subject, above)
    return tuple(assigned)


def _carried(subject: Subject | None, above: Subject | None) -> Subject | None:
    if not subject or subject is above or subject.at:
        return subject or above
    return replace(subject, doubt=BEFORE)


Key = tuple[str, str]


def _key(part: Part) -> Key:
    return part.name.text, part.role


def _sayings(
    text: str, sentence: Span, reader: Reader, above: Subject | None, given: frozenset[Key]
) -> Iterator[Saying]:
    subject, roles = above, frozenset[str]()
    parts: list[Part] = []
    times: list[Time] = []
    action: Span | None = None
    for place, span in enumerate(_with_all_names(text, sentence, reader)):
        own = subject_of(text, span, reader)
        if own and above and _DIRECTS_THEM.match(text, span[0]):
            own = None
        if own:
            subject, roles = own[0], frozenset()
        elif place and subject and not subject.at:
            subject = replace(subject, doubt="")
        own_times = spoken(text, *span)
        is_dated = any(time.kind == "deadline" for time in own_times)
        clause = Clause(
            text=text,
            span=span,
            reader=reader,
            subject=subject if own or main_verb(text, span) else None,
            is_own=bool(own),
            is_first=not place,
            says=own[1] if own else span,
            roles_before=roles,
            has_part=bool(roles) or (bool(given) and subject is above),
            is_dated=is_dated,
        )
        clause_parts = [part for rule in RULES for part in rule.find(clause)]
        roles |= {part.role for part in clause_parts if part.is_of_subject}
        if parts and clause_parts and (own or is_dated):
            yield Saying(
                parts=tuple(_once(parts)), times=tuple(times), subject=subject, action=action
            )
            parts, times, action = [], [], None
        action = action or _action(clause, clause_parts)
        parts.extend(part for part in clause_parts if is_dated or _key(part) not in given)
        times.extend(own_times)
        if any(part.takes_over for part in clause_parts):
            break
    yield Saying(parts=tuple(_once(parts)), times=tuple(times), subject=subject, action=action)


def _action(clause: Clause, parts: list[Part]) -> Span | None:
    """Return where what is to be done stands behind the names of those who lead and work along."""
    if not any(part.role == "lead" for part in parts):
        return None
    names = [part.span[1] for part in parts if part.role == "coordinate" and not part.at]
    start = max([*names, lead_end(clause)])
    stop = clause.span[0] + len(clause.text[slice(*clause.span)].rstrip(" ;.,/"))
    return (start, stop) if clause.text[start:stop].count(" ") > 1 else None


def _with_all_names(text: str, sentence: Span, reader: Reader) -> Iterator[Span]:
    """Yield the clauses of `sentence`; a semicolon within the names of a subject parts none."""
    before: Span | None = None
    for span in clauses(text, sentence):
        span = (before[0], span[1]) if before else span
        before = span if names_end(text, span, reader) > span[1] else None
        if not before:
            yield span
    if before:
        yield before


def _once(parts: list[Part]) -> Iterator[Part]:
    """Yield `parts`, each body and role once: the first that is sure."""
    kept: dict[tuple[str, str], Part] = {}
    for part in parts:
        before = kept.get(_key(part))
        if not before or (before.doubt and not part.doubt):
            kept[_key(part)] = part
    yield from kept.values()
