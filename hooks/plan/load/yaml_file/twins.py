"""Keys that are written twice: one by one, or with all of a file that was pasted twice."""

from __future__ import annotations

import re
from collections.abc import Sequence as Lines

from ...model.text import Place, Text
from ..problems import Problem
from .nodes import Node, Sequence

_ONE = "giữ một khóa, xóa khóa kia"
EMPTY_TWIN = "giữ khóa có nội dung, xóa khóa kia"

_KEY_OF_THE_FILE = re.compile(r"([a-z_]+):")


def how_once(key: Text, value: Node, *, begins: bool, is_part: bool) -> str:
    """Return how a `key` that is written twice, with `value` behind it, is written once."""
    if begins:
        return f"phần khác của danh sách thì viết `- {key}: …`; nếu không thì {_ONE}"
    if is_part:
        return f"{_ONE}; phần khác của danh sách thì thêm dòng đầu của nó, có `- `, ở trên"
    if isinstance(value, Sequence):
        return "giữ một khóa, gộp hai danh sách thành một; khóa này viết nhầm thì sửa tên khóa"
    return _ONE


def from_the_beginning(lines: Lines[str], place: Place) -> Problem | None:
    """Return that the file begins once more at `place`, with the keys that it began with."""
    if place.column > 1:
        return None
    keys = [(n, key[1]) for n, line in enumerate(lines, 1) if (key := _KEY_OF_THE_FILE.match(line))]
    names = [name for _, name in keys]
    again = [name for number, name in keys if number >= place.line]
    if len(again) < _SEVERAL or again[:_SEVERAL] != names[:_SEVERAL]:
        return None
    return Problem(
        place=place,
        what="từ dòng này tệp lặp lại từ đầu",
        how=f"xóa từ dòng {place.line} đến cuối tệp; phần lặp lại có chỗ mới thì chép chỗ ấy lên "
        "trước khi xóa",
    )


_SEVERAL = 2
"""So many keys in a row that stand again are no slip of a single one."""
