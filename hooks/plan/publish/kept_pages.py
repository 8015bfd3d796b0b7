"""Pages that say what they said in an earlier build: they are given out again as they were.

What stands on such a page follows from what its template is given (`SitePage.by_itself`), what is
told of it where its link is shared, and what all pages of the site share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mkdocs.structure.pages import Page

from ..derive.holdings import Holding
from ..load.edition import NO_EDITION
from ..model.records import Annex, Assignment, Body, Item, Section
from ..model.text import Place
from ..model.tree.entries import Entry, Part
from ..pages import Site
from ..pages.page import SitePage
from ..tools.marks import Marker
from ..tools.store import Store
from .site_folder import SiteFolder
from .standing import Earlier

_IN_MANY = (Part, Entry, Holding, Assignment, Body)
"""Records that are read once: many pages show the same ones."""

_GIVEN_APART = {
    Annex: ("sections",),
    Section: ("items",),
    Item: ("points",),
    Place: Place._fields,
}
"""What stands below a record of the file: a page that shows it has it as entries of the tree. Nor
does any page say where in the file its words were typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPages:
    """The pages of one site as its builds keep them."""

    store: Store
    folder: SiteFolder
    marker: Marker
    frame: str
    """Stands for what all the pages share."""

    def key(self, page: SitePage, *facts: object) -> str:
        """Return what stands for all that is on `page`: what it says itself, and other `facts`."""
        own = replace(page, line=0, values={}, also=dict, places=frozenset())
        return self.marker.mark(self.frame, own, sorted(page.places), facts)

    def stands(self, path: str, key: str) -> bool:
        """Return whether the page that was kept as `key` is at `path` of the next site."""
        if self.folder.keeps(path, key):
            self.store.used.add(key)
            return True
        page = self.store.held(key)
        if page is not None:
            self.folder.put(path, page, key)
        return page is not None

    def keep(self, path: str, key: str, page: str) -> None:
        """Keep a whole page, which MkDocs writes at `path`."""
        self.store.keep(key, page.encode())
        self.folder.keys[path] = key


def page_marker() -> Marker:
    """Return what gives the marks of pages."""
    return Marker(shared=_IN_MANY, without=_GIVEN_APART)


def kept_pages(site: Site, store: Store, earlier: Earlier, menu: Sequence[Page]) -> KeptPages:
    """Return the pages of `site` that lie in `store`; each names those of the `menu`."""
    marker = page_marker()
    named = [(page.url, str(page.title)) for page in menu]
    published = replace(site.published, edition=NO_EDITION, day=None)
    plan = site.register.assignments.plan, site.register.plan_cited
    frame = marker.mark(earlier.frame, named, published, plan)
    return KeptPages(store=store, folder=earlier.folder, marker=marker, frame=frame)
