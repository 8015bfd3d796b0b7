"""Who is assigned what by the cells of a table: what its columns hold, and whom it groups."""

from __future__ import annotations

import pytest

from plan.importing.columns import column_holds
from plan.model.tree.outline import tasks
from tests.support.plans.drafts import plan_of
from tests.support.plans.imported.assigned import TOP, assigned, plan_with, when

TABLE = """| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm |
| --- | --- | --- | --- | --- | --- |
| 1 | Sở Y tế lập kho | Sở Y tế | Sở Nội vụ; các sở, ngành | Quý I/2031 | Kho |
| 2 | Sửa kho | Sở Xây dựng | Sở Y tế | Thường xuyên | Báo cáo |"""


@pytest.mark.parametrize(
    ("label", "holds"),
    [
        ("Số TT", "number"),
        ("Nội dung công việc", "task"),
        ("Cơ quan/đơn vị chủ trì", "lead"),
        ("Đơn vị phối hợp thực hiện", "coordinate"),
        ("Đơn vị/cá nhân thực hiện", "implement"),
        ("Người phụ trách", "implement"),
        ("Cơ quan tham mưu", "advise"),
        ("Thời gian thực hiện", "deadline"),
        ("Sản phẩm, kết quả", "product"),
        ("Đơn vị cùng thực hiện", "coordinate"),
        ("Đơn vị hỗ trợ", "coordinate"),
        ("Trách nhiệm chính", "lead"),
        ("Lãnh đạo UBND tỉnh phụ trách", "direct"),
        ("Hạn cuối", "deadline"),
        ("TG thực hiện", "deadline"),
        ("Mốc hoàn thành", "deadline"),
        ("Năm thực hiện", "deadline"),
        ("Đơn vị tính", None),
        ("Nội dung phối hợp", "task"),
        ("Hoàn thành", "deadline"),
        ("Ngày bắt đầu", "starts"),
        ("Tần suất", "cadence"),
        ("Chịu trách nhiệm chính", "lead"),
        ("Phó Chủ tịch phụ trách", "direct"),
        ("Lực lượng thực hiện", "implement"),
        ("Cơ quan chuẩn bị", "implement"),
        ("Cơ quan kiểm tra", "monitor"),
        ("Tình hình thực hiện", None),
        ("Kết quả năm 2030", None),
        ("Hình thức tuyên truyền", None),
    ],
)
def test_the_label_of_a_column_says_what_it_holds(label: str, holds: str | None) -> None:
    assert column_holds(label) == holds


def test_each_row_of_a_table_of_tasks_assigns_what_its_columns_hold() -> None:
    text = f"PHỤ LỤC I\n\nDANH MỤC NHIỆM VỤ\n\n{TABLE}"
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Theo Phụ lục.\n\n{text}".encode())
    assert assigned(plan) == [
        "phu-luc-i-1 Sở Y tế: lead",
        "phu-luc-i-1 Sở Nội vụ: coordinate",
        "phu-luc-i-1 Các sở, ngành: coordinate",
        "phu-luc-i-2 Sở Xây dựng: lead",
        "phu-luc-i-2 Sở Y tế: coordinate",
    ]
    assert [when(task) for task in tasks(plan)] == [["Quý I/2031"], ["Thường xuyên"]]
    products = [
        each.product.name for task in tasks(plan) for each in task.assignments if each.product
    ]
    assert products == ["Kho", "Báo cáo"]


PERIODS = """| TT | Chỉ tiêu | Kết quả | Cơ quan chủ trì theo dõi, đánh giá |
| --- | --- | --- | --- |
| I | Giai đoạn 2026 - 2028 | | |
| I.1 | Dịch vụ | | |
| 1 | Tỉ lệ hồ sơ trực tuyến | 95% | Sở Y tế |
| II | Nền tảng | | |
| 2 | Tỉ lệ kết nối | 90% | Sở Nội vụ |"""


def test_a_row_that_names_a_period_says_when_for_those_below_it() -> None:
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Việc.\n\nPHỤ LỤC I\n\n{PERIODS}".encode())
    assert [when(task) for task in tasks(plan)] == [["Giai đoạn 2026 - 2028"], []]


def test_a_column_gives_each_role_that_its_label_says_and_a_share_is_no_product() -> None:
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Việc.\n\nPHỤ LỤC I\n\n{PERIODS}".encode())
    assert [line.split(" ", 1)[1] for line in assigned(plan)] == [
        "Sở Y tế: lead",
        "Sở Y tế: monitor",
        "Sở Nội vụ: lead",
        "Sở Nội vụ: monitor",
    ]
    assert not any(part.product for task in tasks(plan) for part in task.assignments)


TOGETHER = """| TT | Nội dung | Chủ trì/phối hợp | Thời gian |
| --- | --- | --- | --- |
| 1 | Lập kho | Chủ trì: Sở Y tế<br>Phối hợp: Sở Nội vụ | Quý I/2031 |
| 2 | Rà soát | Chủ trì: Sở Y tế Phối hợp: Sở Nội vụ | Quý I/2031 |
| 3 | Báo cáo | Sở Nội vụ/ Sở Y tế | Quý I/2031 |"""


JOINED = """| TT | Nội dung | Đầu mối | Đơn vị cùng tham gia |
| --- | --- | --- | --- |
| 1 | Lập kho | Sở Y tế phối hợp với Sở Nội vụ | Các sở |"""


def test_who_heads_a_cell_of_the_column_of_those_who_lead_leads() -> None:
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Việc.\n\nPHỤ LỤC I\n\n{JOINED}".encode())
    assert [line.split(" ", 1)[1] for line in assigned(plan)] == [
        "Sở Y tế: lead",
        "Sở Nội vụ: coordinate",
        "Các sở: coordinate",
    ]


def test_a_column_for_both_roles_gives_the_one_that_a_cell_says_and_guesses_no_other() -> None:
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Việc.\n\nPHỤ LỤC I\n\n{TOGETHER}".encode())
    assert [line.split("-", 3)[3] for line in assigned(plan)] == [
        "1 Sở Y tế: lead",
        "1 Sở Nội vụ: coordinate",
        "2 Sở Y tế: lead",
        "2 Sở Nội vụ: coordinate",
        "3 Sở Nội vụ: lead ?",
        "3 Sở Y tế: coordinate ?",
    ]


def test_words_of_a_cell_that_tell_which_are_meant_belong_to_the_name() -> None:
    table = TABLE.replace("Sở Nội vụ; các sở, ngành", "Các xã có làng nghề; Sở Nội vụ")
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Theo Phụ lục.\n\nPHỤ LỤC I\n\n{table}".encode())
    assert assigned(plan)[1:3] == [
        "phu-luc-i-1 Các xã có làng nghề: coordinate",
        "phu-luc-i-1 Sở Nội vụ: coordinate",
    ]


def test_quotes_end_where_words_end_though_cells_of_a_row_repeat_them() -> None:
    table = TABLE.replace("| Sở Y tế | Sở Nội vụ; các sở, ngành |", "| Các sở; UBND xã | Các sở |")
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Theo bảng.\n\n{table}".encode())
    quotes = [str(duty.quote) for task in tasks(plan) for duty in task.duties]
    assert quotes == ["Các sở", "UBND xã", "Các sở", "Sở Xây dựng", "Sở Y tế"]
    named = plan_with("I. VIỆC\n1. Sở Nội vụ lập kho.\nNơi nhận:\n- CT và các PCT UBND tỉnh.")
    assert named.recipients
    (line,) = named.recipients.lines
    assert [str(each.quote) for each in line.recipients] == ["CT và", "các PCT UBND tỉnh"]


ADVICE = """| TT | Nội dung | Cơ quan chủ trì tham mưu | Thời gian |
| --- | --- | --- | --- |
| 1 | Lập kho | Sở Y tế | Quý I/2031 |"""


def test_a_column_of_who_leads_the_advice_gives_the_lead_alone() -> None:
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Việc.\n\nPHỤ LỤC I\n\n{ADVICE}".encode())
    assert [line.split(" ", 1)[1] for line in assigned(plan)] == ["Sở Y tế: lead"]


AGAIN = """| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
| --- | --- | --- | --- |
| 1 | Lập kho | Sở Y tế | Quý I/2031 |
| | Nội dung | Đơn vị chủ trì | Thời gian |
| 2 | Sửa kho | Sở Nội vụ | Quý I/2031 |"""


def test_a_head_that_stands_again_in_other_words_names_no_body() -> None:
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Việc.\n\nPHỤ LỤC I\n\n{AGAIN}".encode())
    assert [line.split(" ", 1)[1] for line in assigned(plan)] == [
        "Sở Y tế: lead",
        "Sở Nội vụ: lead",
    ]


def test_nobody_is_assigned_by_a_line_that_may_stand_in_another_column() -> None:
    head = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Sản phẩm"]
    full = ["1", "Lập kho", "Sở Y tế", "Sở Nội vụ", "Quý I/2031", "Kho"]
    unsure = ["2", "Sửa kho", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng", "Quý I/2031", "Kho"]
    lines = [word for row in (head, full, unsure) for word in row]
    assert assigned(plan_with("\n".join(["I. VIỆC", "1. Gồm:", *lines])))[2:] == [
        "i-1-2 Sở Y tế: lead",
        "i-1-2 Sở Xây dựng: coordinate",
    ]


MARKED = """| STT | Nội dung | Công an xã | Phòng Kinh tế | Trạm Y tế |
| --- | --- | --- | --- | --- |
| 1 | Rà soát nhà trọ | {first} | {second} | - |
| 2 | Treo cờ | | | {first} |"""


@pytest.mark.parametrize(
    ("first", "second", "legend", "who"),
    [
        ("CT", "PH", "", ("lead", "coordinate")),
        ("C", "P", "Ghi chú: C: chủ trì, P: đơn vị phối hợp.", ("lead", "coordinate")),
        ("●", "○", "(Ký hiệu: ● chủ trì; ○ phối hợp)", ("lead", "coordinate")),
        ("x", "x", "Chú thích: x là cơ quan thực hiện.", ("implement", "implement")),
        ("x", "x", "", ("implement ?", "implement ?")),
    ],
)
def test_a_mark_gives_the_task_to_the_body_that_its_column_is_called(
    first: str, second: str, legend: str, who: tuple[str, str]
) -> None:
    table = MARKED.format(first=first, second=second)
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Theo bảng:\n\n{table}\n\n{legend}\n".encode())
    assert assigned(plan) == [
        f"i-1-1 Công an xã: {who[0]}",
        f"i-1-1 Phòng Kinh tế: {who[1]}",
        f"i-1-2 Trạm Y tế: {who[0]}",
    ]
    quotes = {str(duty.quote) for task in tasks(plan) for duty in task.duties}
    assert quotes == {"Công an xã", "Phòng Kinh tế", "Trạm Y tế"}


def test_figures_and_periods_below_labels_are_no_marks() -> None:
    counted = "| TT | Việc | Sở Y tế | Sở Nội vụ |\n| --- | --- | --- | --- |\n| 1 | Kho | 12 | 9 |"
    timed = "| TT | Việc | Quý I | Quý II |\n| --- | --- | --- | --- |\n| 1 | Kho | x | |"
    for table in (counted, timed):
        plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Theo bảng:\n\n{table}\n".encode())
        assert assigned(plan) == []
