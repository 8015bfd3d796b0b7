"""Cards → PNG: typst sets the words, PDFium draws the pages, Pillow writes them in few colours.

The words reach typst as data, never as markup, and its own embedded fonts show them: the same
words give the same picture on every machine, and no network is asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import chain

import pypdfium2
import typst
from PIL import Image

from ..templates.environment import TEMPLATES
from ..templates.setting import forget, own_fonts
from ..tools.ahead import made_ahead
from ..tools.store import versions

WIDTH, HEIGHT = 1200, 630

_INKS = {
    "paper": "#fffdf8",
    "ink": "#26211e",
    "red": "#9b1c1f",
    "gold": "#8a6100",
    "bright": "#d9a520",
    "quiet": "#5c5650",
}
_SHADES = 4
"""Colours from the paper's to that of an ink: letters keep soft edges."""

_EFFORT = 5
"""Of 9: the usual 6 takes half as long again, for one byte less of forty."""

_TOGETHER, _REMEMBERED = 32, 128
"""Pictures set in one run, and in all before what was worked out for them is forgotten.

Each run takes time for its beginning, and each picture takes memory.
"""

_TOOLS = ("typst", "pypdfium2", "pillow")


def pngs_of(cards: Sequence[str]) -> Iterator[bytes]:
    """Yield the PNG of each of `cards`, which are JSON as `share_picture.typ` reads it."""
    # The libraries work without Python's lock; but PDFium draws in one thread alone.
    for remembered in _runs(cards, _REMEMBERED):
        pdfs = made_ahead(pdf_of, _runs(remembered, _TOGETHER), threads=1, waiting=1)
        yield from made_ahead(_png, chain.from_iterable(map(_pages, pdfs)))
        if len(remembered) > _TOGETHER:
            forget()


def _runs(cards: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    return (cards[start : start + most] for start in range(0, len(cards), most))


def pdf_of(cards: Sequence[str], *standards: typst.PDFStandard) -> bytes:
    """Return a PDF with a page for each of `cards`; a `standard` may refuse it."""
    data = {"cards": f"[{','.join(cards)}]", "inks": json.dumps(_INKS)}
    pdf = typst.Compiler(font_paths=own_fonts()).compile(
        input=_source(),
        format="pdf",
        sys_inputs=data,
        pdf_standards=list(standards),
    )
    assert isinstance(pdf, bytes)  # a PDF is one file, whatever its pages
    return pdf


@cache
def drawn_with() -> str:
    """Return what pictures depend on beside their words: another version may draw otherwise."""
    return "\n".join([versions(_TOOLS), json.dumps(_INKS), str(_SHADES), _source().decode()])


@cache
def _source() -> bytes:
    return (TEMPLATES / "share_picture.typ").read_text("utf-8").encode()


def _pages(pdf: bytes) -> Iterator[Image.Image]:
    """Yield the pages of `pdf`, a point a pixel."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            # In the order and width of bytes that PDFium draws fastest in.
            drawn = page.render(scale=1, rev_byteorder=True, prefer_bgrx=True)
            yield drawn.to_pil().convert("RGB")


def _png(page: Image.Image) -> bytes:
    """Return `page` in the colours of its inks: a fifth of the bytes, and none can see it."""
    written = BytesIO()
    few = page.quantize(palette=_palette(), dither=Image.Dither.NONE)
    few.save(written, "PNG", compress_level=_EFFORT)
    return written.getvalue()


@cache
def _palette() -> Image.Image:
    """Return the paper's colour, and of each ink the shades that edges of letters have."""
    paper, *inks = (_rgb(ink) for ink in _INKS.values())
    shades = (
        tuple(round(p + (i - p) * step / _SHADES) for p, i in zip(paper, ink, strict=True))
        for ink in inks
        for step in range(1, _SHADES + 1)
    )
    palette = Image.new("P", (1, 1))
    palette.putpalette(list(chain(paper, *shades)))
    return palette


def _rgb(ink: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(ink.removeprefix("#")))
