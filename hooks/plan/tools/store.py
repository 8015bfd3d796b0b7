"""What is costly to make is made once, and kept by what it is made of, from build to build.

A store only saves time. What it cannot give back as it was kept is made anew, and where it
cannot keep, the build goes on without.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import distribution, version
from pathlib import Path

from .failures import reason
from .whole_files import UNFINISHED, write_whole

EXPORTS, PICTURES, TEMPLATES = ".cache/exports", ".cache/pictures", ".cache/templates"
"""Where files to take away, share pictures, compiled templates are kept beside mkdocs.yml."""

PAGES, SITES = ".cache/pages", ".cache/sites"
"""Where whole pages are kept, and what each file of a built site held."""

SPARE = 100_000_000
"""Bytes of what a build did not use that are kept at least, beside what it used."""

_LONGEST_WRITE = 3600
"""Seconds after which an unfinished file is one that a crash has left."""

_PACKAGE = Path(__file__).parent.parent
_CODE = (".py", ".typ", ".xml")
_DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Contents by their keys, in a folder; it may be deleted, and two builds may share it.

    A file of the folder holds the digest of its key and content, then the content.
    """

    folder: Path
    failures: list[str] = field(default_factory=list)
    """Where and why nothing more is kept: the first refusal, which stores of a build share."""
    used: set[str] = field(default_factory=set)
    """The keys of what was held or kept since the store was opened."""

    def held(self, key: str) -> bytes | None:
        """Return the content of `key` as it was kept, `None` where that is not there whole."""
        file = self._file(key)
        self.used.add(key)
        try:
            if not file.is_file():  # also a pipe, which would be waited for
                return None
            with file.open("rb") as kept:
                digest, content = kept.read(_DIGEST), kept.read()
        except OSError:
            return None
        return content if digest == _digest(key, content) else None

    def keep(self, key: str, content: bytes) -> None:
        """Keep the whole content or none, in place of whatever lies there."""
        if self.failures:
            return
        file = self._file(key)
        self.used.add(key)
        try:
            _remove(file)  # its rights, or where it links to, are not to be taken over
            # What a machine that lost its power left in part is known by its digest.
            write_whole(file, _digest(key, content), content, durable=False)
        except OSError as error:
            self.failures.append(f"{self.folder}: {reason(error)}")

    def content(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return the content of `key`, made now unless it is held."""
        held = self.held(key)
        if held is not None:
            return held
        content = make()
        self.keep(key, content)
        return content

    def drop_unused(self, spare: int = SPARE) -> None:
        """Delete what a crash has left, and of what was not used what was kept longest ago.

        What was used stays, however large the site is. Of the rest as many bytes stay again, for
        the build of another state of the data, and at least `spare`.
        """
        files = sorted(self._files(), key=lambda entry: entry[1].st_mtime)
        in_use = sum(stat.st_size for file, stat in files if file.name in self.used)
        left_over = [(file, stat) for file, stat in files if file.name not in self.used]
        size, most = sum(stat.st_size for _, stat in left_over), max(in_use, spare)
        for file, stat in left_over:
            # By the clock of the disk, which also gave the others their times.
            age = files[-1][1].st_mtime - stat.st_mtime
            if size > most or (file.name.endswith(UNFINISHED) and age > _LONGEST_WRITE):
                with suppress(OSError):  # another build may be deleting it too
                    os.unlink(file)
                size -= stat.st_size

    def _file(self, key: str) -> Path:
        return self.folder / key

    def _files(self) -> Iterator[tuple[os.DirEntry[str], os.stat_result]]:
        with suppress(OSError):  # no folder, or none that we may read
            for file in [*os.scandir(self.folder)]:
                with suppress(OSError):  # another build may have deleted it
                    if file.is_file():
                        yield file, file.stat()


def not_kept(failures: Sequence[str]) -> Iterator[str]:
    """Yield the line that tells, once a build, why it kept nothing, if it did not."""
    for failure in failures[:1]:
        yield f"{failure} · trang vẫn đủ, nhưng lần sau phải tạo lại mọi tệp từ đầu"


def _digest(key: str, content: bytes) -> bytes:
    """Return the digest of `content` kept under `key`: under another key it has another."""
    digest = hashlib.sha256(key.encode() + b"\0")
    digest.update(content)  # which may be large: no copy is made of it
    return digest.digest()


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        if not file.is_dir():
            raise
        shutil.rmtree(file)


def key(*parts: str) -> str:
    """Return the hash of `parts`: the same for equal ones, and for no others."""
    return key_of(parts)


def key_of(parts: Iterable[str]) -> str:
    """Return the hash of `parts` as `key` does, each taken once it is asked for."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode())
    return digest.hexdigest()[:32]


@cache
def versions(tools: tuple[str, ...]) -> str:
    """Return the hash of the versions of the packages `tools`: another may make something else.

    It is all that a package says of itself: to read its version out of that takes longer.
    """
    return key(*(distribution(tool).read_text("METADATA") or version(tool) for tool in tools))


@cache
def code_mark(*parts: str) -> str:
    """Return the hash of this package's own code and templates: others may make something else.

    Where only some of it makes something, `parts` are its files or folders: `exports/pdf`.
    """
    below = tuple(f"{part}/" for part in parts)
    marks = _code_marks().items()
    return key(
        *(mark for file, mark in marks if not parts or file in parts or file.startswith(below))
    )


@cache
def _code_marks() -> Mapping[str, str]:
    """Return the hash of each file of the code, by its path: each is read once."""
    start = len(str(_PACKAGE)) + 1
    below = (os.path.join(place, name) for place, _, names in os.walk(_PACKAGE) for name in names)
    marks = {
        file[start:].replace(os.sep, "/"): _text_mark(file)
        for file in below
        if file.endswith(_CODE)
    }
    return dict(sorted(marks.items()))


def _text_mark(file: str) -> str:
    with open(file, encoding="utf-8") as text:  # however its lines end
        return key(text.read())
