"""The parts that a clause gives: a function for each way in which words give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.words import Span
from ..naming import words
from ..naming.names import Name
from .charges import charged
from .clauses import WITH, Clause, Part
from .roles import (
    ADVISE,
    ANSWERS,
    BESIDES,
    COLLECTS,
    COLLECTS_AND_LEADS,
    COORDINATE,
    DIRECT,
    DIRECTS,
    FOLLOWS,
    GOVERNS,
    INDIRECT,
    INFERRED,
    INFORMS,
    IS_MADE,
    LEAD,
    MOBILISES,
    MONITOR,
    OF_ROLES,
    OF_THE_PLAN,
    OTHER_WATCH,
    PROPOSES,
    THROUGH,
    TO_COLLECT,
    WATCHED,
)
from .verbs import main_verb, says_of

_TOLD = (("coordinate", COORDINATE), ("advise", ADVISE), ("lead", LEAD))
_OVER_TO = re.compile(r"\s*(?:có trách nhiệm\s*)?:")
"""Behind those who are told by the subject: from here on the words are for them."""
_NEXT = re.compile(r",\s+(?:và\s+|còn\s+)?(?=[A-ZĐỦ]|các )")
_WITH_IN_BRACKETS = re.compile(rf"\s*\({WITH.pattern}")
_BESIDE = {
    "chủ trì": "lead",
    "phối hợp": "coordinate",
    "tham gia": "coordinate",
    "tham mưu": "advise",
}
_ROLE_BESIDE = re.compile(rf"\s+(?:cùng\s+)?(?P<verb>{'|'.join(_BESIDE)})(?!\w)")
"""What others do who are named behind the subject: “Sở A chủ trì, Sở B phối hợp”."""


def leads(clause: Clause) -> Iterator[Part]:
    """Yield the lead of who “chủ trì”, or is the standing or contact body."""
    verbs = clause.verbs(LEAD)
    if verbs:
        yield from _of_subject(clause, "lead", verbs[0].end())


def lead_end(clause: Clause) -> int:
    """Return where the word ends that says who leads."""
    verbs = clause.verbs(LEAD)
    return verbs[0].end() if verbs else clause.says[0]


def coordinates(clause: Clause) -> Iterator[Part]:
    """Yield the part of who works with others without leading."""
    main = clause.main_verb
    verbs = [main] if main and COORDINATE.match(main.group()) else []
    if not verbs and clause.partners:
        verbs = clause.verbs(WITH)
    if verbs and not clause.verbs(LEAD):
        yield from _of_subject(clause, "coordinate", verbs[0].end())


def works_with(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those with whom the work is to be done."""
    yield from _partners_in_brackets(clause)
    if not clause.verbs(WITH):
        return
    partners = clause.partners
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
    rows = clause.rows
    for comma in _NEXT.finditer(clause.text, *clause.says):
        is_in_a_row = any(start <= comma.start() <= end for start, end in rows)
        if is_in_a_row or clause.ends_a_name(comma.start()):
            continue
        names, end = clause.reader.row(clause.text, comma.end())
        verb = _ROLE_BESIDE.match(clause.text, end, clause.says[1])
        if not verb or any(name.doubt for name in names):
            continue
        for name in names:
            role = _BESIDE[verb.group("verb")]
            yield Part(name=name, role=role, span=(name.start, verb.end()), doubt=name.doubt)


def advises(clause: Clause) -> Iterator[Part]:
    """Yield the part of who is to draft or advise."""
    verbs = clause.verbs(ADVISE)
    if verbs:
        yield from _of_subject(clause, "advise", verbs[0].end())


def monitors(clause: Clause) -> Iterator[Part]:
    """Yield the part of who watches that the plan is carried out."""
    for verb in clause.verbs(MONITOR):
        if _watches(clause, verb) and not _is_with_others(clause, verb):
            is_plan = OF_THE_PLAN.match(clause.text, verb.end())
            doubt = "" if is_plan or "đôn đốc" in verb.group().lower() else OTHER_WATCH
            yield from _of_subject(clause, "monitor", verb.end(), doubt)
            return


def _is_with_others(clause: Clause, watch: re.Match[str]) -> bool:
    """Return whether it is for others to watch, and the subject only to work with them."""
    is_theirs = any(name.end == watch.start() - 1 for name in clause.partners)
    return is_theirs and not _has_lead(clause)


def _watches(clause: Clause, watch: re.Match[str]) -> bool:
    run = watch.group().lower()
    if not re.search(r"theo dõi|đôn đốc|kiểm tra|giám sát", run):
        return False
    if "đôn đốc" in run or WATCHED.match(clause.text, watch.end()):
        return True
    verb = clause.main_verb
    is_main = clause.is_own and bool(verb and verb.start() == watch.start())
    return is_main and bool(re.match(r"giám sát|theo dõi", run))


def directs(clause: Clause) -> Iterator[Part]:
    """Yield the part of who leads or directs others."""
    verbs = clause.verbs(DIRECT)
    if verbs:
        yield from _of_subject(clause, "direct", verbs[0].end())


def implements(clause: Clause) -> Iterator[Part]:
    """Yield the part of who is told to do something else than leading, advising or watching."""
    answers = ANSWERS.search(clause.text, *clause.says)
    verb = clause.main_verb
    if answers:
        yield from _of_subject(clause, "implement", answers.end())
    elif not verb:
        if clause.is_own:
            yield from _of_subject(clause, "implement", _trimmed(clause))
    elif clause.begins_before(LEAD):
        yield from _of_subject(clause, "implement", verb.end())
    elif not _has_lead(clause) and not _is_of_a_role(clause, verb):
        yield from _works(clause, verb)


def _works(clause: Clause, verb: re.Match[str]) -> Iterator[Part]:
    """Yield the part of who does `verb`; none where that goes with the part before it."""
    if INFORMS.match(clause.text, verb.start()):
        return
    goes_on = not clause.is_own and not clause.is_dated
    if goes_on and clause.has_part and FOLLOWS.match(verb.group()):
        if not clause.is_first and PROPOSES.match(verb.group()):
            yield from _of_subject(clause, "implement", _trimmed(clause), BESIDES)
        return
    if clause.is_first or not goes_on or "implement" not in clause.roles_before:
        yield from _of_subject(clause, "implement", _trimmed(clause))


def _is_of_a_role(clause: Clause, verb: re.Match[str]) -> bool:
    if watch := MONITOR.match(clause.text, verb.start()):
        return _watches(clause, watch) and not _is_with_others(clause, watch)
    is_direct = GOVERNS.match(verb.group()) and clause.verbs(DIRECT)
    return bool(is_direct or OF_ROLES.match(verb.group()))


def also_implements(clause: Clause) -> Iterator[Part]:
    """Yield the part of who directs, and is to do something besides."""
    direct = clause.verbs(DIRECT)
    if not direct or _has_lead(clause):
        return
    beside = re.compile(rf"\svà (?:{words.ADVERBS} )*(?:bố trí|quan tâm|tổ chức|triển khai)\s")
    other_work = beside.search(clause.text, direct[0].end(), clause.says[1])
    if other_work:
        yield from _of_subject(clause, "implement", _trimmed(clause))


def directed(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those whom the subject is to direct to do something."""
    for verb in DIRECTS.finditer(clause.text, *clause.says):
        names, end = clause.reader.row(clause.text, verb.end())
        if names:
            names, end = charged(clause.text, names, end, clause.says[1])
        says = _OVER_TO.match(clause.text, end) or says_of(clause.text, end, clause.says[1])
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
        along = WITH.match(clause.text, *says) if says else None
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


def _has_lead(clause: Clause) -> bool:
    return "lead" in clause.roles_before or bool(clause.verbs(LEAD))


def _trimmed(clause: Clause) -> int:
    return clause.says[0] + len(clause.words.rstrip(" ;.,/"))


def _word_before(clause: Clause, name: Name) -> int:
    verbs = list(re.compile(r"[Pp]hối hợp").finditer(clause.text, clause.says[0], name.start))
    return verbs[-1].start() if verbs else name.start


def _of_subject(clause: Clause, role: str, end: int, doubt: str = "") -> Iterator[Part]:
    """Yield `role` for each body that the clause speaks of, on its name and the words to `end`."""
    subject = clause.subject
    if not subject:
        return
    one = len(subject.names) == 1
    for name in subject.names:
        if subject.at:
            span = (name.start, name.end)
        elif clause.is_own:
            span = (name.start, end if one else name.end)
        else:
            span = (clause.says[0], max(end, _trimmed(clause)))
        yield Part(
            name=name,
            role=role,
            span=span,
            at=subject.at,
            doubt=subject.doubt or name.doubt or doubt,
            is_of_subject=True,
        )
