"""How memory is looked after while a plan is worked on."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_YOUNG, _OLD = 1, 2
"""The generations up to which Python collects what has come about since it last did, and all."""


def collect_rarely() -> None:
    """Let Python look rarely for objects that hold each other and nothing else does.

    A plan is very many objects that all stay, and few that do so: to go through them again and
    again takes a third of the time that a large one takes.
    """
    gc.set_threshold(100_000, 50, 100)


@contextmanager
def all_there_stays() -> Iterator[None]:
    """Have Python collect meanwhile only what comes about meanwhile, however old that is."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def give_back() -> None:
    """Give the system all memory that nothing holds any more, where its library can.

    It takes a moment, so it is for what has taken much.
    """
    # What was there before the work stays, and is not looked through again.
    gc.collect(_OLD if gc.get_freeze_count() else _YOUNG)
    with suppress(AttributeError, OSError, TypeError):  # glibc alone has it
        ctypes.CDLL(None).malloc_trim(0)
