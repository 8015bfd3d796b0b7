"""Offices that one noun names together, rows that are one name, and bodies by what they manage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..plain_words import CAPITALS, SMALL
from . import words
from .names import Name, named
from .proper import begins_name, run

OTHER_HALF = re.compile(
    rf",\s+(?!{words.STOPS.pattern}|{words.ADVERBS}(?!\w))"
    rf"(?P<more>[{SMALL}]+(?:\s[{SMALL}]+){{1,2}}),\s+"
)
"""What still belongs to the name before a comma: “Ban quản lý rừng đặc dụng, phòng hộ, Sở A”."""
LISTED = re.compile(
    rf"\s*:\s+(?!(?:(?i:{words.VERBS})|{words.POSTS})(?!\w))[{CAPITALS}][^;:.()]*?,[^;:.()]*?"
    rf"(?=;|\.(?:\s|$)|$|\s+{words.VERBS}(?!\w)"
    r"|,? (?:và )?(?:các|Thủ trưởng|Chủ tịch|UBND|Ủy ban))"
)
"""Behind “các sở:” the names of which ones, as far as a semicolon."""
_TOGETHER = re.compile(
    rf"(?:(?P<post>{words.POSTS})\s+(?:của\s+)?)?(?:[Cc]ác|[Nn]hững)\s+"
    r"(?P<noun>(?:[Tt]ổng công ty|[Tt]ập đoàn|[Cc]ông ty|[Ss]ở|[Bb]ộ|[Bb]an|[Pp]hòng|[Cc]ục|[Vv]ụ"
    r"|[Tt]rường|[Nn]gân hàng)(?:, (?:ban|ngành|ban, ngành))?)\s*:?\s+(?=[A-ZĐỦ])"
)
_FIELD = re.compile(
    r"(?:Văn h(?:óa|oá),? Thể thao(?: và|,) Du lịch"
    r"|Văn h(?:óa|oá) (?:và|-) (?:Thể thao|Thông tin|Xã hội)|Khoa học và Công nghệ"
    r"|Giáo dục và Đào tạo|Nông nghiệp và (?:Môi trường|Phát triển nông thôn)|Dân tộc và Tôn giáo"
    r"|Thông tin (?:và|-) Truyền thông|Kế hoạch (?:và|-) Đầu tư|Tài nguyên và Môi trường"
    r"|Lao động\s*[,–-]?\s*(?:Thương binh|TB)\s*(?:và|&)\s*(?:Xã hội|XH)"
    r"|Tuyên giáo và Dân vận|Tài chính(?:,? (?:và )?kế (?:toán|hoạch))?|Nội vụ|Tư pháp"
    r"|Công Thương|Y tế|Xây dựng|Ngoại vụ|Ngoại giao|Quốc phòng|Du lịch|Quy hoạch - Kiến trúc)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""Fields of work of the ministries and of the offices of provinces, now and of late."""
_OTHER_FIELD = re.compile(rf"\s*[–-]\s*[{CAPITALS}]")
_ALSO = re.compile(rf"(?:[,;]\s+(?:và\s+)?|\s+và\s+)(?=[{CAPITALS}])")
_FIELD_AND_HEAD = re.compile(
    r"(?:Công an|Thanh tra|Hải quan|Thuế)(?!\w)(?!\s+(?:tỉnh|thành|cấp|các))"
)
"""What is the field of a ministry here, and the head of a name elsewhere."""
_BARE_POST = re.compile(
    r"(?:^|, |[Cc]ác )(?:Bộ trưởng|[Tt]hủ trưởng [^,]*|Giám đốc(?: các)?(?: [Ss]ở)?)$"
)
"""The heads of offices that are no name by themselves: “Bộ trưởng, Thủ trưởng cơ quan …”."""

_OF_OFFICES, _OF_COMPANIES = 3, 4
"""Small words in a row that a field of work can have, or the name of a company."""
_MANAGES = re.compile(
    r"(?:[Qq]uản lý|[Ll]iên hiệp|[Đđ]iều phối|[Pp]hối hợp) (?:các|dự án)(?!\w)"
    r"|(?:Công đoàn|Đảng ủy|Đảng bộ) các(?= [Kk])"
)
_BUILT = re.compile(r" đầu tư xây dựng(?:(?: các)? công trình)?(?!\w)")
_ZONES = re.compile(r"[Qq]uản lý (?:các )?[Kk]hu ")
_ALSO_ZONES = re.compile(
    r"(?:,| và)(?: các)? [Kk]hu(?= (?:kinh tế|công nghiệp|công nghệ|chế xuất)(?!\w))"
)
_ALSO_MANAGED = re.compile(
    rf" và [^\W\dA-Z][^\s,;.]*(?: [^\W\d][^\s,;.]*){{0,2}}(?= [{CAPITALS}]| tỉnh\b| thành phố\b)"
)


def field_end(text: str, start: int) -> int | None:
    """Return where the name of an office ends whose kind, “Sở” or “Bộ”, stands before `start`."""
    space = re.compile(r"\s+").match(text, start)
    name = space and _FIELD.match(text, space.end())
    if not name:
        return None
    small = _OF_OFFICES if _OTHER_FIELD.match(text, name.end()) else 0
    return run(text, name.end(), small=small, kind_end=start)


def offices(text: str, start: int) -> tuple[Name, ...]:
    """Return each office of those that one noun at `start` names together; none if it does not."""
    together = _TOGETHER.match(text, start)
    if not together:
        return ()
    kind = together["noun"].split(",")[0].capitalize()
    head = f"{together['post']} {kind}" if together["post"] else kind
    members: list[Name] = []
    place = together.end()
    small = _OF_COMPANIES if "ty" in kind or "đoàn" in kind else _OF_OFFICES
    while end := _end_of_field(text, place, small):
        whole = named(text, start if not members else place, end)
        members.append(Name(text=whole.text, start=whole.start, full=f"{head} {text[place:end]}"))
        also = _ALSO.match(text, end)
        if not also:
            break
        place = also.end()
    return tuple(members) if len(members) > 1 else ()


def _end_of_field(text: str, start: int, small: int) -> int | None:
    field = _FIELD.match(text, start) or _FIELD_AND_HEAD.match(text, start)
    if field:
        return field.end()
    if small == _OF_OFFICES and begins_name(text, start):
        return None
    end = run(text, start - 1, small=small)
    signs = re.compile(r",| và ").search(text, start, end)
    end = signs.start() if signs else end
    return end if end > start else None


def joined(text: str, names: list[Name]) -> Iterator[Name]:
    """Yield `names`; heads of offices that only “Thủ trưởng” tells apart are one group."""
    last: Name | None = None
    for name in names:
        if last and _are_heads_of_all(last, name):
            last = named(text, last.start, name.end, is_group=True)
            continue
        if last:
            yield last
        last = name
    if last:
        yield last


def _are_heads_of_all(one: Name, other: Name) -> bool:
    heads = ("thủ trưởng", "trưởng ngành")
    return bool(_BARE_POST.search(one.text)) and other.text.lower().startswith(heads)


def managed_end(text: str, start: int, end: int) -> int:
    """Return where a name ends that says what it manages: “Ban Quản lý các khu kinh tế”."""
    what = _MANAGES.search(text, start, end + 6)
    zones = _ALSO_ZONES.match(text, end) if _ZONES.search(text, start, end) else None
    if zones:
        return run(text, zones.end(), small=2)
    built = _BUILT.match(text, what.end()) if what else None
    if not what or (what.end() < end and (not built or built.end() <= end)):
        return end
    last = max(end, run(text, built.end() if built else what.end(), small=4))
    if zones := _ALSO_ZONES.match(text, last):
        return run(text, zones.end(), small=2)
    other = _ALSO_MANAGED.match(text, last)
    return run(text, other.end(), small=0) if other else last
