"""The words that stand out in a PDF."""

from __future__ import annotations

import io
from typing import Any

import pypdf

from tests.support.files.pdf_files import dense


def bold_words(pdf: bytes) -> str:
    """Return what is set in bold letters, without spaces."""
    return words_in(pdf, "Bold")


def words_in(pdf: bytes, letters: str) -> str:
    """Return what is set in letters whose name has `letters`, without spaces."""
    found: list[str] = []

    def visit(text: str, _: Any, __: Any, font: Any, ___: Any) -> None:
        if font and letters in font["/BaseFont"]:
            found.append(text)

    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=visit)
    return dense("".join(found))
