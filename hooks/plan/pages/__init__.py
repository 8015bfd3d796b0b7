"""Every page of the site: one function a kind of page, one row each in `PAGES`.

Nothing here knows HTML or MkDocs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..check.ledger import Ledger
from ..derive.register import Register, register
from ..load.edition import NO_EDITION, Edition
from ..model.records import Assignments
from .draft import Draft
from .kinds.downloads import download_list
from .kinds.editors.desk import desk
from .kinds.editors.editing import editing
from .kinds.findings import finding_list
from .kinds.full_text import whole_plan
from .kinds.general import about, home
from .kinds.matrix import matrix
from .kinds.news import news_page
from .kinds.open_data import open_data
from .kinds.records.bodies import body_list, body_pages
from .kinds.records.days import day_pages
from .kinds.records.documents import document_list, document_pages
from .kinds.records.tasks import task_list, task_pages
from .moved import Moved, moved, with_retired
from .page import SitePage
from .published import Published
from .sheet.states import SheetStates

PAGES: tuple[Callable[[Register], Iterator[SitePage]], ...] = (
    home,
    body_list,
    body_pages,
    day_pages,
    task_list,
    task_pages,
    whole_plan,
    matrix,
    about,
    finding_list,
    document_list,
    document_pages,
    download_list,
    open_data,
    news_page,
)


@dataclass(frozen=True, kw_only=True, repr=False)
class Site:
    """All that is published of one plan; its pages are described once they are asked for."""

    register: Register
    content: bytes
    """What the file holds, from which the editors' guide takes its examples."""
    ledger: Ledger
    published: Published
    states: SheetStates
    """What the duty sheets say of themselves."""
    draft: Draft | None
    """What makes it a draft, which is looked at and never published; `None` where nothing does."""

    @cached_property
    def pages(self) -> tuple[SitePage, ...]:
        """Every page, in the order of `PAGES`; a draft has one more, on which it is read over."""
        present = [page for kind in PAGES for page in kind(self.register)]
        present += editing(self.register, self.content.decode("utf-8-sig").splitlines())
        present += desk(self.register, self.draft) if self.draft else ()
        return tuple(with_retired(self.register, present, self.ledger))

    @cached_property
    def moved(self) -> tuple[Moved, ...]:
        """Addresses that were published and now lead on to one of the pages."""
        return tuple(moved(self.register, self.pages, self.ledger))

    @property
    def ever_published(self) -> frozenset[str]:
        """The addresses of all files to take away that were ever published."""
        return self.ledger.files

    @property
    def addresses(self) -> Iterator[str]:
        """Every address that the site has: pages, and anchors as `page/#anchor`."""
        for page in self.pages:
            yield page.address
            yield from (f"{page.address}#{anchor}" for anchor in page.all_anchors)


def site(
    assignments: Assignments,
    ledger: Ledger,
    content: bytes = b"",
    edition: Edition = NO_EDITION,
    root: str = "",
    repository: str = "",
    draft: Draft | None = None,
) -> Site:
    """Return the site of `assignments`, which must have passed every check with `ledger`.

    `content` is what the file holds. A site without an `edition` is made to be compared, not
    published; `root` is where its home is published, `repository` where its data lies, for those
    who have an account there.
    """
    checked = register(assignments)
    return Site(
        register=checked,
        content=content,
        ledger=ledger.of(assignments.plan),
        published=Published.of(assignments, edition, root, repository),
        states=SheetStates(checked),
        draft=draft,
    )
