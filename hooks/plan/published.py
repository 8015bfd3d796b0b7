"""The data file → the site that is published of it, with MkDocs and without."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from .checks import checked
from .edition import edition
from .git import GitUnavailableError
from .ledger import ledger_beside
from .revisions import last_changed
from .site import Site, site


def published_site(file: Path, name: str, say: Callable[[str], None]) -> Site:
    """Return the site of the plan in `file`, which messages call `name`.

    `say` is given what the site lacks, and why, where it can be published without. Raises
    `ProblemsFoundError` with every problem of the file, or of the ledger beside it, and `OSError`
    where the file cannot be opened.
    """
    assignments, ledger = checked(file, name), ledger_beside(file, name)
    content = file.read_bytes()
    lines = content.decode("utf-8-sig").splitlines()
    return site(assignments, ledger, lines, edition(content, _last_changed(file, say)))


def _last_changed(file: Path, say: Callable[[str], None]) -> date | None:
    try:
        return last_changed(file)
    except GitUnavailableError as error:
        say(f"Trang không ghi được ngày cập nhật: {error}.")
        return None
