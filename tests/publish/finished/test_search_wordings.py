"""A question in other words than the plan's finds the same: short, in full, bare, turned round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser

from plan.check.gate import checked
from plan.publish.finished.search import FINDING, finding_script
from tests.support.browser.searching import FIND, page_with_index
from tests.support.sites.projects import DATA

BODIES = (
    "Sở Khoa học và Công nghệ",
    "Bộ Công an",
    "Viện VSDT Tây Nguyên",
    "Ban Tuyên giáo và Dân vận",
    "Báo và Phát thanh, Truyền hình thành phố",
    "Trung tâm Kiểm soát bệnh tật",
    "Hội Cựu chiến binh",
    "Đảng đoàn Quốc hội",
    "Thường trực Ủy ban KH,CN&MT",
    "PCVP ĐĐQH",
)
TASKS = {
    "tuyen-giao": "Tuyên giáo và Dân vận các cấp tuyên truyền. Ban Tuyên giáo và Dân vận chủ trì.",
    "dau-moi": "Là đầu mối tổng hợp, báo cáo kết quả thực hiện.",
    "ai": "Ứng dụng AI trong dịch vụ công trực tuyến.",
    "von": "Giải ngân 1.500 tỷ đồng, trồng 12000 cây xanh.",
    "von-dau-tu": "Vốn đầu tư: từ ngân sách tỉnh.",
    "gieng": "Hạn chế khoan, đào mới các giếng khai thác nước dưới đất.",
    "luat": "Xây dựng Luật Chuyển đổi số.",
    "short": "Các UB của QH; hội viên CCB cơ sở.",
    "tu": "Báo cáo TU theo quy định.",
    "phan-bon": "Quản lý chất lượng phân bón, tập trung ở vùng Đông Nam.",
    "tam-nhin": "Lập quy hoạch đến năm 2030, tầm nhìn đến năm 2050.",
}


@pytest.fixture(scope="module")
def first(browser: Browser) -> Mapping[str, Any]:
    """What is found first for each question of this module, and with which score."""
    bodies = [
        {"location": name, "title": name, "text": "Chủ trì.", "of": "body", "kind": "Cơ quan"}
        for name in BODIES
    ]
    tasks = [
        {
            "location": name,
            "title": f"Nhiệm vụ: {text}",
            "text": text,
            "of": "task",
            "kind": "Nhiệm vụ",
            "place": ["I", str(place)],
            "roles": ["Chủ trì"],
        }
        for place, (name, text) in enumerate(TASKS.items(), 1)
    ]
    lists = {"location": "co-quan/", "title": "Cơ quan", "text": "", "answers": ["bodies"]}
    script = finding_script(checked(DATA, DATA.name))[FINDING].decode()
    page = page_with_index(browser, script, [lists, *bodies, *tasks])
    questions = [*FOUND, *NEAR, *ABSENT]
    answers = page.evaluate(FIND, questions)
    page.close()
    return {
        q: (pages[0][0]["location"], pages[0][0]["score"])
        for q, pages in zip(questions, answers, strict=True)
    }


FOUND = {
    "viện vệ sinh dịch tễ": "Viện VSDT Tây Nguyên",  # in full, where the plan has it short
    "cdc": "Trung tâm Kiểm soát bệnh tật",  # short for none of its words
    "báo đài": "Báo và Phát thanh, Truyền hình thành phố",
    "sở KH và CN": "Sở Khoa học và Công nghệ",
    "SỞ KH VÀ CN": "Sở Khoa học và Công nghệ",
    "bo ca": "Bộ Công an",  # short in small letters
    "tuyên giáo": "Ban Tuyên giáo và Dân vận",  # before tasks that begin so
    "phan bon": "phan-bon",  # no “phần bốn”
    "quan ly phan bon": "phan-bon",
    "quanly phanbon": "phan-bon",
    "dong nam": "phan-bon",  # no “dòng năm”
    "tam nhin 2050": "tam-nhin",
    "quy hoạch 2030": "tam-nhin",
    "UBKHCNMT": "Thường trực Ủy ban KH,CN&MT",  # its initials, of which some are initials already
    "giám đốc sở KHCN": "Sở Khoa học và Công nghệ",  # where the plan names nobody
    "pgđ sở khcn": "Sở Khoa học và Công nghệ",
    "ban tuyen giao va dan van chu tri viec nao": "Ban Tuyên giáo và Dân vận",
    "trungtamkiemsoatbenhtat": "Trung tâm Kiểm soát bệnh tật",
    "luat chyen doi so": "luat",  # “đổi” behind a slip for “chuyển” is no “Đội”
    "hoi ccb": "Hội Cựu chiến binh",  # “hoi” is no “hỏi”
    "dang doan quoc ho": "Đảng đoàn Quốc hội",  # still typed: no “ĐĐQH” in full
    "dang doan qh": "Đảng đoàn Quốc hội",  # “dang” is no “đang”
    "ai dau moi": "dau-moi",  # “dau” is no “đâu”
    "trí tuệ nhân tạo": "ai",
    "1500 ty": "von",
    "vốn lấy ở đâu": "von-dau-tu",  # “lấy” asks, as “ở đâu” does
    "bộ nào giải ngân": "von",
    "12.000 cây": "von",
}
"""Questions, each with what answers it."""
NEAR = {"giếng khoan": "gieng"}
"""Words that the plan has in another order: it is offered, and not said to be there."""


ABSENT = ("tử",)  # no “TU”


@pytest.mark.parametrize(("question", "location"), FOUND.items())
def test_the_same_in_other_words_is_found(
    first: Mapping[str, Any], question: str, location: str
) -> None:
    found, score = first[question]
    assert (found, score != -1) == (location, True)


@pytest.mark.parametrize(("question", "location"), NEAR.items())
def test_words_that_stand_together_in_another_order_are_offered_as_near(
    first: Mapping[str, Any], question: str, location: str
) -> None:
    assert first[question] == (location, -1)


@pytest.mark.parametrize("question", ABSENT)
def test_a_word_with_marks_is_nothing_short(first: Mapping[str, Any], question: str) -> None:
    _, score = first[question]
    assert score == -1
