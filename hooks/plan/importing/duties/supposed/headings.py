"""Headings that name whom what stands below them is for, though not by words that are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...naming.names import Name, named
from ...naming.reader import BETWEEN, Reader
from ..contexts import END, OPENING, named_subject
from .by_form import by_form

_LONGEST = 100
_NO_HEADING = re.compile(r"[;.]\s|:\s|\s(?:là|được|đã|có|cho|để|theo|trong|với|về)\s")
_NO_GROUP = re.compile(
    r"các (?:nhiệm vụ|nội dung|giải pháp|hoạt động|công việc|chỉ tiêu|mục tiêu|biện pháp"
    r"|chính sách|chương trình|đề án|dự án|công trình|vấn đề|yêu cầu|lĩnh vực|điều kiện|bước"
    r"|quy định|văn bản|hình thức|trường hợp|nguồn|khoản|kết quả)(?!\w)",
    re.IGNORECASE,
)
"""Groups of things that headings name beside bodies: “Các nhiệm vụ khác”."""
_GROUP = re.compile(r"(?:Các|Những|Toàn thể)\s+[^\W\d_]")
_PART_END = re.compile(r"[,;]\s|\s(?:và|&)\s+(?=[A-ZĐ])")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingName:
    """A name in a heading; `is_read` where its words alone tell that it is one."""

    text: str
    is_read: bool
    has_head: bool
    """Whether it begins as names do, and only how far it goes is told by the heading's end."""


def names_of_headings(
    headings: Sequence[str], reader: Reader, *, shares_out: bool
) -> Iterator[HeadingName]:
    """Yield the unread names that `headings` give, where most are names and nothing else.

    One of them must plainly name a body, or what they stand below share work out.
    """
    plain = [text for text in headings if named_subject(text, "", reader)]
    others = [text for text in headings if text not in plain]
    rows = [row for text in others if (row := tuple(_names(text, reader)))]
    given = len(plain) + len(rows)
    if given > 1 and 2 * given >= len(headings) and (plain or shares_out):
        yield from (name for row in rows for name in row if not name.is_read)


def _names(text: str, reader: Reader) -> Iterator[HeadingName]:
    """Yield the names that `text` is, by their form where they are not read as such."""
    opening = OPENING.match(text)
    start = opening.end() if opening else 0
    stop = END.search(text, start)
    until = stop.start() if stop else len(text)
    if len(text) > _LONGEST or _NO_HEADING.search(text, start, until):
        return
    names = list(_by_parts(text, start, until, reader))
    if all(names):
        yield from filter(None, names)


def _by_parts(text: str, start: int, until: int, reader: Reader) -> Iterator[HeadingName | None]:
    """Yield what each part of a heading between signs names, `None` for one that names nobody."""
    place = start
    while place < until:
        row, end = reader.row(text[:until], place)
        sign = _PART_END.search(text, max(end, place), until)
        stop = sign.start() if sign else until
        if row and end >= stop:
            yield from (_read(name) for name in row)
        elif row:
            yield from (_read(name) for name in row[:-1])
            yield _drawn_out(text, row[-1], stop)
        elif (name := by_form(text, place)) or _is_group(text, place):
            begin = name.start if name else place
            yield HeadingName(text=named(text, begin, stop).text, is_read=False, has_head=False)
        else:
            yield None
        between = BETWEEN.match(text, stop, until)
        place = between.end() if between else max(stop, place + 1)


def _read(name: Name) -> HeadingName:
    return HeadingName(text=name.text, is_read=not name.doubt, has_head=True)


def _drawn_out(text: str, name: Name, stop: int) -> HeadingName:
    whole = named(text, name.start, stop).text
    return HeadingName(text=whole, is_read=False, has_head=True)


def _is_group(text: str, place: int) -> bool:
    return bool(_GROUP.match(text, place)) and not _NO_GROUP.match(text, place)
