"""What would be read as one line typed twice: told apart by a doubt, so that no word is lost."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from .yaml_text import Data, InLine

_ENTRIES = ("items", "points")
_ALIKE = "lời này đứng hai lần liền nhau trong bản nguồn; thừa thì xóa mục này"


def told_apart(data: Mapping[str, Data]) -> Mapping[str, Data]:
    """Return `data`, in doubt each entry that is only the first line of the one behind it."""
    return {key: _told_apart(key, value) for key, value in data.items()}


def _told_apart(key: str, data: Data) -> Data:
    if isinstance(data, Mapping):
        return told_apart(data)
    if data is None or isinstance(data, str | InLine):
        return data
    parts = [_told_apart("", part) for part in data]
    if key not in _ENTRIES:
        return parts
    return [
        {**part, "review": _ALIKE}
        if isinstance(part, Mapping) and _is_doubled(part, other)
        else part
        for part, other in zip_longest(parts, parts[1:])
    ]


def _is_doubled(one: Mapping[str, Data], other: Data) -> bool:
    if not isinstance(other, Mapping) or not len(one) == 1 < len(other):
        return False
    key, words = next(iter(one.items()))
    return (words is None or isinstance(words, str)) and (key, words) == next(iter(other.items()))
