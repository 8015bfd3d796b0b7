"""The index of the search and the worker of a site, which name what else was written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ...pages.page import SitePage
from ...tools.whole_files import write_whole
from .offline import WORKER, kept, last_worker, worker
from .search import INDEX, search_index


def write_worker(folder: Path, *, offline: bool) -> None:
    """Write the worker that keeps the site for readers without a network, or the last one."""
    script = _worker(folder) if offline else last_worker()
    write_whole(folder / WORKER, script.encode())


def write_index(folder: Path, pages: Iterable[SitePage], *, preview: bool) -> None:
    """Write what search knows; of a preview as a script too, since its pages may fetch no file."""
    file = folder / INDEX
    ends = "index.html" if preview else ""
    index = search_index(pages, ends, file.read_text(encoding="utf-8"))
    write_whole(file, index.encode())
    if preview:
        script = f"var __index = {index}"  # the theme's name for it
        write_whole(file.with_suffix(".js"), script.encode())


def _worker(folder: Path) -> str:
    files = [file for file in folder.rglob("*") if file.is_file()]
    keeps = kept({file.relative_to(folder).as_posix(): file.stat().st_size for file in files})
    contents = {path: (folder / path).read_bytes() for path in keeps.paths}
    others = ((path, (folder / path).read_bytes()) for path in keeps.others)  # too many to hold
    return worker(contents, whole=keeps.whole, others=others)
