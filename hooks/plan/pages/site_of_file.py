"""The data file → the site that is published of it, with MkDocs and without."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from ..check.gate import checked_content
from ..check.ledger import ledger_beside
from ..check.reviews import refuse_draft
from ..load.data_file import content_of
from ..load.edition import Edition, edition
from ..load.git import GitUnavailableError
from ..load.revisions import Past, past
from . import Site, site
from .draft import draft_of


def published_site(
    file: Path,
    name: str,
    say: Callable[[str], None],
    root: str = "",
    repository: str = "",
    *,
    draft: bool = False,
    past_of: Callable[[Path], Past] = past,
) -> Site:
    """Return the site, at `root`, of the plan in `file`, which messages call `name`.

    `repository` is the address of where its data lies, for those who have an account there.

    A file of which something is to be read over is refused, unless a `draft` is asked for: then its
    site says so on every page.

    `past_of` returns what git knows of the file, for who has asked already.

    `say` is given what the site lacks, and why, where it can be published without. Raises
    `ProblemsFoundError` with every problem of the file, or of the ledger beside it,
    `UnreviewedError` and, where the file cannot be opened, `OSError`.
    """
    content, ledger = content_of(file), ledger_beside(file, name)
    assignments = checked_content(content, name, ledger)
    if not draft:
        refuse_draft(assignments, name)
    unfinished = draft_of(assignments, name) if draft else None
    now = _edition(content, partial(past_of, file), say)
    where = "" if unfinished else root  # a draft is published nowhere
    return site(assignments, ledger, content, now, where, repository, unfinished)


def _edition(content: bytes, past: Callable[[], Past], say: Callable[[str], None]) -> Edition:
    try:
        before = past()
    except GitUnavailableError as error:
        say(f"Trang không ghi được ngày cập nhật: {error}.")
        return edition(content, None)
    return edition(content, before.changed, before.history)
