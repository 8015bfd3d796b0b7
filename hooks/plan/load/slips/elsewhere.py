"""Slips that the parser blames on a line further down: told at their own."""

from __future__ import annotations

import re

import yaml

from ...model.text import Place
from ..file_lines import indent_of
from ..places import place_of
from ..problems import Problem


def elsewhere(
    message: str, place: Place, begun: yaml.Mark | None, lines: list[str]
) -> Problem | None:
    """Return a slip on another line than the parser's, which first stumbles at `place`.

    `message` is what it says, and `begun` where the thing began that it could not end.
    """
    if message.startswith("could not find") and (key := _key_of_words(lines, place.line)):
        column = len(lines[key - 1].rstrip())
        return Problem(
            place=Place(key, column),
            what="nội dung viết từ dòng dưới mà thiếu dấu `>-`",
            how="viết ` >-` sau dấu hai chấm",
        )
    if message.endswith("<document start>") and (mark := _mark_above(lines, place.line)):
        return Problem(
            place=Place(mark, 1),
            what="dòng này có dấu `...` hoặc `%` mà tệp này không dùng",
            how="xóa dòng này",
        )
    is_open = message.startswith("did not find expected ',' or")
    if is_open and begun and begun.line + 1 < place.line:
        return _unclosed_bracket(lines, begun)
    before = lines[place.line - 1][: place.column - 1] if place.line <= len(lines) else ""
    if star := _STARRED.search(before):
        return Problem(
            place=Place(place.line, star.start("star") + 1),
            what="nội dung bắt đầu bằng `*` hoặc `&`, là dấu mà YAML dành riêng",
            how='đặt cả nội dung trong ngoặc kép thẳng "…"',
        )
    return None


def _mark_above(lines: list[str], number: int) -> int | None:
    """Return the last line, up to `number`, that ends a document of YAML or commands its reader."""
    above = range(min(number, len(lines)), 0, -1)
    return next((each for each in above if lines[each - 1].startswith(("...", "%"))), None)


_STARRED = re.compile(r"(?:: +|- +)(?P<star>\*)[^\s,}\]]+\s*$")


def _unclosed_bracket(lines: list[str], begun: yaml.Mark) -> Problem:
    """Return the problem of a bracket, `begun` on a line before, that nothing closes."""
    line = lines[begun.line]
    bracket = line[begun.column]
    closing = "]" if bracket == "[" else "}"
    noted = re.search(r" #", line[begun.column :])
    if noted:
        return Problem(
            place=Place(begun.line + 1, begun.column + noted.start() + 2),
            what=f"YAML bỏ qua mọi chữ đứng sau dấu #, kể cả dấu {closing}",
            how='đặt nội dung có dấu # trong ngoặc kép "…"',
        )
    return Problem(
        place=place_of(begun),
        what=f"dấu {bracket} mở ở đây mà không có dấu {closing} đóng",
        how=f"thêm {closing} ở cuối; nếu {bracket} là chữ của nội dung thì đặt cả nội dung trong "
        'ngoặc kép "…"',
    )


def _key_of_words(lines: list[str], number: int) -> int | None:
    """Return the line of the key whose words, from the next line to `number`, lack their sign."""
    column = indent_of(lines[number - 1])
    for above in range(number - 1, 0, -1):
        line = lines[above - 1]
        indent = indent_of(line)
        if line.strip() and indent < column:
            return above if re.match(r" *(?:- +)*[a-z_]+: *\r?$", line) else None
        if indent == column and re.match(r" *(?:- +|[a-z_]+:(?: |$))", line):
            return None
    return None
