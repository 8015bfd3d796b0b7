"""Who is assigned what is read off the places where a document says so; a person confirms it."""

from __future__ import annotations

import os

import pytest

from plan.importing.columns import column_holds
from plan.importing.drafts import draft
from plan.load.reader import load
from plan.model.records import Assignments
from plan.model.tree.entries import Task
from plan.model.tree.outline import tasks
from tests.support.plans.drafts import plan_of
from tests.support.sites.projects import TESTS

DOCUMENTS = TESTS / "importing" / "documents"
DUTIES = TESTS / "importing" / "duties"
TOP = "KẾ HOẠCH\n\nCông tác lưu trữ\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\n"


def plan_with(body: str) -> Assignments:
    return plan_of("a.txt", (TOP + "\n\n".join(body.splitlines())).encode())


def assigned(plan: Assignments) -> list[str]:
    """Return a line for each duty: where, who, which part; `?` where it is to be looked at."""
    names = {str(body.id): str(body.name) for body in plan.all_bodies}
    return [
        f"{task.slug} {names[duty.body]}: {duty.role}{' ?' if duty.review else ''}"
        for task in tasks(plan)
        for duty in task.duties
    ]


def when(task: Task) -> list[str]:
    """Return when a task is due, in the document's words."""
    times = (
        time
        for each in task.assignments
        for time in (each.deadline, each.starts, each.cadence)
        if time
    )
    return [str(time.quote) for time in times]


PLACES = {
    "who takes part by a heading is told what stands below it": (
        "I. VIỆC\n1. Sở A; các doanh nghiệp tham gia\na) Lập kho.\nb) Treo cờ.\n"
        "2. Sở B\na) Rà soát.",
        [
            "i-1-a Sở A: implement",
            "i-1-a Các doanh nghiệp: implement",
            "i-1-b Sở A: implement",
            "i-1-b Các doanh nghiệp: implement",
            "i-2-a Sở B: implement",
        ],
    ),
    "a heading of several, one of whom is no name by its words": (
        "I. VIỆC\n1. Các huyện, thành đoàn và tương đương; Đoàn các xã\n- Lập kho.\n- Rà soát.",
        [
            "i-1-g1 Các huyện, thành đoàn và tương đương: implement",
            "i-1-g1 Đoàn các xã: implement",
            "i-1-g2 Các huyện, thành đoàn và tương đương: implement",
            "i-1-g2 Đoàn các xã: implement",
        ],
    ),
    "a heading beside names is one by its place, in doubt": (
        "I. VIỆC\n1. Sở A\n- Lập kho.\n2. Khoa Dược - Vật tư, Lán Vinh\n- Rà soát.",
        [
            "i-1-g1 Sở A: implement",
            "i-2-g1 Khoa Dược - Vật tư: implement ?",
            "i-2-g1 Lán Vinh: implement ?",
        ],
    ),
    "places of two kinds leave no doubt, and tell with what such names begin": (
        "I. VIỆC\n1. Khoa Dược phối hợp với Khoa Sản nhi lập kho.\n2. Giao khoa Nhi đồng rà soát.\n"
        "3. Các khoa lâm sàng báo cáo; các khoa, phòng lập kho; các phòng, khoa treo cờ.",
        [
            "i-1 Khoa Dược: coordinate",
            "i-1 Khoa Sản nhi: coordinate",
            "i-2 Khoa Nhi đồng: implement",
            "i-3 Các khoa lâm sàng: implement",
            "i-3 Các khoa, phòng: implement",
            "i-3 Các phòng, khoa: implement",
        ],
    ),
    "only somebody is charged, by whatever words": (
        "I. VIỆC\n1. Nhà thuốc bệnh viện có trách nhiệm lập kho.\n"
        "2. Giao Phân xưởng Vận dụng rà soát.\n3. Khối Cơ quan: Treo cờ.\n"
        "4. CLB Bài chòi chủ trì lập kho. Các nhóm hộ bảo vệ rừng có trách nhiệm treo cờ.\n"
        "5. Sở A phối hợp với trưởng thôn, các mạng lưới cộng tác viên lập kho.",
        [
            "i-1 Nhà thuốc bệnh viện: implement ?",
            "i-2 Phân xưởng Vận dụng: implement ?",
            "i-3 Khối Cơ quan: implement ?",
            "i-4 CLB Bài chòi: lead ?",
            "i-4 Các nhóm hộ bảo vệ rừng: implement ?",
            "i-5 Sở A: coordinate",
            "i-5 Trưởng thôn: coordinate",
            "i-5 Các mạng lưới cộng tác viên: coordinate ?",
        ],
    ),
    "a code, a kind alone, and whom a body is to direct, though their words are no names": (
        "I. VIỆC\n1. PX03, Trại tạm giam: Treo cờ.\n"
        "2. Bộ A chỉ đạo các quân khu, Quân chủng Hải quân lập kho.",
        [
            "i-1 PX03: implement ?",
            "i-1 Trại tạm giam: implement ?",
            "i-2 Bộ A: direct",
            "i-2 Các quân khu: implement ?",
            "i-2 Quân chủng Hải quân: implement ?",
        ],
    ),
    "people beside bodies are told as these are; matters are not": (
        "I. VIỆC\n1. Sở A\n- Lập kho.\n2. Sở B\n- Lập kho.\n3. Giáo viên chủ nhiệm\n- Treo cờ.\n"
        "4. Kinh phí chung\n- Rà soát.\n5. Sở C\n- Lập kho.",
        [
            "i-1-g1 Sở A: implement",
            "i-2-g1 Sở B: implement",
            "i-3-g1 Giáo viên chủ nhiệm: implement ?",
            "i-5-g1 Sở C: implement",
        ],
    ),
    "a heading that says whose it is names them to its end": (
        "I. Đối với các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài\n1. Lập kho.\n2. Treo cờ.",
        [
            "i-1 Các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài: implement",
            "i-2 Các tổ chức tín dụng, chi nhánh ngân hàng nước ngoài: implement",
        ],
    ),
    "an entry beside others that begin with bodies begins with one, whatever its verb": (
        "I. VIỆC\n1. Sở A lập kho.\n2. Sở B treo cờ.\n3. Phân trường Ba Chẽ phát dọn thực bì.",
        ["i-1 Sở A: implement", "i-2 Sở B: implement", "i-3 Phân trường Ba Chẽ: implement ?"],
    ),
    "all up to a colon, or to a charge, is who is told": (
        "I. VIỆC\n1. Tòa Gia đình và người chưa thành niên: Lập kho.\n"
        "2. Thẩm phán, Thư ký Tòa án giải quyết vụ án có trách nhiệm lập kho.",
        [
            "i-1 Tòa Gia đình và người chưa thành niên: implement ?",
            "i-2 Thẩm phán, Thư ký Tòa án giải quyết vụ án: implement ?",
        ],
    ),
    "a name drawn out goes on behind a comma in small letters": (
        "I. VIỆC\n1. Sở A\n- Lập kho.\n2. Trung tâm Xúc tiến đầu tư, thương mại\n- Treo cờ.",
        [
            "i-1-g1 Sở A: implement",
            "i-2-g1 Trung tâm Xúc tiến đầu tư, thương mại: implement",
        ],
    ),
    "things that head what is said of them are no bodies": (
        "I. VIỆC\n1. Thị trường Lào, Đài Loan\n- Rà soát.\n2. Thị trường Thái Lan\n- Lập kho.\n"
        "3. Nền tảng Số tham gia xuất khẩu.",
        [],
    ),
    "a name of which only the heading's end tells how far it goes": (
        "I. VIỆC\n1. Sở A\n- Lập kho.\n2. Phòng Kế hoạch tổng hợp\n- Rà soát.\n"
        "3. Sở B phối hợp với Phòng Kế hoạch tổng hợp treo cờ.",
        [
            "i-1-g1 Sở A: implement",
            "i-2-g1 Phòng Kế hoạch tổng hợp: implement",
            "i-3 Sở B: coordinate",
            "i-3 Phòng Kế hoạch tổng hợp: coordinate",
        ],
    ),
    "a list of roles before colons in brackets": (
        "I. VIỆC\n1. Họp mặt (đầu mối: Sở A; tham gia: các sở).",
        ["i-1 Sở A: lead", "i-1 Các sở: coordinate"],
    ),
    "those who lead a body are no work of theirs": (
        "I. VIỆC\n1. Đảng ủy tỉnh\na) Lãnh đạo Sở Y tế lập kho.\nb) Lãnh đạo Sở Nội vụ;",
        [
            "i-1-a Đảng ủy tỉnh: direct",
            "i-1-a Sở Y tế: implement ?",
            "i-1-b Đảng ủy tỉnh: implement ?",
        ],
    ),
    "sentences below a label that only leads in": (
        "I. VIỆC\n1. Kho.\na) Phân công:\n- Ban Tổ chức Tỉnh ủy: lập kho.\n- Sở Y tế: bố trí kho.",
        ["i-1-a-g1 Ban Tổ chức Tỉnh ủy: implement", "i-1-a-g2 Sở Y tế: implement"],
    ),
    "a part that names all whom its entries name one by one": (
        "I. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ\n1. Sở Y tế lập kho.\n2. Bố trí kho.",
        ["i-1 Sở Y tế: implement"],
    ),
    "a heading that charges its body": (
        "I. VIỆC\n1. Sở Y tế có nhiệm vụ:\na) Là cơ quan chủ trì;\nb) Bố trí kho.",
        ["i-1-a Sở Y tế: lead", "i-1-b Sở Y tế: implement"],
    ),
    "a heading that names none that is known, between those of bodies": (
        "I. VIỆC\n1. Sở A\na) Lập kho.\n2. UBND các xã có di tích\na) Lập kho.\n"
        "3. Người dân, kiều bào\na) Treo cờ.\n4. Sở B\na) Rà soát.\n5. Chế độ\na) Hằng quý.\n"
        "6. Sở C\na) Rà soát.\n7. Sở D\na) Rà soát.",
        [
            "i-1-a Sở A: implement",
            "i-2-a UBND các xã có di tích: implement",
            "i-3-a Người dân, kiều bào: implement ?",
            "i-4-a Sở B: implement",
            "i-6-a Sở C: implement",
            "i-7-a Sở D: implement",
        ],
    ),
    "a heading that names matters is nobody": (
        "I. VIỆC\n1. Các ngành, lĩnh vực khác\na) Lập kho.\nb) Bố trí kho.",
        [],
    ),
    "label lines below a task": (
        "I. VIỆC\n1. Lập kho.\n- Đơn vị chủ trì: Sở Nội vụ.\n"
        "- Đơn vị phối hợp: Sở Y tế, Sở Xây dựng.",
        ["i-1 Sở Nội vụ: lead", "i-1 Sở Y tế: coordinate", "i-1 Sở Xây dựng: coordinate"],
    ),
    "label lines behind each dash": (
        "I. VIỆC\n1. Kho.\n- Lập kho.\nĐơn vị chủ trì: Sở Nội vụ.\n- Sửa kho.\n"
        "Đơn vị chủ trì: Sở Xây dựng.",
        ["i-1-g1 Sở Nội vụ: lead", "i-1-g2 Sở Xây dựng: lead"],
    ),
    "label lines behind several dashes, and more behind": (
        "I. VIỆC\n1. Kho.\n- Lập kho.\n- Sửa kho.\nĐơn vị chủ trì: Sở Nội vụ.\n- Quét dọn.\n"
        "Đơn vị chủ trì: Sở Y tế.",
        ["i-1-g1 Sở Nội vụ: lead", "i-1-g2 Sở Nội vụ: lead ?", "i-1-g3 Sở Y tế: lead"],
    ),
    "labels below a label": (
        "I. VIỆC\n1. Kho\na) Nhiệm vụ: Lập kho.\nb) Cơ quan thực hiện:\n"
        "- Đơn vị chủ trì: Sở Nội vụ.\n- Đơn vị phối hợp: Sở Y tế.\n"
        "c) Thời gian thực hiện: Năm 2031.",
        ["i-1 Sở Nội vụ: lead", "i-1 Sở Y tế: coordinate"],
    ),
    "labels in brackets": (
        "I. VIỆC\n1. Lập kho (Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Y tế).",
        ["i-1 Sở Nội vụ: lead", "i-1 Sở Y tế: coordinate"],
    ),
    "the name of a body above its tasks": (
        "I. VIỆC\n1. Sở Nội vụ\n- Chủ trì, phối hợp với Sở Y tế lập kho.\n"
        "- Tham mưu ban hành quy chế.",
        ["i-1-g1 Sở Nội vụ: lead", "i-1-g1 Sở Y tế: coordinate", "i-1-g2 Sở Nội vụ: advise"],
    ),
    "several bodies above their tasks": (
        "I. VIỆC\n1. Sở Nội vụ, Sở Y tế và UBND các xã, phường:\na) Lập kho.",
        [
            "i-1-a Sở Nội vụ: implement",
            "i-1-a Sở Y tế: implement",
            "i-1-a UBND các xã, phường: implement",
        ],
    ),
    "“Đề nghị” above tasks": (
        "I. VIỆC\n1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh\n"
        "- Tuyên truyền, vận động hội viên.",
        ["i-1-g1 Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh: implement"],
    ),
    "a role above tasks": (
        "I. VIỆC\n1. Sở Nội vụ\na) Chủ trì, phối hợp với các sở, ngành\n- Lập kho.\n- Kiểm kê kho.",
        [
            "i-1-a Các sở, ngành: coordinate",
            "i-1-a-g1 Sở Nội vụ: lead",
            "i-1-a-g2 Sở Nội vụ: lead",
        ],
    ),
    "labels without a colon above names": (
        "I. VIỆC\n1. Lập kho\na) Nội dung\n- Lập kho lưu trữ.\nb) Cơ quan chủ trì\n- Sở Nội vụ.\n"
        "- Sở Y tế; Sở Xây dựng.\nc) Thời gian thực hiện: Năm 2031.",
        ["i-1 Sở Nội vụ: lead", "i-1 Sở Y tế: lead", "i-1 Sở Xây dựng: lead"],
    ),
    "a label of two roles": (
        "I. VIỆC\n1. Lập kho.\nCơ quan chủ trì, phối hợp: Sở Nội vụ.",
        ["i-1 Sở Nội vụ: lead ?", "i-1 Sở Nội vụ: coordinate ?"],
    ),
    "a sentence that leads in what stands beside it": (
        "I. VIỆC\nĐề nghị Sở Nội vụ tập trung thực hiện các việc sau:\n1. Lập kho.\n2. Rà soát.",
        [
            "i-p1 Sở Nội vụ: implement",
            "i-1 Sở Nội vụ: implement ?",
            "i-2 Sở Nội vụ: implement ?",
        ],
    ),
    "a name of verbs among headings of bodies": (
        "I. VIỆC\n1. Sở Nội vụ\n- Lập kho.\n2. Sở Y tế\n- Lập kho.\n"
        "3. Trung tâm Xúc tiến đầu tư, thương mại\n- Lập kho.",
        [
            "i-1-g1 Sở Nội vụ: implement",
            "i-2-g1 Sở Y tế: implement",
            "i-3-g1 Trung tâm Xúc tiến đầu tư, thương mại: implement",
        ],
    ),
    "those told through a heading": (
        "I. VIỆC\n1. Sở Nội vụ chỉ đạo các đơn vị trực thuộc có trách nhiệm:\n- Lập kho.",
        [
            "i-1 Sở Nội vụ: direct",
            "i-1 Các đơn vị trực thuộc: implement ?",
            "i-1-g1 Các đơn vị trực thuộc: implement ?",
        ],
    ),
    "a closing paragraph that asks": (
        "I. VIỆC\n1. Lập kho.\nTrên đây là Kế hoạch, yêu cầu Sở Nội vụ thực hiện nghiêm.\n"
        "Nơi nhận:\n- Sở Nội vụ.",
        ["i-p1 Sở Nội vụ: implement"],
    ),
    "the subject of the entry above": (
        "I. VIỆC\n1. Các huyện ủy lãnh đạo việc lập kho:\n- Bố trí kinh phí lập kho.",
        ["i-1 Các huyện ủy: direct", "i-1-g1 Các huyện ủy: implement ?"],
    ),
    "articles of a decision": (
        "Điều 1. Lập kho lưu trữ.\nĐiều 2. Giám đốc Sở Nội vụ và Thủ trưởng các cơ quan "
        "có liên quan chịu trách nhiệm thi hành Quyết định này.",
        [
            "dieu-2 Giám đốc Sở Nội vụ: implement",
            "dieu-2 Thủ trưởng các cơ quan có liên quan: implement",
        ],
    ),
    "a list of members gives nobody a task": (
        "I. VIỆC\n1. Thành phần hội đồng:\n- Đại diện Sở Nội vụ;\n- Sở Y tế;",
        [],
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_duties_are_read_where_a_document_says_them(place: str) -> None:
    body, duties = PLACES[place]
    assert assigned(plan_with(body)) == duties


def test_a_label_says_when_for_all_that_it_speaks_of() -> None:
    plan = plan_with(
        "I. VIỆC\n1. Kho.\n- Sở Y tế rà soát kho.\n- Đơn vị chủ trì: Sở Nội vụ.\n"
        "- Thời gian hoàn thành: trước ngày 30/6/2031."
    )
    assert [(task.slug, when(task)) for task in tasks(plan)] == [
        ("i-1", ["trước ngày 30/6/2031"]),
        ("i-1-g1", ["trước ngày 30/6/2031"]),
    ]


def test_a_time_alone_says_when_what_stands_below_or_behind_it_is_due() -> None:
    plan = plan_with(
        "I. VIỆC\n1. Sông\nHoàn thành trước ngày 30/6/2031:\n- Đối với đê:\n+ Sở A rà soát đê.\n"
        "- Sở B lập hồ sơ trong quý I/2031.\n2. Tháng 9/2031\n- Sở C họp.\n3. Khác\n- Sở D họp.\n"
        "4. Kho, hoàn thành trong quý IV/2031\n- Sở E lập danh mục."
    )
    assert [(task.slug, when(task)) for task in tasks(plan)] == [
        ("i-1-g1-g1", ["trước ngày 30/6/2031"]),
        ("i-1-g2", ["trong quý I/2031"]),
        ("i-2-g1", ["Tháng 9/2031"]),
        ("i-3-g1", []),
        ("i-4-g1", ["trong quý IV/2031"]),
    ]
    times = [each.deadline for task in tasks(plan) for each in task.assignments if each.deadline]
    assert [bool(time.review) for time in times] == [False, False, False, True]


def test_a_label_behind_a_sentence_says_when_that_is_due() -> None:
    plan = plan_with("I. VIỆC\n1. Sở Y tế rà soát kho. Thời gian hoàn thành: trước 30/6/2031.")
    assert [when(task) for task in tasks(plan)] == [["trước 30/6/2031"]]


def test_a_time_without_a_colon_ends_the_labels_before_it() -> None:
    plan = plan_with(
        "I. VIỆC\n1. Đóng bãi. Đơn vị thực hiện: Sở A. Giám sát: Sở B. Xong trước 30/6/2031."
    )
    assert assigned(plan) == ["i-1 Sở A: implement", "i-1 Sở B: monitor"]
    assert [when(task) for task in tasks(plan)] == [["trước 30/6/2031"]]


def test_a_label_behind_a_sentence_gives_its_time_beside_who_else_is_labelled() -> None:
    line = "1. Sở Y tế rà soát kho. Thời gian: tháng 7/2031. Cơ quan tham mưu: Sở Nội vụ."
    plan = plan_with(f"I. VIỆC\n{line}")
    assert assigned(plan) == ["i-1 Sở Nội vụ: advise", "i-1 Sở Y tế: implement"]
    assert [when(task) for task in tasks(plan)] == [["tháng 7/2031", "tháng 7/2031"]]


def test_an_opening_paragraph_that_asks_is_the_first_entry() -> None:
    opening = "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ngành thực hiện các việc sau:"
    plan = plan_of("a.txt", f"CHỈ THỊ\n\nVề lưu trữ\n\n{opening}\n\n1. Lập kho.".encode())
    assert assigned(plan) == ["p1 Các sở, ngành: implement", "1 Các sở, ngành: implement ?"]


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


def test_a_short_name_that_the_document_introduces_is_the_same_body() -> None:
    plan = plan_with(
        "I. VIỆC\n1. Ban Chỉ đạo chuyển đổi số tỉnh (sau đây gọi tắt là Ban Chỉ đạo) lập kho.\n"
        "2. Ban Chỉ đạo tổ chức kiểm kê."
    )
    assert len({duty.body for task in tasks(plan) for duty in task.duties}) == 1


def test_recipients_are_bodies_and_what_for_is_told() -> None:
    plan = plan_with(
        "I. VIỆC\n1. Đề nghị Sở Nội vụ, Sở Y tế lập kho.\nNơi nhận:\n- Bộ Nội vụ (để báo cáo);\n"
        "- VP UBND tỉnh: LĐVP, các phòng;\n- Các cơ quan tại mục 1 I;\n- Lưu: VT."
    )
    assert plan.recipients
    named = [
        [(str(each.body), str(each.purpose or "")) for each in line.recipients]
        for line in plan.recipients.lines
    ]
    assert named == [
        [("bo-noi-vu", "để báo cáo")],
        [("ldvp", ""), ("cac-phong", "")],
        [("cac-co-quan-tai-muc-1-i", "")],
        [],
    ]
    members = {str(body.id) for body in plan.bodies if body.member_of}
    assert members == {"so-noi-vu", "so-y-te"}


def test_bodies_of_another_file_keep_their_ids_and_names() -> None:
    other = draft("a.txt", (TOP + "I. VIỆC\n\n1. Sở Nội vụ lập kho.").encode())
    other = other.replace("{id: so-noi-vu, name: Sở Nội vụ}", OTHER_BODY)
    others, problems = load(other.encode())
    assert not problems
    text = draft("b.txt", (TOP + "I. VIỆC\n\n1. Sở Nội Vụ lập kho.").encode(), others)
    again, _ = load(text.encode())
    assert again
    assert [(str(body.id), *map(str, body.aliases)) for body in again.bodies][1:] == [
        ("so-noi-vu", "SNV")
    ]


OTHER_BODY = "{id: so-noi-vu, name: Sở Nội vụ, aliases: [SNV]}"


@pytest.mark.parametrize("name", ["daklak-0130.docx", "dang-btgdvtw-37-hd.txt", "ttg-2623-qd.txt"])
def test_golden_duties_of_a_real_document(name: str) -> None:
    plan = plan_of(name, (DOCUMENTS / name).read_bytes())
    lines = []
    for task in tasks(plan):
        for each in task.assignments:
            times = [time for time in (each.deadline, each.starts, each.cadence) if time]
            ends = "".join(f" | {time.quote}" for time in times)
            for duty in each.duties:
                place = f" @ {duty.at}" if duty.at else ""
                doubt = f" ? {duty.review}" if duty.review else ""
                who = f"{duty.body}: {duty.role}"
                lines.append(f"{task.slug} | {who} | {duty.quote}{place}{doubt}{ends}")
    text, expected = "\n".join(lines) + "\n", DUTIES / f"{name}.lines"
    if os.environ.get("ACCEPT"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


def test_quotes_end_where_words_end_though_cells_of_a_row_repeat_them() -> None:
    table = TABLE.replace("| Sở Y tế | Sở Nội vụ; các sở, ngành |", "| Các sở; UBND xã | Các sở |")
    plan = plan_of("a.md", f"{TOP}I. VIỆC\n\n1. Theo bảng.\n\n{table}".encode())
    quotes = [str(duty.quote) for task in tasks(plan) for duty in task.duties]
    assert quotes == ["Các sở", "UBND xã", "Các sở", "Sở Xây dựng", "Sở Y tế"]
    named = plan_with("I. VIỆC\n1. Sở Nội vụ lập kho.\nNơi nhận:\n- CT và các PCT UBND tỉnh.")
    assert named.recipients
    (line,) = named.recipients.lines
    assert [str(each.quote) for each in line.recipients] == ["CT và", "các PCT UBND tỉnh"]
