"""Programs that tests need beside Python, installed by the system's own package manager."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

Way = Sequence[Sequence[str]]
"""Commands that together install a program."""


def by_system(*packages: str) -> Way:
    """Return how Debian and its kin install `packages`."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    return [
        [*sudo, "apt-get", "update", "-q"],
        [*sudo, "apt-get", "install", "-qy", "--no-install-recommends", *packages],
    ]


def succeeds(way: Way) -> bool:
    """Run the commands of `way`, and return whether each of them ended well."""
    return all(_runs(command) for command in way)


def _runs(command: Sequence[str]) -> bool:
    if not shutil.which(command[0]):
        return False
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0
