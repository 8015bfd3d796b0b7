"""A fork of this process does a part of its work, or half of it."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from math import ceil
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Thread, active_count
from typing import Generic, TypeVar

from .ahead import AT_ONCE

Item = TypeVar("Item")
Result = TypeVar("Result")


class Beside(Generic[Result]):
    """Work that a fork of this process does, with all that this one has, while this one goes on.

    A fork tells its result and nothing else. If it ends without one, for whatever reason, this
    process does the work once it asks for it: so what is refused is met here, and told as ever. The
    same where the system has no fork, or no core for it, and where other threads run: a fork would
    have their locks, and nobody to open them.
    """

    def __init__(
        self, work: Callable[[], Result], instead: Callable[[], Result] | None = None
    ) -> None:
        """Begin with `work`, whose result can be pickled, and which may be done twice.

        What this process does `instead` is the same, if nothing else is given.
        """
        self._instead = instead or work
        self._process: BaseProcess | None = None
        if _FORKS and AT_ONCE > 1 and active_count() == 1:
            fork = get_context("fork")
            self._told, telling = fork.Pipe(duplex=False)
            self._process = fork.Process(target=_tell, args=(work, telling), daemon=True)
            self._process.start()
            telling.close()  # so that the end of the other process can be seen

    @cached_property
    def result(self) -> Result:
        """What the work has for a result, which is waited for."""
        if self._process is None:
            return self._instead()
        try:
            result: Result = self._told.recv()
        except (EOFError, OSError):  # it ended before, or amidst, its result
            return self._instead()
        finally:
            self.stop()
        return result

    def stop(self) -> None:
        """Return when the other process, if there is one, has ended; its result is lost."""
        if self._process is not None:
            self._process.terminate()
            self._process.join()


class Both(Generic[Item, Result]):
    """Work on many items by a fork of this process and, once results are asked for, by this one.

    Each takes another item whenever it has room for one, so that both are done at the same time:
    the fork from the first on, this process from the last. So what is to be loaded for items that
    stand together is mostly loaded by one of the two.
    """

    def __init__(
        self,
        beside: Callable[[Iterable[Item]], Result],
        here: Callable[[Iterable[Item]], Result],
        items: Sequence[Item],
    ) -> None:
        """Begin `beside`, with the first of `items`; each of the two may work on any of them."""
        self._here, self._turns = here, Turns(items)
        self._beside = Beside(lambda: beside(self._turns), lambda: here(self._turns.of_others))

    @cached_property
    def results(self) -> tuple[Result, Result]:
        """What this process has for a result and what the other one has; both are waited for."""
        return self._here(reversed(self._turns)), self._beside.result

    def stop(self) -> None:
        """Return when the other process, if there is one, has ended; its result is lost."""
        self._beside.stop()
        self._turns.stop()


class Turns(Generic[Item]):
    """Items of which each is given to one of two processes: the first that is left, or the last."""

    def __init__(self, items: Sequence[Item]) -> None:
        in_a_row = ceil(len(items) / _PIPED) or 1
        starts = range(0, len(items), in_a_row)
        self._left = deque(items[start : start + in_a_row] for start in starts)
        reading, writing = os.pipe()  # who reads a byte has it alone: one for each run of items
        self._shares = open(reading, "rb", buffering=0)  # noqa: SIM115 (it is read to its end)
        with open(writing, "wb") as shares:
            shares.write(bytes(len(self._left)))

    def __iter__(self) -> Iterator[Item]:
        return self._given(self._left.popleft)

    def __reversed__(self) -> Iterator[Item]:
        return self._given(self._left.pop)

    def _given(self, run: Callable[[], Sequence[Item]]) -> Iterator[Item]:
        while not self._shares.closed and self._shares.read(1):
            yield from run()
        self.stop()

    def stop(self) -> None:
        """Give this process nothing more."""
        self._shares.close()

    @property
    def of_others(self) -> Iterator[Item]:
        """The items that were not given to this process."""
        return chain.from_iterable(self._left)


_PIPED = 4096
"""Bytes that every pipe takes in before any is read."""


_FORKS = sys.platform == "linux"
"""Whether a fork may go on working: on macOS libraries of the system do not bear it."""


def _tell(work: Callable[[], object], telling: Connection) -> None:
    """Tell the result of `work`, if it has one, and end with the process that waits for it."""
    Thread(target=_end_with_parent, daemon=True).start()
    try:
        telling.send(work())
    except BaseException:  # it is met where the work is done again
        os._exit(1)


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
    os._exit(1)
