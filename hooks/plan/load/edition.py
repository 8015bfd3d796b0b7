"""Which state of the data a site shows, so that two printed sheets can be told apart."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from datetime import date, datetime

MARK_LENGTH = 8
"""Characters of a hash that tell it from any other that one would meet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The commits that changed a file. What is committed later has a greater `count`."""

    moment: datetime
    """When the last of them was made, in UTC, to the second."""
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One state of the data file."""

    hash: str
    """Equal for files that say the same letters, however their lines end, and for no others."""
    changed: date | None
    """The day of its last change; `None` where that is not known."""
    history: History | None = None
    """Which of two states is the newer; `None` where that is not known."""

    @property
    def mark(self) -> str:
        """Enough of the hash to tell it from any other that one would meet: `3f2a91c0`."""
        return self.hash[:MARK_LENGTH]


NO_EDITION = Edition(hash="", changed=None)
"""The edition of a site that is made to be compared, not published."""


def edition(content: bytes, changed: date | None, history: History | None = None) -> Edition:
    """Return the edition of a data file that holds `content` and was last changed on `changed`."""
    mark = hashlib.sha256(plain_content(content)).hexdigest()
    return Edition(hash=mark, changed=changed, history=history)


def plain_content(content: bytes) -> bytes:
    """Return the UTF-8 `content` without what an editor or git may change when it saves it.

    That is how lines end, and a mark at the beginning that says that it is UTF-8.
    """
    lines = content.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")
    return lines.replace(b"\r", b"\n")
