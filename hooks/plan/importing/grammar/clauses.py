"""One clause of a sentence as the rules see it: whose it is, and what it says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ...language.words import Span
from ..naming import words
from ..naming.names import Name
from ..naming.reader import Reader

_ADVERB = re.compile(rf"(?:{words.ADVERBS})(?!\w)[,\s]*", re.IGNORECASE)
_VERB = re.compile(rf"(?:{words.VERBS})(?!\w)")
_ANY_VERB = re.compile(rf"(?:{words.VERBS})(?!\w)", re.IGNORECASE)
_NO_VERB = re.compile(
    r"(?:là|có|đã|được|đang|sẽ|bị|của|thuộc|trong|tại|ở|trên|với|theo|về|từ|đến|cho|để|mà|do|vì"
    r"|như|gồm|bao gồm|khi|nếu|thì|không|chưa|cũng|còn|nhất|lần|năm|tháng|số|này|đó|nêu|nói|và"
    r"|hoặc|hay|cùng|các|những|một|hai|bằng|qua|vào|nhằm|phải|cần|đối với|trực thuộc|cấp|nhà"
    r"|đạt|đóng vai|giữ vai)\b"
)
"""Words behind a name with which nobody is told to do something."""
_ACTS = re.compile(r"(?:tổ chức|nghiên cứu|thực hiện|hỗ trợ|tham gia),", re.IGNORECASE)
"""Words that only say how before a verb, and are one where a comma parts them from the next."""
_BOUNDS = re.compile(
    r"(?i:căn cứ|trên cơ sở|trong phạm vi|theo (?:chức năng|nhiệm vụ|phạm vi))\b"
    r"|(?:Đối với|Trong|Khi|Trước|Sau|Ngoài|Đến|Từ|Qua|Thông qua|Nhằm|Để|Với|Tại|Trường hợp|Nếu"
    r"|Vào|Quá trình|Chậm nhất|Bên cạnh|Cùng với|Ngay)\b"
)
"""Words that say within which bounds something is done, before what it is."""
_BEHIND_BOUNDS = re.compile(
    r"(?:,|(?:của (?:mình|cơ quan|đơn vị)|được (?:giao|phân công)|nhiệm vụ|quyền hạn|quản lý"
    r"|phụ trách|này))"
    rf"\s+(?={words.VERBS}(?!\w))"
)
_BEGIN = re.compile(r"(?<!\w)\w")
_LONGEST = 90
"""Letters of a name that is looked for backwards."""
_OF_SOMEBODY = re.compile(rf"(?:,? (?:và )?{words.VERBS})* của\s")
"""Behind a noun that is a verb elsewhere: “lãnh đạo của cấp ủy”."""
_CHARGE = re.compile(r"(?:^|\s)có trách nhiệm\s+")
_GAP = re.compile(r"\s*(?:\([^()]*\)\s*)?,?\s*")
_PURPOSE = re.compile(r"\s(?:để|nhằm)\s")
_SENT = re.compile(r"(?:gửi|về) [A-ZĐ][^,;.]{2,60}? tổng hợp")
"""Who is sent something so as to go on with it: what follows is told of them."""
_GIVEN_ELSEWHERE = re.compile(r"\S\s+được (?:giao|phân công)\s*$")
"""Before a verb that tells which tasks are meant: “nhiệm vụ được giao chủ trì”."""
_BEFORE_VERB = re.compile(
    rf"(?:[,:;(]|(?:^|[\s,])(?:và|{words.ADVERBS}|chủ trì|phối hợp|đầu mối))\s*$", re.IGNORECASE
)


_CHARGED = re.compile(
    r"(?P<more> (?!có trách nhiệm|chịu trách nhiệm)[^;:.()]{2,90}?)(?= (?:có|chịu) trách nhiệm)"
)
_WHICH = re.compile(
    r"(?P<more> (?!có trách nhiệm|chịu trách nhiệm)[^;:.()]{2,110}?)"
    r"(?= (?:khẩn trương|chủ động|tập trung|tích cực|nghiêm túc|tiếp tục|kịp thời|phải|cần)\s)"
)
_TELLS_WHICH = re.compile(r"được (?:giao|phân công)(?: nhiệm vụ)?$")
"""Behind a common noun: what those do who are meant, up to how they are to go about it."""
_IS_GENERAL = re.compile(rf"{words.ARTICLES}|{words.NOUNS}(?!\w)", re.IGNORECASE)
_OTHER_ROLE = re.compile(r"chủ trì|phối hợp|tham mưu|chỉ đạo|lãnh đạo|, (?:và )?căn cứ|đôn đốc")


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
        end = min([match.start() for match in others if match], default=self.says[1])
        verbs = pattern.finditer(self.text, self.says[0], end)
        return [match for match in verbs if self._is_verb(match)]

    def _is_verb(self, match: re.Match[str]) -> bool:
        start = match.start()
        before = self.text[self.says[0] : start]
        main = self.main_verb
        if not before.strip() or (main and main.start() == start):
            return True
        if _OF_SOMEBODY.match(self.text, match.end()):
            return False
        if _GIVEN_ELSEWHERE.search(before):
            return False
        if _BEFORE_VERB.search(before):
            return True
        return any(name.end == start - 1 for name in (*self.partners, *self._helped))

    @property
    def rows(self) -> tuple[Span, ...]:
        """Where names stand of which it speaks otherwise: of partners, of those helped or told."""
        return other_rows(self.text, self.says, self.reader)

    def begins_before(self, pattern: re.Pattern[str]) -> bool:
        """Return whether it begins with another work, before the verb that `pattern` is."""
        first = self.main_verb
        verbs = self.verbs(pattern)
        if not first or not verbs or _ADVERB.fullmatch(f"{first.group()} "):
            return False
        return first.end() < verbs[0].start()

    def ends_a_name(self, end: int) -> bool:
        """Return whether a name ends at `end`."""
        begins = (found.start() for found in _BEGIN.finditer(self.text, self.says[0], end))
        names = (self.reader.name(self.text, begin) for begin in begins if end - begin < _LONGEST)
        return any(name and name.end == end for name in names)

    @property
    def _helped(self) -> tuple[Name, ...]:
        """Those whom it says to help or advise."""
        helps = _HELPS.finditer(self.text, *self.says)
        rows = (self.reader.row(self.text, helper.end())[0] for helper in helps)
        return tuple(name for row in rows for name in row)

    @property
    def partners(self) -> tuple[Name, ...]:
        """Those whom it says to work with."""
        with_whom = WITH.search(self.text, *self.says)
        return self.reader.row(self.text, with_whom.end())[0] if with_whom else ()


_HELPS = re.compile(r"(?:[Gg]iúp|[Tt]ham mưu)(?: cho| với)?\s+")
WITH = re.compile(
    r"[Pp]hối hợp(?:,? (?:chặt chẽ|thực hiện|thường xuyên|hiệu quả|tốt|liên ngành))*"
    r"(?:, (?:trao đổi|cung cấp) thông tin)?(?:,? (?:cùng với|cùng|với))?\s+"
)


_BEFORE_ROWS = re.compile(
    rf"(?:{WITH.pattern}|{_HELPS.pattern}"
    r"|(?:chỉ đạo|lãnh đạo|hướng dẫn|đôn đốc|yêu cầu|đề nghị|giao|trình|báo cáo|của|gửi|về)\s+)"
)


def other_rows(text: str, span: Span, reader: Reader) -> tuple[Span, ...]:
    """Return where names stand in `span` of whom it does not speak first: partners, those told."""
    verbs = _BEFORE_ROWS.finditer(text, *span)
    return tuple((verb.end(), reader.row(text, verb.end())[1]) for verb in verbs)


def main_verb(text: str, span: Span) -> re.Match[str] | None:
    """Return the verb with which the words of `span` begin, behind what only says how."""
    place = _GAP.match(text, *span)
    at = place.end() if place else span[0]
    while at < span[1]:
        verb = _ANY_VERB.match(text, at, span[1])
        if bounds := _BOUNDS.match(text, at, span[1]):
            return _behind_bounds(text, (bounds.end(), span[1])) or verb
        if verb and _ACTS.match(text, at):
            return verb
        adverb = _ADVERB.match(text, at, span[1])
        if adverb and (not verb or adverb.end() > verb.end()):
            if not main_verb(text, (adverb.end(), span[1])):
                return verb
            at = adverb.end()
            continue
        return verb
    return None


def begins_with_bounds(text: str) -> bool:
    """Return whether `text` says when, or within which bounds, before it says what."""
    return bool(_BOUNDS.match(text))


def _behind_bounds(text: str, span: Span) -> re.Match[str] | None:
    """Return the verb behind words that say within which bounds something is done."""
    for bounds in _BEHIND_BOUNDS.finditer(text, *span):
        verb = main_verb(text, (bounds.end(), span[1]))
        if verb and not _BOUNDS.match(verb.group()):
            return verb
    return None


def says_of(text: str, end: int, stop: int) -> Span | None:
    """Return where the words stand that begin with a verb behind the names that end at `end`."""
    gap = _GAP.match(text, end, stop)
    start = gap.end() if gap else end
    if start >= stop:
        return None
    comma = text[end:start].strip().endswith(",")
    if main_verb(text, (start, stop)) and _begins_small(text, start) and not _is_noun(text, start):
        return (start, stop) if not comma or _is_aside(text, start) else None
    return None


def says_behind_a_colon(text: str, end: int, stop: int) -> Span | None:
    """Return where what is said stands behind names and a colon: “Giao Sở A: Chủ trì …”."""
    colon = re.compile(r"\s*:\s+").match(text, end, stop)
    if not colon or not main_verb(text, (colon.end(), stop)):
        return None
    return colon.end(), stop


def says_something(text: str, end: int, stop: int) -> Span | None:
    """Return where the words stand behind the names that end at `end`, if they can be a verb's."""
    gap = re.compile(r"\s+").match(text, end, stop)
    if not gap or not _begins_small(text, gap.end()) or _NO_VERB.match(text, gap.end()):
        return None
    return gap.end(), stop


def _begins_small(text: str, start: int) -> bool:
    return text[start].islower()


def _is_noun(text: str, start: int) -> bool:
    return bool(
        re.compile(r"được (?:thành lập|ban hành|phê duyệt|bố trí|hỗ trợ)").match(text, start)
    )


def _is_aside(text: str, start: int) -> bool:
    """Return whether words behind a comma go on with the sentence: “X, căn cứ chức năng, …”."""
    return bool(
        re.compile(
            r"(?:căn cứ|theo|trên cơ sở|trong phạm vi|chủ trì|phối hợp|chủ động|có trách nhiệm"
            r"|tham mưu|kịp thời|tiếp tục|tổ chức|thực hiện)\b"
        ).match(text, start)
    )


def charged(
    text: str, names: tuple[Name, ...], end: int, stop: int
) -> tuple[tuple[Name, ...], int]:
    """Return `names`, the last drawn out to “có trách nhiệm”, where only that ends it.

    “Các đơn vị cấp nước sạch có trách nhiệm …” speaks of more than “các đơn vị”.
    """
    last = names[-1]
    tells_which = _TELLS_WHICH.search(last.text)
    which = _WHICH.match(text, end, stop) if tells_which else None
    charge = which or _CHARGED.match(text, end, stop)
    if not charge:
        return names, end
    more, until = charge.group("more"), charge.end("more")
    is_which = bool(which) or more.startswith((" được giao", " được phân công"))
    if _OTHER_ROLE.search(more) and not is_which:
        return names, end
    is_general = len(names) == 1 and _IS_GENERAL.match(last.text)
    if not is_general:
        return (names, until) if is_which else (names, end)
    longer = replace(last, text=text[last.start : until], doubt="")
    return (*names[:-1], longer), until
