"""The data file → the site that is published of it, with MkDocs and without."""

from __future__ import annotations

from pathlib import Path

from .checks import checked
from .edition import edition
from .history import history
from .ledger import ledger_beside
from .revisions import last_changed
from .site import Site, site


def published_site(file: Path, name: str) -> Site:
    """Return the site of the plan in `file`, which messages call `name`.

    Raises `ProblemsFoundError` with every problem of the file, or of the ledger beside it, and
    `OSError` where the file cannot be opened.
    """
    assignments, ledger = checked(file, name), ledger_beside(file, name)
    content = file.read_bytes()
    lines = content.decode("utf-8").splitlines()
    changed = last_changed(file)
    state = edition(content, changed, history(file) if changed else None)
    return site(assignments, ledger, lines, state)
