"""Who issues a document that names its issuer in capitals alone: as offices write such names."""

from __future__ import annotations

import pytest

from tests.support.plans.drafts import plan_of

BODY = "I. VIỆC\n\n1. Phòng Kinh tế rà soát kho.\n\n2. Phòng ngừa cháy."


@pytest.mark.parametrize(
    ("letterhead", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\n\nTHÀNH PHỐ SAO PHÒNG", "Ủy ban nhân dân thành phố Sao Phòng"),
        ("UBND TỈNH HOA MAI\n\nSỞ TƯ PHÁP", "Sở Tư pháp"),
        ("ĐẢNG ỦY XÃ HOA MAI\n\nCHI BỘ THÔN SAO BIỂN", "Chi bộ thôn Sao Biển"),
        ("UBND XÃ HOA MAI\n\nTRƯỜNG MẦM NON SAO BIỂN", "Trường Mầm non Sao Biển"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nTRƯỜNG THPT SAO BIỂN", "Trường THPT Sao Biển"),
        (
            "SỞ Y TẾ\n\nBỆNH VIỆN ĐA KHOA KHU VỰC SAO BIỂN",
            "Bệnh viện Đa khoa khu vực Sao Biển",
        ),
        ("VĂN PHÒNG\n\nỦY BAN NHÂN DÂN TỈNH", "Văn phòng Ủy ban nhân dân tỉnh"),
    ],
)
def test_the_capitals_of_an_issuer_are_those_of_its_kind(letterhead: str, issuer: str) -> None:
    made = plan_of("a.txt", f"{letterhead}\n\nKẾ HOẠCH\n\nLưu trữ\n\n{BODY}".encode())
    (name,) = (body.name for body in made.bodies if body.id == made.plan.issuer)
    assert name == issuer
