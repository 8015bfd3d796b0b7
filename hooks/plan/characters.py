"""What is wrong with the file as text, whatever YAML makes of it: characters nobody sees or typed.

They come from Word, from old encodings and from merges that were left half done.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from .problems import Problem
from .text import Place

FORBIDDEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\t\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4"
    r"\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ue000-\uf8ff"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
)
"""Characters that nobody sees, that look like a space or that one font alone can show,
as they stand in a pattern's brackets."""

_FORBIDDEN = re.compile(rf"[{FORBIDDEN}]|\r(?!\n)")
_MERGE_MARK = re.compile(r"^(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)( .*)?$", re.MULTILINE)


def character_problems(text: str) -> Iterator[Problem]:
    """Yield what is wrong with the characters of `text`, and the marks of a merge left in it."""
    yield from _bad_characters(text)
    yield from _merge_marks(text)
    if not unicodedata.is_normalized("NFC", text):
        yield from _not_nfc(text)


def _bad_characters(text: str) -> Iterator[Problem]:
    places = _Places(text)
    for match in _FORBIDDEN.finditer(text):
        character = match.group()
        if character == "\ufeff" and match.start() == 0:
            continue
        what, how = _character_told(character)
        yield Problem(place=places.at(match.start()), what=what, how=how)


def _character_told(character: str) -> tuple[str, str]:
    code = f"U+{ord(character):04X}"
    if character == "\t":
        return "có dấu tab", "thay bằng dấu cách"
    if character == "\r":
        return "có dấu xuống dòng kiểu cũ (U+000D)", "xóa đi rồi xuống dòng lại bằng phím Enter"
    if character == "\ufffd":
        return (
            f"có ký tự hỏng ({code}), do tệp từng lưu sai bảng mã",
            "gõ lại chữ ở chỗ này theo văn bản",
        )
    if unicodedata.category(character) == "Zs":
        return f"có dấu cách lạ ({code}), thường do chép từ Word", "thay bằng dấu cách thường"
    if unicodedata.category(character) == "Co":
        return (
            f"có ký tự riêng của một phông chữ ({code}), máy khác không đọc được",
            "gõ lại chữ ở chỗ này bằng phông Unicode",
        )
    return f"có ký tự không nhìn thấy ({code})", "xóa ký tự này, gõ lại chỗ đó"


def _not_nfc(text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed == line:
            continue
        same = 0
        while line[same] == composed[same]:
            same += 1
        yield Problem(
            place=Place(number, same + 1),
            what="chữ có dấu gõ theo kiểu Unicode tổ hợp (không phải NFC)",
            how="gõ lại chữ này bằng bảng mã Unicode dựng sẵn",
        )


def _merge_marks(text: str) -> Iterator[Problem]:
    places = _Places(text)
    for match in _MERGE_MARK.finditer(text):
        yield Problem(
            place=places.at(match.start()),
            what=f"còn dấu `{match.group(1)}` của hai bản sửa chưa gộp xong",
            how="giữ một trong hai bản, xóa bản kia cùng các dòng `<<<<<<<`, `=======`, `>>>>>>>`",
        )


class _Places:
    """The places of offsets in one text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)
