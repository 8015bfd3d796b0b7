"""Rows of heads of offices that together are one name: “Bộ trưởng, Thủ trưởng cơ quan …”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .names import Name, named

_BARE_POST = re.compile(
    r"(?:^|, |[Cc]ác )(?:Bộ trưởng|[Tt]hủ trưởng [^,]*|Giám đốc(?: các)?(?: [Ss]ở)?)$"
)


def joined(text: str, names: list[Name]) -> Iterator[Name]:
    """Yield `names`; heads of offices that only “Thủ trưởng” tells apart are one group."""
    last: Name | None = None
    for name in names:
        if last and _are_heads_of_all(last, name):
            last = named(text, last.start, name.end, is_group=True)
            continue
        if last:
            yield last
        last = name
    if last:
        yield last


def _are_heads_of_all(one: Name, other: Name) -> bool:
    heads = ("thủ trưởng", "trưởng ngành")
    return bool(_BARE_POST.search(one.text)) and other.text.lower().startswith(heads)
