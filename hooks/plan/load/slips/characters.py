"""What is wrong with the file as text, whatever YAML makes of it: characters nobody sees or meant.

They come from Word, from other keyboards, from old encodings and from merges left half done.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from string import digits, punctuation

from ...language.characters.encodings import VIQR_MARKS, Wreck, inside_a_word, wrecks
from ...language.characters.letters import letters_told, plain_sign, wrong_word
from ...language.characters.unseen import read_as, unseen
from ...language.document_numbers import misread_digits
from ...language.vietnamese import LETTERS, excerpt
from ...language.words import Span
from ...model.text import Place
from ..places import Places
from ..problems import MOST, Problem

FORBIDDEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\t\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4"
    r"\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ue000-\uf8ff"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
)
"""Those that editors' programs know by the schema, as they stand in a pattern's brackets.

Such a pattern cannot name what `unseen` knows by its category, nor what lies beyond U+FFFF.
"""

_ORDINARY = "".join(sorted(LETTERS | set(digits + punctuation)))
_UNUSUAL = re.compile(
    rf"[^\n {re.escape(''.join(set(_ORDINARY) - set(VIQR_MARKS)))}“”‘’–—…•°²³½×≤≥§]"
)
"""What texts are not made of mostly: each such character is looked at by itself."""

_INSIDE = r"(?:(?!<<<<<<<|>>>>>>>).*\n)*?"
_CONFLICT = re.compile(
    rf"^<<<<<<<(?: .*)?\n{_INSIDE}=======\r?\n{_INSIDE}>>>>>>>.*$"
    r"|^(?P<mark><<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(?: .*)?\r?$",
    re.MULTILINE,
)

_ODD_LETTERS = re.compile(r"^ *odd_letters:( *\[[^]\n]*\]|(?:\n *- .*)+)", re.MULTILINE)
"""Where the file says which letters stand so in the source: it is asked before YAML reads it."""

_WORD = 60
"""Characters of a word that a message repeats."""

_WORDS = 120
"""Characters of words in another encoding that a message repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    """A run of characters that are wrong, and what is read in their place."""

    start: int
    end: int
    meant: str
    at: int
    """The offset that the message names."""
    message: tuple[str, str] | None
    """What is wrong, and how to mend it; `None` where the message before tells it too."""


def odd_letters(text: str) -> frozenset[str]:
    """Return the Latin letters that the file `text` says to be so in the source."""
    declared = _ODD_LETTERS.search(text)
    letters = declared.group(1) if declared else ""
    return frozenset(each for each in letters if unicodedata.name(each, "").startswith("LATIN"))


def character_problems(text: str, odd: frozenset[str] = frozenset()) -> Iterator[Problem]:
    """Yield what is wrong with the characters of `text`, and the marks of a merge left in it.

    `odd` are letters that no Vietnamese has, and that the source has.
    """
    places = Places(text)
    faults = _all_faults(text, places, odd)
    yield from (problem for problem, _ in _told(faults, places) if problem)
    yield from _rest(text, places)


def is_ordinary(text: str) -> bool:
    """Return whether no character of `text` needs a closer look."""
    return not _UNUSUAL.search(text) and unicodedata.is_normalized("NFC", text)


def as_meant(text: str) -> tuple[str, list[Problem]]:
    """Return `text` as it was meant, as far as that is known, and what is wrong with it.

    Read so, a wrong letter is told once, and not again by each rule that it would lead astray.
    """
    places = Places(text)
    problems: list[Problem] = []
    pieces: list[str] = []
    position = 0
    for problem, fault in _told(_all_faults(text, places, odd_letters(text)), places):
        problems += [problem] if problem else []
        pieces += [text[position : fault.start], fault.meant]
        position = fault.end
        if len(problems) == MOST:
            break
    problems += islice(_rest(text, places), MOST - len(problems))
    return "".join((*pieces, text[position:])), problems


def _all_faults(text: str, places: Places, odd: frozenset[str]) -> Iterator[_Fault]:
    """Yield the faults of letters and of numbers, in their order, none over another."""
    numbers = (_misread(at, text[slice(*at)], digits) for at, digits in misread_digits(text))
    end = 0
    for fault in merge(_faults(text, places, odd), numbers, key=lambda fault: fault.start):
        if fault.start >= end:
            yield fault
            end = fault.end


def _told(faults: Iterator[_Fault], places: Places) -> Iterator[tuple[Problem | None, _Fault]]:
    for fault in faults:
        problem = None
        if fault.message:
            what, how = fault.message
            problem = Problem(place=places.at(fault.at), what=what, how=how)
        yield problem, fault


def _rest(text: str, places: Places) -> Iterator[Problem]:
    yield from _merge_marks(text, places)
    if not unicodedata.is_normalized("NFC", text):
        yield from _not_nfc(text)


def _faults(text: str, places: Places, odd: frozenset[str]) -> Iterator[_Fault]:
    """Yield the faults of `text` in their order, none over another."""
    unusual = [
        match.start()
        for match in _UNUSUAL.finditer(text)
        if match.group() not in odd
        and (match.group() not in VIQR_MARKS or inside_a_word(text, match.start()))
    ]
    damaged = wrecks({line: places.line(line) for line in map(places.line_of, unusual)})
    end = 0
    for offset in unusual:
        if offset < end:
            continue
        line = places.line_of(offset)
        if line in damaged:
            fault: _Fault | None = _damaged(damaged, line, places.start(line))
            end = places.start(line + 1)
        else:
            fault = _fault(text, offset, places)
            end = fault.end if fault else end
        if fault:
            yield fault


def _damaged(damaged: Mapping[int, Wreck], line: int, start: int) -> _Fault:
    """Return the fault of a line in another encoding; of lines in a row, the first is told."""
    wreck = damaged[line]
    message = None
    if line - 1 not in damaged or damaged[line - 1].encoding != wreck.encoding:
        last = line
        while last + 1 in damaged and damaged[last + 1].encoding == wreck.encoding:
            last += 1
        rows = f" (đến dòng {last})" if last > line else ""
        message = (
            f"“{excerpt(wreck.words, _WORDS)}” là {wreck.encoding}{rows}",
            f"viết “{excerpt(wreck.meant, _WORDS)}”; đoạn dài thì chuyển mã sang Unicode "
            "(như bằng UniKey) hoặc chép lại từ bản gốc",
        )
    return _Fault(
        start=start + wreck.start,
        end=start + wreck.end,
        meant=wreck.meant,
        at=start + wreck.start,
        message=message,
    )


def _fault(text: str, offset: int, places: Places) -> _Fault | None:
    character = text[offset]
    if character == "\t":
        return _tabs(text, offset, places)
    if message := unseen(character):
        return _unseen(text, offset, message)
    if plain := plain_sign(character):
        return _Fault(
            start=offset,
            end=offset + 1,
            meant=plain,
            at=offset,
            message=(
                f"dấu {character} (U+{ord(character):04X}) không phải dấu {plain} "
                f"(U+{ord(plain):04X})",
                f"gõ lại thành `{plain}`",
            ),
        )
    return _wrong_word(text, offset)


def _unseen(text: str, offset: int, message: tuple[str, str]) -> _Fault | None:
    character = text[offset]
    before, behind = text[max(0, offset - 1) : offset], text[offset + 1 : offset + 2]
    if (character == "\ufeff" and offset == 0) or text.startswith("\r\n", offset):
        return None
    return _Fault(
        start=offset,
        end=offset + 1,
        meant=read_as(character, before, behind),
        at=offset,
        message=message,
    )


_TABS = re.compile("\t+(?:[ \t\r]*\n *\t+)*")
"""Tabs in a row, with those of the lines that follow at once and of blank lines between."""

_LED_BY_TABS = re.compile(" *\t")
_NOTHING_BEHIND = re.compile("[ \r]*(?:\n|\\Z)")


def _tabs(text: str, offset: int, places: Places) -> _Fault:
    """Return the fault of tabs in a row; of lines in a row that they indent, the first is told."""
    match = _TABS.match(text, offset)
    tabs = match.group() if match else text[offset]
    end = offset + len(tabs)
    line = places.line_of(offset)
    leading = not text[places.start(line) : offset].strip(" ")
    repeated = leading and line > 1 and _LED_BY_TABS.match(text, places.start(line - 1))
    # What tabs indent stands in no column: YAML must not guess at it.
    kept = (leading or "\n" in tabs) and not _NOTHING_BEHIND.match(text, end)
    return _Fault(
        start=offset,
        end=end,
        meant=tabs if kept else tabs.replace("\t", " "),
        at=offset,
        message=None if repeated else unseen("\t"),
    )


def _wrong_word(text: str, offset: int) -> _Fault | None:
    wrong = wrong_word(text, offset)
    if wrong is None:
        return None
    word, letters = excerpt(wrong.word, _WORD), letters_told(wrong)
    message = (
        f"“{word}” có chữ không phải của tiếng Việt: {letters}",
        f"viết “{excerpt(wrong.meant, _WORD)}”" if wrong.meant else "gõ lại chữ này theo văn bản",
    )
    return _Fault(
        start=wrong.first,
        end=wrong.first + len(wrong.word),
        meant=wrong.meant or wrong.word,
        at=wrong.start,
        message=message,
    )


def _misread(span: Span, number: str, digits: str) -> _Fault:
    """Return the fault of letters that stand for digits of a document's number."""
    letters = ", ".join(dict.fromkeys(f"{each}" for each in number if not each.isdigit()))
    return _Fault(
        start=span[0],
        end=span[1],
        meant=digits,
        at=span[0] + next(at for at, each in enumerate(number) if not each.isdigit()),
        message=(
            f"số văn bản có chữ {letters} ở chỗ của chữ số",
            f"viết “{digits}” thay cho “{number}”",
        ),
    )


def _not_nfc(text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed == line:
            continue
        same = 0
        while line[same] == composed[same]:
            same += 1
        yield Problem(
            place=Place(number, same + 1),
            what="chữ có dấu gõ theo kiểu Unicode tổ hợp (không phải NFC)",
            how="gõ lại chữ này bằng bảng mã Unicode dựng sẵn",
        )


def _merge_marks(text: str, places: Places) -> Iterator[Problem]:
    for match in _CONFLICT.finditer(text):
        last = places.line_of(match.end())
        if mark := match.group("mark"):
            what = f"còn dấu `{mark}` của hai bản sửa chưa gộp xong"
        else:
            what = f"từ đây đến dòng {last} là hai bản sửa chưa gộp xong"
        yield Problem(
            place=places.at(match.start()),
            what=what,
            how="giữ một trong hai bản, xóa bản kia cùng các dòng `<<<<<<<`, `=======`, `>>>>>>>`",
        )
