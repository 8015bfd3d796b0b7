"""Values that are typed without quotes, where YAML takes signs for its own."""

from __future__ import annotations

import re

from ...model.text import Place, Text
from ..problems import QUOTE_IT, Problem
from .nodes import Null

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""What YAML, 1.1 and 1.2 alike, takes for an empty value where it stands without quotes."""

RESERVED = frozenset(("=", "<<"))
"""Words that some readers of YAML take for a command where they stand without quotes."""

_QUOTATION_MARKS, _ANGLES = "“”‘„«‹「", "≥›»〉⟩❯"

_WORD_QUOTED = re.compile(f"[{_QUOTATION_MARKS}][^“”«»]*[”’“»›」\"']$")
"""A value that stands wholly in quotation marks as Word makes them of straight ones."""

_FOLDING_MARK = re.compile(rf"(?:[{_ANGLES}][-–—−+]?|[-=]>|→)(?= )")
"""What a program for texts, or a slip of the finger, makes of `>-`."""

_GLUED = re.compile(r"[-?:=](?=[^\W_])")
"""A sign of YAML's, or of a table's formula, without the blank behind it."""

_SIGNS = frozenset(_QUOTATION_MARKS + _ANGLES + "=<-?:→")
"""What a value written plainly begins with, if it is a slip or reserved: most are neither."""

_COMMENT = re.compile(r"\s*#")
"""A note that stands behind a value; behind an empty one it is welcome."""


def is_unusual(words: str) -> bool:
    """Return whether a plain value of these `words` is to be looked at: few are."""
    return words in _NULLS or words[0] in _SIGNS


def looks_like_a_slip(words: str) -> bool:
    """Return whether `words`, written plainly, are refused as an editor's slip: “…”, `≥ 5`."""
    patterns = (_WORD_QUOTED, _FOLDING_MARK, _GLUED)
    return any(pattern.match(words) for pattern in patterns)


def plain_value(words: str, place: Place, behind: str) -> tuple[Text | Null, Problem | None]:
    """Return the value of plain `words`, and what is wrong with it.

    `behind` is the rest of its line. A value of which words may be missing has no place.
    """
    note = _COMMENT.match(behind)
    if words in _NULLS:
        return Null(place, words or (behind.strip() if note else "")), None
    if looks_like_a_slip(words):
        return _slip(words, place)
    if words in RESERVED:
        return Text(words), Problem(
            place=place,
            what=f"nội dung chỉ có dấu `{words}` mà YAML dành riêng",
            how='đặt dấu ấy trong ngoặc kép "…"',
        )
    if note:
        return Text(words), Problem(
            place=place,
            what="YAML bỏ qua mọi chữ đứng sau dấu # trên dòng này",
            how='đặt cả nội dung trong ngoặc kép "…"; nếu là ghi chú thì chuyển lên dòng riêng',
        )
    return Text(words, place), None


def _slip(words: str, place: Place) -> tuple[Text, Problem]:
    """Return the value as it was meant, and the slip that it begins with."""
    if _WORD_QUOTED.match(words):
        opened, closed = words[0], words[-1]
        shown = "kiểu Word “…”" if opened in "“”‘" else f"{opened}…{closed}"
        return Text(words[1:-1], place), Problem(
            place=place,
            what=f"nội dung đặt trong ngoặc kép {shown}, không phải ngoặc của YAML",
            how="xóa hai dấu ngoặc kép ấy"
            if words[1:2] in ("[", "{")
            else 'thay bằng ngoặc thẳng "…"; nếu “…” là chữ của văn bản thì viết "“…”"',
        )
    if _GLUED.match(words):
        return Text(words[1:]), Problem(
            place=place,
            what=f"nội dung bắt đầu bằng dấu `{words[0]}` viết liền với chữ",
            how=f"bỏ dấu ấy; {QUOTE_IT}",
        )
    mark, _, rest = words.partition(" ")
    return Text(rest.lstrip(), place), Problem(
        place=place,
        what=f"nội dung bắt đầu bằng dấu {mark}, không phải `>-`",
        how="viết `>-` sau dấu hai chấm, nội dung từ dòng dưới",
    )
