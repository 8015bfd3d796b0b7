"""How memory is looked after while a plan is worked on."""

from __future__ import annotations

import atexit
import ctypes
import gc
from contextlib import suppress

YOUNG = 1
"""The generation up to which Python collects what has come about since it last did."""

ALL = 2
"""The generation up to which it collects whatever does not stay."""


def collect_rarely() -> None:
    """Let Python look rarely for objects that hold each other and nothing else does.

    A plan is very many objects that all stay, and few that do so: to go through them again and
    again takes a third of the time that a large one takes. To take them apart one by one when the
    process ends, as Python would, takes a quarter of the time that a small one takes.
    """
    gc.set_threshold(100_000, 50, 100)
    atexit.register(all_stays_to_the_end)


def all_stays_to_the_end() -> None:
    """Let Python not look through what there is by now: it stays until the process ends."""
    gc.freeze()


def give_back(generation: int = YOUNG) -> None:
    """Give the system the memory that nothing holds any more, where its library can.

    It takes a moment, so it is for what has taken much. Python looks through what is no older than
    the `generation`: after `all_stays_to_the_end`, through `ALL`.
    """
    gc.collect(generation)
    with suppress(AttributeError, OSError, TypeError):  # glibc alone has it
        ctypes.CDLL(None).malloc_trim(0)
