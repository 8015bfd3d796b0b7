"""The adapter: our pages as MkDocs' files and pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, MutableMapping
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..load.data_file import DATA_FILE
from ..pages import Site
from ..pages.page import SitePage, handwritten_page
from ..render.html import Renderer
from ..share.pictures import Artist, SharePicture
from ..templates.compiled import CompiledTemplates
from ..tools.store import PICTURES, TEMPLATES
from .build import Build

_LEADS_ON = "assets/plan/parts.js"
"""The script that leads on from a long page to its parts: pages in parts name it."""

_LINES = "assets/plan/lines.json"
"""By the address of each page, the line of its record: a line more in the data changes no page."""

_BLOCKS = 1_000
"""Blocks of the theme that are held as they were drawn: parts of a long plan share none."""

_FEW_HEADINGS = 3
"""Beside a page with so many headings, or fewer, stands no table of contents: it has the room."""


class PlanPage(Page):
    """A page whose content is ready HTML; the theme receives its texts already escaped."""

    def __init__(
        self,
        site_page: SitePage,
        file: File,
        config: MkDocsConfig,
        renderer: Renderer,
        drawn: dict[object, str],
    ) -> None:
        super().__init__(escape(site_page.label), file, config)
        self.site_page = site_page
        self._renderer = renderer
        self._drawn = drawn
        self._found_key = ""

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the page's head matter from the plan; there is no Markdown to read."""
        self.markdown = ""
        self.meta: MutableMapping[str, Any] = {
            "title": escape(self.site_page.title),
            "description": escape(self.site_page.description),
            "search": {"exclude": True},  # it reads the page's words, not its HTML
            "hide": ["navigation", *(() if self._has_contents else ("toc",))],
        }

    @property
    def _has_contents(self) -> bool:
        """Whether its table of contents stands beside the page; the home page is one itself."""
        if not self.site_page.address or self.site_page.answers_beside:
            return False
        return len(self.site_page.headings) > _FEW_HEADINGS

    @property
    def _can_be_kept(self) -> bool:
        """Whether all that stands on it is known without drawing it; the menu leads to no such."""
        return self.site_page.by_itself and self.site_page.parent is not None

    @property
    def shown(self) -> str:
        """What stands on the page, made only when the page is written."""
        return self._renderer.html(self.site_page)

    def offers_files(self, build: Build) -> bool:
        """Return whether files to take away are offered here."""
        return self.site_page.address in build.offers.by_page

    def tells_of_files(self, build: Build) -> bool:
        """Return whether the page says of files how large they are: its own, or any."""
        return self.offers_files(build) or not self.site_page.by_itself

    def is_kept(self, build: Build) -> bool:
        """Return whether the whole page is there as an earlier build has left it."""
        key = self._key(build)
        return bool(key and build.kept_pages and build.kept_pages.stands(self.file.dest_uri, key))

    def keep(self, build: Build, output: str) -> None:
        """Keep `output`, the whole page, for the next build."""
        key = self._key(build)
        if key and build.kept_pages:
            build.kept_pages.keep(self.file.dest_uri, key, output)

    def _key(self, build: Build) -> str:
        """Return the key that the page is kept by, found once; empty where it is not kept."""
        page, pages = self.site_page, build.kept_pages
        if pages and self._can_be_kept and not self._found_key:
            head = build.head_writer.facts(page) if build.head_writer else None
            self._found_key = pages.key(page, self._renderer.facts(page), head, self.edit_url)
        return self._found_key

    def kept(self, name: str, draw: Callable[[], str]) -> str:
        """Return the theme's block `name`, drawn once for all pages that show the same in it."""
        page = self.site_page
        if page.parent is None:
            return draw()
        shown = (name, page.parent, page.headings, self._renderer.updated(page))
        if shown not in self._drawn:
            if len(self._drawn) >= _BLOCKS:
                self._drawn.clear()  # pages that show the same follow each other
            self._drawn[shown] = draw()
        return self._drawn[shown]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the contents; what stands on the page is made when it is written."""
        self.content = ""
        top = AnchorLink(self._renderer.inline(self.site_page.title), self.site_page.top, 1)
        top.children = [
            AnchorLink(self._renderer.inline(heading.text), heading.id, heading.level)
            for heading in self.site_page.headings
        ]
        self.toc = TableOfContents([top])


def add_pages(files: Files, build: Build, config: MkDocsConfig) -> None:
    """Add every page of the site to `files`, each below the list that it belongs to."""
    site = build.site
    build.renderer = renderer = Renderer(
        site,
        index="" if config.use_directory_urls else "index.html",
        offers=build.offers,
        served=build.served,
        editor=_editor(config),
        compiled=CompiledTemplates(build.store(TEMPLATES)),
    )
    added: dict[str, PlanPage] = {}
    drawn: dict[object, str] = {}
    if not any(page.contents for page in site.pages):
        _leave_out(files, _LEADS_ON)
    for site_page in site.pages:
        file = File.generated(
            config,
            f"{site_page.address}index.md",
            content="",
            inclusion=InclusionLevel.NOT_IN_NAV if site_page.parent else InclusionLevel.INCLUDED,
        )
        file.edit_uri = DATA_FILE if lines_address(build) else f"{DATA_FILE}#L{site_page.line}"
        page = PlanPage(site_page, file, config, renderer, drawn)
        added[site_page.address] = page
        files.append(file)
    _place_below_lists(added, site.pages)
    if address := lines_address(build):
        files.append(File.generated(config, address, content=_lines(site)))
    for moved in site.moved:
        uri = f"{moved.address}index.html"
        files.append(File.generated(config, uri, content=renderer.moved(moved)))


def leave_out_kept(files: Files, build: Build, *, offering: bool) -> None:
    """Leave MkDocs nothing to do for pages that stay as they are, of those that offer files or not.

    What a page that offers files says of them is known once they are made.
    """
    for page in _plan_pages(files):
        if page.offers_files(build) is offering and page.is_kept(build):
            files.remove(page.file)


def put_last_what_tells_of_files(files: Files, build: Build) -> None:
    """Let MkDocs draw first what it can draw while files to take away are being made.

    Where no page stands that may stay, there is nothing else to know them for.
    """
    for page in _plan_pages(files):
        if page.tells_of_files(build):
            files.remove(page.file)
            files.append(page.file)


def _plan_pages(files: Files) -> list[PlanPage]:
    pages = [file.page for file in files.documentation_pages()]
    return [page for page in pages if isinstance(page, PlanPage)]


def lines_address(build: Build) -> str:
    """Return the address of the file that says the line of each page's record; empty if none does.

    The pages of a preview, which may fetch no file, say it themselves.
    """
    return "" if build.preview else _LINES


def _lines(site: Site) -> bytes:
    lines = {page.address: page.line for page in site.pages}
    return json.dumps(lines, separators=(",", ":")).encode()


def _editor(config: MkDocsConfig) -> str:
    """Return where the data file is edited; empty where `config` does not say."""
    if not (config.repo_url and config.edit_uri):
        return ""
    return urljoin(f"{config.repo_url.rstrip('/')}/", f"{config.edit_uri}{DATA_FILE}")


def _leave_out(files: Files, address: str) -> None:
    """Leave out a file of the theme that no page of this site names."""
    if file := files.get_file_from_path(address):
        files.remove(file)


def _place_below_lists(added: Mapping[str, PlanPage], pages: tuple[SitePage, ...]) -> None:
    """Make each list the parent of its pages: breadcrumbs, and the list's tab, follow it."""
    for site_page in pages:
        if site_page.parent:
            # MkDocs types a parent as a Section, and uses no more of it than a Page has.
            added[site_page.address].parent = added[site_page.parent]  # type: ignore[assignment]


def site_page(page: Page, site: Site) -> SitePage:
    """Return what is known of `page`, which may be one that is written by hand."""
    if isinstance(page, PlanPage):
        return page.site_page
    description = str(page.meta.get("description", ""))
    return handwritten_page(site.register, page.url, str(page.title), description)


def share_pictures(files: Files, build: Build) -> dict[str, SharePicture]:
    """Return the share picture of every page, by the page's address."""
    artist = Artist(published=build.site.published, store=build.store(PICTURES))
    pages = (file.page for file in files.documentation_pages())
    site_pages = [site_page(page, build.site) for page in pages if page]
    return {page.address: artist.picture(page.address, page.card) for page in site_pages}


def site_name(site: Site) -> Markup:
    """Return the site's name, escaped, since the theme writes it out as it is."""
    return escape(site.published.name)
