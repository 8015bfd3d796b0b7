"""What readers type for words: keys of Telex and VNI that stayed, marks left out, slips."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from plan.language.vietnamese import ascii_form

_TONES = {"\u0300": "f2", "\u0301": "s1", "\u0309": "r3", "\u0303": "x4", "\u0323": "j5"}
"""The marks of tones, each with its key in Telex and in VNI."""
_HATS = {"\u0302": "6", "\u031b": "7", "\u0306": "8"}
"""The marks of vowels, each with its key in VNI."""
_LETTER = re.compile(r"([^\u0300-\u036f])([\u0300-\u036f]*)")
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuioposdfghjkllxcvbnmn", strict=True))
"""By letter, the one on the key beside it."""


def _typed(word: str, system: int, *, at_end: bool) -> str:
    """Return the keys for `word`: Telex is `system` 0, VNI 1; tones (and VNI's marks) `at_end`."""
    keys, last = "", ""
    for letter, marks in _LETTER.findall(unicodedata.normalize("NFD", word.lower())):
        keys += {"đ": ("dd", "d9")[system]}.get(letter, letter)
        for mark in sorted(marks, key=lambda each: each in _TONES):
            if mark in _TONES and not at_end:
                keys += _TONES[mark][system]
            elif mark in _TONES:
                last = _TONES[mark][system]
            else:
                keys += _HATS[mark] if system else "w" if _HATS[mark] in "78" else letter
    if system and at_end:
        behind = "".join(re.findall(r"\d", keys))
        return re.sub(r"\d", "", keys) + behind + last
    return keys + last


def _each_word(typed: Callable[[str], str]) -> Callable[[str], str]:
    def all_typed(words: str) -> str:
        return _WORD.sub(lambda found: typed(found[0]), unicodedata.normalize("NFC", words))

    return all_typed


def _without(marks: Mapping[str, str], words: str) -> str:
    letters = unicodedata.normalize("NFD", words)
    return unicodedata.normalize("NFC", "".join(each for each in letters if each not in marks))


def _every_second_word_bare(words: str) -> str:
    return " ".join(ascii_form(each) if at % 2 else each for at, each in enumerate(words.split()))


def _with_slip(slip: Callable[[str, int], str]) -> Callable[[str], str]:
    """Return what makes a slip in the middle of the longest word."""

    def typed(words: str) -> str:
        longest = max(_WORD.findall(words), key=len)
        return words.replace(longest, slip(longest, len(longest) // 2), 1)

    return typed


WAYS: Mapping[str, Callable[[str], str]] = {
    "telex, tones behind a word": _each_word(lambda word: _typed(word, 0, at_end=True)),
    "telex, tones behind a vowel": _each_word(lambda word: _typed(word, 0, at_end=False)),
    "vni, digits behind a word": _each_word(lambda word: _typed(word, 1, at_end=True)),
    "vni, digits behind a vowel": _each_word(lambda word: _typed(word, 1, at_end=False)),
    "no tones": lambda words: _without(_TONES, words),
    "no hats": lambda words: _without(_HATS, words).replace("đ", "d").replace("Đ", "D"),
    "every second word bare": _every_second_word_bare,
    "in capitals": lambda words: f"{words.upper()}  ",
}
"""How words are typed of which nothing is lost but marks."""

SLIPS: Mapping[str, Callable[[str], str]] = {
    "a letter twice": _with_slip(lambda word, at: word[:at] + word[at] + word[at:]),
    "a letter too few": _with_slip(lambda word, at: word[:at] + word[at + 1 :]),
    "two letters swapped": _with_slip(
        lambda word, at: word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    ),
    "the key beside": _with_slip(
        lambda word, at: word[:at] + _BESIDE[ascii_form(word[at]).lower()] + word[at + 1 :]
    ),
}
"""The slips of a finger, each in one word."""
