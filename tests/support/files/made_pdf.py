"""PDF files made for a test: typeset by typst, locked, scanned, without end."""

from __future__ import annotations

import io

import pypdf
import typst
from PIL import Image

_PAGE = """
#set page(paper: "a4", margin: (top: 2cm, bottom: 2cm, left: 3cm, right: 2cm))
#set text(font: "Libertinus Serif", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 1cm, all: true))
"""


def typeset(source: str) -> bytes:
    """Return the PDF that typst makes of `source`, set as offices set a plan."""
    made: bytes = typst.compile((_PAGE + source).encode())
    return made


def locked_pdf() -> bytes:
    """Return a PDF that opens only with a password."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(width=595, height=842)
    writer.encrypt("bí mật", algorithm="RC4-128")
    return _written(writer)


def scanned_pdf() -> bytes:
    """Return a PDF that has a picture of a page, and no letter."""
    made = io.BytesIO()
    Image.new("L", (60, 84), 255).save(made, "PDF")
    return made.getvalue()


def long_pdf() -> bytes:
    """Return a PDF of more pages than a plan has."""
    writer = pypdf.PdfWriter()
    for _ in range(500):
        writer.add_blank_page(width=595, height=842)
    return _written(writer)


def _written(writer: pypdf.PdfWriter) -> bytes:
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
