"""Words as a reader of the page sees them, whatever stands in the file for blanks and hyphens."""

from __future__ import annotations

import re
import unicodedata

from ..language.characters.letters import wrong_word
from ..language.characters.unseen import read_as
from ..language.vietnamese import LETTERS
from .symbols import seen_symbol

CAPITALS = "".join(sorted(filter(str.isupper, LETTERS)))
"""The capital letters of Vietnamese, as they stand in a pattern's brackets."""
SMALL = "".join(sorted(filter(str.islower, LETTERS)))

_HYPHENS = re.compile("[\u2010\u2011]")
"""Hyphens that differ from the plain one only by what a line's end does to them."""

_OWN = re.compile(rf"[{CAPITALS}]|[-–+•] |\d{{1,2}}[.)] ")
_FOREIGN = re.compile(f"[^{CAPITALS}{SMALL}\\W\\d_]")
_UNUSUAL = re.compile(f"[^ \n!-~{CAPITALS}{SMALL}]")
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs", "Cs", "Cn"})


def plain_words(text: str) -> str:
    """Return `text` in NFC, one plain blank for each run of blanks; breaks by hand stay."""
    seen = _HYPHENS.sub("-", seen_symbol(_UNUSUAL.sub(_seen, text)))
    lines = _meant_letters(unicodedata.normalize("NFC", seen)).split("\n")
    return "\n".join(filter(None, (re.sub(" +", " ", line).strip() for line in lines)))


def one_line(text: str) -> str:
    """Return `text` with breaks by hand as blanks."""
    return text.replace("\n", " ")


def is_line_of_its_own(line: str, before: str) -> bool:
    """Return whether `line`, below `before` in a cell, begins something else, as another name does.

    It begins with a capital or a marker; behind a comma it goes on with what it stands below.
    """
    return bool(_OWN.match(line)) and not before.endswith(",")


def _meant_letters(text: str) -> str:
    """Return `text`, letters of other scripts inside words as those that they look like."""
    start = 0
    while foreign := _FOREIGN.search(text, start):
        wrong = wrong_word(text, foreign.start())
        start = foreign.end()
        if wrong and wrong.meant:
            end = wrong.first + len(wrong.word)
            text = text[: wrong.first] + wrong.meant + text[end:]
            start = wrong.first + len(wrong.meant)
    return text


def _seen(unusual: re.Match[str]) -> str:
    """Return an unusual character, or what one that nobody sees was meant to be."""
    if unicodedata.category(unusual[0]) not in _UNSEEN:
        return unusual[0]
    return _meant(unusual.string, unusual.start())


def _meant(text: str, place: int) -> str:
    if text[place] in "\t\v\f":
        return " "
    return read_as(text[place], text[max(0, place - 1) : place], text[place + 1 : place + 2])
