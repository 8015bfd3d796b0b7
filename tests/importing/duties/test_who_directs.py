"""Who directs, advises and follows up, by the words of a sentence."""

from __future__ import annotations

import pytest

from tests.support.plans.imported.parts import given


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Giao Sở Tư pháp theo dõi, đôn đốc việc thực hiện; tham mưu sơ kết.",
            "Sở Tư pháp: monitor; Sở Tư pháp: advise",
        ),
        (
            "Sở A trực tiếp chỉ đạo các bệnh viện: chuẩn bị thuốc; bố trí giường bệnh.",
            "Sở A: direct; các bệnh viện: implement",
        ),
        (
            "Công an tỉnh giúp Chủ tịch UBND tỉnh theo dõi, kiểm tra, đôn đốc các sở, ngành.",
            "Công an tỉnh: advise; Công an tỉnh: monitor",
        ),
        (
            "Trưởng các khóm, chỉ đạo nhân dân vệ sinh đường phố.",
            "Trưởng các khóm: direct",
        ),
        (
            "Chi cục A chỉ đạo lực lượng kiểm lâm thường xuyên kiểm tra, đôn đốc các chủ rừng.",
            "Chi cục A: direct; lực lượng kiểm lâm: monitor",
        ),
        (
            "Sở A theo chức năng, thẩm quyền chỉ đạo, hướng dẫn việc khám bệnh.",
            "Sở A: direct; Sở A: implement",
        ),
        (
            "Sở A chỉ đạo các sở, ngành; UBND các xã tiếp tục rà soát.",
            "Sở A: direct; các sở, ngành: implement; UBND các xã: implement",
        ),
        ("Ban A tham mưu cho Chủ tịch UBND tỉnh chỉ đạo các xã.", "Ban A: advise"),
        ("Sở A chỉ đạo Trạm Y tế theo dõi, tham mưu.", "Sở A: direct; Trạm Y tế: monitor"),
        ("Sở A (cơ quan thường trực): Tham mưu lập đề án.", "Sở A: advise"),
        ("Công an tỉnh tham mưu UBND tỉnh chỉ đạo rà soát.", "Công an tỉnh: advise"),
        (
            "Sở A chỉ đạo các trường hành quân dã ngoại dài ngày.",
            "Sở A: direct; các trường: implement",
        ),
        (
            "Chính phủ, Kiểm toán nhà nước trong phạm vi nhiệm vụ giám sát việc thực hiện.",
            "Chính phủ: monitor; Kiểm toán nhà nước: monitor",
        ),
        (
            "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh chỉ đạo Sở B rà soát.",
            "Đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh: direct; Sở B: implement",
        ),
        (
            "Đảng ủy UBND tỉnh lãnh đạo Ủy ban nhân dân tỉnh: lập kho.",
            "Đảng ủy UBND tỉnh: direct; Ủy ban nhân dân tỉnh: implement",
        ),
        (
            "Chính phủ yêu cầu các bộ tập trung chỉ đạo, điều hành quyết liệt.",
            "các bộ: direct",
        ),
        (
            "Ban Tổ chức đảng ủy các xã giúp ban thường vụ đảng ủy đôn đốc việc học tập.",
            "Ban Tổ chức đảng ủy các xã: advise; Ban Tổ chức đảng ủy các xã: monitor",
        ),
        (
            "Các đảng ủy xã: Phân công cấp ủy viên phụ trách thôn; chỉ đạo rà soát hộ nghèo.",
            "Các đảng ủy xã: implement; Các đảng ủy xã: direct",
        ),
        (
            "Giao Sở A lập đoàn, Ban Kinh tế - Ngân sách tham mưu.",
            "Sở A: implement; Ban Kinh tế - Ngân sách: advise",
        ),
        (
            "UBND tỉnh chỉ đạo các cơ quan chịu sự giám sát cung cấp tài liệu.",
            "UBND tỉnh: direct; các cơ quan chịu sự giám sát: implement",
        ),
        (
            "Ngân hàng Nhà nước chỉ đạo tổ chức tín dụng cho vay ưu đãi.",
            "Ngân hàng Nhà nước: direct; tổ chức tín dụng: implement",
        ),
        (
            "Chi bộ Vụ A lãnh đạo Vụ A rà soát; chi bộ Cục B lãnh đạo việc sửa đổi.",
            "Chi bộ Vụ A: direct; Vụ A: implement; chi bộ Cục B: direct",
        ),
        (
            "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ Bộ theo lĩnh vực được phân công chỉ đạo.",
            "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ Bộ: direct",
        ),
        (
            "Đồng chí Bí thư Tỉnh ủy thay mặt Ban Thường vụ Tỉnh ủy chỉ đạo việc rà soát.",
            "Đồng chí Bí thư Tỉnh ủy: direct",
        ),
        ("Đồng chí Nguyễn Văn A phụ trách, chỉ đạo tuyên truyền.", "Đồng chí Nguyễn Văn A: direct"),
        (
            "Đảng ủy xã A lãnh đạo việc vận động; phân công Đảng ủy viên phụ trách thôn.",
            "Đảng ủy xã A: direct; Đảng ủy xã A: implement",
        ),
        (
            "Văn phòng A là bộ phận giúp việc, tham mưu sơ kết; theo dõi tiến độ.",
            "Văn phòng A: advise; Văn phòng A: monitor",
        ),
        ("Giao Sở A trực tiếp chỉ đạo, kiểm tra hằng tuần.", "Sở A: direct; Sở A: monitor"),
        ("Sở A: tham mưu, theo dõi.", "Sở A: advise; Sở A: monitor"),
    ],
)
def test_a_sentence_says_who_directs_advises_and_follows_up(sentence: str, parts: str) -> None:
    assert given(sentence) == parts
