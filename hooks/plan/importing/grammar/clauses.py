"""One clause of a sentence as the rules see it: whose it is, and what it says of them."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field

from ...language.words import Span
from ..naming import words
from ..naming.names import Name
from ..naming.reader import Reader
from ..plain_words import SMALL
from .roles import DIRECTS
from .verbs import ADVERB, main_verb

_BEGIN = re.compile(r"(?<!\w)\w")
_LONGEST = 90
"""Letters of a name that is looked for backwards."""
_OF_SOMEBODY = re.compile(rf"(?:,? (?:và )?(?!hoạt động){words.VERBS})* của\s")
"""Behind a noun that is a verb elsewhere: “lãnh đạo của cấp ủy”."""
_CHARGE = re.compile(r"(?:^|\s)có trách nhiệm\s+")
_PURPOSE = re.compile(r"\s(?:để|nhằm)\s")
_HOW_FIRST = re.compile(rf"(?:{ADVERB.pattern})+", re.IGNORECASE)
_VERBS_ALONE = re.compile(rf"(?:[\s,]+(?:{words.VERBS}|{words.ADVERBS})(?!\w))*[\s,]+")
"""Verbs in a row, and words that only say how."""
_SENT = re.compile(r"(?:gửi|về) [A-ZĐỦ][^,;.]{2,60}? (?:tổng hợp|(?:tiếp tục )?chỉ đạo)")
"""Who is sent something so as to go on with it: what follows is told of them."""
_PUT_TO = re.compile(
    r"(?:báo cáo|trình|xin ý kiến|tham mưu|đề xuất|kiến nghị) (?:với )?"
    rf"(?:{words.ABOVE}|Ban Chỉ đạo)[^;.]{{0,60}}?"
    r" (?:xem xét|nắm|biết|chỉ đạo|quyết định|cho ý kiến|phê duyệt|theo dõi)(?!\w)"
    r"(?:,? (?:và )?(?:xem xét|chỉ đạo|quyết định|cho ý kiến|phê duyệt|theo dõi)(?!\w))*"
)
"""To whom something is put, with what these are to do."""
_BEHIND_HELPED = re.compile(r"(?:^|\s)giúp (?:cho )?lãnh đạo [^,;.:]{2,30}\s$")
"""Behind those who are helped by a name that is none elsewhere: “giúp lãnh đạo 3 ngành …”."""
_OF_A_MATTER = re.compile(
    rf"(?:cho|trong|của|về|từ) (?:việc|công tác|quá trình|hoạt động) {words.VERBS}"
    rf"(?:,? (?:và )?{words.VERBS})*,?(?: và)?\s*$"
)
"""Before a verb in a row that only names a matter: “số liệu phục vụ cho việc lập, theo dõi …”."""
_GIVEN_ELSEWHERE = re.compile(r"\S\s+được (?:giao|phân công)\s*$")
"""Before a verb that tells which tasks are meant: “nhiệm vụ được giao chủ trì”."""
_BEFORE_VERB = re.compile(
    rf"(?:[,:;(]|(?:^|[\s,])(?:và|{words.ADVERBS}|chủ trì|phối hợp|đầu mối|thường trực))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who a clause speaks of."""

    names: tuple[Name, ...]
    at: str = ""
    """The address of the words that name them; empty where the paragraph itself does."""
    asked: bool = False
    """Whether the words give them something to do: “Giao”, “Đề nghị”, “Yêu cầu”."""
    doubt: str = ""
    role: str = ""
    """The role that words below the names give them in all that stands below those words."""
    is_far: bool = False
    """Whether another task stands between the heading that names them and what is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of one body in what a clause says, with the span of the words that give it."""

    name: Name
    role: str
    span: Span
    at: str = ""
    doubt: str = ""
    is_of_subject: bool = False
    takes_over: bool = False
    """Whether the rest of the sentence speaks of this body, as behind a colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause with its subject."""

    text: str
    """The whole paragraph."""
    span: Span
    reader: Reader
    subject: Subject | None
    is_own: bool = False
    """Whether it names its subject itself."""
    is_first: bool = True
    """Whether it begins its sentence."""
    says: Span = (0, 0)
    """Where what it says of its subject stands."""
    roles_before: frozenset[str] = field(default_factory=frozenset)
    """The roles that the subject has by clauses before it, in the same sentence."""

    has_part: bool = False
    """Whether a sentence before it gives its subject a part already."""

    is_dated: bool = False
    """Whether it has a deadline of its own."""

    @property
    def words(self) -> str:
        """What it says of its subject."""
        return self.text[slice(*self.says)]

    @property
    def main_verb(self) -> re.Match[str] | None:
        """The verb that it begins with, or that of a charge, behind what only says how."""
        charge = _CHARGE.search(self.text, *self.says)
        verb = main_verb(self.text, (charge.end(), self.says[1])) if charge else None
        return verb or main_verb(self.text, self.says)

    def verbs(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Return where `pattern` stands as a verb of the subject, not as words of an object."""
        others = (match.search(self.text, *self.says) for match in (_PURPOSE, _SENT))
        put = [match.span() for match in _PUT_TO.finditer(self.text, *self.says)]
        end = min([match.start() for match in others if match], default=self.says[1])
        verbs = list(pattern.finditer(self.text, self.says[0], end))
        main = self.main_verb if verbs else None
        begins = main.start() if main else -1
        ends = {name.end for name in (*self.partners, *self.helped)} if verbs else set()
        told = self._told if verbs else frozenset()
        return [
            match
            for match in verbs
            if match.start() == begins or not self._is_of_told(match.start(), told)
            if not any(start < match.start() < stop for start, stop in put)
            if self._is_verb(match, begins, ends)
        ]

    def _is_of_told(self, start: int, told: Set[int]) -> bool:
        """Return whether behind those who are told only verbs stand up to `start`, and how."""
        return any(_VERBS_ALONE.fullmatch(self.text, end, start) for end in told if end < start)

    def _is_verb(self, match: re.Match[str], main_verb_at: int, ends_of_names: Set[int]) -> bool:
        start = match.start()
        before = self.text[max(self.says[0], start - _LONGEST) : start]
        is_being = match.group().lower().startswith(("là ", "làm "))
        if not is_being and _OF_SOMEBODY.match(self.text, match.end()):
            return False
        if not before.strip():
            return True
        if start == main_verb_at or _HOW_FIRST.fullmatch(
            self.text, start, max(start, main_verb_at)
        ):
            return True
        if _GIVEN_ELSEWHERE.search(before) or _OF_A_MATTER.search(before):
            return False
        if _BEFORE_VERB.search(before) or _BEHIND_HELPED.search(before):
            return True
        return start - 1 in ends_of_names

    @property
    def rows(self) -> tuple[Span, ...]:
        """Where names stand of which it speaks otherwise: of partners, of those helped or told."""
        return other_rows(self.text, self.says, self.reader)

    def begins_before(self, pattern: re.Pattern[str]) -> bool:
        """Return whether it begins with another work, before the verb that `pattern` is."""
        first = self.main_verb
        verbs = self.verbs(pattern)
        if not first or not verbs or ADVERB.fullmatch(f"{first.group()} "):
            return False
        return first.end() < verbs[0].start()

    def ends_a_name(self, end: int) -> bool:
        """Return whether a name ends at `end`."""
        begins = (letter.start() for letter in _BEGIN.finditer(self.text, self.says[0], end))
        names = (self.reader.name(self.text, begin) for begin in begins if end - begin < _LONGEST)
        return any(name and name.end == end for name in names)

    @property
    def _told(self) -> frozenset[int]:
        """Where each row ends of those whom it says to direct."""
        directs = DIRECTS.finditer(self.text, *self.says)
        rows = (self.reader.row(self.text, verb.end()) for verb in directs)
        return frozenset(end for names, end in rows if names)

    @property
    def helped(self) -> tuple[Name, ...]:
        """Those whom it says to help or advise."""
        helps = _HELPS.finditer(self.text, *self.says)
        rows = (self.reader.row(self.text, helper.end())[0] for helper in helps)
        return tuple(name for row in rows for name in row)

    def is_of_helped(self, start: int) -> bool:
        """Return whether what stands at `start` is said of those whom it says to help."""
        return any(name.end == start - 1 for name in self.helped)

    @property
    def partners(self) -> tuple[Name, ...]:
        """Those whom it says to work with."""
        with_whom = WITH.search(self.text, *self.says)
        if not with_whom:
            return ()
        return self.reader.row(self.text, with_whom.end(), is_expected=True)[0]


_HOW = "(?:chặt chẽ|thực hiện|thường xuyên|hiệu quả|tốt|liên ngành|kịp thời|tích cực|chủ động)"
_HELPS = re.compile(r"(?:[Gg]iúp|[Tt]ham mưu)(?: cho| với)?\s+")
WITH = re.compile(
    r"(?:(?:(?<=hủ trì),? cùng|(?<![\w,] )Cùng"
    r"|(?<=, )cùng(?= với (?:(?!Nhà nước|Nhân dân)[A-ZĐỦ]|các )))(?: với)?\s+"
    r"(?=(?:các|phòng|khoa|ban|sở|tổ|đội|công an) |[A-ZĐỦ])"
    r"|(?:[Pp]hối hợp|[Hh]iệp đồng(?=[^;.]{0,12} với ))"
    rf"(?:(?:,? (?:{words.ADVERBS}|(?!{words.STOPS.pattern})[{SMALL}]+)){{1,6}}"
    rf"(?=,? (?:cùng )?với )|(?:,? {_HOW})*(?:, (?:trao đổi|cung cấp) thông tin)?)"
    r"(?:,? (?:cùng với|cùng|với))?\s+)"
    r"(?:(?:đầu mối|đại diện)(?: của)?\s+(?=các))?"
)


_BEFORE_ROWS = re.compile(
    rf"(?:{WITH.pattern}|{_HELPS.pattern}"
    r"|(?:chỉ đạo|lãnh đạo|hướng dẫn|đôn đốc|yêu cầu|đề nghị|giao|trình|báo cáo|của|gửi|về)\s+)"
)


def other_rows(text: str, span: Span, reader: Reader) -> tuple[Span, ...]:
    """Return where names stand in `span` of whom it does not speak first: partners, those told."""
    verbs = _BEFORE_ROWS.finditer(text, *span)
    return tuple((verb.end(), reader.row(text, verb.end())[1]) for verb in verbs)
