"""The column “Nơi nhận” → its paragraphs: one a recipient."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...stream import Paragraph
from .lines import Line, joined

_BEGINS = re.compile(r"[-–+•*] ?\S|(?:Nơi nhận|NƠI NHẬN|Như trên)")
_ENDED = re.compile(r"[;:.]['”\")/]*$")


def recipient_paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Yield the recipients in `lines`; one that its line had no room for goes on in the next."""
    right = max((line.right for line in lines), default=0)
    text = ""
    for at, line in enumerate(lines):
        if at and not _starts(lines[at - 1], line, right):
            text = joined(text, line.text)
            continue
        if text:
            yield Paragraph(text=text)
        text = line.text
    if text:
        yield Paragraph(text=text)


def _starts(last: Line, line: Line, right: float) -> bool:
    if _BEGINS.match(line.text) or _ENDED.search(last.text):
        return True
    first = line.words[0]
    is_full = last.right + first.right - first.left + 0.3 * line.size > right - 1
    return not is_full and line.text[:1].isupper()
