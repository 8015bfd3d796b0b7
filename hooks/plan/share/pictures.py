"""A page's share picture: what it says, where it stands, and that it is drawn once only.

It is kept by what it is drawn from, for as long as that stays; see `png` for how it is drawn.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..language.unbroken import unbroken_in_a_picture
from ..language.vietnamese import excerpt
from ..pages.page import Card, CardLine, CardTable
from ..pages.published import Published
from ..tools.progress import SILENT, Progress
from ..tools.store import Store, key
from .png import HEIGHT, WIDTH, drawn_with, pngs_of

NOTE = "Bản đọc trên mạng, không phải bản gốc đã ký"

SHARE_PICTURES = "assets/share/"
"""The folder in which they are published."""

_AT_MOST = 300
"""Characters of one text that are handed on: more than a picture can show."""

_LINES = 4
"""Lines below the title; what more there is to say stands in the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePicture:
    """The picture of one page."""

    address: str
    """Its address in the site, which stays the page's for ever."""
    key: str
    """Stands for all that the picture is drawn from."""
    of: Card
    """The card of the page."""
    site: str
    """What the site is called."""
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def card(self) -> str:
        """What is drawn, as JSON: written only when it is, since all of a large site takes much."""
        return _drawn_from(self.of, self.site)

    @property
    def words(self) -> str:
        """What the picture shows, for those who don't see it."""
        return ". ".join((self.of.kind, self.of.title, *map(str, self.of.below)))

    @property
    def name(self) -> str:
        """What it is called where it is kept."""
        return f"{self.key}.png"

    @property
    def link(self) -> str:
        """Its address and version: a chat that kept an older picture fetches this one.

        The version is no part of the address, so that what was shared once is found for ever.
        """
        return f"{self.address}?v={self.key[:10]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Artist:
    """Draws the pictures of one site."""

    published: Published
    store: Store
    """Where pictures are kept from build to build; it may be deleted at any time between two."""

    def picture(self, address: str, card: Card) -> SharePicture:
        """Return the picture of `card`, for the page at `address`, not drawn yet."""
        site = self.published.name
        return SharePicture(
            address=f"{SHARE_PICTURES}{address.rstrip('/') or 'index'}.png",
            key=key(drawn_with(), _drawn_from(card, site)),
            of=card,
            site=site,
        )

    def drawn(
        self, pictures: Iterable[SharePicture], progress: Progress = SILENT
    ) -> Iterator[tuple[str, bytes]]:
        """Yield each of `pictures`, its address and PNG; drawn now unless a build kept it."""
        addresses: dict[str, list[str]] = {}
        missing: dict[str, SharePicture] = {}
        for picture in pictures:
            addresses.setdefault(picture.name, []).append(picture.address)
            if picture.name in missing:
                continue
            held = self.store.held(picture.name)
            if held is None:
                missing[picture.name] = picture
            else:
                yield picture.address, held
        cards = (picture.card for picture in missing.values())
        pngs = zip(missing, pngs_of(cards, len(missing)), strict=True)
        for name, png in progress.counted("Ảnh chia sẻ", pngs, len(missing)):
            self.store.keep(name, png)
            yield from ((address, png) for address in addresses[name])


def _drawn_from(card: Card, site: str) -> str:
    shown = {
        "kind": _words(card.kind),
        "title": _words(card.title),
        "lines": [_line(line) for line in _few(card.lines)],
        "table": _table(card.table) if card.table else None,
        "site": _words(site),
        "note": NOTE,
    }
    return json.dumps(shown, ensure_ascii=False)


def _few(lines: tuple[CardLine, ...]) -> Iterable[CardLine]:
    if len(lines) <= _LINES:
        return lines
    rest = "; ".join(str(line) for line in lines[_LINES - 1 :])
    return (*lines[: _LINES - 1], CardLine(words=rest))


def _table(table: CardTable) -> dict[str, Any]:
    return {
        "columns": list(table.columns),
        "rows": [{"name": _words(row.name), "cells": list(row.cells)} for row in table.rows],
        "rest": table.rest,
    }


def _line(line: CardLine) -> dict[str, Any]:
    label = _words(f"{line.label}: ") if line.label else []
    return {"label": len(label), "words": [*label, *_words(line.words)]}


def _words(text: str) -> list[str]:
    return unbroken_in_a_picture(excerpt(text, _AT_MOST))
