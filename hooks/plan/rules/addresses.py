"""Rules of addresses: what was published stays, and leads to what stands in its place."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from ..addresses import BODIES, DAYS, DOCUMENTS, TASKS, Addressed, addressed
from ..ledger import Ledger
from ..model import Assignments
from ..outline import entries
from ..problems import Problem, nearest
from ..vietnamese import excerpt
from .common import told

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_FEW = 50
"""New records among which the one is looked for that took a lost one's place."""

_NOUNS: Mapping[str, str] = {
    TASKS: "nhiệm vụ",
    BODIES: "cơ quan",
    DOCUMENTS: "văn bản",
    DAYS: "ngày",
}


def former_addresses_are_free(assignments: Assignments) -> Iterator[Problem]:
    """What was a record's address before is no other record's, now or before."""
    taken = {each.address for each in addressed(assignments)}
    for each in addressed(assignments):
        for name, address in zip(each.formerly, each.former_addresses, strict=True):
            if address in taken:
                yield from told(
                    name,
                    f"địa chỉ cũ `{name}` đang là của một mục khác, hoặc viết hai lần",
                    "mỗi địa chỉ chỉ dẫn đến một nơi: sửa hoặc xóa một chỗ",
                )
            taken.add(address)


def former_addresses_have_a_form(assignments: Assignments) -> Iterator[Problem]:
    """What is said to have been an address is the last part of one, as it stood in the link."""
    for each in addressed(assignments):
        for name in each.formerly:
            if not _SLUG.fullmatch(name):
                yield from told(
                    name,
                    f"“{excerpt(name, 60)}” không có dạng của địa chỉ cũ",
                    "chép phần cuối của địa chỉ cũ: chữ thường không dấu, chữ số, gạch nối",
                )


def former_addresses_are_of_tasks(assignments: Assignments) -> Iterator[Problem]:
    """Only an item that assigns something has a page, and so an address before."""
    for entry in entries(assignments):
        for name in () if entry.item.assignment else entry.item.formerly:
            yield from told(
                name,
                f"mục {entry.label} không giao việc nên không có trang riêng",
                "chuyển `formerly` sang mục giao việc thay cho nó",
            )


def published_addresses_live(assignments: Assignments, ledger: Ledger) -> Iterator[Problem]:
    """Every page that was ever published is there, or leads on."""
    records = list(addressed(assignments))
    living = {each.address for each in records}
    living |= {address for each in records for address in each.former_addresses}
    new: defaultdict[str, dict[str, Addressed]] = defaultdict(dict)
    for each in records:
        if each.address not in ledger.addresses:
            new[each.folder][each.address] = each
    for page in sorted(ledger.pages):
        folder = _folder(page)
        if folder and page not in living:
            yield from _lost(page, folder, new[folder], assignments)
    if ledger.addresses:
        yield from _never_published(records, ledger)


def _folder(page: str) -> str | None:
    """Return the folder of the records' pages that `page` is in, or `None`."""
    folder = page[: page.rstrip("/").rfind("/") + 1]
    return folder if folder in _NOUNS else None


def _lost(
    page: str, folder: str, new: Mapping[str, Addressed], assignments: Assignments
) -> Iterator[Problem]:
    slug = page.removeprefix(folder).rstrip("/")
    # A task's number says nothing of what it is: which item took its place, only an editor knows.
    near = _nearest_new(page, new, folder)
    what = f"địa chỉ `/{page}` đã đăng nay không còn {_NOUNS[folder]} nào"
    add = f"thêm `formerly: [{slug}]`"
    if near:
        how = f"nếu mục này thay cho nó thì {add}; nếu không thì đặt lại mục cũ"
        yield from told(new[near[0]].at, what, how)
    else:
        how = f"đặt lại mục cũ, hoặc {add} vào mục thay cho nó"
        yield from told(assignments.plan.short_title, what, how)


def _nearest_new(page: str, candidates: Collection[str], folder: str) -> list[str]:
    if folder == TASKS or len(candidates) > _FEW:
        return []
    return difflib.get_close_matches(page, candidates, n=1, cutoff=0)


def _never_published(records: list[Addressed], ledger: Ledger) -> Iterator[Problem]:
    known: defaultdict[str | None, set[str]] = defaultdict(set)
    for page in ledger.pages:
        folder = _folder(page)
        known[folder].add(page.removeprefix(folder or "").rstrip("/"))
    names = {folder: frozenset(slugs) for folder, slugs in known.items()}
    for each in records:
        for name, address in zip(each.formerly, each.former_addresses, strict=True):
            if address not in ledger.addresses:
                near = nearest(name, names.get(each.folder, ()))
                yield from told(
                    name,
                    f"chưa từng đăng địa chỉ `/{address}`",
                    f"{near}viết đúng địa chỉ cũ, hoặc bỏ `formerly`",
                )
