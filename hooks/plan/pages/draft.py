"""A plan that may be looked at, but not published: some of it is still to be read over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model.records import Assignments
from ..model.reviews import Understanding, open_reviews


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What makes a site a draft."""

    file: str
    """What its editor calls the file."""
    left: Sequence[Understanding]
    """What is still to be read over, in the order of the file; at least one."""


def draft_of(assignments: Assignments, file: str) -> Draft | None:
    """Return what makes a site of `assignments` a draft; `None` where nothing does."""
    left = open_reviews(assignments)
    return Draft(file=file, left=left) if left else None
