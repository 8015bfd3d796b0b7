"""Under which name a plan is published, where, and in which state of its data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..language.days import day, written_day
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
    day: date | None = None
    """The day of the last change that the data itself tells, if it tells any."""

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
        told = (day(change.date) for change in assignments.changes)
        return cls(
            name=assignments.plan.short_title,
            edition=edition,
            root=root,
            publisher=assignments.publisher,
            repository=repository,
            day=max(filter(None, told), default=None),
        )

    @property
    def updated(self) -> str:
        """What pages say of their data: `Cập nhật ngày 23-11-2026`; empty if no day is known."""
        on = self.day or self.edition.changed
        return f"Cập nhật ngày {written_day(on)}" if on else ""

    @property
    def version(self) -> str:
        """What tells two files or sheets apart: `Cập nhật ngày 23-11-2026 (mã 3f2a91c0)`.

        Its day is the data's own: that of git would make other bytes of the same data.
        """
        mark = f"mã {self.edition.mark}"
        return f"Cập nhật ngày {written_day(self.day)} ({mark})" if self.day else f"Dữ liệu {mark}"

    def url(self, address: str) -> str:
        """Return the whole address of the page, or file, at `address`."""
        return self.root + address
