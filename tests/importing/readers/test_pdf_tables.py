"""The cells of a table in a PDF are read whole: what a column or a page cut, and lines by hand."""

from __future__ import annotations

import pytest

from plan.importing.readers.kinds import blocks_of
from plan.importing.stream import Row, Table
from tests.support.files.made_pdf import typeset

pytestmark = pytest.mark.usefixtures("read_here")

WIDTHS = "columns: (40pt, 200pt, 120pt)"
HEAD = "[STT], [Nhiệm vụ], [Chủ trì]"


def rows_of(source: str) -> tuple[Row, ...]:
    (found,) = blocks_of("a.pdf", typeset(source))
    assert isinstance(found, Table)
    return found.rows[1:]


def cell_of(words: str, width: str = "120pt") -> tuple[str, ...]:
    (row,) = rows_of(f"#table(columns: (40pt, 200pt, {width}), {HEAD}, [1], [Lắp máy], [{words}])")
    return row.cells[2].lines


def column_of(first: str, second: str) -> list[tuple[tuple[str, ...], bool]]:
    """Return the third cells of a table whose rows `first` and `second` a page's end parts."""
    parts = (f"#table({WIDTHS}, {HEAD}, {rows})" for rows in (first, second))
    return [
        (row.cells[2].lines, row.cells[2].continues) for row in rows_of("#pagebreak()".join(parts))
    ]


def test_a_line_that_ends_though_the_next_word_had_room_was_broken_by_hand() -> None:
    assert cell_of("Sở Y tế \\ Sở Nội vụ") == ("Sở Y tế", "Sở Nội vụ")
    assert cell_of("Sở Văn hóa, Thể thao và Du lịch tỉnh") == (
        "Sở Văn hóa, Thể thao và Du lịch tỉnh",
    )


def test_a_period_that_a_line_cuts_at_its_dash_is_one() -> None:
    assert cell_of("Giai đoạn 2026 \\ \\- 2030") == ("Giai đoạn 2026 - 2030",)
    assert cell_of("Đạt các việc: \\ \\- 100% xã có kho") == ("Đạt các việc:", "- 100% xã có kho")


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("31/12/202 \\ 6", "31/12/2026"),
        ("Quyết định số 12/2023/Q \\ Đ-UBND", "Quyết định số 12/2023/QĐ-UBND"),
        ("Năm 2026 \\ 2027", "Năm 2026 2027"),
    ],
)
def test_a_day_or_number_that_a_column_tears_is_whole(torn: str, whole: str) -> None:
    assert cell_of(torn) == (whole,)


def test_words_of_a_merged_cell_that_a_page_s_end_cuts_return_to_it() -> None:
    merged = "[1], [Đo], table.cell(rowspan: 2)[Các cơ quan có], [2], [Vẽ]"
    assert column_of(merged, "[3], [Xây], [liên quan], [4], [Sơn], [Sở B]") == [
        (("Các cơ quan có liên quan",), False),
        ((), True),
        ((), True),
        (("Sở B",), False),
    ]


def test_the_rest_of_a_row_whose_cell_is_merged_loses_no_word() -> None:
    merged = "[1], [Đo], table.cell(rowspan: 2)[Sở A;], [2], [Vẽ bản đồ của]"
    assert column_of(merged, "[], [tỉnh], [Sở B], [3], [Sơn], [Sở C]") == [
        (("Sở A;", "Sở B"), False),
        ((), True),
        (("Sở C",), False),
    ]


def test_the_first_row_of_a_page_that_alone_names_no_lead_has_that_of_the_row_above() -> None:
    full = "[1], [Đo], [Sở A], [2], [Vẽ], [Sở B]"
    assert column_of(full, "[3], [Xây], [], [4], [Sơn], [Sở C]")[2] == ((), True)
    assert column_of(full, "[3], [Xây], [], [4], [Sơn], []")[2] == ((), False)


def test_a_row_that_a_page_cuts_without_closing_it_by_a_line_is_a_row() -> None:
    def drawn(rows: str, *, open_row: int, side: str) -> str:
        open_sides = f"(rest: 1pt, {side}: 0pt)"
        stroke = f"(x, y) => if y == {open_row} {{ {open_sides} }} else {{ 1pt }}"
        return f"#table({WIDTHS}, stroke: {stroke}, {rows})"

    cut = drawn(f"{HEAD}, [1], [Đo], [Sở A], [2], [Vẽ bản đồ của], [Sở]", open_row=2, side="bottom")
    rest = drawn("[], [tỉnh], [B], [3], [Sơn], [Sở C]", open_row=0, side="top")
    rows = rows_of(f"{cut}#pagebreak(){rest}")
    assert [[" ".join(cell.lines) for cell in row.cells] for row in rows] == [
        ["1", "Đo", "Sở A"],
        ["2", "Vẽ bản đồ của tỉnh", "Sở B"],
        ["3", "Sơn", "Sở C"],
    ]
