"""Who does what, though other words stand between the names and the verb, or within the names."""

from __future__ import annotations

import pytest

from tests.support.plans.imported.parts import given


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Các tỉnh, nhất là các tỉnh ven biển, vùng Thủ đô chủ động liên kết.",
            "Các tỉnh: implement",
        ),
        (
            "Giao UBND xã, trực tiếp là đồng chí Chủ tịch UBND xã chỉ đạo Công an xã tuần tra.",
            "UBND xã: direct; Công an xã: implement",
        ),
        (
            "Sở A chủ trì, phối hợp chặt chẽ, quyết liệt với Sở B phổ biến Nghị quyết.",
            "Sở A: lead; Sở B: coordinate",
        ),
        (
            "Theo ý kiến chỉ đạo của Thủ tướng Chính phủ, Bộ Y tế là đầu mối cung cấp số liệu.",
            "Bộ Y tế: lead",
        ),
        (
            "Theo hướng dẫn của Bộ Y tế và Bộ Công an, Sở Y tế chủ trì lập kế hoạch.",
            "Sở Y tế: lead",
        ),
        (
            "Sở A chỉ đạo các bệnh viện chủ trì, phối hợp với Công an xã rà soát.",
            "Sở A: direct; các bệnh viện: lead; Công an xã: coordinate",
        ),
        (
            "Cục Thống kê công bố số liệu phục vụ cho việc lập, theo dõi, đánh giá Kế hoạch.",
            "Cục Thống kê: implement",
        ),
        (
            "UBND tỉnh yêu cầu Sở A lập kế hoạch. Đồng thời, UBND tỉnh giao Sở B đôn đốc.",
            "Sở A: implement; Sở B: monitor",
        ),
        ("Ban Thường vụ Đảng ủy ghi nhận những nỗ lực của UBND phường.", ""),
        ("Thường trực Huyện ủy đánh giá cao kết quả của các xã.", ""),
    ],
)
def test_other_words_between_hide_nobody(sentence: str, parts: str) -> None:
    assert given(sentence) == parts


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "UBND các huyện, thành phố Tân An và Sở A rà soát.",
            "UBND các huyện, thành phố Tân An: implement; Sở A: implement",
        ),
        (
            "Yêu cầu Hội đồng bồi thường, giải phóng mặt bằng và UBND xã công khai phương án.",
            "Hội đồng bồi thường, giải phóng mặt bằng: implement; UBND xã: implement",
        ),
        ("Cấp ủy các chi bộ khu phố rà soát.", "Cấp ủy các chi bộ khu phố: implement"),
        ("Khối Dân vận Đảng ủy rà soát.", "Khối Dân vận Đảng ủy: implement"),
        ("Khoa Dược rà soát.", "Khoa Dược: implement"),
    ],
)
def test_verbs_and_places_within_a_name_do_not_end_it(sentence: str, parts: str) -> None:
    assert given(sentence) == parts
