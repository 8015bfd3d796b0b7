"""Rules of the plan's terms, and of what readers call them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.vietnamese import ascii_form
from ...language.word_index import WordIndex
from ...load.problems import Problem
from ...model.records import Assignments
from .common import all_words, not_in_words, repeated


def terms_are_words_of_the_plan(assignments: Assignments) -> Iterator[Problem]:
    """Every term stands in the plan's words, in capitals or not."""
    if not assignments.terms:
        return
    words = all_words(assignments)
    index = WordIndex(words.casefold())
    for term in assignments.terms:
        if term.name.casefold() not in index:
            yield from not_in_words(term.name, words, "lời văn bản")


def terms_are_told_apart(assignments: Assignments) -> Iterator[Problem]:
    """No two terms, and no two aliases, are the same for who types without accents."""
    names = (name for term in assignments.terms for name in (term.name, *term.aliases))
    yield from repeated("cách gọi", names, _typed)


def _typed(name: str) -> str:
    return " ".join(re.findall(r"\w+", ascii_form(name)))
