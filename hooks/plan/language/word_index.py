"""In which lines of a long text some words stand, without reading all of it each time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

_FEW = 16
"""Questions that are answered by reading the text, which an index would not pay for."""

_WORD = re.compile(r"\w+")
_LAST = "\U0010ffff"
"""Behind every other character in order."""


class WordIndex:
    """The lines of a text by the words in them; `words in index` is `words in text`, but faster."""

    def __init__(self, text: str) -> None:
        """Take the `text`, to read its lines when it is asked more than a few times."""
        self._text = text
        self._answers: dict[str, bool] = {}

    def __contains__(self, words: str) -> bool:
        """Return whether a line has `words`."""
        if words not in self._answers:
            self._answers[words] = self._has(words)
        return self._answers[words]

    def _has(self, words: str) -> bool:
        if len(self._answers) < _FEW:
            return words in self._text and "\n" not in words
        return any(words in self._lines[at] for at in self.lines_with(words))

    @cached_property
    def _lines(self) -> Sequence[str]:
        return self._text.split("\n")

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[int]]:
        by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            for word in set(_WORD.findall(line)):
                by_word[word].append(number)
        return dict(by_word)

    @cached_property
    def _words(self) -> Sequence[str]:
        return sorted(self._by_word)

    @cached_property
    def _turned(self) -> Sequence[str]:
        return sorted(word[::-1] for word in self._by_word)

    def lines_with(self, words: str) -> Sequence[int]:
        """Return the numbers, from 0, of the lines that can have `words`, in their order."""
        choices = list(self._choices(words))
        if not choices:
            return range(len(self._lines))
        fewest = min(choices, key=lambda some: sum(len(self._by_word[word]) for word in some))
        return sorted({at for word in fewest for at in self._by_word[word]})

    def _choices(self, words: str) -> Iterator[Sequence[str]]:
        """Yield, for each word of `words`, the words of the text that it can be or be a part of.

        What `words` begin with can be the end of a longer word, and what they end with its
        beginning; one word by itself can be any part.
        """
        for match in _WORD.finditer(words):
            word, first, last = match.group(), match.start() == 0, match.end() == len(words)
            if first and last:
                yield [own_word for own_word in self._words if word in own_word]
            elif first:
                yield [turned[::-1] for turned in _beginning(self._turned, word[::-1])]
            elif last:
                yield _beginning(self._words, word)
            else:
                yield [word] if word in self._by_word else []


def _beginning(ordered: Sequence[str], start: str) -> Sequence[str]:
    """Return those of `ordered` that begin with `start`."""
    return ordered[bisect_left(ordered, start) : bisect_left(ordered, start + _LAST)]
