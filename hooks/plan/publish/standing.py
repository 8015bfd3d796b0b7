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
from functools import cache
from itertools import chain
from pathlib import Path

from click import Context, get_current_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler
from mkdocs.utils.yaml import yaml_load

from ..load.git import GitUnavailableError
from ..load.revisions import history, last_changed
from ..tools.store import SITES, Store, key

log = get_plugin_logger("plan")

_CODE = Path(__file__).parents[2]
_BATCH = 64
"""Files that a thread reads in a row."""

_COMPILED, _PROGRAM = "__pycache__", ".py"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What this build may take over from earlier ones."""

    frame: str | None
    """Stands for all that sets its pages but their contents; `None` if that is not known."""
    site: StandingSite | None
    """The site that it replaces; `None` where that may not stay as it is."""


def earlier_builds(config: MkDocsConfig, data_file: Path) -> Earlier:
    """Return what the build of `config` may take over."""
    context = get_current_context(silent=True)
    if context is None:  # its settings may come from anywhere
        return Earlier(frame=None, site=None)
    frame = _frame(config, context)
    site = _site(config, data_file, frame) if context.info_name == "build" else None
    return Earlier(frame=frame, site=site)


def _frame(config: MkDocsConfig, context: Context) -> str:
    """Return what stands for the code, the theme, the settings and what is installed."""
    folders = {_CODE, *(Path(each) for each in (config.theme.custom_dir,) if each)}
    looks = [file for file in _read(folders) if not file[0].endswith(_PROGRAM)]
    asked = repr((context.info_name, context.params))
    return key(_settings(config), asked, _tools(), _code(), repr(looks))


def _site(config: MkDocsConfig, data_file: Path, frame: str) -> StandingSite | None:
    """Return the site that is to be written; `None` if git does not know the data's last day."""
    try:
        changed = last_changed(data_file)
        past = history(data_file) if changed else None
    except (GitUnavailableError, OSError):
        return None
    warnings = CountHandler(level=logging.WARNING)
    _logger().addHandler(warnings)
    folders = {data_file.parent, Path(config.docs_dir), *map(Path, config.watch)}
    return StandingSite(
        folder=Path(config.site_dir),
        store=Store(folder=Path(config.config_file_path).parent / SITES),
        key=key(frame, repr((changed, past)), repr([*_read(folders)])),
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


@cache
def _code() -> str:
    """Return what stands for the code that runs: it stays as it was when it was loaded."""
    return repr([file for file in _read([_CODE]) if file[0].endswith(_PROGRAM)])


def _read(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield each file of `folders`, and its digest."""
    for folder in sorted(folders):
        yield from _digests(folder).items()


def _digests(folder: Path) -> Mapping[str, str]:
    """Return the digest of each file below `folder`, by its path there.

    What is hidden at its top is no part of a site: MkDocs leaves that as it is.
    """
    files = sorted(_files(folder))
    batches = [files[start : start + _BATCH] for start in range(0, len(files), _BATCH)]
    with ThreadPoolExecutor() as readers:  # disk and hash keep no other thread waiting
        digests = chain.from_iterable(readers.map(lambda batch: [*map(_digest, batch)], batches))
    return dict(zip((os.path.relpath(file, folder) for file in files), digests, strict=True))


def _files(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder, followlinks=True):
        if place == str(folder):
            folders[:], names = _shown(folders), _shown(names)
        if _COMPILED in folders:
            folders.remove(_COMPILED)
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
