"""Rules of what entries hold: words or an assignment, and in tables a cell for each column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...load.problems import Problem, lines_named, nearest
from ...model.records import Assignments
from ...model.records.tables import COLUMN_HOLDS, Column
from ...model.tree import tables
from ...model.tree.entries import Entry
from ...model.tree.outline import entries, outline, tasks
from .shared.problems import problem_at


def items_say_something(assignments: Assignments) -> Iterator[Problem]:
    """Every item and point has words of its own, or an assignment."""
    for entry in entries(assignments):
        says = entry.item.columns or entry.item.cells or entry.item.assignment
        if not says and not any(entry.own_paragraphs):
            yield from problem_at(
                entry.at if entry.item.text is None else entry.item.text,
                f"{entry.cited} không có nội dung",
                "thêm `text` hoặc `assignment`",
            )


def assignments_have_words(assignments: Assignments) -> Iterator[Problem]:
    """An assignment under `assignment` has a sentence of its own, one under `assignments` none."""
    for entry in entries(assignments):
        own = entry.item.assignment
        if own and own.text is None:
            yield from problem_at(
                entry.at,
                f"`assignment` của {entry.cited} không có câu giao việc (`text`)",
                "chép câu giao việc vào `text`; lời giao việc đã chép ở mục thì ghi vào "
                "`assignments`, mỗi việc một phần",
            )
        for assignment in entry.item.assignments:
            if assignment.text:
                yield from problem_at(
                    assignment.text,
                    "mỗi phần của `assignments` chỉ trích lời đã chép ở mục, không có `text`",
                    "bỏ dòng `text`; câu chỉ để giao việc thì ghi ở `assignment`",
                )


def rows_have_a_cell_a_column(assignments: Assignments) -> Iterator[Problem]:
    """A row stands in a table, and has as many cells as that has columns."""
    for (columns, cells), group in _rows_by_size(assignments).items():
        if not columns:
            for row in group:
                yield from problem_at(
                    row.at,
                    f"{row.cited} có `cells` nhưng không đứng dưới một bảng",
                    "ghi `columns` vào mục chứa các dòng của bảng, hoặc chép lời vào `text`",
                )
        elif cells != len(columns):
            yield from _of_another_size(columns, cells, group)


def _rows_by_size(
    assignments: Assignments,
) -> dict[tuple[tuple[Column, ...], int], list[Entry]]:
    """Return the rows by the columns of their table and by how many cells they have."""
    rows: dict[tuple[tuple[Column, ...], int], list[Entry]] = {}
    for entry in outline(assignments).entries:
        if entry.item.cells:
            rows.setdefault((entry.columns, len(entry.item.cells)), []).append(entry)
    return rows


def _of_another_size(
    columns: tuple[Column, ...], cells: int, rows: Sequence[Entry]
) -> Iterator[Problem]:
    """Yield that `rows` have more or less cells than columns: of several, a column slipped."""
    again = [column for at, column in enumerate(columns) if column in columns[:at]]
    likely = (*again, *columns) if len(columns) > cells else columns
    named = next((text for column in likely if (text := column.label or column.holds)), None)
    if len(rows) >= _SEVERAL and named:
        lines = lines_named(row.at.line for row in rows)
        yield from problem_at(
            named,
            f"bảng có {len(columns)} cột, các dòng {lines} có {cells} ô",
            "thêm cột còn thiếu, hoặc xóa cột thừa, ở đúng chỗ của nó trong `columns`",
        )
        return
    for row in rows:
        yield from problem_at(
            row.at,
            f"dòng này có {cells} ô, bảng có {len(columns)} cột",
            'ghi đủ mỗi cột một ô: ô trống ghi `""`, ô gộp với ô ở trên thì để trống',
        )


_SEVERAL = 2
"""Rows of one size that make it likelier that the columns slipped than each of them."""


def merged_cells_go_on_with_one(assignments: Assignments) -> Iterator[Problem]:
    """A cell that is merged with the one above has a row above it."""
    for entry in outline(assignments).entries:
        above: Entry | None = None
        for row in (row.entry for row in tables.rows(entry)) if entry.item.columns else ():
            merged = any(cell.is_merged for cell in row.item.cells)
            if merged and (above is None or not above.item.cells):
                yield from problem_at(
                    row.at,
                    "ô để trống nghĩa là gộp với ô ở trên, mà trên dòng này không có dòng nào",
                    'ô không có chữ thì ghi `""`',
                )
            above = row


def columns_hold_what_is_known(assignments: Assignments) -> Iterator[Problem]:
    """What a column is said to hold is one of the kinds, or a role of the plan."""
    kinds = [*COLUMN_HOLDS, *(str(role.id) for role in assignments.roles)]
    # An unknown role of a duty is told there.
    possible = {*kinds, *(str(duty.role) for task in tasks(assignments) for duty in task.duties)}
    for entry in outline(assignments).entries:
        for column in entry.item.columns:
            if column.holds and column.holds not in possible:
                yield from problem_at(
                    column.holds,
                    f"không có loại cột nào là `{column.holds}`",
                    f"{nearest(column.holds, kinds)}chọn một trong: "
                    f"{', '.join(f'`{kind}`' for kind in kinds)}; cột khác thì bỏ `holds`",
                )
