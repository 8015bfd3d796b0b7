"""The rules by which a clause gives a body a part: each with a name, an example and what it gives.

A rule sees one clause, its subject and the clauses before it in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..naming import words
from ..naming.names import Name
from .clauses import WITH, Clause, Part, says_of
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
    INDIRECT,
    INFERRED,
    LEAD,
    MOBILISES,
    MONITOR,
    OF_ROLES,
    OF_THE_PLAN,
    OTHER_WATCH,
    PROPOSES,
    TO_COLLECT,
    WATCHED,
)

Finder = Callable[[Clause], Iterator[Part]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way in which words give bodies their parts."""

    name: str
    example: str
    gives: str
    """What the rules give of the example: `body: role`, in the order of the words."""
    find: Finder


def leads(clause: Clause) -> Iterator[Part]:
    """Yield the lead of who “chủ trì”, or is the standing or contact body."""
    found = clause.verbs(LEAD)
    if found:
        yield from _of_subject(clause, "lead", found[0].end())


def lead_end(clause: Clause) -> int:
    """Return where the word ends that says who leads."""
    found = clause.verbs(LEAD)
    return found[0].end() if found else clause.says[0]


def coordinates(clause: Clause) -> Iterator[Part]:
    """Yield the part of who works with others without leading."""
    verb = clause.main_verb
    if verb and COORDINATE.match(verb.group()) and not _has_lead(clause):
        yield from _of_subject(clause, "coordinate", verb.end())


def works_with(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those with whom the work is to be done."""
    if not clause.verbs(WITH):
        return
    partners = clause.partners
    for name in partners:
        begin = name.start if name != partners[0] else _word_before(clause, name)
        yield Part(name=name, role="coordinate", span=(begin, name.end), doubt=name.doubt)


def advises(clause: Clause) -> Iterator[Part]:
    """Yield the part of who is to draft or advise."""
    found = clause.verbs(ADVISE)
    if found:
        yield from _of_subject(clause, "advise", found[0].end())


def monitors(clause: Clause) -> Iterator[Part]:
    """Yield the part of who watches that the plan is carried out."""
    for found in clause.verbs(MONITOR):
        if _watches(clause, found):
            is_plan = OF_THE_PLAN.match(clause.text, found.end())
            doubt = "" if is_plan or "đôn đốc" in found.group().lower() else OTHER_WATCH
            yield from _of_subject(clause, "monitor", found.end(), doubt)
            return


def _watches(clause: Clause, found: re.Match[str]) -> bool:
    run = found.group().lower()
    if not re.search(r"theo dõi|đôn đốc|kiểm tra|giám sát", run):
        return False
    if "đôn đốc" in run or WATCHED.match(clause.text, found.end()):
        return True
    verb = clause.main_verb
    is_main = clause.is_own and bool(verb and verb.start() == found.start())
    return is_main and bool(re.match(r"giám sát|theo dõi", run))


def directs(clause: Clause) -> Iterator[Part]:
    """Yield the part of who leads or directs others."""
    found = clause.verbs(DIRECT)
    if found:
        yield from _of_subject(clause, "direct", found[0].end())


def implements(clause: Clause) -> Iterator[Part]:
    """Yield the part of who is told to do something else than leading, advising or watching."""
    answers = ANSWERS.search(clause.text, *clause.says)
    verb = clause.main_verb
    if answers:
        yield from _of_subject(clause, "implement", answers.end())
        return
    if not verb and clause.is_own:
        yield from _of_subject(clause, "implement", _trimmed(clause))
    if not verb or _has_lead(clause) or _is_of_a_role(clause, verb):
        return
    if not clause.is_own and clause.has_part and not clause.is_dated:
        if not FOLLOWS.match(verb.group()):
            pass
        elif clause.is_first or not PROPOSES.match(verb.group()):
            return
        elif clause.subject:
            yield from _of_subject(clause, "implement", _trimmed(clause), BESIDES)
            return
    if clause.is_dated and not clause.is_own and not clause.is_first:
        yield from _of_subject(clause, "implement", _trimmed(clause))
        return
    if not clause.is_first and not clause.is_own and "implement" in clause.roles_before:
        return
    yield from _of_subject(clause, "implement", _trimmed(clause))


def _is_of_a_role(clause: Clause, verb: re.Match[str]) -> bool:
    if not OF_ROLES.match(verb.group()):
        return False
    if re.match(r"giám sát|theo dõi", verb.group(), re.IGNORECASE):
        return any(monitors(clause))
    return True


def also_implements(clause: Clause) -> Iterator[Part]:
    """Yield the part of who directs, and is to do something besides."""
    direct = clause.verbs(DIRECT)
    if not direct or _has_lead(clause):
        return
    beside = re.compile(rf"\svà (?:{words.ADVERBS} )*(?:bố trí|quan tâm|tổ chức|triển khai)\s")
    found = beside.search(clause.text, direct[0].end(), clause.says[1])
    if found:
        yield from _of_subject(clause, "implement", _trimmed(clause))


def directed(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those whom the subject is to direct to do something."""
    for found in DIRECTS.finditer(clause.text, *clause.says):
        names, end = clause.reader.row(clause.text, found.end())
        says = re.compile(r"\s*:").match(clause.text, end) or says_of(
            clause.text, end, clause.says[1]
        )
        if names and says:
            for name in names:
                yield Part(
                    name=name,
                    role="implement",
                    span=(name.start, name.end),
                    doubt=INDIRECT,
                    takes_over=isinstance(says, re.Match),
                )


def mobilised(clause: Clause) -> Iterator[Part]:
    """Yield the parts of those who are called upon to take part."""
    for found in MOBILISES.finditer(clause.text, *clause.span):
        names, end = clause.reader.row(clause.text, found.end())
        if names and re.compile(r"\s+(?:cùng )?tham gia").match(clause.text, end):
            for name in names:
                yield Part(name=name, role="coordinate", span=(name.start, name.end))


def collects(clause: Clause) -> Iterator[Part]:
    """Yield the part of who is sent reports so as to sum them up."""
    for found in COLLECTS.finditer(clause.text, *clause.says):
        name = clause.reader.name(clause.text, found.end())
        if name and TO_COLLECT.match(clause.text, name.end, clause.span[1]):
            is_lead = COLLECTS_AND_LEADS.match(clause.text, name.end, clause.span[1])
            yield Part(
                name=name,
                role="lead" if is_lead else "implement",
                span=(name.start, clause.says[1]),
                doubt=INFERRED,
            )
            return


def _has_lead(clause: Clause) -> bool:
    return "lead" in clause.roles_before or bool(clause.verbs(LEAD))


def _trimmed(clause: Clause) -> int:
    return clause.says[0] + len(clause.words.rstrip(" ;.,/"))


def _word_before(clause: Clause, name: Name) -> int:
    found = list(re.compile(r"[Pp]hối hợp").finditer(clause.text, clause.says[0], name.start))
    return found[-1].start() if found else name.start


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


RULES: tuple[Rule, ...] = (
    Rule(
        name="X chủ trì",
        example="Sở Nội vụ chủ trì xây dựng đề án.",
        gives="Sở Nội vụ: lead",
        find=leads,
    ),
    Rule(
        name="X phối hợp",
        example="Công an tỉnh phối hợp chặt chẽ với Sở Nội vụ rà soát hồ sơ.",
        gives="Công an tỉnh: coordinate; Sở Nội vụ: coordinate",
        find=coordinates,
    ),
    Rule(
        name="phối hợp với Y, Z",
        example="Sở Y tế chủ trì, phối hợp với Sở Nội vụ và các cơ quan liên quan rà soát.",
        gives="Sở Y tế: lead; Sở Nội vụ: coordinate; các cơ quan liên quan: coordinate",
        find=works_with,
    ),
    Rule(
        name="X tham mưu, giúp",
        example="Ban Tổ chức Tỉnh ủy tham mưu Ban Thường vụ Tỉnh ủy kiện toàn.",
        gives="Ban Tổ chức Tỉnh ủy: advise",
        find=advises,
    ),
    Rule(
        name="X theo dõi, đôn đốc, kiểm tra, giám sát việc thực hiện",
        example="Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
        gives="Văn phòng Tỉnh ủy: monitor",
        find=monitors,
    ),
    Rule(
        name="X lãnh đạo, chỉ đạo",
        example="Các huyện ủy lãnh đạo, chỉ đạo việc quán triệt Nghị quyết.",
        gives="Các huyện ủy: direct",
        find=directs,
    ),
    Rule(
        name="X làm",
        example="Đề nghị Hội Nông dân tỉnh tuyên truyền, vận động hội viên.",
        gives="Hội Nông dân tỉnh: implement",
        find=implements,
    ),
    Rule(
        name="X lãnh đạo và làm",
        example="UBND xã tăng cường công tác lãnh đạo và quan tâm bố trí kinh phí.",
        gives="UBND xã: direct; UBND xã: implement",
        find=also_implements,
    ),
    Rule(
        name="X chỉ đạo Y làm",
        example="Sở Y tế chỉ đạo các bệnh viện chuẩn bị giường bệnh.",
        gives="Sở Y tế: direct; các bệnh viện: implement",
        find=directed,
    ),
    Rule(
        name="huy động Y tham gia",
        example="Huy động Hội Phụ nữ, Đoàn Thanh niên tham gia vệ sinh.",
        gives="Hội Phụ nữ: coordinate; Đoàn Thanh niên: coordinate",
        find=mobilised,
    ),
    Rule(
        name="gửi về X để tổng hợp",
        example="Các sở, ngành báo cáo kết quả về Sở Nội vụ để tổng hợp.",
        gives="Các sở, ngành: implement; Sở Nội vụ: implement",
        find=collects,
    ),
)
"""Every rule of sentences, in the order in which a clause is asked."""
