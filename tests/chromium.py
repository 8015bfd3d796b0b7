"""Where a Chromium is to be found on this machine, and how to get one where there is none.

Run as a program it prints the browser's path, installing it first if need be, and fails
with one sentence where none can be had.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from packages import Way, by_system, succeeds
from plan.tools.streams import make_printable

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
    own: Way = [[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]]
    packaged = by_system("chromium")
    for way in (packaged, own) if os.geteuid() == 0 else (own, packaged):
        if succeeds(way) and (found := chromium()):
            return found
    return None


if __name__ == "__main__":
    make_printable((sys.stdout, sys.stderr), os.environ)
    path = chromium() or install()
    if path is None:
        sys.exit("No Chromium here, and none could be installed: the browser tests cannot run.")
    print(path)
