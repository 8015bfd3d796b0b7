"""Text copied from a web page, its lines cut anywhere, is the document that it was."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from plan.importing.readers.kinds import blocks_of
from plan.importing.stream import Table
from plan.model.records import Assignments
from plan.model.tree.outline import tasks
from tests.support.plans.drafts import plan_in, plan_of
from tests.support.plans.imported.cut import cut_anywhere
from tests.support.sites.projects import TESTS

HEAD = """
ỦY
BAN NHÂN DÂN
TỈNH NAM HÀ
-------
|
CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do
- Hạnh phúc
---------------
|
Số:
88/KH-UBND
|
Nam
Hà, ngày 14 tháng 12
năm 2030
|
KẾ HOẠCH
CẢI
CÁCH HÀNH CHÍNH TỈNH NAM HÀ NĂM 2031
Tiếp tục thực hiện Nghị quyết số
76/NQ-CP ngày 08/11/2030 của Chính phủ v/v cải cách hành chính và Kế hoạch
của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH,
YÊU CẦU
1. Mục đích
Nâng cao chất lượng
phục vụ nhân dân, gắn với trách nhiệm của người đứng đầu; lấy sự hài lòng của
người dân làm thước đo.
2. Sở
Khoa học và Công nghệ
báo cáo trước ngày 30 tháng 6 năm
2031.
- Sở Nội vụ chủ trì, phối hợp với
Sở Tài chính, Công an tỉnh, Ủy ban nhân dân các xã, phường và các đơn vị của
Tỉnh rà soát thủ tục.
Nơi nhận:
- Như trên;
- Lưu: VT.
|
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn A
|
"""
WHOLE = [
    "ỦY BAN NHÂN DÂN",
    "TỈNH NAM HÀ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 88/KH-UBND",
    "Nam Hà, ngày 14 tháng 12 năm 2030",
    "KẾ HOẠCH",
    "CẢI CÁCH HÀNH CHÍNH TỈNH NAM HÀ NĂM 2031",
    "Tiếp tục thực hiện Nghị quyết số 76/NQ-CP ngày 08/11/2030 của Chính phủ v/v cải cách hành"
    " chính và Kế hoạch của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "Nâng cao chất lượng phục vụ nhân dân, gắn với trách nhiệm của người đứng đầu; lấy sự hài lòng"
    " của người dân làm thước đo.",
    "2. Sở Khoa học và Công nghệ báo cáo trước ngày 30 tháng 6 năm 2031.",
    "- Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Công an tỉnh, Ủy ban nhân dân các xã, phường"
    " và các đơn vị của Tỉnh rà soát thủ tục.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lê Văn A",
]
DOCUMENTS = [
    *sorted((TESTS / "importing" / "documents").glob("*-*.txt")),
    *sorted((TESTS / "importing" / "gold").glob("*.txt")),
]


@cache
def paragraphs(file: Path) -> list[str]:
    """Return the lines of `file` that stand by themselves; none where it has tables."""
    blocks = blocks_of(file.name, file.read_bytes())
    if any(isinstance(block, Table) for block in blocks):
        return []
    return [line for block in blocks for line in block.words.split("\n")]


TEXTS = [file for file in DOCUMENTS if not {".docx", ".pdf"} & set(file.suffixes)]
WITH_TABLES = set(
    "bacninh-144-kh-ubnd cp-03-nq dongnai-179-kh-ubnd hcm-2820-qd-ubnd ttg-2629-qd"
    " ubtvqh-1339-nq".split()
)
"""Named here: to read them all takes longer than to collect any other module of tests."""


def duties(plan: Assignments) -> Counter[tuple[str, str]]:
    """Return who does what, how often."""
    bodies = {body.id: body.name for body in (*plan.bodies, *plan.groups)}
    return Counter(
        (str(bodies[duty.body]), duty.role)
        for task in tasks(plan)
        for assignment in task.item.assignments
        for duty in assignment.duties
    )


def test_a_head_and_sentences_that_were_cut_are_whole_again() -> None:
    assert [block.words for block in blocks_of("a.txt", HEAD.encode())] == WHOLE


def test_a_subject_in_capitals_ends_before_the_grounds_where_lines_are_cut_short() -> None:
    cut = """KẾ HOẠCH
THỰC HIỆN CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM TRÊN ĐỊA
BÀN TỈNH NAM HÀ NĂM 2031
Căn cứ Quyết định số 919/QĐ-TTg
ngày 01 tháng 8 năm 2030 của Thủ tướng Chính phủ;
Ủy ban nhân dân tỉnh ban
hành Kế hoạch như sau:
- Tăng cường công tác tuyên
truyền, tập huấn.
- Lập kho và
rà soát."""
    _, subject, ground, *_ = (block.words for block in blocks_of("a.txt", cut.encode()))
    assert subject.endswith("TỈNH NAM HÀ NĂM 2031")
    assert ground.startswith("Căn cứ Quyết định số 919/QĐ-TTg ngày")


def test_what_was_cut_is_issued_by_whom_its_letterhead_names() -> None:
    made = plan_of("a.txt", HEAD.encode())
    (issuer,) = (body.name for body in made.bodies if body.id == made.plan.issuer)
    assert (issuer, made.plan.place) == ("Ủy ban nhân dân tỉnh Nam Hà", "Nam Hà")
    assert [(cited.kind, cited.issuer) for cited in made.documents] == [("Nghị quyết", "Chính phủ")]


@pytest.mark.parametrize("letterhead", ["CỘNG HÒA XÃ HỘI\n\nCHỦ NGHĨA", "Số\n\n88/KH-UBND"])
def test_no_part_of_a_motto_or_number_is_taken_for_who_issues(letterhead: str) -> None:
    made = plan_of("a.txt", f"{letterhead}\n\nKẾ HOẠCH\n\nLưu trữ\n\n1. Một.".encode())
    assert "không nêu ai ban hành" in str(made.plan.review)


@pytest.mark.parametrize(
    "text", ["Sở A\nSở B\nSở C\n", "1. Mục đích\nNâng cao.\n2. Yêu cầu\nRõ.\n"]
)
def test_lines_that_were_not_cut_stay(text: str) -> None:
    assert [block.words for block in blocks_of("a.txt", text.encode())] == text.splitlines()


def test_documents_are_cut_unless_they_have_tables() -> None:
    assert {file.stem for file in TEXTS if not paragraphs(file)} == WITH_TABLES


@pytest.mark.parametrize(
    "file", [file for file in TEXTS if file.stem not in WITH_TABLES], ids=lambda file: file.stem
)
def test_real_documents_that_are_cut_keep_words_paragraphs_and_duties(file: Path) -> None:
    wanted = paragraphs(file)
    text = cut_anywhere(wanted)
    read = [line for block in blocks_of("a.txt", text.encode()) for line in block.words.split("\n")]
    assert " ".join(read) == " ".join(wanted)
    assert (Counter(wanted) & Counter(read)).total() >= 0.85 * len(wanted)
    uncut, cut = plan_in(file), plan_of("a.txt", text.encode())
    assert cut.plan.motto == uncut.plan.motto
    assert (duties(uncut) & duties(cut)).total() >= 0.85 * duties(uncut).total()
