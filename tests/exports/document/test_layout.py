"""A whole document is laid out on paper as offices lay theirs out."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from plan.exports import FORMATS, pdf, word
from plan.exports.common import Format
from tests.support.files.bold_words import bold_words, words_in
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import source_of
from tests.support.files.pdf_files import A4, dense, of_pdfium, tags
from tests.support.files.word_reader import PLAN as WORD_PLAN
from tests.support.files.word_reader import in_style, opened, paragraphs, style
from tests.support.sites.projects import DATA, ENCLOSED_PLAN, OTHER_PLAN, TESTS

ENCLOSED = ENCLOSED_PLAN.read_text("utf-8")


def on_paper(text: str) -> bytes:
    """Return the PDF of a plan in full."""
    return next(iter(pdf.FORMAT.exports(source_of(text.encode())))).content()


def in_word(text: str) -> Document:
    """Return the Word file of a plan in full."""
    return opened(MadeFiles(word.FORMAT, source_of(text.encode()))[WORD_PLAN])


def changed(old: str, new: str, text: str = ENCLOSED) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


def test_what_is_enclosed_begins_on_a_page_of_its_own_and_a_wide_annex_lies_across() -> None:
    with pdfium.PdfDocument(on_paper(ENCLOSED)) as document:
        assert [tuple(map(round, page.get_size())) for page in document] == [A4, A4, A4[::-1]]
    upright, across = WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE
    sections = in_word(ENCLOSED).sections
    assert [section.orientation for section in sections] == [upright, upright, across]
    first, *others = sections
    assert first.different_first_page_header_footer
    assert not any(section.different_first_page_header_footer for section in others)
    assert all(section.header.is_linked_to_previous for section in others)


def test_a_wide_table_amid_the_text_alone_lies_across() -> None:
    text = changed("  - label: PHỤ LỤC I\n    heading: DANH MỤC NHIỆM VỤ\n", "  - heading: BẢNG\n")
    text = text.replace("at: phu-luc-i-1", "at: 1")
    assert [page.split() for page in of_pdfium(on_paper(text))][2][:2] == ["3", "BẢNG"]
    orientations = [section.orientation for section in in_word(text).sections]
    assert orientations[2:] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]


def test_the_names_of_the_columns_stand_on_every_page_of_a_table() -> None:
    row = '              - {cells: ["", Làm, "", "", "", ""]}\n'
    text = changed("              - {text: A. HẠ TẦNG}\n", row * 60 + "              - {text: B}\n")
    across = of_pdfium(on_paper(text))[2:]
    assert len(across) > 2
    assert all("STT Nhiệm vụ Cơ quan chủ trì" in " ".join(page.split()) for page in across)
    *_, table = in_word(text).tables
    heads = [row for row in table.rows if row._tr.findall(f".//{qn('w:tblHeader')}")]
    assert [row._tr for row in heads] == [table.rows[0]._tr]


def test_cells_are_merged_as_in_the_document() -> None:
    found = [each.get("/A") for each in tags(on_paper(ENCLOSED)) if each["/S"] == "/TD"]
    spans = [a for each in found if each for a in (each if isinstance(each, list) else [each])]
    assert [a["/RowSpan"] for a in spans if "/RowSpan" in a] == [2]
    assert [a["/ColSpan"] for a in spans if "/ColSpan" in a] == [6]
    *_, table = in_word(ENCLOSED).tables
    _, group, first, second = table.rows
    assert [cell.text for cell in group.cells] == ["A. HẠ TẦNG"] * 6
    assert first.cells[2].text == second.cells[2].text == "Trung tâm Lưu trữ"
    assert first.cells[2]._tc is second.cells[2]._tc


def test_a_decision_looks_as_the_decree_on_documents_says() -> None:
    paper = on_paper(ENCLOSED)
    bold, italic = bold_words(paper), words_in(paper, "Italic")
    for words in (
        "HUYỆN HOA MAI", "Độc lập - Tự do - Hạnh phúc", "QUYẾT ĐỊNH:", "Điều 1.",
        "1. Công an huyện", "KT. CHỦ TỊCH", "Nguyễn Văn Thử", "PHỤ LỤC I",
    ):  # fmt: skip
        assert dense(words) in bold
    for words in (
        "Căn cứ Luật Lưu trữ năm 2024;",
        "Hoa Mai, ngày 20 tháng 11 năm 2030",
        "Nơi nhận:",
    ):
        assert dense(words) in italic
    assert "Số:141" not in bold
    assert dense("Ban hành kèm theo Quyết định này") not in bold
    document = in_word(ENCLOSED)
    styles = document.styles
    assert in_style(document, "Căn cứ ban hành")[0] == "Căn cứ Luật Lưu trữ năm 2024;"
    assert styles["Căn cứ ban hành"].font.italic
    assert in_style(document, "Tên mục") == ["1. Rà soát hồ sơ", "1. Công an huyện"]
    assert styles["Tên mục"].font.bold
    assert not in_word(OTHER_PLAN.read_text("utf-8")).styles["Tên mục"].font.bold


def test_a_sentence_behind_a_printed_star_is_in_italics_and_not_bold() -> None:
    paper = on_paper(DATA.read_text("utf-8"))
    sentence = dense("* Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Ban cán sự đảng")
    assert sentence in words_in(paper, "Italic")
    assert sentence not in bold_words(paper)
    document = in_word(DATA.read_text("utf-8"))
    sentences = in_style(document, "Câu giao việc")
    assert len(sentences) == 4
    assert all(each.startswith("* ") for each in sentences)
    font = document.styles["Câu giao việc"].font
    assert font.italic
    assert not font.bold


def test_the_title_of_the_party_is_not_printed_twice() -> None:
    title = "ĐẢNG CỘNG SẢN VIỆT NAM"
    text = changed(
        "  layout: 36-HD/VPTW\n",
        f"  layout: 36-HD/VPTW\n  motto: {title}\n",
        DATA.read_text("utf-8"),
    )
    assert of_pdfium(on_paper(text))[0].count(title) == 1
    assert in_style(in_word(text), "Tiêu đề bên phải") == [title]


def test_a_label_that_is_in_the_words_already_is_not_printed_twice() -> None:
    text = changed("  issued_line: Hoa Mai, ngày 20 tháng 11 năm 2030\n", "")
    text = changed("  date: 20 tháng", "  date: Ngày 20 tháng", text)
    assert "Hoa Mai, ngày 20 tháng 11 năm 2030" in of_pdfium(on_paper(text))[0]


SIGNED = """  signature:
    authority: TM. ỦY BAN NHÂN DÂN
    position: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]
    name: Nguyễn Văn Thử
"""
TWO = """  signature:
    - {position: CHỦ TỊCH, name: Nguyễn Văn Thử}
    - {position: GIÁM ĐỐC, name: Trần Thị Mẫu}
"""


@pytest.mark.parametrize(
    ("below", "order"), [("", (0, 1, 2)), ("  ends_with: recipients\n", (1, 2, 0))]
)
def test_several_who_signed_stand_beside_each_other(below: str, order: tuple[int, ...]) -> None:
    text = changed(SIGNED, TWO + below)
    words = [
        ("Nơi nhận:", "Lưu: VT, NC."),
        ("CHỦ TỊCH", "Nguyễn Văn Thử"),
        ("GIÁM ĐỐC", "Trần Thị Mẫu"),
    ]
    wanted = [word for place in order for word in words[place]]
    shown = of_pdfium(on_paper(text))[0]
    assert sorted(wanted, key=shown.rindex) == wanted
    document = in_word(text)
    cells = [cell.text for table in document.tables[1:3] for cell in table.row_cells(0)]
    said = "\n".join(cells)
    assert sorted(wanted, key=said.rindex) == wanted
    assert [cell.split("\n")[-1] for cell in cells if "Thử" in cell or "Mẫu" in cell] == [
        "Nguyễn Văn Thử",
        "Trần Thị Mẫu",
    ]


def test_who_receives_it_below_another_stands_four_millimetres_further_in() -> None:
    below = "        - {marker: +, text: các phòng chuyên môn;}\n"
    deeper = (
        "        - {marker: +, text: các phòng chuyên môn;, lines: [{marker: +, text: Kho;}]}\n"
    )
    document = in_word(changed(below, deeper))
    indents = {
        paragraph.text: paragraph.paragraph_format.left_indent or 0
        for paragraph in paragraphs(document)
        if style(paragraph) == "Dòng nơi nhận"
    }
    first, second, third = (
        next(indent for text, indent in indents.items() if words in text)
        for words in ("Văn phòng:", "các phòng chuyên môn", "Kho;")
    )
    assert second - first == pytest.approx(Mm(4), abs=1000)
    assert third - second == pytest.approx(Mm(4), abs=1000)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.label)
def test_a_plan_of_which_hardly_anything_is_known_has_its_files(format_: Format) -> None:
    files = MadeFiles(format_, source_of(TESTS / "plans" / "bare.yaml"))
    assert all(content for address, content in files.items() if not address.endswith(".ics"))
