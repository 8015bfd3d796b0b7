"""Lines that an export or a web page cut anywhere → lines that each hold a whole paragraph.

An export cuts at its page's width. A page of a legal portal, copied as text, also cuts the first
line of a paragraph wherever its HTML did: `Số:` and `12/KH-UBND`, `Nam` and `Định, ngày 2 …`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..forms import (
    GROUND,
    HEADING,
    ISSUED_LINE,
    MOTTO,
    NUMBER,
    NUMBER_LINE,
    RECIPIENTS,
    begins_signature,
    is_name,
    names_document,
)
from ..markers import readings
from ..naming.words import HEADS, SELF_SUFFICIENT
from ..plain_words import CAPITALS, SMALL

_WIDEST = 130
"""Letters of the longest line where each was cut at a width: a paragraph in one would be longer."""
_WRAPPED = 60
"""Letters that a paragraph has at least that was cut there."""
_NEVER = sys.maxsize
_FEWEST = 4
"""Lines that go on in small letters, at least, where a page cut lines anywhere."""
_SHARE = 0.1
"""Their share of all lines there; pages' ends cut fewer."""
_SLACK = 15
"""Letters that a word can have which found no room at the end of a line."""
_PAGE_NUMBER = re.compile(r"\d{1,3}")
"""Between two pages, where a sentence goes on."""
_BAR = "|"
"""What parts two cells; alone in a line where a page's text has each cell's end in its own."""

_CLOSED = re.compile(r"[.;:!?|*…/]['”\")\]]*$")
_ENDED = re.compile(r"[.!?…|*]['”\")\]]*$")
"""The end of a line behind which no sentence goes on, even in small letters."""
_OPEN = re.compile(
    r"(?:,|(?<![^\W_])(?:và|hoặc|hay|của|với|các|những|cho|từ|đến|tại|theo|về|trong|trên|do|bởi"
    r"|là|bằng|số|ngày|tháng|năm|thuộc|giữa|nhằm|để|khi|nếu|như|qua|sau|trước|không|được|phải|cùng"
    r"|mỗi|mọi))$",
    re.IGNORECASE,
)
"""The end of a line whose sentence goes on, whatever the next begins with."""
_HALF_A_NAME = re.compile(rf"(?<!\w)(?!{SELF_SUFFICIENT}$){HEADS}$")
"""The end of a line that breaks off behind the first word of a body's name."""
_BEFORE_A_NUMBER = re.compile(r"(?<![^\W_])số:?$", re.IGNORECASE)
_SMALL = re.compile(f"[{SMALL}]")
_WORD = re.compile(r"[^\W\d_]+")

_FIXED = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
    "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN",
    "HỘI ĐỒNG NHÂN DÂN",
    "BAN CHẤP HÀNH",
    "BAN THƯỜNG VỤ",
    "THỦ TƯỚNG CHÍNH PHỦ",
    "VĂN PHÒNG CHÍNH PHỦ",
)
"""Words of a head that stand in one line."""
_LINES_OF_FIXED = 3
_KIND_OF_PLACE = re.compile(r"TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG")
_PLACE = re.compile(rf"[{CAPITALS}][{SMALL}]*(?: [{CAPITALS}][{SMALL}]*)?")
"""What the name of a place can begin with."""
_ISSUED = re.compile(r"[^\W\d_][^,\d]{1,60}, ngày(?!\w)")
"""How the line begins that says where and when; its day can stand in the next."""


def whole_lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield `lines`, those joined that were cut."""
    stripped = [line.strip() for line in lines]
    cuts = _cuts(stripped)
    held: list[str] = []
    numbers: list[str] = []
    for line in stripped:
        if held and not cuts.anywhere and _PAGE_NUMBER.fullmatch(line):
            numbers.append(line)
        elif held and line and cuts.goes_on(held, line):
            held.append(line)
        elif line or not cuts.anywhere:
            yield from _joined(held, numbers)
            held, numbers = [line] if line else [], []
    yield from _joined(held, numbers)


def _joined(held: Sequence[str], numbers: Sequence[str]) -> Iterator[str]:
    if held:
        yield " ".join(held)
        yield from numbers


def _cuts(lines: Sequence[str]) -> _Cuts:
    """Return where `lines` were cut."""
    filled = [line for line in lines if line and line != _BAR]
    cut = sorted(
        len(line)
        for line, behind in pairwise(filled)
        if _SMALL.match(behind) and not readings(behind) and not _CLOSED.search(line)
    )
    if len(cut) >= max(_FEWEST, _SHARE * len(filled)):
        return _Cuts(anywhere=True, full=cut[len(cut) * 3 // 4] - _SLACK)
    at_a_width = max(map(len, lines), default=0) <= _WIDEST
    return _Cuts(anywhere=False, full=_WRAPPED if at_a_width else _NEVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cuts:
    """Where the lines of a file were cut."""

    anywhere: bool
    """Whether by a web page, which cuts the first line of a paragraph behind any word."""
    full: int
    """Letters of a line behind which no word had room, at least; `_NEVER` if none was cut."""

    def goes_on(self, held: Sequence[str], line: str) -> bool:
        """Return whether the paragraph whose lines so far are `held` goes on in `line`."""
        last = held[-1]
        if _goes_on_in_a_head(held, line) or (_BEFORE_A_NUMBER.search(last) and NUMBER.match(line)):
            return True
        if readings(line) or line.startswith(_BAR):
            return False
        if self.anywhere and _SMALL.match(line):
            return not (_ENDED.search(last) or HEADING.fullmatch(last))
        if _CLOSED.search(last):
            return False
        if self.anywhere:
            return self._goes_on_with_a_capital(held, line)
        is_long = len(held) > _LINES_OF_FIXED or sum(map(len, held)) >= self.full
        return is_long and _are_capitals(held) == line.isupper()

    def _goes_on_with_a_capital(self, held: Sequence[str], line: str) -> bool:
        """Return whether a sentence or a heading goes on in `line`, which begins like a new one."""
        first, last = held[0], held[-1]
        if _stands_alone(line):
            return False
        if _OPEN.search(last) or _HALF_A_NAME.search(last):
            return True
        capitals = _are_capitals(held)
        if _stands_alone(last) or is_name(last) or (capitals and GROUND.match(line)):
            return False
        if len(last) >= self.full:
            return capitals or not line.isupper()
        marker = next(iter(readings(first)), None)
        is_entry = marker is not None and bool(marker.rest)
        if line.isupper():
            is_word = bool(_WORD.fullmatch(" ".join(held)) or _WORD.fullmatch(line))
            return capitals and (is_word or is_entry)
        if len(held) > 1 or capitals:
            return False
        # What a numeral begins can be a heading; what a sign begins is a sentence.
        is_sentence = is_entry and marker is not None and marker.form.is_sign
        return is_sentence or (marker is None and len(line) >= self.full)


def _are_capitals(held: Sequence[str]) -> bool:
    # The first and last speak for all: asking each of them would take a long paragraph's square.
    return held[0].isupper() and held[-1].isupper()


def _stands_alone(line: str) -> bool:
    """Return whether `line` is one of a head or an end."""
    return bool(
        MOTTO.fullmatch(line)
        or NUMBER_LINE.match(line)
        or ISSUED_LINE.match(line)
        or RECIPIENTS.match(line)
        or names_document(line)
        or begins_signature(line)
    )


def _goes_on_in_a_head(held: Sequence[str], line: str) -> bool:
    """Return whether `line` is the rest of fixed words, of the document's number or its place."""
    if len(held) > _LINES_OF_FIXED:
        return False
    begun = " ".join(held)
    both = f"{begun} {line}"
    for fixed in _FIXED:
        if begun.upper() != fixed and fixed.startswith(begun.upper()):
            return fixed.startswith(both.upper()) or both.upper().startswith(f"{fixed} ")
    if _KIND_OF_PLACE.fullmatch(begun):
        return line.isupper()
    return bool(_PLACE.fullmatch(begun) and _ISSUED.match(both))
