"""What a reader's browser keeps of the site, to show it where there is no network.

The worker itself is `templates/sw.js`; the build writes before it which files it keeps.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from ...model.addresses import API, DOWNLOADS
from ...share.home_screen import ICONS
from ...share.pictures import SHARE_PICTURES
from ...templates.environment import TEMPLATES
from ..site_folder import Content

WORKER = "sw.js"
REGISTERS = "assets/plan/offline.js"
"""The script of each page that asks the browser to run the worker."""

MOST = 5_000_000
"""Bytes of a site that is kept whole; packed, on their way, they are about a fifth of that."""

_NEVER = re.compile(
    rf"""
    .*\.(map|gz|xml|webmanifest)        # for developers, for search engines, for home screens
    | {re.escape(WORKER)}
    | robots\.txt
    | {API}.*                            # for programs
    | {DOWNLOADS}.*\.(pdf|docx|xlsx|csv|ics)  # to take away: big, and asked for one by one
    | {SHARE_PICTURES}.*                   # pictures for chats: no page shows them
    | {ICONS}.*               # for home screens
    | assets/plan/lines\.json            # for editors
    | assets/images/favicon\.png        # the theme's: ours has another
    | assets/javascripts/lunr/.*        # the theme's search, in whose place ours answers
    | assets/javascripts/workers/search\..*\.min\.js
    """,
    re.VERBOSE,
)
_ENTRY = re.compile(r"([^/]+/)?index\.html")
"""The home page, the plan and the lists."""

_AS_THEY_ARE = "/!$&'()*+,;=:@"
"""What browsers write in a path as it is, beside letters, digits and `-._~`."""

_HASH_LENGTH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Which files of a site are kept from the first visit on."""

    paths: tuple[str, ...]
    others: tuple[str, ...]
    """The other pages, which are kept once they were seen."""

    @property
    def whole(self) -> bool:
        """Whether all pages are kept from the first visit on."""
        return not self.others


def kept(sizes: Mapping[str, int], most: int = MOST) -> Kept:
    """Return what is kept of a site whose files have `sizes` in bytes, by path.

    A site of more than `most` bytes is kept in part: its entry pages and all that is no page.
    """
    paths = sorted(path for path in sizes if not _NEVER.fullmatch(path))
    if sum(sizes[path] for path in paths) <= most:
        return Kept(paths=tuple(paths), others=())
    first, others = (tuple(p for p in paths if _comes_first(p) is come) for come in (True, False))
    return Kept(paths=first, others=others)


def _comes_first(path: str) -> bool:
    return not path.endswith("/index.html") or bool(_ENTRY.fullmatch(path))


def worker(files: Mapping[str, Content], most: int = MOST) -> str:
    """Return the worker that keeps what is to be kept of `files`, by path.

    The same files give the same worker, and a change of one that is kept gives another.
    """
    keeps = kept({path: content.size for path, content in files.items()}, most)
    first = {_address(path): files[path].digest[:_HASH_LENGTH] for path in keeps.paths}
    pages = "".join(_page_hash(path, files[path]) for path in keeps.others)
    looks = (address for address in first if address and not address.endswith(("/", ".html")))
    listed = {
        "version": _hash((*first, *first.values(), pages)),
        # Pages that were seen go with the theme's files, whose names they name.
        "seen": None if keeps.whole else _hash(looks),
        "pages": pages,
        "files": first,
    }
    written = json.dumps(listed, separators=(",", ":"))
    return f"const LIST = {written};\n{_script(WORKER)}"


def last_worker() -> str:
    """Return the worker that ends those of earlier builds, wherever they run."""
    return _script("sw-ends.js")


def _script(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")


def _address(path: str) -> str:
    """Return the address by which a server gives the file at `path`, as a browser writes it."""
    return quote(re.sub(r"(^|/)index\.html$", r"\1", path), safe=_AS_THEY_ARE)


def _page_hash(path: str, content: Content) -> str:
    """Return what only this page at its own address has."""
    return _hash((_address(path), content.digest))


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_HASH_LENGTH]
