"""What all of a text is the names of: a cell, a label's value, a line of the recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import words
from .names import UNSURE, Name, named
from .reader import Reader

_VERB = re.compile(rf"\s+{words.VERBS}(?!\w)")
_WITHOUT_OBJECT = re.compile(
    r"\s+(?:đầu tư|xây dựng|phát triển|đào tạo|nghiên cứu|sản xuất)(?=\s*(?:[,;.)\n]|$))"
)
"""Verbs of a name that goes on with them: nobody does so without saying what."""
_OTHER_WORDS = re.compile(
    r"\s+(?:với|trên|cho|trong|theo|để|về|là|tại|đối với|nhằm|như|từ|khi|được|đã|có|thuộc)\s"
)
_SIGN = rf"(?:(?:[+*•–-]|(?:\d{{1,2}}|[a-zđ])[.)])\s+|{words.LEVEL.pattern})"
_LISTED = re.compile(rf"\s+{_SIGN}(?=\w)")
"""Before another of a list whose lines were joined: “Sở A - Sở B”, “1. Sở A 2. Sở B”."""
_ALSO_DOES = re.compile(
    rf"\s+(?:và|&)\s+(?!(?:chủ trì|phối hợp|tham mưu|tham gia|báo cáo|thực hiện|triển khai"
    rf"|tổ chức|chịu|có)(?!\w)){words.VERBS}(?: (?!{words.STOPS.pattern})[^\s,;:.()]+){{1,4}}"
    r"(?=\s*(?:[,;.\n]|$))"
)
"""What a name of one office goes on with, of what it does: “Phòng Xây dựng và kiểm tra văn bản”."""
_NOTE_MARK = re.compile(r"\s*(?:\*+|\[\d{1,3}\])\s*$")
"""Behind a name, what refers to a note."""
_MOST_WORDS = 9
"""Words of the longest name that is taken for one by its place alone."""


def whole(reader: Reader, text: str, start: int = 0) -> tuple[Name, ...]:
    """Return the names that all of `text` from `start` is.

    What is no name by its words is one by its place, and told to be in doubt.
    """
    names: list[Name] = []
    place = _behind_signs(text, start)
    is_lost = False
    while place < len(text):
        row, end = _row(reader, text, place)
        is_lost = is_lost and not row
        names.extend(row)
        if row and not _goes_on(text, end):
            place = _behind(text, end)
            continue
        if row and _VERB.match(text, end):
            place = _behind_verb(reader, text, names, end)
            continue
        listed = _LISTED.match(text, end) if row else None
        if listed and reader.name(text, listed.end()):
            place = listed.end()
            continue
        if row and reader.name(text, end + 1):
            place = end + 1
            continue
        if row and row[-1].is_group and (which := _which_ones(text, end)):
            names[-1] = named(text, row[-1].start, which, is_group=True)
            place = _behind(text, which)
            continue
        if row and _OTHER_WORDS.match(text, end):
            place, is_lost = _behind(text, _next_sign(text, end)), True
            continue
        stop = _next_sign(text, max(end, place))
        rest = _NOTE_MARK.sub("", text[place if not row else end : stop]).strip(" .")
        if row and rest:
            last = names[-1]
            names[-1] = named(text, last.start, stop, is_group=last.is_group)
        elif rest and not is_lost and not _is_a_task(rest):
            names.extend(_unknown(text, place, stop, names))
        place = _behind(text, stop)
    return tuple(names)


def _row(reader: Reader, text: str, place: int) -> tuple[tuple[Name, ...], int]:
    """Return the names in a row from `place`, and where it ends, with what the last office does."""
    row, end = reader.row(text, place)
    also = _ALSO_DOES.match(text, end) if row and not row[-1].is_group else None
    if not also:
        return row, end
    return (*row[:-1], named(text, row[-1].start, also.end(), doubt=row[-1].doubt)), also.end()


def _behind_verb(reader: Reader, text: str, names: list[Name], end: int) -> int:
    """Return where others can be named behind a verb, which the last of `names` may go on with."""
    verb = _WITHOUT_OBJECT.match(text, end)
    behind = _behind(text, verb.end()) if verb else end
    if verb and (behind >= len(text) or reader.name(text, behind)):
        names[-1] = named(text, names[-1].start, verb.end())
        return behind
    return _behind(text, _next_clause(text, end))


def _which_ones(text: str, end: int) -> int | None:
    """Return where the words end that tell which of a group are meant: “các xã có làng nghề”."""
    which = re.compile(r"\s+(?:nơi )?(?:có|trong|thuộc|tại|trên|ở|được|là)\s").match(text, end)
    stop = _next_sign(text, end)
    is_short = text.count(" ", end, stop) <= _MOST_WORDS
    return stop if which and is_short and not _VERB.search(text, end, stop) else None


def _behind_signs(text: str, start: int) -> int:
    signs = re.compile(rf"[\s+*•–-]*(?:{_SIGN})?").match(text, start)
    return signs.end() if signs else start


def _goes_on(text: str, end: int) -> bool:
    """Return whether words stand behind the name that ends at `end`, without a sign between."""
    rest = text[end:].lstrip()
    return bool(rest) and rest[0] not in ",;.()/:" and not re.match(r"(?:và|cùng|hoặc|&)\s", rest)


def _next_sign(text: str, start: int) -> int:
    sign = re.compile(r"[,;\n(]|\.(?=\s|$)|\s(?:và|&)\s").search(text, start + 1)
    return sign.start() if sign else len(text)


def _next_clause(text: str, start: int) -> int:
    stop = re.compile(r"[;\n]|\.(?=\s|$)").search(text, start)
    return stop.start() if stop else len(text)


def _behind(text: str, end: int) -> int:
    signs = re.compile(r"(?:\s*\([^)]*\))?(?:[\s,;.:/)]|(?:và|cùng|hoặc|&)\s)*").match(text, end)
    behind = signs.end() if signs else end + 1
    listed = re.compile(_SIGN).match(text, behind)
    return listed.end() if listed else behind


def _is_a_task(part: str) -> bool:
    """Return whether `part` says what is to be done, not who does it."""
    begins = re.match(rf"{words.VERBS}(?!\w)", part, re.IGNORECASE)
    return bool(begins) or part.count(" ") >= _MOST_WORDS


def _is_alike(group: Name, part: str) -> bool:
    """Return whether `part` begins with the noun of `group`: “các Khu công nghiệp, Khu kinh tế”."""
    nouns = group.text.split()
    first = part.split(" ")[0]
    return first in nouns and nouns[nouns.index(first) - 1] == "các"


def _unknown(text: str, start: int, stop: int, names: list[Name]) -> Iterator[Name]:
    """Yield what stands where a name is expected: a part of the group before, or in doubt.

    What stands in brackets is none: a form asks there for one.
    """
    part = text[start:stop]
    if names and names[-1].is_group and (part[:1].islower() or _is_alike(names[-1], part)):
        last = names.pop()
        yield named(text, last.start, stop, is_group=True)
    elif re.search(r"[^\W\d_]{2}", part) and len(part) < 120 and not part.startswith("("):
        yield named(text, start, stop, doubt=UNSURE)
