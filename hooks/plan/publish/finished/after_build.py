"""The index of the search and the worker of a site, which name what else was written."""

from __future__ import annotations

from collections.abc import Iterable

from ...pages.page import SitePage
from ..site_folder import SiteFolder
from .offline import WORKER, last_worker, worker
from .search import handwritten_entries, offered_lists, search_entries
from .search_parts import CUTS, INDEX, UNCUT, search_files
from .search_places import Indexed, indexed

_AS_SCRIPT = "search/search_index.js"


def write_worker(folder: SiteFolder, *, offline: bool) -> None:
    """Write the worker that keeps the site for readers without a network, or the last one."""
    script = worker(folder.files) if offline else last_worker()
    folder.put(WORKER, script.encode())


def words_of_pages(pages: Iterable[SitePage], *, preview: bool) -> Indexed:
    """Return what search knows of `pages`: it follows from them alone, so it may be found early."""
    return indexed(search_entries(pages, _ends(preview=preview)))


def write_index(folder: SiteFolder, words: Indexed, *, preview: bool) -> None:
    """Write what search knows: of pages that are written by hand, and then the `words` of others.

    Of a preview it is a script too, since its pages may fetch no file.
    """
    by_hand = indexed(handwritten_entries(folder.content(INDEX).decode()))
    lists, cuts = offered_lists(_ends(preview=preview)), UNCUT if preview else CUTS
    for path, text in search_files(by_hand.followed_by(words), lists, cuts):
        folder.put(path, text.encode())
        if preview:
            folder.put(_AS_SCRIPT, f"var __index = {text}".encode())


def _ends(*, preview: bool) -> str:
    return "index.html" if preview else ""
