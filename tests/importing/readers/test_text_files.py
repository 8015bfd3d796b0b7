"""Debris of a text export is told apart from the words; broken lines are whole again."""

from __future__ import annotations

import pytest

from plan.importing.drafts import draft
from plan.importing.outline.tables import table_entry
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
