"""The site that an earlier build has left: where nothing has changed since, it stays as it is.

That takes every file that a build reads to be as it was, and every file of the site too.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from click import get_current_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler
from mkdocs.utils.yaml import yaml_load

from ..load.git import GitUnavailableError
from ..load.revisions import history, last_changed
from ..tools.store import SITES, Store, key

log = get_plugin_logger("plan")

_CODE = Path(__file__).parents[2]
_COMPILED = "__pycache__"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingSite:
    """The site in a folder, and what tells whether a build would write the same again."""

    folder: Path
    store: Store
    key: str
    """Stands for all that the build reads, and for how it was asked for."""
    warnings: CountHandler
    """Counts what MkDocs warns of while it builds."""

    def lines(self) -> Sequence[str] | None:
        """Return what its build had to say if it stands as that left it, else `None`."""
        held = self.store.held(self.key)
        if held is None:
            return None
        built = json.loads(held)
        return built["lines"] if built["files"] == _digests(self.folder) else None

    def remember(self, lines: Sequence[str]) -> None:
        """Keep what the folder holds now, and the `lines` that its build has said.

        A site that MkDocs warned of is built anew, so that it warns again.
        """
        _logger().removeHandler(self.warnings)
        if not self.warnings.counts:
            built = {"lines": lines, "files": _digests(self.folder)}
            self.store.keep(self.key, json.dumps(built).encode())
        self.store.drop_unused()


def standing_site(config: MkDocsConfig, data_file: Path) -> StandingSite | None:
    """Return the site that `mkdocs build` is to write; `None` where it is asked for otherwise.

    So it is where git cannot say since when the data are as they are.
    """
    context = get_current_context(silent=True)
    if context is None or context.info_name != "build":
        return None
    try:
        changed = last_changed(data_file)
        past = history(data_file) if changed else None
    except (GitUnavailableError, OSError):
        return None
    warnings = CountHandler(level=logging.WARNING)
    _logger().addHandler(warnings)
    beside = Path(config.config_file_path).parent
    return StandingSite(
        folder=Path(config.site_dir),
        store=Store(folder=beside / SITES),
        key=key(
            _settings(config),
            repr(context.params),
            repr((changed, past)),
            _tools(),
            *_read(config, data_file),
        ),
        warnings=warnings,
    )


def left_as_it_stands(site: StandingSite) -> bool:
    """Return whether nothing has changed since `site` was built, and say what its build said."""
    lines = site.lines()
    if lines is None:
        return False
    for line in lines:
        print(line, file=sys.stderr)
    log.info("Không có gì thay đổi: trang đã dựng lần trước vẫn đúng.")
    return True


def _logger() -> logging.Logger:
    """Return the logger of all that MkDocs, or what runs in its place, has to say."""
    return logging.getLogger(log.logger.name.partition(".")[0])


def _settings(config: MkDocsConfig) -> str:
    """Return what mkdocs.yml says, with what it takes from the environment."""
    with open(config.config_file_path, "rb") as file:
        return repr(yaml_load(file))


def _tools() -> str:
    """Return the versions of Python and of all that is installed beside it."""
    packages = {each.name for folder in sys.path for each in Path(folder).glob("*.dist-info")}
    return repr((sys.version, sorted(packages)))


def _read(config: MkDocsConfig, data_file: Path) -> Iterator[str]:
    """Yield the name and the digest of every file that a build may read."""
    folders = {_CODE, data_file.parent, Path(config.docs_dir), *map(Path, config.watch)}
    if config.theme.custom_dir:
        folders.add(Path(config.theme.custom_dir))
    for folder in sorted(folders):
        for name, digest in _digests(folder, without=_COMPILED).items():
            yield from (name, digest)


def _digests(folder: Path, without: str = "") -> Mapping[str, str]:
    """Return the digest of each file below `folder`, by its path there, but in folders `without`.

    What is hidden at its top is no part of a site: MkDocs leaves that as it is.
    """
    files = sorted(_files(folder, without))
    with ThreadPoolExecutor() as readers:  # disk and hash keep no other thread waiting
        digests = readers.map(_digest, files)
    return dict(zip((os.path.relpath(file, folder) for file in files), digests, strict=True))


def _files(folder: Path, without: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder, followlinks=True):
        if place == str(folder):
            folders[:], names = _shown(folders), _shown(names)
        if without in folders:
            folders.remove(without)
        yield from (os.path.join(place, name) for name in names)


def _shown(names: Iterable[str]) -> list[str]:
    return [name for name in names if not name.startswith(".")]


def _digest(file: str) -> str:
    """Return the digest of `file`; empty of what cannot be read, or is no file but a pipe."""
    try:
        if os.path.isfile(file):
            return hashlib.sha256(Path(file).read_bytes()).hexdigest()
    except OSError:
        pass
    return ""
