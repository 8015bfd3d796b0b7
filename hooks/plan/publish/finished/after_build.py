"""The index of the search and the worker of a site, which name what else was written."""

from __future__ import annotations

from collections.abc import Iterable

from ...pages.page import SitePage
from ..site_folder import SiteFolder
from .offline import WORKER, last_worker, worker
from .search import offered_lists, search_entries
from .search_parts import CUTS, INDEX, UNCUT, search_files

_AS_SCRIPT = "search/search_index.js"


def write_worker(folder: SiteFolder, *, offline: bool) -> None:
    """Write the worker that keeps the site for readers without a network, or the last one."""
    script = worker(folder.files) if offline else last_worker()
    folder.put(WORKER, script.encode())


def write_index(folder: SiteFolder, pages: Iterable[SitePage], *, preview: bool) -> None:
    """Write what search knows; of a preview as a script too, since its pages may fetch no file."""
    ends = "index.html" if preview else ""
    entries = search_entries(pages, ends, folder.content(INDEX).decode())
    for path, text in search_files(entries, offered_lists(ends), UNCUT if preview else CUTS):
        folder.put(path, text.encode())
        if preview:
            folder.put(_AS_SCRIPT, f"var __index = {text}".encode())
