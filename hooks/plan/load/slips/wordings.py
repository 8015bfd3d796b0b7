"""What is wrong with a value as words: left to be filled in, said to be unknown, untidy."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...language.characters.pasted import pasted_twice, sign_nothing_opens
from ...language.vietnamese import excerpt
from ...model.placeholders import UNKNOWN, placeholder
from ...model.shapes import Shape
from ...model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingSlip:
    """A slip in a value, how to mend it, and what is read in its place."""

    what: str
    how: str
    meant: Text


_SHOWN = 60
"""Characters of a value that a message repeats."""

_BULLET = re.compile(r"[•●▪■◦‣∙·–—](?= ?\w)")
"""What programs for texts begin a part of a list with, before a word."""


def _sign_too_much(value: str) -> str | None:
    """Return the sign before or behind `value` that was copied along with it."""
    if bullet := _BULLET.match(value):
        return bullet.group()
    if value.endswith((",", ";")):
        return value[-1]
    return None


def slip_in(name: str, shape: Shape, value: Text) -> WordingSlip | None:
    """Return the slip in `value`, the content of the key `name`, if there is one."""
    if left := placeholder(name, value, issued=shape.key.issued):
        return WordingSlip(
            what=f"“{left}” là chỗ đồng chí phải điền, chép từ ví dụ",
            how="viết nội dung thật; nội dung thật thì không đặt trong ngoặc đơn",
            meant=Text(value),
        )
    if shape.required and shape.optional and value.casefold().strip("().") in UNKNOWN:
        return WordingSlip(
            what=f"`{name}` ghi “{value}”: điều bản dùng để đăng không có thì để trống",
            how=f"xóa chữ ấy, để trống sau `{name}:`",
            meant=Text(value),
        )
    if shape.key.issued:
        return _untidy(name, value)
    if half := pasted_twice(value):
        return WordingSlip(
            what=f"nội dung của `{name}` là một câu chép hai lần",
            how=f"chỉ để lại một lần: “{excerpt(half, _SHOWN)}”",
            meant=Text(half, value.place),
        )
    if sign := _sign_too_much(value) or sign_nothing_opens(value):
        where, rest = ("đầu", value[1:]) if value.startswith(sign) else ("cuối", value[:-1])
        return WordingSlip(
            what=f"nội dung của `{name}` thừa dấu {sign} ở {where}",
            how=f"bỏ dấu {sign} ấy",
            meant=Text(rest.strip(), value.place),
        )
    return _untidy(name, value)


def _untidy(name: str, value: Text) -> WordingSlip | None:
    """Return that `value` has blanks too many, or several lines, if it has."""
    if "  " in value or "\n" in value or " " in (value[:1], value[-1:]):
        return WordingSlip(
            what=f"nội dung của `{name}` có dấu cách thừa hoặc xuống dòng",
            how="để một dấu cách giữa hai từ, các dòng thẳng cột, không có dòng trống; "
            "nội dung dài thì viết sau `>-`",
            meant=Text(" ".join(value.split()), value.place),
        )
    return None
