"""Slips of typing and pasting that YAML blames on another line, told at their own.

They are looked for only where a file cannot be read as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...language.vietnamese import excerpt
from ...model.text import Place
from ..file_lines import Line, file_lines, keys
from ..problems import MOST, Problem
from .misplaced import misplaced

_BULLETS = "–—•*·‐‑−▪●○◦+"
_ADDED = re.compile(r"\+(?!\+\+ )")
_SIGNED = re.compile(r"\+|-(?: {2,}\S| - )|--- [ab/]|@@ .*@@|diff --git |index [0-9a-f]{7}|```")
"""How the lines of a comparison begin."""


def slips(text: str) -> list[Problem]:
    """Return the slips in `text`, the content of a file; of those alike in a row, the first."""
    lines = list(file_lines(text))
    problems = list(_pasted(lines)) or list(_mistyped(lines)) or list(misplaced(lines))
    return problems[:MOST]


def _pasted(lines: Sequence[Line]) -> Iterator[Problem]:
    """Yield what was pasted along with an example: its signs, its numbers of lines."""
    for row in _rows(lines, _SIGNED):
        yield _signs(row)
    for row in _rows(lines, _numbered()):
        yield _problem(
            row[0],
            row[0].indent,
            "dòng bắt đầu bằng số dòng",
            f"xóa số và vạch sau số {_rows_named(row)}",
        )


def _signs(row: Sequence[Line]) -> Problem:
    """Return the problem of lines in a row that have the signs of an example."""
    first = row[0].text
    if all(_ADDED.match(line.text) for line in row):
        blanks = len(first) - len(first[1:].lstrip(" ")) - 1
        more = " và một dấu cách sau nó" if blanks % 2 else ""
        return _problem(
            row[0],
            0,
            "dòng bắt đầu bằng dấu + của ví dụ",
            f"xóa dấu +{more} {_rows_named(row)}; giữ nguyên các dấu cách còn lại",
        )
    return _problem(
        row[0],
        0,
        f"dòng này còn dấu {first.split(' ')[0][:3]} của bản so sánh",
        f"{_until(row)}xóa các dòng không bắt đầu bằng dấu +; ở dòng có dấu + chỉ xóa dấu ấy",
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf" *\d+ *[|:│]? +(?:- )?\{{?(?:{keys()}) *:")


def _rows(lines: Sequence[Line], pattern: re.Pattern[str]) -> Iterator[list[Line]]:
    """Yield the lines that begin with `pattern`, those that follow each other together."""
    row: list[Line] = []
    for line in lines:
        if not pattern.match(line.text):
            continue
        if row and line.number > row[-1].number + 1:
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _until(row: Sequence[Line]) -> str:
    return f"từ đây đến dòng {row[-1].number}: " if len(row) > 1 else ""


def _rows_named(row: Sequence[Line]) -> str:
    if len(row) == 1:
        return "ở đầu dòng"
    return f"ở đầu mỗi dòng, từ đây đến dòng {row[-1].number}"


def _mistyped(lines: Sequence[Line]) -> Iterator[Problem]:
    """Yield the signs between and before keys that were typed otherwise than YAML has them."""
    bullet: Line | None = None
    for position, line in enumerate(lines):
        if bullet and line.indent < bullet.indent:
            bullet = None
        if _is_bullet(lines, position):
            if bullet is None or line.indent != bullet.indent:
                sign = line.text[line.indent]
                yield _problem(
                    line,
                    line.indent,
                    f"dấu {sign} (U+{ord(sign):04X}) không bắt đầu được một phần của danh sách",
                    "dùng dấu gạch nối và một dấu cách: `- `",
                )
            bullet = line
        yield from _around_the_key(line)


def _is_bullet(lines: Sequence[Line], position: int) -> bool:
    line = lines[position]
    if line.text[line.indent] not in _BULLETS:
        return False
    rest = line.text[line.indent + 1 :].strip()
    before = lines[position - 1] if position else line
    return (
        bool(_record_begins().match(rest))
        or bool(_LIST_BEGINS.match(before.text) and line.indent >= before.indent)
        or (before.indent == line.indent and before.text[before.indent] in f"{_BULLETS}-")
    )


_LIST_BEGINS = re.compile(r" *(?:- )?[a-z_]+: *$")


@cache
def _record_begins() -> re.Pattern[str]:
    return re.compile(rf"(?:{keys()}) *:|\{{")


_SOUND = re.compile(r" *(?:- +)?[a-z_]+:(?: [^{,]*)?$")
"""A key, its colon and a value that holds no other key: none of `_patterns` is in it."""


def _around_the_key(line: Line) -> Iterator[Problem]:
    if _SOUND.match(line.text):
        return
    for pattern, what in _patterns():
        for match in pattern.finditer(line.text):
            key, behind = match.group("key"), line.text[match.end() :].strip()
            value = re.split(r"[,}]", behind)[0] if match.group()[0] in "{," else behind
            typed = f"- {behind}" if match.group("at") == "-" else f"{key}: {value}"
            yield _problem(
                line,
                match.start("at"),
                what.format(sign=match.group("at")),
                f"viết `{excerpt(typed, _TYPED)}`",
            )
            return


_TYPED = 60
"""Characters of a line that a message repeats."""


@cache
def _patterns() -> Sequence[tuple[re.Pattern[str], str]]:
    key = rf"(?P<key>{keys()})"
    start = r"^ *(?:- +)?"
    return (
        (re.compile(rf"^ *(?P<at>-)(?={key} *:|[{{\"])"), "thiếu dấu cách sau dấu gạch"),
        (re.compile(rf"{start}{key}(?P<at>:)(?=[^\s:])"), "thiếu dấu cách sau dấu hai chấm"),
        (re.compile(rf"[{{,] *{key}(?P<at>:)(?=[^\s,}}\]])"), "thiếu dấu cách sau dấu hai chấm"),
        (re.compile(rf"{start}{key} +(?P<at>:)(?=\S)"), "dấu cách đứng trước dấu hai chấm"),
        (
            re.compile(rf"{start}{key} *(?P<at>=>|->|[=;∶ː꞉])"),
            "dấu `{sign}` đứng ở chỗ của dấu hai chấm",
        ),
        (
            re.compile(rf"[{{,] *{key} *(?P<at>=>|->|[=;∶ː꞉])"),
            "dấu `{sign}` đứng ở chỗ của dấu hai chấm",
        ),
    )


def _problem(line: Line, offset: int, what: str, how: str) -> Problem:
    return Problem(place=Place(line.number, offset + 1), what=what, how=how)
