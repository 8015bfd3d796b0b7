"""What one build of MkDocs knows, from its first event to its last."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from click import get_current_context
from mkdocs.config.defaults import MkDocsConfig

from ..exports import Wanted
from ..pages import Site
from ..pages.offers import Offers
from ..pages.sheet.states import Stated
from ..render.html import Renderer
from ..share.head import HeadWriter
from ..tools.ahead import Underway
from ..tools.forks import Both
from ..tools.store import Store
from .finished.search_places import Indexed
from .kept_pages import KeptPages
from .served import Unmade, being_served
from .site_folder import Content
from .standing import Earlier

_KEY = "build"


@dataclass(frozen=True, slots=True)
class Messages:
    """The lines that a build has told who started it."""

    lines: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        """Tell `line`."""
        self.lines.append(line)
        print(line, file=sys.stderr)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenAway:
    """What is left to know of files to take away, once they are in the next site."""

    sizes: Mapping[str, str]
    """How large they are, as pages say it, by their addresses."""
    files: Mapping[str, Content]
    keys: Mapping[str, str]
    """By path, as `SiteFolder` has both."""
    kept: Mapping[str, str]
    """By address, the keys of costly ones, as `Kept` has them."""
    stated: Mapping[str, Stated]
    """What duty sheets say, in short, by the id of the body."""
    used: Collection[str]
    failures: Collection[str]
    """As the `Store` of such files has both."""


@dataclass(slots=True, kw_only=True)
class Build:
    """One build. Each event adds what it makes: MkDocs hands on nothing else."""

    site: Site
    messages: Messages
    earlier: Earlier
    beside: Path
    """The folder of mkdocs.yml."""
    preview: bool
    """Whether it is a folder whose files open without a server."""
    offline: bool
    """Whether readers' browsers keep the site."""
    served: bool
    """Whether it is shown while somebody works on it, by a server whose script pages must run."""
    failures: list[str] = field(default_factory=list)
    """Why nothing was kept for the next build, if so."""
    stores: dict[str, Store] = field(default_factory=dict)
    """What is kept for the next build, by folder."""
    unmade: dict[str, Unmade] = field(default_factory=dict)
    """By address, what is not made before it is asked for."""
    offers: Offers = field(init=False)
    """What pages offer, without sizes as long as files are being made."""
    taken_away: Both[list[Wanted], TakenAway] | None = None
    """The making of files to take away; `None` where none are made, and once all are."""
    words: Indexed = field(init=False)
    """What search knows of pages."""
    pictures: Underway | None = None
    """The drawing of share pictures; `None` where none are drawn."""
    renderer: Renderer = field(init=False)
    """What turns pages into HTML."""
    head_writer: HeadWriter | None = None
    """What writes the heads of pages; `None` where the site is not published."""
    kept_pages: KeptPages | None = None
    """The pages that are kept for the next build; `None` where none are."""

    def store(self, folder: str) -> Store:
        """Return the store that lies in `folder` beside mkdocs.yml."""
        if folder not in self.stores:
            self.stores[folder] = Store(folder=self.beside / folder, failures=self.failures)
        return self.stores[folder]


def begin(
    config: MkDocsConfig, site: Site, messages: Messages, earlier: Earlier, *, served: bool
) -> Build:
    """Return the build of `site` that `config` asks for, which its later events find in there."""
    build = Build(
        site=site,
        messages=messages,
        earlier=earlier,
        beside=Path(config.config_file_path).parent,
        preview=config.extra["preview"],
        offline=config.extra["offline"],
        served=served,
    )
    config.extra[_KEY] = build
    return build


def build_of(config: MkDocsConfig) -> Build:
    """Return the build that has begun with `config`."""
    build: Build = config.extra[_KEY]
    return build


def at_the_end(leave: Callable[[], object]) -> None:
    """Let `leave` be called when MkDocs ends, even before the build does; never while it serves."""
    command = get_current_context(silent=True)
    if command and not being_served():
        command.call_on_close(leave)
