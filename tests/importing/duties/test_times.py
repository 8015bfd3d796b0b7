"""When a sentence or a label says that something is due."""

from __future__ import annotations

import pytest

from plan.importing.grammar.paragraphs import sayings
from plan.importing.grammar.times import NO_YEAR, labelled, spoken
from tests.support.plans.imported.parts import READER


def test_a_clause_with_a_deadline_of_its_own_is_a_task_of_its_own() -> None:
    said = sayings(
        "Các sở, ngành xây dựng kế hoạch; báo cáo kết quả trước ngày 15 hằng tháng.", READER, None
    )
    assert [[part.role for part in each.parts] for each in said] == [["implement"], ["implement"]]
    assert [[time.words for time in each.times] for each in said] == [
        [],
        ["trước ngày 15 hằng tháng"],
    ]


def test_a_report_with_a_deadline_of_its_own_is_a_task_of_its_own() -> None:
    spoken_of = sayings(
        "Các bộ chỉ đạo triển khai, định kỳ 6 tháng báo cáo kết quả trước ngày 15/6/2030.",
        READER,
        None,
    )
    assert [[part.role for part in saying.parts] for saying in spoken_of] == [
        ["direct"],
        ["implement"],
    ]
    assert [time.words for time in spoken_of[0].times] == []


def test_a_clause_that_says_only_when_is_no_task_of_its_own() -> None:
    (spoken_of,) = sayings("Sở A rà soát nhu cầu; hoàn thành trong tháng 10/2030.", READER, None)
    assert [part.role for part in spoken_of.parts] == ["implement"]
    assert [time.words for time in spoken_of.times] == ["trong tháng 10/2030"]


def test_a_time_that_ends_a_sentence_is_of_all_that_it_says() -> None:
    spoken_of = sayings(
        "Rà soát kho (Sở A chủ trì; Sở B phối hợp; hoàn thành quý III/2030).", READER, None
    )
    assert [[time.words for time in saying.times] for saying in spoken_of] == [
        ["quý III/2030"],
        ["quý III/2030"],
    ]


def test_a_second_deadline_in_a_sentence_is_one_of_a_task_of_its_own() -> None:
    spoken = sayings(
        "Sở A gửi dự thảo trước ngày 10/3/2031, trình UBND tỉnh trước ngày 20/3/2031.", READER, None
    )
    assert [[time.words for time in saying.times] for saying in spoken] == [
        ["trước ngày 10/3/2031"],
        ["trước ngày 20/3/2031"],
    ]
    assert all(part.name.text == "Sở A" for saying in spoken for part in saying.parts)


@pytest.mark.parametrize(
    ("words", "kind", "doubt"),
    [
        ("Thường xuyên", "cadence", ""),
        ("Hằng năm", "cadence", ""),
        ("Từ 01/7/2031", "starts", ""),
        ("Từ năm 2031 đến năm 2033", "deadline", ""),
        ("Quý IV/2031", "deadline", ""),
        ("Tháng 12", "deadline", NO_YEAR),
        ("Trước ngày 15 hằng tháng", "deadline", ""),
    ],
)
def test_times_are_told_apart(words: str, kind: str, doubt: str) -> None:
    time = labelled(words, 0, len(words))
    assert time
    assert (time.kind, time.words, time.doubt) == (kind, words, doubt)


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Lập kế hoạch xong trong tháng 12/2030.", ["trong tháng 12/2030"]),
        ("Gửi kết quả trước ngày 15 tháng 11 năm 2030.", ["trước ngày 15 tháng 11 năm 2030"]),
        ("Trình Chính phủ trong tháng 12 năm 2030.", ["trong tháng 12 năm 2030"]),
        (
            "Gửi kế hoạch trong thời hạn 10 ngày kể từ ngày ký.",
            ["trong thời hạn 10 ngày kể từ ngày ký"],
        ),
        ("Thông qua tại Kỳ họp thứ 9, Quốc hội khóa XV.", ["tại Kỳ họp thứ 9, Quốc hội khóa XV"]),
        ("Xong trước ngày Quốc khánh 02/9/2030.", ["trước ngày Quốc khánh 02/9/2030"]),
        ("Trình HĐND tại kỳ họp chuyên đề tháng 9/2030.", ["tại kỳ họp chuyên đề tháng 9/2030"]),
        ("Trình HĐND tỉnh tại kỳ họp cuối năm 2030.", ["tại kỳ họp cuối năm 2030"]),
        ("Báo cáo tại kỳ họp.", []),
        ("Lập lộ trình, hoàn thành quý II/2030.", ["quý II/2030"]),
        ("Hoàn thành 20 phóng sự.", []),
        ("Gỡ bỏ trong 24 giờ kể từ khi phát hiện.", ["trong 24 giờ kể từ khi phát hiện"]),
        ("Gửi Sở A trong ngày 30 tháng 9 năm 2030.", ["trong ngày 30 tháng 9 năm 2030"]),
        ("Trước ngày 15/12/2030, hoàn thành phương án.", ["Trước ngày 15/12/2030"]),
        ("Giao Sở A khảo sát trong năm 2030.", ["trong năm 2030"]),
        (
            "Báo cáo trong tuần thứ hai của tháng 9/2030.",
            ["trong tuần thứ hai của tháng 9/2030"],
        ),
        (
            "Sơ tán trước 17 giờ ngày 21 tháng 10 năm 2030.",
            ["trước 17 giờ ngày 21 tháng 10 năm 2030"],
        ),
        ("Sở A định kỳ hằng quý tổng hợp.", ["định kỳ hằng quý"]),
        ("Báo cáo hằng quý kết quả thực hiện.", ["hằng quý"]),
        ("Báo cáo vào ngày 25 hằng tháng.", ["vào ngày 25 hằng tháng"]),
        (
            "Thẩm định không quá 10 ngày kể từ ngày nhận hồ sơ.",
            ["không quá 10 ngày kể từ ngày nhận hồ sơ"],
        ),
        (
            "Gửi trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký.",
            ["trong thời hạn 05 (năm) ngày làm việc kể từ ngày ký"],
        ),
        ("Cấp điện trong vòng 24 giờ sau khi bão tan.", ["trong vòng 24 giờ sau khi bão tan"]),
        ("Đăng tải trước khi Luật có hiệu lực 15 ngày.", ["trước khi Luật có hiệu lực 15 ngày"]),
        (
            "Gửi hồ sơ ít nhất 20 ngày trước ngày khai mạc.",
            ["ít nhất 20 ngày trước ngày khai mạc"],
        ),
        (
            "Phải chấm dứt chậm nhất đến ngày 30 tháng 9 năm 2030.",
            ["chậm nhất đến ngày 30 tháng 9 năm 2030"],
        ),
        ("Đến ngày 30/6/2030, hoàn thành việc lập hồ sơ.", ["Đến ngày 30/6/2030"]),
        ("Từ ngày 01/01 đến ngày 31/12/2030 hoàn thành 5 lớp.", []),
        ("Từ ngày 15 đến ngày 17/6/2030: Đoàn họp.", ["Từ ngày 15 đến ngày 17/6/2030"]),
        ("Quý III/2030: Sở A báo cáo.", ["Quý III/2030"]),
        ("Xong trước mùa mưa bão năm 2030.", ["trước mùa mưa bão năm 2030"]),
        ("Hoàn thành trước Tết Nguyên đán.", ["trước Tết Nguyên đán"]),
        (
            "Báo cáo trước ngày 15 của tháng cuối quý.",
            ["trước ngày 15 của tháng cuối quý"],
        ),
        ("Báo cáo trước ngày 05 tháng sau.", ["trước ngày 05 tháng sau"]),
        ("Báo cáo trước 16h00 thứ Sáu hằng tuần.", ["trước 16h00 thứ Sáu hằng tuần"]),
        ("Hoàn thành cuối quý III năm 2030.", ["cuối quý III năm 2030"]),
        ("Hạn cuối là ngày 20/3/2030.", ["Hạn cuối là ngày 20/3/2030"]),
        ("Bố trí trong dự toán ngân sách hằng năm.", []),
        ("Trong giai đoạn 2026 - 2030 phấn đấu đạt 10%.", []),
    ],
)
def test_a_sentence_says_when(sentence: str, times: list[str]) -> None:
    assert [time.words for time in spoken(sentence, 0, len(sentence))] == times
