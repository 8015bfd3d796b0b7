"""What is costly to make is made once, and kept by what it is made of, from build to build."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

EXPORTS, PICTURES = ".cache/exports", ".cache/pictures"
"""Where files to take away, and share pictures, are kept beside mkdocs.yml."""

MOST = 300_000_000
"""Bytes that a store holds after `drop_oldest`."""

_PACKAGE = Path(__file__).parent
_CODE = (".py", ".typ", ".xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Contents by their keys, in a folder; it may be deleted, and two builds may share it."""

    folder: Path

    def file(self, key: str) -> Path:
        """Return where the content of `key` lies, if it is held."""
        return self.folder / key

    def holds(self, key: str) -> bool:
        """Return whether the content of `key` is there."""
        return self.file(key).is_file()

    def keep(self, key: str, content: bytes) -> None:
        """Write the whole content or none: what is there counts as made, also for other builds."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as begun:
            begun.write(content)
        os.chmod(begun.name, 0o644)  # as any file that is published
        os.replace(begun.name, self.file(key))

    def content(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return the content of `key`, made now unless it is held."""
        try:
            return self.file(key).read_bytes()
        except FileNotFoundError:
            made = make()
            self.keep(key, made)
            return made

    def drop_oldest(self, most: int = MOST) -> None:
        """Delete what was kept longest ago, until no more than `most` bytes are held."""
        files = [(file, file.stat()) for file in self.folder.glob("*") if file.is_file()]
        held = sum(stat.st_size for _, stat in files)
        for file, stat in sorted(files, key=lambda each: each[1].st_mtime):
            if held <= most:
                return
            file.unlink(missing_ok=True)
            held -= stat.st_size


def key(*parts: str) -> str:
    """Return what stands for `parts` together: the same for equal ones, and for no others."""
    told = hashlib.sha256()
    for part in parts:
        told.update(f"{len(part)}:{part}".encode())
    return told.hexdigest()[:32]


@cache
def versions(tools: tuple[str, ...]) -> str:
    """Return the versions of the packages `tools`: another may make something else."""
    return "\n".join(f"{tool} {version(tool)}" for tool in tools)


@cache
def package_mark() -> str:
    """Return what stands for this package's own code and templates, for the same reason."""
    files = sorted(file for file in _PACKAGE.rglob("*") if file.suffix in _CODE)
    return key(*(file.read_text("utf-8") for file in files))
