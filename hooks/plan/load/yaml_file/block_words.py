"""Words that stand on the lines below their key, behind `>-`: what slips in among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model.records import Assignments
from ...model.shapes import shapes
from ...model.text import Place
from ..file_lines import indent_of, keys, records
from ..problems import QUOTE_IT, Problem
from ..slips.columns.indented import indented

_NOTE = re.compile(r"^ *#|(?<= )#(?= |$)")
"""A note that somebody wrote into words that stand below their key: there it is one of them."""

_KEY = re.compile(rf" *(?:- +)?({keys()}) *:(?: |$)")


def first_words(lines: Sequence[str], place: Place) -> Place:
    """Return where the words begin that stand below `place`, the sign that announces them."""
    for number in range(place.line, len(lines)):
        if lines[number].strip(" "):
            return Place(number + 1, indent_of(lines[number]) + 1)
    return place


def bullet_inside(lines: Sequence[str], place: Place) -> Problem | None:
    """Return that a plain value, from `place` to the last of `lines`, goes on with a list's sign.

    A program goes on in the next line too, but only where the one before is full.
    """
    is_part = not lines[place.line - 1][: place.column - 1].strip(" -")
    full = _FULL_PART if is_part else _FULL
    for number in range(place.line, len(lines)):
        line = lines[number]
        words = line.lstrip(" ")
        if _BULLET.match(words) and len(lines[number - 1]) < full:
            return Problem(
                place=Place(number + 1, indent_of(line) + 1),
                what=f"dòng này bắt đầu bằng dấu {words[0]} mà vẫn nối vào nội dung ở dòng trên",
                how="phần khác của danh sách thì viết `- `, thẳng cột với các dấu gạch cùng danh "
                "sách; cùng một nội dung thì viết nội dung sau `>-`",
            )
    return None


_BULLET = re.compile(r"[-–—•*+·▪●○◦‣∙■□➢✓](?: |$)")
"""What a part of a list begins with, in YAML or on paper."""

_FULL, _FULL_PART = 40, 70
"""Letters of a line behind which a program can have gone on in the next; of a list of words, where
the sign is rather that of another part, those of the narrowest that programs write."""


def notes(lines: Sequence[str], place: Place, end: int) -> Iterator[Problem]:
    """Yield the notes in words from `place`, the sign that announces them, to the line `end`."""
    for number in range(place.line, end):
        if note := _NOTE.search(lines[number]):
            yield Problem(
                place=Place(number + 1, note.end()),
                what="chữ sau dấu # ở đây nằm trong nội dung, sẽ đăng cả lên trang",
                how=f"ghi chú thì chuyển lên trên khóa; {QUOTE_IT}",
            )


def swallowed_key(lines: Sequence[str], place: Place, end: int) -> Problem | None:
    """Return that a key stands among words, where one does: what it was to hold would be lost."""
    keys = [
        (number, match.group(1), indent_of(lines[number]))
        for number in range(place.line, min(end, len(lines)))
        if (match := _KEY.match(lines[number]))
    ]
    if not keys:
        return None
    number, key, indent = keys[0]
    holder = _holder({name for _, name, column in keys if column == indent})
    above = f"; thiếu dòng `{holder}:` thì thêm ở trên" if holder else ""
    return Problem(
        place=Place(number + 1, indent + 1),
        what=f"khóa `{key}` đứng lẫn trong nội dung của khóa ở dòng {place.line}",
        how=f"cho dòng này thẳng cột với các khóa cùng mục{above}; {QUOTE_IT}",
    )


def _holder(names: set[str]) -> str | None:
    """Return the one key whose record has all of `names`, if there is one."""
    holders = {
        key
        for record in (Assignments, *records())
        for key, shape in shapes(record).items()
        if shape.is_of_records and (not shape.many or shape.key.lines)
        if names <= shapes(shape.kind).keys()
    }
    return holders.pop() if len(holders) == 1 else None


def out_of_line(lines: Sequence[str], place: Place, end: int) -> Problem | None:
    """Return that a line among folded words stands deeper than the first, or is empty."""
    rows = [(number, lines[number].rstrip(" \r")) for number in range(place.line, end)]
    while rows and not rows[-1][1]:
        rows.pop()
    column = place.column
    for number, row in rows:
        indent = indent_of(row)
        if number == rows[0][0]:
            column = indent
        if not row:
            return Problem(
                place=Place(number + 1, 1),
                what="dòng trống ở giữa nội dung",
                how="xóa dòng trống; đoạn khác của văn bản thì ghi thành một phần khác",
            )
        if indent > column:
            return indented(number + 1, indent, column)
    return None


def is_doubled(lines: Sequence[str], place: Place) -> bool:
    """Return whether the line of `place` stands again below it: that is told, of its key."""
    return lines[place.line - 1 : place.line] == lines[place.line : place.line + 1]


def words_deleted(lines: Sequence[str], place: Place) -> Problem:
    """Return that no words stand below `place` where a sign announces them."""
    key = re.match(r" *(?:- +)*", lines[place.line - 1])
    column = (key.end() if key else 0) + 2
    return Problem(
        place=place,
        what="dưới dấu này không có dòng nội dung nào",
        how=f"viết nội dung từ dòng dưới, thụt {column} dấu cách; không có nội dung thì xóa dấu",
    )
