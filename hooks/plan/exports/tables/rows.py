"""The plan as tables, for all files that hold tables: tasks, duties, bodies, the matrix."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...derive.holdings import Holding
from ...derive.register import sorted_bodies
from ...derive.task_counts import task_count
from ...model.addresses import body_address, task_address
from ...model.records import Body
from ...model.tree.entries import Task
from ...model.tree.passages import unknown_of_issue
from ...pages.published import LICENCE, State
from ...pages.sheet import duty_columns
from ...pages.sheet.reasons import now_held, quoted, reason, unstated, why
from ...pages.sheet.runs import text_of
from ..common import NOTE, Source

Cell = str | int

Row = tuple[tuple[int, Cell], ...]
"""The cells of a row that are not empty, each behind the place of its column, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table."""

    name: str
    width: int
    """How many letters one line of it holds on a screen, about."""
    links: bool = False
    """Whether its cells are whole addresses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns and rows. Of the matrix nearly all cells are empty, so rows hold the others alone."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    fixed: int = 0
    """How many of the first columns stay in sight."""
    filters: bool = True
    """Whether readers choose among the rows."""

    @property
    def whole_rows(self) -> Iterator[tuple[Cell, ...]]:
        """The rows with a cell for every column; an empty text is an empty cell."""
        for row in self.rows:
            cells: list[Cell] = [""] * len(self.columns)
            for place, cell in row:
                cells[place] = cell
            yield tuple(cells)


def _row(*cells: Cell) -> Row:
    return tuple((place, cell) for place, cell in enumerate(cells) if cell != "")


def _shared(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return `rows`, in which equal cells are held once: the plan's words stand in many."""
    first: dict[tuple[int, Cell], tuple[int, Cell]] = {}
    return tuple(tuple(first.setdefault(cell, cell) for cell in row) for row in rows)


def task_table(source: Source) -> Table:
    """Return every task: its words, whom it names, by when."""
    return Table(
        name="Nhiệm vụ",
        columns=(
            Column(name="Số", width=8),
            Column(name="Phần", width=20),
            Column(name="Nguyên văn", width=80),
            Column(name="Câu giao việc", width=45),
            Column(name="Cơ quan được nêu tên", width=36),
            Column(name="Thời gian", width=14),
            Column(name="Thời hạn", width=14),
            Column(name="Trang của nhiệm vụ", width=28, links=True),
        ),
        rows=_shared(_task_row(source, task) for task in source.register.tasks),
    )


def _task_row(source: Source, task: Task) -> Row:
    plan = source.register.assignments.plan
    duties = source.register.by_task[task.slug]
    return _row(
        task.label,
        task.part.title,
        str(task.words),
        "\n".join(each.text for each in task.own_paragraphs if each.assigns and task.item.text),
        _each_once(f"{duty.named.name} ({duty.role.label})" for duty in duties),
        _each_once(duty.cadence.label for duty in duties if duty.cadence)
        or unstated(plan, "thời gian"),
        _each_once(duty.deadline.date for duty in duties if duty.deadline)
        or unstated(plan, "thời hạn"),
        source.published.url(task_address(task)),
    )


def _each_once(stated: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(stated))


def duty_table(source: Source) -> Table:
    """Return every duty that a body holds: directly, through a group, in another's place."""
    bodies = sorted_bodies(source.register.bodies.values())
    held = (each for body in bodies for each in source.register.holdings[body.id])
    return Table(
        name=duty_columns.SHEET,
        columns=(
            Column(name=duty_columns.BODY, width=26),
            Column(name=duty_columns.TASK, width=9),
            Column(name=duty_columns.ROLE, width=14),
            Column(name=duty_columns.QUOTE, width=44),
            Column(name="Thời gian", width=14),
            Column(name="Thời hạn", width=14),
            Column(name=duty_columns.WAY, width=20),
            Column(name="Tên được nêu", width=26),
            Column(name="Vì sao", width=46),
            Column(name="Thay cơ quan", width=20),
            Column(name=duty_columns.BASIS, width=24),
            Column(name="Nguyên văn", width=80),
            Column(name=duty_columns.PAGE, width=28, links=True),
        ),
        rows=_shared(_duty_row(source, holding) for holding in held),
    )


def _duty_row(source: Source, holding: Holding) -> Row:
    plan = source.register.assignments.plan
    return _row(
        str(holding.holder.name),
        holding.task.label,
        str(holding.role.label),
        quoted(holding) or "",
        str(holding.cadence.label if holding.cadence else unstated(plan, "thời gian")),
        str(holding.deadline.date if holding.deadline else unstated(plan, "thời hạn")),
        duty_columns.WAYS[holding.way],
        str(holding.named.name),
        " ".join(map(text_of, why(source.register, holding))),
        str(holding.succession.origin.name) if holding.succession else "",
        str(holding.duty.basis or ""),
        str(holding.task.words),
        source.published.url(task_address(holding.task)),
    )


def body_table(source: Source) -> Table:
    """Return every body and group: its groups, how many tasks it has, and who holds them now."""
    bodies = sorted_bodies(source.register.bodies.values())
    return Table(
        name="Cơ quan",
        columns=(
            Column(name="Cơ quan", width=36),
            Column(name="Loại", width=14),
            Column(name="Viết tắt", width=18),
            Column(name="Thuộc nhóm", width=46),
            Column(name="Thành viên", width=40),
            Column(name="Số nhiệm vụ", width=11),
            Column(name="Trong đó giao trực tiếp", width=11),
            Column(name="Trong đó giao qua nhóm", width=11),
            Column(name="Trong đó thay cơ quan trước", width=12),
            Column(name="Ai đảm nhận thay", width=36),
            Column(name="Trang của cơ quan", width=30, links=True),
        ),
        rows=_shared(_body_row(source, body) for body in bodies),
    )


def _body_row(source: Source, body: Body) -> Row:
    register = source.register
    count = task_count(register.standing, body)
    groups = (f"{register.bodies[each.group].name}. {reason(each)}." for each in body.member_of)
    return _row(
        str(body.name),
        "Nhóm cơ quan" if register.is_group(body) else "Cơ quan",
        "; ".join(body.aliases),
        " ".join(groups),
        "; ".join(step.member.name for step in register.members[body.id]),
        count.total,
        count.direct,
        count.through,
        count.inherited,
        text_of(now_held(register.standing.successions[body.id])),
        source.published.url(body_address(body)),
    )


def matrix_table(source: Source) -> Table:
    """Return a row for each body and a column for each task: the roles where they meet."""
    register = source.register
    place_of = {task.slug: place for place, task in enumerate(register.tasks, 1)}
    holders = sorted_bodies(register.bodies[name] for name in register.given)
    return Table(
        name="Bảng phân công",
        fixed=1,
        columns=(
            Column(name="Cơ quan (dấu *: giao chung cho nhóm có cơ quan này)", width=36),
            *(Column(name=task.label, width=14) for task in register.tasks),
        ),
        rows=_shared(
            ((0, str(body.name)), *_parts(register.given[body.id], place_of)) for body in holders
        ),
    )


def _parts(given: Iterable[Holding], place_of: Mapping[str, int]) -> Row:
    """Return the cells of a body's row: its roles in each task that gives it any."""
    parts: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for holding in given:
        parts[place_of[holding.task.slug]][_part(holding)] = None
    return tuple((place, "; ".join(parts[place])) for place in sorted(parts))


def _part(holding: Holding) -> str:
    return f"{holding.role.label}*" if holding.chain else str(holding.role.label)


def about_table(source: Source, state: State, notes: Iterable[str] = ()) -> Table:
    """Return what the data is, where it comes from, and what is to be known of the tables.

    `state` is that of the tables beside it.
    """
    return Table(
        name="Về dữ liệu",
        filters=False,
        columns=(Column(name="Điều cần biết", width=26), Column(name="Nội dung", width=100)),
        rows=(
            *(_row("Giới hạn của Excel", note) for note in notes),
            *(_row(*fact) for fact in _facts(source, state)),
        ),
    )


def _facts(source: Source, state: State) -> Iterator[tuple[str, str]]:
    plan = source.register.assignments.plan
    yield "Đây là", f"{NOTE}. Khi cần viện dẫn, xin đối chiếu với bản gốc."
    yield "Văn bản", source.register.plan_cited
    yield "Nguồn", str(plan.source)
    unknown = unknown_of_issue(plan)
    if unknown:
        yield "Bản dùng để đăng không có", ", ".join(unknown)
    yield "Phiên bản", state.version
    yield "Trang", source.published.root
    yield "Quyền", LICENCE
    yield "Nguyên văn", "Giữ nguyên như bản nguồn, kể cả chính tả và cách viết hoa."
    yield (
        "Cách giao",
        "Giao trực tiếp: câu giao việc nêu tên cơ quan. Giao chung: câu ấy nêu tên một nhóm, và "
        "cơ quan thuộc nhóm ấy. Thay cơ quan trước: theo một quyết định ban hành về sau.",
    )
    yield (
        "Số nhiệm vụ",
        "Mỗi nhiệm vụ tính một lần, dù cơ quan có nhiều phần việc trong đó: có tên trong câu giao "
        "việc thì là giao trực tiếp; nếu không thì là giao qua nhóm, rồi mới đến thay cơ quan "
        "trước.",
    )
