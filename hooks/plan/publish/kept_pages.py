"""Pages that say what they said in an earlier build: they are given out again as they were.

What stands on such a page follows from what its template is given (`SitePage.by_itself`), what is
told of it where its link is shared, and what all pages of the site share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mkdocs.structure.pages import Page

from ..load.edition import NO_EDITION
from ..model.tree.entries import Part
from ..pages import Site
from ..pages.page import SitePage
from ..tools.marks import Marker
from ..tools.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPages:
    """The pages of one site as its builds keep them."""

    store: Store
    marker: Marker
    frame: str
    """Stands for what all the pages share."""

    def key(self, page: SitePage, *facts: object) -> str:
        """Return what stands for all that is on `page`: what it says itself, and other `facts`."""
        own = replace(page, values={}, also=dict, places=frozenset())
        return self.marker.mark(self.frame, own, sorted(page.places), facts)

    def page(self, key: str) -> str | None:
        """Return the whole page that was kept as `key`, `None` where none was."""
        held = self.store.held(key)
        return None if held is None else held.decode()

    def keep(self, key: str, page: str) -> None:
        """Keep a whole page."""
        self.store.keep(key, page.encode())


def kept_pages(site: Site, store: Store, frame: str, menu: Sequence[Page]) -> KeptPages:
    """Return the pages of `site` that lie in `store`.

    `frame` stands for the code, the theme and the settings; each page names those of the `menu`.
    """
    marker = Marker(shared=(Part,))
    named = [(page.url, str(page.title)) for page in menu]
    published = replace(site.published, edition=NO_EDITION), site.published.updated
    plan = site.register.assignments.plan, site.register.plan_cited
    return KeptPages(store=store, marker=marker, frame=marker.mark(frame, named, published, plan))
