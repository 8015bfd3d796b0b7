"""Who is assigned what is read off the places where a document says so; a person confirms it."""

from __future__ import annotations

import os

import pytest

from plan.importing.drafts import draft
from plan.load.reader import load
from plan.model.tree.outline import tasks
from tests.support.plans.drafts import plan_in, plan_of
from tests.support.plans.imported.assigned import TOP, assigned, plan_with, when
from tests.support.sites.projects import TESTS

DOCUMENTS = TESTS / "importing" / "documents"
DUTIES = TESTS / "importing" / "duties"


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
    plan = plan_in(DOCUMENTS / name)
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


def test_names_listed_one_below_the_other_head_nothing_that_follows() -> None:
    plan = plan_with(
        "I. VIỆC\n1. Yêu cầu:\n- Giám đốc Sở Y tế;\n- Giám đốc Sở Nội vụ.\nBảo đảm an toàn hồ đập."
    )
    assert not assigned(plan)


def test_who_is_told_behind_an_opening_is_in_doubt_where_no_word_tells_that_it_is_a_body() -> None:
    plan = plan_with(
        "I. TỔ CHỨC THỰC HIỆN\n1. Đối với Công đoàn: Chuẩn bị quà tặng.\n"
        "2. Đối với Đoàn Thanh niên: Chuẩn bị văn nghệ.\n"
        "3. Đối với giáo viên chủ nhiệm: Lập danh sách học sinh."
    )
    assert assigned(plan) == [
        "i-1 Công đoàn: implement",
        "i-2 Đoàn Thanh niên: implement",
        "i-3 Giáo viên chủ nhiệm: implement ?",
    ]
