"""A table says who, when and what in the ways of offices; what it does not say is not guessed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plan.importing.columns import column_holds
from plan.model.records import Assignment
from plan.model.tree.outline import outline, tasks
from tests.support.files.word_files import cell, p, row, table, word_file
from tests.support.plans.drafts import plan_of

TOP = (
    "KẾ HOẠCH\n\nCông tác lưu trữ\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. VIỆC\n\n"
)


def rows_of(bars_of_table: str, above: str = "1. Theo bảng.") -> list[str]:
    """Return a line for each row of a table that assigns: who has which part, when, what comes."""
    first, *others = (f"| {line} |" for line in bars_of_table.split("\n"))
    bars = [first, f"|{'---|' * (first.count('|') - 1)}", *others]
    plan = plan_of("a.md", f"{TOP}{above}\n\n{chr(10).join(bars)}".encode())
    names = {str(body.id): str(body.name) for body in plan.all_bodies}
    return [
        ", ".join(
            [
                *(
                    f"{names[duty.body]} {duty.role}{' ?' if duty.review else ''}"
                    for duty in each.duties
                ),
                *_details(each),
            ]
        )
        for task in tasks(plan)
        for each in task.assignments
    ]


def _details(assignment: Assignment) -> Iterator[str]:
    for kind in ("starts", "deadline", "cadence", "product"):
        detail = getattr(assignment, kind)
        if detail:
            yield f"{kind} {detail.quote}{' ?' if detail.review else ''}"


PARTED = """TT | Việc | Phân công thực hiện | | Thời gian thực hiện | | Sản phẩm
| | Chủ trì | Phối hợp | Bắt đầu | Kết thúc | """
TABLES = {
    "a head of two rows, without merged cells": (
        f"{PARTED}\n1 | Lập kho | Sở Y tế | Sở Nội vụ | 01/2031 | 06/2031 | Kho",
        ["Sở Y tế lead, Sở Nội vụ coordinate, starts 01/2031, deadline 06/2031, product Kho"],
    ),
    "periods below a time, and crosses": (
        "TT | Việc | Thời gian thực hiện | | Chủ trì\n | | Quý I | Quý II |\n"
        "1 | Lập kho | x | | Sở Y tế",
        ["Sở Y tế lead"],
    ),
    "roles that a cell shortens": (
        "TT | Việc | Cơ quan thực hiện\n1 | Lập kho | CT: Sở Y tế; PH: Sở Nội vụ, Công an tỉnh",
        ["Sở Y tế lead, Sở Nội vụ coordinate, Công an tỉnh coordinate"],
    ),
    "a cross or a dash is no time": (
        "TT | Việc | Chủ trì | Thời gian\n1 | Lập kho | Sở Y tế | x\n2 | Rà soát | Sở Y tế | -",
        ["Sở Y tế lead", "Sở Y tế lead"],
    ),
    "a number in brackets is no time": (
        "TT | Việc | Chủ trì | Thời gian | Kết quả\n1 | Lập kho | Sở Y tế | (1) | …",
        ["Sở Y tế lead"],
    ),
    "a cell that says which time is which": (
        "TT | Việc | Chủ trì | Thời gian\n"
        "1 | Lập kho | Sở Y tế | - Bắt đầu: Quý I/2031<br>- Hoàn thành: Quý III/2031",
        ["Sở Y tế lead, starts Quý I/2031, deadline Quý III/2031"],
    ),
    "several times in a cell": (
        "TT | Việc | Chủ trì | Thời gian\n1 | Lập kho | Sở Y tế | Kho A: 2031<br>Kho B: 2032",
        ["Sở Y tế lead, deadline Kho A: 2031 ?"],
    ),
    "the same as above": (
        "TT | Việc | Chủ trì | Thời gian\n1 | Lập kho | Sở Y tế | Quý I/2031\n"
        "2 | Rà soát | nt | -nt-\n3 | Treo cờ | Như trên | //",
        ["Sở Y tế lead, deadline Quý I/2031"] * 3,
    ),
    "the same as above, where another column says so too": (
        "TT | Chủ trì | Thời hạn | Thời gian\n1 | Sở Y tế | Theo lịch | Theo lịch\n"
        "2 | Sở Y tế | nt | Quý I/2031",
        ["Sở Y tế lead", "Sở Y tế lead, deadline Quý I/2031"],
    ),
    "the head again, where a page began": (
        "TT | Việc | Đơn vị chủ trì | Thời gian\n1 | Lập kho | Sở Y tế | Quý I/2031\n"
        "TT | Việc | Đơn vị chủ trì | Thời gian\n2 | Rà soát | Sở Nội vụ | Quý II/2031",
        ["Sở Y tế lead, deadline Quý I/2031", "Sở Nội vụ lead, deadline Quý II/2031"],
    ),
    "a column that only names bodies": (
        "Đơn vị | Nhiệm vụ | Thời gian\nSở Y tế | Kho dữ liệu | Quý I/2031\n"
        "Sở Nội vụ | Chủ trì, phối hợp với Sở Y tế rà soát | Quý II/2031",
        [
            "Sở Y tế implement ?, deadline Quý I/2031",
            "Sở Nội vụ lead, Sở Y tế coordinate, deadline Quý II/2031",
        ],
    ),
    "a column of measures": (
        "TT | Chỉ tiêu | Đơn vị | Năm 2031\n1 | Tỉ lệ hồ sơ | hồ sơ | 90",
        [],
    ),
    "rows that name bodies": (
        "TT | Nhiệm vụ | Thời gian | Kết quả\nI | Sở Y tế | | \n"
        "1 | Lập kho dữ liệu | Quý I/2031 |\nII | Việc chung | | \n2 | Rà soát kho | Quý I/2031 |",
        ["Sở Y tế implement, deadline Quý I/2031"],
    ),
    "tasks that say who": (
        "TT | Nội dung | Thời gian\n"
        "1 | Sở Y tế chủ trì, phối hợp với Sở Nội vụ lập kho | Quý I/2031",
        ["Sở Y tế lead, Sở Nội vụ coordinate, deadline Quý I/2031"],
    ),
    "a name in two columns of a role": (
        "TT | Đơn vị chủ trì | Chủ trì/phối hợp | Việc\n1 | Sở Y tế | Sở Y tế/ Sở Nội vụ | Kho",
        ["Sở Y tế lead ?, Sở Nội vụ coordinate ?"],
    ),
    "how it stands is no product": (
        "TT | Việc | Chủ trì | Tình hình thực hiện\n1 | Lập kho | Sở Y tế | Đã xong",
        ["Sở Y tế lead"],
    ),
}


@pytest.mark.parametrize(("bars", "assigned"), TABLES.values(), ids=TABLES)
def test_a_table_assigns_what_it_says(bars: str, assigned: list[str]) -> None:
    assert rows_of(bars) == assigned


@pytest.mark.parametrize(
    ("words", "assigned"),
    [
        ("Sở Y tế Sở Nội vụ", "Sở Y tế lead, Sở Nội vụ lead"),
        ("Công an tỉnh Sở Y tế", "Công an tỉnh lead, Sở Y tế lead"),
        ("Sở Y tế - UBND tỉnh", "Sở Y tế lead, UBND tỉnh lead"),
        ("Văn phòng HĐND - UBND xã", "Văn phòng HĐND - UBND xã lead"),
        ("1. Sở Y tế 2. Sở Nội vụ", "Sở Y tế lead, Sở Nội vụ lead"),
        ("a) Sở Y tế; b) Sở Nội vụ", "Sở Y tế lead, Sở Nội vụ lead"),
        ("Sở Y tế; + Sở Nội vụ", "Sở Y tế lead, Sở Nội vụ lead"),
        ("Cấp tỉnh: Sở Y tế; cấp xã: UBND cấp xã", "Sở Y tế lead, UBND cấp xã lead"),
        ("Sở Y tế - chủ trì; Sở Nội vụ - phối hợp", "Sở Y tế lead, Sở Nội vụ coordinate"),
        ("Sở Y tế (chủ trì), Sở Nội vụ", "Sở Y tế lead, Sở Nội vụ lead ?"),
        ("Sở Y tế chủ trì; các sở thực hiện rà soát", "Sở Y tế lead"),
        ("Ban Xúc tiến đầu tư, Sở Y tế", "Ban Xúc tiến đầu tư lead, Sở Y tế lead"),
        ("* Chủ trì: Sở Y tế<br>* Phối hợp:<br>- Ban A", "Sở Y tế lead, Ban A coordinate"),
        (
            "Chủ trì:<br>Sở Y tế<br>Phối hợp: Ban A<br>Ban B",
            "Sở Y tế lead, Ban A coordinate, Ban B coordinate",
        ),
        ("Sở Y tế*", "Sở Y tế lead"),
        ("Sở Y tế [1]", "Sở Y tế lead"),
        ("Đ/c Lê Văn An - Bí thư Tỉnh ủy", "Đ/c Lê Văn An - Bí thư Tỉnh ủy lead"),
    ],
)
def test_a_cell_names_each_body_with_its_part(words: str, assigned: str) -> None:
    assert rows_of(f"TT | Việc | Chủ trì\n1 | Lập kho | {words}") == [assigned]


def test_a_heading_that_names_a_body_gives_it_the_tasks_of_a_table_that_names_none() -> None:
    bars = "TT | Nhiệm vụ | Thời gian\n1 | Lập kho dữ liệu | Quý I/2031"
    assert rows_of(bars, "1. Sở Y tế") == ["Sở Y tế implement, deadline Quý I/2031"]


def test_a_row_that_numbers_the_columns_has_no_number() -> None:
    bars = "| TT | Việc | Chủ trì |\n|---|---|---|\n| 1 | 2 | 3 |\n| 1 | Lập kho | Sở Y tế |"
    plan = plan_of("a.md", f"{TOP}1. Theo bảng.\n\n{bars}".encode())
    assert [task.slug for task in tasks(plan)] == ["i-1-1"]


def test_a_cell_merged_below_a_row_over_all_columns_is_empty() -> None:
    rows = (
        row(*map(cell, ("TT", "Việc", "Chủ trì", "Thời gian"))),
        row(cell("A. KHO", columns=4)),
        row(cell("1"), cell("Lập kho"), cell("", merge="continue"), cell("2031")),
    )
    word = word_file(f"{p('KẾ HOẠCH')}{p('I. VIỆC')}{p('1. Theo bảng.')}{table(*rows)}")
    assert list(tasks(plan_of("a.docx", word))) == []


@pytest.mark.parametrize(
    ("label", "above", "holds"),
    [
        ("Chủ trì", "Phân công thực hiện", "lead"),
        ("Bắt đầu", "Thời gian", "starts"),
        ("hoàn thành", "Thời gian", "deadline"),
        ("Quý II", "Thời gian", None),
        ("Cấp xã", "Cơ quan chủ trì", "lead"),
    ],
)
def test_a_label_below_another_says_what_a_column_holds(
    label: str, above: str, holds: str | None
) -> None:
    assert column_holds(label, above) == holds


def test_labels_with_dots_for_what_is_not_known_yet_make_no_time_and_no_product() -> None:
    lines = "1. Lập kho\n\nCơ quan chủ trì: Sở Y tế\n\nThời gian: …\n\nSản phẩm: …"
    (task,) = tasks(plan_of("a.txt", f"{TOP}{lines}".encode()))
    assert [list(_details(each)) for each in task.assignments] == [[]]


def test_a_cell_without_who_leads_that_may_be_merged_with_the_one_above_is_told() -> None:
    bars = "| TT | Việc | Chủ trì | Hạn |\n|---|---|---|---|\n| 1 | Lập kho | Sở Y tế | 2031 |"
    bars += "\n| 2 | Sửa kho |  | 2032 |\n|  | Tổng |  |  |\n| 3 | Bỏ kho |  |  |"
    plan = plan_of("a.md", f"{TOP}1. Theo bảng.\n\n{bars}".encode())
    reviews = {row.slug: row.item.review for row in outline(plan).entries if row.item.review}
    told = "ô “Chủ trì” để trống: nếu ở bản gốc ô này gộp với ô trên, ghi ô ấy là null"
    assert reviews == {"i-1-2": told, "i-1-3": told}


def test_a_cell_over_columns_of_several_roles_is_told() -> None:
    rows = (
        row(*map(cell, ("TT", "Việc", "Chủ trì", "Phối hợp"))),
        row(cell("1"), cell("Lập kho"), cell("Các sở", columns=2)),
    )
    word = word_file(f"{p('KẾ HOẠCH')}{p('I. VIỆC')}{p('1. Theo bảng.')}{table(*rows)}")
    found = outline(plan_of("a.docx", word)).entries
    reviews = [entry.item.review for entry in found if entry.item.cells]
    assert reviews == ["ô “Các sở” gộp nhiều cột, chưa rõ cơ quan giữ vai trò nào"]
