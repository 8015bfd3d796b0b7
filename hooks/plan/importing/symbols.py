"""Signs of the fonts Symbol and Wingdings → the Unicode signs that look like them."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SIGNS: Mapping[int, str] = {
    0x2A: "*",
    0x2B: "+",
    0x2D: "-",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "□",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xBE: "–",
    0xA3: "≤",
    0xD7: "×",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFC: "✓",
    0xFE: "☑",
}
_PRIVATE = 0xF000
"""Where such fonts keep their signs."""
FONTS_OF_SIGNS = frozenset({"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"})
UNKNOWN = "•"

_KEPT_APART = re.compile("[\ue000-\uf8ff]")
"""Signs that mean nothing by themselves, but what a font makes of them."""


def seen_symbol(text: str) -> str:
    """Return `text` with each sign of such a font as the plain sign that a reader sees."""
    return _KEPT_APART.sub(lambda sign: _seen(sign[0]), text)


def signs_of(letters: str) -> str:
    """Return the signs that such a font prints for `letters`; blanks stay."""
    return "".join(
        letter if letter.isspace() else _SIGNS.get(ord(letter) % _PRIVATE, UNKNOWN)
        for letter in letters
    )


def _seen(sign: str) -> str:
    return _SIGNS.get(ord(sign) - _PRIVATE, UNKNOWN)
