"""The site without MkDocs and the theme: every page a file by itself, every other file beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from ..model.addresses import TABS
from ..pages import Site
from ..pages.offers import Offers
from ..pages.page import SitePage, handwritten_page
from ..render.html import Menu, Renderer
from ..share.sitemap import site_maps
from ..templates.compiled import CompiledTemplates
from ..templates.environment import TEMPLATES
from .docs_pages import Handwritten, handwritten_pages

INDEX = "index.html"
"""Written out in every link: no server is needed that finds it."""

_STYLES = Path(__file__).parent / "theme" / "assets" / "plan"
"""The looks of what stands on a page are the same with the theme and without."""


def standalone(
    site: Site, offered: Offers, docs: Path, compiled: CompiledTemplates | None = None
) -> Iterator[tuple[str, bytes]]:
    """Yield every file of `site` but those to take away, address and content.

    `offered` is what pages offer of those; `docs` is the folder of the handwritten pages;
    `compiled` are the templates as earlier builds and exports have compiled them.
    """
    renderer = Renderer(site, index=INDEX, offers=offered, scripted=False, compiled=compiled)
    written = [(_page(site, each), each.html) for each in handwritten_pages(docs, INDEX)]
    menu = _menu((*site.pages, *(page for page, _ in written)))
    for page in site.pages:
        yield _file(page, renderer.standalone(page, renderer.html(page), menu, _style()))
    for page, html in written:
        yield _file(page, renderer.standalone(page, html, menu, _style()))
    for moved in site.moved:
        yield f"{moved.address}{INDEX}", renderer.moved(moved).encode()
    if site.draft:
        return  # no search engine is to know of it
    pages = (*site.pages, *(page for page, _ in written))
    yield from site_maps(site, [page.address for page in pages]).items()


def _file(page: SitePage, html: str) -> tuple[str, bytes]:
    return f"{page.address}{INDEX}", html.encode()


def _menu(pages: Iterable[SitePage]) -> Menu:
    """Return the pages that are in no list: those of the tabs for the head, all for the foot."""
    named = tuple((page.address, page.label) for page in pages if page.parent is None)
    return Menu(tabs=tuple(each for each in named if each[0] in TABS), all=named)


def _page(site: Site, written: Handwritten) -> SitePage:
    title, description = written.title, written.description
    return handwritten_page(site.register, written.address, title, description, written.top)


@cache
def _style() -> str:
    """Return the looks of a page: our own for the theme's, then those that both share."""
    paper = f"@media print {{\n{(_STYLES / 'print.css').read_text('utf-8')}}}\n"
    own = (TEMPLATES / "standalone.css").read_text("utf-8")
    return f"{own}{(_STYLES / 'plan.css').read_text('utf-8')}{paper}"
