"""A paragraph → who is given which part by its sentences, and when each is due."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ...language.words import Span
from ..forms import SUMMING_UP
from ..naming import words
from ..naming.reader import Reader
from .beginnings import ASKS, is_asking
from .clauses import WITH, Clause, Part, Subject
from .parts.subject import lead_end
from .roles import DIRECTS, INDIRECT, LEAD
from .rules import RULES
from .sentences import clauses, sentences
from .subjects import ENCOURAGED, names_end, subject_of
from .times import Time, behind_leading_time, deadlines, says_only_when, spoken
from .verbs import main_verb

_IN_BRACKETS = re.compile(r"\((?P<words>[^()]+)\)")
_CHARGES = re.compile(rf"{ASKS.pattern}|có trách nhiệm")
_NEXT_WORK = re.compile(rf",\s+(?:và\s+|đồng thời\s+|sau đó\s+)?(?={words.VERBS}(?!\w))")
_REPORT = re.compile(
    r",\s+(?=(?:(?:và )?(?:định kỳ|hằng|hàng) [^,;.]{2,30})?(?:gửi )?báo cáo "
    r"(?:kết quả|tình hình|tiến độ))"
)
"""Before a report that is due at a time of its own."""
_ROLE = re.compile(r"\s+(?:chủ trì|phối hợp|tham gia|thực hiện|theo dõi|tham mưu)(?!\w)")
_DIRECTS_THEM = re.compile(r"\s*Lãnh đạo\s")
"""Below the name of a body this is what it is to do, and no name of others."""
_SHARES_OUT = re.compile(r"\s*phân công\s", re.IGNORECASE)
"""Behind whom a sentence speaks of: what these are to do with their own people."""
_BESIDES = re.compile(r"\s*(?:[Đđ]ồng thời|[Nn]goài ra|[Bb]ên cạnh đó)(?:,\s*|\s+(?=[A-ZĐỦ]))")
"""Before what somebody else asks than those of whom a text spoke till then."""
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
        spoken_of = _Sentence(text, reader, subject, given).sayings(sentence)
        of_sentence = list(_with_the_last_time(text, sentence, spoken_of))
        assigned.extend(of_sentence)
        subject = _carried(of_sentence[-1].subject if of_sentence else subject, above)
    return tuple(assigned)


def asks(text: str) -> bool:
    """Return whether `text` asks or charges somebody, whose name it says, with something."""
    if not _CHARGES.search(text):
        return False
    return any(
        saying.parts and ("trách nhiệm" in text or bool(saying.subject and saying.subject.asked))
        for saying in sayings(text, Reader(()), None)
    )


def tells(text: str) -> bool:
    """Return whether `text`, which closes a document, tells bodies something besides summing up."""
    others = (text[slice(*sentence)] for sentence in sentences(text))
    return asks(text) or any(
        saying.parts
        for other in others
        if not SUMMING_UP.match(other)
        for saying in sayings(other, Reader(()), None)
    )


def _carried(subject: Subject | None, above: Subject | None) -> Subject | None:
    if not subject or subject is above or subject.at:
        return subject or above
    if above and above.at and subject.asked:
        return above
    return replace(subject, doubt=BEFORE)


Key = tuple[str, str]


def _key(part: Part) -> Key:
    return part.name.called, part.role


class _Sentence:
    """A walk over the clauses of a sentence: whom it speaks of, what it has given till now."""

    def __init__(
        self, text: str, reader: Reader, above: Subject | None, given: frozenset[Key]
    ) -> None:
        """Speak of `above` until a subject comes; the sentences before have `given` their parts."""
        self._text = text
        self._reader = reader
        self._above = self._subject = above
        self._given = given
        self._roles = frozenset[str]()
        self._begin_saying()

    def _begin_saying(self) -> None:
        self._parts: list[Part] = []
        self._times: list[Time] = []
        self._action: Span | None = None

    def _saying(self) -> Saying:
        return Saying(
            parts=tuple(_once(self._parts)),
            times=tuple(self._times),
            subject=self._subject,
            action=self._action,
        )

    def sayings(self, sentence: Span) -> Iterator[Saying]:
        """Yield what `sentence` assigns: the parts of a new subject or deadline by themselves."""
        for place, span in enumerate(_with_all_names(self._text, sentence, self._reader)):
            times = spoken(self._text, *span)
            is_dated = any(time.kind == "deadline" for time in times)
            clause = self._clause(place, span, is_dated=is_dated)
            if self._parts and not clause.is_own and says_only_when(self._text, *clause.span):
                self._times.extend(times)
                continue
            parts = [part for rule in RULES for part in rule.find(clause)]
            self._roles |= {part.role for part in parts if part.is_of_subject}
            if self._parts and parts and (clause.is_own or is_dated):
                yield self._saying()
                self._begin_saying()
            self._action = self._action or _action(clause, parts)
            self._parts.extend(p for p in parts if is_dated or _key(p) not in self._given)
            self._times.extend(times)
            if over_to := tuple(part.name for part in parts if part.takes_over):
                self._subject = Subject(names=over_to, doubt=INDIRECT)
                break
        yield self._saying()

    def _clause(self, place: int, span: Span, *, is_dated: bool) -> Clause:
        """Return the clause at `span`, with the subject of its own or the one spoken of before."""
        text = self._text
        span = (behind_leading_time(text, *span), span[1])
        own = subject_of(text, span, self._reader)
        if own and self._subject and _is_told_by(text, span, own[0], self._subject):
            own = None
        if own:
            self._subject, self._roles = own[0], frozenset()
        elif place and self._subject and not self._subject.at:
            self._subject = replace(self._subject, doubt="")
        is_of_subject = own or main_verb(text, span) or _says_lead(text, span)
        goes_on = bool(self._given) and self._subject is self._above
        return Clause(
            text=text,
            span=span,
            reader=self._reader,
            subject=self._subject if is_of_subject else None,
            is_own=bool(own),
            is_first=not place,
            says=own[1] if own else span,
            roles_before=self._roles,
            has_part=bool(self._roles) or goes_on,
            is_dated=is_dated,
        )


def _with_the_last_time(text: str, sentence: Span, spoken_of: Iterable[Saying]) -> Iterator[Saying]:
    """Yield `spoken_of`; what ends the sentence, or brackets in it, and only says when is of all.

    “Sở A chủ trì; Sở B phối hợp; hoàn thành trong quý I/2031.”
    """
    ends = [
        sentence[1],
        *(bracket.end("words") for bracket in _IN_BRACKETS.finditer(text, *sentence)),
    ]
    lasts = ((text.rfind(";", sentence[0], end) + 1, end) for end in ends)
    times = next(
        (spoken(text, *last) for last in lasts if last[0] and says_only_when(text, *last)), ()
    )
    yield from (replace(saying, times=saying.times or times) for saying in spoken_of)


def _says_lead(text: str, span: Span) -> bool:
    """Return whether the clause at `span` begins by saying who leads: “Đầu mối tổng hợp …”."""
    return bool(re.compile(rf"[\s“+–-]*(?:{LEAD.pattern})").match(text, *span))


def _is_told_by(text: str, span: Span, own: Subject, subject: Subject) -> bool:
    """Return whether those of `own` are told by whom the sentence speaks of, within what it does.

    So are those behind “Lãnh đạo” below the name of a body: there it is what that body is to do.
    """
    if _DIRECTS_THEM.match(text, span[0]):
        return True
    if own.doubt == ENCOURAGED or (not subject.asked and _SHARES_OUT.match(text, span[0])):
        return True
    besides = _BESIDES.match(text, *span)
    span = (besides.end() if besides else span[0], span[1])
    verb = main_verb(text, span)
    is_asked_first = not verb or ASKS.match(text, verb.start()) or is_asking(text, span)
    return own.asked and not is_asked_first


def _action(clause: Clause, parts: list[Part]) -> Span | None:
    """Return where what is to be done stands behind the names of those who lead and work along."""
    if not any(part.role == "lead" for part in parts):
        return None
    names = [part.span[1] for part in parts if part.role == "coordinate" and not part.at]
    start = max([*names, lead_end(clause)])
    stop = clause.span[0] + len(clause.text[slice(*clause.span)].rstrip(" ;.,/"))
    return (start, stop) if clause.text[start:stop].count(" ") > 1 else None


def _with_all_names(text: str, sentence: Span, reader: Reader) -> Iterator[Span]:
    """Yield the clauses of `sentence`, those in brackets last; names are never parted."""
    before: Span | None = None
    until = 0
    for span in _each_dated(text, clauses(text, sentence)):
        span = (before[0], span[1]) if before else span
        if before and span[1] < until:  # within a row whose end is known
            before = span
            continue
        until = max(names_end(text, span, reader), _partners_end(text, span, reader))
        before = span if until > span[1] else None
        if not before:
            yield span
    if before:
        yield before
    for bracket in _IN_BRACKETS.finditer(text, *sentence):
        yield from _in_bracket(text, bracket.span("words"), reader)


def _in_bracket(text: str, bracket: Span, reader: Reader) -> Iterator[Span]:
    """Yield the clauses in brackets that name somebody with a role: “(Sở A chủ trì; Sở B …)”."""
    signs = re.compile(r"\s*[,;]\s+")
    start = bracket[0]
    while start < bracket[1]:
        names, end = reader.row(text, start)
        sign = signs.search(text, end, bracket[1])
        stop = sign.start() if sign else bracket[1]
        if names and _ROLE.match(text, end, bracket[1]):
            yield start, stop
        start = sign.end() if sign else bracket[1]


def _each_dated(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield `spans`, those cut that say two deadlines, where the work of the second begins."""
    for start, end in spans:
        times = [time for time in deadlines(text, start, end) if not _is_in_brackets(text, time)]
        report = _REPORT.search(text, start, end)
        if report and times and times[0][0] > report.end():
            yield start, report.start()
            start = report.end()
        for (_, first), (second, _) in pairwise(times):
            commas = [*_NEXT_WORK.finditer(text, first, second)]
            if commas:
                yield start, commas[-1].start()
                start = commas[-1].end()
        yield start, end


def _is_in_brackets(text: str, span: Span) -> bool:
    return text.rfind("(", 0, span[0]) > text.rfind(")", 0, span[0])


def _partners_end(text: str, span: Span, reader: Reader) -> int:
    """Return where the names end of those to work with or to direct, if the clause ends so."""
    forms = (WITH, DIRECTS, ASKS)
    before = (verb for form in forms for verb in form.finditer(text, *span))
    last = max((verb.end() for verb in before), default=span[1])
    return reader.row(text, last)[1] if last < span[1] else span[1]


def _once(parts: list[Part]) -> Iterator[Part]:
    """Yield `parts`, each body and role once: the first that is sure."""
    kept: dict[tuple[str, str], Part] = {}
    for part in parts:
        before = kept.get(_key(part))
        if not before or (before.doubt and not part.doubt):
            kept[_key(part)] = part
    yield from kept.values()
