"""What stands in the guides' examples for words that only the editor knows.

The guides are written with these words, and the check refuses them where they are left.
"""

from __future__ import annotations

import re

DUTY_BASIS = "(vì sao phân công như vậy)"
MEMBERSHIP_BASIS = "(vì sao thuộc nhóm này)"
BODY_NAME = "(tên cơ quan)"
CORRECTED_NAME = "(tên đúng)"
NEW_NAME = "(tên mới)"
DECISION = "(số, ngày, cơ quan ra quyết định)"
SOURCE = "(đọc quyết định ở đâu)"
CHANGE_WORDS = "(thay đổi gì, nói với người đọc)"
PUBLISHER = "(tên nơi phụ trách trang)"
TELEPHONE = "(số điện thoại)"
MAIL_ADDRESS = "(địa chỉ thư)"
DATE = "(ngày-tháng-năm)"

PLACEHOLDERS = (
    DUTY_BASIS,
    MEMBERSHIP_BASIS,
    BODY_NAME,
    CORRECTED_NAME,
    NEW_NAME,
    DECISION,
    SOURCE,
    CHANGE_WORDS,
    PUBLISHER,
    TELEPHONE,
    MAIL_ADDRESS,
    DATE,
)
"""All of them; a test reads the guides for others."""

_WHOLE = frozenset(PLACEHOLDERS)
_WITHOUT_BRACKETS = frozenset(words.strip("()").lower() for words in PLACEHOLDERS)
"""What is left of them where an editor took the brackets away and nothing else."""

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_IN_OTHER_BRACKETS = re.compile(r"<[^\W\d_][^<>]*>|\[[^\W\d_][^][]*\]|\{+[^\W\d_][^{}]*\}+")
_AROUND = "()[]<>{}《》\"'*_“” "
"""Signs in which guides and forms set what is to be replaced."""

_DOTS = frozenset(("…", "...", "(…)", "(...)"))
_LEFT_OPEN = re.compile(r"[.…_]{2,}|(?i:todo|tbd|fixme)|x{3,}|\?+")
"""What people write to come back to it."""

UNKNOWN = frozenset(
    "không|không có|không rõ|không biết|không xác định|không ghi|không nêu|chưa|chưa có|chưa rõ|"
    "chưa biết|chưa xác định|chưa ban hành|trống|bỏ trống|để trống|n/a|none|nil|null|unknown|-|–|—"
    "".split("|")
)
"""What people write where nothing is known: the key stands empty then."""

_CHOSEN = frozenset(("quote", "waived"))
"""Keys for which an editor chooses some of the words as issued."""


def placeholder(key: str, value: str, *, issued: bool) -> str | None:
    """Return the words in `value`, the content of `key`, that the editor was to replace.

    Words as `issued` can stand in brackets of their own, or be dots: a form has them.
    """
    if value in _DOTS and (key in _CHOSEN or not issued):
        return value
    if issued:
        return value if value in _WHOLE else None
    if value.lower().strip(_AROUND) in _WITHOUT_BRACKETS or _LEFT_OPEN.fullmatch(value):
        return value
    if _IN_OTHER_BRACKETS.fullmatch(value):
        return value
    if "(" not in value:
        return None
    if _IN_BRACKETS.fullmatch(value) and key != "number":
        return value
    return next((words for words in PLACEHOLDERS if words in value), None)
