"""Names and words for bodies that one document gives, besides those that are known of all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..plain_words import CAPITALS
from .nouns import NEXT_NOUN, nouns, with_modifiers
from .proper import WORD
from .wordings import folded

_NOTHING = re.compile(r"(?!)")
_JOINS = re.compile(r"(?:,| và| &)\s+")


class OwnNames:
    """The names that a document gives by themselves, and the words with which others begin."""

    def __init__(
        self,
        listed: Iterable[str],
        supposed: Iterable[str],
        heads: Iterable[str],
        nouns: Iterable[str],
    ) -> None:
        """Know `listed`, and `supposed`, which are in doubt.

        Names begin with `heads` as well; these and `nouns` are common nouns of groups.
        """
        self._supposed = frozenset(map(folded, supposed))
        self._listed = _by_begin({*map(folded, listed), *self._supposed})
        forms, common = _forms(heads), _forms((*heads, *nouns))
        self.head = re.compile(rf"(?:{forms})(?= [{CAPITALS}\d])") if forms else _NOTHING
        """The heads before a capital or a number, the first letter of any case."""
        self.noun = re.compile(rf"(?:{common})(?!\w)") if common else _NOTHING
        """The heads and nouns as common nouns, as behind “các”: “các khoa lâm sàng”."""

    def end(self, text: str, start: int) -> int | None:
        """Return where the longest of the names ends that stands at `start`, if one does."""
        word = WORD.match(text, start)
        if not word:
            return None
        for name in self._listed.get(folded(word.group()), ()):
            end = start + len(name)
            if folded(text[start:end]) == name and not text[end : end + 1].isalnum():
                return end
        return None

    def is_supposed(self, name: str) -> bool:
        """Return whether `name`, one of them, is in doubt."""
        return folded(name) in self._supposed

    def with_nouns(self, text: str, end: int) -> int:
        """Return where a row of nouns ends that goes on with the document's own: “phòng, khoa”."""
        comma = NEXT_NOUN.match(text, with_modifiers(text, end))
        noun = comma and self.noun.match(text, comma.end())
        return nouns(text, noun.end())[0] if noun else end

    def before_another(self, text: str, start: int, end: int) -> int:
        """Return where a name ends, read from `start` to `end`, in which one of theirs begins."""
        joins = _JOINS.finditer(text[start:end])
        others = (j.start() for j in joins if self.head.match(text, start + j.end()))
        return start + next(others, end - start)


def _by_begin(listed: Iterable[str]) -> Mapping[str, list[str]]:
    """Return `listed` by their first words, the longest first."""
    by_begin: dict[str, list[str]] = {}
    for name in sorted(listed, key=len, reverse=True):
        if name:
            by_begin.setdefault(name.split(" ")[0], []).append(name)
    return by_begin


def _forms(heads: Iterable[str]) -> str:
    longest_first = sorted({*heads}, key=len, reverse=True)
    return "|".join(f"[{h[0].upper()}{h[0].lower()}]{re.escape(h[1:])}" for h in longest_first)
