"""What PyYAML says of a slip, in the words of an editor who has never heard of YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import yaml

from ...model.text import Place
from ..places import place_of
from ..problems import Problem
from .elsewhere import elsewhere

_QUOTE_IT = 'đặt cả nội dung trong ngoặc kép thẳng "…"'
_WORD_QUOTES = "; ngoặc kép kiểu Word “…” không thay được ngoặc thẳng"
_KEY = re.compile(r"\s*(?:- )*[a-z_]+\s*$")


@dataclass(frozen=True, slots=True)
class _Slip:
    """One kind of slip: words of PyYAML's message, and what they mean."""

    message: str
    what: str
    how: str
    at_start: bool = False
    """Whether the fault lies where the thing began that the parser could not end."""


_TAB = _Slip("tab", "có dấu tab", "thay bằng dấu cách")
_TOO_DEEP = _Slip(
    "",
    "dòng này lùi vào không khớp với các khóa cùng mục",
    "cho dòng thẳng cột với các khóa cùng cấp phía trên",
)
_WORDS_BEHIND = _Slip(
    "",
    "có chữ đứng sau dấu ngoặc kép đóng",
    "đặt cả nội dung trong một cặp ngoặc; dấu ngoặc kép bên trong viết là “ ”",
)
_NOTE_INSIDE = _Slip(
    "",
    "ghi chú này cắt đôi một nội dung",
    "chuyển ghi chú lên trên khóa có nội dung ấy",
)
_COMMA_BEHIND = _Slip(
    "",
    "có dấu phẩy đứng sau dấu ngoặc kép đóng",
    "bỏ dấu phẩy ở cuối dòng",
)
_ANOTHER_DASH = _Slip(
    "",
    "dấu gạch sau dấu > không phải dấu gạch nối",
    "viết `>-` bằng dấu gạch nối",
)
_EMPTY_IN_BRACES = _Slip(
    "",
    "trong {…}, sau dấu hai chấm không có nội dung",
    "viết `null` để nói là không có, hoặc viết mỗi khóa một dòng",
)
_OPEN = _Slip(
    "found unexpected end of stream",
    "thiếu dấu ngoặc kép đóng",
    "thêm dấu ngoặc ở cuối nội dung bắt đầu bằng ngoặc",
    at_start=True,
)
_UNKNOWN = _Slip(
    "",
    "không đọc được YAML từ chỗ này",
    "so với một mục cùng loại phía trên: dấu cách đầu dòng, dấu hai chấm, dấu ngoặc",
)
_SLIPS = (
    _TAB,
    _Slip(
        "mapping values are not allowed",
        "có dấu hai chấm trong nội dung không đặt trong ngoặc kép",
        f"{_QUOTE_IT}, hoặc kiểm tra dấu cách đầu dòng trên",
    ),
    _Slip(
        "could not find expected ':'",
        "thiếu dấu hai chấm (và một dấu cách) sau tên khóa, hoặc dòng lùi vào chưa đúng",
        "viết `khóa: nội dung`; nội dung xuống dòng thì lùi vào sâu hơn khóa",
        at_start=True,
    ),
    _Slip(
        "did not find expected key",
        "dòng này lùi vào không khớp với các dòng cùng cấp, hoặc thừa dấu ngoặc",
        "cho dòng thẳng cột với các khóa cùng cấp",
    ),
    _Slip(
        "did not find expected '-' indicator",
        "dòng này lùi vào không khớp với các dòng phía trên",
        "cho dòng thẳng cột với khóa cùng mục, hoặc dấu gạch với các dấu gạch cùng danh sách, "
        "sau dấu gạch có một dấu cách",
    ),
    _OPEN,
    _Slip(
        "found character that cannot start any token",
        "nội dung bắt đầu bằng một ký tự mà YAML dành riêng",
        _QUOTE_IT,
    ),
    _Slip(
        "did not find expected alphabetic or numeric character",
        "nội dung bắt đầu bằng `*` hoặc `&`, là dấu mà YAML dành riêng",
        _QUOTE_IT,
        at_start=True,
    ),
    _Slip(
        "did not find expected whitespace or line break",
        "nội dung bắt đầu bằng `!`, là dấu mà YAML dành riêng",
        _QUOTE_IT,
        at_start=True,
    ),
    _Slip(
        "did not find expected ',' or",
        "thiếu dấu phẩy hoặc dấu đóng của {…}, […]",
        "kiểm tra dấu phẩy và dấu đóng, kể cả ở dòng trên; nội dung có dấu phẩy, dấu hai chấm thì "
        "đặt trong ngoặc kép",
    ),
    _Slip(
        "did not find expected node content",
        "thiếu nội dung hoặc dấu đóng của {…}, […]",
        "kiểm tra dấu phẩy thừa và dấu đóng, kể cả ở dòng trên",
    ),
    _Slip(
        "found unknown escape character",
        "có dấu gạch ngược `\\` trong ngoặc kép",
        "viết `\\\\` thay cho `\\`, hoặc bỏ dấu ấy",
    ),
    _Slip(
        "block sequence entries are not allowed",
        "dấu gạch `-` của danh sách đứng cùng dòng với tên khóa",
        "xuống dòng trước dấu gạch",
    ),
    _Slip(
        "did not find expected comment or line break",
        "có chữ đứng sau dấu `>-` hoặc `|` trên cùng dòng",
        "viết nội dung từ dòng dưới, lùi vào hai dấu cách",
    ),
    _Slip(
        "mapping keys are not allowed",
        "nội dung bắt đầu bằng dấu `?` mà YAML dành riêng",
        _QUOTE_IT,
    ),
    replace(_UNKNOWN, message="did not find expected <document start>"),
)


def syntax_problem(error: yaml.YAMLError, text: str) -> Problem:
    """Return what `error` means to an editor of `text`, at its place, and how to mend it."""
    lines = text.split("\n")
    message = str(getattr(error, "problem", ""))
    slip = next((slip for slip in _SLIPS if slip.message in message), _UNKNOWN)
    mark = getattr(error, "problem_mark", None)
    if slip.at_start:
        mark = getattr(error, "context_mark", None) or mark
    place = place_of(mark)
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    slip = _seen_closer(slip, line[: place.column - 1], line[place.column - 1 :])
    if seen := elsewhere(slip.message, place, getattr(error, "context_mark", None), lines):
        return seen
    if start := _unclosed(text, slip is _WORDS_BEHIND, place):
        slip, place, line = _OPEN, start, lines[start.line - 1]
    if _note_inside(lines, place.line):
        note = lines[place.line - 2]
        slip, place = _NOTE_INSIDE, Place(place.line - 1, note.index("#") + 1)
    quoted = slip is _OPEN or slip.how.startswith(_QUOTE_IT)
    hint = _WORD_QUOTES if quoted and re.search("[“”]", line) else ""
    return Problem(place=place, what=slip.what, how=f"{slip.how}{hint}")


def _note_inside(lines: list[str], number: int) -> bool:
    """Return whether the line with that `number` goes on with words that a note cuts in two."""
    if not 3 <= number <= len(lines):  # what is left open ends behind the last line
        return False
    before, note, behind = lines[number - 3 : number]
    return (
        note.lstrip().startswith("#")
        and bool(_PLAIN_WORDS.match(before))
        and not _OTHER_BEGINS.match(behind)
    )


_PLAIN_WORDS = re.compile(r"\s*(?:- )*[a-z_]+: +[^\s\"'>|\[{#]")
_OTHER_BEGINS = re.compile(r"\s*(?:-(?:\s|$)|#|[^\s:]+\s*:(?:\s|$)|$)")


def _unclosed(text: str, anywhere: bool, fault: Place) -> Place | None:
    """Return where the last quoted value before a `fault` begins, if it runs over several lines.

    It ends on the line of the fault, or else `anywhere`.
    """
    last: yaml.ScalarToken | None = None
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if place_of(token.start_mark) >= fault:
                break
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                last = token
    except yaml.YAMLError:
        pass
    if last is None or last.start_mark.line == last.end_mark.line:
        return None
    if not anywhere and last.end_mark.line + 1 != fault.line:
        return None
    return place_of(last.start_mark)


def _seen_closer(slip: _Slip, before: str, behind: str) -> _Slip:
    """Return what the line itself tells of the slip, which the parser does not see."""
    if before.endswith(">") and behind[:1] in tuple("–—−‐‑"):
        return _ANOTHER_DASH
    if re.match(r":\s*[,}]", behind):
        return _EMPTY_IN_BRACES
    if slip.message.startswith("mapping values") and _KEY.match(before):
        return _TOO_DEEP
    if slip.message.endswith("expected key") and behind.strip() == ",":
        return _COMMA_BEHIND
    if slip.message.endswith(("expected key", "',' or")) and before.rstrip().endswith(('"', "'")):
        return _WORDS_BEHIND
    return slip
