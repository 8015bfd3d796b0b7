"""A version of the data file: a file, or what git keeps of it under a revision's name."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

from .checks import DATA_FILE


class NoSuchVersionError(Exception):
    """Neither a file nor a revision is called so; the message says it in Vietnamese."""


def version(name: str) -> tuple[str, bytes]:
    """Return what messages call the version `name` of the data file, and its content.

    `name` is a file's name, or else a git revision: `main`, `HEAD^1`, a commit's number.
    Raises `NoSuchVersionError` where it is neither, and `OSError` where it can't be opened.
    """
    if Path(name).is_file():
        return name, Path(name).read_bytes()
    told = f"{name}:{DATA_FILE}"
    if name.startswith("-"):
        raise NoSuchVersionError(_no_such(name))
    shown = subprocess.run(["git", "show", told], capture_output=True, check=False)
    if shown.returncode:
        raise NoSuchVersionError(_no_such(name))
    return told, shown.stdout


def _no_such(name: str) -> str:
    return f"không có tệp nào, cũng không có bản nào trong git, tên là `{name}`"


def content_at(revision: str, file: str) -> str:
    """Return the text of `file` at `revision`, empty where that has no such file."""
    if revision.startswith("-"):
        return ""
    command = ["git", "show", f"{revision}:{file}"]
    shown = subprocess.run(command, capture_output=True, check=False)
    return shown.stdout.decode("utf-8", "replace")


def last_changed(file: Path) -> date | None:
    """Return the day on which `file` was last changed, by git.

    `None` where git does not know: outside a repository, with changes that are not committed,
    and in a clone that lacks the past.
    """
    shallow = _told(file, "rev-parse", "--is-shallow-repository")
    if shallow != "false" or _told(file, "status", "--porcelain", "--", file.name):
        return None
    on = _told(file, "log", "-1", "--format=%cs", "--", file.name)
    return date.fromisoformat(on) if on else None


def _told(file: Path, *question: str) -> str:
    """Return what git says where `file` lies, empty where there is no git or it knows nothing."""
    try:
        command = ["git", "-C", str(file.parent), *question]
        told = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return ""
    return told.stdout.decode("utf-8", "replace").strip()
