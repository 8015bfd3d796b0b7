"""Where a sentence can only name bodies: before what only they do, behind “phối hợp với”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...grammar.beginnings import ASKS
from ...grammar.clauses import WITH
from ...grammar.roles import DIRECTS
from ...grammar.sentences import clauses, sentences
from ...naming import words
from ...naming.names import UNSURE, Name, named
from ...naming.proper import POST
from ...naming.reader import Reader
from ...plain_words import CAPITALS, SMALL
from ..contexts import WHOSE
from .by_form import is_no_name, row_by_form

_ONLY_BODIES = re.compile(
    r",?\s+(?:chủ trì|phối hợp (?:chặt chẽ )?(?:với|cùng)|(?:có|chịu) trách nhiệm|tham mưu"
    r"|(?:là|làm) (?:cơ quan |đơn vị )?(?:đầu mối|thường trực|chủ trì)|có nhiệm vụ"
    r"|chủ động|khẩn trương|nghiêm túc|căn cứ (?:chức năng|nhiệm vụ|Kế hoạch)|theo chức năng)(?!\w)"
)
"""What bodies alone do or are, not things: behind it a verb more can stand."""
_TOLD = re.compile(rf"\s*:?\s+(?:{words.ADVERBS} )*{words.VERBS}(?!\w)")
_BEHIND_COLON = re.compile(rf"\s*:\s+(?:{words.ADVERBS} )*{words.VERBS}(?!\w)", re.IGNORECASE)
WORK = "work"
"""Before a verb that can be said of things as well."""
_CHARGED = re.compile(
    rf"[{CAPITALS}][{SMALL}]+(?:,? (?!{words.VERBS}(?!\w))[{SMALL}]+){{1,9}}?"
    r"(?=,? (?:chủ trì|chủ động|nghiêm túc|khẩn trương)(?!\w))"
    rf"|(?:(?i:{words.ARTICLES}))?[{CAPITALS}{SMALL}]+(?:,? [{CAPITALS}{SMALL}]+){{1,14}}?"
    r"(?=,? (?:(?:có|chịu) trách nhiệm|có nhiệm vụ)(?!\w))"
)
"""Who is charged, even by words that are no more than common nouns: “Nhà thuốc bệnh viện”."""
_TO_COLON = re.compile(
    rf"(?: (?:và )?(?!{words.VERBS}(?!\w))[{SMALL}]+){{1,5}}(?=\s*:\s+(?i:{words.VERBS})(?!\w))"
)
_BEFORE_COLON = re.compile(
    rf"[{CAPITALS}][{SMALL}]+(?:,? (?!{words.VERBS}(?!\w))[{CAPITALS}{SMALL}]+){{1,9}}"
    rf"(?=\s*:\s+(?i:{words.VERBS})(?!\w))"
)
_BEHIND_OPENING = re.compile(rf"(?i:{_BEFORE_COLON.pattern})")
_COLON_OR_END = re.compile(r"[\s.;]*(?::|$)")
_GOES_ON = re.compile(rf"\s+(?!(?:của|và|là|được|đã|thuộc|tại|trên)\s)[{SMALL}]")
_BEGIN = re.compile(rf"[\s“\"+–-]*(?:{WHOSE.pattern})?", re.IGNORECASE)


def expected_names(text: str, reader: Reader) -> Iterator[tuple[str, Name]]:
    """Yield the names told by their form where `text` can only name bodies, behind the place."""
    for sentence in sentences(text):
        for start, stop in clauses(text, sentence):
            begin = _BEGIN.match(text, start, stop)
            yield from _subjects(text, begin.end() if begin else start, reader)
    for along in WITH.finditer(text):
        row, _ = row_by_form(text, along.end(), reader, with_groups=True)
        yield from (("partner", name) for name in row)
    for tells in (*ASKS.finditer(text), *DIRECTS.finditer(text)):
        row, end = row_by_form(text, tells.end(), reader)
        if _TOLD.match(text, end):
            yield from (("told", name) for name in row)


def _subjects(text: str, place: int, reader: Reader) -> Iterator[tuple[str, Name]]:
    row, end = row_by_form(text, place, reader)
    charged = (
        _CHARGED.match(text, place) if end == place and text[place : place + 1].isupper() else None
    )
    article = words.ARTICLE.match(text, place)
    if charged and not is_no_name(text, article.end() if article else place):
        yield "subject", named(text, place, charged.end(), doubt=UNSURE)
    elif _ONLY_BODIES.match(text, end) or _BEHIND_COLON.match(text, end):
        yield from (("subject", name) for name in row)
    elif row and (drawn_out := _TO_COLON.match(text, end)):
        last = named(text, row[-1].start, drawn_out.end(), doubt=UNSURE)
        yield from (("subject", name) for name in (*row[:-1], last))
    elif _TOLD.match(text, end):
        yield from ((WORK, name) for name in row)


def begins_with_bodies(text: str, reader: Reader) -> tuple[Name, ...] | None:
    """Return those told by their form of the names before a word in small letters, in `text`.

    `None` where none, told by whatever, stands there.
    """
    begin = _BEGIN.match(text)
    place = begin.end() if begin else 0
    row, end = row_by_form(text, place, reader)
    return row if end > place and _GOES_ON.match(text, end) else None


def is_headed_by_bodies(text: str, reader: Reader) -> bool:
    """Return whether `text` names bodies that are read, and nothing else before a colon."""
    begin = _BEGIN.match(text)
    row, end = reader.row(text, begin.end() if begin else 0)
    return bool(row) and bool(_COLON_OR_END.match(text, end))


def name_before_colon(text: str) -> Name | None:
    """Return what only a colon parts from what is to be done, in doubt: “Thủy đội: Kiểm tra …”."""
    begin = _BEGIN.match(text)
    place = begin.end() if begin else 0
    is_opened = bool(WHOSE.match(text))
    told = (_BEHIND_OPENING if is_opened else _BEFORE_COLON).match(text, place)
    is_post = is_opened and POST.match(text, place)
    if not told or (is_no_name(text, place) and not is_post):
        return None
    return named(text, place, told.end(), doubt=UNSURE)
