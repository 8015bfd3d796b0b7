"""The head of a document: letterhead, motto, number and day, name, subject, preamble."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..forms import (
    ANNEX,
    DECISION,
    ENCLOSED,
    GROUND,
    HEADING,
    ISSUED_LINE,
    KIND,
    MOTTO,
    NUMBER_LINE,
)
from ..plain_words import one_line
from ..stream import Paragraph
from .drafts import HeadDraft

_BESIDE_MOTTO = re.compile(rf"(?P<before>.*?)\s*(?P<motto>{MOTTO.pattern})$", re.IGNORECASE)
_BESIDE_NUMBER = re.compile(
    r"(?P<number>Số\s*:?\s*\S+)\s+(?P<other>[^\W\d].*ngày.*|(?:V/v|về việc) .*)$", re.IGNORECASE
)
_REGARDING = re.compile(r"V/v:? |Về việc ", re.IGNORECASE)
"""How the subject of a letter begins, below its number."""
_YEAR = re.compile(r"\d{4}")
"""A year for which the line of the day had no room."""
_RULES = ("-", "–", "—", "_")
"""Lines that are all that an export left of a rule below a letterhead."""
_ADDRESSED = ("Kính gửi", "KÍNH GỬI")
"""How a letter begins, which is called by nothing."""
_SUBJECT = re.compile(
    r"(?:Về việc|Về |về |V/v|thực hiện|Thực hiện|triển khai|Triển khai|khai |Ban hành"
    r"|ban hành|Phê duyệt|của |CỦA )"
)


def head_of(paragraphs: Sequence[Paragraph], *, is_annex: bool = False) -> HeadDraft:
    """Return what the paragraphs before the first entry are, each word in its place."""
    lines = [line for paragraph in paragraphs for line in _lines(paragraph)]
    name = _place_of_name(lines, is_annex=is_annex)
    above, below = lines[:name], lines[name:]
    label = ""
    if is_annex and below and (annex := ANNEX.match(below[0])):
        label, rest = annex.group().strip(), below[0][annex.end() :].strip()
        below = [rest, *below[1:]] if rest else below[1:]
    heading, below = _heading(below, is_annex=is_annex)
    subject, preamble = _without_who_decides(*_subject(below), above)
    if not heading and not is_annex:  # a document is called by something
        heading, subject = subject, ()
    head = _above(above, has_subject=bool(subject))
    return replace(
        head,
        label=label,
        heading=heading,
        subject=subject or head.subject,
        preamble=preamble,
        notes=tuple(note for paragraph in paragraphs for note in paragraph.notes),
    )


def _lines(paragraph: Paragraph) -> Iterator[str]:
    """Yield the lines of `paragraph`, those apart that a scan of two columns put together."""
    for line in paragraph.words.split("\n"):
        if (beside := _BESIDE_MOTTO.match(line)) and beside.group("before"):
            yield from (beside.group("before"), beside.group("motto"))
        elif beside := _BESIDE_NUMBER.fullmatch(line):
            yield from (beside.group("number"), beside.group("other"))
        else:
            yield line


def _place_of_name(lines: Sequence[str], *, is_annex: bool) -> int:
    """Return where the document's name begins: behind letterhead, motto, number and day."""
    for place, line in enumerate(lines):
        if (HEADING.match(line) and not NUMBER_LINE.match(line)) or (
            is_annex and ANNEX.match(line)
        ):
            return place
    last = max((at for at, line in enumerate(lines) if _is_above(line)), default=-1)
    return last + 1


def _is_above(line: str) -> bool:
    return bool(MOTTO.match(line) or NUMBER_LINE.match(line) or ISSUED_LINE.match(line))


def _above(lines: Iterable[str], *, has_subject: bool) -> HeadDraft:
    """Return what stands above the name: a letter without another subject has its own there."""
    letterhead: list[str] = []
    regarding: list[str] = []
    motto: list[str] = []
    number = issued = ""
    for line in lines:
        if MOTTO.match(line):
            motto.append(line)
        elif not number and NUMBER_LINE.match(line):
            number = line
        elif not issued and ISSUED_LINE.match(line):
            issued = line
        elif issued.endswith(" năm") and _YEAR.fullmatch(line):
            issued = f"{issued} {line}"
        elif regarding or (_REGARDING.match(line) and not has_subject):
            regarding.append(line)
        elif line not in _RULES:
            letterhead.append(line)
    return HeadDraft(
        letterhead=tuple(letterhead),
        motto=tuple(motto),
        number_line=number,
        issued_line=issued,
        subject=tuple(regarding),
    )


def _heading(lines: Sequence[str], *, is_annex: bool) -> tuple[tuple[str, ...], list[str]]:
    """Return the lines of the document's name, and those behind it."""
    if not lines:
        return (), []
    first, rest = lines[0], list(lines[1:])
    if is_annex and first.isupper():
        return (first,), rest
    if kind := HEADING.match(first):
        name, behind = _name_in_capitals(first, kind.end())
        if behind:
            rest.insert(0, behind)
        heading = [name]
        while rest and rest[0].startswith("CỦA ") and rest[0].isupper():
            heading.append(rest.pop(0))
        return tuple(heading), rest
    if is_annex:
        return (), list(lines)
    if KIND.match(first) and not first.endswith((".", ";", ":")):
        return (first,), rest
    return (), list(lines)


def _name_in_capitals(line: str, end: int) -> tuple[str, str]:
    """Return the words in capitals that begin `line`, and those behind them."""
    if line.isupper():
        kind, behind = line[:end], line[end:].strip()
        return (line, "") if not behind or behind.startswith("CỦA ") else (kind, behind)
    words = line.split(" ")
    upper = next((at for at, word in enumerate(words) if word != word.upper()), len(words))
    return " ".join(words[:upper]), " ".join(words[upper:])


def _subject(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines of the subject, and those of the preamble."""
    subject: list[str] = []
    for line in lines:
        if _is_preamble(line, subject):
            break
        subject.append(line)
    return tuple(subject), tuple(map(one_line, lines[len(subject) :]))


def _without_who_decides(
    subject: tuple[str, ...], preamble: tuple[str, ...], above: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return `subject` without who decides, of the letterhead `above`, where a page joined both."""
    names = [line for line in above if line.isupper() and not _is_above(line)]
    if not (subject and names and any(map(DECISION.match, preamble))):
        return subject, preamble
    who = rf"(?:(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC) )?{re.escape(' '.join(names))}"
    joined = re.fullmatch(rf"(?P<subject>.+?(?<!CỦA)) (?P<who>{who})", subject[-1])
    if not joined:
        return subject, preamble
    return (*subject[:-1], joined["subject"]), (joined["who"], *preamble)


def _is_preamble(line: str, subject: Sequence[str]) -> bool:
    if ENCLOSED.match(line):
        return False
    if line.startswith(_ADDRESSED):
        return True
    if DECISION.match(line) or line.endswith((":", ";", ".")):
        return True
    if line.isupper():
        return bool(subject) and not _goes_on(subject[-1], line)
    if line.startswith("Căn cứ ") or len(line) > 400:
        return True
    return bool(subject) and bool(GROUND.match(line)) and not _SUBJECT.match(line)


def _goes_on(before: str, line: str) -> bool:
    """Return whether a line in capitals belongs to the subject: no name of who decides."""
    is_issuer = re.match(
        r"(?:ỦY|UỶ) BAN|THỦ TƯỚNG|CHÍNH PHỦ|BỘ TRƯỞNG|CHỦ TỊCH|BAN |HỘI ĐỒNG|TỈNH |THÀNH PHỐ ", line
    )
    return before.isupper() and not is_issuer
