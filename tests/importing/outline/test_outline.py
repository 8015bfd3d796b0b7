"""Entries stand where a reader puts them, whatever an office numbers them by."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.support.plans.drafts import compared, depths, page_words, plan_of

TOP = "KẾ HOẠCH\n\nthực hiện công tác lưu trữ\n\nỦy ban ban hành Kế hoạch như sau:\n\n"


def tree(body: str) -> list[str]:
    plan = plan_of("a.txt", (TOP + "\n\n".join(body.splitlines())).encode())
    return [
        "  " * depth + " ".join((marker, words)).strip() for depth, marker, words in depths(plan)
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "I. MỤC TIÊU\n  1. Chung\n    a) Một\n      - Gạch\n        + Cộng\n        + Cộng nữa\n"
        "      - Gạch nữa\n    b) Hai\n  2. Riêng\nII. VIỆC\n  1. Một",
        "A. QUAN ĐIỂM\n  1. Một\nB. NỘI DUNG\n  I. PHẦN ĐẦU\n    1. Một\n    2. Hai\n"
        "  II. PHẦN SAU\n    1. Một\nC. TỔ CHỨC\n  1. Một",
        "I. VIỆC\n  A. Nhóm một\n    1. Một\n  B. Nhóm hai\n    1. Một\nII. TỔ CHỨC\n  1. Một",
        "I- MỤC ĐÍCH\n  1- Một\n    1.1- Con\n    1.2- Con\n  2- Hai\nII- NỘI DUNG\n  1- Một",
        "PHẦN I: CHUNG\n  I. MỘT\n    1. Một\n  II. HAI\n    1. Một\nPHẦN II: RIÊNG\n  I. MỘT\n"
        "    1. Một",
        "I. VIỆC\n  1. Một\n    1.1. Con\n      1.1.1. Cháu\n      1.1.2. Cháu\n    1.2. Con\n"
        "      (1) Chắt\n      (2) Chắt\n  2. Hai",
        "I. VIỆC\n  a) d\n  b) Hai\n  c) Ba\n  d) Bốn\n  đ) Năm\n  e) Sáu\n  g) Bảy\n  h) Tám\n"
        "  i) Chín\n  k) Mười\nII. TIẾP\n  a) Một",
        "1. Việc một\n  - Gạch\n2. Việc hai\n3. Việc ba",
        "I. VIỆC\n  1. Sở Tư pháp\n    Chủ trì rà soát.\n    - Gạch\n    Đơn vị phối hợp: Sở A.\n"
        "    Thời gian: Quý IV.\n  2. Sở Y tế\n    Chủ trì kiểm tra.",
        "I. VIỆC\n  1. Một:\n    - Nhóm đầu:\n      Đoạn của nhóm.\n    - Nhóm sau\n  2. Hai",
        "I. VIỆC\n  1. Một.\n    * Nhóm một\n      - Gạch\n      - Gạch\n    * Nhóm hai\n"
        "      - Gạch\n  2. Hai.",
        "II. BẮT ĐẦU TỪ HAI\n  1. Một\nIII. TIẾP THEO\n  1. Một",
        "I. VIỆC\n  1. Một\n  2. Hai\n  2. Lại hai\n  3. Ba\nII. TIẾP\n  1. Một\nII. LẠI HAI\n"
        "  1. Một",
        "Điều 1. Ban hành Kế hoạch với nội dung sau:\n  I. MỘT\n    1. Một\n  II. HAI\n"
        "    1. Một\nĐiều 2. Hiệu lực.\nĐiều 3. Thi hành.",
        "I. VIỆC\n  1. Một.\n  2. Hai.\n  Trong quá trình thực hiện, nếu có khó khăn thì báo cáo.",
        "I. VIỆC\n  1. Một.\nII. Kinh phí: từ ngân sách tỉnh.\nIII. TỔ CHỨC\n  1. Một.",
        "Chương I\n  Mục 1.\n    Tiểu mục 1. MỘT\n      Điều 1. Một\n    Tiểu mục 2. HAI\n"
        "      Điều 2. Hai\n  Mục 2.\n    Điều 3. Ba",
        "I. VIỆC\n  I.1. Một\n    a) Hai\n      a.1) Ba\n      a.2) Bốn\n    b) Năm\n"
        "      b.1) Sáu\n  I.2. Bảy\nII. TIẾP\n  II.1. Tám",
        "I. VIỆC\n  1. Một:\n    • Hai:\n      o Ba\n      o Bốn\n    • Năm\n  2. Sáu:\n    ➢ Bảy\n"
        "    ➢ Tám",
        "I. VIỆC\n  1. Các sở\n    Căn cứ nhiệm vụ được giao thực hiện.\n"
        "  Trong quá trình thực hiện, nếu có khó khăn thì báo cáo.",
        "I. VIỆC\n  1. Sở A theo dõi.\n  (Kèm theo Danh mục nhiệm vụ)",
        "I. VIỆC\n  Điều 1. Sửa đổi\n    Trong quá trình thực hiện, nếu có khó khăn thì báo cáo.",
        "I. VIỆC\n  1. Một.\n    -\n    - Gạch\n  2. Hai.",
        "I. VIỆC\n  1. Rà soát 1.500 ha.\n  2. Trồng:\n    - 3.2 triệu cây.\n  3. Báo cáo.",
    ],
)
def test_entries_stand_at_their_depth(printed: str) -> None:
    flat = "\n".join(line.strip() for line in printed.splitlines())
    assert tree(flat) == printed.splitlines()


def test_a_marker_on_a_line_of_its_own_has_the_next_words() -> None:
    assert tree("PHẦN THỨ NHẤT\nMỤC TIÊU\n1. Một\nPHẦN THỨ HAI\nVIỆC LÀM\n1. Một") == [
        "PHẦN THỨ NHẤT MỤC TIÊU",
        "  1. Một",
        "PHẦN THỨ HAI VIỆC LÀM",
        "  1. Một",
    ]


def test_what_sums_up_is_the_closing_and_no_entry() -> None:
    plan = plan_of(
        "a.txt", f"{TOP}I. VIỆC\n\n1. Một.\n\nTrên đây là Kế hoạch lưu trữ./.\n".encode()
    )
    assert plan.plan.closing == ("Trên đây là Kế hoạch lưu trữ./.",)
    assert len([*depths(plan)]) == 2


BEGINNINGS = some.sampled_from(
    [
        "",
        "",
        "I. ",
        "II. ",
        "1. ",
        "2. ",
        "1.1. ",
        "a) ",
        "đ) ",
        "- ",
        "+ ",
        "* ",
        "(1) ",
        "Điều 1. ",
    ]
)
SAYINGS = some.sampled_from(
    [
        "Sở A chủ trì rà soát văn bản.",
        "MỤC ĐÍCH, YÊU CẦU",
        "như sau:",
        "theo Quyết định số 5/QĐ-TTg ngày 01/02/2030 của Thủ tướng Chính phủ",
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "Nguyễn Văn Thử",
        "KẾ HOẠCH",
        "PHỤ LỤC I",
        "Trên đây là Kế hoạch.",
        "Số: 12/KH-UBND",
    ]
)


@settings(max_examples=40, deadline=None)
@given(some.lists(some.tuples(BEGINNINGS, SAYINGS), min_size=1, max_size=20))
def test_whatever_follows_whatever_no_word_is_lost(lines: list[tuple[str, str]]) -> None:
    text = TOP + "1. Việc đầu.\n\n" + "\n\n".join(f"{marker}{words}" for marker, words in lines)
    found = compared(text, page_words(plan_of("a.txt", text.encode())))
    assert (found.lost, found.added) == ((), ())
