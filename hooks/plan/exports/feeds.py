"""Atom feeds (RFC 4287) of what's new: the site's, and one for each body.

A file that tells no change has no feed: a feed must say when it last changed. Only where one was
published before, it stays at its address, offered by no page, with nothing in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ..derive.reach import Reached, reached
from ..model.addresses import EACH_BODY, NEWS, body_address
from ..model.records import Body
from ..pages.offers import ATOM
from ..templates.texts import xml
from .common import Export, Format, Source, body_exports, while_it_says
from .zips import NO_DAY

_FILE = "atom.xml"
_TITLE = "Tin cập nhật"
_BODY_FEED = f"{EACH_BODY}{_FILE}"


def _exports(source: Source) -> Iterator[Export]:
    for export in _feeds(source):
        yield from while_it_says(source, export, says_anything=bool(source.register.news))


def _feeds(source: Source) -> Iterator[Export]:
    everything = [Reached(news=each, reaches=()) for each in source.register.news]
    address = f"{NEWS}{_FILE}"
    yield Export(
        address=address,
        title=_TITLE,
        about=NEWS,
        content=partial(
            _feed,
            source,
            address,
            NEWS,
            name=source.published.name,
            version=source.published.version,
            changes=everything,
        ),
    )
    by_body = reached(source.register)

    def feed(source: Source, body: Body) -> bytes:
        name, address = f"{body.name} – {source.published.name}", _BODY_FEED.format(body.id)
        version = source.states.of(body).version
        about, changes = body_address(body), by_body[body.id]
        return _feed(source, address, about, name=name, version=version, changes=changes)

    bodies = source.register.bodies.values()
    yield from body_exports(source, bodies, _BODY_FEED, _TITLE, feed)


def _feed(
    source: Source,
    address: str,
    about: str,
    *,
    name: str,
    version: str,
    changes: Sequence[Reached],
) -> bytes:
    """Return the feed, newest first; a former address gives the same one, which names the new."""
    return xml(
        "feed.xml",
        root=source.published.root,
        address=address,
        about=about,
        name=name,
        author=source.published.name,
        version=version,
        updated=changes[-1].news.day if changes else source.day or NO_DAY,
        changes=tuple(reversed(changes)),
        page=NEWS,
    )


FORMAT = Format(label="Atom", media_type=ATOM, exports=_exports)
