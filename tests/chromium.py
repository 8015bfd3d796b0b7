"""Where a Chromium is to be found on this machine, and how to get one where there is none.

Run as a program it prints the browser's path, installing it first if need be, and fails
with one sentence where none can be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from plan.streams import make_printable

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Way = Sequence[Sequence[str]]
"""Commands that together install a browser."""


def chromium() -> Path | None:
    """Return the browser on this machine: named by CHROMIUM, on the path, or Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named)
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    own = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", ".browsers"))
    return next(iter(sorted(own.glob("chromium-*/chrome-linux*/chrome"))), None)


def install() -> Path | None:
    """Try each way to install a browser until there is one.

    For root, the system's packages come first: there Playwright's own may not be reached.
    """
    root = os.geteuid() == 0
    sudo = [] if root else ["sudo", "-n"]
    own: Way = [[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]]
    packaged: Way = [
        [*sudo, "apt-get", "update", "-q"],
        [*sudo, "apt-get", "install", "-qy", "chromium"],
    ]
    for way in (packaged, own) if root else (own, packaged):
        if all(_runs(command) for command in way) and (found := chromium()):
            return found
    return None


def _runs(command: Sequence[str]) -> bool:
    if not shutil.which(command[0]):
        return False
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0


if __name__ == "__main__":
    make_printable((sys.stdout, sys.stderr), os.environ)
    path = chromium() or install()
    if path is None:
        sys.exit("No Chromium here, and none could be installed: the browser tests cannot run.")
    print(path)
