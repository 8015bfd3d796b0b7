"""The data file: where it lies, and what it holds."""

from __future__ import annotations

import os
from pathlib import Path

DATA_FILE = "data/assignments.yaml"
"""Where the file lies in the repository; the target of every edit link."""

LARGEST = 20_000_000
"""Bytes of the largest file that is read: some ten thousand tasks."""


def content_of(file: Path, largest: int = LARGEST) -> bytes:
    """Return what `file` holds, cut behind `largest` bytes: more, no data file can have.

    Raises `OSError` where it cannot be opened.
    """
    with open(file, "rb", opener=_opened_at_once) as opened:
        return opened.read(largest + 1)


def _opened_at_once(file: str, flags: int) -> int:
    """Open `file`; a pipe too that nobody writes into, which would be waited for for ever."""
    opened = os.open(file, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(opened, True)
    return opened
