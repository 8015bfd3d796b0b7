"""The data file → the site that is published of it, with MkDocs and without."""

from __future__ import annotations

from pathlib import Path

from .checks import checked_content, content_of
from .edition import edition
from .ledger import ledger_beside
from .revisions import last_changed
from .site import Site, site


def published_site(file: Path, name: str) -> Site:
    """Return the site of the plan in `file`, which messages call `name`.

    Raises `ProblemsFoundError` with every problem of the file, or of the ledger beside it, and
    `OSError` where the file cannot be opened.
    """
    content, ledger = content_of(file), ledger_beside(file, name)
    assignments = checked_content(content, name, ledger)
    lines = content.decode("utf-8").splitlines()
    return site(assignments, ledger, lines, edition(content, last_changed(file)))
