"""Bodies that are named by what they manage: “Ban Quản lý các khu kinh tế”."""

from __future__ import annotations

import re

from ..plain_words import CAPITALS
from .proper import run

_MANAGES = re.compile(r"(?:[Qq]uản lý|[Ll]iên hiệp|[Đđ]iều phối|[Pp]hối hợp) (?:các|dự án)(?!\w)")
_BUILT = re.compile(r" đầu tư xây dựng(?:(?: các)? công trình)?(?!\w)")
_ALSO_ZONES = re.compile(r"(?:,| và) khu(?= (?:kinh tế|công nghiệp|công nghệ|chế xuất)(?!\w))")
_ALSO_MANAGED = re.compile(
    rf" và [^\W\dA-Z][^\s,;.]*(?: [^\W\d][^\s,;.]*){{0,2}}(?= [{CAPITALS}]| tỉnh\b| thành phố\b)"
)


def managed_end(text: str, start: int, end: int) -> int:
    """Return where a name ends that says what it manages: “Ban Quản lý các khu kinh tế”."""
    what = _MANAGES.search(text, start, end + 6)
    built = _BUILT.match(text, what.end()) if what else None
    if not what or (what.end() < end and (not built or built.end() <= end)):
        return end
    last = max(end, run(text, built.end() if built else what.end(), small=4))
    if zones := _ALSO_ZONES.match(text, last):
        return run(text, zones.end(), small=2)
    other = _ALSO_MANAGED.match(text, last)
    return run(text, other.end(), small=0) if other else last
