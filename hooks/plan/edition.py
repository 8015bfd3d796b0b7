"""Which state of the data a site shows, so that two printed sheets can be told apart."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from .history import History

_MARK_LENGTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One state of the data file."""

    hash: str
    """The same for equal files, and for no others."""
    changed: date | None
    """The day of its last change; `None` where that is not known."""
    history: History | None = None
    """Which of two states is the newer; `None` where that is not known."""

    @property
    def mark(self) -> str:
        """Enough of the hash to tell it from any other that one would meet: `3f2a91c0`."""
        return self.hash[:_MARK_LENGTH]


NO_EDITION = Edition(hash="", changed=None)
"""That of a site which is made to be compared, not published."""


def edition(content: bytes, changed: date | None, history: History | None = None) -> Edition:
    """Return the edition of a data file that holds `content` and was last changed on `changed`."""
    return Edition(hash=hashlib.sha256(content).hexdigest(), changed=changed, history=history)
