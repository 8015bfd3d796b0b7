"""Persons and the posts that they hold: what stands before, between and behind their names."""

from __future__ import annotations

import re

from ..plain_words import CAPITALS, SMALL
from . import words

AS_DEPUTY = re.compile(r" [Tt]hường trực(?! [A-ZĐỦ])(?!\w)")
"""Behind a post: “Phó Trưởng ban Thường trực”."""
OF = re.compile(
    r"\s+(?:\((?:Phó )?[Gg]iám đốc\)\s+)?(?:của\s+)?"
    r"(?:trường\s+(?=(?:Đại học|Cao đẳng|Học viện|Trung học)\s))?"
)
"""Between a post and whose it is: “Tổng Giám đốc (Giám đốc) các công ty”."""
OF_A_KIND = re.compile(
    rf"(?: (?!{words.STOPS.pattern}|(?:{words.ADVERBS}|và|của|kiêm)(?!\w))[{SMALL}]+){{1,2}}"
    rf" [{CAPITALS}]"
)
"""Behind a post: the kind of a body that none knows, and its name: “Trưởng khoa Dược”."""
CHIEF_OF = re.compile(r"(?:Phó |Quyền )?Trưởng ", re.IGNORECASE)
"""What a post begins with that goes on with the body's own first word: “Trưởng Phòng A”."""
NO_POST = re.compile(r"Lãnh đạo|Thành viên|Đồng chí|Đại biểu|(?:Phó )?Trưởng", re.IGNORECASE)
"""Of the posts those that name nobody by themselves."""
_WORD = rf"[{CAPITALS}][{SMALL}]*"
TITLE = re.compile(r"(?:[Đđ](?:ồng chí|/c)|[Ôô]ng|[Bb]à)\s+")
PERSON = re.compile(rf"{_WORD}(?: {_WORD}){{1,4}}(?!\w)")
BEFORE_NEXT = re.compile(r"\s*[,–-]\s*")
_PARTY = (
    r"(?:ban thường vụ|ban chấp hành|ủy ban kiểm tra|đảng ủy|đảng uỷ|[Cc]ấp ủy|[Cc]ấp uỷ|chi bộ"
    r"|đảng bộ)"
)
OF_PARTY = re.compile(rf"{_PARTY}(?P<whose> {_PARTY})?(?!\w)(?! viên)")
"""An office of the Party without a name of its own: “ban thường vụ đảng ủy”."""
