"""A PDF is read as a reader of its pages does: words, notes and tables, not lines and margins."""

from __future__ import annotations

import pytest

from plan.importing.readers.kinds import blocks_of
from plan.importing.readers.pdf.apart import printed_pages
from plan.importing.stream import Paragraph, Table
from tests.support.files.made_pdf import typeset
from tests.support.plans.drafts import compared, page_words, plan_of

pytestmark = pytest.mark.usefixtures("read_here")

HEAD = """
#grid(columns: (1fr, 1.5fr), align: center,
  [UBND TỈNH A \\ *SỞ Y TẾ* \\ Số: 12/KH-SYT],
  [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Độc lập - Tự do - Hạnh phúc \\
   Hà Nội, ngày 05 tháng 3 năm 2026])
#align(center)[*KẾ HOẠCH* \\ *Thực hiện công tác phòng chống dịch năm 2026*]
"""
ITEM = (
    "Sở Y tế chủ trì, phối hợp với các cơ quan, đơn vị có liên quan tham mưu Ủy ban nhân dân tỉnh "
    "việc thứ {} trong năm và báo cáo kết quả thực hiện."
)
ROW = "Nội dung công việc thứ {} gồm nhiều chữ để phải xuống dòng trong ô của bảng"


def blocks(source: str) -> list[Paragraph | Table]:
    found = blocks_of("a.pdf", typeset(source))
    return [block for block in found if isinstance(block, Paragraph | Table)]


def texts(source: str) -> list[str]:
    return [block.words for block in blocks(source)]


def items(count: int) -> str:
    return "\n\n".join(f"{n}\\. {ITEM.format(n)}" for n in range(1, count + 1))


def table(count: int, stroke: str) -> str:
    rows = ",".join(f"[{n}],[{ROW.format(n)}],[Phòng số {n}],[Quý II]" for n in range(1, count + 1))
    head = "[TT],[Nội dung],[Chủ trì],[Thời hạn]"
    return f"#table(columns: (auto, 3fr, 2fr, 1fr), stroke: {stroke}, table.header({head}), {rows})"


def test_lines_become_the_paragraphs_that_they_are() -> None:
    expected = [f"{n}. {ITEM.format(n)}" for n in range(1, 41)]
    assert texts(items(40)) == expected


def test_a_line_below_the_words_behind_a_marker_goes_on_though_a_sentence_ended() -> None:
    first = "Sở Y tế chủ trì, phối hợp với các cơ quan, đơn vị có liên quan tham mưu."
    item = (
        f"#par(hanging-indent: 1cm, first-line-indent: 0pt)[#box(width: 1cm)[3.]{first} "
        "#linebreak(justify: true) Báo cáo kết quả hằng quý.]"
    )
    assert texts(f"{items(2)}\n\n{item}")[2:] == [f"3. {first} Báo cáo kết quả hằng quý."]


def test_letters_that_stand_apart_are_one_word() -> None:
    assert texts(f"#text(tracking: 0.15em)[TRIỂN KHAI YÊU CẦU]\n\n{items(1)}")[0] == (
        "TRIỂN KHAI YÊU CẦU"
    )


def test_both_columns_of_a_head_have_their_place() -> None:
    plan = plan_of("a.pdf", typeset(f"{HEAD}\n*I. MỤC ĐÍCH*\n\n{items(2)}")).plan
    assert plan.letterhead == ("UBND TỈNH A", "SỞ Y TẾ")
    assert plan.number_line == "Số: 12/KH-SYT"
    assert plan.issued_line == "Hà Nội, ngày 05 tháng 3 năm 2026"
    assert plan.motto == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert plan.subject == ("Thực hiện công tác phòng chống dịch năm 2026",)


def test_recipients_are_read_before_the_signature_beside_them() -> None:
    end = """
    #grid(columns: (1fr, 1fr), [*Nơi nhận:* \\ - UBND tỉnh (để báo cáo); \\ - Lưu: VT.],
      align(center)[*KT. GIÁM ĐỐC* \\ *PHÓ GIÁM ĐỐC* \\ \\ \\ *Nguyễn Văn An*])
    """
    assert texts(f"{items(2)}\n\n{end}")[2:] == [
        "Nơi nhận:",
        "- UBND tỉnh (để báo cáo);",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Nguyễn Văn An",
    ]


def test_recipients_without_a_marker_begin_with_a_capital_behind_a_line_that_is_not_full() -> None:
    end = """
    #grid(columns: (1fr, 1fr), [*Nơi nhận:* \\ Sở Tài chính \\ Ban Chỉ đạo chuyển đổi số \\
      của tỉnh \\ Lưu VT], align(center)[*GIÁM ĐỐC* \\ \\ *Nguyễn Văn An*])
    """
    assert texts(f"{items(2)}\n\n{end}")[2:6] == [
        "Nơi nhận:",
        "Sở Tài chính",
        "Ban Chỉ đạo chuyển đổi số của tỉnh",
        "Lưu VT",
    ]


PAGE, PAGES = "#counter(page).display()", "#counter(page).final().first()"


def test_recipients_and_signature_that_a_page_s_end_cuts_are_whole() -> None:
    recipients = ["Nơi nhận:", *(f"- Sở {name};" for name in "ABCDEFG"), "- Lưu: VT."]
    signed = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn A"]
    left, right = " \\ ".join(recipients), " \\ ".join([*signed[:2], *" " * 5, signed[2]])
    end = f"#grid(columns: (1fr, 1fr), [{left}], align(center)[{right}])"
    source = f"#block(height: 88%)[{items(2)}]\n{end}"
    assert len(printed_pages(typeset(source))) == 2
    assert texts(source)[2:] == [*recipients, *signed]


def test_those_who_sign_beside_each_other_sign_one_behind_the_other() -> None:
    signers = (
        "#grid(columns: (1fr, 1fr), align: center, [HỘI PHỤ NỮ \\ CHỦ TỊCH \\ \\ Lê Thị A],"
        "[SỞ Y TẾ \\ GIÁM ĐỐC \\ \\ Lê Văn B])\nNơi nhận: \\ - Lưu: VT."
    )
    plan = plan_of("a.pdf", typeset(f"{HEAD}\n*I. MỤC ĐÍCH*\n\n{items(2)}\n{signers}")).plan
    assert [signer.name for signer in plan.signature] == ["Lê Thị A", "Lê Văn B"]


@pytest.mark.parametrize("form", [PAGE, f"\\- {PAGE} \\-", f"Trang {PAGE}/{PAGES}"])
def test_the_numbers_of_pages_are_no_words_of_the_document(form: str) -> None:
    source = f"#set page(footer: context align(center)[{form}])\n{items(40)}"
    assert texts(source) == texts(items(40))


def test_what_every_page_repeats_in_its_margin_is_no_word_of_the_document() -> None:
    source = f"#set page(header: align(center)[Bản để đọc, không thay bản đã ký])\n{items(40)}"
    assert texts(source) == texts(items(40))


def test_a_number_that_heads_the_words_of_every_page_stays() -> None:
    source = "#pagebreak()\n".join(f"PHỤ LỤC {n}\n\nDanh mục thứ {n}.\n\n" for n in (1, 2, 3))
    assert [text for text in texts(source) if text.startswith("PHỤ LỤC")] == [
        "PHỤ LỤC 1",
        "PHỤ LỤC 2",
        "PHỤ LỤC 3",
    ]


def test_a_note_at_the_foot_stands_behind_the_words_that_it_is_on() -> None:
    source = (
        "1\\. Nâng cao chất lượng#footnote[Theo dõi hằng quý.], diện tích 20 m#super[1] mỗi phòng."
    )
    (only,) = blocks(source)
    assert isinstance(only, Paragraph)
    assert only.text == "1. Nâng cao chất lượng, diện tích 20 m1 mỗi phòng."
    assert [(note.marker, note.text) for note in only.notes] == [("1", "Theo dõi hằng quý.")]
    assert only.notes[0].quote.endswith("Nâng cao chất lượng")


def test_a_word_behind_the_mark_of_a_note_stays_a_word_of_its_own() -> None:
    (only,) = blocks("1\\. Nâng cao chất lượng#footnote[Theo dõi hằng quý.] mỗi phòng.")
    assert isinstance(only, Paragraph)
    assert only.text == "1. Nâng cao chất lượng mỗi phòng."


@pytest.mark.parametrize("stroke", ["1pt", "none"], ids=("ruled", "aligned"))
def test_a_table_over_several_pages_is_one_with_its_head_once(stroke: str) -> None:
    before, found, behind = blocks(f"Bảng việc:\n\n{table(40, stroke)}\n\nTrên đây là Kế hoạch.")
    assert isinstance(found, Table)
    rows = [[" ".join(cell.lines) for cell in row.cells] for row in found.rows]
    assert rows == [
        ["TT", "Nội dung", "Chủ trì", "Thời hạn"],
        *([str(n), ROW.format(n), f"Phòng số {n}", "Quý II"] for n in range(1, 41)),
    ]
    assert (before.words, behind.words) == ("Bảng việc:", "Trên đây là Kế hoạch.")


def test_letters_that_a_browser_drew_below_a_page_s_end_are_not_seen() -> None:
    ghost = "#place(bottom, dx: 1cm, dy: 1.2em)[Tổ]\n#pagebreak()\n"
    assert texts(f"{items(2)}\n{ghost}Tổ chức")[2:] == ["Tổ chức"]


def test_merged_cells_are_one() -> None:
    source = """#table(columns: (auto, 2fr, 1fr), [STT], [Nhiệm vụ], [Chủ trì],
      table.cell(colspan: 3)[A. HẠ TẦNG], [1], [Lắp máy], table.cell(rowspan: 2)[Sở A],
      [2], [Nối mạng])"""
    (found,) = blocks(source)
    assert isinstance(found, Table)
    _, group, one, two = found.rows
    assert [cell.columns for cell in group.cells] == [3]
    assert [cell.lines for cell in one.cells] == [("1",), ("Lắp máy",), ("Sở A",)]
    assert [cell.continues for cell in two.cells] == [False, False, True]


def test_a_merged_cell_that_a_page_s_end_cuts_is_one() -> None:
    widths = "columns: (40pt, 240pt, 120pt)"
    source = f"""#table({widths}, [STT], [Nhiệm vụ], [Chủ trì], [1], [Lắp máy], [Sở A])
      #pagebreak()
      #table({widths}, [2], [Nối mạng], table.cell(rowspan: 2)[], [3], [Đo], [4], [Vẽ], [Sở B])"""
    (found,) = blocks(source)
    assert isinstance(found, Table)
    assert [(row.cells[2].lines, row.cells[2].continues) for row in found.rows[1:]] == [
        (("Sở A",), False),
        ((), True),
        ((), True),
        (("Sở B",), False),
    ]


def test_a_label_that_a_narrow_column_cuts_is_whole() -> None:
    source = """#table(columns: (22pt, 2fr, 1fr), [ST#linebreak()T], [Nhiệm vụ], [Chủ trì],
      [1], [Lắp máy], [Sở A], [2], [Nối mạng], [Sở B])"""
    (found,) = blocks(source)
    assert isinstance(found, Table)
    assert found.rows[0].cells[0].lines == ("STT",)


def test_a_head_of_several_lines_is_one_row_where_no_line_is_ruled() -> None:
    rows = [["1", "Lắp máy", "Sở A", "Quý II"], ["2", "Nối mạng", "Sở B", "Quý III"]]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    head = "[STT], [Nhiệm vụ \\ trong năm], [Chủ trì], [Thời hạn]"
    source = f"#table(columns: (40pt, 2fr, 1fr, 1fr), stroke: none, {head}, {cells})"
    (found,) = blocks(source)
    assert isinstance(found, Table)
    assert [[" ".join(cell.lines) for cell in row.cells] for row in found.rows] == [
        ["STT", "Nhiệm vụ trong năm", "Chủ trì", "Thời hạn"],
        *rows,
    ]


def test_a_number_that_a_line_cuts_at_its_hyphen_is_whole() -> None:
    source = "#block(width: 6cm)[Thực hiện Nghị quyết số 57-\\ NQ/TW của Bộ Chính trị và các]"
    assert "57-NQ/TW" in " ".join(texts(source))


def test_the_page_of_a_plan_made_of_a_pdf_has_its_words() -> None:
    plan = plan_of("a.pdf", typeset(f"*I. MỤC ĐÍCH*\n\n{items(3)}"))
    wanted = "I. MỤC ĐÍCH " + " ".join(f"{n}. {ITEM.format(n)}" for n in (1, 2, 3))
    found = compared(wanted, page_words(plan))
    assert (found.lost, found.added, found.in_order) == ((), (), 1)
