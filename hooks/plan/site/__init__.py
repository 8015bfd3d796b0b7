"""Every page of the site: one function a kind of page, one row each in `PAGES`.

Nothing here knows HTML or MkDocs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..model import Assignments
from ..register import Register, register
from .bodies import body_list, body_pages
from .documents import document_list, document_pages
from .general import about, home, matrix, whole_plan
from .page import SitePage
from .tasks import task_list, task_pages

PAGES: tuple[Callable[[Register], Iterator[SitePage]], ...] = (
    home,
    whole_plan,
    task_list,
    task_pages,
    body_list,
    body_pages,
    matrix,
    document_list,
    document_pages,
    about,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that is published of one plan."""

    register: Register
    pages: tuple[SitePage, ...]

    @property
    def name(self) -> str:
        """The site's name."""
        return self.register.assignments.plan.short_title


def site(assignments: Assignments) -> Site:
    """Return the site of `assignments`, which must have passed every check."""
    known = register(assignments)
    return Site(register=known, pages=tuple(page for kind in PAGES for page in kind(known)))
