"""Where a Chromium is to be found on this machine, and how to get one where there is none.

Run as a program it prints the browser's path, installing it first if need be, and fails
with one sentence where none can be had.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from plan.tools.streams import make_printable
from tests.support.programs.packages import Way, by_system, succeeds

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
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
    return _named() or _on_the_path(NAMES) or _own("chromium-*/chrome-linux*/chrome")


def light_chromium() -> Path | None:
    """Return the same engine without a desktop's windows, at half the cost; else the browser.

    It knows no settings of an owner, such as that cookies are barred.
    """
    own = "chromium_headless_shell-*/chrome-*/*headless*shell"
    return _named() or _on_the_path(SHELLS) or _own(own) or chromium()


def _named() -> Path | None:
    named = os.environ.get("CHROMIUM")
    return Path(named) if named else None


def _on_the_path(names: Sequence[str]) -> Path | None:
    return next((Path(place) for name in names if (place := shutil.which(name))), None)


def _own(pattern: str) -> Path | None:
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", ".browsers"))
    return next(iter(sorted(folder.glob(pattern))), None)


def install() -> Path | None:
    """Try each way to install a browser until there is one.

    For root, the system's packages come first: there Playwright's own may not be reached.
    """
    own: Way = [[sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]]
    packaged = by_system("chromium")
    for way in (packaged, own) if os.geteuid() == 0 else (own, packaged):
        if succeeds(way) and (browser := chromium()):
            return browser
    return None


if __name__ == "__main__":
    make_printable((sys.stdout, sys.stderr), os.environ)
    if not (chromium() or install()):
        sys.exit("No Chromium here, and none could be installed: the browser tests cannot run.")
    if not _named() and light_chromium() == chromium():
        succeeds(by_system(SHELLS[0]))  # what cannot be had is done without, at twice the cost
    print(light_chromium())
