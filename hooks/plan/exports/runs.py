"""What is too long for one file is cut into runs, of which each is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def runs(
    items: Iterable[Item], size: Callable[[Item], int], most: int
) -> Iterator[tuple[Item, ...]]:
    """Yield `items` in runs of the size `most` at most, one run at least.

    What is larger itself is a run by itself.
    """
    run: list[Item] = []
    total = 0
    for item in items:
        more = size(item)
        if run and total + more > most:
            yield tuple(run)
            run, total = [], 0
        run.append(item)
        total += more
    yield tuple(run)
