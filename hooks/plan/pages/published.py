"""Under which name a plan is published, where, and in which state of its data."""

from __future__ import annotations

from dataclasses import dataclass

from ..load.edition import NO_EDITION, Edition
from ..model.records import Assignments, Publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What every page and file says of the site that it is of."""

    name: str
    """The site's name."""
    edition: Edition = NO_EDITION
    root: str = ""
    """The address at which the site's home is published; empty where it is nowhere."""

    publisher: Publisher | None = None
    """Who publishes it, as far as the file says."""
    repository: str = ""
    """The address of the repository that its data lies in; empty where nobody is led there."""

    @classmethod
    def of(
        cls,
        assignments: Assignments,
        edition: Edition = NO_EDITION,
        root: str = "",
        repository: str = "",
    ) -> Published:
        """Return what is published of `assignments`: the site bears the plan's short title."""
        return cls(
            name=assignments.plan.short_title,
            edition=edition,
            root=root,
            publisher=assignments.publisher,
            repository=repository,
        )

    @property
    def version(self) -> str:
        """What pages and files say of the data that they are made of: `Dữ liệu: bản 3f2a91c0`."""
        return f"Dữ liệu: bản {self.edition.mark}"

    def url(self, address: str) -> str:
        """Return the whole address of the page, or file, at `address`."""
        return self.root + address
