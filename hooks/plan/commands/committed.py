"""Files that are made from the data and lie in the repository, because others read them there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..tools.whole_files import write_whole


def stale(files: Mapping[Path, str]) -> list[Path]:
    """Return those of `files` that are missing, or do not hold the text they should.

    How lines end does not count: a checkout on Windows is current too.
    """
    return [path for path, text in files.items() if _held(path) != text]


def write(files: Mapping[Path, str]) -> list[Path]:
    """Write those of `files` that are stale, each whole or not at all, and return them."""
    written = stale(files)
    for path in written:
        write_whole(path, files[path].encode())
    return written


def _held(path: Path) -> str | None:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else None
