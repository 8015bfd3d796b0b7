"""What is wrong with the file, and how to mend it, in the editor's language."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from .text import Place

MOST = 1000
"""So many problems are looked for; who has more will look again."""


_LONGEST, _APART, _MANY = 100, 12, 200
"""Beyond these (letters, letters, names) no near name is looked for: it would take too long."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing to mend. Problems sort by their place in the file."""

    place: Place
    what: str
    """One Vietnamese clause: what is wrong."""
    how: str
    """One Vietnamese clause: how to mend it."""


class ProblemsFoundError(Exception):
    """The file cannot be published; `problems` says why, in the order of the file."""

    def __init__(self, file: str, problems: Iterable[Problem], text: str = "") -> None:
        self.file = file
        self.problems = tuple(sorted(set(problems)))
        self.lines = text.split("\n")
        super().__init__(f"{file}: {len(self.problems)} problems")


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the question "did you mean …?" with the nearest known name, or nothing."""
    return _nearest(str(name), frozenset(known))


@lru_cache(maxsize=1024)
def _nearest(name: str, known: frozenset[str]) -> str:
    if len(name) > _LONGEST:
        return ""
    alike = [each for each in known if abs(len(each) - len(name)) <= _APART]
    if len(alike) > _MANY:
        alike = [each for each in alike if each[:2] == name[:2]]
    found = difflib.get_close_matches(name, sorted(alike[:_MANY]), n=1)
    return f"có phải ý đồng chí là `{found[0]}`? " if found else ""
