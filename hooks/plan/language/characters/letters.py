"""Words with letters that are not those of written Vietnamese, and the words that were meant.

A letter is wrong where it stands (a Cyrillic `а` in `bаn`), not in itself: β, µm and Δt are sound.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..vietnamese import LETTERS, TONES, is_syllable
from .look_alikes import CONSONANTS, LOOK_ALIKES, is_compatible, meant_letter, named_letter

_IDENTICAL_GREEK = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳοϲ")
"""Greek letters that nobody can tell from Latin ones; the others are read as symbols."""

_FOREIGN = re.compile("[\u00c0-\u017f\u0180\u0181\u0218-\u021b\u0243\u0253\u1e00-\u1eff]")
"""Letters of languages that a plan names people and places in: São, Köln, Škoda, Ƀuôn."""

_NEVER = frozenset("Ððıȷŉſ")
"""Those among them that nobody types but by mistake."""

_OF_PEOPLES = frozenset("ƀɃČčÑñĔĕĬĭŎŏŬŭ")
"""Those in which peoples of Vietnam write, and that names of places in plans have."""

_VIETNAMESE_ALONE = frozenset(
    letter for letter in LETTERS if letter >= "\u1ea0" or letter in "ăđơưĂĐƠƯ"
)
"""Letters that no other language has: none of a word's other letters is of one then."""

_BASED = re.compile(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH ")

_UNIT = re.compile("[µμ][A-Za-z]{1,4}")
_STROKES = frozenset("\u0335\u0336\u0337\u0338")
_RIGHT_MARKS = frozenset("\u0313\u0314\u0315")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongWord:
    """A word with letters that do not belong in it."""

    start: int
    """Where the first wrong letter stands in the text."""
    wrong: tuple[str, ...]
    """The wrong letters, each once."""
    word: str
    meant: str | None
    """The word with the letters that were meant; `None` where they are not known."""
    first: int
    """Where the word begins in the text."""


def wrong_word(text: str, offset: int) -> WrongWord | None:
    """Return what is wrong with the word around the unusual character at `offset`, if anything."""
    start, end = _word_span(text, offset)
    word = text[start:end]
    wrong = _wrong_places(word)
    if not wrong:
        return None
    letters = tuple(dict.fromkeys(word[place] for place in wrong))
    return WrongWord(
        start=start + wrong[0],
        wrong=letters,
        word=word,
        meant=_corrected(word, wrong),
        first=start,
    )


@lru_cache(maxsize=4096)
def _wrong_places(word: str) -> tuple[int, ...]:
    return tuple(place for place in range(len(word)) if _is_wrong(word, place))


def wrong_letters(wrong: WrongWord) -> str:
    """Return the wrong letters with their code points, and the letters meant where known."""
    return ", ".join(_letter_named(letter) for letter in wrong.wrong[:_MOST])


_MOST = 4
"""Wrong letters of one word that a message names."""


def _letter_named(letter: str) -> str:
    shown = f"◌{letter}" if unicodedata.combining(letter) else letter
    named = f"{shown} (U+{ord(letter):04X})"
    meant = meant_letter(letter)
    if meant is None:
        return named
    codes = " ".join(f"U+{ord(plain):04X}" for plain in meant)
    return f"{named}, không phải {meant} ({codes})"


def _word_span(text: str, offset: int) -> tuple[int, int]:
    start = end = offset
    while start > 0 and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and (_in_word(text[end]) or end == offset):
        end += 1
    return start, end


def _in_word(character: str) -> bool:
    if character == "₫" or character.isalnum() or unicodedata.combining(character) > 0:
        return True
    return unicodedata.category(character) == "So" and named_letter(character) is not None


def _is_wrong(word: str, place: int) -> bool:
    letter = word[place]
    if letter in LETTERS or letter.isascii():
        return False
    if _is_modifier(letter):
        return letter not in "ʼʻ" and place > 0 and word[place + 1 : place + 2].isalpha()
    if letter == "₫":
        return word[place + 1 : place + 2].isalpha() and not word[:place][-1:].isdigit()
    if unicodedata.combining(letter):
        return _is_stray_mark(word, place)
    match unicodedata.category(letter)[0], _script(letter):
        case "N", _:
            return meant_letter(letter) is not None
        case "L", "LATIN":
            return letter in _NEVER or not _FOREIGN.match(letter) or _is_no_name(word, letter)
        case "L", "GREEK" | "MICRO":
            return _is_wrong_greek(word, place)
        case "L", _:
            return is_compatible(letter) or _is_out_of_place(word)
        case "S", _:
            return len(word) > 1 and named_letter(letter) is not None
    return False


def _is_no_name(word: str, letter: str) -> bool:
    """Return whether `word` is a Vietnamese one but for its `letter` of another language."""
    if letter in _OF_PEOPLES:
        return False
    if _VIETNAMESE_ALONE & set(word):
        return True
    if word[:1].isupper() and word[1:].islower():
        return False
    based = _BASED.match(unicodedata.name(letter, ""))
    plain = based.group(1).lower() if based else letter
    meant = _VARIANTS.get(plain, plain)
    return any(is_syllable(word.replace(letter, each).lower()) for each in meant)


_VARIANTS = {
    "a": "aáăắâấ",
    "e": "eéêế",
    "i": "ií",
    "o": "oóôốơớ",
    "u": "uúưứ",
    "y": "yý",
}
"""What a vowel with a mark of another language can have been meant to be: the tone need not fit."""


def _is_modifier(letter: str) -> bool:
    """Return whether `letter` is raised, or a sign, rather than a letter of a word."""
    if letter in "ℓʼʻ":
        return True
    return unicodedata.decomposition(letter).startswith(("<super>", "<sub>"))


def _is_stray_mark(word: str, place: int) -> bool:
    """Return whether the mark at `place` makes no letter together with what stands before it."""
    mark, before = word[place], word[:place]
    if mark in _STROKES or mark in _RIGHT_MARKS or not before:
        return True
    if mark in TONES and before[-1].lower() in CONSONANTS:
        return True
    return mark in TONES and not set(TONES).isdisjoint(unicodedata.normalize("NFD", before[-1]))


def _is_wrong_greek(word: str, place: int) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    latin = [letter for letter in letters if _script(letter) == "LATIN"]
    if not latin:
        return all(letter in _IDENTICAL_GREEK for letter in letters)
    if word[place] in _IDENTICAL_GREEK or any(not letter.isascii() for letter in latin):
        return True
    if _UNIT.fullmatch(word):
        return False
    inside = word[:place][-1:].isalpha() and word[place + 1 : place + 2].isalpha()
    return inside or is_syllable(word.translate(LOOK_ALIKES))


def _is_out_of_place(word: str) -> bool:
    """Return whether letters of another script stand among Latin ones, or pass for a Latin word."""
    letters = [letter for letter in word if letter.isalpha()]
    if any(_script(letter) == "LATIN" for letter in letters):
        return True
    plain = [meant_letter(letter) for letter in letters]
    return None not in plain and (word.isupper() or is_syllable("".join(filter(None, plain))))


def _corrected(word: str, wrong: Sequence[int]) -> str | None:
    letters = list(word)
    for place in wrong:
        meant = meant_letter(letters[place])
        if meant is None:
            return None
        letters[place] = meant
    return "".join(letters)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return the first word of the name that Unicode gives `letter`: its script."""
    name = unicodedata.name(letter, "").split(" ")
    return name[0] if name[0] not in ("FULLWIDTH", "HALFWIDTH", "MODIFIER") else "OTHER"
