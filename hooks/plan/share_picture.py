"""A page's share picture: its words set by typst, drawn once and kept for as long as they stay.

The words reach typst as data, never as markup, and its own embedded font shows them: the same
words give the same picture on every machine.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import islice
from pathlib import Path

import typst

from .site.page import Card
from .vietnamese import excerpt
from .written import TEMPLATES

NOTE = "Bản đọc trên mạng, không phải bản gốc đã ký"

_FOLDER = "assets/share/"
_AT_MOST = 300
"""Characters of one text that are handed to typst: more than a picture can show."""

_UNBROKEN = re.compile(r"\S{1,20} ?")
"""A word; of one so long that it may not fit a line, the parts, which can stand on two."""

_TOGETHER = 64
"""Pictures drawn in one run: most of a run's cost is its start, and each takes memory."""

_PIXELS_AN_INCH = 72.0
"""So that typst's point is one pixel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePicture:
    """The picture of one page."""

    key: str
    """Stands for all that the picture is drawn from."""
    told: str
    """What typst is told, as JSON."""
    words: str
    """What the picture shows, for those who don't see it."""
    width: int = 1200
    height: int = 630

    @property
    def address(self) -> str:
        """Its address in the site: another picture has another, so no chat shows an old one."""
        return f"{_FOLDER}{self.key}.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Artist:
    """Draws the pictures of one site."""

    site_name: str
    folder: Path
    """Where pictures are kept from build to build."""
    source: bytes
    """The drawing itself, in typst's language."""
    tool: str
    """The version of typst: another may draw otherwise."""

    def picture(self, card: Card) -> SharePicture:
        """Return the picture of `card`, not drawn yet."""
        told = {
            "kind": _words(card.kind),
            "title": _words(card.title),
            "lines": [_words(line) for line in card.lines],
            "joined": _words("; ".join(card.lines)),
            "site": _words(self.site_name),
            "note": NOTE,
        }
        data = json.dumps(told, ensure_ascii=False)
        drawn_from = b"\0".join((self.source, self.tool.encode(), data.encode()))
        return SharePicture(
            key=hashlib.sha256(drawn_from).hexdigest()[:20],
            told=data,
            words=". ".join((card.kind, card.title, *card.lines)),
        )

    def file(self, picture: SharePicture) -> Path:
        """Return where `picture` lies once it is drawn."""
        return self.folder / f"{picture.key}.png"

    def draw(self, pictures: Iterable[SharePicture]) -> None:
        """Draw those of `pictures` that no build has drawn yet."""
        missing = iter(
            {each.key: each for each in pictures if not self.file(each).is_file()}.values()
        )
        self.folder.mkdir(parents=True, exist_ok=True)
        while batch := tuple(islice(missing, _TOGETHER)):
            for picture, drawn in zip(batch, self._drawn(batch), strict=True):
                _write(self.file(picture), drawn)

    def _drawn(self, batch: Sequence[SharePicture]) -> Sequence[bytes]:
        """Return the PNG of each picture of `batch`."""
        drawn = typst.Compiler(ignore_system_fonts=True).compile(
            input=self.source,
            format="png",
            ppi=_PIXELS_AN_INCH,
            sys_inputs={"cards": f"[{','.join(picture.told for picture in batch)}]"},
        )
        return [drawn] if isinstance(drawn, bytes) else drawn or []


def artist(site_name: str, folder: Path) -> Artist:
    """Return who draws the pictures of the site `site_name` and keeps them in `folder`."""
    source = (TEMPLATES / "share_picture.typ").read_bytes()
    return Artist(site_name=site_name, folder=folder, source=source, tool=version("typst"))


def _write(file: Path, drawn: bytes) -> None:
    """Write the whole file or none: what is there counts as drawn."""
    begun = file.with_suffix(f".{os.getpid()}")
    begun.write_bytes(drawn)
    begun.replace(file)


def _words(text: str) -> list[str]:
    return _UNBROKEN.findall(excerpt(text, _AT_MOST))
