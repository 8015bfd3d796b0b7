"""Pages of a site as HTML, drawn with templates that were compiled once in this run."""

from __future__ import annotations

from plan.pages import Site
from plan.pages.offers import Offers
from plan.render.html import NO_OFFERS, Renderer
from plan.templates.compiled import CompiledTemplates
from plan.tools.store import TEMPLATES, Store
from tests.support.sites.this_run import kept_folder


def renderer_of(
    site: Site, index: str = "", offers: Offers = NO_OFFERS, *, scripted: bool = True
) -> Renderer:
    """Return what draws the pages of `site`, as builds have it."""
    store = Store(folder=kept_folder(TEMPLATES))
    return Renderer(site, index, offers, scripted=scripted, compiled=CompiledTemplates(store))
