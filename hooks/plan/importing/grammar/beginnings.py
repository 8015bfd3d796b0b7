"""Where in a clause the names of those can begin of whom it speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ...language.words import Span
from ..naming import words
from ..naming.reader import Reader
from .clauses import other_rows
from .verbs import main_verb

ASKS = re.compile(
    r"(?:Giao|giao|Đề nghị|đề nghị|Yêu cầu|yêu cầu|Phân công|phân công|Kính đề nghị|Khuyến khích"
    r"|Mời|Kính mời)"
    r"(?: cho| nhiệm vụ| nhiệm vụ cho| trách nhiệm cho)?:?\s+"
)
_NO_ASK = re.compile(
    r"(?:về|theo|của|các|những|văn bản|ý kiến|nội dung|có|được|đã|kiến nghị,|số|khi|nhiệm vụ)\s+$",
    re.IGNORECASE,
)
"""What stands before “đề nghị”, “giao”, “yêu cầu” where these ask nobody."""
_GIVES = re.compile(
    r"(?:^|[,;:.(–-]|thống nhất|nhất trí|đồng ý|đồng thời|quyết định|tiếp tục|tạm thời|và"
    r"|(?:^|[.;] )(?:TP|Tỉnh|Thành phố|Huyện|Quận))\s*$",
    re.IGNORECASE,
)
"""What stands before “giao” where it charges somebody: not in “phương án giao Sở A quản lý”."""
_BY_LETTER = re.compile(
    r"(?:vừa|đã|mới) (?:có|ban hành|ký) (?:văn bản|công văn|chỉ thị|công điện|thông báo)"
    r"(?: (?:hỏa tốc|khẩn|số \S+|ngày \S+))*\s+$"
    r"|^\W*(?:văn bản|công văn|công điện|thông báo|chỉ thị)(?: này)?(?: cũng)?\s+$",
    re.IGNORECASE,
)
"""Before what a letter asks: “UBND tỉnh vừa có văn bản đề nghị các sở …”."""
_LEADS_IN = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Hằng|Hàng|Định kỳ|Trong|Đối với|Để|Theo(?! dõi)|Khi|Trước|Sau|Từ"
    r"|Đồng thời|Ngoài|Nếu|Nhằm|Với|Tùy|Tuỳ|Qua|Đến|Vào|Trường hợp|Ngay|Chậm nhất"
    r"|Kết thúc|Cùng|Riêng|Ở|Tại|Bên cạnh|Song song|Dựa|Về|Do)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"(?:Định kỳ|Hằng|Hàng)\s+(?:(?:hằng|hàng)\s+)?(?:\d{1,2}\s+|sáu\s+)?"
    r"(?:tháng|quý|năm|tuần)(?:(?:,| và| hoặc) (?:hằng |hàng |\d )?(?:tháng|quý|năm|tuần))*"
    r"\s+(?=[a-zđ]|[A-ZĐỦ])"
)
"""How often, before who does it without a comma between: “Hằng quý các sở báo cáo …”."""
_MADE_BY = re.compile(r"(?:(?<![,;:])\s|(?<=[;,:]\s)|^)do\s+")
"""Before who does what the words before it name: “Công tác tổng hợp do Sở A thực hiện”."""
_BEHIND_WORK = re.compile(r":\s+do\s+$")
"""Behind what is to be done, by a verb or a noun: “Lập kho: do Sở A chủ trì”."""
_DOES = re.compile(
    r" (?:chủ trì|phối hợp|thực hiện|đảm nhiệm|đảm nhận|phụ trách|tham mưu|hướng dẫn|quyết định"
    r"|bảo đảm|đảm bảo|đề xuất|thẩm định|chịu trách nhiệm|làm đầu mối|cung ứng|cung cấp"
    r"|bố trí|chi trả|biên soạn|xây dựng|lập|chuẩn bị|thẩm tra|tổ chức|bàn giao|vận hành)(?!\w)"
    r"(?!.*\s(?:phải|cần|được|là)\s)"
)
WHICH_ONES = re.compile(
    r"\s+(?:nơi )?(?:có|nằm|thuộc|được|tại|trong|trên|ở)\s"
    rf"(?!{words.VERBS}(?!\w))[^,;:.()]{{2,60}}?"
    rf"(?=\s*:\s|\s+(?:{words.ADVERBS} )*(?:{words.VERBS})(?!\w))"
)
"""Which of a group are meant: “UBND các xã có làng nghề tổ chức …”."""
_COUNT = re.compile(r"\((?:\d{1,2}|[a-hđ]|[ivx]{1,4})\)\s*")
_SIGNS = re.compile(rf"[\s“\"+–-]*(?:{_COUNT.pattern})?")
"""Before the first word of a clause, which can be counted within its sentence: “(1) Sở A …”."""
_BEHIND_COLON = re.compile(rf":\s+{_SIGNS.pattern}")
_BEHIND_WHAT_LEADS_IN = re.compile(
    r",\s+|(?<=\sthì)\s+|(?<=này)\s+|(?<=vướng mắc)\s+|(?<=phát sinh)\s+"
)
_COMMA, _OF, _BLANKS = re.compile(r",\s+"), re.compile(r" của\s+"), re.compile(r"\s*")
_IN_A_ROW = re.compile(rf"(?:các|những|,)\s+{words.NOUNS}$", re.IGNORECASE)
"""Before a comma: nouns of a row of names that goes on behind it."""
_MOST_COMMAS = 12


def starts(text: str, span: Span, reader: Reader) -> Iterator[int]:
    """Yield where the names of the subject can begin: first, or behind words that lead in."""
    first = _SIGNS.match(text, *span)
    start = first.end() if first else span[0]
    level = words.LEVEL.match(text, start, span[1])
    start = level.end() if level else start
    yield start
    is_named = not main_verb(text, (start, span[1]))
    yield from (
        place
        for place in _doers(text, (start, span[1]), reader)
        if is_named or _BEHIND_WORK.search(text, start, place)
    )
    colons = [colon.end() for colon in _BEHIND_COLON.finditer(text, start, span[1])]
    yield from colons
    start = next((at for at in (start, *colons) if _LEADS_IN.match(text, at, span[1])), span[1])
    if often := _OFTEN.match(text, start, span[1]):
        yield often.end()
    rows = other_rows(text, span, reader)
    for comma in islice(_BEHIND_WHAT_LEADS_IN.finditer(text, start, span[1]), _MOST_COMMAS):
        if any(begin <= comma.start() < end for begin, end in rows):
            continue
        if not (_IN_A_ROW.search(text[start : comma.start()]) and text[comma.end()].islower()):
            yield comma.end()


def behind_owners(text: str, span: Span, reader: Reader) -> Iterator[int]:
    """Yield where others can begin in a row behind “của”: “Theo ý kiến của Chính phủ, Bộ A …”.

    Those whose opinion it is are the first of the row, and whom “và” joins to them.
    """
    first = _BLANKS.match(text, *span)
    if not _LEADS_IN.match(text, first.end() if first else span[0], span[1]):
        return
    for of in _OF.finditer(text, *span):
        owner = reader.name(text, of.end())
        row, end = reader.row(text, of.end())
        joined = text.rfind(" và ", of.end(), row[-1].start) if row else -1
        comma = _COMMA.search(text, max(joined, owner.end if owner else end), end)
        if owner and not comma:
            comma = _COMMA.search(text, owner.end, end)
        if comma:
            yield comma.end()


def is_at_a_sign(text: str, start: int, span: Span) -> bool:
    """Return whether the words at `start` begin the clause, or stand behind its first colon."""
    before = _COUNT.sub("", text[span[0] : start]).strip(' “"+–-')
    return not before or (before.endswith(":") and before.count(":") == 1)


def _doers(text: str, span: Span, reader: Reader) -> Iterator[int]:
    """Yield where those are named by whom something is done: “do Sở A thực hiện”."""
    for by in _MADE_BY.finditer(text, *span):
        names, end = reader.row(text, by.end())
        which = WHICH_ONES.match(text, end, span[1]) if names and names[-1].is_group else None
        if names and _DOES.match(text, which.end() if which else end, span[1]):
            yield by.end()


def asking(text: str, span: Span) -> Iterator[int]:
    """Yield where the clause asks or charges somebody somewhere within: “… đề nghị X làm …”."""
    for asks in ASKS.finditer(text, *span):
        before = text[span[0] : asks.start()]
        gives = asks.group().startswith("giao")
        if _BY_LETTER.search(before) or (
            _GIVES.search(before) if gives else not _NO_ASK.search(before)
        ):
            yield asks.start()


def is_asking(text: str, span: Span) -> bool:
    """Return whether the clause at `span` begins by asking or charging somebody."""
    start = _SIGNS.match(text, *span)
    return bool(ASKS.match(text, start.end() if start else span[0], span[1]))
