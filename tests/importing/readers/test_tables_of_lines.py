"""A table that a text has line by line, a cell on each, is a table again."""

from __future__ import annotations

import pytest

from plan.importing.outline.tables import table_entry
from plan.importing.readers.kinds import blocks_of
from plan.importing.stream import Table

CELLS = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "I", "Thể chế"]
CELLS += [
    "1",
    "Rà soát",
    "Sở A",
    "Quý I",
    "2",
    "Ban hành",
    "Sở B",
    "Năm 2026",
    "3",
    "Báo cáo",
    "Sở A",
]


def test_a_table_written_cell_by_cell_is_a_table_again() -> None:
    (found,) = blocks_of("a.txt", "\n\n".join(CELLS).encode())
    assert isinstance(found, Table)
    rows = [[" ".join(cell.lines) for cell in row.cells] for row in found.rows]
    assert rows == [
        CELLS[:4],
        ["I", "Thể chế"],
        CELLS[6:10],
        CELLS[10:14],
        ["3", "Báo cáo", "Sở A", ""],
    ]
    assert [bool(row.doubt) for row in found.rows] == [False, False, False, False, True]
    assert found.words.split() == " ".join(CELLS).split()


def test_rows_that_an_export_broke_are_rows_again() -> None:
    broken = (
        "| TT | Việc | Cơ quan soạn thảo | Cơ quan chủ trì | Thời hạn | |\n\n| |||||\n\n"
        "| | Lập kho | Sở A |\n\n| Sở B | 2031 | |\n\n| Sửa kho | Sở C | Sở D | 2032 | | |"
    )
    (table,) = blocks_of("a.txt", broken.encode())
    assert isinstance(table, Table)
    rows = [[" ".join(cell.lines) for cell in row.cells] for row in table.rows]
    assert rows[1:] == [
        ["", "Lập kho", "Sở A", "Sở B", "2031"],
        ["", "Sửa kho", "Sở C", "Sở D", "2032"],
    ]


def test_a_table_cell_by_cell_ends_where_an_annex_begins_and_numbers_go_on_below_groups() -> None:
    rows = "A\nNhóm\nI\nTốp\n1\nViệc\nSở A\n2031\nII\nTốp\n2\nViệc\nSở B\n2031\nB\nNhóm\nI\nTốp"
    last = "1\nViệc\nSở C\n2031"
    text = f"STT\nNhiệm vụ\nCơ quan chủ trì\nThời hạn\n{rows}\n{last}\nPHỤ LỤC II DANH MỤC\nLời."
    table, *behind = blocks_of("a.txt", text.replace("\n", "\n\n").encode())
    assert isinstance(table, Table)
    numbers = [" ".join(row.cells[0].lines) for row in table.rows[1:]]
    assert numbers == ["A", "I", "1", "II", "2", "B", "I", "1"]
    assert len(behind) == 2


def test_a_short_table_of_lines_is_one_where_its_head_is_plainly_of_tasks() -> None:
    head = ["TT", "Nhiệm vụ", "Trách nhiệm chính", "Phối hợp", "Hạn cuối"]
    rows = [["1", "Lập hồ sơ", "Bảo tàng tỉnh", "Các xã", "31/3/2031"]]
    text = ["Gồm:", *head, *(cell for row in rows for cell in row)]
    _, table = blocks_of("a.txt", "\n\n".join(text).encode())
    assert isinstance(table, Table)
    assert [[" ".join(cell.lines) for cell in row.cells] for row in table.rows] == [head, *rows]
    loose = ["Gồm:", "TT", "Tên", "Họ", "Tuổi", "1", "Sơn", "Lê", "40"]
    assert not any(
        isinstance(block, Table) for block in blocks_of("a.txt", "\n\n".join(loose).encode())
    )


def test_a_row_of_lines_that_lacks_a_cell_has_each_body_under_a_role() -> None:
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Cơ quan theo dõi", "Cấp trình", "Thời hạn"]
    full = ["1", "Lập đề án", "Sở A", "Sở B", "Văn phòng", "UBND tỉnh", "Quý I/2031"]
    short = ["2", "Phủ sóng", "Ban Quản lý", "VNPT An Hải", "Sở C", "Quý II/2031"]
    _, table = blocks_of("a.txt", "\n\n".join(["Gồm:", *head, *full, *short]).encode())
    assert isinstance(table, Table)
    assert [" ".join(cell.lines) for cell in table.rows[-1].cells] == [
        *short[:-1],
        "",
        short[-1],
    ]


PARTED = ["TT", "Việc", "Phân công", "Hạn", "Chủ trì", "Phối hợp"]


DATED = ["TT", "Việc", "Chủ trì", "Thời gian", "Bắt đầu", "Kết thúc"]


def test_of_two_ways_to_part_a_label_the_one_is_taken_whose_cells_fit() -> None:
    head = ["TT", "Nội dung", "Trách nhiệm", "Tiến độ", "Người theo dõi", "Chủ trì", "Phối hợp"]
    rows = [[str(n), f"Lập kho {n}", "Sở Y tế", "Các sở", "Quý I/2031", "Ban C"] for n in (1, 2, 3)]
    lines = [*head, *(word for row in rows for word in row)]
    (found,) = blocks_of("a.txt", "\n\n".join(lines).encode())
    assert isinstance(found, Table)
    holds = [kind for _, kind in table_entry(found).columns]
    assert holds == ["number", "task", "lead", "coordinate", "deadline", "monitor"]


@pytest.mark.parametrize(
    ("head", "numbering", "columns"),
    [
        (PARTED, [], ["TT", "Việc", "Phân công Chủ trì", "Phối hợp", "Hạn"]),
        (DATED, [], ["TT", "Việc", "Chủ trì", "Thời gian Bắt đầu", "Kết thúc"]),
        (PARTED[:-2], ["(1)", "(2)", "(3)", "(4)"], PARTED[:-2]),
        (PARTED[:-2], ["A", "B", "1", "2"], PARTED[:-2]),
    ],
    ids=["roles", "times", "numbers", "letters"],
)
def test_a_head_of_two_rows_and_numbers_of_columns_are_read_line_by_line(
    head: list[str], numbering: list[str], columns: list[str]
) -> None:
    width = len(columns) - 1
    rows = [[str(n), *(f"Lời {n}{'abcd'[at]}" for at in range(width))] for n in (1, 2, 3)]
    lines = [*head, *numbering, *(word for row in rows for word in row)]
    (found,) = blocks_of("a.txt", "\n\n".join(lines).encode())
    assert isinstance(found, Table)
    entry = table_entry(found)
    assert [label for label, _ in entry.columns] == columns
    assert [row.number for row in entry.points] == [*([""] if numbering else []), "1", "2", "3"]


HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"]
FULL = [["1", "Lập kho", "Sở A", "Sở B", "Quý I/2031", "Kho"]]


def rows_below(head: list[str], rows: list[list[str]]) -> list[list[str]]:
    """Return the `rows` below `head` of a table whose cells stand line by line."""
    lines = [word for row in (head, *rows) for word in row]
    found = blocks_of("a.txt", "\n\n".join(["Gồm:", *lines]).encode())
    table = next(block for block in found if isinstance(block, Table))
    return [[" / ".join(cell.lines) for cell in row.cells] for row in table.rows[table.heads :]]


def rows_of(*rows: list[str], head: list[str] = HEAD) -> list[list[str]]:
    """Return the rows below `head` of a table whose cells stand line by line, with a full row."""
    return rows_below(head, [*FULL, *rows])[1:]


def test_lines_of_one_cell_stay_in_it_where_a_row_has_more_lines_than_columns() -> None:
    bodies = ["Sở A", "Sở B", "Các sở, ngành"]
    dashes = ["- Sở B;", "- Sở C."]
    assert rows_of(
        ["2", "Sửa kho", *bodies, "30/9/2031", "Báo cáo"],
        ["3", "Gồm:", "- Đo đất;", "- vẽ.", "Sở A", *dashes, "Hằng năm", "Bản vẽ"],
    ) == [
        ["2", "Sửa kho", "Sở A", "Sở B / Các sở, ngành", "30/9/2031", "Báo cáo"],
        ["3", "Gồm: / - Đo đất; / - vẽ.", "Sở A", "- Sở B; / - Sở C.", "Hằng năm", "Bản vẽ"],
    ]


def test_as_many_lines_as_columns_are_one_each_unless_they_plainly_are_not() -> None:
    assert rows_of(["2", "Sửa kho", "Sở A", "Sở B", "Sở C", "Quý II/2031"]) == [
        ["2", "Sửa kho", "Sở A", "Sở B / Sở C", "Quý II/2031", ""]
    ]
    odd = ["2", "Sửa kho", "Sở A", "Sở B", "Sau tổng kết", "Báo cáo"]
    assert rows_of(odd) == [odd]


def test_labels_that_stand_again_below_a_group_are_a_row_and_name_nobody() -> None:
    again = ["Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Kết quả"]
    below = ["1", "Đo đất", "Sở B", "Sở C", "Năm 2031", "Bản đồ"]
    rows = rows_of(["I", "Đất đai"], again, below)
    assert rows == [["I", "Đất đai"], ["", *again], below]


def test_rows_with_small_letters_stand_below_their_number() -> None:
    rows = [["a", "Mua máy", *FULL[0][2:]], ["b", "Lắp máy", *FULL[0][2:]]]
    assert rows_of(*rows) == rows


def test_a_head_that_parts_both_roles_and_times_is_read_line_by_line() -> None:
    head = ["TT", "Nội dung", "Phân công", "Thời gian", "Sản phẩm"]
    head += ["Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành"]
    row = ["Lập kho", "Sở Y tế", "Sở Nội vụ", "Tháng 3/2031", "Tháng 5/2031", "Kho"]
    lines = [*head, *(word for n in "123" for word in (n, *row))]
    (found,) = blocks_of("a.txt", "\n\n".join(lines).encode())
    assert isinstance(found, Table)
    holds = [kind for _, kind in table_entry(found).columns]
    assert holds == ["number", "task", "lead", "coordinate", "starts", "deadline", "product"]


def test_a_table_of_lines_ends_where_the_plan_sums_up() -> None:
    lines = [word for row in (HEAD, *FULL) for word in row]
    text = "\n\n".join(["Gồm:", *lines, "Trên đây là Kế hoạch của tỉnh.", "TM. ỦY BAN NHÂN DÂN"])
    _, table, *behind = blocks_of("a.txt", text.encode())
    assert isinstance(table, Table)
    assert [block.words for block in behind] == [
        "Trên đây là Kế hoạch của tỉnh.",
        "TM. ỦY BAN NHÂN DÂN",
    ]


def test_items_that_a_sign_says_go_on_stay_in_their_cell() -> None:
    items = ["- Sở B;", "- Sở C;", "- Các sở, ngành."]
    assert rows_of(["2", "Sửa kho", "Sở A", *items, "Hằng năm", "Kho"]) == [
        ["2", "Sửa kho", "Sở A", " / ".join(items), "Hằng năm", "Kho"]
    ]
    lists = ["Sở A,", "Sở D", "Sở B,", "Sở C"]
    assert rows_of(["2", "Sửa kho", *lists, "Hằng năm", "Kho"]) == [
        ["2", "Sửa kho", "Sở A, / Sở D", "Sở B, / Sở C", "Hằng năm", "Kho"]
    ]


def test_a_person_stands_below_who_directs_and_figures_are_no_time() -> None:
    head = ["TT", "Việc", "Lãnh đạo tỉnh phụ trách", "Chủ trì", "Phối hợp", "Hạn", "Kinh phí"]
    rows = [["1", "Lập kho", "Đồng chí Lê An", "Sở A", "Sở B", "Quý I", "27.000"]]
    rows += [["2", "Sửa kho", "Đồng chí Lê An", "Sở A", "Các sở, ngành", "1.500"]]
    rows += [["3", "Bỏ kho", "Sở A", "Các sở, ngành", "Theo tiến độ", "500"]]
    found = rows_below(head, rows)
    assert found[1:] == [[*rows[1][:5], "", "1.500"], ["3", "Bỏ kho", "", *rows[2][2:]]]


def test_a_head_of_two_rows_is_known_by_what_stands_below_it_though_rows_lack_cells() -> None:
    rows = [[str(n), f"Lập kho {n}", "Sở A", "Các sở", "Quý I/2031", "Kho"] for n in (1, 2, 3)]
    rows = [*(row[:-1] for row in rows), ["4", "Sửa kho", "- Sở B;", "- Sở C.", "Năm 2031"]]
    head = ["TT", "Nội dung", "Phân công", "Thời gian", "Sản phẩm", "Chủ trì", "Phối hợp"]
    found = rows_below(head, rows)
    assert found[0] == ["1", "Lập kho 1", "Sở A", "Các sở", "Quý I/2031", ""]


def test_what_columns_have_in_full_rows_tells_where_the_lines_of_others_stand() -> None:
    head = ["TT", "Việc", "Chủ trì", "Phối hợp", "Theo dõi", "Hạn"]
    rows = [[str(n), f"Kho {n}", f"Sở {n}", f"Ban {n}", "Thanh tra tỉnh", "2031"] for n in (1, 2)]
    found = rows_below(head, [*rows, ["3", "Kho 3", "Sở A", "Thanh tra tỉnh", "2031"]])
    assert found[2] == ["3", "Kho 3", "Sở A", "", "Thanh tra tỉnh", "2031"]


def test_a_cell_can_be_as_long_as_a_page() -> None:
    long = "Lập kho " * 300
    assert rows_of(["2", long.strip(), *FULL[0][2:]]) == [["2", long.strip(), *FULL[0][2:]]]


def test_lines_that_may_stand_in_another_column_are_told() -> None:
    lines = [*HEAD, *FULL[0], "2", "Sửa kho", "Sở A", "Sở D", "Sở C", "Quý II/2031", "Kho"]
    found = blocks_of("a.txt", "\n\n".join(["Gồm:", *lines]).encode())
    row = next(block for block in found if isinstance(block, Table)).rows[-1]
    doubtful = [cell.lines[at] for cell in row.cells for at in cell.unsure]
    assert doubtful == ["Sở D"]
    assert row.doubt.endswith("chưa giao việc theo chỗ chưa rõ thuộc cột nào: “Sở D”")


def test_what_is_noted_or_goes_on_below_a_table_is_no_part_of_its_last_row() -> None:
    note = "Ghi chú: Các sở báo cáo."
    sentence = "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện những nội dung nêu trên."
    for behind in (note, "(*) Theo Nghị quyết.", sentence):
        lines = ["Gồm:", *HEAD, *FULL[0], "2", "Sửa kho", *FULL[0][2:], behind]
        *_, table, last = blocks_of("a.txt", "\n\n".join(lines).encode())
        assert isinstance(table, Table)
        assert (table.rows[-1].doubt, last.words) == ("", behind)


def test_a_head_with_its_number_a_total_and_a_group_in_capitals_are_rows() -> None:
    group, total = ["NHÓM VIỆC CHUNG"], ["Tổng cộng", "30"]
    second = ["2", *FULL[0][1:]]
    rows = rows_of(HEAD, second, group, ["3", *FULL[0][1:]], total)
    assert rows[:3] == [HEAD, second, group]
    assert [word for word in rows[4] if word] == total


def test_a_label_that_its_column_broke_is_one_label() -> None:
    head = ["TT", "Việc", "Cơ quan", "chủ trì", "Thời gian"]
    rows = [[str(n), f"Lập kho {n}", "Sở A", "Quý I/2031"] for n in (1, 2, 3)]
    assert rows_below(head, rows) == rows


def test_a_body_never_stands_below_a_time_though_a_row_has_a_line_for_each_column() -> None:
    head = ["TT", "Việc", "Thời gian", "Chủ trì", "Phối hợp", "Sản phẩm"]
    full = ["1", "Lập kho", "Quý I/2031", "Sở A", "Sở B", "Báo cáo"]
    rows = rows_below(head, [full, ["2", "Sửa kho", "Sở D", "Sở B", "Các sở", "Báo cáo"]])
    assert rows[1] == ["2", "Sửa kho", "", "Sở D", "Sở B / Các sở", "Báo cáo"]
