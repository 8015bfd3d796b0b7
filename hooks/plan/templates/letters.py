"""Letters that no font of typst's own has: typst names them where it refuses to set a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import typst

from .environment import TEMPLATES
from .setting import ACCESSIBLE, own_fonts

_REFUSED = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
"""How typst writes a letter that is not to be seen."""

_OF_NO_FILE = {"title": "A", "day": None, "note": "", "version": "", "address": "", "unshown": ()}
"""What every file that typst sets is told of itself, where it is set for its letters alone."""


def unshown_in(refused: typst.TypstError) -> frozenset[str]:
    """Return the letters, some with their marks, for which typst refused to set a file."""
    return frozenset(
        _ESCAPED.sub(lambda escape: _unescaped(*escape.groups()), text)
        for text in _REFUSED.findall(refused.diagnostic)
    )


def unshown_of(letters: Iterable[str]) -> frozenset[str]:
    """Return those of `letters` that no font has."""
    values = {**_OF_NO_FILE, "letters": sorted(letters)}
    try:
        typst.Compiler(
            TEMPLATES / "letters.typ",
            root=TEMPLATES,
            font_paths=own_fonts(),
            sys_inputs={"values": json.dumps(values)},
        ).compile(format="pdf", pdf_standards=[ACCESSIBLE])
    except typst.TypstError as refused:
        unshown = unshown_in(refused)
        if not unshown:
            raise
        return unshown
    return frozenset()


def _unescaped(code: str | None, sign: str | None) -> str:
    return chr(int(code, 16)) if code else sign or ""
