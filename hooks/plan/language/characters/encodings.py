"""Vietnamese typed for the fonts and programs of before Unicode, or decoded by the wrong table.

Words are taken for such text only where, read by another table, they are Vietnamese syllables,
and are none as they stand; `São Paulo` and `Köln` are left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ..vietnamese import is_syllable

Reading = Callable[[str], str | None]
"""What a word is by a table; `None` where it cannot be of that table."""

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
    gains: tuple[int, ...]

    @property
    def score(self) -> int:
        return sum(gain for gain in self.gains if gain > 0)


def _readings_of(line: str) -> Iterator[_LineRead]:
    """Yield `line` by each table that makes more words of it than it spoils."""
    words = tuple((match.start(), match.group()) for match in re.finditer(r"[^ \t]+", line))
    for encoding, reading in _readings():
        gains = tuple(_gain(word, reading) for _, word in words)
        if sum(gain > 0 for gain in gains) > sum(gain < 0 for gain in gains):
            yield _LineRead(encoding=encoding, reading=reading, words=words, gains=gains)


def _wreck(line: _LineRead) -> Wreck:
    changed = [position for position, gain in enumerate(line.gains) if gain > 0]
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


def _gain(word: str, reading: Reading) -> int:
    """Return how many letters `reading` mends in `word`; below zero: it makes no word of it."""
    return sum(_gain_of_part(part, reading) for part in _parts(word))


def _gain_of_part(part: str, reading: Reading) -> int:
    if (part.isascii() and part.isalpha()) or is_syllable(part.strip(_SIGNS)):
        return 0
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


def _by_letters(table: Mapping[str, str]) -> Reading:
    """Return the reading by a table of letters, or of letters and marks that follow them."""
    pattern = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    return lambda word: pattern.sub(lambda match: table[match.group()], word)


_TONES = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
"""The tones by the letters that Telex types them with."""


def _toned(letter: str, tone: str) -> str:
    return unicodedata.normalize("NFC", letter + _TONES[tone])


def _tcvn3() -> Mapping[str, str]:
    """Return the letters of TCVN 5712:1993, table 3, as programs for Windows-1252 show them."""
    toned = {
        "a": "µ¶·¸¹",
        "ă": "»¼½¾Æ",
        "â": "ÇÈÉÊË",
        "e": "ÌÎÏÐÑ",
        "ê": "ÒÓÔÕÖ",
        "i": "×ØÜÝÞ",
        "o": "ßáâãä",
        "ô": "åæçèé",
        "ơ": "êëìíî",
        "u": "ïñòóô",
        "ư": "õö÷øù",
        "y": "úûüýþ",
    }
    plain = dict(zip("¨©®ª«¬\u00ad¡¢§£¤¥¦", "ăâđêôơưĂÂĐÊÔƠƯ", strict=True))
    letters = {
        code: _toned(letter, tone)
        for letter, codes in toned.items()
        for code, tone in zip(codes, "frxsj", strict=True)
    }
    return letters | plain


def _vni() -> Mapping[str, str]:
    """Return the letters of VNI-Windows, a letter and the mark that follows it."""
    table = {"ñ": "đ", "ö": "ư", "ô": "ơ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
    table["î"] = "ỵ"
    plain = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
    for base, letter in plain.items():
        table |= {
            base + mark: _toned(letter, tone) for mark, tone in zip("øûõùï", "frxsj", strict=True)
        }
    for base, letter in {"a": "â", "e": "ê", "o": "ô"}.items():
        table |= {base + "â": letter}
        table |= {
            base + mark: _toned(letter, tone) for mark, tone in zip("àåãáä", "frxsj", strict=True)
        }
    table |= {"aê": "ă"}
    table |= {"a" + mark: _toned("ă", tone) for mark, tone in zip("èúüéë", "frxsj", strict=True)}
    small = dict(table)
    for code, letter in small.items():
        table |= {code.upper(): letter.upper(), code[0].upper() + code[1:]: letter.upper()}
    return table


def _viqr() -> Mapping[str, str]:
    """Return the letters of VIQR, a letter and the marks behind it: d~a?m, ba?o, quo^'c."""
    table: dict[str, str] = {"dd": "đ", "d~": "đ"}
    shaped = {
        "a^": "â",
        "a(": "ă",
        "e^": "ê",
        "o^": "ô",
        "o+": "ơ",
        "u+": "ư",
        "o*": "ơ",
        "u*": "ư",
    }
    letters = {letter: letter for letter in "aeiouy"} | shaped
    for code, letter in letters.items():
        table |= {code: letter}
        table |= {
            code + mark: _toned(letter, tone) for mark, tone in zip("`?~'.", "frxsj", strict=True)
        }
    small = dict(table)
    for code, letter in small.items():
        table |= {code.upper(): letter.upper(), code[0].upper() + code[1:]: letter.upper()}
    return table


def _vni_typed() -> Mapping[str, str]:
    """Return the letters as VNI types them, a letter and the digits behind it: d9a3m, quo61c."""
    shapes = {"a6": "â", "a8": "ă", "e6": "ê", "o6": "ô", "o7": "ơ", "u7": "ư"}
    table = {"d9": "đ"} | shapes
    for code, letter in ({letter: letter for letter in "aeiouy"} | shapes).items():
        table |= {
            code + digit: _toned(letter, tone) for digit, tone in zip("23415", "frxsj", strict=True)
        }
    capitals = {code.capitalize(): letter.upper() for code, letter in table.items()}
    return table | capitals


def _typed_by(table: Mapping[str, str]) -> Reading:
    """Return the reading by a `table` of digits behind small letters; A1, QH13 are left alone."""
    reading = _by_letters(table)
    return lambda word: reading(word) if re.search(r"[a-z][1-9]", word) else word


def _by_bytes(shown: str, stored: str) -> Reading:
    """Return the reading of text stored as `stored` that a program showed as `shown`."""

    def reading(word: str) -> str | None:
        try:
            read = b"".join(_byte(letter, shown) for letter in word).decode(stored)
        except UnicodeError:
            return None
        return unicodedata.normalize("NFC", read)

    return reading


@lru_cache(maxsize=4096)
def _byte(letter: str, encoding: str) -> bytes:
    """Return the byte of `letter`; one that the table leaves free is shown as in Latin-1."""
    try:
        return letter.encode(encoding)
    except UnicodeError:
        return letter.encode("latin-1")


def _repeated(reading: Reading) -> Reading:
    """Return what `reading` makes of a word, of that again, and so on, as long as it can."""

    def repeated(word: str) -> str | None:
        best = None
        for _ in range(_TIMES):
            read = reading(word)
            if read is None or read == word:
                break
            best = word = read
        return best

    return repeated


_TIMES = 4
"""How often a text can have been decoded wrongly, one time after the other."""

_UTF8 = "chữ Unicode (UTF-8) bị mở nhầm bằng bảng mã khác"


@cache
def _readings() -> tuple[tuple[str, Reading], ...]:
    """Return the ways in which Vietnamese is misread, by what editors call them."""
    shown_as = ("cp1252", "latin-1", "cp1258", "mac_roman", "cp437", "cp850")
    return (
        *((_UTF8, _repeated(_by_bytes(shown, "utf-8"))) for shown in shown_as),
        ("chữ của bảng mã TCVN3 (phông .Vn…), không phải Unicode", _by_letters(_tcvn3())),
        ("chữ của bảng mã VNI (phông VNI-…), không phải Unicode", _by_letters(_vni())),
        ("chữ của bảng mã Windows-1258, không phải Unicode", _by_bytes("cp1252", "cp1258")),
        ("chữ gõ kiểu VIQR, không phải Unicode", _by_letters(_viqr())),
        ("chữ gõ kiểu VNI mà bộ gõ không chạy", _typed_by(_vni_typed())),
    )
