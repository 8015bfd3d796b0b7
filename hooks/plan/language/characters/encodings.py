"""Vietnamese typed for the fonts and programs of before Unicode, or decoded by the wrong table.

Words are taken for such text only where, read by another table, they are Vietnamese syllables,
and are none as they stand; `São Paulo` and `Köln` are left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..vietnamese import is_syllable
from .code_tables import Reading, readings

VIQR_MARKS = "?^~`+*"
"""Signs that VIQR has inside words, as they stand in a pattern's brackets; it has others too."""

_MARK_IN_A_WORD = re.compile(rf"[AEIOUYDaeiouyd][{VIQR_MARKS}]['`?~.(]?[A-Za-z]")


def inside_a_word(text: str, mark: int) -> bool:
    """Return whether the mark of VIQR at the offset `mark` stands inside a word."""
    return mark > 0 and _MARK_IN_A_WORD.match(text, mark - 1) is not None


DIGIT_IN_A_WORD = re.compile("[1-9](?<=[AEIOUYDaeiouyd].)(?=[1-9a-z])")
"""A digit that VNI types a tone with."""

_LEAST = 2
"""Letters read otherwise that make a text suspect; one could be of a foreign name."""

MOST_LINES, _LONGEST = 1000, 5000
"""So many lines are looked at, and none of more characters: who has more will look again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wreck:
    """Words of one line that are of another encoding."""

    encoding: str
    """What editors call it."""
    words: str
    meant: str
    start: int
    """Where the words begin and end in the line."""
    end: int


def wrecks(lines: Mapping[int, str]) -> Mapping[int, Wreck]:
    """Return the words of `lines`, by their numbers, that are of another encoding.

    An encoding is one of the whole text: the lines bear witness for each other.
    """
    looked_at = [item for item in lines.items() if len(item[1]) <= _LONGEST]
    readings = [(number, list(_readings_of(line))) for number, line in looked_at]
    total = Counter[str]()
    for _, line_readings in readings:
        for reading in line_readings:
            total[reading.encoding] += reading.score
    return {
        number: _wreck(max(sure, key=lambda reading: (reading.score, total[reading.encoding])))
        for number, line_readings in readings
        if (sure := [reading for reading in line_readings if total[reading.encoding] >= _LEAST])
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _LineRead:
    """A line by one of the tables."""

    encoding: str
    reading: Reading
    words: tuple[tuple[int, str], ...]
    gains: Mapping[int, int]
    """By the position of the word, of odd words alone."""

    @property
    def score(self) -> int:
        return sum(gain for gain in self.gains.values() if gain > 0)


def _readings_of(line: str) -> Iterator[_LineRead]:
    """Yield `line` by each table that makes more words of it than it spoils."""
    words = tuple((match.start(), match.group()) for match in re.finditer(r"[^ \t]+", line))
    odd = {
        position: parts for position, (_, word) in enumerate(words) if (parts := _odd_parts(word))
    }
    if not odd:
        return
    for encoding, reading in readings():
        gains = {
            position: sum(_gain(part, reading) for part in parts) for position, parts in odd.items()
        }
        if sum(gain > 0 for gain in gains.values()) > sum(gain < 0 for gain in gains.values()):
            yield _LineRead(encoding=encoding, reading=reading, words=words, gains=gains)


def _wreck(line: _LineRead) -> Wreck:
    changed = [position for position, gain in line.gains.items() if gain > 0]
    first, last = changed[0], changed[-1]
    words = [word for _, word in line.words] + [""]
    pairs = zip(words[first : last + 1], words[first + 1 : last + 2], strict=True)
    return Wreck(
        encoding=line.encoding,
        words=" ".join(words[first : last + 1]),
        meant=" ".join(_mended(word, after, line.reading) for word, after in pairs),
        start=line.words[first][0],
        end=line.words[last][0] + len(words[last]),
    )


@lru_cache(maxsize=4096)
def _odd_parts(word: str) -> tuple[str, ...]:
    """Return the parts of `word` that are odd; the words of a text come again and again."""
    return tuple(part for part in _parts(word) if _is_odd(part))


def _is_odd(part: str) -> bool:
    return not (part.isascii() and part.isalpha()) and not is_syllable(part.strip(_SIGNS))


@lru_cache(maxsize=4096)
def _gain(part: str, reading: Reading) -> int:
    """Return how many letters `reading` mends in an odd `part`; below zero: it makes no word."""
    read = reading(part)
    if read is None or read == part:
        return 0
    if not _is_sound(read):
        return -1
    return max(1, sum(not letter.isascii() for letter in part), len(part) - len(read))


def _is_sound(read: str) -> bool:
    letters = read.strip(_SIGNS)
    return is_syllable(letters) if letters else not read.isascii()


_SIGNS = "“”‘’–—…•«»°.,;:()\"'!?"


def _parts(word: str) -> Iterator[str]:
    return (part for part in re.split(r"[-/]", word.strip('.,;:()"“”!')) if part)


def _mended(word: str, after: str, reading: Reading) -> str:
    """Return `word` by `reading` where that makes syllables of it, and as it stands elsewhere.

    A point or question mark at its end is a tone of VIQR where the sentence goes on `after` it.
    """
    if word.endswith((".", "?")) and after.islower():
        read = reading(word)
        if read and read != word and is_syllable(read):
            return read
    for part in _parts(word):
        read = reading(part)
        if read is not None and _is_sound(read):
            word = word.replace(part, read, 1)
    return word
