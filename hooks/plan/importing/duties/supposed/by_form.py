"""Names that are told by their form and their place alone, where no word of theirs is known."""

from __future__ import annotations

import re

from ...forms import KINDS
from ...naming import words
from ...naming.names import UNSURE, Name, named
from ...naming.proper import HEAD, POST, run
from ...naming.reader import BETWEEN, Reader
from ...plain_words import CAPITALS, SMALL

_NO_FIRST = re.compile(
    rf"(?:{words.MATTERS}|{words.VERBS}|{words.ADVERBS}|{words.ARTICLES}|{'|'.join(KINDS)}"
    rf"|{words.STOPS.pattern}"
    r"|theo|khi|ngoài|riêng|tùy|tuỳ|ngày|tháng|năm|quý|tuần|lễ|tết|số|điều|mục|khoản|điểm|phần"
    r"|phụ lục|phong trào|cuộc|giải|hội nghị|hội thảo|đại hội|kỳ họp|nghị|quốc lộ|bác)(?!\w)",
    re.IGNORECASE,
)
"""Words with which no name of a body begins: verbs, words of grammar, documents, days, events."""
_SMALL_WORD = rf"(?!(?:{words.VERBS}|{words.ADVERBS})(?!\w)|{words.STOPS.pattern})[{SMALL}]+"
_HEAD = re.compile(
    rf"(?:[A-ZĐ]{{2,6}}|[{CAPITALS}][{SMALL}]+)(?: {_SMALL_WORD}){{0,3}}(?= [{CAPITALS}\d])"
)
"""What kind of body it is: the words up to the second capital, as in “Phân xưởng Vận dụng”."""
_PLACE_NAME = re.compile(
    rf"(?: [{CAPITALS}][{SMALL}]+){{2,3}}(?= (?!{words.PLACES}(?!\w)|- |và [{CAPITALS}])[{SMALL}])"
)
"""A name of a place, each word with a capital, behind which no name goes on: “Ba Chẽ phát dọn”."""
_CODE = re.compile(r"[A-ZĐ]{2,}\d+(?!\w)")
"""A body by the code of its kind: “PC06”."""
_NO_KIND = re.compile(
    r"(?:Cơ quan|Đơn vị|Lực lượng|Cơ sở|Lãnh đạo|Công chức|Ủy viên|Ủy ban|Hội đồng)"
)
"""Heads that name nobody by themselves."""
_BEHIND_KIND = re.compile(rf"[,;:.]|$|\s{words.VERBS}(?!\w)")
_GROUP = re.compile(
    rf"(?:các|những)\s+(?!{words.MATTERS}(?!\w))(?P<noun>[{SMALL}]+)"
    rf"(?: {_SMALL_WORD}){{0,4}}"
    rf"(?=[,;.]|$|\s(?:và|cùng|{words.VERBS}|{words.ADVERBS}|để|trong)(?!\w))"
)
_MOST_SMALL = 5


def by_form(text: str, start: int) -> Name | None:
    """Return what can be a body's name at `start`, in doubt: by two capitals, a code, its kind."""
    end = _code_or_kind_end(text, start)
    head = None if end else _HEAD.match(text, start)
    if head and not is_no_name(text, start):
        place = _PLACE_NAME.match(text, head.end())
        end = place.end() if place else run(text, head.end(), small=_MOST_SMALL)
    return named(text, start, end, doubt=UNSURE) if end else None


def _code_or_kind_end(text: str, start: int) -> int | None:
    """Return where a code ends, or words for a kind of which there can be one: “Trại tạm giam”."""
    if code := _CODE.match(text, start):
        return code.end()
    is_none = _NO_KIND.match(text, start) or words.NO_HEADS.match(text, start)
    kind = None if is_none else HEAD.match(text, start)
    is_alone = kind and " " in kind.group() and _BEHIND_KIND.match(text, kind.end())
    return kind.end() if kind and is_alone else None


def is_no_name(text: str, start: int) -> bool:
    """Return whether no name of a body begins at `start` with a word that is known."""
    return any(form.match(text, start) for form in (_NO_FIRST, words.NO_HEADS, POST))


def head_of(name: str) -> str:
    """Return the words of `name` that say what kind of body it is; empty where none do."""
    head = _HEAD.match(name)
    return head.group() if head else ""


def group_by_form(text: str, start: int) -> Name | None:
    """Return the group at `start`, in doubt: any noun behind “các”, up to a verb or a sign."""
    group = _GROUP.match(text, start)
    if not group or is_no_name(text, group.start("noun")):
        return None
    return named(text, start, group.end(), is_group=True, doubt=UNSURE)


def row_by_form(
    text: str, start: int, reader: Reader, *, with_groups: bool = False
) -> tuple[tuple[Name, ...], int]:
    """Return those told by their form of the names in a row from `start`, and the row's end.

    `with_groups` nouns behind “các” are names of groups too, whatever they say.
    """
    unread: list[Name] = []
    place = end = start
    while True:
        names, stop = reader.row(text, place)
        name = None if names else by_form(text, place)
        if not names and not name and with_groups:
            name = group_by_form(text, place)
        if not names and not name:
            return tuple(unread), end
        unread.extend(filter(None, (name,)))
        end = name.end if name else stop
        between = BETWEEN.match(text, end)
        if not between:
            return tuple(unread), end
        place = between.end()
