"""Where words stand in what the search knows of pages, before that is cut into files."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import sub
from typing import Any

from .search_words import counted

Entry = Mapping[str, Any]
"""A page or a part of one: `location`, `title`, `text` (a paragraph a line), and where it is not
the usual, its `boost`; what it is (`of`, and in words `kind`), its `place` in the plan, the `roles`
and the topics that it `answers`."""


def _numbers() -> array[int]:
    return array("I")


@dataclass(frozen=True, slots=True)
class Posting:
    """Where one word stands. A key is an entry's number twice, and one more for its title."""

    keys: array[int] = field(default_factory=_numbers)
    counts: array[int] = field(default_factory=_numbers)
    steps: array[int] = field(default_factory=_numbers)
    """From each place to the next; from the beginning of the text or title to the first."""

    def add(self, key: int, places: list[int]) -> None:
        """Take in that the word stands at `places` of what has the `key`."""
        self.keys.append(key)
        self.counts.append(len(places))
        if len(places) > 1:
            places.sort()
            places[1:] = map(sub, places[1:], places)
        self.steps.extend(places)

    def followed_by(self, other: Posting, shift: int) -> Posting:
        """Return where the word stands here, then in the `other`, whose keys are `shift` more."""
        keys = array("I", [key + shift for key in other.keys])
        return Posting(self.keys + keys, self.counts + other.counts, self.steps + other.steps)


_NOWHERE = Posting()


@dataclass(frozen=True, slots=True)
class Indexed:
    """Entries, and where their words stand."""

    entries: list[Entry]
    sizes: list[tuple[int, int]]
    """Of each entry, how many places its title takes, and how many words its text has."""
    postings: Mapping[str, Posting]

    def followed_by(self, others: Indexed) -> Indexed:
        """Return these entries and the `others` behind them, as if all were read in a row."""
        shift, postings = 2 * len(self.entries), dict(self.postings)
        for word, posting in others.postings.items():
            postings[word] = postings.get(word, _NOWHERE).followed_by(posting, shift)
        return Indexed(self.entries + others.entries, self.sizes + others.sizes, postings)


def indexed(entries: Iterable[Entry]) -> Indexed:
    """Return `entries`, and where their words stand."""
    read, sizes = list(entries), list[tuple[int, int]]()
    postings: defaultdict[str, Posting] = defaultdict(Posting)

    def add(key: int, text: str) -> tuple[int, int]:
        words = counted(text)
        for word, places in words.places.items():
            postings[word].add(key, places)
        return words.count, words.size

    for number, entry in enumerate(read):
        count, _ = add(number * 2, entry["text"])
        _, size = add(number * 2 + 1, entry["title"])
        sizes.append((size, count))
    return Indexed(read, sizes, postings)
