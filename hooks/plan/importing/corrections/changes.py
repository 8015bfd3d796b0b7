"""Rows of the table against the duties of the file → what changed, and what has no place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...derive.holdings import Holding
from ...derive.register import Register
from ...language.vietnamese import ascii_form
from ...model.tree.entries import Task
from ...pages.sheet.duty_columns import DIRECT, WAY, WAYS
from .rows import SheetRow
from .wanted import RowReader, Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One edit: `before` alone is taken out, `wanted` alone is new, both is a correction."""

    task: Task
    before: Holding | None
    wanted: Wanted | None


def changes(
    register: Register, rows: Iterable[SheetRow]
) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """Return what the rows change, and in Vietnamese which of them cannot be placed, and why."""
    reader = RowReader(register)
    wanted: defaultdict[str, list[Wanted]] = defaultdict(list)
    refusals: list[str] = []
    for row in rows:
        way = ascii_form(row.cells.get(WAY, ""))
        if way in _DERIVED:
            continue  # what follows from groups and successions stands in no duty of the file
        duty = reader.wanted(row) if way in ("", ascii_form(DIRECT)) else _no_way(row)
        if isinstance(duty, str):
            refusals.append(f"{row.place}: {duty}")
        else:
            wanted[duty.task.slug].append(duty)
    if refusals:  # an unplaced row looks like a duty taken out
        return (), tuple(refusals)
    edits = [
        change
        for task in register.tasks
        for change in _of_task(task, register.by_task.get(task.slug, ()), wanted[task.slug])
    ]
    return tuple(edits), ()


_DERIVED = frozenset(ascii_form(way) for way in WAYS.values() if way != DIRECT)


def _no_way(row: SheetRow) -> str:
    return f"không có cách giao nào là “{row.cells[WAY]}” · viết “{DIRECT}”, hoặc để trống ô ấy"


def _of_task(task: Task, held: Sequence[Holding], wanted: Sequence[Wanted]) -> Iterator[Change]:
    """Yield what `wanted` changes in the duties of `task`: what is most alike is one duty."""
    before, after = list(held), list(wanted)
    for likeness in _LIKENESSES:
        for one in list(before):
            match = next((duty for duty in after if likeness(one, duty)), None)
            if match:
                before.remove(one)
                after.remove(match)
                if not _same(one, match):
                    yield Change(task=task, before=one, wanted=match)
    yield from (Change(task=task, before=one, wanted=None) for one in before)
    yield from (Change(task=task, before=None, wanted=duty) for duty in after)


def _same(one: Holding, other: Wanted) -> bool:
    return _same_words(one, other) and _same_body(one, other) and one.duty.role == other.role


def _same_body(one: Holding, other: Wanted) -> bool:
    return one.duty.body == other.body


def _same_words(one: Holding, other: Wanted) -> bool:
    stated = one.duty.quote, one.duty.basis, one.duty.at
    return tuple(str(words or "") for words in stated) == (other.quote, other.basis, other.at)


_LIKENESSES = (
    _same,
    lambda one, other: _same_words(one, other) and _same_body(one, other),
    lambda one, other: _same_body(one, other) and one.duty.role == other.role,
    lambda one, other: _same_words(one, other) and one.duty.role == other.role,
)
"""What makes a duty and a row the same one; the surest first."""
