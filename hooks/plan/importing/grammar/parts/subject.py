"""The parts that a clause gives its subject: a function for each way in which words give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...naming import words
from ..clauses import WITH, Clause, Part
from ..roles import (
    ADVISE,
    ANSWERS,
    BESIDES,
    COORDINATE,
    DIRECT,
    FOLLOWS,
    GOVERNS,
    INFORMS,
    LEAD,
    MONITOR,
    OF_ROLES,
    OF_THE_PLAN,
    OTHER_WATCH,
    PROPOSES,
    WATCHED,
)


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
        verbs = [verb for verb in clause.verbs(WITH) if COORDINATE.match(verb.group())]
    if verbs and not clause.verbs(LEAD):
        yield from _of_subject(clause, "coordinate", verbs[0].end())


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
    """Return whether it is for others to watch, and the subject only to work with them.

    Where urging others on is all that is told, the subject does it too.
    """
    is_theirs = any(name.end == watch.start() - 1 for name in clause.partners)
    is_all = not clause.roles_before and "đôn đốc" in watch.group().lower()
    return is_theirs and not is_all and not _has_lead(clause)


_IN_GENERAL = re.compile(r"\s*(?:[.;)]|$)|\s+(?:chung|hằng|hàng|mỗi|thường xuyên|định kỳ)(?!\w)")
"""Behind “kiểm tra”, where it is all that is planned which is to be watched."""


_OF_THE_WORLD = re.compile(
    r"(?: (?:chặt chẽ|sát|sát sao|thường xuyên|nắm|chắc))*,? (?:diễn biến|thông tin|dự báo|giá"
    r"|thị trường|tình hình (?:thời tiết|giá|dịch|thị trường|mưa|thiên tai|nguồn nước))(?!\w)"
)
"""What is watched that nobody carries out: the weather, prices, a disease."""


def _watches(clause: Clause, watch: re.Match[str]) -> bool:
    run = watch.group().lower()
    if not re.search(r"theo dõi|đôn đốc|kiểm tra|giám sát", run):
        return False
    if "đôn đốc" in run:
        return True
    if _OF_THE_WORLD.match(clause.text, watch.end()):
        return False
    if _IN_GENERAL.match(clause.text, watch.end()) or WATCHED.match(clause.text, watch.end()):
        return True
    verb = clause.main_verb
    is_main = clause.is_own and bool(verb and verb.start() == watch.start())
    return is_main and bool(re.match(r"giám sát|theo dõi", run))


def directs(clause: Clause) -> Iterator[Part]:
    """Yield the part of who leads or directs others."""
    verbs = [verb for verb in clause.verbs(DIRECT) if not clause.is_of_helped(verb.start())]
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
    is_direct = GOVERNS.match(clause.text, verb.start()) and clause.verbs(DIRECT)
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


def _has_lead(clause: Clause) -> bool:
    return "lead" in clause.roles_before or bool(clause.verbs(LEAD))


def _trimmed(clause: Clause) -> int:
    return clause.says[0] + len(clause.words.rstrip(" ;.,/"))


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
