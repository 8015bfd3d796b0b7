"""Cards → PNG: typst sets the words, PDFium draws the pages in grey, Pillow writes them in colours.

The words reach typst as data, never as markup, and its own embedded fonts show them: the same
words give the same picture on every machine, and no network is asked.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import chain, groupby, islice

import typst

from ..templates.environment import TEMPLATES
from ..templates.setting import forget, own_fonts
from ..tools.ahead import made_ahead
from ..tools.store import versions

WIDTH, HEIGHT = 1200, 630

PAPER = "#fffdf8"
INKS = {
    "ink": "#26211e",
    "red": "#9b1c1f",
    "gold": "#8a6100",
    "bright": "#d9a520",
    "quiet": "#5c5650",
}
"""The site's colours, as its look has them in light."""

_SHADES = 3
"""Colours from the paper's to that of an ink: letters keep soft edges, and a pixel half a byte."""

_TOGETHER, _REMEMBERED = 32, 128
"""Pictures set in one run, and in all before what was worked out for them is forgotten.

Each run takes time for its beginning, and each picture takes memory.
"""

_TOOLS = ("typst", "pypdfium2", "pillow")


def pngs_of(cards: Iterable[str], count: int) -> Iterator[bytes]:
    """Yield the PNG of each of so many `cards`, which are JSON as `share_picture.typ` reads it."""
    if count > _TOGETHER:
        forget()  # what was worked out for files that were set before
    # The libraries work without Python's lock; but PDFium draws in one thread alone.
    for remembered in _runs(cards, _REMEMBERED):
        pdfs = made_ahead(pdf_of, _runs(remembered, _TOGETHER), threads=1, waiting=1)
        yield from made_ahead(_png, chain.from_iterable(map(_pages, pdfs)))
        if len(remembered) > _TOGETHER:
            forget()


def _runs(cards: Iterable[str], most: int) -> Iterator[Sequence[str]]:
    left = iter(cards)
    while run := tuple(islice(left, most)):
        yield run


def pdf_of(cards: Sequence[str], *standards: typst.PDFStandard) -> bytes:
    """Return a PDF with a page for each of `cards`; a `standard` may refuse it."""
    data = {"cards": f"[{','.join(cards)}]", "inks": json.dumps(list(INKS))}
    pdf = typst.Compiler(font_paths=own_fonts()).compile(
        input=_source(),
        format="pdf",
        sys_inputs=data,
        pdf_standards=list(standards),
        pdf_tags=False,
    )
    assert isinstance(pdf, bytes)  # a PDF is one file, whatever its pages
    return pdf


@cache
def drawn_with() -> str:
    """Return what pictures depend on beside their words: another version may draw otherwise."""
    own = PAPER, json.dumps(INKS), str(_SHADES), _source().decode()
    return "\n".join([versions(_TOOLS), *own])


@cache
def _source() -> bytes:
    return (TEMPLATES / "share_picture.typ").read_text("utf-8").encode()


def _pages(pdf: bytes) -> Iterator[bytes]:
    """Yield the greys of the pages of `pdf`, a point a pixel, row by row from above."""
    import pypdfium2  # as Pillow it takes long to load, and most builds draw nothing

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield bytes(page.render(scale=1, grayscale=True).buffer)


def _png(page: bytes) -> bytes:
    """Return `page` in the colours of its inks: a fifth of the bytes, and none can see it."""
    from PIL import Image

    picture = Image.frombytes("L", (WIDTH, HEIGHT), _inked(page))
    picture.putpalette(_palette())
    written = BytesIO()
    picture.save(written, "PNG", compress_type=zlib.Z_RLE)  # flat colours: the fastest, and small
    return written.getvalue()


def _inked(page: bytes) -> bytearray:
    """Return the places in the palette of the pixels of `page`."""
    inked = bytearray(page)
    for start, end, ink in _bands(page):
        inked[start:end] = page[start:end].translate(_shades(ink))
    inked[::WIDTH] = inked[1::WIDTH]  # what is beside it, over the edge
    return inked


def _bands(page: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield bands of `page`, where each begins and ends, with the number of its ink, from below.

    What lies above one that the edge names is in its ink too: marks of letters may stand there.
    """
    end, ink = len(page), 0
    for grey, rows in groupby(reversed(page[::WIDTH])):
        start = end - WIDTH * len(list(rows))
        ink = grey if grey < len(INKS) else ink
        yield start, end, ink
        end = start


@cache
def _shades(ink: int) -> bytes:
    """Return the place in the palette of each grey of a page where letters have `ink`."""
    steps = (round((255 - grey) / 255 * _SHADES) for grey in range(256))
    return bytes(step and ink * _SHADES + step for step in steps)


@cache
def _palette() -> bytes:
    """Return the paper's colour, and of each ink the shades that edges of letters have."""
    paper = bytes.fromhex(PAPER[1:])
    shades = (
        bytes(round(p + (i - p) * step / _SHADES) for p, i in zip(paper, ink, strict=True))
        for ink in (bytes.fromhex(ink[1:]) for ink in INKS.values())
        for step in range(1, _SHADES + 1)
    )
    return b"".join((paper, *shades))
