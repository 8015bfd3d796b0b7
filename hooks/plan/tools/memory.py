"""How memory is looked after while a plan is worked on."""

from __future__ import annotations

import ctypes
import gc
from contextlib import suppress

_ARENAS = -8
"""What glibc calls `M_ARENA_MAX` in <malloc.h>."""

_LACKING = (AttributeError, OSError, TypeError)
"""What Python raises where the system's library is not glibc."""


def be_sparing() -> None:
    """Let Python collect rarely, and all threads take their memory from one place."""
    _collect_rarely()
    with suppress(*_LACKING):
        # Files are made by several threads: what one is done with, the others may have.
        ctypes.CDLL(None).mallopt(_ARENAS, 1)


def _collect_rarely() -> None:
    """Let Python look rarely for objects that hold each other and nothing else does.

    A plan is very many objects that all stay, and few that do so: to go through them again and
    again takes a third of the time that a large one takes.
    """
    gc.set_threshold(100_000, 50, 100)


def give_back() -> None:
    """Give the system all memory that nothing holds any more, where its library can.

    It takes a moment, so it is for what has taken much.
    """
    with suppress(*_LACKING):
        ctypes.CDLL(None).malloc_trim(0)
