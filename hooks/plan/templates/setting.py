"""How typst sets all files: with its own fonts, readable aloud; and what it keeps of them."""

from __future__ import annotations

from functools import cache

import typst

from ..tools.memory import give_back
from .environment import TEMPLATES

ACCESSIBLE: typst.PDFStandard = "ua-1"
"""PDF/UA-1 (ISO 14289-1): typst refuses what would not conform to it."""

_FILES_UNTIL_FORGOTTEN = 12


@cache
def own_fonts() -> typst.Fonts:
    """Return the fonts that come with typst: no machine's own."""
    return typst.Fonts(include_system_fonts=False)


def forget() -> None:
    """Let typst forget what it has worked out: it does so of a file some ten files later.

    Else several large files in a row take as much memory as all of them together.
    """
    nothing = typst.Compiler(TEMPLATES / "nothing.typ", root=TEMPLATES, font_paths=own_fonts())
    for _ in range(_FILES_UNTIL_FORGOTTEN):
        nothing.compile(format="pdf")
    give_back()
