"""What stands between the names of those who are charged and what they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...language.words import Span
from ..naming import words
from ..naming.names import UNSURE, Name, named
from ..naming.proper import POST
from ..naming.reader import Reader
from ..naming.unread import unread
from ..naming.values import whole
from ..plain_words import CAPITALS

_HEADED = r"(?:(?:tổ )?trưởng|người đứng đầu|thủ trưởng|giám đốc|chủ tịch|bí thư)\s"
_CHARGED = re.compile(
    r"(?P<more> (?!có trách nhiệm|chịu trách nhiệm|(?:là|sẽ|phải|cần|cũng|đều|khi|nếu)\s"
    r"|(?:trước|sau) khi|trong quá trình|trường hợp)"
    rf"(?:(?!(?:,| và) (?:[{CAPITALS}]|{_HEADED}))[^;:.()]){{2,90}}?)(?= (?:có|chịu) trách nhiệm)"
)
_WHICH = re.compile(
    r"(?P<more> (?!có trách nhiệm|chịu trách nhiệm)[^;:.()]{2,110}?)"
    r"(?= (?:khẩn trương|chủ động|tập trung|tích cực|nghiêm túc|tiếp tục|kịp thời|phải|cần)\s)"
)
_IN_CHARGE = re.compile(
    r"(?P<more> (?:phụ trách|chủ trì|quản lý)"
    rf"(?: (?!(?:{words.VERBS})(?!\w))[^\s,;:.()]+){{1,10}})(?= (?:{words.VERBS})(?!\w))"
)
"""What those are in charge of who are meant, before what they are told."""
_OF_A_POST = re.compile(
    rf" phụ trách(?: (?!(?:{words.VERBS})(?!\w))[^\s,;:.()]+){{1,8}}(?= (?:{words.VERBS})(?!\w)|:)"
)
"""What somebody is in charge of, before what they are told: “Phó Giám đốc phụ trách A: …”."""
_TELLS_WHICH = re.compile(r"được (?:giao|phân công)(?: nhiệm vụ)?$")
"""Behind a common noun: what those do who are meant, up to how they are to go about it."""
_IS_GENERAL = re.compile(rf"{words.ARTICLES}|{words.NOUNS}(?!\w)", re.IGNORECASE)
_OTHER_ROLE = re.compile(r"chủ trì|phối hợp|tham mưu|chỉ đạo|lãnh đạo|, (?:và )?căn cứ|đôn đốc")

_KIND = (
    r"(?:[Cc]ơ quan|[Đđ]ơn vị|[Cc]hủ đầu tư)(?: (?:thường trực|đầu mối|chủ trì|tham mưu)(?!\w))?\s?"
)
_ASIDE = re.compile(
    rf"(?:(?:\s+[-–]\s+|,\s+(?:là )?)(?:{_KIND}|[Pp]hó |[Tt]rưởng |[Tt]hường trực )|\s*\({_KIND})"
    rf"(?:(?!{words.VERBS}(?!\w)|là\s)[^\s,;:()]++\s?){{0,14}}[),]?(?=\s)"
)
"""What a body is besides, before what it is told: “Sở A - Cơ quan thường trực Ban B rà soát”."""
_NO_ROW = re.compile(rf":|\.\s|(?<!\w)(?:{words.VERBS}|là|được|đã|để|khi|nếu|với|theo)(?!\w)")
"""What stands in no row of names."""
_EXECUTES = re.compile(
    r"\s(?:(?:có|chịu) trách nhiệm(?!\w)|căn cứ (?:Quyết định|Kế hoạch|Nghị quyết|Chỉ thị)(?: này)?"
    r"(?: tổ chức)? (?:thi hành|thực hiện)(?!\w))"
)
"""What all in a row of names are told, though not all of them are read."""
_SOME_GROUP = re.compile(
    rf"(?:các|những|chủ|người|cán bộ|thuyền trưởng)\s(?!{words.VERBS}(?!\w))"
    r"[^;:.()]{2,40}?"
    rf"(?=\s+(?:{words.ADVERBS} )*(?:{words.VERBS})(?!\w))"
)
"""Those who are asked, by a noun that is none of bodies elsewhere: “Yêu cầu các bến xe …”."""
_CHARGE = r"(?:(?:có|chịu) trách nhiệm|chủ trì|phối hợp (?:chặt chẽ )?với|có nhiệm vụ)(?!\w)"
_CHARGED_GROUP = re.compile(
    rf"(?:Các|Những|Mỗi|Từng|Tất cả các)\s(?!{words.VERBS}(?!\w)|nội dung|nhiệm vụ|hoạt động|việc)"
    rf"[^;:.()]{{2,70}}?(?=\s+{_CHARGE})"
)
_IS_CHARGED = re.compile(rf"\s+{_CHARGE}")
"""What is only told to those who do things themselves: whoever stands before it does."""
_WHICH_PARTNERS = re.compile(
    r"\s+(?:nơi )?(?:có|giáp|nằm trong|đang quản lý)\s"
    rf"(?!{words.VERBS}(?!\w)|hiệu quả|chất lượng|kết quả|trách nhiệm)[^,;:.()]{{2,50}}?"
    rf"(?=\s+(?:{words.ADVERBS} )*(?:{words.VERBS})(?!\w)|\s*[.;,]|$)"
)
_FOR_OTHERS = re.compile(r",?\s+(?:được giao )?(?:thay mặt|thừa ủy quyền|thừa lệnh)(?: cho)?\s+")
"""Behind a name, for whom it acts: “Phó Bí thư thay mặt Ban Thường vụ chỉ đạo …”."""
_ABOVE_ALL = re.compile(
    r",?\s+(?:(?:nhất|đặc biệt|trước hết|(?:mà )?trực tiếp|nòng cốt) là|trong đó có)"
    rf"(?:(?!\s(?:{words.ADVERBS}|{words.VERBS})(?!\w))[^;:.]){{2,200}}"
    rf"(?=\s(?:{words.ADVERBS}|{words.VERBS})(?!\w))"
)
"""Whom of those named it is above all for: “các tỉnh, nhất là các tỉnh ven biển, chủ động …”."""
_COMMA = re.compile(r",\s")
_IS = re.compile(
    r"\s+là\s(?:cơ quan|đơn vị|bộ phận|thành viên|chủ đầu tư|lực lượng)"
    r"(?:\s[^\s,;:.]+){0,10},(?=\s)"
)
"""What a body is, before it is told something: “Văn phòng A là bộ phận giúp việc, theo dõi …”."""
_DECIDING = re.compile(
    rf"(?:đồng chí )?{words.ABOVE}(?! (?:UBND |(?:Ủy|Uỷ) ban nhân dân )?(?:các|cấp)(?!\w))"
    r"|Hội nghị",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"(?:cơ bản |đã )*(?:thống nhất|đồng ý|nhất trí|tán thành|thông qua|đánh giá cao|biểu dương"
    r"|khẳng định|nhấn mạnh)(?!\w)"
)
"""What a document only tells of those who issue it."""


def charged(
    text: str, names: tuple[Name, ...], end: int, stop: int
) -> tuple[tuple[Name, ...], int]:
    """Return `names`, the last drawn out to “có trách nhiệm”, where only that ends it.

    “Các đơn vị cấp nước sạch có trách nhiệm …” speaks of more than “các đơn vị”.
    """
    last = names[-1]
    if (of_post := _OF_A_POST.match(text, end, stop)) and POST.match(last.text):
        longer = replace(last, text=text[last.start : of_post.end()])
        return (*names[:-1], longer), of_post.end()
    tells_which = _TELLS_WHICH.search(last.text)
    forms = (_WHICH, _IN_CHARGE) if tells_which else ()
    which = next(filter(None, (form.match(text, end, stop) for form in forms)), None)
    plainly = _CHARGED.match(text, end, stop)
    if which and plainly and plainly.end() < which.end():
        which = None
    charge = which or plainly
    if not charge:
        return names, end
    more, until = charge.group("more"), charge.end("more")
    is_which = bool(which) or more.startswith((" được giao", " được phân công"))
    if _OTHER_ROLE.search(more) and not is_which:
        return names, end
    is_general = len(names) == 1 and _IS_GENERAL.match(last.text)
    if not is_general:
        return (names, until) if is_which else (names, end)
    longer = replace(last, text=text[last.start : until].rstrip(" ,"), doubt="")
    return (*names[:-1], longer), until


def behind_names(text: str, names: tuple[Name, ...], stop: int, reader: Reader) -> Iterator[int]:
    """Yield where it can be said what those of `names` do, behind other words.

    These say for whom they act, or what they are besides; or a comma parts them from a post.
    """
    end = names[-1].end
    if "," in names[-1].text and (comma := _COMMA.match(text, end, stop)):
        yield comma.end()
    if deputy := _FOR_OTHERS.match(text, end, stop):
        yield reader.row(text, deputy.end())[1]
    for form in (_ASIDE, _ABOVE_ALL, _IS):
        if aside := form.match(text, end, stop):
            yield aside.end()


def with_which_ones(text: str, names: tuple[Name, ...], stop: int) -> tuple[Name, ...]:
    """Return `names`, the last with the words that tell which of a group are meant.

    “… với UBND các xã có rừng tuần tra”: not all communes are.
    """
    last = names[-1] if names else None
    which = _WHICH_PARTNERS.match(text, last.end, stop) if last and last.is_group else None
    if not last or not which:
        return names
    return (*names[:-1], replace(last, text=text[last.start : which.end()].rstrip()))


def executing_row(
    text: str, row: Span, stop: int, reader: Reader
) -> tuple[tuple[Name, ...], int] | None:
    """Return all who are told to carry a document out, and where that is said.

    Not all of them are read as names: those of `row` are. The others are in doubt.
    """
    executing = _EXECUTES.search(text, row[1], stop)
    if not executing or _NO_ROW.search(text, row[1], executing.start()):
        return None
    names = whole(reader, text[: executing.start()], row[0])
    return tuple(_as_read(text, name, reader) for name in names), executing.start()


def named_by_place(text: str, start: int, stop: int, *, is_asked: bool) -> Name | None:
    """Return whom only their place names at `start`, asked or before a charge; in doubt."""
    if is_asked and (group := _SOME_GROUP.match(text, start, stop)):
        return named(text, start, group.end(), is_group=True, doubt=UNSURE)
    if group := _CHARGED_GROUP.match(text, start, stop):
        return named(text, start, group.end(), is_group=True, doubt=UNSURE)
    name = unread(text, start)
    return name if name and (is_asked or _IS_CHARGED.match(text, name.end, stop)) else None


def _as_read(text: str, name: Name, reader: Reader) -> Name:
    """Return `name`, in doubt where it is no name by its own words."""
    own = reader.name(text, name.start)
    is_read = bool(own and own.end == name.end)
    return name if is_read or name.doubt else replace(name, doubt=UNSURE)


def decides(names: tuple[Name, ...]) -> bool:
    """Return whether the first of `names` is of those who issue documents, or decide."""
    return bool(_DECIDING.match(names[0].text))


def is_deciding(text: str, names: tuple[Name, ...], says: Span) -> bool:
    """Return whether what is said of `names` is only what those above have agreed to."""
    return decides(names) and bool(_DECIDED.match(text, *says))
