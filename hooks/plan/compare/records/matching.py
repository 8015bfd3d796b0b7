"""Which record of an old list is which of a new one, where no id of theirs says so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar

Record = TypeVar("Record")

_FEW = 50
"""Records that may share a value: one that more share tells none of them from the others."""

_NEARLY = 0.75
"""Which part of its words a record keeps that was corrected in all that it says."""


def alike(old: Sequence[Record], new: Sequence[Record]) -> dict[int, int]:
    """Return, by its index in `old`, the index in `new` of what each record has become.

    Those that share the most of what they say belong together, if that is half of it or more;
    else those in which nearly every word is the same.
    """
    before, after = [_values(record) for record in old], [_values(record) for record in new]
    pairs = _best(_shared(before, after))
    left = [index for index in range(len(old)) if index not in pairs][:_FEW]
    right = list(set(range(len(new))) - set(pairs.values()))[:_FEW]
    return {**pairs, **_best(_alike_in_words(before, after, left, right))}


_Pair = tuple[int, int]


def _best(shares: Mapping[_Pair, float]) -> dict[int, int]:
    """Return the likeliest pairs, each record in one of them at most."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for left, right in sorted(shares, key=lambda pair: (-shares[pair], pair)):
        if left not in pairs and right not in taken:
            pairs[left] = right
            taken.add(right)
    return pairs


def _alike_in_words(
    old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]], left: list[int], right: list[int]
) -> dict[_Pair, float]:
    """Return how alike two records are, of those in which nearly every word is the same."""
    words = [
        {index: _words(some[index]) for index in at} for some, at in ((old, left), (new, right))
    ]
    pairs = {(a, b): likeness(words[0][a], words[1][b]) for a in left for b in right}
    return {pair: share for pair, share in pairs.items() if share >= _NEARLY}


def _words(values: dict[str, Any]) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(str(value) for value in values.values())))


def likeness(left: Counter[str], right: Counter[str]) -> float:
    """Return which part of their words two records share, from 0 to 1."""
    return 2 * (left & right).total() / max(1, left.total() + right.total())


def _values(record: Any) -> dict[str, Any]:
    """Return what the record says, key by key, but for keys that say nothing."""
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return {name: value for name, value in values.items() if value not in (None, ())}


def _shared(old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]]) -> dict[_Pair, float]:
    """Return how many values two records share, of those that share half of theirs or more."""
    holders: defaultdict[tuple[str, Any], list[int]] = defaultdict(list)
    for index, values in enumerate(new):
        for item in values.items():
            holders[item].append(index)
        holders["", tuple(values.items())].append(index)
    shared = Counter(
        (left, right) for left, values in enumerate(old) for right in _sharing(values, holders)
    )
    return {
        (left, right): count
        for (left, right), count in shared.items()
        if 2 * count >= max(len(old[left]), len(new[right]))
    }


def _sharing(
    values: dict[str, Any], holders: defaultdict[tuple[str, Any], list[int]]
) -> Iterator[int]:
    # A record that stayed the same is found by all that it says, however many share each value.
    whole = holders.get(("", tuple(values.items())), [])
    for right in whole[:1]:
        yield from [right] * len(values)
    for item in values.items():
        some = holders.get(item, [])
        if len(some) <= _FEW:
            yield from some
