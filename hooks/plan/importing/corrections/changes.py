"""Rows of the table against the duties of the file → what changed, and what has no place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from ...derive.holdings import Holding
from ...derive.register import Register
from ...language.vietnamese import ascii_form
from ...model.tree.entries import Task
from ...pages.sheet.duty_columns import BASIS, BEHIND, BODY, DIRECT, PAGE, QUOTE, ROLE, TASK, WAY
from .rows import SheetRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A duty as the table gives it, its names as the ids of the file."""

    row: SheetRow
    task: Task
    body: str
    role: str
    quote: str
    basis: str


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
    reader = _Reader(register)
    wanted: defaultdict[str, list[Wanted]] = defaultdict(list)
    refusals: list[str] = []
    for row in rows:
        if row.cells.get(WAY) and ascii_form(row.cells[WAY]) != ascii_form(DIRECT):
            continue  # what follows from groups and successions stands in no duty of the file
        duty = reader.wanted(row)
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


class _Reader:
    """Finds what the words of a row mean in the file."""

    def __init__(self, register: Register) -> None:
        self._bodies = {ascii_form(str(body.name)): body.id for body in register.bodies.values()}
        self._names = {ascii_form(str(body.name)): body.name for body in register.bodies.values()}
        roles = register.assignments.roles
        self._roles = {ascii_form(str(role.label)): role.id for role in roles}
        self._labels = ", ".join(f"“{role.label}”" for role in roles)
        self._by_slug = {task.slug: task for task in register.tasks}
        self._by_label: defaultdict[str, list[Task]] = defaultdict(list)
        for task in register.tasks:
            self._by_label[ascii_form(task.label)].append(task)

    def wanted(self, row: SheetRow) -> Wanted | str:
        """Return the duty in `row`, or in Vietnamese why it has no place."""
        task = self._task(row)
        if isinstance(task, str):
            return task
        body = self._bodies.get(ascii_form(row.cells[BODY]))
        if body is None:
            return self._no_body(row.cells[BODY])
        role = self._roles.get(ascii_form(row.cells[ROLE]))
        if role is None:
            return f"không có vai trò “{row.cells[ROLE]}” · viết {self._labels}"
        quote, basis = _quote(row.cells.get(QUOTE, ""), task), row.cells.get(BASIS, "")
        if not quote and not basis:
            return f"thiếu cột “{QUOTE}”, hoặc “{BASIS}” khi văn bản không nói thẳng"
        quotes = {str(duty.quote) for duty in task.duties}
        if quote and quote not in quotes and not _is_said(quote, task):
            return f"“{quote}” không có nguyên văn trong nhiệm vụ {task.label} · chép đúng từng chữ"
        return Wanted(row=row, task=task, body=body, role=role, quote=quote, basis=basis)

    def _task(self, row: SheetRow) -> Task | str:
        label, page = row.cells.get(TASK, ""), row.cells.get(PAGE, "")
        by_page = self._by_slug.get(page.removesuffix("index.html").rstrip("/").rpartition("/")[2])
        named = self._by_label.get(ascii_form(label), [])
        if by_page and label and by_page not in named:
            return (
                f"số “{label}” và “{PAGE}” chỉ hai nhiệm vụ khác nhau · xóa trống một trong hai ô"
            )
        if by_page:
            return by_page
        if len(named) == 1:
            return named[0]
        return (
            f"có {len(named)} nhiệm vụ số “{label}” · chép cả ô “{PAGE}”"
            if named
            else f"không có nhiệm vụ nào là “{label or page}”"
        )

    def _no_body(self, name: str) -> str:
        near = get_close_matches(ascii_form(name), self._names, n=1)
        hint = f"có phải “{self._names[near[0]]}”?" if near else "thêm vào `bodies` của tệp trước"
        return f"không có cơ quan nào là “{name}” · {hint}"


def _quote(cell: str, task: Task) -> str:
    for assignment in task.assignments:
        if assignment.action and cell.endswith(f"{BEHIND}{assignment.action}"):
            return cell.removesuffix(f"{BEHIND}{assignment.action}")
    return cell


def _is_said(quote: str, task: Task) -> bool:
    return any(quote in str(paragraph.text) for paragraph in task.own_paragraphs)


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
    return str(one.duty.quote or "") == other.quote and str(one.duty.basis or "") == other.basis


_LIKENESSES = (
    _same,
    lambda one, other: _same_words(one, other) and _same_body(one, other),
    lambda one, other: _same_body(one, other) and one.duty.role == other.role,
    lambda one, other: _same_words(one, other) and one.duty.role == other.role,
)
"""What makes a duty and a row the same one; the surest first."""
