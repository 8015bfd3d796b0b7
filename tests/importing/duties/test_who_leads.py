"""Who leads and who takes part, by the words of a sentence."""

from __future__ import annotations

import pytest

from tests.support.plans.imported.parts import given


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Sở A phối hợp với Thanh tra huyện tổng hợp tình hình.",
            "Sở A: coordinate; Thanh tra huyện: coordinate",
        ),
        (
            "Sở A là cơ quan thường trực giúp UBND tỉnh rà soát.",
            "Sở A: lead; Sở A: advise",
        ),
        (
            "Sở A báo cáo UBND tỉnh xem xét, quyết định, phối hợp với Sở B rà soát.",
            "Sở A: coordinate; Sở A: implement; Sở B: coordinate",
        ),
        (
            "Sở A chỉ đạo các bệnh viện chủ động phối hợp với Sở B rà soát.",
            "Sở A: direct; các bệnh viện: coordinate; Sở B: coordinate",
        ),
        (
            "Sở A là cơ quan đầu mối, chịu trách nhiệm hướng dẫn, đôn đốc các sở.",
            "Sở A: lead; Sở A: monitor",
        ),
        (
            "TP giao Sở A phối hợp các cơ quan báo, đài TP đưa tin.",
            "Sở A: coordinate; các cơ quan báo, đài TP: coordinate",
        ),
        ("Công tác tổng hợp do Sở A chủ trì.", "Sở A: lead"),
        (
            "Văn phòng là đơn vị đầu mối, Phòng Tổ chức là đơn vị phối hợp mua sắm.",
            "Văn phòng: lead; Phòng Tổ chức: coordinate",
        ),
        (
            "Xây dựng kho lưu trữ (Sở Nội vụ chủ trì, các sở, ngành phối hợp).",
            "Sở Nội vụ: lead; các sở, ngành: coordinate",
        ),
        (
            "Sở A phối hợp với Sở B theo dõi, đôn đốc việc thực hiện Kế hoạch.",
            "Sở A: coordinate; Sở A: monitor; Sở B: coordinate",
        ),
        (
            "Sở A lập kế hoạch; phối hợp với Sở B đôn đốc, kiểm tra việc thực hiện.",
            "Sở A: implement; Sở A: coordinate; Sở B: coordinate",
        ),
        ("Giao Sở A là cơ quan thường trực của tỉnh để triển khai.", "Sở A: lead"),
        ("Văn phòng Công ty đầu mối truyền thông, báo cáo Công ty.", "Văn phòng Công ty: lead"),
        (
            "Sở A chủ trì, hiệp đồng với Công an tỉnh xây dựng phương án.",
            "Sở A: lead; Công an tỉnh: coordinate",
        ),
        (
            "Sở A có trách nhiệm kiểm tra, giám sát, tổng hợp và báo cáo kết quả thực hiện.",
            "Sở A: monitor",
        ),
        ("Sở A theo dõi thường xuyên diễn biến của bão.", "Sở A: implement"),
        ("Sở A làm Cơ quan thường trực Ban Chỉ đạo.", "Sở A: lead"),
        (
            "Ban Chỉ đạo có nhiệm vụ chỉ đạo, điều hành, đôn đốc hoạt động của các sở, ngành.",
            "Ban Chỉ đạo: direct; Ban Chỉ đạo: monitor",
        ),
        (
            "Sở A: Cùng với Công an tỉnh tuần tra.",
            "Sở A: implement; Công an tỉnh: coordinate",
        ),
        ("Sở A cùng với Công an tỉnh tuần tra.", "Sở A: implement; Công an tỉnh: implement"),
        (
            "Giao Sở A chủ trì, phối hợp với các sở, ngành; Ủy ban nhân dân các xã thực hiện.",
            "Sở A: lead; các sở, ngành: coordinate; Ủy ban nhân dân các xã: coordinate",
        ),
        (
            "Lập kho (Sở A chủ trì; các phòng phối hợp; xong trong quý IV/2030).",
            "Sở A: lead; các phòng: coordinate",
        ),
        (
            "Giao Phòng Tổ chức, đảng viên (Sở B) là đầu mối giải đáp.",
            "Phòng Tổ chức: lead",
        ),
        (
            "UBND các xã có làng nghề chủ trì mở lớp.",
            "UBND các xã có làng nghề: lead",
        ),
        (
            "Hội A chỉ đạo hệ thống tổ chức thành viên chủ động tham gia đào tạo.",
            "Hội A: direct; hệ thống tổ chức thành viên: coordinate",
        ),
        (
            "Giao Sở A chủ trì, kiểm tra và giám sát Chương trình.",
            "Sở A: lead; Sở A: monitor",
        ),
        (
            "Sở A phối hợp với đầu mối các bộ rà soát.",
            "Sở A: coordinate; các bộ: coordinate",
        ),
        ("Sở A là cơ quan chủ trì, điều phối Chương trình.", "Sở A: lead"),
        (
            "Sở A (phối hợp với Sở B, Sở C) rà soát việc trả lương.",
            "Sở A: implement; Sở B: coordinate; Sở C: coordinate",
        ),
        (
            "Việc lập hồ sơ do UBND các xã có làng nghề chủ trì, Sở Nội vụ thẩm định.",
            "UBND các xã có làng nghề: lead; Sở Nội vụ: implement",
        ),
        (
            "Giao Phòng A (Công an tỉnh), Phòng B làm bộ phận thường trực, giúp lãnh đạo 2 ngành "
            "theo dõi, đôn đốc.",
            "Phòng A: lead; Phòng A: advise; Phòng A: monitor; "
            "Phòng B: lead; Phòng B: advise; Phòng B: monitor",
        ),
        (
            "Sở A phối hợp với UBND các xã có rừng tuần tra.",
            "Sở A: coordinate; UBND các xã có rừng: coordinate",
        ),
        (
            "Sở A phối hợp với các sở có hiệu quả.",
            "Sở A: coordinate; các sở: coordinate",
        ),
        (
            "Sở A chủ trì, UBND các xã có chợ phối hợp.",
            "Sở A: lead; UBND các xã có chợ: coordinate",
        ),
        ("Phát triển kho; do Sở A chủ trì, Sở B phối hợp.", "Sở A: lead; Sở B: coordinate"),
        ("Sở Y tế phối hợp với tiểu thương, Sở A rà soát chợ.", "Sở Y tế: coordinate"),
        (
            "Sở A lập đề án, trưởng thôn, tổ trưởng tổ dân phố phối hợp.",
            "Sở A: implement; trưởng thôn, tổ trưởng tổ dân phố: coordinate",
        ),
    ],
)
def test_a_sentence_says_who_leads_and_who_takes_part(sentence: str, parts: str) -> None:
    assert given(sentence) == parts
