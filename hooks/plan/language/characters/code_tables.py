"""The tables by which Vietnamese was typed and kept before Unicode, and by which it is misread."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from ..vietnamese import TONES

Reading = Callable[[str], str | None]
"""What a word is by a table; `None` where it cannot be of that table."""


def _by_letters(table: Mapping[str, str]) -> Reading:
    """Return the reading by a table of letters, or of letters and marks that follow them."""
    pattern = re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    return lambda word: pattern.sub(lambda match: table[match.group()], word)


def _with_tones(base: str, letter: str, marks: str) -> dict[str, str]:
    """Return `letter` with each tone, by `base` and the mark for it, in the order of `TONES`."""
    return {
        base + mark: unicodedata.normalize("NFC", letter + tone)
        for mark, tone in zip(marks, TONES, strict=True)
    }


def _with_capitals(table: Mapping[str, str]) -> Mapping[str, str]:
    """Return a table of small letters with the capitals, typed as capitals throughout or first."""
    return {
        **table,
        **{code.upper(): letter.upper() for code, letter in table.items()},
        **{code[0].upper() + code[1:]: letter.upper() for code, letter in table.items()},
    }


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
    table = dict(zip("¨©®ª«¬\u00ad¡¢§£¤¥¦", "ăâđêôơưĂÂĐÊÔƠƯ", strict=True))
    for letter, codes in toned.items():
        table |= _with_tones("", letter, codes)
    return table


def _vni() -> Mapping[str, str]:
    """Return the letters of VNI-Windows, a letter and the mark that follows it."""
    table = {"ñ": "đ", "ö": "ư", "ô": "ơ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
    table["î"] = "ỵ"
    plain = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
    for base, letter in plain.items():
        table |= _with_tones(base, letter, "øûõùï")
    for base, letter in {"a": "â", "e": "ê", "o": "ô"}.items():
        table |= {base + "â": letter, **_with_tones(base, letter, "àåãáä")}
    table |= {"aê": "ă", **_with_tones("a", "ă", "èúüéë")}
    return _with_capitals(table)


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
    for code, letter in ({letter: letter for letter in "aeiouy"} | shaped).items():
        table |= {code: letter, **_with_tones(code, letter, "`?~'.")}
    return _with_capitals(table)


def _vni_typed() -> Mapping[str, str]:
    """Return the letters as VNI types them, a letter and the digits behind it: d9a3m, quo61c."""
    shapes = {"a6": "â", "a8": "ă", "e6": "ê", "o6": "ô", "o7": "ơ", "u7": "ư"}
    table = {"d9": "đ"} | shapes
    for code, letter in ({letter: letter for letter in "aeiouy"} | shapes).items():
        table |= _with_tones(code, letter, "23415")
    return _with_capitals(table)


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
def readings() -> tuple[tuple[str, Reading], ...]:
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
