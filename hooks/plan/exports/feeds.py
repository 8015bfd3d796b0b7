"""Atom feeds (RFC 4287) of what's new: the site's, and one for each body.

A file that tells no change has no feed: a feed must say when it last changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ..addresses import body_address
from ..reach import Reached, reached
from ..site.news import ADDRESS
from ..written import xml
from .common import ATOM, Export, Format, Source, body_files

_TITLE = "Tin cập nhật"
_BODY_FEED = "co-quan/{}/atom.xml"


def _exports(source: Source) -> Iterator[Export]:
    if not source.register.news:
        return
    everything = [Reached(news=each, reaches=()) for each in source.register.news]
    yield _export(source, f"{ADDRESS}atom.xml", ADDRESS, source.name, everything)
    by_body = reached(source.register)
    for body in source.register.bodies.values():
        address, former = body_files(body, _BODY_FEED)
        title = f"{body.name} – {source.name}"
        yield _export(source, address, body_address(body), title, by_body[body.id], former)


def _export(
    source: Source,
    address: str,
    about: str,
    name: str,
    changes: Sequence[Reached],
    former: Iterable[str] = (),
) -> Export:
    return Export(
        address=address,
        title=_TITLE,
        about=about,
        content=partial(_feed, source, address, about, name, changes),
        former=tuple(former),
    )


def _feed(source: Source, address: str, about: str, name: str, changes: Sequence[Reached]) -> bytes:
    """Return the feed, newest first; a former address gives the same one, which names the new."""
    return xml(
        "feed.xml",
        root=source.root,
        address=address,
        about=about,
        name=name,
        author=source.name,
        version=source.version,
        updated=changes[-1].news.day if changes else source.day,
        changes=tuple(reversed(changes)),
        page=ADDRESS,
    )


FORMAT = Format(label="Atom", media_type=ATOM, exports=_exports)
