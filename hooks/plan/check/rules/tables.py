"""Rules of tables: each row has a cell for each column, and columns hold what the plan knows."""

from __future__ import annotations

from collections.abc import Iterator

from ...load.problems import Problem, nearest
from ...model.records import Assignments
from ...model.records.tables import COLUMN_HOLDS
from ...model.tree import tables
from ...model.tree.entries import Entry
from ...model.tree.outline import outline, tasks
from .common import problem_at


def rows_have_a_cell_a_column(assignments: Assignments) -> Iterator[Problem]:
    """A row stands in a table, and has as many cells as that has columns."""
    for entry in outline(assignments).entries:
        cells, columns = entry.item.cells, entry.columns
        if not cells:
            continue
        if not columns:
            yield from problem_at(
                entry.at,
                f"{entry.cited} có `cells` nhưng không đứng dưới một bảng",
                "ghi `columns` vào mục chứa các dòng của bảng, hoặc chép lời vào `text`",
            )
        elif len(cells) != len(columns):
            yield from problem_at(
                entry.at,
                f"dòng này có {len(cells)} ô, bảng có {len(columns)} cột",
                'ghi đủ mỗi cột một ô: ô trống ghi `""`, ô gộp với ô ở trên thì để trống',
            )


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
    known = {*kinds, *(str(duty.role) for task in tasks(assignments) for duty in task.duties)}
    for entry in outline(assignments).entries:
        for column in entry.item.columns:
            if column.holds and column.holds not in known:
                yield from problem_at(
                    column.holds,
                    f"không có loại cột nào là `{column.holds}`",
                    f"{nearest(column.holds, kinds)}chọn một trong: "
                    f"{', '.join(f'`{kind}`' for kind in kinds)}; cột khác thì bỏ `holds`",
                )
