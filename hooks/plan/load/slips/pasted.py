"""Slips of typing and pasting that YAML blames on another line, told at their own.

They are looked for only where a file cannot be read as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from ...language.vietnamese import excerpt
from ...model.text import Place
from ..file_lines import Line, keys
from ..problems import Problem

_LIST_NUMBER = re.compile(r"\d{1,3}[.)]|[a-zđ]\)|o(?= +[a-z_]+ *:)")
"""What a list printed on paper numbers its parts with."""

_ADDED = re.compile(r"\+(?!\+\+ )")
_SIGNED = re.compile(r"\+|-(?: {2,}\S| - )|--- [ab/]|@@ .*@@|diff --git |index [0-9a-f]{7}")
"""How the lines of a comparison begin."""
_ROW = re.compile(r" *\|(?=[^|]*\|)")
"""How the lines of a table begin in Markdown."""
_FRAME = re.compile(r" *(?:```|~~~)")
_REPLIED = re.compile(r">(?!>{6}|[-+]?$)")
"""How the lines begin that a letter quotes."""


def pasted(lines: Sequence[Line]) -> Iterator[Problem]:
    """Yield what was pasted along with an example: its signs, its numbers of lines."""
    for row in _rows(lines, _SIGNED):
        yield _signs(row)
    for row in _rows(lines, _ROW):
        yield _problem(
            row[0],
            row[0].indent,
            "dòng này là dòng của một bảng, chép từ nơi khác",
            f"{_until(row)}viết từng khóa như các mục cùng loại phía trên, hoặc xóa",
        )
    for line in lines:
        if _FRAME.match(line.text):
            yield _problem(line, line.indent, "dòng này là khung của một ví dụ", "xóa dòng này")
    for row in _rows(lines, _REPLIED):
        yield _leading_sign(row, "dòng bắt đầu bằng dấu > của thư trả lời")
    for row in _rows(lines, _numbered()):
        if len(row) == 1 and _LIST_NUMBER.match(row[0].text, row[0].indent):
            continue
        yield _problem(
            row[0],
            row[0].indent,
            "dòng bắt đầu bằng số dòng",
            f"xóa số và dấu sau số {_rows_named(row)}",
        )


def _signs(row: Sequence[Line]) -> Problem:
    """Return the problem of lines in a row that have the signs of an example."""
    if all(_ADDED.match(line.text) for line in row):
        return _leading_sign(row, "dòng bắt đầu bằng dấu + của ví dụ")
    return _problem(
        row[0],
        0,
        f"dòng này còn dấu {row[0].text.split(' ')[0][:3]} của bản so sánh",
        f"{_until(row)}xóa các dòng không bắt đầu bằng dấu +; ở dòng có dấu + chỉ xóa dấu ấy",
    )


def _leading_sign(row: Sequence[Line], what: str) -> Problem:
    """Return the problem of lines in a row that all begin with the sign of the first."""
    first = row[0].text
    blanks = len(first) - len(first[1:].lstrip(" ")) - 1
    more = " và một dấu cách sau nó" if blanks % 2 else ""
    return _problem(
        row[0],
        0,
        what,
        f"xóa dấu {first[0]}{more} {_rows_named(row)}; giữ nguyên các dấu cách còn lại",
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf" *\d+(?: *[|:│]?|[.)]) +(?:- +)?\{{?(?:{keys()}) *:")


def _rows(lines: Sequence[Line], pattern: re.Pattern[str]) -> Iterator[list[Line]]:
    """Yield the lines that begin with `pattern`, those that follow each other together."""
    row: list[Line] = []
    for line in lines:
        if pattern.match(line.text) or (row and _goes_on(row[-1], line)):
            row.append(line)
        elif row:
            yield row
            row = []
    if row:
        yield row


def _goes_on(before: Line, line: Line) -> bool:
    """Return whether `line` has the sign or the number that follows that of the line `before`."""
    if line.text == before.text[0] == ">":
        return True
    number, last = _NUMBER.match(line.text), _NUMBER.match(before.text)
    apart = line.number - before.number
    return bool(number and last and int(number.group()) == int(last.group()) + apart)


_NUMBER = re.compile(r" *\d{1,5}(?!\d)")


def _until(row: Sequence[Line]) -> str:
    return f"từ đây đến dòng {row[-1].number}: " if len(row) > 1 else ""


def _rows_named(row: Sequence[Line]) -> str:
    if len(row) == 1:
        return "ở đầu dòng"
    return f"ở đầu mỗi dòng, từ đây đến dòng {row[-1].number}"


def mistyped(lines: Sequence[Line]) -> Iterator[Problem]:
    """Yield the signs between and before keys that were typed otherwise than YAML has them."""
    bullet: Line | None = None
    for position, line in enumerate(lines):
        if bullet and line.indent < bullet.indent:
            bullet = None
        if _is_bullet(lines, position):
            if bullet is None or line.indent != bullet.indent:
                yield _problem(
                    line,
                    line.indent,
                    f"{_named(_bullet(line))} không bắt đầu được một phần của danh sách",
                    "dùng dấu gạch nối và một dấu cách: `- `",
                )
            bullet = line
        if note := _NOTE.match(line.text, line.indent):
            yield _problem(
                line,
                line.indent,
                f"dấu {note.group()} không mở đầu được một ghi chú",
                "viết `# ` ở đầu dòng ghi chú, hoặc xóa dòng này",
            )
        if bare := _colon_missing(lines, position):
            yield bare
        is_answer = position > 0 and lines[position - 1].text.lstrip().startswith("? ")
        if (unnamed := _NO_KEY.match(line.text)) and not is_answer:
            yield _problem(
                line,
                unnamed.end() - 1,
                "thiếu tên khóa trước dấu hai chấm",
                "viết tên khóa trước dấu hai chấm, như ở các mục cùng loại, hoặc xóa dòng này",
            )
        if _FLOW_RECORD.match(line.text):
            yield _problem(
                line,
                line.indent,
                "dòng bắt đầu bằng dấu { mà không có dấu gạch của danh sách",
                "viết `- ` trước dấu {, bỏ dấu phẩy ở cuối dòng nếu có",
            )
        yield from _around_the_key(line)


def _colon_missing(lines: Sequence[Line], position: int) -> Problem | None:
    """Return that a key stands without its colon, where a line beside it shows that it is one."""
    line = lines[position]
    typed = _bare_key().match(line.text)
    if typed is None:
        return None
    beside = [*lines[max(0, position - 1) : position], *lines[position + 1 : position + 2]]
    is_key = any(each.indent == typed.start("key") and _ANY_KEY.match(each.text) for each in beside)
    opens = not typed["rest"] and any(each.indent > line.indent for each in beside[-1:])
    if not (is_key or opens):
        return None
    key, rest = typed["key"], typed["rest"].strip()
    return _problem(
        line,
        typed.end("key"),
        f"thiếu dấu hai chấm sau `{key}`",
        f"viết `{excerpt(f'{key}: {rest}'.strip(), _TYPED)}`",
    )


@cache
def _bare_key() -> re.Pattern[str]:
    return re.compile(rf" *(?:- +)?(?P<key>{keys()})(?P<rest>(?: +[^\s:=>-][^:]*)?)$")


_ANY_KEY = re.compile(r" *(?:- +)?[a-z_]+ *:(?: |$)")
_NO_KEY = re.compile(r" *(?:- +)?:(?= |$)")
_FLOW_RECORD = re.compile(r" +\{.*\} *,? *$")


_NOTE = re.compile(r"//|/\*|<!--")
"""What begins a note in other files than those of YAML."""


def _bullet(line: Line) -> str:
    """Return the sign, the number or the letter that lists are printed with, before the words."""
    number = _LIST_NUMBER.match(line.text, line.indent)
    sign = line.text[line.indent]
    is_sign = sign in "*+" or (not sign.isascii() and unicodedata.category(sign) in _SIGNS)
    return number.group() if number else sign * is_sign


_SIGNS = frozenset(("Pd", "Po", "Sm", "So", "Lm"))
"""Categories of Unicode that have what programs for texts begin a part of a list with."""


def _named(bullet: str) -> str:
    return f"dấu {bullet} (U+{ord(bullet):04X})" if len(bullet) == 1 else f"“{bullet}”"


def _is_bullet(lines: Sequence[Line], position: int) -> bool:
    line = lines[position]
    bullet = _bullet(line)
    if not bullet:
        return False
    rest = line.text[line.indent + len(bullet) :].strip()
    before = lines[position - 1] if position else line
    return (
        bool(_record_begins().match(rest))
        or bool(_LIST_BEGINS.match(before.text) and line.indent >= before.indent)
        or (before.indent == line.indent and bool(_bullet(before) or _DASH.match(before.text)))
    )


_DASH = re.compile(r" *-")
_LIST_BEGINS = re.compile(r" *(?:- )?[a-z_]+: *$")


@cache
def _record_begins() -> re.Pattern[str]:
    return re.compile(rf"(?:{keys()}) *:|\{{")


_SOUND = re.compile(r" *(?:- +)?[a-z_][a-z0-9_]*:(?: [^{,]*)?$")
"""A key, its colon and a value that holds no other key: none of `_patterns` is in it."""


def _around_the_key(line: Line) -> Iterator[Problem]:
    if _SOUND.match(line.text):
        return
    for pattern, what in _patterns():
        for match in pattern.finditer(line.text):
            key, behind = match.group("key"), line.text[match.end() :].strip()
            value = re.split(r"[,}]", behind)[0] if match.group()[0] in "{," else behind
            is_dash = not match.group("at").strip("- ")
            typed = f"- {behind}" if is_dash else f"{key}: {value}"
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
        (re.compile(rf"^ *(?P<at>--+|- +-)(?= *{key} *:)"), "thừa một dấu gạch"),
        (re.compile(rf"{start}(?P<at>[*`]+){key}[*`]+ *:"), "tên khóa không đặt trong dấu nào"),
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
