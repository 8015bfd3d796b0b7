"""The files to take away → which page offers which."""

from __future__ import annotations

from collections.abc import Iterable

from ..pages.offers import Offer, Offers
from .common import Export, Format

_KILO = 1000


def sized(format_: Format, export: Export, size: int | None) -> tuple[str | None, Offer]:
    """Return the page that offers `export`, if any does, and how: of `size` bytes, if known."""
    return export.about, Offer(
        address=export.address,
        title=export.title,
        label=format_.label,
        media_type=format_.media_type,
        size="" if size is None else size_in_words(size),
    )


def size_in_words(size: int) -> str:
    """Return how large a file of `size` bytes is, as pages say it."""
    return f"{max(1, round(size / _KILO))} KB"


def offers(offered: Iterable[tuple[str | None, Offer]]) -> Offers:
    """Return what the pages of a site offer, each of `offered` on its page."""
    by_page: dict[str, list[Offer]] = {}
    for about, offer in offered:
        if about is not None:
            by_page.setdefault(about, []).append(offer)
    return Offers({page: tuple(each) for page, each in by_page.items()})
