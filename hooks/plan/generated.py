"""Files that are made from the data and lie in the repository, because others read them there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def stale(files: Mapping[Path, str]) -> list[Path]:
    """Return those of `files` that are missing, or do not hold the text they should.

    How lines end does not count: a checkout on Windows is current too.
    """
    return [path for path, text in files.items() if _held(path) != text]


def write(files: Mapping[Path, str]) -> list[Path]:
    """Write those of `files` that are stale, and return them."""
    written = stale(files)
    for path in written:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], encoding="utf-8", newline="\n")
    return written


def _held(path: Path) -> str | None:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else None
