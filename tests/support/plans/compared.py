"""What differs between two states of a file, the first of which many are compared with."""

from __future__ import annotations

from functools import cache

from plan.check.gate import checked_content
from plan.check.ledger import Ledger
from plan.compare import Changes, Compared, changes
from plan.compare.records.names import names
from plan.model.records import Assignments
from plan.pages import Site, site


@cache
def site_of(content: str) -> Site:
    """Return the site of a sound file, made once."""
    return site(checked_content(content.encode(), "old"), Ledger())


def changes_since(old: Site, new: Assignments) -> Changes:
    """Return what differs from `old`."""
    same = names(old.register.assignments, new)
    return changes(Compared(before=old, after=site(new, Ledger()), names=same))
