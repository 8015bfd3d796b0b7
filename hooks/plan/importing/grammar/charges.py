"""Who is charged where only “có trách nhiệm” ends the words that tell who."""

from __future__ import annotations

import re
from dataclasses import replace

from ..naming import words
from ..naming.names import Name

_CHARGED = re.compile(
    r"(?P<more> (?!có trách nhiệm|chịu trách nhiệm)[^;:.()]{2,90}?)(?= (?:có|chịu) trách nhiệm)"
)
_WHICH = re.compile(
    r"(?P<more> (?!có trách nhiệm|chịu trách nhiệm)[^;:.()]{2,110}?)"
    r"(?= (?:khẩn trương|chủ động|tập trung|tích cực|nghiêm túc|tiếp tục|kịp thời|phải|cần)\s)"
)
_TELLS_WHICH = re.compile(r"được (?:giao|phân công)(?: nhiệm vụ)?$")
"""Behind a common noun: what those do who are meant, up to how they are to go about it."""
_IS_GENERAL = re.compile(rf"{words.ARTICLES}|{words.NOUNS}(?!\w)", re.IGNORECASE)
_OTHER_ROLE = re.compile(r"chủ trì|phối hợp|tham mưu|chỉ đạo|lãnh đạo|, (?:và )?căn cứ|đôn đốc")


def charged(
    text: str, names: tuple[Name, ...], end: int, stop: int
) -> tuple[tuple[Name, ...], int]:
    """Return `names`, the last drawn out to “có trách nhiệm”, where only that ends it.

    “Các đơn vị cấp nước sạch có trách nhiệm …” speaks of more than “các đơn vị”.
    """
    last = names[-1]
    tells_which = _TELLS_WHICH.search(last.text)
    which = _WHICH.match(text, end, stop) if tells_which else None
    charge = which or _CHARGED.match(text, end, stop)
    if not charge:
        return names, end
    more, until = charge.group("more"), charge.end("more")
    is_which = bool(which) or more.startswith((" được giao", " được phân công"))
    if _OTHER_ROLE.search(more) and not is_which:
        return names, end
    is_general = len(names) == 1 and _IS_GENERAL.match(last.text)
    if not is_general:
        return (names, until) if is_which else (names, end)
    longer = replace(last, text=text[last.start : until], doubt="")
    return (*names[:-1], longer), until
