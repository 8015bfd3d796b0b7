"""Short names that a document introduces: “Ban Chỉ đạo 35 (sau đây gọi tắt là Ban Chỉ đạo)”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.records import Assignments
from ...model.tree.passages import passages
from ..naming.reader import Reader

_CALLED = re.compile(
    r"\s*\((?:sau đây )?(?:được )?(?:gọi|viết)(?: tắt| chung| gọn)*(?: là)?:?\s*[“\"]?"
    r"(?P<short>[^()“”\";]{2,60}?)[”\"]?\)"
)
_FARTHEST = 120
"""Letters before the brackets in which the full name begins."""


def called_shortly(assignments: Assignments) -> Iterator[tuple[str, str]]:
    """Yield each name of a body with the short one that the document says it uses from there on."""
    reader = Reader(())
    for passage in passages(assignments):
        text = str(passage.text)
        for called in _CALLED.finditer(text):
            full = _name_before(text, called.start(), reader)
            if full:
                yield full, called["short"].strip()


def _name_before(text: str, end: int, reader: Reader) -> str | None:
    begins = re.finditer(r"(?<!\w)\w", text[max(0, end - _FARTHEST) : end])
    offset = max(0, end - _FARTHEST)
    names = (reader.name(text, offset + begin.start()) for begin in begins)
    return next((name.text for name in names if name and name.end == end), None)
