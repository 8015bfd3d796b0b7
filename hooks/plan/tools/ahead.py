"""Threads or another process make things ahead of whoever takes them."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Event, Thread, active_count
from typing import Generic, TypeVar

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


class Beside(Generic[Result]):
    """Work that a fork of this process does, with all that this one has, while this one goes on.

    A fork tells its result and nothing else. If it ends without one, for whatever reason, this
    process does the work once it asks for it: so what is refused is met here, and told as ever. The
    same where the system has no fork, or no core for it, and where other threads run: a fork would
    have their locks, and nobody to open them.
    """

    def __init__(self, work: Callable[[], Result]) -> None:
        """Begin with `work`, whose result can be pickled, and which may be done twice."""
        self._work = work
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
            return self._work()
        try:
            result: Result = self._told.recv()
        except (EOFError, OSError):  # it ended before, or amidst, its result
            return self._work()
        finally:
            self.stop()
        return result

    def stop(self) -> None:
        """Return when the other process, if there is one, has ended; its result is lost."""
        if self._process is not None:
            self._process.terminate()
            self._process.join()


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
