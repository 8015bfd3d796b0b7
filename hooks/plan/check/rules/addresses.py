"""Rules of addresses: what was published stays, and leads to what stands in its place."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from ...derive.vacated import answered, folder_of, unrecorded, vacated
from ...language.slugs import LONGEST_FORMER, address_slug, is_reserved
from ...language.vietnamese import excerpt
from ...load.problems import Problem, nearest
from ...model.addressed import Addressed, addressed
from ...model.addresses import BODIES, DAYS, DOCUMENTS, TASKS, body_address
from ...model.records import Assignments
from ...model.tree.entries import Task
from ...model.tree.outline import entries
from ..ledger import Ledger
from .shared.problems import problem_at

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_FEW = 50
"""New records among which the one is looked for that took a lost one's place."""

_NEWCOMER = "; nếu đó là địa chỉ đã đăng của mục này thì mục kia viết `id: {}-2`"

_NOUNS: Mapping[str, str] = {
    TASKS: "nhiệm vụ",
    BODIES: "cơ quan",
    DOCUMENTS: "văn bản",
    DAYS: "ngày",
}


def former_addresses_are_free(assignments: Assignments) -> Iterator[Problem]:
    """What was a record's address before is no other record's, now or before."""
    bodies = {body_address(body) for body in assignments.all_bodies}
    taken = {record.address for record in addressed(assignments)}
    pages = frozenset(unrecorded(assignments))
    for record in addressed(assignments):
        for name, address in zip(record.formerly, record.former_addresses, strict=True):
            if address in pages:
                yield from problem_at(
                    name,
                    f"ở `/{address}` đang có một trang, nên đó không phải là địa chỉ cũ",
                    f"bỏ `{name}` khỏi `formerly`",
                )
            elif address == record.address:
                yield from problem_at(
                    name,
                    f"`{name}` là địa chỉ hiện nay của chính mục này, không phải địa chỉ cũ",
                    f"bỏ `{name}` khỏi `formerly`",
                )
            elif address in taken:
                yield from problem_at(
                    name,
                    f"địa chỉ cũ `{name}` đang là của một mục khác, hoặc viết hai lần",
                    "mỗi địa chỉ chỉ dẫn đến một nơi: sửa hoặc xóa một chỗ"
                    + (_NEWCOMER.format(name) if address in bodies else ""),
                )
            taken.add(address)


def former_addresses_have_a_form(assignments: Assignments) -> Iterator[Problem]:
    """What is said to have been an address is the last part of one, as it stood in the link."""
    for record in addressed(assignments):
        for name in record.formerly:
            if not _SLUG.fullmatch(name):
                yield from problem_at(
                    name,
                    f"“{excerpt(name, 60)}” không có dạng của địa chỉ cũ",
                    "chép phần cuối của địa chỉ cũ: chữ thường không dấu, chữ số, gạch nối",
                )
            elif len(name) > LONGEST_FORMER or is_reserved(name):
                yield from problem_at(
                    name,
                    f"“{excerpt(name, 60)}” không thể là địa chỉ cũ: tên ấy dành cho việc khác, "
                    "hoặc máy tính không đặt được",
                    f"chép đúng phần cuối của địa chỉ cũ, không quá {LONGEST_FORMER} ký tự; "
                    "chưa từng đăng thì bỏ `formerly`",
                )


def former_addresses_are_of_tasks(assignments: Assignments) -> Iterator[Problem]:
    """Only an item that assigns something has a page, and so an address before."""
    for entry in entries(assignments):
        for name in () if isinstance(entry, Task) else entry.item.formerly:
            yield from problem_at(
                name,
                f"{entry.cited} không giao việc nên không có trang riêng",
                "chuyển `formerly` sang mục giao việc thay cho nó",
            )


def published_addresses_live(assignments: Assignments, ledger: Ledger) -> Iterator[Problem]:
    """Every page that was ever published is there, or leads on."""
    records = list(addressed(assignments))
    pages = sorted(ledger.pages)
    living = {*answered(assignments), *vacated(assignments, pages)}
    new: defaultdict[str, dict[str, Addressed]] = defaultdict(dict)
    for record in records:
        if record.address not in ledger.addresses:
            new[record.folder][record.address] = record
    for page in pages:
        folder = folder_of(page)
        if folder and page not in living:
            yield from _lost(page, folder, new[folder], assignments)
    if ledger.addresses:
        taken = {record.address for record in records} | set(unrecorded(assignments))
        yield from _never_published(records, ledger, taken)


def _lost(
    page: str, folder: str, new: Mapping[str, Addressed], assignments: Assignments
) -> Iterator[Problem]:
    slug = page.removeprefix(folder).rstrip("/")
    shared = [
        record for record in new.values() if folder == DOCUMENTS and _has_called(record, slug)
    ]
    if len(shared) > 1:
        yield from _shared(page, slug, shared)
        return
    # A task's number says nothing of what it is: which item took its place, only an editor knows.
    near = _nearest_new(page, new, folder)
    what = f"địa chỉ `/{page}` đã đăng nay không còn {_NOUNS[folder]} nào"
    add = f"thêm `formerly: [{slug}]`"
    if near:
        how = f"nếu mục này thay cho nó thì {add}; nếu không thì đặt lại mục cũ"
        yield from problem_at(new[near[0]].at, what, how)
    else:
        how = f"đặt lại mục cũ, hoặc {add} vào mục thay cho nó"
        yield from problem_at(assignments.plan.short_title, what, how)


def _has_called(record: Addressed, slug: str) -> bool:
    """Return whether `slug` would be the address of this document, were it the only one."""
    return address_slug(record.at) == slug


def _shared(page: str, slug: str, documents: Sequence[Addressed]) -> Iterator[Problem]:
    """Yield the problem that a published document has been joined by another of its number.

    Which of them the address led to, only an editor knows: it must never change its meaning.
    """
    lines = ", ".join(str(record.at.line) for record in documents)
    yield from problem_at(
        documents[0].at,
        f"địa chỉ `/{page}` đã đăng, nay các văn bản ở dòng {lines} cùng số",
        f"thêm `formerly: [{slug}]` vào văn bản đã đăng ở địa chỉ ấy từ trước, để liên kết cũ "
        "không dẫn sang văn bản khác",
    )


def _nearest_new(page: str, candidates: Collection[str], folder: str) -> list[str]:
    if folder == TASKS or len(candidates) > _FEW:
        return []
    return difflib.get_close_matches(page, candidates, n=1, cutoff=0)


def _never_published(
    records: list[Addressed], ledger: Ledger, taken: set[str]
) -> Iterator[Problem]:
    """Yield what was never published; an address that is a page now is not offered instead."""
    slugs_by_folder: defaultdict[str | None, set[str]] = defaultdict(set)
    for page in set(ledger.pages) - taken:
        folder = folder_of(page)
        slugs_by_folder[folder].add(page.removeprefix(folder or "").rstrip("/"))
    names = {folder: frozenset(slugs) for folder, slugs in slugs_by_folder.items()}
    for record in records:
        for name, address in zip(record.formerly, record.former_addresses, strict=True):
            if address not in ledger.addresses:
                near = nearest(name, names.get(record.folder, ()))
                yield from problem_at(
                    name,
                    f"chưa từng đăng địa chỉ `/{address}`",
                    f"{near}viết đúng địa chỉ cũ, hoặc bỏ `formerly`",
                )
