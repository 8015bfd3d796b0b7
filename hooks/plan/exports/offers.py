"""The files that were made → which page offers which."""

from __future__ import annotations

from collections.abc import Iterable

from ..pages.offers import Offer, Offers
from .common import Download

_KILO = 1000


def offers(files: Iterable[Download]) -> Offers:
    """Return what the pages of a site offer, of which `files` are."""
    by_page: dict[str, tuple[Offer, ...]] = {}
    for each in files:
        export = each.export
        if export.about is None:
            continue
        offer = Offer(
            address=export.address,
            title=export.title,
            label=each.format.label,
            media_type=each.format.media_type,
            size=f"{max(1, round(len(each.content) / _KILO))} KB",
        )
        by_page[export.about] = (*by_page.get(export.about, ()), offer)
    return Offers(by_page)
