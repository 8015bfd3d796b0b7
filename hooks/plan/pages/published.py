"""Under which name a plan is published, where, and in which state of its data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..language.days import day, written_day
from ..load.edition import MARK_LENGTH, NO_EDITION, Edition
from ..model.records import Assignments, Publisher
from ..tools.store import key_of
from ..tools.web_address import is_on_this_machine

LICENCE = (
    "Lời văn là của văn bản đã ban hành; theo khoản 2 Điều 15 Luật Sở hữu trí tuệ, văn bản hành "
    "chính không thuộc phạm vi bảo hộ quyền tác giả. Mã nguồn của trang: giấy phép MIT."
)
"""What README says of licences, and what the law says of such words; no licence of our own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The state of what a file or a printed page says, so that two of them can be told apart."""

    mark: str
    """Equal for those that say the same."""
    day: date | None
    """The day of the last change of it that the data tells, if it tells any.

    That of git would make other bytes of the same data.
    """
    of: str = "Nội dung"
    """What it is the state of, as it is called where no day is known."""

    @property
    def version(self) -> str:
        """What is said of it: `Cập nhật ngày 23-11-2026 (mã 3f2a91c0)`, `Nội dung mã 3f2a91c0`."""
        mark = f"mã {self.mark}"
        return f"{updated_on(self.day)} ({mark})" if self.day else f"{self.of} {mark}"


def updated_on(day: date | None) -> str:
    """Return since when something is as it is: `Cập nhật ngày 23-11-2026`; empty for no day."""
    return f"Cập nhật ngày {written_day(day)}" if day else ""


def state(words: Iterable[str], day: date | None) -> State:
    """Return the state of what says `words`, which the data last tells a change of on `day`."""
    return State(mark=key_of(words)[:MARK_LENGTH], day=day)


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
        days = (day(change.date) for change in assignments.changes)
        return cls(
            name=assignments.plan.short_title,
            edition=edition,
            root=root,
            publisher=assignments.publisher,
            repository=repository,
            day=max(filter(None, days), default=None),
        )

    @property
    def updated(self) -> str:
        """What is said of all data: `Cập nhật ngày 23-11-2026`; empty if no day is known."""
        return updated_on(self.day or self.edition.changed)

    @property
    def version(self) -> str:
        """The state of all data, which files say that hold all of it."""
        return State(mark=self.edition.mark, day=self.day, of="Dữ liệu").version

    @property
    def opens_on_phones(self) -> bool:
        """Whether a code of its addresses leads who scans it there, and not to their own phone."""
        return not is_on_this_machine(self.root)

    def url(self, address: str) -> str:
        """Return the whole address of the page, or file, at `address`."""
        return self.root + address
