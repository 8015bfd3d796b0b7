"""Keys and dashes deleted, while what they hold still stands below; doubled; at another column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...language.vietnamese import excerpt
from ...model.shapes import required_keys, shapes
from ...model.text import Place
from ..file_lines import Line, lists
from ..problems import Problem
from .frames import STEP, Frame, record_at


def list_lost(
    frames: Sequence[Frame], line: Line, own_keys: set[str], lines: Sequence[Line], column: int
) -> Problem | None:
    """Return that the key of a list is missing right above the `line`, where it begins one.

    It would stand in the `column`.
    """
    record = record_at(frames, column)
    if record is None:
        return None
    inner = frames[frames.index(record) + 1 :]
    # Where another list goes on, the key can stand elsewhere, and the part belong there.
    in_a_list = any(frame.list_key and frame.column == line.indent for frame in inner)
    fitting = [
        name
        for name, shape in shapes(record.record).items()
        if name in lists() and name not in record.seen and own_keys <= shapes(shape.kind).keys()
        if own_keys.issuperset(required_keys(shape.kind))
        if not in_a_list or not _has_key(lines, name, column)
    ]
    return _lost(line, fitting[0], record.column) if len(fitting) == 1 else None


def key_lost(
    frames: Sequence[Frame], line: Line, keys_of: Callable[[], set[str]], *, anywhere: bool = False
) -> Problem | None:
    """Return that the key of a record is missing above the `line`, where that begins.

    `keys_of` says which keys stand in the column of the line: not all are of the record around
    it, which is the one that was opened last, or `anywhere`.
    """
    above = record_at(frames, line.indent - STEP)
    if above is None or not (anywhere or above is _innermost(frames)):
        return None
    keys = keys_of()
    if keys <= shapes(above.record).keys() - above.seen.keys():
        return None
    fitting = [
        name
        for name, shape in shapes(above.record).items()
        if shape.is_of_records and not shape.many and name not in above.seen
        if keys <= shapes(shape.kind).keys()
    ]
    return _lost(line, fitting[0], above.column) if len(fitting) == 1 else None


def _innermost(frames: Sequence[Frame]) -> Frame:
    """Return the record that was opened last."""
    return next(frame for frame in reversed(frames) if not frame.list_key)


def _has_key(lines: Sequence[Line], name: str, column: int) -> bool:
    """Return whether a line of the file has the key `name` at the `column`."""
    return any(line.text.startswith(f"{' ' * column}{name}:") for line in lines)


def _lost(line: Line, key: str, column: int) -> Problem:
    """Return that the `key` which holds what begins on the `line` is missing above it."""
    where = f"thụt {column} dấu cách" if column else "sát lề"
    return Problem(
        place=Place(line.number, line.indent + 1),
        what=f"phía trên dòng này thiếu dòng `{key}:`",
        how=f"thêm dòng `{key}:`, {where}, ngay trên dòng này",
    )


def dash_lost(line: Line, key: str, list_key: str, dash: int) -> Problem:
    """Return that the `line` lacks the dash, in the column `dash`, of a part of a list."""
    return Problem(
        place=Place(line.number, line.indent + 1),
        what=f"thiếu dấu gạch: dưới `{list_key}` là một danh sách",
        how=f"viết `- {key}: …`, dấu gạch thụt {dash} dấu cách; các khóa khác của cùng phần ấy "
        f"thẳng cột với `{key}`",
    )


def key_doubled(line: Line, key: str) -> Problem:
    """Return that the `line` has a key that its record has had."""
    return Problem(
        place=Place(line.number, line.indent + 1),
        what=f"khóa `{key}` viết hai lần trong cùng một mục",
        how="giữ một khóa, xóa khóa kia",
    )


def value_too_much(line: Line, key: str, value: str) -> Problem | None:
    """Return that a `value` stands behind the `key` on the `line`, and what it holds below."""
    if value[0] in "{[" and value not in ("{}", "[]"):
        return None  # what it holds, and what stands below does not belong there
    is_content = _IS_CONTENT.match(value)
    return Problem(
        place=Place(line.number, line.text.rindex(value) + 1),
        what=f"sau `{key}:` có “{excerpt(value, _SHOWN)}”, mà nội dung của khóa này ở các dòng "
        "bên dưới",
        how="xuống dòng trước các chữ ấy, viết thẳng cột với các khóa, các dấu gạch cùng loại"
        if is_content
        else f"xóa các chữ ấy, để trống sau `{key}:`",
    )


def part_behind(line: Line, key: str, value: str) -> Problem:
    """Return that the first part of a list, `value`, stands behind its `key` on the `line`."""
    return Problem(
        place=Place(line.number, line.text.rindex(value) + 1),
        what=f"phần đầu của danh sách đứng ngay sau `{key}:`, các phần khác ở các dòng bên dưới",
        how="xuống dòng trước dấu {, viết `- ` trước nó, thẳng cột với các dấu gạch bên dưới",
    )


_IS_CONTENT = re.compile(r"- |[a-z_]+:(?: |$)")
"""How a key or a part of a list begins."""


_SHOWN = 60
"""Characters of a value that a message repeats."""
