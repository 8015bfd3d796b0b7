"""A pattern of one of several words."""

from __future__ import annotations

import re

_AROUND = re.compile(r"\(\?(?:[^()]|\([^()]*\))*\)")
"""What is looked for around a word, and is no part of it."""


def either(words: str, *, of_names: bool = False) -> str:
    """Return a pattern of any of `words`, given with `|` between them, the longest first.

    Those `of_names` can have a capital at each of their words: “Tổng Công ty”.
    """
    longest_first = sorted(" ".join(words.split()).split("|"), key=_length, reverse=True)
    return "(?:" + "|".join(map(_any_capitals, longest_first) if of_names else longest_first) + ")"


def _length(word: str) -> int:
    """Return how long `word` is, without what must stand around it."""
    return len(_AROUND.sub("", word))


def _any_capitals(name: str) -> str:
    return re.sub(r"(?<=[^\W_] )([^\W\d_])", lambda first: _of_any_case(first.group()), name)


def _of_any_case(letter: str) -> str:
    return f"[{letter.lower()}{letter.upper()}]"
