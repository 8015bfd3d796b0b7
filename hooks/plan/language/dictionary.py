"""The order of names in a list: ICU's for `vi`, which readers' phones and offices sort by too.

Unicode's algorithm (UTS 10) with the root table of CLDR and its rules for Vietnamese, as far as
names go: signs, digits, Latin letters. Letters compare first, then tones, then capitals.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = (
    "a ă â b ƀ ɓ c d đ ẟ e ê f g h ʻ i j k l ỻ m n ŋ o ô ơ p q ĸ r s ẜẝ t ŧ u ư v ỽ w x y ỿ z þ ʼ"
)
_SIGNS = (
    "‾ _ ‗ - ‐ ‒ – — ― ⁓ , ; : ! ¡ ? ¿ ‽ . · ⁕ '‘’‚‛ ‹ › \"“”„‟ « » ( ) [ ] { } ⁅ ⁆ ‖ § ¶ ⁋ @ * ⁎ "
    "⁑ / \\ & ⁊ # % ‰ ‱ † ‡ • ‣ ‧ ⁃ ⁌ ⁍ ′ ‵ ‸ ※ ‿ ⁔ ⁀ ⁐ ⁁ ⁂ ` ´ ^ ¯ ¨ ¸ ° © ® ← → ↑ ↓ + ± ÷ × < = "
    "> ¬ | ¦ ~ − ∕ ⁄ ■ □ ▪ ▫ ○ ● ◦ ★ ☆"
)
_CURRENCIES = "¤ ¢ $ £ ¥ ₫ €"
"""The lighter first; signs that differ no more than a letter with a tone does stand together."""

_MARKS = (
    "\u0300\u0309\u0303\u0301\u0323"  # the tones: huyền, hỏi, ngã, sắc, nặng
    "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304\u0335"
)
_SPELLED = {
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
    "ð": "d\u0335",
    "ø": "o\u0338",
    "ł": "l\u0335",
    "ħ": "h\u0335",
}
_SPELLED |= {letter.upper(): spelled.upper() for letter, spelled in _SPELLED.items()} | {"ẞ": "SS"}
"""Letters that weigh as others do, which Unicode does not write out itself."""

_SIGN, _CURRENCY, _DIGIT, _LATIN, _OTHER = range(0, 0xA00000, 0x200000)
"""Where each kind of character begins to weigh; each has room for all of Unicode."""

_UNLISTED = 0x1000
"""Added to the code point of a sign that no table lists, so that it comes after those."""

_CLUSTER = re.compile("(?s).[\u0300-\u036f]*")
"""A character with the marks that are typed behind it."""

Element = tuple[int, tuple[int, ...], tuple[bool, bool]]
"""What a letter, digit or sign weighs: by itself, by its marks, and by its form."""

Key = tuple[tuple[int, ...], tuple[tuple[int, ...], ...], tuple[tuple[bool, bool], ...], str]


def _weights(groups: str) -> dict[str, tuple[int, int]]:
    return {
        sign: (weight, variant)
        for weight, group in enumerate(groups.split(" "), 1)
        for variant, sign in enumerate(group)
    }


_LATIN_WEIGHTS, _SIGN_WEIGHTS = _weights(_LETTERS), _weights(_SIGNS)
_CURRENCY_WEIGHTS = _weights(_CURRENCIES)


@lru_cache(maxsize=16_384)  # the names of a plan are sorted again and again
def dictionary_key(text: str) -> Key:
    """Return a key that sorts names as ICU does for `vi`; equal only for equal texts."""
    clusters = _CLUSTER.findall(unicodedata.normalize("NFC", text))
    elements = [element for cluster in clusters for element in _elements(cluster)]
    primary, marks, form = zip(*elements, strict=True) if elements else ((), (), ())
    return primary, marks, form, text


@lru_cache(maxsize=4096)
def _elements(cluster: str) -> tuple[Element, ...]:
    """Return what `cluster` weighs: as several letters where it is written out as such."""
    if unicodedata.category(cluster[0]) in ("Cf", "Cc"):
        return ()
    spelled = _spelled_out(unicodedata.normalize("NFD", cluster))
    marked_letters: list[tuple[str, str]] = []
    for character in spelled:
        if unicodedata.combining(character) and marked_letters:
            marked_letters[-1] = (marked_letters[-1][0], marked_letters[-1][1] + character)
        else:
            marked_letters.append((character, ""))
    written_out = unicodedata.normalize("NFC", spelled) != cluster
    return tuple(_element(base, marks, written_out) for base, marks in marked_letters)


def _spelled_out(decomposed: str) -> str:
    """Return what other characters stand in a character's place: `Ⅱ` by `II`, `²` by `2`."""
    compatible = unicodedata.normalize("NFKD", decomposed)
    if compatible.startswith(" "):  # a mark by itself, which is a sign
        compatible = decomposed
    return "".join(_SPELLED.get(letter, letter) for letter in compatible)


def _element(base: str, marks: str, written_out: bool) -> Element:
    letter, marks = _vietnamese_letter(base.lower(), marks)
    primary, variant = _weight(letter)
    secondary = (variant, *map(_mark, marks)) if variant or marks else ()
    return primary, secondary, (base != base.lower(), written_out)


def _vietnamese_letter(letter: str, marks: str) -> tuple[str, str]:
    """Return `letter` with the mark that makes it another letter, and the marks that are left."""
    for mark in marks:
        composed = unicodedata.normalize("NFC", letter + mark)
        if composed in _LATIN_WEIGHTS:
            return composed, marks.replace(mark, "", 1)
    return letter, marks


def _weight(letter: str) -> tuple[int, int]:
    """Return what `letter`, without marks and in lower case, weighs, and which variant it is."""
    category = unicodedata.category(letter[0])
    if letter in _LATIN_WEIGHTS:
        return _LATIN + _LATIN_WEIGHTS[letter][0], 0
    if category == "Nd":
        return _DIGIT + unicodedata.decimal(letter), 0
    if category[0] in "LN":
        return _OTHER + ord(letter[0]), 0
    if category[0] == "Z":
        return _SIGN, 0
    table, kind = (_CURRENCY_WEIGHTS, _CURRENCY) if category == "Sc" else (_SIGN_WEIGHTS, _SIGN)
    weight, variant = table.get(letter, (_UNLISTED + ord(letter[0]), 0))
    return kind + weight, variant


def _mark(mark: str) -> int:
    place = _MARKS.find(mark)
    return place + 1 if place >= 0 else _UNLISTED + ord(mark)
