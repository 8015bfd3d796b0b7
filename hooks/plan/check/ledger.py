"""The ledger: every address that was ever published, pages, anchors and files, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from ..load.problems import Problem, ProblemsFoundError
from ..model.records import Plan
from ..model.text import Place

LEDGER_FILE = "data/addresses.txt"
"""Where it lies in the repository."""

_HEAD = (
    "# Mọi địa chỉ đã đăng, mỗi dòng một địa chỉ; không bao giờ bớt.",
    "# Ghi thêm bằng `make generated`; không sửa tay.",
)
_SUBJECT = "# Trích yếu văn bản: "

_ADDRESS = re.compile(r"/[a-z0-9/.-]*(#[A-Za-z0-9_-]+)?")

_SAME_SUBJECT = 0.5
"""How much of its words a subject must keep for the plan to be the same: a corrected word keeps
nearly all, and another plan's subject nearly none."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The addresses that were ever published: pages, anchors as `page/#anchor`, and files."""

    addresses: frozenset[str] = frozenset()
    subject: str = ""
    """The subject of the plan that they were published of; empty: of any."""

    def of(self, plan: Plan) -> Ledger:
        """Return this ledger, or an empty one where it is another plan's.

        Whoever replaces the whole file begins a new site, which has published nothing yet.
        """
        words = SequenceMatcher(None, self.subject.split(), plan.about.split(), autojunk=False)
        same = not self.subject or words.ratio() >= _SAME_SUBJECT
        return self if same else Ledger()

    def anchors(self) -> dict[str, set[str]]:
        """Return, by its address, the anchors that a page ever had."""
        by_page: dict[str, set[str]] = {}
        for address in self.addresses:
            page, mark, anchor = address.partition("#")
            if mark:
                by_page.setdefault(page, set()).add(anchor)
        return by_page

    @property
    def pages(self) -> Iterator[str]:
        """The addresses that are pages."""
        return (address for address in self.addresses if not address or address.endswith("/"))

    @property
    def files(self) -> frozenset[str]:
        """The addresses that are files to take away."""
        others = self.addresses.difference(self.pages)
        return frozenset(address for address in others if "#" not in address)


def ledger_beside(file: Path, name: str) -> Ledger:
    """Return the ledger in the folder of the data file `file`, empty where there is none.

    `name` is what messages call the data file. Raises `ProblemsFoundError` where a line of
    the ledger is no address.
    """
    beside = file.parent / Path(LEDGER_FILE).name
    if not beside.is_file():
        return Ledger()
    text = beside.read_text("utf-8-sig", errors="replace")
    return read_ledger(text, str(Path(name).parent / beside.name))


def read_ledger(text: str, name: str) -> Ledger:
    """Return the ledger that `text` holds.

    Raises `ProblemsFoundError` where a line is no address.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line]
    rows = [(number, line) for number, line in lines if not line.startswith("#")]
    problems = [_not_an_address(number) for number, line in rows if not _ADDRESS.fullmatch(line)]
    if problems:
        raise ProblemsFoundError(name, problems, text)
    subjects = (line.removeprefix(_SUBJECT) for _, line in lines if line.startswith(_SUBJECT))
    return Ledger(
        addresses=frozenset(line.removeprefix("/") for _, line in rows),
        subject=next(subjects, ""),
    )


def written_ledger(addresses: Iterable[str], plan: Plan) -> str:
    """Return `addresses`, published of `plan`, as the text of a ledger."""
    head = (*_HEAD, f"{_SUBJECT}{plan.about}")
    return "\n".join([*head, *sorted(f"/{address}" for address in addresses), ""])


def _not_an_address(number: int) -> Problem:
    return Problem(
        place=Place(number, 1),
        what="dòng này không phải là địa chỉ",
        how="lấy lại bản trước của tệp này; tệp do `make generated` ghi, không sửa tay",
    )
