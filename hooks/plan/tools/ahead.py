"""Threads make things ahead of whoever takes them."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AT_ONCE = min(os.cpu_count() or 1, 4)
"""Threads that work: each takes memory."""


def made_ahead(
    make: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    threads: int = AT_ONCE,
    waiting: int = AT_ONCE,
) -> Iterator[Result]:
    """Yield what `make` makes of each of `items`, in their order.

    At most so many as `waiting` are made or being made before they are taken, since each takes
    memory: `items` are not asked for more.
    """
    with ThreadPoolExecutor(threads) as pool:
        begun: deque[Future[Result]] = deque()
        for item in items:
            begun.append(pool.submit(make, item))
            if len(begun) > waiting:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()


class Underway:
    """Steps that a thread takes while others work, until all are taken or it is stopped."""

    def __init__(self, steps: Iterable[object]) -> None:
        """Begin with the first of `steps`."""
        self._stopped = Event()
        self._thread = ThreadPoolExecutor(1)
        self._taken = self._thread.submit(self._take, steps)
        self._thread.shutdown(wait=False)  # it ends with the last step

    def _take(self, steps: Iterable[object]) -> None:
        for _ in steps:
            if self._stopped.is_set():
                break

    def finish(self) -> None:
        """Return when all steps are taken; raise what one of them raised."""
        self._taken.result()

    def stop(self) -> None:
        """Return when no step is being taken, and none will be."""
        self._stopped.set()
        self._thread.shutdown()
