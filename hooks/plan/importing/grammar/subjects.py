"""Who a clause speaks of: the bodies that it begins with, or is told to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.words import Span
from ..naming import words
from ..naming.names import UNSURE, Name, named
from ..naming.reader import Reader
from .beginnings import ASKS, WHICH_ONES, asking, behind_owners, is_at_a_sign, starts
from .charges import behind_names, charged, decides, executing_row, is_deciding, named_by_place
from .clauses import Subject
from .roles import IS_MADE
from .verbs import main_verb, says_behind_a_colon, says_freely, says_of, says_something

_ONLY_ASKS = re.compile(
    r"\s+(?:giao|yêu cầu|đề nghị|phân công|quyết nghị|kết luận)(?: như sau)?\s*:?\s*"
)
"""Behind who asks those that stand below: “Hội đồng nhân dân tỉnh giao:”."""
_ALSO_ASKS = re.compile(
    r"(?:\s+và|\s*[,;](?:\s+và)?)\s+(?:đề nghị|yêu cầu|giao)\s+(?=[A-ZĐỦ]|các )"
)
"""Between those whom a sentence asks in one way and in another: “giao Sở A và đề nghị Sở B …”."""
_ALSO = re.compile(r"(?:(?:cũng|đồng thời|tiếp tục)\s+)*")
"""Before what those ask who are named first."""
_IS_CHARGED = re.compile(r"có trách nhiệm|chịu trách nhiệm|phải|chủ trì|phối hợp")
_OF_A_KIND = re.compile(
    r"(?:các )?(?:doanh nghiệp|hợp tác xã|tổ chức, cá nhân|cá nhân)", re.IGNORECASE
)
_VERB = re.compile(rf"\s{words.VERBS}(?!\w)")
_QUANTITY = re.compile(
    r"(?:100%|Tất cả|Toàn bộ|Riêng|Đối với|Mỗi"
    r"|(?:[Cc]ác )?(?:[Ôô]ng(?:,? bà| \(bà\)):?|đồng chí:))\s+"
)
_BY = re.compile(r"(?<!\w)do\s+$")
_UNREAD = re.compile(
    rf"(?:(?: và| cùng với| cùng|,)\s+(?!{words.VERBS}(?!\w))[^,;:.()]{{2,50}}?){{1,3}}"
    rf"(?:\s*\([^()]*\))?(?=\s+(?:{words.ADVERBS}|{words.VERBS})(?!\w))"
)
"""The last of a row, whose names are none that are read, before what the row is told."""
_EACH_UNREAD = re.compile(
    rf"(?:(?:các|những)\s|(?:{words.NOUNS})(?!\w))(?:(?! và (?:các|những)\s)[^,])+"
)
"""What names several by a noun that is none of bodies elsewhere, or by one without an article."""
_HOW = re.compile(
    r"(?:không|bằng|theo|trong|trên|với|qua|thông qua|tại|phải|cần|khi|nếu|sau khi|từ)\s"
)
"""Words behind whom a sentence asks with which it says how, before it says what."""
_WHEN = re.compile(
    r",?\s+(?:khi|nếu|trước khi|sau khi|trong quá trình|trường hợp)\s[^;:.()]{2,80}?"
    r"(?=,?\s+(?:phải|cần|có trách nhiệm|chịu trách nhiệm)\s)"
)
"""When those do something who must do it: “Công an xã khi nhận tin báo phải xác minh”."""
OF_A_KIND = "tên gọi chung, chưa rõ có được giao việc không"
ENCOURAGED = "khuyến khích, không giao"
NO_VERB = "chưa rõ việc phải làm"


def subject_of(text: str, span: Span, reader: Reader) -> tuple[Subject, Span] | None:
    """Return who the clause at `span` speaks of, and where what it says of them stands."""
    places = sorted({*starts(text, span, reader), *asking(text, span)})
    for start in places:
        is_first = start == places[0] or bool(_BY.search(text, span[0], start))
        subject = _from(text, start, span[1], reader, is_first=is_first)
        if subject:
            return _asked_instead(text, subject, reader)
    behind = (_from(text, start, span[1], reader) for start in behind_owners(text, span, reader))
    return next(filter(None, behind), None)


def names_end(text: str, span: Span, reader: Reader) -> int:
    """Return where the names end with which the clause at `span` begins; its start if with none."""
    begins = [start for start in starts(text, span, reader) if is_at_a_sign(text, start, span)]
    asked = [
        (ASKS.match(text, start, span[1]) or _QUANTITY.match(text, start, span[1]), start)
        for start in begins
    ]
    return max(reader.row(text, asks.end() if asks else start)[1] for asks, start in asked)


def _from(
    text: str, start: int, stop: int, reader: Reader, *, is_first: bool = False
) -> tuple[Subject, Span] | None:
    asks = ASKS.match(text, start, stop)
    names, end = _named(text, asks.end() if asks else start, stop, reader, is_asked=bool(asks))
    if not names or end > stop or (not asks and _ONLY_ASKS.fullmatch(text, end, stop)):
        return None
    says = _says(text, end, stop, is_asked=bool(asks))
    for place in () if says else behind_names(text, names, stop, reader):
        says = says or _says(text, place, stop, is_asked=bool(asks))
    if not says and (
        executing := executing_row(text, (asks.end() if asks else start, end), stop, reader)
    ):
        names, says = executing[0], _says(text, executing[1], stop, is_asked=bool(asks))
    if says and (IS_MADE.match(text, says[0]) or (not asks and is_deciding(text, names, says))):
        return None
    if not says and (asks or is_first):
        names, says = _drawn_out(text, names, end, stop)
    if says:
        doubt = ENCOURAGED if asks and asks.group().startswith("Khuyến khích") else ""
        is_charged = asks or _IS_CHARGED.match(text, says[0])
        if not is_charged and _OF_A_KIND.fullmatch(names[0].text):
            doubt = OF_A_KIND
        return Subject(names=names, asked=bool(asks), doubt=doubt), says
    if asks or (is_first and not decides(names)):
        loose = says_something(text, end, stop) or says_freely(text, end, stop)
        doubt = "" if asks else NO_VERB
        return (Subject(names=names, asked=bool(asks), doubt=doubt), loose) if loose else None
    return None


def _named(
    text: str, place: int, stop: int, reader: Reader, *, is_asked: bool
) -> tuple[tuple[Name, ...], int]:
    """Return the names that stand at `place`, and where they end."""
    quantity = _QUANTITY.match(text, place, stop)
    start = quantity.end() if quantity else place
    names, end = reader.row(text, start, is_expected=is_asked)
    while is_asked and names and (also := _ALSO_ASKS.match(text, end, stop)):
        others, until = reader.row(text, also.end())
        if not others:
            break
        names, end = (*names, *others), until
    by_place = None if names else named_by_place(text, place, stop, is_asked=is_asked)
    if by_place:
        return (by_place,), by_place.end
    return charged(text, names, end, stop) if names and end <= stop else (names, end)


def _says(text: str, end: int, stop: int, *, is_asked: bool) -> Span | None:
    """Return where the words stand that say what those do whose names end at `end`."""
    says = says_of(text, end, stop) or says_behind_a_colon(text, end, stop)
    if not says and is_asked:
        says = _says_how_first(text, end, stop)
    when = None if says else _WHEN.match(text, end, stop)
    return says_of(text, when.end(), stop) if when else says


def _drawn_out(
    text: str, names: tuple[Name, ...], end: int, stop: int
) -> tuple[tuple[Name, ...], Span | None]:
    """Return `names` with what else tells who is meant, and where it is said what they do."""
    other = _UNREAD.match(text, end, stop)
    says = says_of(text, other.end(), stop) if other else None
    if other and says:
        return (*names, *_unread(text, other)), says
    is_of_several = names[-1].is_group and not names[-1].doubt
    return _with_which_ones(text, names, end, stop) if is_of_several else (names, None)


def _unread(text: str, other: re.Match[str]) -> Iterator[Name]:
    """Yield the last of a row, each in doubt."""
    for group in _EACH_UNREAD.finditer(text, *other.span()):
        yield named(text, *group.span(), is_group=True, doubt=UNSURE)


def _with_which_ones(
    text: str, names: tuple[Name, ...], end: int, stop: int
) -> tuple[tuple[Name, ...], Span | None]:
    """Return `names`, the last with the words that tell which are meant, and what is said."""
    which = WHICH_ONES.match(text, end, stop)
    if not which:
        return names, None
    says = says_of(text, which.end(), stop) or says_behind_a_colon(text, which.end(), stop)
    if not says:
        return names, None
    return (*names[:-1], named(text, names[-1].start, which.end(), is_group=True)), says


def _says_how_first(text: str, end: int, stop: int) -> Span | None:
    """Return where the words stand that say how before what: “Đề nghị X bằng mọi cách làm …”."""
    how = re.compile(r"\s+").match(text, end, stop)
    if not how or not _HOW.match(text, how.end(), stop):
        return None
    return (how.end(), stop) if _VERB.search(text, how.end(), stop) else None


def _asked_instead(
    text: str, charging: tuple[Subject, Span], reader: Reader
) -> tuple[Subject, Span] | None:
    """Return whom the subject only charges: “Ủy ban nhân dân tỉnh yêu cầu các sở …”."""
    also = _ALSO.match(text, charging[1][0])
    verb = main_verb(text, charging[1])
    asks = ASKS.match(text, also.end() if also else charging[1][0])
    asks = asks or (ASKS.match(text, verb.start()) if verb else None)
    if not asks:
        return charging
    other = _from(text, asks.start(), charging[1][1], reader)
    return other or (None if decides(charging[0].names) else charging)
