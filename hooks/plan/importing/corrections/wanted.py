"""What a row of the table means in the file: its task, its body, its role, the words it quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from ...derive.register import Register
from ...language.slugs import address_slug
from ...language.vietnamese import ascii_form, capitalized
from ...model.tree.entries import Paragraph, Task
from ...model.tree.quoting import above, is_near
from ...pages.sheet.duty_columns import BASIS, BEHIND, BODY, PAGE, QUOTE, ROLE, TASK
from .rows import SheetRow

_OF_A_GROUP = ("các ", "những ")
"""How the name of a group begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBody:
    """A body or group that the plan names and the file has not."""

    id: str
    name: str
    is_group: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A duty as the table gives it, its names as the ids of the file."""

    row: SheetRow
    task: Task
    body: str
    new_body: NewBody | None
    """The body, where the file has it not yet."""
    role: str
    quote: str
    at: str
    """Where the quote stands, if not in the task's own words."""
    basis: str


class RowReader:
    """Finds what the words of a row mean in the file."""

    def __init__(self, register: Register) -> None:
        self._tree = register.tree
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
        if not row.cells[BODY]:
            return f"ô “{BODY}” để trống · viết tên cơ quan; bỏ phần việc này thì xóa cả hàng"
        body = self._bodies.get(ascii_form(row.cells[BODY]))
        new_body = None if body else self._new_body(row.cells[BODY], task)
        if body is None and new_body is None:
            return self._no_body(row.cells[BODY], task)
        role = self._roles.get(ascii_form(row.cells[ROLE]))
        if role is None:
            return f"không có vai trò “{row.cells[ROLE]}” · viết {self._labels}"
        quote, basis = _quote(row.cells.get(QUOTE, ""), task), row.cells.get(BASIS, "")
        if not quote and not basis:
            return f"thiếu cột “{QUOTE}”, hoặc “{BASIS}” khi văn bản không nói thẳng"
        at = self._place_of(quote, task) if quote else ""
        if at is None:
            return (
                f"“{quote}” không có nguyên văn trong nhiệm vụ {task.label}, cũng không đứng đúng "
                "một lần ở một mục trên hay dưới nó · chép đúng từng chữ"
            )
        return Wanted(
            row=row,
            task=task,
            body=body or (new_body.id if new_body else ""),
            new_body=new_body,
            role=role,
            quote=quote,
            at=at,
            basis=basis,
        )

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

    def _new_body(self, name: str, task: Task) -> NewBody | None:
        """Return the body called `name` if the words of `task`, or those beside it, name it."""
        wanted = name.casefold()
        named = any(
            wanted in str(paragraph.text).casefold()
            for _, paragraphs in self._places(task)
            for paragraph in paragraphs
        )
        if not wanted or not named:
            return None
        is_group = wanted.startswith(_OF_A_GROUP)
        return NewBody(id=address_slug(name), name=capitalized(name), is_group=is_group)

    def _no_body(self, name: str, task: Task) -> str:
        near = get_close_matches(ascii_form(name), self._names, n=1)
        if near:
            hint = f"có phải “{self._names[near[0]]}”?"
        else:
            record = f"- {{id: {address_slug(name)}, name: {capitalized(name)}}}"
            hint = f"viết tên như văn bản viết, hoặc thêm `{record}` vào `bodies` của tệp dữ liệu"
        unnamed = f"nhiệm vụ {task.label} cũng không nêu tên ấy"
        return f"không có cơ quan nào là “{name}”, {unnamed} · {hint}"

    def _place_of(self, quote: str, task: Task) -> str | None:
        """Return the `at` of the words `quote`: empty for the task's own; `None` if nowhere."""
        for duty in task.duties:
            if duty.quote == quote:
                return str(duty.at or "")
        for at, paragraphs in self._places(task):
            times = sum(quote in str(paragraph.text) for paragraph in paragraphs)
            if times == 1 or (times and not at):
                return at
        return None

    def _places(self, task: Task) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
        """Yield where the words of `task` can stand, the nearest first, with all words there."""
        yield "", tuple(task.own_paragraphs)
        leading = [slug for slug in reversed(above(task)) if slug]
        near = (entry.slug for entry in self._tree.entries if is_near(self._tree, task, entry.slug))
        for slug in dict.fromkeys((*leading, *near)):
            if slug != task.slug:
                yield slug, self._tree.own_paragraphs(slug)


def _quote(cell: str, task: Task) -> str:
    for assignment in task.assignments:
        if assignment.action and cell.endswith(f"{BEHIND}{assignment.action}"):
            return cell.removesuffix(f"{BEHIND}{assignment.action}")
    return cell
