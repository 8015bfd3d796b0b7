"""What a page says of itself where its link is shared, and to search engines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..pages import Site
from ..pages.page import SitePage
from ..render.html import Renderer
from .linked_data import Data, Linker, linker, script
from .pictures import SharePicture


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadWriter:
    """Writes what stands for sharing in the heads of one published site's pages."""

    linker: Linker
    renderer: Renderer
    pictures: Mapping[str, SharePicture]
    """By address of the page."""

    def facts(self, page: SitePage) -> tuple[Data, SharePicture]:
        """Return what is told of `page`: its data, and its picture."""
        return self.linker.data(page), self.pictures[page.address]

    def head(self, page: SitePage) -> Markup:
        """Return the elements that stand in the head of `page`."""
        data, picture = self.facts(page)
        share_head = self.renderer.share_head(page, picture=picture, data=script(data))
        return share_head + self.renderer.alternates(page)


def head_writer(site: Site, pictures: Mapping[str, SharePicture], renderer: Renderer) -> HeadWriter:
    """Return what writes the heads of `site`, which is published."""
    return HeadWriter(linker=linker(site), renderer=renderer, pictures=pictures)
