"""Where a proper name ends: behind its capitals, and the small words that go with them."""

from __future__ import annotations

import re

from ..forms import KINDS
from ..plain_words import CAPITALS, SMALL
from . import compounds, words

WORD = re.compile(r"[A-ZĐ&]+(?:,[A-ZĐ&]+)+(?!\w)|[^\s,;:.()“”\"\[\]]+")
"""A word, or short ones without a blank between: “KH,CN&MT”."""
HEAD = re.compile(rf"(?:{words.HEADS})(?![\w&])")
SMALL_HEAD = re.compile(
    r"(?:sở|phòng|ban|văn phòng|chi cục|cục|vụ|viện|trung tâm|trạm|công an|trường|bệnh viện|hội"
    rf"|liên đoàn|chi nhánh|thanh tra|đảng ủy|chi bộ|công chức|báo|đài|cơ quan|tổ|đội|hạt|khoa)"
    rf"(?= [{CAPITALS}][{SMALL}{CAPITALS}& -])"
    rf"(?! (?:{words.HEADS}|{words.POSTS})(?!\w))"
    r"|(?:đài|trạm|trung tâm|ban quản lý|ban chỉ đạo|ban chỉ huy|chi cục|bệnh viện|văn phòng"
    r"|nhà văn hóa|nhà văn hoá|liên đoàn|ủy ban)"
    rf"(?=(?: (?:- )?(?!(?:{words.VERBS}|các|của|với|cho)(?!\w))[{SMALL}]+){{0,6}}?"
    r" (?:các )?(?:tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|đặc khu|cơ sở|khu vực)(?!\w))"
)
"""The head of a name in small letters, before a capital or before whose it is.

“phòng Kế hoạch - Tài chính”, “đài truyền thanh các xã”.
"""
_CHIEF = (
    rf"(?!(?:{words.VERBS}|{words.ARTICLES}|đối|tăng|sinh|do|cho|với|và)(?!\w))[^\W\d_]+"
    r"(?: (?!tăng|sinh)[^\W\d_]+){0,2} trưởng"
    r"(?! (?:thành|thôn|bản|ấp|khóm|buôn|khu|phòng|ban|khoa|đoàn|tộc)(?!\w))"
    r"|người(?: [^\W\d_]+){2,4}(?= của [A-ZĐỦ])"
)
"""Who is the first of those whom the words before name, or speaks for a body: “lớp trưởng”."""
POST = re.compile(rf"(?:(?:Phó |Quyền )?{words.POSTS}|{_CHIEF})(?!\w)", re.IGNORECASE)
"""Words for who stands at the head of a body, or first among its people."""
_PLACE = re.compile(
    rf"\s+(?:khu vực (?:\d{{1,2}}|[IVX]+)|{words.PLACES})(?!\w)(?! (?:hội|ủy|uỷ|đoàn|đội)(?!\w))"
)
_CENTRAL = re.compile(r"ương|TW")
"""Behind this alone of the places a name goes on: “Trung ương Mặt trận Tổ quốc”."""
_NUMBERED = re.compile(
    r"(?:[Qq]uân khu|khu vực|cơ sở|số|đoàn|phường|quận|xã|thôn|tổ dân phố|khu phố|ấp)$"
)
"""What bears a number as its name: “Công an phường 1”."""
_KINDS = "|".join(KINDS)
_IS_OF_A_NAME = re.compile(
    r"(?:(?:phát triển|quản lý|xúc tiến|đầu tư|kiểm soát|bảo vệ|xây dựng|dịch vụ|hỗ trợ|đào tạo"
    r"|bồi dưỡng|nghiên cứu|khai thác|ứng dụng|hợp tác)(?:\s+(?=[^\W\d_]))?)+(?<=\w)"
    rf"\s+(?:- )?(?!(?:{_KINDS})(?!\w))(?:[{CAPITALS}]|(?:tỉnh|thành phố|huyện|quận|xã|phường)\b)"
)
"""Words that are verbs elsewhere, in a name that goes on behind them."""
_IS_OF_A_COMPANY = re.compile(
    r"(?:[Cc]ông ty|Xí nghiệp)(?: (?:TNHH|MTV|CP|TM|DV|[Cc]ổ phần|[Mm]ột thành viên"
    r"|Nhà nước))*(?: (?:Quản lý|Khai thác|Đầu tư|Xây dựng|và))*\s+$"
)
_BUSINESS = re.compile(
    rf"(?:quản lý|khai thác|xây dựng|đầu tư|dịch vụ|phát triển)"
    rf"(?: (?!(?:{words.VERBS})(?!\w))[{SMALL}]+){{1,4}}"
    rf" (?:[{CAPITALS}]|tỉnh\b|thành phố\b|huyện\b)"
)
"""What is a verb elsewhere in the name of a company: “Công ty Quản lý khai thác thủy lợi A”."""
_NEVER_SECOND = re.compile(r"theo|trong|để|nhằm|với|khi|nếu|được|các|những|cho|gồm|của|đã|sẽ")
"""Words of grammar, which are no second half of a pair like “Đào tạo”."""
_OF_THE_STATE = re.compile(
    rf"(?:(?!(?:{_NEVER_SECOND.pattern})(?!\w))[^\W\d_A-ZĐ]+\s){{1,6}}"
    rf"(?:Việt Nam|[Qq]uốc gia)(?=[,;.]|$|\s(?:{words.ADVERBS}|{words.VERBS})(?!\w))"
)
"""Verbs in a name that goes on to the state's: “Trung tâm Phối hợp tìm kiếm … Việt Nam”."""
_BEFORE_CHARGE = re.compile(
    rf"(?!{words.ADVERBS}(?!\w)|(?:tham mưu|giúp|tham gia|chủ trì|phối hợp)(?!\w)){words.VERBS}"
    r" (?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|tham mưu)(?!\w)"
)
"""A verb in a name, before what its body is charged with: “Phòng Kế hoạch tổng hợp chủ trì”."""
_WHOLE_WORD = re.compile(r"\s(?:Đoàn|Đội|Đảng|Hội|Bộ|Sở|Ban|Cục|Vụ|Viện|Trường|Huyện|Tỉnh|Xã)\s+$")
"""Before a word: one with a capital that is no first half of a pair: “Trung ương Đoàn mở …”."""
_TOO_FAR = re.compile(
    rf"[{CAPITALS}][{SMALL}]+ [{CAPITALS}][{SMALL}]+(?P<more>(?: [{SMALL}]+){{5}})(?= [{SMALL}])"
)
"""Behind a place of two words more small ones than a name has: “Viện Pasteur Nha Trang lấy …”."""
_LONGEST_HEAD = 20
"""Letters of “Hội đồng nhân dân”, which can be the rest of a compound, and some more."""
_SMALL_PAIRS = {
    "hát thanh": "truyền hình",
    "hính sách": "chiến lược",
    "ọc sinh": "sinh viên",
    "hính trị": "tư tưởng",
    "hổ biến": "giáo dục pháp luật",
    "n ninh": "trật tự",
    "ăn hóa": "thể thao",
    "ăn hoá": "thể thao",
    "inh tế": "hạ tầng",
}
"""What names of two things, parted by a comma, go on with in small letters."""
_SECOND = re.compile(r"Truyền hình|Thể thao|Ngân sách|Giáo dục")
"""What stands behind a comma in a name of two things."""
_SMALL_SECOND = re.compile(r"(?:dân vận|truyền thông|phát thanh)\b")
"""The same, of names that go on in small letters."""
_STANDS_FOR = re.compile(r"(?:Cơ quan|Đơn vị|Phó|Trưởng|Chủ tịch|Thường trực)\s")
"""What a body or person is besides, behind a dash: “Sở Nội vụ - Cơ quan thường trực …”."""
_IS_HALF = re.compile(
    rf"(?!{words.STOPS.pattern}|(?:cơ quan|đơn vị|bộ phận|đầu mối|thường trực|phó|trưởng)\b)"
    rf"[{SMALL}]"
)
"""Behind a dash in a name in small letters its other half: “Đài truyền thanh - truyền hình”."""
_LAST_OF_A_ROW = re.compile(rf"(?:\s+[^\s,;.:]+){{0,3}}\s+(?:và|&)\s+[{CAPITALS}]")


_ABOUT = re.compile(
    rf"\s+về\s+(?:{words.VERBS}\s+)?(?:(?!\s(?:{words.ADVERBS}|{words.VERBS})(?!\w)"
    rf"|[,;]\s(?:{words.HEADS}|{words.ARTICLES})|\svà\s(?:{words.HEADS}|{words.ARTICLES}))"
    r"[^;:.()]){2,90}(?=[,;:.]|$|\s)"
)
_IS_ABOUT = re.compile(
    r"(?:(?:Ủy ban|Uỷ ban|Hội đồng) [Qq]uốc gia|(?:Ban [Cc]hỉ đạo|Tổ [Cc]ông tác)(?: \w+){0,4})$"
)
"""A board that is named by what it is about: “Ủy ban Quốc gia về Chính phủ điện tử”."""
_BRANCH = re.compile(rf"\s+[Cc]hi nhánh(?=\s+(?:[{CAPITALS}]|tỉnh\b|thành phố\b|khu vực\b))")
"""Behind whose branch it is: “Ngân hàng Nhà nước Việt Nam chi nhánh A”."""
_ENDS_A_NAME = re.compile(
    r"(?:(?:Tỉnh|Thành|Huyện|Xã|Phường) [đĐ]oàn|(?:Tỉnh|Thành) (?:ủy|uỷ))\s+$"
)
"""Names that are whole: no other goes on behind them, but “Tỉnh ủy Hà Nam”."""
_IS_ANOTHER = re.compile(rf"(?!Báo chí)(?:{words.HEADS})(?![\w&])")
"""Behind the last “và”: what begins a name of its own."""


def run(text: str, start: int, *, small: int, kind_end: int | None = None) -> int:
    """Return where a proper name ends that goes on at `start` with capitals and small words.

    Its head ends at `kind_end`, or right there.
    """
    head_end = start if kind_end is None else kind_end
    end, row, capitals_in_a_row = start, 0, 0
    has_capital = is_placed = False
    place = start
    while place < len(text):
        if topic := _topic(text, place, is_placed=is_placed):
            end = place = topic.end()
            continue
        if area := _PLACE.match(text, place):
            end = place = area.end()
            capitals_in_a_row, is_placed = 0, not _CENTRAL.search(area.group())
            continue
        if branch := _BRANCH.match(text, place):
            end = place = branch.end()
            row, is_placed = 0, False
            continue
        gap = re.compile(r"\s+(?:[-–]\s+|(?:và|&)\s+)?|,\s+").match(text, place)
        if not gap or not (word := WORD.match(text, gap.end())):
            break
        if has_capital and (of_the_state := _OF_THE_STATE.match(text, word.start())):
            end = place = of_the_state.end()
            row, capitals_in_a_row = 0, 2
            continue
        is_number = word.group().isdigit() and bool(_NUMBERED.search(text[:place]))
        is_capital = word.group()[0].isupper() or is_number
        joins = gap.group().strip()
        if joins and not _joins(text, joins, word, has_capital=has_capital):
            break
        if not is_capital and (is_placed or row >= small or _stops(text, word, capitals_in_a_row)):
            break
        if is_capital and joins not in ("và", "&") and _is_anew(text, head_end, word.start()):
            break
        is_placed = is_placed and not joins
        row = 0 if is_capital else row + 1
        capitals_in_a_row = 1 + (0 if joins else capitals_in_a_row) if is_capital else 0
        capitals_in_a_row += is_number  # no first half of a pair
        has_capital = has_capital or is_capital
        end = place = word.end()
    return end


def behind_place(text: str, start: int, end: int) -> int:
    """Return `end` of a run from `start`, or that of the place behind which it has gone too far."""
    too_far = _TOO_FAR.search(text, start)
    return too_far.start("more") if too_far and too_far.end() == end else end


def _topic(text: str, place: int, *, is_placed: bool) -> re.Match[str] | None:
    """Return the words at `place` that say what a body is about, as a part of its name."""
    topic = None if is_placed else compounds.TOPICS.match(text, place)
    about = None if topic else _ABOUT.match(text, place)
    return topic or (about if about and _IS_ABOUT.search(text[:place]) else None)


def _is_anew(text: str, start: int, place: int) -> bool:
    """Return whether another name begins at `place` without a sign between, as in run-on cells."""
    if re.compile(r"(?:Các|Những)\s").match(text, place):
        return True
    head = HEAD.match(text, place)
    if not head or head.group() == "Đoàn":
        return False
    if _ENDS_A_NAME.search(text, 0, place) or re.search(r"Sở\s*$", text[:start]):
        return True
    if re.search(r"\stỉnh\s+$", text[start:place]):
        return True
    office = re.compile(r"(?:Sở|Bộ|UBND|Ủy ban nhân dân)\s")
    return bool(office.match(text, place) and re.search(r"Bộ\s*$", text[:start]))


def _stops(text: str, word: re.Match[str], capitals: int) -> bool:
    """Return whether a name ends before `word`: not within a pair like “Đào tạo”."""
    stop = words.STOPS.match(text, word.start())
    if not stop or _PLACE.match(text, word.start() - 1):
        return False
    if _IS_OF_A_NAME.match(text, stop.start()) and not begins_name(text, stop.end() + 1):
        return False
    if _BEFORE_CHARGE.match(text, word.start()):
        return False
    if _IS_OF_A_COMPANY.search(text, 0, word.start()) and _BUSINESS.match(text, word.start()):
        return False
    if _NEVER_SECOND.fullmatch(stop.group()) or _WHOLE_WORD.search(text, 0, word.start()):
        return True
    return not (capitals == 1 and stop.end() == word.end() and not _is_short(text, word.start()))


def _is_short(text: str, start: int) -> bool:
    """Return whether the word before `start` is in capitals alone, as UBND."""
    before = text[:start].rsplit(maxsplit=1)
    return not before or before[-1].isupper()


def _joins(text: str, joins: str, word: re.Match[str], *, has_capital: bool) -> bool:
    """Return whether a name goes on behind “và”, a dash or a comma: it is no new name's head."""
    if joins == ",":
        begun = text[: word.start()].rstrip(" ,")
        rest = text[word.start() :].lower()
        if firsts := [one for one, other in _SMALL_PAIRS.items() if rest.startswith(other)]:
            return begun.endswith(tuple(firsts))
        if not (has_capital and word.group()[0].isupper()):
            return False
        later = _LAST_OF_A_ROW.match(text, word.end())
        later = None if later and _IS_ANOTHER.match(text, later.end() - 1) else later
        is_pair = bool(later or _SECOND.match(text, word.start()))
        return is_pair and not begins_name(text, word.start())
    if joins in ("-", "–"):
        if not has_capital and _IS_HALF.match(text, word.start()):
            return True
        return word.group()[0].isupper() and not _STANDS_FOR.match(text, word.start())
    if not word.group()[0].isupper():
        return bool(_SMALL_SECOND.match(text, word.start()))
    return not begins_name(text, word.start()) or _is_compound(text, word.end())


def _is_compound(text: str, end: int) -> bool:
    found = list(compounds.COMPOUNDS.finditer(text, max(0, end - 60), end + _LONGEST_HEAD))
    return any(compound.start() < end <= compound.end() for compound in found)


def begins_name(text: str, start: int) -> bool:
    """Return whether the head of a name, or a post, stands at `start`."""
    return bool(HEAD.match(text, start) or POST.match(text, start))
