"""Runs of characters that are wrong: seen by nobody, of another script, of another encoding."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from string import digits, punctuation

from ...language.characters.encodings import VIQR_MARKS, Wreck, inside_a_word, wrecks
from ...language.characters.letters import plain_sign, wrong_letters, wrong_word
from ...language.characters.unseen import read_as, unseen
from ...language.document_numbers import misread_digits
from ...language.vietnamese import LETTERS, excerpt
from ...language.words import Span
from ..places import Places

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
    return not _UNUSUAL.search(text) and unicodedata.is_normalized("NFC", text)


def faults(text: str, places: Places, odd: frozenset[str]) -> Iterator[Fault]:
    """Yield the faults of letters and of numbers, in their order, none over another."""
    numbers = (_misread(at, text[slice(*at)], digits) for at, digits in misread_digits(text))
    end = 0
    for fault in merge(
        _character_faults(text, places, odd), numbers, key=lambda fault: fault.start
    ):
        if fault.start >= end:
            yield fault
            end = fault.end


def _character_faults(text: str, places: Places, odd: frozenset[str]) -> Iterator[Fault]:
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
            fault: Fault | None = _damaged(damaged, line, places.start(line))
            end = places.start(line + 1)
        else:
            fault = _fault(text, offset, places)
            end = fault.end if fault else end
        if fault:
            yield fault


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
    if message := unseen(character):
        return _unseen(text, offset, message)
    if plain := plain_sign(character):
        return Fault(
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


def _unseen(text: str, offset: int, message: tuple[str, str]) -> Fault | None:
    character = text[offset]
    before, behind = text[max(0, offset - 1) : offset], text[offset + 1 : offset + 2]
    if (character == "\ufeff" and offset == 0) or text.startswith("\r\n", offset):
        return None
    return Fault(
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


def _tabs(text: str, offset: int, places: Places) -> Fault:
    """Return the fault of tabs in a row; of lines in a row that they indent, the first is told."""
    match = _TABS.match(text, offset)
    tabs = match.group() if match else text[offset]
    end = offset + len(tabs)
    line = places.line_of(offset)
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
    letters = ", ".join(dict.fromkeys(f"{letter}" for letter in number if not letter.isdigit()))
    return Fault(
        start=span[0],
        end=span[1],
        meant=digits,
        at=span[0] + next(at for at, letter in enumerate(number) if not letter.isdigit()),
        message=(
            f"số văn bản có chữ {letters} ở chỗ của chữ số",
            f"viết “{digits}” thay cho “{number}”",
        ),
    )
