"""A fork of this process does a part of its work, or half of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
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

    Each takes the next item whenever it has room for one, so that both are done at the same time.
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
        return self._here(self._turns), self._beside.result

    def stop(self) -> None:
        """Return when the other process, if there is one, has ended; its result is lost."""
        self._beside.stop()
        self._turns.stop()


class Turns(Generic[Item]):
    """Items of which each is given to one of the processes that ask, in their order."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._in_a_row = ceil(len(items) / _PIPED) or 1
        self._own: set[int] = set()
        reading, writing = os.pipe()  # who reads a number has it alone
        self._numbers = open(reading, "rb", buffering=0)  # noqa: SIM115 (it is read to its end)
        with open(writing, "wb") as numbers:
            for number in range(0, len(items), self._in_a_row):
                numbers.write(number.to_bytes(_WIDTH, sys.byteorder))

    def __iter__(self) -> Iterator[Item]:
        while not self._numbers.closed and (number := self._numbers.read(_WIDTH)):
            begin = int.from_bytes(number, sys.byteorder)
            self._own.add(begin)
            yield from self._items[begin : begin + self._in_a_row]
        self.stop()

    def stop(self) -> None:
        """Give this process nothing more."""
        self._numbers.close()

    @property
    def of_others(self) -> Iterator[Item]:
        """The items that were not given to this process."""
        for begin in range(0, len(self._items), self._in_a_row):
            if begin not in self._own:
                yield from self._items[begin : begin + self._in_a_row]


_WIDTH = 4
"""Bytes of a number in a pipe."""

_PIPED = 4096 // _WIDTH
"""Numbers that every pipe takes in before any is read."""


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
