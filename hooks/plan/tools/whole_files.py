"""Files are replaced whole or not at all: nobody finds one that was cut while it was written."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import IO

UNFINISHED = ".new"
"""Ends the name of a file that is being written; such a file is left only by a crash."""


class NotWrittenError(OSError):
    """A file could not be written, and is as it was before."""


def write_whole(path: Path, *content: bytes, durable: bool = True) -> None:
    """Put `content`, part by part, into the file at `path`, or change nothing.

    Folders are made as needed, a link is followed, and a file that was there keeps its rights.
    What is no file but a device or a pipe is written into, and never replaced.
    If `durable`, this holds for a machine that loses its power too, at some 5 ms a file.
    Raises `NotWrittenError`, which names `path`, where that cannot be.
    """
    try:
        if _takes_in(path):
            with path.open("wb") as taken:
                taken.writelines(content)
        else:
            _replace(Path(os.path.realpath(path)), content, durable)
    except OSError as error:
        # The name of the unfinished file, or none, would say nothing to who is told.
        raise NotWrittenError(error.errno, error.strerror, str(path)) from error


def _takes_in(path: Path) -> bool:
    """Return whether a device or a pipe lies at `path`, like `/dev/stdout`."""
    was = _state(path)
    return was is not None and not (stat.S_ISREG(was.st_mode) or stat.S_ISDIR(was.st_mode))


def _replace(target: Path, content: Iterable[bytes], durable: bool) -> None:
    was = _state(target)
    if was and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    # Its name is short however long the target's is, and no other writer has the same.
    begun = target.with_name(f".{token_hex(8)}{UNFINISHED}")
    try:
        with _opened(begun) as file:
            file.writelines(content)
            file.flush()
            if durable:  # else the name could reach the disk before the content
                os.fsync(file.fileno())
        if was:
            _give_rights(begun, was)
        os.replace(begun, target)
    except BaseException:
        begun.unlink(missing_ok=True)
        raise


def _state(target: Path) -> os.stat_result | None:
    """Return what the system knows of the file that is there, if one is."""
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _opened(begun: Path) -> IO[bytes]:
    """Return the new file, in a folder that is made if need be: nearly always it is there."""
    try:
        return begun.open("xb")
    except FileNotFoundError:
        begun.parent.mkdir(parents=True, exist_ok=True)
        return begun.open("xb")


def _give_rights(begun: Path, was: os.stat_result) -> None:
    begun.chmod(stat.S_IMODE(was.st_mode))
    now = begun.stat()
    if (was.st_uid, was.st_gid) != (now.st_uid, now.st_gid):
        with suppress(PermissionError):  # whoever is not root gives no file away
            os.chown(begun, was.st_uid, was.st_gid)
