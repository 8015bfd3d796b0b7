"""The index of the search and the worker of a site, which name what else was written."""

from __future__ import annotations

from collections.abc import Iterable

from ...pages.page import SitePage
from ..site_folder import SiteFolder
from .offline import WORKER, last_worker, worker
from .search import INDEX, INDEX_AS_SCRIPT, search_index


def write_worker(folder: SiteFolder, *, offline: bool) -> None:
    """Write the worker that keeps the site for readers without a network, or the last one."""
    script = worker(folder.files) if offline else last_worker()
    folder.put(WORKER, script.encode())


def write_index(folder: SiteFolder, pages: Iterable[SitePage], *, preview: bool) -> None:
    """Write what search knows; of a preview as a script too, since its pages may fetch no file."""
    ends = "index.html" if preview else ""
    index = search_index(pages, ends, folder.content(INDEX).decode())
    folder.put(INDEX, index.encode())
    if preview:
        script = f"var __index = {index}"  # the theme's name for it
        folder.put(INDEX_AS_SCRIPT, script.encode())
