"""How Python looks after memory while a plan is worked on."""

from __future__ import annotations

import gc


def collect_rarely() -> None:
    """Let Python look rarely for objects that hold each other and nothing else does.

    A plan is very many objects that all stay, and few that do so: to go through them again and
    again takes a third of the time that a large one takes.
    """
    gc.set_threshold(100_000, 50, 100)
