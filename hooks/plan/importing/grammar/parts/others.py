"""The parts of those whom a clause names beside its subject: who works with it, or is told to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....language.words import Span
from ...naming.names import Name
from ...naming.proper import begins_name
from ..charges import charged, with_which_ones
from ..clauses import WITH, Clause, Part
from ..roles import (
    ADVISE,
    COLLECTS,
    COLLECTS_AND_LEADS,
    COORDINATE,
    DIRECTS,
    INDIRECT,
    INFERRED,
    IS_MADE,
    LEAD,
    MOBILISES,
    OF_ROLES,
    THROUGH,
    TO_COLLECT,
    TO_DECIDE,
    WATCHES,
)
from ..verbs import has_verb, main_verb, says_of, says_something

_TOLD = (("coordinate", COORDINATE), ("advise", ADVISE), ("lead", LEAD), ("monitor", WATCHES))
_OVER_TO = re.compile(r"\s*(?:có trách nhiệm\s*)?:")
"""Behind those who are told by the subject: from here on the words are for them."""
_NEXT = re.compile(
    r",\s+(?:và\s+|còn\s+)?"
    r"(?=[A-ZĐỦ]|(?:các|đồng chí|trưởng|tổ trưởng|cấp ủy|chính quyền|phòng|ban|công an|chủ) )"
)
_ALONG = re.compile(rf"(?:chủ trì,? )?{WITH.pattern}")
_MOST_COMMAS = 12
_NEXT_ONE = re.compile(r",\s+(?:và\s+|còn\s+)?(?=[A-ZĐỦ])")
_WITH_IN_BRACKETS = re.compile(rf"\s*\({WITH.pattern}")
_BESIDE = {
    "chủ trì": "lead",
    "phối hợp": "coordinate",
    "tham gia": "coordinate",
    "tham mưu": "advise",
    "đầu mối": "lead",
    "thực hiện": "implement",
}
_ROLE_BESIDE = re.compile(
    r"\s+(?:cùng\s+|là (?:cơ quan|đơn vị) |(?:tổ chức |triển khai )(?=thực hiện))?"
    rf"(?P<verb>{'|'.join(_BESIDE)})(?!\w)(?<!thực hiện(?=\s*[^,;.\s]))"
)
"""What others do who are named behind the subject: “Sở A chủ trì, Sở B phối hợp”."""


_HELP_OF = re.compile(
    r"(?:có|với) sự (?:phối hợp|tham gia|hỗ trợ|cộng tác)(?: chặt chẽ)? (?:của|từ) "
)
_ROLE_IN_BRACKETS = re.compile(
    rf"\((?:cơ quan |đơn vị )?(?P<role>{'|'.join(_BESIDE)})(?: (?:thực hiện|chính))?\)",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"phê duyệt|ban hành|quyết định|xem xét|cho ý kiến|thông qua|ký|giao|yêu cầu")
"""What those do to whom something is put, who are given no work by it."""


def works_with(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those with whom the work is to be done."""
    yield from _partners_in_brackets(clause)
    if not clause.verbs(WITH):
        return
    partners = with_which_ones(clause.text, clause.partners, clause.span[1])
    for name in partners:
        begin = name.start if name != partners[0] else _word_before(clause, name)
        doubt = name.doubt or (clause.subject.doubt if clause.subject and clause.is_own else "")
        yield Part(name=name, role="coordinate", span=(begin, name.end), doubt=doubt)


def _partners_in_brackets(clause: Clause) -> Iterator[Part]:
    """Yield those with whom the subject works by brackets behind it: “Sở A (phối hợp với Sở B)”."""
    if not clause.subject or not clause.is_own:
        return
    along = _WITH_IN_BRACKETS.match(clause.text, clause.subject.names[-1].end, clause.says[0])
    for name in clause.reader.row(clause.text, along.end())[0] if along else ():
        yield Part(name=name, role="coordinate", span=(name.start, name.end), doubt=name.doubt)


def joins(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those whom a clause names behind its subject, each with its own role."""
    if not clause.subject:
        return
    rows = list(clause.rows)
    for comma in _NEXT.finditer(clause.text, *clause.says):
        is_in_a_row = any(start <= comma.start() <= end for start, end in rows)
        if is_in_a_row or clause.ends_a_name(comma.start()):
            continue
        row, end = clause.reader.row(clause.text, comma.end())
        names = with_which_ones(clause.text, row, clause.says[1])
        end = names[-1].end if names else end
        verb = _ROLE_BESIDE.match(clause.text, end, clause.says[1])
        if not verb or any(name.doubt for name in names):
            continue
        rows.append((comma.end(), end))
        for name in names:
            role = _BESIDE[verb.group("verb")]
            yield Part(name=name, role=role, span=(name.start, verb.end()), doubt=name.doubt)


def in_brackets(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those whose role brackets say: “Sở A (chủ trì), Sở B (phối hợp)”."""
    start = clause.span[0]
    for bracket in _ROLE_IN_BRACKETS.finditer(clause.text, *clause.span):
        start = max(start, clause.text.rfind(":", start, bracket.start()) + 1)
        gap = re.compile(r"[\s,;“–-]*(?:(?:và|do|[Gg]iao(?: cho)?)\s+)?").match(clause.text, start)
        names, end = clause.reader.row(clause.text, gap.end() if gap else start)
        if names and clause.text[end : bracket.start()].strip() == "":
            for name in names:
                role = _BESIDE[bracket["role"].lower()]
                span = (name.start, bracket.end() - 1)
                yield Part(name=name, role=role, span=span, doubt=name.doubt)
        start = bracket.end()


def helped_by(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those whose help a clause speaks of: “với sự phối hợp của Sở B”."""
    for along in _HELP_OF.finditer(clause.text, *clause.span):
        for name in clause.reader.row(clause.text, along.end())[0]:
            yield Part(
                name=name, role="coordinate", span=(along.start(), name.end), doubt=name.doubt
            )


def does_next(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those who are named behind the subject, each before work of its own."""
    if not clause.subject:
        return
    rows = clause.rows
    commas = _NEXT_ONE.finditer(clause.text, *clause.says)
    for _, comma in zip(range(_MOST_COMMAS), commas, strict=False):
        is_in_a_row = any(start <= comma.start() <= end for start, end in rows)
        is_unread = _is_unread_row(clause, comma.start())
        if is_in_a_row or is_unread or clause.ends_a_name(comma.start()):
            continue
        names, end = clause.reader.row(clause.text, comma.end())
        says = says_of(clause.text, end, clause.says[1]) if names else None
        verb = main_verb(clause.text, says) if says else None
        is_own_work = verb and not OF_ROLES.match(verb.group()) and not _DECIDES.match(verb.group())
        if is_own_work and not any(name.doubt for name in names):
            for name in names:
                yield Part(name=name, role="implement", span=(name.start, clause.says[1]))


def _is_unread_row(clause: Clause, end: int) -> bool:
    """Return whether up to `end` it only says with whom, by names that are not all read."""
    along = list(WITH.finditer(clause.text, clause.says[0], end))
    if not along:
        return False
    start = along[-1].end()
    is_unread = begins_name(clause.text, start) and not clause.reader.row(clause.text, start)[0]
    return is_unread or not has_verb(clause.text, (start, end))


def directed(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those whom the subject is to direct to do something."""
    for verb in DIRECTS.finditer(clause.text, *clause.says):
        names, end = clause.reader.row(clause.text, verb.end())
        if names:
            names, end = charged(clause.text, names, end, clause.says[1])
        says = (
            _OVER_TO.match(clause.text, end)
            or says_of(clause.text, end, clause.says[1])
            or says_something(clause.text, end, clause.says[1])
        )
        if isinstance(says, tuple) and IS_MADE.match(clause.text, says[0]):
            continue
        if names and says:
            for name in names:
                yield Part(
                    name=name,
                    role=_role_told(clause, says),
                    span=(name.start, name.end),
                    doubt=INDIRECT,
                    takes_over=isinstance(says, re.Match),
                )


def partners_of_told(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those with whom others are told to work: “chỉ đạo Y phối hợp với Z”."""
    for verb in DIRECTS.finditer(clause.text, *clause.says):
        _, end = clause.reader.row(clause.text, verb.end())
        says = says_of(clause.text, end, clause.says[1]) if end > verb.end() else None
        first = main_verb(clause.text, says) if says else None
        along = _ALONG.match(clause.text, first.start()) if first else None
        names = clause.reader.row(clause.text, along.end())[0] if along else ()
        for name in names:
            yield Part(name=name, role="coordinate", span=(name.start, name.end), doubt=name.doubt)


def _role_told(clause: Clause, says: Span | re.Match[str]) -> str:
    """Return the role that the verb behind those who are told gives them."""
    verb = None if isinstance(says, re.Match) else main_verb(clause.text, says)
    words = clause.text[verb.start() :] if verb else ""
    return next((role for role, form in _TOLD if form.match(words)), "implement")


def mobilised(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those who are called upon to take part."""
    for verb in MOBILISES.finditer(clause.text, *clause.span):
        names, end = clause.reader.row(clause.text, verb.end())
        if names and re.compile(r"\s+(?:cùng )?tham gia").match(clause.text, end):
            for name in names:
                yield Part(
                    name=name,
                    role="coordinate",
                    span=(name.start, name.end),
                    doubt=name.doubt,
                )


def collects(clause: Clause) -> Iterator[Part]:
    """Yield the part of who is sent reports so as to sum them up."""
    for sent in COLLECTS.finditer(clause.text, *clause.says):
        name = clause.reader.name(clause.text, sent.end())
        if (
            name
            and not THROUGH.match(clause.text, name.end)
            and not TO_DECIDE.match(clause.text, sent.end(), clause.span[1])
            and TO_COLLECT.match(clause.text, name.end, clause.span[1])
        ):
            is_lead = COLLECTS_AND_LEADS.match(clause.text, name.end, clause.span[1])
            yield Part(
                name=name,
                role="lead" if is_lead else "implement",
                span=(name.start, clause.says[1]),
                doubt=INFERRED,
            )
            if ADVISE.search(clause.text, name.end, clause.says[1]):
                yield Part(
                    name=name, role="advise", span=(name.start, clause.says[1]), doubt=INFERRED
                )
            return


def _word_before(clause: Clause, name: Name) -> int:
    verbs = list(re.compile(r"[Pp]hối hợp").finditer(clause.text, clause.says[0], name.start))
    return verbs[-1].start() if verbs else name.start
