"""Rows of common nouns, and the words behind them that tell which are meant."""

from __future__ import annotations

import re

from ..plain_words import CAPITALS, SMALL
from . import words
from .names import Name, named
from .proper import HEAD, run

NOUN = re.compile(rf"(?:{words.NOUNS})(?!\w)", re.IGNORECASE)
_POST = re.compile(rf"(?:{words.POSTS})(?!\w)")
MODIFIERS = re.compile(rf"(?:\s+{words.MODIFIERS}(?!\w))+")
_AREA = (
    r"(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn|khu vực(?! [A-Z\d])|cấp"
    r"|(?:Quận|Huyện|Thị xã|Xã|Phường|Thị trấn|Đặc khu)"
    rf"(?=[,;.]|\s+và\s|$|\s+{words.VERBS}(?!\w))"
    r"|thành(?=,|;|\.|\s+và\s|\s+thị\b)|thị(?=[,;.\s]|$)(?! (?:xã|trấn|trường|hiếu|giác)))"
    r"(?! (?:ủy|uỷ|đoàn|đội))"
)
AREAS = re.compile(rf"{_AREA}(?:(?:,\s*|/|\s+và\s+|\s*-\s*){_AREA})*(?!\w)")
_ORGANISES = re.compile(
    r"tổ chức\s+(?!(?:chính|đảng|Đảng|xã hội|hội|đoàn|có|liên|khác|thành|mới|hữu"
    r"|quốc tế|kinh tế|nghề|thuộc|trực thuộc|được|chịu))[^\W\d_]"
)
OF_EACH = re.compile(
    r"\s+các\s+(?=(?:tỉnh|thành|huyện|quận|đảng) (?:ủy|uỷ)|(?:tỉnh|xã|phường|huyện|quân khu|khu vực"
    r"|ấp|khóm|thôn|bản|buôn|khu phố|tổ dân phố|trường|bệnh viện|đơn vị)\b"
    r"|cơ quan [Đđ]ảng\b)"
)
"""Before those that each have such a body: “Ban Tổ chức các tỉnh ủy”."""
_OF_PLACES = re.compile(r"tỉnh|địa phương|xã|phường|thành phố|huyện|đặc khu", re.IGNORECASE)
_LAST_IS_OF_PLACES = re.compile(rf"(?:,| và) (?:{_OF_PLACES.pattern})$", re.IGNORECASE)
_NO_NAME = rf"(?!(?:{words.HEADS}|{words.POSTS})(?![\w&]))"
_CAPITAL = rf"{_NO_NAME}[{CAPITALS}][{SMALL}]+"
_A_PLACE = rf"(?:(?:tỉnh|thành phố|xã|phường|đặc khu) )?{_CAPITAL}(?: {_CAPITAL}){{0,3}}"
_MORE_PLACES = re.compile(rf"(?<=[{SMALL}])(?:,\s+(?:và\s+)?{_A_PLACE}|\s+và\s+{_A_PLACE})+(?!\w)")
_PLACES = re.compile(rf"\s+{_A_PLACE}(?:,\s+{_A_PLACE}|\s+và\s+{_A_PLACE})+(?!\w)")
_LAST_PLACE = re.compile(
    r"(?:(?<=, thành phố)|(?<=, thị xã)|(?<=và thành phố)|(?<=, đặc khu)|(?<=và đặc khu))"
    rf"\s+{_CAPITAL}(?: {_CAPITAL}){{0,3}}(?!\w)"
)
"""The name of the one town behind the districts of a province: “các huyện, thành phố Huế”."""
_TRADE = re.compile(
    r"\s+(?:cấp (?:thoát )?nước(?: sạch)?|(?P<what>cung (?:cấp|ứng) dịch vụ)"
    r"|quản lý,? vận hành|vận hành|thi công|đào tạo nghề)(?!\w)"
)
"""What those do for a living who are meant: “các đơn vị cấp nước”."""
_BEHIND_TRADE = re.compile(rf"{MODIFIERS.pattern}|\s*[,;:.]|\s+{words.VERBS}(?!\w)")
_GOES_ON = re.compile(
    rf"\s+(?!{words.STOPS.pattern}|{words.ADVERBS}(?!\w)|và\s|{words.MODIFIERS})[{SMALL}]"
)
"""Behind words taken for a description: others like them, so that they are none."""
_OWNED = re.compile(
    r"\s(?:(?:trực|trực thuộc|thuộc|trên|có liên|liên|nêu|nói)(?=[\s,])"
    rf"|thành viên(?=\s+[{CAPITALS}]))"
)
"""Words with which it is told whose those are, or where, who are named before it."""
_DOING = (
    rf"(?:,?\s+(?:quản lý|khai thác|vận hành|bảo trì|kinh doanh|dịch vụ|được giao"
    rf"|(?!{words.STOPS.pattern})[{SMALL}][^\s,;:.()]*))"
)
_MUST = r"(?:có|chịu) trách nhiệm|phải|cần"
_OCCUPATION = re.compile(
    r"\s+(?:quản lý|kinh doanh|sản xuất|hoạt động|khai thác|vận hành|thi công|cung cấp"
    r"|cung ứng|chế biến|nuôi trồng|chăn nuôi|vận tải|tư vấn|đào tạo|thực thi|làm nhiệm vụ"
    r"|xuất khẩu|nhập khẩu|bảo trì|đầu tư|phục vụ|thu gom)"
    rf"{_DOING}{{0,8}}?"
    rf"(?=\s+(?:{_MUST}|chủ động|nghiêm túc|tăng cường|khẩn trương|thực hiện"
    r"|phối hợp|chủ trì|tổ chức|chấp hành|tuân thủ|cập nhật|rà soát|xây dựng|tiếp tục|kịp thời"
    r"|bố trí|kiểm tra|tuyên truyền|triển khai|cam kết|báo cáo)(?!\w))"
    rf"|\s+(?:được (?:cấp )?phép|sử dụng|tham gia|có (?:nhu cầu|hoạt động)){_DOING}{{1,8}}?"
    rf"(?:\s+trên địa bàn(?: (?:tỉnh|thành phố|xã|phường|huyện))?)?(?=\s+(?:{_MUST})(?!\w))"
)
"""What those do who are meant, before another verb: “các đơn vị quản lý đường bộ rà soát”."""
_IN_A_ROW_DOES = re.compile(
    r"\s+(?:quản lý|khai thác|vận hành|thi công|cung cấp|kinh doanh|sản xuất|vận tải|đào tạo)"
    rf"{_DOING}{{0,5}}?"
    rf"(?=,\s+(?:(?:các|những) (?:{words.NOUNS})|(?:{words.HEADS}))(?!\w))"
)
"""The same, before the next of a row: “các đơn vị quản lý đường bộ, các xã rà soát”."""
_WHICH_IN_A_ROW = re.compile(
    rf"\s+(?:nơi )?(?:có|giáp|nằm trong)(?:\s(?!{words.VERBS}(?!\w))[^\s,;:.()]+){{1,8}}?"
    rf"(?=(?:,| và)\s+(?:(?:các|những) (?:{words.NOUNS})|(?:{words.HEADS}))(?!\w))"
)
"""Which are meant: “UBND các xã có rừng, các chủ rừng rà soát”."""
_LAST_DOES = re.compile(
    r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|cơ sở|cá nhân|hộ|lực lượng|địa phương"
    r"|chủ [^\s,;]+(?: [^\s,;]+)?)$",
    re.IGNORECASE,
)
"""Nouns of a row behind which it can be told what those do, or what they are."""
_KIND_OF_AREA = r"(?:TP\.?|TX\.?|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu|tỉnh)"
_OF_AREA = re.compile(rf"(?:UBND|(?:Ủy|Uỷ) ban nhân dân|Công an) {_KIND_OF_AREA} [{CAPITALS}].*")
_MORE_AREAS = re.compile(
    rf"(?:(?:,\s+(?:và\s+)?|\s+và\s+)(?:{_KIND_OF_AREA} )?{_CAPITAL}(?: {_CAPITAL}){{1,3}})+"
)
_NUMBERED = re.compile(r"\s(?:số|khu vực)\s(?:[IVX]+|\d{1,2})$")
_MORE_NUMBERS = re.compile(
    r"(?:(?:,\s+(?:và\s+)?|\s+và\s+)(?:số\s+)?(?:[IVX]+|\d{1,2})(?=[\s,;.:]|$))+"
)
_NO_NOUN = (
    rf"(?!{words.STOPS.pattern}"
    rf"|(?:{words.MATTERS}|{words.VERBS}|{words.ADVERBS}|{words.NOUNS}|(?i:{words.POSTS}))(?!\w))"
)
_SMALL_HEAD = re.compile(
    rf"(?!(?:{words.LONE})(?!\w)|{words.THINGS.pattern})(?:{words.HEADS})(?![\w&])", re.IGNORECASE
)
_IN_A_ROW = re.compile(rf"{_NO_NOUN}[{SMALL}]+(?: [{SMALL}]+)?(?=,\s+(?:{words.NOUNS})(?!\w))")
"""What none knows as a noun for bodies, before one in a row."""
_LAST_IN_A_ROW = re.compile(
    rf"{_NO_NOUN}[{SMALL}]+(?=\s+(?:thuộc|trực thuộc|{words.VERBS}|{words.ADVERBS})(?!\w))"
)
"""The same, behind others."""
_MORE_KINDS = re.compile(
    rf"(?:,\s+(?:và\s+)?{_NO_NOUN}[{SMALL}]+(?:\s+(?!{words.VERBS}(?!\w))[{SMALL}]+){{0,3}})+"
    rf"(?=\s+(?:{words.ADVERBS} )*(?:{words.VERBS})(?!\w))"
)
_OWN_CAPITAL = re.compile(rf"\s(?!Công|Trung|Chính|Quốc|Đảng)[{CAPITALS}][{SMALL}]")
NEXT_NOUN = re.compile(r"(?:,\s*|/| và (?=(?:đơn vị|cá nhân)\b))")


def noun_of_several(text: str, start: int, *, is_told: bool) -> re.Match[str] | None:
    """Return the common noun at `start` for bodies; where an article `is_told`, of any long head.

    So is then what stands in a row with one: “các buôn, thôn”, “các khoa, phòng”.
    """
    noun = NOUN.match(text, start)
    if noun or not is_told or not text[start : start + 1].islower():
        return noun
    head = _SMALL_HEAD.match(text, start)
    return head if head and " " in head.group() else _IN_A_ROW.match(text, start)


def begins_longer(text: str, noun: re.Match[str]) -> bool:
    """Return whether a name with a capital begins where `noun` does, and goes on behind it."""
    head = HEAD.match(text, noun.start())
    return bool(head and noun.group()[0].isupper() and head.end() > noun.end())


def with_other_kinds(text: str, noun_end: int, end: int) -> int:
    """Return where the kinds end of those that a noun names: “các trường mầm non, tiểu học”."""
    more = _MORE_KINDS.match(text, end) if noun_end < end else None
    return more.end() if more else end


def small_nouns(text: str, start: int) -> int | None:
    """Return where common nouns without an article end: “UBND xã, phường”."""
    first = NOUN.match(text, start)
    areas = AREAS.match(text, start)
    if first and areas:
        return with_place(text, areas.end()) if areas.end() > first.end() else None
    if not first or first.group()[0].isupper():
        return None
    end, count = nouns(text, first.end())
    return with_modifiers(text, end) if count > 1 else None


def nouns(text: str, end: int, *, is_told: bool = False) -> tuple[int, int]:
    """Return where a row of common nouns ends that begins before `end`, and how many they are.

    Where an article `is_told`, any word between known ones, or behind them all, is one.
    """
    count = 1
    while between := NEXT_NOUN.match(text, with_modifiers(text, end)):
        noun = noun_of_several(text, between.end(), is_told=is_told)
        if not noun and is_told:
            noun = _LAST_IN_A_ROW.match(text, between.end())
        if not noun or words.NO_HEADS.match(text, between.end()) or _is_proper(noun.group()):
            break
        if _ORGANISES.match(text, between.end()) or _POST.match(text, between.end()):
            break
        if noun.group()[0].isupper() and not _is_common(text, noun.end()):
            break
        if noun.group()[0].isupper() and _is_alone(text, end, noun.end()):
            break
        end, count = noun.end(), count + 1
        rest = re.compile(r"\s+ngành|\s+bộ").match(text, end)
        end = rest.end() if rest and re.search(r"ban$|ngang$", noun.group()) else end
    return end, count


def _is_proper(noun: str) -> bool:
    """Return whether `noun` is written as the name of one: “Liên đoàn Lao động”."""
    return noun[0].isupper() and bool(_OWN_CAPITAL.search(noun))


def _is_common(text: str, end: int) -> bool:
    """Return whether a noun in capitals that ends at `end` is followed by no name of its own."""
    name = re.compile(rf"\s+[{CAPITALS}]").match(text, end)
    return not name or bool(MODIFIERS.match(text, end))


def _is_alone(text: str, end: int, noun_end: int) -> bool:
    """Return whether a noun in capitals begins a name behind nouns in small letters up to `end`."""
    is_small = text[:end].rsplit(maxsplit=1)[-1].islower()
    goes_on = re.compile(rf"\s+(?!và\b|{words.VERBS}(?!\w))\w").match(text, noun_end)
    return is_small and bool(goes_on) and not MODIFIERS.match(text, noun_end)


def with_areas(text: str, end: int) -> int:
    """Return where the areas end that each have what ends at `end`: “trạm y tế xã, phường”."""
    areas = AREAS.match(text, end + 1)
    is_row = areas is not None and areas.group() != areas.group().split(",")[0]
    return areas.end() if areas and is_row and _is_common(text, areas.end()) else end


def with_modifiers(text: str, end: int) -> int:
    """Return where the words end that tell which are meant, behind what ends at `end`."""
    modifiers = MODIFIERS.match(text, end)
    return modifiers.end() if modifiers else end


def with_places(text: str, noun: str, end: int) -> int:
    """Return where the names of places end that tell which are meant: “các tỉnh A, B và C”."""
    if not _OF_PLACES.fullmatch(noun) and not _LAST_IS_OF_PLACES.search(text, 0, end):
        return end
    forms = (_PLACES, _MORE_PLACES, _LAST_PLACE)
    places = next(filter(None, (form.match(text, end) for form in forms)), None)
    return places.end() if places else end


def with_place(text: str, end: int) -> int:
    """Return where the modifiers end that tell which areas are meant, not which of them."""
    modifiers = MODIFIERS.match(text, end)
    return modifiers.end() if modifiers and " được " not in modifiers.group() else end


def with_other_areas(text: str, start: int, end: int) -> int:
    """Return where the areas end that also have what begins at `start`: “UBND xã A, phường B”."""
    more = _MORE_AREAS.match(text, end) if _OF_AREA.fullmatch(text, start, end) else None
    return more.end() if more else end


def with_numbers(text: str, end: int) -> int:
    """Return where the numbers end of several bodies that one name names: “Đội số I, II”."""
    more = _MORE_NUMBERS.match(text, end)
    return more.end() if more and _NUMBERED.search(text, 0, end) else end


def with_which(text: str, name: Name) -> Name:
    """Return `name`, a group in a row with the words that tell which of it are meant."""
    which = _WHICH_IN_A_ROW.match(text, name.end) if name.is_group else None
    return named(text, name.start, which.end(), is_group=True) if which else name


def described(text: str, end: int, *, is_row: bool) -> int:
    """Return where the words end that say what those are or do who are named up to `end`."""
    if is_row and not _LAST_DOES.search(text, 0, end):
        return end
    if occupation := _OCCUPATION.match(text, end) or _IN_A_ROW_DOES.match(text, end):
        return occupation.end()
    trade = _TRADE.match(text, end)
    if trade and _BEHIND_TRADE.match(text, trade.end()):
        return trade.end()
    stop = run(text, trade.end() if trade and trade["what"] else end, small=4)
    owned = _OWNED.search(text, end, stop + 1)
    stop = owned.start() if owned else stop
    if not owned and not trade and text[end:stop].islower() and _GOES_ON.match(text, stop):
        return end
    return stop if text[end:stop].strip() else end
