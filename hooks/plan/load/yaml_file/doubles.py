"""What is written twice: a key in one record, the first line of a part of a list, all of a file."""

from __future__ import annotations

import re
from collections.abc import Sequence as Lines

from ...model.text import Place, Text
from ..problems import Problem
from .nodes import Mapping, Node, Null, Sequence

_KEEP_ONE = "giữ một khóa, xóa khóa kia"
_KEEP_FULL = "giữ khóa có nội dung, xóa khóa kia"


def line_again(before: Node, node: Node) -> Problem | None:
    """Return what is wrong where the part `before` is no more than the first line of `node`."""
    if not (isinstance(before, Mapping) and isinstance(node, Mapping)):
        return None
    if not len(before) == 1 < len(node):
        return None
    (key, value), (again, other) = next(iter(before.items())), next(iter(node.items()))
    is_empty = isinstance(value, Null) and isinstance(other, Null)
    if key != again or not (is_empty or (isinstance(value, Text) and value == other)):
        return None
    return Problem(place=node.place, what="dòng này viết hai lần", how="giữ một dòng, xóa dòng kia")


def key_again(
    key: Text, place: Place, value: Node, mapping: Mapping, part: Mapping | None
) -> tuple[Problem, Mapping]:
    """Return what is wrong with `key` at `place`, which `mapping` has already, with `value` behind.

    With it stands the mapping that further keys are of. Where `part` begins a part of a list on
    lines of its own, and `mapping` is that or follows it, `key` can begin another whose dash is
    missing.
    """
    begins = part is not None and key == next(iter(part))
    is_apart = part is not None and key != next(reversed(mapping))
    is_empty = isinstance(mapping[key], Null)
    mapping.doubled = part is None and not is_empty
    problem = Problem(
        place=place,
        what=f"khóa `{key}` viết hai lần trong cùng một mục",
        how=_KEEP_FULL if is_empty else _how_once(key, value, begins=begins, is_apart=is_apart),
    )
    if is_empty:
        mapping[key] = value
        return problem, mapping
    if not is_apart:
        return problem, mapping
    mapping.next = after = Mapping(key.place or place)
    after.is_guess = not begins
    after.add(key, value)
    return problem, after


def _how_once(key: Text, value: Node, *, begins: bool, is_apart: bool) -> str:
    """Return how a `key` that is written twice, with `value` behind it, is written once."""
    if begins:
        return f"phần khác của danh sách thì viết `- {key}: …`; nếu không thì {_KEEP_ONE}"
    if is_apart:
        return f"{_KEEP_ONE}; phần khác của danh sách thì thêm dòng đầu của nó, có `- `, ở trên"
    if isinstance(value, Sequence):
        return "giữ một khóa, gộp hai danh sách thành một; khóa này viết nhầm thì sửa tên khóa"
    return _KEEP_ONE


def file_again(lines: Lines[str], place: Place) -> Problem | None:
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

_KEY_OF_THE_FILE = re.compile(r"([a-z_]+):")
