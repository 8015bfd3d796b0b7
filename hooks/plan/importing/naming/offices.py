"""Offices that one noun names together: “các Sở: Tài chính, Nội vụ” are two offices."""

from __future__ import annotations

import re

from ..plain_words import CAPITALS
from . import words
from .names import Name, named
from .proper import begins_name, run

_TOGETHER = re.compile(
    rf"(?:(?P<post>{words.POSTS})\s+(?:của\s+)?)?(?:[Cc]ác|[Nn]hững)\s+"
    r"(?P<noun>(?:[Tt]ổng công ty|[Tt]ập đoàn|[Cc]ông ty|[Ss]ở|[Bb]ộ|[Bb]an|[Pp]hòng|[Cc]ục|[Vv]ụ"
    r"|[Tt]rường|[Nn]gân hàng)(?:, (?:ban|ngành|ban, ngành))?)\s*:?\s+(?=[A-ZĐỦ])"
)
_FIELD = re.compile(
    r"(?:Văn hóa,? Thể thao và Du lịch|(?:Văn hóa|Văn hoá) và Thể thao|Khoa học và Công nghệ"
    r"|Giáo dục và Đào tạo|Nông nghiệp và (?:Môi trường|Phát triển nông thôn)|Dân tộc và Tôn giáo"
    r"|Thông tin và Truyền thông|Kế hoạch và Đầu tư|Tài nguyên và Môi trường"
    r"|Lao động(?:,| -) Thương binh và Xã hội|Tuyên giáo và Dân vận|Tài chính|Nội vụ|Tư pháp"
    r"|Công Thương|Y tế|Xây dựng|Ngoại vụ|Ngoại giao|Quốc phòng|Du lịch|Quy hoạch - Kiến trúc)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""Fields of work of the ministries and of the offices of provinces, now and of late."""
_ALSO = re.compile(rf"(?:[,;]\s+(?:và\s+)?|\s+và\s+)(?=[{CAPITALS}])")
_FIELD_AND_HEAD = re.compile(
    r"(?:Công an|Thanh tra|Hải quan|Thuế)(?!\w)(?!\s+(?:tỉnh|thành|cấp|các))"
)
"""What is the field of a ministry here, and the head of a name elsewhere."""

_OF_OFFICES, _OF_COMPANIES = 2, 4
"""Small words in a row that a field of work can have, or the name of a company."""


def field_end(text: str, start: int) -> int | None:
    """Return where the name of an office ends whose kind, “Sở” or “Bộ”, stands before `start`."""
    space = re.compile(r"\s+").match(text, start)
    name = space and _FIELD.match(text, space.end())
    return run(text, name.end(), small=0, kind_end=start) if name else None


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
