"""The site that an earlier build has left: where nothing has changed since, it stays as it is.

That takes every file that a build reads to be as it was, and every file of the site too.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from click import Context, get_current_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler
from mkdocs.utils.yaml import get_yaml_loader, yaml_load
from yaml import CLoader

from ..load.git import GitUnavailableError
from ..load.revisions import Past, past
from ..tools.store import SITES, Store, code_mark, key
from .site_folder import Content, SiteFolder, contents_below

log = get_plugin_logger("plan")

_HOOKS = Path(__file__).parents[2]
_HOOK = _HOOKS / "publish.py"
_PROGRAM = ".py"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a build leaves in writing of the site that it has made."""

    key: str
    """Stands for all that the build has read, and for how it was asked for; empty if unknown."""
    frame: str
    """Stands for all that sets its pages but their contents; empty if that is not known."""
    lines: Sequence[str]
    """What the build had to say."""
    files: Mapping[str, Content]
    drawn_from: Mapping[str, str]
    """By path, what stands for all that a file was made of, of those that are costly to make."""
    classes: Mapping[str, Sequence[str]]
    """The digests of pages, by the classes that their elements have, a blank between two."""

    def drawn_from_of(self, standing: Mapping[str, Content]) -> Mapping[str, str]:
        """Return of what those files were made that are `standing` as they were left."""
        return {
            path: self.drawn_from[path]
            for path, content in standing.items()
            if path in self.drawn_from and content == self.files[path]
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What there is still to know of the last build once its site has been looked at.

    Of the files of a large site, in writing and as they stand, each takes memory.
    """

    key: str
    frame: str
    lines: Sequence[str]
    classes: Mapping[str, Sequence[str]]
    """As its record has them."""
    stands: bool
    """Whether each file of its site stands as it was left, and no other one."""

    @classmethod
    def of(cls, record: Record, standing: Mapping[str, Content]) -> Left:
        """Return what there is to know by the `record` where these files are `standing`."""
        return cls(
            key=record.key,
            frame=record.frame,
            lines=record.lines,
            classes=record.classes,
            stands=record.files == standing,
        )


class _Warnings(CountHandler):
    """Counts what MkDocs warns of while it builds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What this build may take over from earlier ones."""

    frame: str
    """Stands for all that sets its pages but their contents; empty if that is not known."""
    key: str
    """Stands for all that it reads, and for how it was asked for; empty if that is not known."""
    past: Callable[[Path], Past]
    """Returns what git knows of a file; it is asked once."""
    folder: SiteFolder
    """The site that it replaces."""
    last: Left | None
    """What is known of the build of that site; `None` where it has left nothing in writing."""
    store: Store
    """Where such records lie."""
    warnings: CountHandler
    """Counts what MkDocs warns of while it builds."""

    def lines(self) -> Sequence[str] | None:
        """Return what the last build had to say if this one would do the same, else `None`."""
        if not self.last or not self.key or self.last.key != self.key:
            return None
        return self.last.lines if self.last.stands else None

    def classes(self) -> Mapping[str, Sequence[str]]:
        """Return the digests of pages by their classes, where they would be read the same again."""
        is_same = self.last and self.frame and self.last.frame == self.frame
        return self.last.classes if self.last and is_same else {}

    def remember(self, lines: Sequence[str], classes: Mapping[str, Sequence[str]]) -> None:
        """Keep in writing what was built, and the `lines` that were said meanwhile.

        A site that MkDocs warned of is built anew, so that it warns again.
        """
        record = Record(
            key="" if self.has_warned() else self.key,
            frame=self.frame,
            lines=lines,
            files=self.folder.files,
            drawn_from=self.folder.keys,
            classes=classes,
        )
        values = {each.name: getattr(record, each.name) for each in fields(record)}
        self.store.keep(_name(self.folder.path, self.store), json.dumps(values).encode())
        self.store.drop_unused()

    def has_warned(self) -> bool:
        """Return whether MkDocs has warned of anything so far."""
        return bool(self.warnings.get_counts())


def earlier_builds(config: MkDocsConfig, data_file: Path) -> Earlier:
    """Return what the build of `config` may take over."""
    context = get_current_context(silent=True)  # without one, settings may come from anywhere
    frame, past_of = _frame(config, context) if context else "", cache(past)
    is_asked = context is not None and context.info_name == "build"
    site = Path(config.site_dir)
    store = Store(folder=Path(config.config_file_path).parent / SITES)
    last = _last(site, store)
    standing = contents_below(site)
    return Earlier(
        frame=frame,
        key=_key(config, data_file, frame, past_of) if is_asked else "",
        past=past_of,
        folder=SiteFolder(
            path=site,
            standing=standing,
            drawn_from=last.drawn_from_of(standing) if last else {},
        ),
        last=Left.of(last, standing) if last else None,
        store=store,
        warnings=_counted_warnings(),
    )


def _last(site: Path, store: Store) -> Record | None:
    """Return what the last build of `site` has left in writing."""
    held = store.held(_name(site, store))
    if held is None:
        return None
    values = json.loads(held)
    files = {path: Content(*content) for path, content in values.pop("files").items()}
    return Record(files=files, **values)


def _name(site: Path, store: Store) -> str:
    """Return the name of what is kept of `site`: a project may be moved with all that it has."""
    return key("site", os.path.relpath(site, store.folder), _code())


def _counted_warnings() -> CountHandler:
    """Return what counts the warnings of MkDocs from now on."""
    for handler in [*_logger().handlers]:
        if isinstance(handler, _Warnings):  # of a build that has failed
            _logger().removeHandler(handler)
    warnings = _Warnings(level=logging.WARNING)
    _logger().addHandler(warnings)
    return warnings


def _frame(config: MkDocsConfig, context: Context) -> str:
    """Return what stands for the code, the theme, the settings and what is installed."""
    themes = {Path(each) for each in (config.theme.custom_dir,) if each}
    looks = [*_read({_HOOKS, *themes - _hooks_and_below(themes)}, without=_PROGRAM)]
    asked = repr((context.info_name, context.params))
    return key(_settings(config), asked, _tools(), _code(), repr(looks))


def _key(config: MkDocsConfig, data_file: Path, frame: str, past_of: Callable[[Path], Past]) -> str:
    """Return what stands for all that the build reads; empty if git does not know the last day."""
    try:
        known = past_of(data_file)
    except (GitUnavailableError, OSError):
        return ""
    folders = {data_file.parent, Path(config.docs_dir), *map(Path, config.watch)}
    read = [*_read(folders - _hooks_and_below(folders))]  # of the others the frame tells
    return key(frame, repr(known), repr(read))


def left_as_it_stands(earlier: Earlier) -> bool:
    """Return whether nothing has changed since the last build, and say what that said."""
    lines = earlier.lines()
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
        return repr(yaml_load(file, get_yaml_loader(CLoader)))


def _tools() -> str:
    """Return the versions of Python and of all that is installed beside it."""
    packages = {each.name for folder in sys.path for each in Path(folder).glob("*.dist-info")}
    return repr((sys.version, sorted(packages)))


@cache
def _code() -> str:
    """Return what stands for the code that runs: it stays as it was when it was loaded."""
    return key(code_mark(), _HOOK.read_text("utf-8"))


def _hooks_and_below(folders: Iterable[Path]) -> set[Path]:
    """Return those of `folders` that hold our own code, or lie in it."""
    return {folder for folder in folders if folder.is_relative_to(_HOOKS)}


def _read(folders: Iterable[Path], *, without: str = "") -> Iterator[tuple[str, str]]:
    """Yield each file of `folders`, and its digest, unless it ends in `without`."""
    for folder in sorted(folders):
        for path, content in contents_below(folder, linked=True, without=without).items():
            yield path, content.digest
