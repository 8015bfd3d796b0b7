"""Which state of the data a site shows, so that two printed sheets can be told apart."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

_MARK_LENGTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One state of the data file."""

    mark: str
    """The same for equal files, and for no two others that one would meet: `3f2a91c0`."""
    changed: date | None
    """The day of its last change; `None` where that is not known."""


def edition(content: bytes, changed: date | None) -> Edition:
    """Return the edition of a data file that holds `content` and was last changed on `changed`."""
    return Edition(mark=hashlib.sha256(content).hexdigest()[:_MARK_LENGTH], changed=changed)
