"""The words of a text that a quote was most likely meant to repeat, and how they differ."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from .vietnamese import ascii_form
from .words import cuts_a_word

_LONGEST = 2000
"""Characters of a text in which near words are looked for one by one."""

_LONG = 100_000
"""Characters of a text in which near words are looked for around those that it has."""

_MOST = 500_000
"""Characters of a text in which words that differ in signs and accents alone are looked for."""

_FEW = 3
"""Lines around whose words it is looked, and differences of which each can still be named."""


def nearest_words(quote: str, text: str) -> str | None:
    """Return the words of `text` that `quote` was most likely meant to repeat.

    Those that differ in nothing but accents, capitals, blanks and signs, else about as many words
    as the quote has.
    """
    if len(text) > _MOST:
        return None
    if same := _same_letters(quote, text):
        return same
    if len(quote) > _LONGEST or len(text) > _LONG:
        return None
    runs = [*_around(quote, text)]
    if not runs and len(text) <= _LONGEST:
        count = quote.count(" ") + 1
        sizes = range(max(1, count - 1), count + 2)
        runs = [run for line in text.split("\n") for size in sizes for run in _runs(line, size)]
    matches = difflib.get_close_matches(quote, runs, n=1, cutoff=0.8)
    return matches[0] if matches else None


def difference(quote: str, near: str) -> str:
    """Return in which words `near` differs from `quote`, in Vietnamese; empty where in many."""
    here, there = quote.split(" "), near.split(" ")
    if not {*here} & {*there}:
        return ""
    named = []
    for kind, start, end, first, last in difflib.SequenceMatcher(
        None, here, there, autojunk=False
    ).get_opcodes():
        typed, meant = " ".join(here[start:end]), " ".join(there[first:last])
        if kind == "replace":
            named.append(f"ghi “{meant}”, không phải “{typed}”")
        elif kind == "insert":
            named.append(f"có “{meant}”")
        elif kind == "delete":
            named.append(f"không có “{typed}”")
    return "; ".join(named) if len(named) <= _FEW else ""


def _same_letters(quote: str, text: str) -> str | None:
    """Return the words of `text` that have the letters and digits of `quote`, in one case."""
    letters, places = _letters(text)
    wanted, _ = _letters(quote)
    start = letters.find(wanted) if wanted else -1
    while start >= 0:
        first, last = places[start], places[start + len(wanted) - 1] + 1
        if not cuts_a_word(text, (first, last)):
            return text[_edge(quote, text, first) : _edge(quote[::-1], text, last, turned=True)]
        start = letters.find(wanted, start + 1)
    return None


@lru_cache(maxsize=4)
def _letters(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of `text` without accents, and where each stands.

    The same text is asked for again and again: all the plan's words.
    """
    plain = ascii_form(text)
    if len(plain) != len(text):
        return "", []
    places = [letter.start() for letter in re.finditer(r"[^\W_]", plain)]
    return "".join(plain[place] for place in places), places


_MARKS = frozenset("“”\"‘’'()[]«»")


def _edge(quote: str, text: str, place: int, *, turned: bool = False) -> int:
    """Return `place`, moved over a quotation mark or bracket where the `quote` begins with one."""
    beside = text[place : place + 1] if turned else text[max(0, place - 1) : place]
    if quote[0] not in _MARKS or beside not in _MARKS or not beside:
        return place
    return place + 1 if turned else place - 1


def _around(quote: str, text: str) -> Iterator[str]:
    """Yield runs of words in `text` around the most that they and the `quote` have in common."""
    wanted = _folded(quote)
    matcher = difflib.SequenceMatcher(None, b=wanted, autojunk=False)
    shared: list[tuple[int, int, int]] = []
    for number, words in enumerate(_folded_lines(text)):
        matcher.set_seq1(words)
        common = matcher.find_longest_match()
        if common.size:
            shared.append((common.size, number, common.a - common.b))
    lines = text.split("\n")
    for _, number, start in sorted(shared, key=lambda each: (-each[0], each[1]))[:_FEW]:
        words = lines[number].split(" ")
        for first in range(max(0, start - 2), start + 3):
            for size in range(max(1, len(wanted) - 2), len(wanted) + 3):
                yield " ".join(words[first : first + size]).rstrip(" ,;:.")


@lru_cache(maxsize=4)
def _folded_lines(text: str) -> Sequence[Sequence[str]]:
    return [_folded(line) for line in text.split("\n")]


def _folded(line: str) -> Sequence[str]:
    return [word.strip(" ,;:.") for word in ascii_form(line).split(" ")]


def _runs(line: str, size: int) -> Iterator[str]:
    """Yield every `size` words in a row, without the signs behind them."""
    words = line.split(" ")
    for start in range(len(words) - size + 1):
        yield " ".join(words[start : start + size]).rstrip(" ,;:.")
