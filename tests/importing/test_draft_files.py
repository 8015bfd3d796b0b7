"""A draft is a file that a careful office can read and edit, and that the loader reads back."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from plan.check.gate import checked_content
from plan.importing.drafts import draft
from plan.importing.writing.yaml_text import WIDTH, Data, InLine, yaml_text
from tests.support.files.word_files import (
    cell,
    definition,
    level,
    listed,
    p,
    r,
    row,
    table,
    word_file,
)
from tests.support.plans.drafts import compared, page_words, plan_of

HEAD = table(
    row(cell("ỦY BAN NHÂN DÂN", "TỈNH HOA MAI"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
    row(cell("Số: 7/KH-UBND"), cell("Hoa Mai, ngày 02 tháng 5 năm 2030")),
    borders=False,
)
END = table(
    row(
        cell("Nơi nhận:", "- Như trên;", "- Sở A:", "+ Phòng B;", "- Lưu: VT."),
        cell("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Thử"),
    ),
    borders=False,
)
NOTE = (
    f'<w:p>{r("Rà soát văn bản")}<w:r><w:footnoteReference w:id="2"/></w:r>{r(" theo quy định.")}'
    "</w:p>"
)
TASKS = table(
    row(cell("STT"), cell("Nhiệm vụ"), cell("Cơ quan chủ trì"), cell("Hạn"), is_head=True),
    row(cell("I"), cell("Thể chế"), cell(""), cell("")),
    row(cell("1"), cell("Rà soát"), cell("Sở A", merge="restart"), cell("2031")),
    row(cell("2"), cell("Ban hành"), cell("", merge="continue"), cell("2032")),
)
WORD_FILE = word_file(
    HEAD
    + p("KẾ HOẠCH")
    + p("Lưu trữ năm 2030 thực hiện Quyết định số 5/QĐ-TTg ngày 01/02/2029 của Thủ tướng Chính phủ")
    + p("Căn cứ Quyết định số 5/QĐ-TTg ngày 01/02/2029 của Thủ tướng Chính phủ;")
    + p("Ủy ban nhân dân tỉnh Hoa Mai ban hành Kế hoạch như sau:")
    + p("MỤC ĐÍCH", 0)
    + p("Chung", 1)
    + NOTE
    + p("VIỆC", 0)
    + p("Tổ chức", 1)
    + p("Trên đây là Kế hoạch lưu trữ./.")
    + END
    + p("PHỤ LỤC I")
    + p("DANH MỤC NHIỆM VỤ")
    + TASKS,
    numbering=definition(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."))
    + listed(1, 0),
    footnotes=f'<w:footnote w:id="2"><w:p>{r("Ban hành năm 2029.")}</w:p></w:footnote>',
)
PRINTED = """
ỦY BAN NHÂN DÂN TỈNH HOA MAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 7/KH-UBND
Hoa Mai, ngày 02 tháng 5 năm 2030
KẾ HOẠCH
Lưu trữ năm 2030 thực hiện Quyết định số 5/QĐ-TTg ngày 01/02/2029 của Thủ tướng Chính phủ
Căn cứ Quyết định số 5/QĐ-TTg ngày 01/02/2029 của Thủ tướng Chính phủ;
Ủy ban nhân dân tỉnh Hoa Mai ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Chung
Rà soát văn bản theo quy định.
[1 Ban hành năm 2029.]
II. VIỆC
1. Tổ chức
Trên đây là Kế hoạch lưu trữ./.
Nơi nhận: - Như trên; - Sở A: + Phòng B; - Lưu: VT.
TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Thử
PHỤ LỤC I DANH MỤC NHIỆM VỤ
STT | Nhiệm vụ | Cơ quan chủ trì | Hạn
I | Thể chế | |
1 | Rà soát | Sở A | 2031
2 | Ban hành | | 2032
"""


def test_a_whole_word_file_becomes_a_plan_with_every_part_in_its_place() -> None:
    made = plan_of("kế hoạch.docx", WORD_FILE)
    plan = made.plan
    assert (plan.number, plan.place, plan.date) == ("7/KH-UBND", "Hoa Mai", "02 tháng 5 năm 2030")
    assert plan.letterhead == ("ỦY BAN NHÂN DÂN", "TỈNH HOA MAI")
    assert plan.kind == "Kế hoạch"
    assert [body.name for body in made.bodies] == [
        "Ủy ban nhân dân tỉnh Hoa Mai",
        "Sở A",
        "Phòng B",
    ]
    assert [str(cited.number) for cited in made.documents] == ["5/QĐ-TTg"]
    assert [signer.name for signer in plan.signature] == ["Nguyễn Văn Thử"]
    assert [annex.label for annex in made.annexes] == ["PHỤ LỤC I"]
    (rows,) = made.annexes[0].sections[0].items
    assert [(item.number, str(item.text or ""), len(item.cells)) for item in rows.points] == [
        ("I", "Thể chế", 0),
        ("1", "", 4),
        ("2", "", 4),
    ]
    assert rows.points[2].cells[2].is_merged
    found = compared(PRINTED, page_words(made))
    assert (found.lost, found.added, found.in_order) == ((), (), 1)


def test_a_draft_is_written_as_the_live_file_is() -> None:
    text = draft("kế hoạch.docx", WORD_FILE)
    assert max(map(len, text.splitlines())) <= WIDTH
    keys = [line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()]
    first = ["plan", "roles", "documents", "bodies", "groups"]
    assert keys == [*first, "sections", "recipients", "annexes"]
    assert "      - number: 1\n        text: Chung\n" in text


LONG = "Các đơn vị giữ hàng rào sách và làm những việc sau đây trong cả năm học tới, cho đủ và đúng"


@pytest.mark.parametrize(
    "paragraph",
    [
        f"1. {LONG} # ghi chú; {LONG} #bando",
        "1. " + "Sở Y tế chủ trì, phối hợp với " * 400,
        "I. A\n1. B\na) C\n- D\n+ E\n" * 300,
        "1. a\n" * 300,
        f"1. {LONG} theo Quyết định số 5QĐ/TU, Müller, Cafe\u0301, A1b, R&amp;D.",
        "1. Lập kho\n\n-\n\n- Rà soát",
        "1. Lập kho\n\nNơi nhận:\n\n-\n\n- Sở A;",
        "1. Một.\n\nPHỤ LỤC\n\n1. Hai.\n\nCHỦ TỊCH\n\nLê Văn A\n\nNơi nhận:\n\n- Sở A.",
    ],
    ids="note-like over-and-over deeper one-number odd dash empty-line signed-first".split(),
)
def test_a_draft_of_odd_words_is_sound(paragraph: str) -> None:
    assert checked_content(draft("a.txt", f"KẾ HOẠCH\n{paragraph}\n".encode()).encode(), "a")


TEXTS = some.text(some.characters(exclude_categories=("C", "Zl", "Zp"), exclude_characters="\xa0"))
WORDS = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)


@settings(deadline=None)
@given(WORDS, some.lists(WORDS, min_size=1), WORDS)
def test_what_is_written_is_read_back(text: str, lines: list[str], short: str) -> None:
    data: dict[str, Data] = {
        "text": text,
        "lines": lines,
        "items": [{"number": short, "none": None}],
    }
    written = yaml_text({**data, "flow": InLine(data={"id": short}), "empty": [], "cells": [""]})
    read = yaml.load(written, yaml.CBaseLoader)
    expected: dict[str, Data] = {**data, "items": [{"number": short, "none": ""}]}
    assert read == {**expected, "flow": {"id": short}, "empty": [], "cells": [""]}


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        (
            "Căn cứ Kết luận số 31-KL/TW ngày 10/4/2030 của Bộ Chính trị về tăng cường, đổi mới "
            "công tác lưu trữ;",
            "về tăng cường, đổi mới công tác lưu trữ",
        ),
        (
            "Thực hiện Nghị quyết số 5-NQ/TU ngày 10/4/2030 của Tỉnh ủy về kho lưu trữ, Ủy ban "
            "nhân dân tỉnh ban hành Kế hoạch.",
            "về kho lưu trữ",
        ),
        (
            "Theo Quyết định số 6/QĐ-TTg về việc phê duyệt “Đề án A, B”;",
            "về việc phê duyệt “Đề án A, B”",
        ),
        ("Thực hiện Nghị quyết số 5-NQ/TU về kho lưu trữ, nâng cao chất lượng phục vụ.", None),
        ("Thực hiện Nghị quyết số 5-NQ/TU ngày 10/4/2030.", None),
        (
            "Căn cứ Nghị định số 4/2030/NĐ-CP của Chính phủ quy định về kho lưu trữ, Sở Nội vụ "
            "ban hành Kế hoạch.",
            "quy định về kho lưu trữ",
        ),
        ("Thực hiện Kế hoạch số 4/KH-UBND của UBND tỉnh ban hành chậm.", None),
    ],
)
def test_a_cited_document_s_subject_is_said_where_its_words_end_plainly(
    words: str, subject: str | None
) -> None:
    text = f"KẾ HOẠCH\n\nLưu trữ\n\n{words}\n\n1. Việc một."
    plan = plan_of("a.txt", text.encode())
    (cited,) = plan.documents
    assert (str(cited.subject) if cited.subject else None) == subject


@pytest.mark.parametrize("words", ["≥ 55", "“Xã nông thôn mới”", "» 3", "- 5 %", "> 70 %"])
def test_words_that_look_like_slips_of_an_editor_are_written_so_that_they_are_read(
    words: str,
) -> None:
    table = f"| STT | Chỉ tiêu | Kết quả |\n| --- | --- | --- |\n| 1 | Tỉ lệ | {words} |"
    plan = plan_of("a.md", f"KẾ HOẠCH\n\nLập kho\n\nPHỤ LỤC I\n\n{table}".encode())
    assert words.split()[-1] in page_words(plan)
