"""Head and end of a document are understood in every form that offices and exports give them."""

from __future__ import annotations

import pytest

from tests.support.plans.drafts import plan_of

BODY = "\n\nI. VIỆC\n\n1. Một.\n\n"
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    "head",
    [
        f"UBND TỈNH HOA MAI\n\nSỞ TƯ PHÁP\n\n{STATE}\n\nSố: 7/KH-STP\n\n"
        "Hoa Mai, ngày 02 tháng 5 năm 2030",
        "UBND TỈNH HOA MAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
        "SỞ TƯ PHÁP Độc lập - Tự do - Hạnh phúc\n\n"
        "Số: 7/KH-STP Hoa Mai, ngày 02 tháng 5 năm 2030",
        "UBND TỈNH HOA MAI\n\nSỞ TƯ PHÁP\n\n-------\n-\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
        "Độc lập - Tự do - Hạnh phúc ---------------\n\nSố: 7/KH-STP\n\n"
        "Hoa Mai, ngày 02 tháng 5 năm 2030",
    ],
)
def test_heads_of_one_and_of_two_columns(head: str) -> None:
    plan = plan_of("a.txt", f"{head}\n\nKẾ HOẠCH\n\nLưu trữ năm 2030{BODY}".encode()).plan
    assert plan.letterhead == ("UBND TỈNH HOA MAI", "SỞ TƯ PHÁP")
    assert plan.motto == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert (plan.number, plan.place, plan.date) == ("7/KH-STP", "Hoa Mai", "02 tháng 5 năm 2030")
    assert plan.layout == "30/2020/NĐ-CP"
    assert (plan.heading, plan.subject) == (("KẾ HOẠCH",), ("Lưu trữ năm 2030",))


def test_a_mark_below_the_number_is_no_part_of_it() -> None:
    head = f"UBND TỈNH HOA MAI\n\n{STATE}\n\nSố: 7/KH-UBND\n\n(DỰ THẢO LẦN 2)\n\n"
    plan = plan_of("a.txt", f"{head}KẾ HOẠCH\n\nLưu trữ{BODY}".encode()).plan
    assert (plan.number_line, plan.number) == ("Số: 7/KH-UBND", "7/KH-UBND")


def test_two_documents_in_one_file_are_told() -> None:
    first = f"{STATE}\n\nSố: 7/KH-UBND\n\nKẾ HOẠCH\n\nLưu trữ{BODY}"
    again = plan_of("a.txt", f"{first}\n\nPHỤ LỤC\n\nSố: 7/KH-UBND{BODY}".encode())
    assert "nhiều văn bản" not in str(again.plan.review)
    second = first.replace("Số: 7", "Số: 8")
    both = plan_of("a.txt", f"{first}\n\nCHỦ TỊCH\n\nLê Văn A\n\n{second}".encode())
    assert "Số: 7/KH-UBND; Số: 8/KH-UBND" in str(both.plan.review)


def test_a_letter_says_its_subject_below_its_number() -> None:
    head = f"UBND TỈNH HOA MAI\n\nSỞ TƯ PHÁP\n\n{STATE}\n\nSố: 7/STP-VP V/v lưu trữ\n\nnăm 2030"
    text = f"{head}\n\nHoa Mai, ngày 02/5/2030\n\nKính gửi: - Các phòng,{BODY}"
    plan = plan_of("a.txt", text.encode()).plan
    assert (plan.heading, plan.preamble) == ((), ("Kính gửi: - Các phòng,",))
    assert (plan.number_line, plan.subject) == ("Số: 7/STP-VP", ("V/v lưu trữ năm 2030",))
    assert plan.letterhead == ("UBND TỈNH HOA MAI", "SỞ TƯ PHÁP")


@pytest.mark.parametrize(
    ("letterhead", "issuer"),
    [
        ("TỈNH ỦY HOA MAI\n\nVĂN PHÒNG\n\n*", "Văn phòng Tỉnh ủy"),
        (
            "ĐẢNG BỘ TỈNH HOA MAI\n\nBAN CHẤP HÀNH\n\n*",
            "Ban Chấp hành Đảng bộ tỉnh Hoa Mai",
        ),
        ("ĐẢNG BỘ TỈNH HOA MAI\n\nĐẢNG ỦY PHƯỜNG BA\n\n*", "Đảng ủy phường Ba"),
        ("ỦY BAN NHÂN DÂN\n\nTỈNH HOA MAI", "Ủy ban nhân dân tỉnh Hoa Mai"),
        ("ỦY BAN NHÂN DÂN\n\nTỈNH HOA MAI\n\nHỎA TỐC", "Ủy ban nhân dân tỉnh Hoa Mai"),
        ("ỦY BAN NHÂN DÂN\n\nTỈNH HOA MAI\n\n(DỰ THẢO LẦN 2)", "Ủy ban nhân dân tỉnh Hoa Mai"),
        ("SỞ Y TẾ TỈNH HOA MAI\n\nBỆNH VIỆN ĐA KHOA SAO BIỂN", "Bệnh viện Đa khoa Sao Biển"),
        ("CÔNG AN TỈNH HOA MAI\n\nPHÒNG CẢNH SÁT GIAO THÔNG", "Phòng Cảnh sát giao thông"),
        ("UBND PHƯỜNG SAO BIỂN\n\nTRƯỜNG THCS HOA MAI", "Trường THCS Hoa Mai"),
        ("TẬP ĐOÀN SAO\n\nBIỂN VIỆT NAM\n\nCÔNG TY THAN HOA MAI", "Công ty Than Hoa Mai"),
        ("ỦY BAN NHÂN DÂN\n\nXÃ HOA MAI\n\nPHÒNG KINH TẾ", "Phòng Kinh tế"),
        ("SỞ VĂN HÓA,\n\nTHỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("UBND TỈNH HOA MAI\n\nVĂN PHÒNG", "Văn phòng UBND tỉnh Hoa Mai"),
        (
            "ĐOÀN TNCS HỒ CHÍ MINH\n\nBAN CHẤP HÀNH TỈNH HOA MAI",
            "Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Hoa Mai",
        ),
        (
            "ỦY BAN MTTQ VIỆT NAM\n\nTỈNH HOA MAI\n\nBAN THƯỜNG TRỰC",
            "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Hoa Mai",
        ),
        ("SỞ NỘI VỤ CHI CỤC LƯU TRỮ", "Chi cục Lưu trữ"),
        ("ỦY BAN NHÂN DÂN\n\nTHÀNH PHỐ SAO PHÒNG", "Ủy ban nhân dân thành phố Sao Phòng"),
    ],
)
def test_who_issues_is_the_body_of_the_letterhead_s_last_lines(
    letterhead: str, issuer: str
) -> None:
    text = f"{letterhead}\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nKẾ HOẠCH\n\nLưu trữ{BODY}2. {issuer}."
    made = plan_of("a.txt", text.encode())
    (name,) = (body.name for body in made.bodies if body.id == made.plan.issuer)
    assert name == issuer


def test_a_name_that_stands_in_capitals_alone_keeps_those_of_short_words() -> None:
    text = f"UBND TỈNH HOA MAI\n\nSố: 7/KH-UBND\n\nKẾ HOẠCH\n\nLưu trữ{BODY}"
    made = plan_of("a.txt", text.encode())
    assert str(made.bodies[0].name) == "UBND tỉnh Hoa Mai"


def test_capitals_of_a_name_that_nothing_says_are_left_to_be_looked_at() -> None:
    text = f"SỞ Y TẾ\n\nBỆNH VIỆN SAO BIỂN\n\nSố: 7/KH-BV\n\nKẾ HOẠCH\n\nLưu trữ{BODY}"
    guessed = plan_of("a.txt", text.encode())
    assert str(guessed.bodies[0].name) == "Bệnh viện sao biển"
    assert "chữ in hoa" in str(guessed.plan.review)
    told = plan_of("a.txt", f"{text}2. Bệnh viện Sao Biển treo cờ.".encode())
    assert (str(told.bodies[0].name), told.plan.review) == ("Bệnh viện Sao Biển", None)


def test_a_letter_of_the_party_says_its_subject_below_its_number_too() -> None:
    head = "TỈNH ỦY HOA MAI\n\n*\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 7-CV/TU\n\nvề việc lưu trữ"
    plan = plan_of("a.txt", f"{head}\n\nHoa Mai, ngày 02/5/2030{BODY}".encode()).plan
    assert (plan.number_line, plan.subject) == ("Số 7-CV/TU", ("về việc lưu trữ",))


def test_what_the_source_lacks_stays_unknown() -> None:
    plan = plan_of("a.txt", f"KẾ HOẠCH\n\nLưu trữ năm 2030{BODY}".encode()).plan
    assert (plan.number, plan.place, plan.date, plan.layout) == (None,) * 4
    assert not plan.letterhead
    assert not plan.signature


def test_a_day_left_blank_is_unknown() -> None:
    head = f"UBND XÃ BA\n\n{STATE}\n\nSố:     /KH-UBND\n\nXã Ba, ngày     tháng 11 năm 2030"
    plan = plan_of("a.txt", f"{head}\n\nKẾ HOẠCH\n\nLưu trữ{BODY}".encode()).plan
    assert (plan.number, plan.date, plan.place) == (None, None, "Xã Ba")
    assert plan.issued_line == "Xã Ba, ngày tháng 11 năm 2030"


def test_a_party_s_document_is_laid_out_as_one() -> None:
    head = "TỈNH ỦY HOA MAI\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 7-KH/TU\n\nHoa Mai, ngày 02/5/2030"
    made = plan_of("a.txt", f"{head}\n\nKẾ HOẠCH\n\nthực hiện việc A{BODY}".encode())
    assert (made.plan.layout, made.plan.number) == ("36-HD/VPTW", "7-KH/TU")
    assert made.plan.date == "02/5/2030"


@pytest.mark.parametrize(
    ("end", "authority", "position", "name"),
    [
        (
            "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn A",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Lê Văn A",
        ),
        ("T/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nA Pốt", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "A Pốt"),
        ("CHỦ TỊCH\n\n(Đã ký)\n\nLê Văn A", "", "CHỦ TỊCH (Đã ký)", "Lê Văn A"),
        ("GIÁM ĐỐC Lê Văn A", "", "GIÁM ĐỐC", "Lê Văn A"),
        (
            "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nKý bởi: UBND xã\n\nNgày ký: 20/11/2025 16:20\n\n"
            "Lê Văn A",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH Ký bởi: UBND xã Ngày ký: 20/11/2025 16:20",
            "Lê Văn A",
        ),
        (
            "KT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\n\nĐại tá Lê Văn A",
            "",
            "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
            "Đại tá Lê Văn A",
        ),
    ],
)
def test_signatures(end: str, authority: str, position: str, name: str) -> None:
    text = f"KẾ HOẠCH\n\nLưu trữ{BODY}Nơi nhận:\n\n- Như trên;\n\n- Lưu: VT.\n\n{end}"
    made = plan_of("a.txt", text.encode())
    (signer,) = made.plan.signature
    assert " ".join(signer.authority) == authority
    assert (" ".join(signer.position), signer.name) == (position, name)
    assert made.recipients
    assert [line.text for line in made.recipients.lines] == ["Như trên;", "Lưu: VT."]


def test_a_recipient_that_a_width_cut_is_one_line() -> None:
    end = "Nơi nhận:\n\n- VPCP: BTCN, các PCN,\n\n- Các Vụ: TH, Cổng\n\nTTĐT;\n\n- Lưu: VT."
    made = plan_of("a.txt", f"KẾ HOẠCH\n\nLưu trữ{BODY}{end}".encode())
    assert made.recipients
    assert [line.text for line in made.recipients.lines] == [
        "VPCP: BTCN, các PCN,",
        "Các Vụ: TH, Cổng TTĐT;",
        "Lưu: VT.",
    ]


def test_a_programme_of_two_bodies_is_called_by_all_its_words() -> None:
    text = f"CHƯƠNG TRÌNH PHỐI HỢP\n\nChăm sóc sức khỏe{BODY}"
    assert plan_of("a.txt", text.encode()).plan.heading == ("CHƯƠNG TRÌNH PHỐI HỢP",)


def test_a_signature_that_stands_before_the_recipients_stays_before() -> None:
    end = "CHỦ TỊCH\n\nLê Văn A\n\nNơi nhận:\n\n- Lưu: VT."
    plan = plan_of("a.txt", f"KẾ HOẠCH\n\nLưu trữ{BODY}{end}".encode()).plan
    assert plan.ends_with == "recipients"


def test_several_sign_each_for_a_body() -> None:
    end = (
        "HỘI PHỤ NỮ\n\nCHỦ TỊCH\n\nLê Thị A\n\nSỞ Y TẾ\n\nGIÁM ĐỐC\n\nLê Văn B\n\n"
        "Nơi nhận:\n\n- Lưu: VT."
    )
    plan = plan_of("a.txt", f"KẾ HOẠCH\n\nLưu trữ{BODY}{end}".encode()).plan
    assert [(signer.authority, signer.position, signer.name) for signer in plan.signature] == [
        (("HỘI PHỤ NỮ",), ("CHỦ TỊCH",), "Lê Thị A"),
        (("SỞ Y TẾ",), ("GIÁM ĐỐC",), "Lê Văn B"),
    ]


@pytest.mark.parametrize("decides", ["THỦ TƯỚNG CHÍNH PHỦ", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"])
def test_grounds_below_the_post_of_who_decides_are_the_preamble(decides: str) -> None:
    grounds = ("Căn cứ Luật Tổ chức Chính phủ;", "Theo đề nghị của Bộ trưởng.", "QUYẾT ĐỊNH:")
    words = "\n\n".join(("QUYẾT ĐỊNH", "Về lưu trữ", decides, *grounds, "Điều 1. Ban hành."))
    made = plan_of("a.txt", words.encode())
    assert made.plan.preamble == (decides, *grounds)
    assert [str(item.number) for section in made.sections for item in section.items] == ["1"]


def test_who_decides_is_no_part_of_a_subject_that_a_page_joined_to_it() -> None:
    head = f"THỦ TƯỚNG CHÍNH PHỦ\n\n{STATE}\n\nSố: 5/QĐ-TTg\n\nQUYẾT ĐỊNH\n\n"
    subject = "VỀ LƯU TRỮ CỦA BỘ CHÍNH TRỊ"
    end = "Căn cứ Luật Lưu trữ;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành."
    joined = f"{head}{subject} THỦ TƯỚNG CHÍNH PHỦ\n\n{end}"
    plan = plan_of("a.txt", joined.encode()).plan
    assert (plan.subject, plan.preamble[0]) == ((subject,), "THỦ TƯỚNG CHÍNH PHỦ")
    by_a_post = joined.replace(f"{subject} ", f"{subject} CHỦ TỊCH ")
    assert plan_of("a.txt", by_a_post.encode()).plan.subject == (subject,)
    own = plan_of("a.txt", joined.replace("BỘ CHÍNH TRỊ ", "").encode()).plan
    assert own.subject == ("VỀ LƯU TRỮ CỦA THỦ TƯỚNG CHÍNH PHỦ",)


def test_a_decision_encloses_its_plan_and_that_its_annexes() -> None:
    text = (
        f"CHÍNH PHỦ\n\n{STATE}\n\nQUYẾT ĐỊNH\n\nBan hành Kế hoạch lưu trữ\n\nCHÍNH PHỦ\n\n"
        "Căn cứ Luật A;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\n"
        "Nơi nhận:\n\n- Lưu: VT.\n\nTHỦ TƯỚNG\n\nLê Văn A\n\nKẾ HOẠCH\n\nLưu trữ\n\n"
        f"(Kèm theo Quyết định số 1/QĐ-TTg){BODY}PHỤ LỤC I\n\nDANH MỤC\n\n1. Một\n\n"
        "Phụ lục II: Biểu mẫu\n\n1. Một"
    )
    made = plan_of("a.txt", text.encode())
    assert [annex.label for annex in made.annexes] == [None, "PHỤ LỤC I", "Phụ lục II:"]
    assert made.annexes[0].heading == ("KẾ HOẠCH",)
    assert made.plan.preamble == ("CHÍNH PHỦ", "Căn cứ Luật A;", "QUYẾT ĐỊNH:")


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("Quyết định số 5/QĐ-TTg ngày 01/02/2030 của Thủ tướng Chính phủ", "5/QĐ-TTg"),
        ("Nghị quyết 57-NQ/TW", "57-NQ/TW"),
        ("Nghị quyết số 27/NQ- TW của Bộ Chính trị", "27/NQ-TW"),
        ("Luật Đất đai số 31/2024/QH15", "31/2024/QH15"),
    ],
)
def test_what_is_cited_is_listed_once(words: str, cited: str) -> None:
    text = f"KẾ HOẠCH\n\nLưu trữ\n\nThực hiện {words};\n\nTheo {words}{BODY}"
    made = plan_of("a.txt", text.encode())
    assert [str(each.number) for each in made.documents] == [cited]
    assert made.documents[0].quote in words


def test_recipients_beside_a_signature_line_by_line_are_told_apart() -> None:
    ends = (
        "Nơi nhận:\n\nTM. UBND TỈNH\n\n- Sở A;\n\nKT. CHỦ TỊCH\n\n- Như mục I;\n\n"
        "PHÓ CHỦ TỊCH\n\n- Lưu: VT.\n\nBSCKII. Lê Văn A"
    )
    made = plan_of("a.txt", f"{STATE}\n\nKẾ HOẠCH\n\nLưu trữ{BODY}{ends}".encode())
    assert made.recipients is not None
    lines = [str(line.text) for line in made.recipients.lines]
    assert lines == ["Sở A;", "Như mục I;", "Lưu: VT."]
    assert [len(line.recipients) for line in made.recipients.lines] == [1, 0, 0]
    (signature,) = made.plan.signature
    assert signature.authority == ("TM. UBND TỈNH",)
    assert signature.position == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert str(signature.name) == "BSCKII. Lê Văn A"


def test_recipients_in_a_head_end_no_document() -> None:
    head = f"UBND TỈNH HOA MAI\n\n{STATE}\n\nNơi nhận:\n\n- Sở A;\n\n"
    made = plan_of("a.txt", f"{head}KẾ HOẠCH\n\nLưu trữ{BODY}Nơi nhận:\n\n- Sở B.".encode())
    assert made.plan.heading == ("KẾ HOẠCH",)
    assert made.sections
    assert not made.annexes


def test_a_title_that_stands_twice_is_one_name_of_who_issues() -> None:
    title = 2 * "TM. ỦY BAN NHÂN DÂN\n\n"
    made = plan_of("a.txt", f"KẾ HOẠCH\n\nLưu trữ{BODY}{title}".encode())
    assert [str(body.name) for body in made.all_bodies] == ["Ủy ban nhân dân"]
