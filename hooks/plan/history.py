"""How often git says that a file was changed, and when last: which of two versions is the newer."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The commits that changed a file. What is committed later has a greater `count`."""

    moment: datetime
    """When the last of them was made, in UTC, to the second."""
    count: int


def history(file: Path) -> History | None:
    """Return the commits that changed `file`; `None` where git knows none."""
    # Not `log`, whose output the configuration of whoever builds may change.
    command = ["git", "-C", str(file.parent), "rev-list", "--timestamp", "HEAD", "--", file.name]
    try:
        listed = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    seconds = [int(line.split()[0]) for line in listed.stdout.decode().splitlines()]
    if listed.returncode or not seconds:
        return None
    return History(moment=datetime.fromtimestamp(max(seconds), UTC), count=len(seconds))
