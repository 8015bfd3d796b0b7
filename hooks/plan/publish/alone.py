"""Builds of one site follow each other: two at once would write into one folder, and mix."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ..tools.store import key

LOCKS = ".cache/locks"
"""Where a file for each site lies beside mkdocs.yml, held by who builds it."""


def wait_for_others(site: Path, project: Path, say: Callable[[str], None]) -> None:
    """Wait until no other process builds `site`, and let others wait until this one has ended.

    Where nothing can be held, as on Windows or in a folder that is not to be written, it goes on.
    """
    try:
        import fcntl
    except ImportError:
        return
    with suppress(OSError):
        (project / LOCKS).mkdir(parents=True, exist_ok=True)
        # Left open on purpose: the lock is given back when the process ends, however it ends.
        held = os.open(project / LOCKS / key("site", str(site.resolve())), os.O_RDWR | os.O_CREAT)
        try:
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"đang có lần dựng khác ghi vào {site.name}/ · chờ lần ấy xong")
            fcntl.lockf(held, fcntl.LOCK_EX)
