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
        (
            "Chỉ đạo UBND các xã có rừng, các chủ rừng phối hợp với Công an xã tuần tra.",
            "UBND các xã có rừng: coordinate; các chủ rừng: coordinate; Công an xã: coordinate",
        ),
        (
            "Sở A chỉ đạo các đơn vị quản lý thủy lợi, các xã sửa chữa kênh mương.",
            "Sở A: direct; các đơn vị quản lý thủy lợi: implement; các xã: implement",
        ),
        (
            "Các sở gửi kết quả đến Bộ Tư pháp trước ngày 30/8/2030 để tổng hợp.",
            "Các sở: implement; Bộ Tư pháp: implement",
        ),
        (
            "Song song với việc hoàn thiện báo cáo, Sở A chuẩn bị hồ sơ.",
            "Sở A: implement",
        ),
        (
            "UBND tỉnh vừa có văn bản đề nghị các sở, ngành tiếp tục thực hiện Chỉ thị.",
            "các sở, ngành: implement",
        ),
        (
            "Phó Hiệu trưởng phụ trách chuyên môn: Theo dõi, đôn đốc các tổ thực hiện.",
            "Phó Hiệu trưởng phụ trách chuyên môn: monitor",
        ),
        (
            "Sở A thực hiện Chỉ thị của tỉnh; chỉ đạo của Thủ tướng tại Chỉ thị số 4.",
            "Sở A: implement",
        ),
        ("Giao ông Nguyễn Văn A làm Tổ trưởng.", ""),
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
        (
            "Phòng Kế hoạch tổng hợp phối hợp khoa Dược rà soát.",
            "Phòng Kế hoạch tổng hợp: coordinate; khoa Dược: coordinate",
        ),
        (
            "Chủ tịch UBND các tỉnh từ Quảng Ninh đến Quảng Ngãi hoãn các cuộc họp.",
            "Chủ tịch UBND các tỉnh từ Quảng Ninh đến Quảng Ngãi: implement",
        ),
        (
            "Ủy ban Quốc gia về Chính phủ điện tử điều phối Chương trình.",
            "Ủy ban Quốc gia về Chính phủ điện tử: implement",
        ),
        (
            "Đề nghị các Ban chỉ huy Phòng cháy, chữa cháy rừng cấp huyện, các xã trực ban.",
            "các Ban chỉ huy Phòng cháy, chữa cháy rừng cấp huyện: implement; các xã: implement",
        ),
    ],
)
def test_verbs_and_places_within_a_name_do_not_end_it(sentence: str, parts: str) -> None:
    assert given(sentence) == parts
