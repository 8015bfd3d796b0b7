"""The folder of a site: it stands while the next one is made, which replaces what differs in it.

So a build that fails leaves the site as it was, and one that changes a page writes one page.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from io import BufferedReader
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ..tools.store import key

NEXT = ".next"
"""Where the next site is made, inside the folder: what is hidden at its top is no part of a site,
and MkDocs leaves that as it is."""

_FIRST_PAGE = "index.html"

_BATCH = 64
"""Files that a thread reads in a row."""

_LARGE = 1_000_000
"""Bytes of a file that is read part by part."""

_COMPILED = "__pycache__"

_LOCKS = ".cache/locks"
"""Where a file for each site lies beside mkdocs.yml, held by who builds it."""


class Content(NamedTuple):
    """What a file holds, in short."""

    size: int
    """In bytes."""
    digest: str
    """Its SHA-256; empty of what cannot be read, or is no file but a link or a pipe."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFolder:
    """One site, and the next one that is made in its place."""

    path: Path
    standing: Mapping[str, Content]
    """What each file held when the build began, by its path."""
    drawn_from: Mapping[str, str]
    """By path, of the files that stand as the last build has left them: what stands for all that
    one was made of, where that is known without making it."""
    files: dict[str, Content] = field(default_factory=dict)
    """What each file of the next site holds, by its path, as far as it is made."""
    keys: dict[str, str] = field(default_factory=dict)
    """By path, what stands for all that a file of the next site is made of."""

    @property
    def next(self) -> Path:
        """Where the next site is made, as far as it differs."""
        return self.path / NEXT

    def is_site(self) -> bool:
        """Return whether a site stands there: it has a first page, as no other folder has."""
        return _FIRST_PAGE in self.standing

    def begin(self) -> None:
        """Make room for the next site."""
        self.drop()  # what a build has left that was cut off
        self.next.mkdir(parents=True)

    def apart(self) -> SiteFolder:
        """Return this folder for who makes some files of the next site, and then tells which."""
        return replace(self, files={}, keys={})

    def keeps(self, path: str, key: str) -> bool:
        """Return whether the file at `path` was made of what `key` stands for; if so, it stays."""
        if self.drawn_from.get(path) != key:
            return False
        self.files[path], self.keys[path] = self.standing[path], key
        return True

    def put(self, path: str, content: bytes, key: str = "") -> None:
        """Give the next site the file `content`; `key`, if any, stands for all it is made of."""
        self.files[path] = _in_short(content)
        if key:
            self.keys[path] = key
        file = self.next / path
        if self.standing.get(path) == self.files[path]:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def take_in(self) -> None:
        """Find out what else was written into the next site."""
        others = (path for path in _paths(self.next) if path not in self.files)
        self.files.update(_contents(self.next, others))

    def content(self, path: str) -> bytes:
        """Return what the file at `path` of the next site holds."""
        new = self.next / path
        return (new if new.is_file() else self.path / path).read_bytes()

    def settle(self) -> None:
        """Put what differs of the next site, all of which is made, into its place."""
        for path in self.standing.keys() - self.files.keys():
            os.unlink(self.path / path)
        _remove_empty(self.path)
        for path in _paths(self.next):
            if self.standing.get(path) == self.files[path]:
                os.unlink(self.next / path)
        _move(self.next, self.path)
        self.drop()

    def drop(self) -> None:
        """Leave the site as it stands."""
        shutil.rmtree(self.next, ignore_errors=True)


def _in_short(content: bytes) -> Content:
    """Return in short what a file that holds `content` holds."""
    return Content(len(content), hashlib.sha256(content).hexdigest())


def contents_below(folder: Path, *, linked: bool = False, without: str = "") -> dict[str, Content]:
    """Return what each file below `folder` holds, by its path there.

    What is hidden at its top is left out, and what ends in `without`, if in anything. Where a link
    leads is read only if `linked`.
    """
    paths = _paths(folder, linked=linked)
    read = (path for path in paths if not (without and path.endswith(without)))
    return _contents(folder, read, linked=linked)


def _contents(folder: Path, paths: Iterable[str], *, linked: bool = False) -> dict[str, Content]:
    wanted = sorted(paths)
    batches = [wanted[start : start + _BATCH] for start in range(0, len(wanted), _BATCH)]

    def read(batch: list[str]) -> list[Content]:
        return [_content_at(os.path.join(folder, path), linked=linked) for path in batch]

    with ThreadPoolExecutor() as readers:  # disk and hash keep no other thread waiting
        return dict(zip(wanted, chain.from_iterable(readers.map(read, batches)), strict=True))


def _content_at(file: str, *, linked: bool) -> Content:
    try:
        if os.path.isfile(file) and (linked or not os.path.islink(file)):
            with open(file, "rb") as opened:
                size = os.fstat(opened.fileno()).st_size
                return _in_parts(opened) if size > _LARGE else _in_short(opened.read())
    except OSError:
        pass
    return Content(0, "")


def _in_parts(opened: BufferedReader) -> Content:
    """Return in short what a large file holds: several threads would hold one each."""
    digest = hashlib.file_digest(opened, "sha256").hexdigest()
    return Content(opened.tell(), digest)


def _paths(folder: Path, *, linked: bool = False) -> Iterator[str]:
    """Yield the path of all below `folder` that is no folder, but for what Python compiles."""
    top = str(folder)
    for place, folders, names in os.walk(folder, followlinks=linked):
        if place == top:
            folders[:], names = _shown(folders), _shown(names)
        if _COMPILED in folders:
            folders.remove(_COMPILED)
        if not linked:
            names += [name for name in folders if os.path.islink(os.path.join(place, name))]
        below = os.path.join(place, "").removeprefix(os.path.join(top, "")).replace(os.sep, "/")
        yield from (f"{below}{name}" for name in names)


def _shown(names: Iterable[str]) -> list[str]:
    return [name for name in names if not name.startswith(".")]


def _remove_empty(folder: Path, *, top: bool = True) -> bool:
    """Remove each folder of a site in which no file lies; return whether that leaves nothing."""
    is_empty = True
    for entry in os.scandir(folder):
        if top and entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False) and _remove_empty(Path(entry.path), top=False):
            os.rmdir(entry.path)
        else:
            is_empty = False
    return is_empty


def _move(source: Path, target: Path) -> None:
    """Move all that lies in the folder `source` into `target`, in place of files of its name."""
    for entry in os.scandir(source):
        place = target / entry.name
        if entry.is_dir() and place.is_dir():
            _move(Path(entry.path), place)
        else:
            os.replace(entry.path, place)


def wait_for_others(site: Path, project: Path, say: Callable[[str], None]) -> None:
    """Wait until no other process builds `site`, and let others wait until this one has ended.

    Where nothing can be held, as on Windows or in a folder that is not to be written, it goes on.
    """
    try:
        import fcntl
    except ImportError:
        return
    with suppress(OSError):
        (project / _LOCKS).mkdir(parents=True, exist_ok=True)
        # Left open on purpose: the lock is given back when the process ends, however it ends.
        held = os.open(project / _LOCKS / key("site", str(site.resolve())), os.O_RDWR | os.O_CREAT)
        try:
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"đang có lần dựng khác ghi vào {site.name}/ · chờ lần ấy xong")
            fcntl.lockf(held, fcntl.LOCK_EX)
