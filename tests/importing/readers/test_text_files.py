"""Debris of a text export is told apart from the words; broken lines are whole again."""

from __future__ import annotations

import pytest

from plan.importing.drafts import draft
from plan.importing.readers.kinds import blocks_of
from plan.importing.stream import Table
from plan.load.reader import load
from tests.support.plans.drafts import page_words, plan_of


def words(text: str, name: str = "a.txt") -> list[str]:
    return [block.words for block in blocks_of(name, text.encode())]


@pytest.mark.parametrize(
    ("exported", "meant"),
    [
        ("**T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ**", ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"]),
        ("** Ban Tuyên giáo chủ trì.*", ["* Ban Tuyên giáo chủ trì."]),
        ("*Thực hiện* Nghị quyết **số 1**", ["Thực hiện Nghị quyết số 1"]),
        ("1\\. Mục đích", ["1. Mục đích"]),
        ("## KẾ HOẠCH\n---\n```\nlưu trữ ```", ["KẾ HOẠCH", "lưu trữ"]),
        ("trên địa\n\nbàn tỉnh (nếu có)", ["trên địa bàn tỉnh (nếu có)"]),
        ("phát triển kinh tế\n\n- xã hội của tỉnh", ["phát triển kinh tế - xã hội của tỉnh"]),
        ("việc A;\n\nb) việc B", ["việc A;", "b) việc B"]),
        ("1. Mục đích\n\n- Triển khai", ["1. Mục đích", "- Triển khai"]),
        (
            "Điều 2. Thi hành./. Nơi nhận: - Sở A; - Lưu: VT. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê A",
            [
                "Điều 2. Thi hành./.",
                "Nơi nhận: - Sở A; - Lưu: VT.",
                "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê A",
            ],
        ),
        ("như sau: I. MỤC ĐÍCH, YÊU CẦU", ["như sau:", "I. MỤC ĐÍCH, YÊU CẦU"]),
        (
            "Căn cứ Luật A; Căn cứ Luật B; Theo đề nghị của Sở C.",
            ["Căn cứ Luật A;", "Căn cứ Luật B;", "Theo đề nghị của Sở C."],
        ),
    ],
)
def test_debris_goes_and_words_stay(exported: str, meant: list[str]) -> None:
    assert words(exported) == meant


def test_a_first_line_of_where_the_text_is_from_is_not_the_document_s() -> None:
    assert words("# found somewhere\n\nKẾ HOẠCH") == ["KẾ HOẠCH"]
    assert words("# KẾ HOẠCH\n\nlưu trữ", "a.md") == ["KẾ HOẠCH", "lưu trữ"]


def test_a_dash_inside_an_entry_is_no_entry_where_its_siblings_are_sentences() -> None:
    text = "1. Việc một.\n\n2. Tập đoàn Công nghiệp\n\n- Viễn thông rà soát.\n\n3. Việc ba."
    assert words(text)[1] == "2. Tập đoàn Công nghiệp - Viễn thông rà soát."
    heads = "1. Sở A\n\n- Chủ trì.\n\n2. Sở B\n\n- Phối hợp.\n\n3. Sở C\n\n- Theo dõi."
    assert len(words(heads)) == 6


def test_letters_that_no_vietnamese_has_stay_as_the_source_has_them_and_are_told() -> None:
    text = "KẾ HOẠCH\n\nĐịnh kǶ, thƣờng xuyên ở Zƣq\n\n1. Việc một."
    made = draft("a.txt", text.encode())
    assert "subject: Định kǶ, thƣờng xuyên ở Zƣq\n" in made
    assert "odd_letters: [ƣ, Ƕ]\n" in made
    assert "giữ nguyên như vậy: kǶ, thƣờng, Zƣq" in made
    assert not load(made.encode())[1]
    assert load(made.replace("odd_letters", "# odd").encode())[1]


def test_page_numbers_are_no_words_and_numbers_are() -> None:
    page = "\n\n".join(f"{n}. {'việc làm ' * 20}." for n in range(1, 9))
    assert "2" not in words(f"{page}\n\n2\n\n{page}\n\n3\n\n{page}")
    assert words("Số lượng\n\n2\n\n3") == ["Số lượng", "2", "3"]


def test_the_number_of_the_second_of_two_pages_is_no_word_even_within_a_sentence() -> None:
    line = "Sở Tư pháp chủ trì rà soát các văn bản có liên quan đến lĩnh vực"
    page = f"{line}\n" * 20
    assert words(f"1. {page}2\n{page}và báo cáo.") == [
        " ".join(["1.", *[line] * 40, "và báo cáo."])
    ]


def test_a_bullet_that_an_export_wrote_as_a_letter_is_the_sign_again() -> None:
    assert words("Ø Một\n\nü Hai\n\nỐm, ü Ba") == ["➢ Một", "✓ Hai", "Ốm, ü Ba"]


def test_columns_that_blanks_part_are_read_one_behind_the_other() -> None:
    text = """
     UBND TỈNH HOA MAI              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
       SỞ TƯ PHÁP                      Độc lập - Tự do - Hạnh phúc

    Số: 7/KH-STP                      Hoa Mai, ngày 02 tháng 5 năm 2030
 V/v lưu trữ năm 2030

1. Rà soát các văn bản có liên quan đến công tác lưu trữ trên địa bàn toàn tỉnh.
                                           KT. GIÁM ĐỐC
Nơi nhận:                                  PHÓ GIÁM ĐỐC
- Sở Nội vụ và Sở Tài chính tỉnh
Hoa Mai (b/c);
- Lưu: VT.
                                             Lê Văn A

PHỤ LỤC CÁC VĂN BẢN CÓ LIÊN QUAN ĐẾN CÔNG TÁC LƯU TRỮ TRÊN ĐỊA BÀN TỈNH HOA MAI
"""
    assert words(text) == [
        "UBND TỈNH HOA MAI",
        "SỞ TƯ PHÁP",
        "Số: 7/KH-STP",
        "V/v lưu trữ năm 2030",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hoa Mai, ngày 02 tháng 5 năm 2030",
        "1. Rà soát các văn bản có liên quan đến công tác lưu trữ trên địa bàn toàn tỉnh.",
        "Nơi nhận:",
        "- Sở Nội vụ và Sở Tài chính tỉnh",
        "Hoa Mai (b/c);",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Lê Văn A",
        "PHỤ LỤC CÁC VĂN BẢN CÓ LIÊN QUAN ĐẾN CÔNG TÁC LƯU TRỮ TRÊN ĐỊA BÀN TỈNH HOA MAI",
    ]


def test_blanks_left_for_a_number_part_no_columns() -> None:
    lines = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn A", "PHỤ LỤC"]
    annex = "(Kèm theo Kế hoạch số         /KH-UBND ngày     /11/2025)"
    assert words("\n\n".join([*lines, annex, "1. Một."])) == [
        *lines,
        "(Kèm theo Kế hoạch số /KH-UBND ngày /11/2025)",
        "1. Một.",
    ]


def test_lines_cut_at_a_width_are_whole_again() -> None:
    cut = (
        "1. Tăng cường công tác tuyên truyền về vai trò của Công nghiệp trong việc\n"
        "Phát triển bền vững.\n2. Việc hai.\n"
    )
    assert words(cut)[0].endswith("trong việc Phát triển bền vững.")


def test_markdown_tables_are_tables_and_those_of_the_head_are_lines() -> None:
    head = "| UBND TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| Số: 1/KH | X |\n\n"
    found = blocks_of("a.md", f"{head}| TT | Việc |\n\n|---|---|\n\n| 1. | Rà soát |\n".encode())
    assert [isinstance(block, Table) for block in found] == [False] * 4 + [True]


def test_rows_whose_numbers_go_on_below_the_next_group_are_rows() -> None:
    rows = [["I. Thể chế"], ["1", "Rà soát", "Sở A"], ["2", "Ban hành", "Sở B"]]
    rows += [["II. Hạ tầng"], ["3", "Đầu tư", "Sở C"], ["4", "Báo cáo", "Sở A"]]
    lines = [cell for row in [["TT", "Nhiệm vụ", "Chủ trì"], *rows] for cell in row]
    (found,) = blocks_of("a.txt", "\n\n".join(lines).encode())
    assert isinstance(found, Table)
    assert [[" ".join(cell.lines) for cell in row.cells] for row in found.rows[1:]] == rows


def test_a_table_of_lines_ends_where_the_numbers_of_the_text_go_on() -> None:
    cells = ["TT", "Nhiệm vụ", "Chủ trì", "1", "Rà soát", "Sở A", "2", "Ban hành", "Sở B"]
    cells += ["3", "Báo cáo", "Sở C"]
    text = ["IV. PHÂN CÔNG", *cells, "V. TỔ CHỨC", "1. Sở A theo dõi.", "Nơi nhận:", "- Lưu: VT."]
    first, table, *rest = blocks_of("a.txt", "\n\n".join(text).encode())
    assert isinstance(table, Table)
    assert table.words.split() == " ".join(cells).split()
    assert [first.words, *(block.words for block in rest)] == [text[0], *text[-4:]]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("sign", ["\t", " | "])
def test_a_table_whose_cells_tabs_or_bare_bars_part_is_a_table(between: str, sign: str) -> None:
    rows = [["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"], ["A", "Việc"], ["I. Thể chế"]]
    rows += [["1", "Rà soát", "Sở A", "Quý I"], ["2", "Ban hành", "", "Năm 2030"]]
    text = ["Gồm:", *(sign.join(row) for row in rows), "II.\tTỔ CHỨC"]
    first, table, last = blocks_of("a.txt", between.join(text).encode())
    assert isinstance(table, Table)
    assert [first.words, last.words] == ["Gồm:", "II. TỔ CHỨC"]
    assert [[" ".join(cell.lines) for cell in row.cells] for row in table.rows] == [
        row + [""] * (4 - len(row)) for row in rows
    ]


@pytest.mark.parametrize("dots", ["…", "...", "………"])
def test_dots_of_a_form_are_its_words(dots: str) -> None:
    row = f"| TT | Việc | Chủ trì |\n|---|---|---|\n| {dots} | {dots} | (ghi rõ) |"
    made = plan_of("a.md", f"KẾ HOẠCH\n\nI. {dots}\n\n1. {dots}\n\n{row}".encode())
    assert f"I. {dots} 1. {dots} TT Việc Chủ trì {dots} {dots} (ghi rõ)" in " ".join(
        page_words(made).split()
    )


def test_an_empty_head_above_a_table_s_own_is_none() -> None:
    bars = "|  |  |\n|---|---|\n| TT | Việc |\n| 1 | Rà soát |\n"
    (table,) = blocks_of("a.md", bars.encode())
    assert isinstance(table, Table)
    assert [cell.lines for cell in table.rows[0].cells] == [("TT",), ("Việc",)]
