"""What belongs together, looked up by what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Grouped(dict[Key, Sequence[Value]]):
    """Some values for each key that has any; to ask for those of another gives none."""

    def __missing__(self, key: Key) -> Sequence[Value]:
        return ()


def grouped(pairs: Iterable[tuple[Key, Value]]) -> Grouped[Key, Value]:
    """Return the values of `pairs` by their keys, in their order."""
    groups: dict[Key, list[Value]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return Grouped(groups)
