"""Where a clause begins to say what is to be done: the verb behind what only says how or when."""

from __future__ import annotations

import re

from ...language.words import Span
from ..naming import words
from ..naming.proper import begins_name

ADVERB = re.compile(rf"(?:{words.ADVERBS})(?!\w)[,\s]*", re.IGNORECASE)
_ANY_VERB = re.compile(rf"(?:{words.VERBS})(?!\w)", re.IGNORECASE)
_NO_VERB = re.compile(
    r"(?:là|có|đã|được|đang|sẽ|bị|của|thuộc|trong|tại|ở|trên|với|theo|về|từ|đến|cho|để|mà|do|vì"
    r"|như|gồm|bao gồm|khi|nếu|thì|không(?= (?:phải|có|còn|bị|đạt|đúng|thể))"
    r"|chưa|cũng|còn|nhất|lần|năm|tháng|số|này|đó|nêu(?! cao)|nói|và"
    r"|hoặc|hay|cùng|các|những|một|hai|bằng|qua|vào|nhằm|phải|cần|đối với|trực thuộc|cấp|nhà"
    r"|đạt|đóng vai|giữ vai|phê bình|biểu dương|ghi nhận|hoan nghênh|cảm ơn|nhất trí"
    r"|thảo luận|cơ bản|tán thành|đồng ý|nhận định|lưu ý)\b"
)
"""Words behind a name with which nobody is told to do something."""
_OF_DOCUMENT = re.compile(r" (?:này|số \d)")
"""Behind what is a verb elsewhere and here a kind of document: “Hướng dẫn này”."""
_ACTS = re.compile(r"(?:tổ chức|nghiên cứu|thực hiện|hỗ trợ|tham gia),", re.IGNORECASE)
"""Words that only say how before a verb, and are one where a comma parts them from the next."""
_BOUNDS = re.compile(
    r"(?i:căn cứ|trên cơ sở|trong (?:phạm vi|điều kiện|khả năng)"
    r"|theo (?:chức năng|nhiệm vụ|phạm vi|lĩnh vực|thẩm quyền|địa bàn|sự phân công))\b"
    r"|(?:Đối với|Trong|Khi|Trước|Sau|Ngoài|Đến|Từ|Qua|Thông qua|Nhằm|Để|Với|Tại|Trường hợp|Nếu"
    r"|Vào|Quá trình|Chậm nhất|Bên cạnh|Cùng với|Ngay)\b"
)
"""Words that say within which bounds something is done, before what it is."""
_BEHIND_BOUNDS = re.compile(
    r"(?:,|(?:của (?:mình|cơ quan|đơn vị)|được (?:giao|phân công)|nhiệm vụ|quyền hạn|quản lý"
    r"|phụ trách|này|thẩm quyền|chức năng|phân công|phân cấp|quy định))"
    rf"\s+(?!được (?:giao|phân công)(?!\w))(?={words.VERBS}(?!\w))"
)
_COLON = re.compile(r"(?:\s*\([^()]*\))?\s*:\s+")
_FEWEST_BLANKS = 3
"""Between the words of what somebody is told behind a colon."""
_NO_WORK = re.compile(
    r"[^\W\d_]*\d|\W|(?:Ông|Bà|Đồng chí|Đ/c)(?!\w)"
    rf"|{words.ARTICLES}|{words.NOUNS}(?!\w)|{words.STOPS.pattern}"
)
"""What stands behind a colon and says no work: people, groups, numbers, words of grammar."""
_GAP = re.compile(r"\s*(?:\([^()]*\)\s*)?,?\s*")


def main_verb(text: str, span: Span) -> re.Match[str] | None:
    """Return the verb with which the words of `span` begin, behind what only says how."""
    place = _GAP.match(text, *span)
    at = place.end() if place else span[0]
    while at < span[1]:
        verb = _ANY_VERB.match(text, at, span[1])
        if verb and _OF_DOCUMENT.match(text, verb.end()):
            return None
        if bounds := _BOUNDS.match(text, at, span[1]):
            return _behind_bounds(text, (bounds.end(), span[1])) or verb
        if verb and _ACTS.match(text, at):
            return verb
        adverb = ADVERB.match(text, at, span[1])
        if adverb and (not verb or adverb.end() > verb.end()):
            if not main_verb(text, (adverb.end(), span[1])):
                return verb
            at = adverb.end()
            continue
        return verb
    return None


def has_verb(text: str, span: Span) -> bool:
    """Return whether a verb stands anywhere within `span`."""
    return bool(re.compile(rf"(?<!\w)(?:{words.VERBS})(?!\w)").search(text, *span))


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
    colon = _COLON.match(text, end, stop)
    if not colon or not main_verb(text, (colon.end(), stop)):
        return None
    return colon.end(), stop


def says_something(text: str, end: int, stop: int) -> Span | None:
    """Return where the words stand behind the names that end at `end`, if they can be a verb's."""
    gap = re.compile(r"(?:\s*\([^()]*\))?\s+").match(text, end, stop)
    if not gap or not _begins_small(text, gap.end()) or _NO_VERB.match(text, gap.end()):
        return None
    return gap.end(), stop


def says_freely(text: str, end: int, stop: int) -> Span | None:
    """Return where words that can be a verb's stand behind names and a colon, not names again."""
    colon = _COLON.match(text, end, stop)
    if not colon or _NO_WORK.match(text, colon.end()):
        return None
    is_long = text.count(" ", colon.end(), stop) >= _FEWEST_BLANKS
    return (colon.end(), stop) if is_long and not begins_name(text, colon.end()) else None


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
            r"|tham mưu|kịp thời|tiếp tục|tổ chức|thực hiện|chỉ đạo|lãnh đạo|triển khai"
            r"|nghiêm túc|khẩn trương|tập trung|tăng cường|phải)\b"
        ).match(text, start)
    )
