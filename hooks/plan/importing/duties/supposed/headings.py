"""Headings that name whom what stands below them is for, though not by words that are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....language.words import Span
from ...grammar.verbs import has_verb
from ...naming import words
from ...naming.names import Name, named
from ...naming.reader import BETWEEN, Reader
from ...plain_words import SMALL
from ..contexts import END, OPENING, WHOSE, named_subject
from .by_form import by_form

_LONGEST = 100
_NO_HEADING = re.compile(r"[;.]\s|:\s|\s(?:là|được|đã|có|cho|để|theo|trong|với|về)\s")
_GROUP = re.compile(rf"(?:Các|Những|Toàn thể)\s+(?!{words.MATTERS}(?!\w))[^\W\d_]")
_COMMON = re.compile(
    rf"(?!(?i:{words.MATTERS}(?!\w)|{words.STOPS.pattern}|{words.ARTICLES}))[^\W\d_]+"
    rf"(?: (?!{words.VERBS}(?!\w))[{SMALL}]+){{1,4}}"
)
"""Who can be meant beside bodies, by common words alone: “Giáo viên chủ nhiệm”."""
_COMMON_ROW = re.compile(rf"{_COMMON.pattern}(?:, (?:(?!{words.VERBS}(?!\w))[{SMALL}]+ ?){{1,4}})+")
"""Several of such who are one heading: “Người dân, kiều bào”."""
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
    if given < 2 or 2 * given < len(headings) or not (plain or shares_out):
        return
    if 2 * given > len(headings):
        rows = [tuple(_names(text, reader, by_place=True)) for text in others]
    yield from (name for row in rows for name in row if not name.is_read)


def names_of_heading(text: str, reader: Reader) -> Iterator[HeadingName]:
    """Yield the unread names of a heading that says by itself whose it is: “Trách nhiệm của …”."""
    whose = WHOSE.match(text)
    if not whose or named_subject(text, "", reader):
        return
    _, end = reader.row(text, whose.end())
    if not has_verb(text, (end, len(text))):
        yield from (name for name in _names(text, reader) if not name.is_read)


def _names(text: str, reader: Reader, *, by_place: bool = False) -> Iterator[HeadingName]:
    """Yield the names that `text` is: read as such, by their form, or `by_place` alone."""
    opening = OPENING.match(text)
    start = opening.end() if opening else 0
    stop = END.search(text, start)
    until = stop.start() if stop else len(text)
    if len(text) > _LONGEST or _NO_HEADING.search(text, start, until):
        return
    if by_place and _COMMON_ROW.fullmatch(text, start, until):
        yield HeadingName(text=text[start:until], is_read=False, has_head=False)
        return
    names = list(_by_parts(text, (start, until), reader, by_place=by_place))
    if all(names):
        yield from filter(None, names)


def _by_parts(
    text: str, span: Span, reader: Reader, *, by_place: bool
) -> Iterator[HeadingName | None]:
    """Yield what each part of a heading between signs names, `None` for one that names nobody.

    What goes on in small letters behind a name that is drawn out is of that name.
    """
    place, until = span
    pending: Name | None = None
    is_read = True
    while place < until:
        row, end = reader.row(text[:until], place)
        sign = _PART_END.search(text, max(end, place), until)
        stop = sign.start() if sign else until
        if pending and not row and text[place].islower():
            pending = named(text, pending.start, stop)
        else:
            if pending:
                yield _drawn_out(pending)
            pending = named(text, row[-1].start, stop) if row and end < stop else None
            yield from (_read(name) for name in (row[:-1] if pending else row))
            if not row:
                yield _unread(text, (place, stop), by_place=by_place and is_read)
            is_read = bool(row) and not pending
        between = BETWEEN.match(text, stop, until)
        place = between.end() if between else max(stop, place + 1)
    if pending:
        yield _drawn_out(pending)


def _read(name: Name) -> HeadingName:
    return HeadingName(text=name.text, is_read=True, has_head=True)


def _drawn_out(name: Name) -> HeadingName:
    return HeadingName(text=name.text, is_read=False, has_head=True)


def _unread(text: str, span: Span, *, by_place: bool) -> HeadingName | None:
    if not _is_name(text, span, by_place=by_place):
        return None
    return HeadingName(text=named(text, *span).text, is_read=False, has_head=False)


def _is_name(text: str, span: Span, *, by_place: bool) -> bool:
    is_common = by_place and _COMMON.fullmatch(text, *span)
    return bool(by_form(text, span[0]) or _GROUP.match(text, *span) or is_common)
