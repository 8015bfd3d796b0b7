"""A paragraph → who is given which part by its sentences, and when each is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...language.words import Span
from .clauses import Clause, Part, Subject, main_verb
from .names import Reader
from .rules import RULES
from .sentences import clauses, sentences
from .subjects import names_end, subject_of
from .times import Time, spoken

BEFORE = "chủ ngữ ở câu trước"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one sentence assigns."""

    parts: tuple[Part, ...]
    times: tuple[Time, ...]
    subject: Subject | None
    """Who it speaks of at its end."""


def sayings(text: str, reader: Reader, above: Subject | None) -> tuple[Said, ...]:
    """Return what each sentence of `text` assigns; those without a subject speak of `above`."""
    return tuple(_sayings(text, reader, above))


def _sayings(text: str, reader: Reader, above: Subject | None) -> Iterator[Said]:
    subject, given = above, set[tuple[str, str]]()
    for sentence in sentences(text):
        times = spoken(text, *sentence)
        is_dated = any(time.kind == "deadline" for time in times)
        said = _said(text, sentence, reader, subject, has_part=bool(given) and not is_dated)
        new = tuple(each for each in said.parts if _key(each) not in given or is_dated)
        given |= {_key(each) for each in said.parts}
        yield replace(said, parts=new, times=times)
        subject = _carried(said.subject, above)


def _carried(subject: Subject | None, above: Subject | None) -> Subject | None:
    if not subject or subject is above or subject.at:
        return subject or above
    return replace(subject, doubt=BEFORE)


def _key(part: Part) -> tuple[str, str]:
    return part.name.text, part.role


def _said(
    text: str, sentence: Span, reader: Reader, above: Subject | None, *, has_part: bool
) -> Said:
    subject, roles, parts = above, frozenset[str](), list[Part]()
    for place, span in enumerate(_with_all_names(text, sentence, reader)):
        own = subject_of(text, span, reader)
        if own:
            subject, roles = own[0], frozenset()
        elif place and subject and not subject.at:
            subject = replace(subject, doubt="")
        clause = Clause(
            text=text,
            span=span,
            reader=reader,
            subject=subject if own or main_verb(text, span) else None,
            is_own=bool(own),
            is_first=not place,
            says=own[1] if own else span,
            roles_before=roles,
            has_part=(has_part and subject is above) or bool(roles),
        )
        found = [part for rule in RULES for part in rule.find(clause)]
        roles |= {part.role for part in found if part.is_of_subject}
        parts.extend(found)
        if any(part.takes_over for part in found):
            break
    return Said(parts=tuple(_once(parts)), times=(), subject=subject)


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
