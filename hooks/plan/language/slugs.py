"""The last part of an address: a slug that can name a page, and its files, on every machine."""

from __future__ import annotations

import hashlib
import re

from .vietnamese import slug

LONGEST = 120
"""Letters of the longest slug. Systems hold names of 255 bytes, endings included, but Windows
whole paths of 260, in which the folder of the site and ours stand before."""

LONGEST_FORMER = 240
"""Letters of the longest slug that a page may have had before: with an ending it is still a name
that systems hold."""

_MARK = 8
"""Letters that stand for what was cut off; they are one in four thousand million."""

_NUMBERED = re.compile(r"-([2-9]|[1-9][0-9]{1,3})")

_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]|null|trang-[0-9]+")
"""Names that Windows keeps for itself, whatever ending follows, that YAML reads as nothing, or that
parts of a long page have: https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""


def address_slug(text: str) -> str:
    """Return the slug of `text` as it stands in an address.

    Of a long one the first whole words, and a mark of the whole; of one that is reserved, with a
    number. Empty where `text` has no letter and no digit that a slug can hold.
    """
    whole = slug(text)
    if is_reserved(whole):
        return f"{whole}-1"
    return whole if len(whole) <= LONGEST else marked(whole, whole)


def is_reserved(name: str) -> bool:
    """Return whether no record can have the address `name`, or no system can hold it."""
    return bool(_RESERVED.fullmatch(name))


def marked(start: str, whole: str) -> str:
    """Return the slug `start`, cut where it is too long, with a mark that stands for `whole`."""
    room = LONGEST - _MARK - 1
    words = start if len(start) <= room else start[: room + 1].rpartition("-")[0] or start[:room]
    return f"{words}-{hashlib.sha256(whole.encode()).hexdigest()[:_MARK]}"


def is_numbered(name: str, start: str) -> bool:
    """Return whether `name` is `start` with a number: `xa-tan-ha-2`, the second `xa-tan-ha`."""
    return name.startswith(start) and bool(_NUMBERED.fullmatch(name, len(start)))
