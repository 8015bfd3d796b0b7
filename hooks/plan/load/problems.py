"""What is wrong with the file, and how to mend it, in the editor's language."""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from ..model.text import Place

MOST = 1000
"""Problems that are looked for, at most: who has more will look again."""

START_AGAIN = "lấy lại bản trước của tệp rồi sửa trên bản đó"
QUOTE_IT = 'nếu là chữ của văn bản thì đặt cả nội dung trong ngoặc kép "…"'
"""How several kinds of problems are mended."""

NOT_UTF_8, SAVE_AS_UTF_8 = "tệp không lưu ở bảng mã UTF-8", "lưu lại tệp với bảng mã UTF-8"
"""What is wrong with a file in another encoding, and how it is mended."""

_LONGEST, _APART = 100, 12
"""Beyond so many letters no near name is looked for: it would take too long."""

_MANY, _BESIDE = 100, 16
"""Of more names, only so many are looked at on either side, from the first letter and the last."""


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


def lines_named(lines: Iterable[int]) -> str:
    """Return the numbers of `lines`, the first of them where they are many."""
    first = [str(line) for line in islice(lines, _LINES + 1)]
    return ", ".join(first[:_LINES]) + ("…" if first[_LINES:] else "")


_LINES = 10
"""Lines that a message names."""


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the question "did you mean …?" with the nearest known name, or nothing.

    Who asks often gives a frozenset: it is put in order once.
    """
    return _nearest(str(name), frozenset(names))


@lru_cache(maxsize=1024)
def _nearest(name: str, names: frozenset[str]) -> str:
    if len(name) > _LONGEST:
        return ""
    alike = (other for other in _neighbours(name, names) if abs(len(other) - len(name)) <= _APART)
    nearest_names = difflib.get_close_matches(name, alike, n=1)
    return f"có phải ý đồng chí là `{nearest_names[0]}`? " if nearest_names else ""


def _neighbours(name: str, names: frozenset[str]) -> list[str]:
    """Return `names`, or of many those that begin or end most like `name`; in order."""
    forwards, backwards = _sorted(names)
    if len(forwards) <= _MANY:
        return list(forwards)
    turned = name[::-1]
    first, last = bisect_left(forwards, name), bisect_left(backwards, turned)
    begun = forwards[max(0, first - _BESIDE) : first + _BESIDE]
    ended = backwards[max(0, last - _BESIDE) : last + _BESIDE]
    return sorted({*begun, *(turned[::-1] for turned in ended)})


@lru_cache(maxsize=16)
def _sorted(names: frozenset[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Return the names by their first letters, and the names turned round by their last."""
    return sorted(names), sorted(name[::-1] for name in names)
