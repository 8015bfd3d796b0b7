"""A name of a body or group, as it stands in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

UNSURE = "chưa rõ có phải tên cơ quan không"
OF_A_KIND = "tên gọi chung, chưa rõ gồm những cơ quan nào"
"""Why what stands where a name is expected may be none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of a body or of a group of them, as it stands in a text."""

    text: str
    start: int
    is_group: bool = False
    doubt: str = ""
    """Why it may not be one, in Vietnamese."""
    full: str = ""
    """The whole name, where the text gives a part of it: “Sở Nội vụ” of “các Sở: …, Nội vụ”."""

    @property
    def called(self) -> str:
        """What the body is called: its whole name, where the text gives a part of it."""
        return self.full or self.text

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


def named(text: str, start: int, end: int, *, is_group: bool = False, doubt: str = "") -> Name:
    """Return the name that stands from `start` to `end`, without signs and words left hanging."""
    inside = re.sub(r"\s+(?:(?<!trực )thuộc|của|và|các)$", "", text[start:end].rstrip(" ,;.:/"))
    return Name(text=inside, start=start, is_group=is_group, doubt=doubt)
