"""Runs of characters that are wrong: seen by nobody, of another script, of another encoding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import merge
from itertools import groupby, islice
from string import digits, punctuation

from ...language.characters.encodings import (
    DIGIT_IN_A_WORD,
    MOST_LINES,
    VIQR_MARKS,
    Wreck,
    inside_a_word,
    wrecks,
)
from ...language.characters.escapes import escapes
from ...language.characters.letters import wrong_letters, wrong_word
from ...language.characters.look_alikes import plain_sign
from ...language.characters.unseen import read_as, unseen
from ...language.document_numbers import misread_digits, misread_signs
from ...language.vietnamese import LETTERS, excerpt, is_syllable
from ...language.words import Span
from ..places import Places
from .table_rows import ROW, is_row

_ORDINARY = "".join(sorted(LETTERS | set(digits + punctuation)))
_UNUSUAL = re.compile(
    rf"[^\n {re.escape(''.join(set(_ORDINARY) - set(VIQR_MARKS)))}“”‘’–—…•°²³½×≤≥§]"
)
"""What texts are not made of mostly: each such character is looked at by itself."""

_WORD = 60
"""Characters of a word that a message repeats."""

_WORDS = 120
"""Characters of words in another encoding that a message repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A run of characters that are wrong, and what is read in their place."""

    start: int
    end: int
    meant: str
    at: int
    """The offset that the message names."""
    message: tuple[str, str] | None
    """What is wrong, and how to mend it; `None` where the message before tells it too."""


def is_ordinary(text: str) -> bool:
    """Return whether no character of `text` needs a closer look."""
    unusual = _UNUSUAL.search(text) or DIGIT_IN_A_WORD.search(text)
    return not unusual and unicodedata.is_normalized("NFC", text)


def faults(text: str, places: Places, odd: frozenset[str]) -> Iterator[Fault]:
    """Yield the faults of letters and of numbers, in their order, none over another."""
    kinds = (
        (_misread(at, text[slice(*at)], digits) for at, digits in misread_digits(text)),
        (_other_sign(at, text[slice(*at)], sign) for at, sign in misread_signs(text)),
        (_by_number(at, text[slice(*at)], meant) for at, meant in escapes(text)),
        _character_faults(text, places, odd),
    )
    end = 0
    for fault in merge(*kinds, key=lambda fault: fault.start):
        if fault.start >= end:
            yield fault
            end = fault.end


def _character_faults(text: str, places: Places, odd: frozenset[str]) -> Iterator[Fault]:
    """Yield the faults of `text` in their order, none over another."""
    unusual = sorted(_unusual(text, odd))
    numbers = (number for number, _ in groupby(map(places.line_of, unusual)))
    damaged = wrecks({number: places.line(number) for number in islice(numbers, MOST_LINES)})
    end = 0
    old_line_ends = 0
    for offset in unusual:
        if offset < end:
            continue
        line = places.line_of(offset)
        if line in damaged:
            fault: Fault | None = _damaged(damaged, line, places.start(line))
            end = places.start(line + 1)
        else:
            fault = _fault(text, offset, places)
            end = fault.end if fault else end
        if fault and text[offset] == "\r":
            old_line_ends += 1
            fault = replace(fault, message=None) if old_line_ends > 1 else fault
        if fault:
            yield fault


def _unusual(text: str, odd: frozenset[str]) -> Iterator[int]:
    """Yield where characters stand that are to be looked at: those of a kind in their order."""
    for match in _UNUSUAL.finditer(text):
        character, at = match.group(), match.start()
        if character not in odd and (character not in VIQR_MARKS or inside_a_word(text, at)):
            yield at
    yield from (match.start() for match in DIGIT_IN_A_WORD.finditer(text))


def _damaged(damaged: Mapping[int, Wreck], line: int, start: int) -> Fault:
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
    return Fault(
        start=start + wreck.start,
        end=start + wreck.end,
        meant=wreck.meant,
        at=start + wreck.start,
        message=message,
    )


def _fault(text: str, offset: int, places: Places) -> Fault | None:
    character = text[offset]
    if character == "\t":
        return _tabs(text, offset, places)
    if character.isascii() and character.isprintable():
        return None  # a mark or digit of an encoding that the line is not in
    if message := unseen(character):
        return _unseen(text, offset, places, message)
    if plain := plain_sign(character):
        return _other_sign((offset, offset + 1), character, plain)
    return _wrong_word(text, offset)


def _begins(places: Places, line: int, character: str) -> bool:
    return line > 0 and places.line(line).startswith(character)


def _of_lines(places: Places, line: int, message: tuple[str, str]) -> tuple[str, str]:
    """Return `message` of all lines, from `line` on, that begin with its character."""
    last, character = line, places.line(line)[:1]
    while _begins(places, last + 1, character):
        last += 1
    what, how = message
    return (f"{what}, ở đầu các dòng từ đây đến dòng {last}" if last > line else what), how


def _unseen(text: str, offset: int, places: Places, unseen_as: tuple[str, str]) -> Fault | None:
    character = text[offset]
    message: tuple[str, str] | None = unseen_as
    before, behind = text[max(0, offset - 1) : offset], text[offset + 1 : offset + 2]
    if (character == "\ufeff" and offset == 0) or text.startswith("\r\n", offset):
        return None
    end = offset + 1
    while unicodedata.category(character) == "Zs" and text[end : end + 1] == character:
        end += 1
    meant = read_as(character, before, behind) * (end - offset)
    line = places.line_of(offset)
    if meant and offset == places.start(line):
        is_told = _begins(places, line - 1, character)
        message = None if is_told else _of_lines(places, line, unseen_as)
    return Fault(
        start=offset,
        end=end,
        meant=meant or " " * _parts_words(text[max(0, offset - 8) : offset], text[end : end + 8]),
        at=offset,
        message=message,
    )


def _parts_words(before: str, behind: str) -> bool:
    """Return whether what nobody sees stands between two syllables: in a blank's place."""
    left, right = _LAST_LETTERS.search(before), _FIRST_LETTERS.match(behind)
    if left is None or right is None:
        return False
    apart = is_syllable(left.group()) and is_syllable(right.group())
    return apart and not is_syllable(left.group() + right.group())


_LAST_LETTERS = re.compile(r"[^\W\d_]{1,7}\Z")
_FIRST_LETTERS = re.compile(r"[^\W\d_]{1,7}")


def _other_sign(span: Span, sign: str, plain: str) -> Fault:
    """Return the fault of a sign that is not the plain one."""
    what = f"dấu {sign} (U+{ord(sign):04X}) không phải dấu {plain} (U+{ord(plain):04X})"
    return _meant(span, plain, what, f"gõ lại thành `{plain}`")


def _by_number(span: Span, word: str, meant: str) -> Fault:
    """Return the fault of a word with letters by their numbers."""
    what = f"“{excerpt(word, _WORD)}” có chữ viết bằng mã của máy"
    return _meant(span, meant, what, f"viết “{excerpt(meant, _WORD)}”")


def _meant(span: Span, meant: str, what: str, how: str) -> Fault:
    """Return the fault at `span`, told where that begins, in whose place `meant` is meant."""
    start, end = span
    return Fault(start=start, end=end, meant=meant, at=start, message=(what, how))


_TABS = re.compile("\t+(?:[ \t\r]*\n *\t+)*")
"""Tabs in a row, with those of the lines that follow at once and of blank lines between."""

_LED_BY_TABS = re.compile(" *\t")
_NOTHING_BEHIND = re.compile("[ \r]*(?:\n|\\Z)")


def _row(offset: int, number: int, places: Places) -> Fault:
    """Return the fault of a row of a table; of several in a row, the first is told."""
    line, start = places.line(number), places.start(number)
    return Fault(
        start=offset,
        end=start + len(line),
        meant=line[offset - start :].replace("\t", " "),
        at=offset,
        message=None if is_row(places, number - 1) else ROW,
    )


def _tabs(text: str, offset: int, places: Places) -> Fault:
    """Return the fault of tabs in a row; of lines in a row that they indent, the first is told."""
    line = places.line_of(offset)
    if is_row(places, line):
        return _row(offset, line, places)
    match = _TABS.match(text, offset)
    tabs = match.group() if match else text[offset]
    end = offset + len(tabs)
    leading = not text[places.start(line) : offset].strip(" ")
    repeated = leading and line > 1 and _LED_BY_TABS.match(text, places.start(line - 1))
    # What tabs indent stands in no column: YAML must not guess at it.
    kept = (leading or "\n" in tabs) and not _NOTHING_BEHIND.match(text, end)
    return Fault(
        start=offset,
        end=end,
        meant=tabs if kept else tabs.replace("\t", " "),
        at=offset,
        message=None if repeated else unseen("\t"),
    )


def _wrong_word(text: str, offset: int) -> Fault | None:
    wrong = wrong_word(text, offset)
    if wrong is None:
        return None
    word, letters = excerpt(wrong.word, _WORD), wrong_letters(wrong)
    message = (
        f"“{word}” có chữ không phải của tiếng Việt: {letters}",
        f"viết “{excerpt(wrong.meant, _WORD)}”" if wrong.meant else "gõ lại chữ này theo văn bản",
    )
    return Fault(
        start=wrong.first,
        end=wrong.first + len(wrong.word),
        meant=wrong.meant or wrong.word,
        at=wrong.start,
        message=message,
    )


def _misread(span: Span, number: str, digits: str) -> Fault:
    """Return the fault of letters that stand for digits of a document's number."""
    letters = ", ".join(
        letter if letter.isascii() else f"{letter} (U+{ord(letter):04X})"
        for letter in dict.fromkeys(number)
        if not _is_digit(letter)
    )
    return Fault(
        start=span[0],
        end=span[1],
        meant=digits,
        at=span[0] + next(at for at, letter in enumerate(number) if not _is_digit(letter)),
        message=(
            f"số văn bản có chữ {letters} ở chỗ của chữ số",
            f"viết “{digits}” thay cho “{number}”",
        ),
    )


def _is_digit(letter: str) -> bool:
    return letter.isascii() and letter.isdigit()
