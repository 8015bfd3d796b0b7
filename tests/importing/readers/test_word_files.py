"""A Word file is read as a reader of the printed page sees it."""

from __future__ import annotations

import unicodedata

from plan.importing.drafts import draft
from plan.importing.readers.kinds import blocks_of
from plan.importing.stream import Paragraph, Table
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
from tests.support.plans.drafts import plan_of

BY = 'w:author="a" w:date="2030-01-01T00:00:00Z"'


def words(body: str, **parts: str) -> list[str]:
    return [block.words for block in blocks_of("a.docx", word_file(body, **parts))]


def test_what_was_inserted_stands_and_what_was_deleted_is_gone() -> None:
    changed = (
        f"{r('Giao ')}<w:del w:id='1' {BY}><w:r><w:delText>các </w:delText></w:r></w:del>"
        f"<w:ins w:id='2' {BY}>{r('những ')}</w:ins>{r('sở')}"
    )
    moved = (
        f"<w:p><w:moveFrom w:id='3' {BY}>{r('Chỗ cũ')}</w:moveFrom></w:p>"
        f"<w:p><w:moveTo w:id='4' {BY}>{r('Chỗ mới')}</w:moveTo></w:p>"
    )
    assert words(f"<w:p>{changed}</w:p>{moved}") == ["Giao những sở", "Chỗ mới"]


def test_paragraphs_whose_break_was_deleted_are_one() -> None:
    broken = f'<w:p><w:pPr><w:rPr><w:del w:id="1" {BY}/></w:rPr></w:pPr>{r("Một câu")}</w:p>'
    assert words(broken + p("liền nhau.")) == ["Một câu liền nhau."]


def test_blanks_and_hyphens_are_those_that_are_seen() -> None:
    first, second = r("Tư\u00a0pháp  tỉnh, 31"), r("KL/TW, bô\u2011xít, liên\u00adkết\u200b")
    body = f"<w:p>{r('Sở')}<w:r><w:tab/></w:r>{first}<w:r><w:noBreakHyphen/></w:r>{second}</w:p>"
    assert words(body) == ["Sở Tư pháp tỉnh, 31-KL/TW, bô-xít, liênkết"]


def test_letters_are_composed_and_look_alikes_are_the_letters_meant() -> None:
    apart = unicodedata.normalize("NFD", "Ủy ban nhân dân tỉnh Đồng Tháp")
    assert words(p(apart)) == ["Ủy ban nhân dân tỉnh Đồng Tháp"]
    assert words(p("Ðắk Lắk, cơ quаn")) == ["Đắk Lắk, cơ quan"]


def test_a_field_shows_its_result_alone() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x \\h</w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r("Phụ lục I")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert words(f"<w:p>{r('Theo ')}{field}{r('.')}</w:p>") == ["Theo Phụ lục I."]


def test_links_controls_and_hidden_words() -> None:
    body = (
        f"<w:p><w:hyperlink>{r('cổng tỉnh')}</w:hyperlink>{r(' ẩn', '<w:vanish/>')}</w:p>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Trong khung nhập')}</w:sdtContent></w:sdt>"
    )
    assert words(body) == ["cổng tỉnh", "Trong khung nhập"]


def test_notes_belong_to_the_paragraph_and_say_behind_which_words_they_stand() -> None:
    note = f'<w:footnote w:id="2"><w:p>{r("Nghị quyết số 57-NQ/TW.")}</w:p></w:footnote>'
    own = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p>{r('Các văn bản')}{mark}{r(' có liên quan')}</w:p>"
    (paragraph,) = blocks_of("a.docx", word_file(body, footnotes=own + note))
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "Các văn bản có liên quan"
    assert [(n.marker, n.text, n.quote) for n in paragraph.notes] == [
        ("1", "Nghị quyết số 57-NQ/TW.", "Các văn bản")
    ]


def test_a_text_box_is_read_once_and_marked() -> None:
    box = f"<w:txbxContent>{p('HỎA TỐC')}</w:txbxContent>"
    body = (
        f"<w:p>{r('Số: 1/KH-UBND')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    plain, aside = blocks_of("a.docx", word_file(body))
    assert (plain.words, aside.words) == ("Số: 1/KH-UBND", "HỎA TỐC")
    assert isinstance(aside, Paragraph)
    assert aside.is_aside


def test_pictures_are_told_since_words_in_them_cannot_be_read() -> None:
    picture = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"
    made = draft("a.docx", word_file(f"{p('KẾ HOẠCH')}{p('1. Một.')}<w:p>{picture}</w:p>"))
    assert "tệp có 1 ảnh; chữ trong ảnh, nếu có, phải gõ thêm" in " ".join(made.split())
    assert "tệp có" not in draft("a.docx", word_file(p("KẾ HOẠCH") + p("1. Một.")))


def test_a_document_that_names_no_issuer_is_never_published_as_if_it_did() -> None:
    doubt = '  review: "văn bản không nêu ai ban hành: viết đúng tên cơ quan'
    unnamed = p("KẾ HOẠCH") + p("1. Một.")
    assert doubt in draft("a.docx", word_file(unnamed))
    issued = p("UBND TỈNH HOA MAI") + p("Số: 1/KH-UBND") + unnamed
    assert "review:" not in draft("a.docx", word_file(issued))


def test_signs_of_fonts_of_signs_are_those_that_are_seen() -> None:
    bullets = definition(0, level(0, "bullet", "\uf0b7"), level(1, "bullet", "\uf0d8"))
    made = words(p("một", 0) + p("hai", 1), numbering=bullets + listed(1, 0))
    assert made == ["• một", "➢ hai"]
    assert words(
        f'<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>{r(" xong")}</w:p>'
    ) == ["✓ xong"]


def test_letters_are_seen_as_their_format_prints_them() -> None:
    font = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:rPr><w:caps/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    body = (
        f"<w:p>{r('Kế ', '<w:caps/>')}{r('hoạch')}</w:p>"
        f"<w:p>{r('Ø', font.format('Wingdings'))}{r(' Rà soát')}</w:p>"
        f"<w:p>{r('·', font.format('Symbol'))}<w:r><w:tab/></w:r>{r('Ban hành')}</w:p>"
        f"{p('Tổ chức', style='b')}"
    )
    assert words(body, styles=styles) == ["KẾ hoạch", "➢ Rà soát", "• Ban hành", "TỔ CHỨC"]


def test_tables_of_layout_are_read_as_columns() -> None:
    head = table(
        row(cell("UBND", "TỈNH X"), cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        row(cell("Số: 1/KH-UBND"), cell("X, ngày 01 tháng 01 năm 2030")),
    )
    end = table(
        row(cell("Nơi nhận:"), cell("TM. ỦY BAN NHÂN DÂN")),
        row(cell("- Như trên;"), cell("CHỦ TỊCH")),
        borders=False,
    )
    assert words(head + end) == [
        "UBND",
        "TỈNH X",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 1/KH-UBND",
        "X, ngày 01 tháng 01 năm 2030",
        "Nơi nhận:",
        "- Như trên;",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
    ]


def test_a_table_keeps_its_heads_its_merged_cells_and_those_over_several_columns() -> None:
    body = table(
        row(cell("STT"), cell("Nhiệm vụ"), cell("Chủ trì"), is_head=True),
        row(cell("I. Thể chế", columns=3)),
        row(cell("1"), cell("Rà soát", "văn bản"), cell("Sở A", merge="restart")),
        row(cell("2"), cell("Ban hành"), cell("", merge="continue")),
    )
    (found,) = blocks_of("a.docx", word_file(body))
    assert isinstance(found, Table)
    assert found.heads == 1
    group, first, second = found.rows[1:]
    assert [each.columns for each in group.cells] == [3]
    assert first.cells[1].lines == ("Rà soát", "văn bản")
    assert second.cells[2].continues


def test_labels_that_reach_over_two_rows_make_both_the_head() -> None:
    body = table(
        row(
            cell("TT", merge="restart"),
            cell("Nội dung", merge="restart"),
            cell("Kinh phí", columns=2),
            cell(""),
        ),
        row(
            cell("", merge="continue"),
            cell("", merge="continue"),
            cell("Tỉnh"),
            cell("Xã"),
            cell(""),
        ),
        row(cell("1"), cell("Đào tạo"), cell("20"), cell("30"), cell("")),
    )
    (section,) = plan_of("a.docx", word_file(p("KẾ HOẠCH") + p("Lưu trữ") + body)).sections
    (entry,) = section.items
    assert [column.label for column in entry.columns] == [
        "TT",
        "Nội dung",
        "Kinh phí Tỉnh",
        "Xã",
        None,
    ]
    assert len(entry.points) == 1


TAB = "<w:r><w:tab/></w:r>"


def beside(left: str, right: str) -> str:
    return f"<w:p>{r(left)}{TAB}{TAB}{r(right)}</w:p>"


def test_a_signature_that_tabs_put_beside_the_recipients_is_none_of_them() -> None:
    end = (
        beside("Nơi nhận:", "KT. GIÁM ĐỐC")
        + beside("- Bộ Tài chính;", "PHÓ GIÁM ĐỐC")
        + p("- UBND tỉnh;")
        + beside("- Lưu: VT.", "Nguyễn Văn An")
    )
    task = p("1. Sở Nội vụ rà soát sổ.")
    file = word_file(p("KẾ HOẠCH") + p("Lưu trữ") + task + end + p("PHỤ LỤC") + p("Mẫu sổ"))
    made = plan_of("a.docx", file)
    assert made.recipients
    assert [line.text for line in made.recipients.lines] == [
        "Bộ Tài chính;",
        "UBND tỉnh;",
        "Lưu: VT.",
    ]
    (signature,) = made.plan.signature
    assert (signature.position, signature.name) == (
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "Nguyễn Văn An",
    )
    assert {str(body.name) for body in made.bodies} >= {"Bộ Tài chính", "UBND tỉnh"}
    assert not any("GIÁM" in body.name for body in made.all_bodies)
    assert len(made.annexes) == 1
