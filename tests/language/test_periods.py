"""Days and periods: what a plan's words date, and that other words date nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.language.periods import due, lacks_year, period


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("15-9-2030", "2030-09-15"),
        ("01/7/2030", "2030-07-01"),
        ("tháng 6-2030", "2030-06-30"),
        ("Tháng 02/2028", "2028-02-29"),
        ("tháng 2 năm 2030", "2030-02-28"),
        ("quý I năm 2030", "2030-03-31"),
        ("quý II-2030", "2030-06-30"),
        ("Quý III/2030", "2030-09-30"),
        ("quý 4 năm 2030", "2030-12-31"),
        ("6 tháng đầu năm 2030", "2030-06-30"),
        ("sáu tháng cuối năm 2030", "2030-12-31"),
        ("năm 2030", "2030-12-31"),
        ("năm 9999", "9999-12-31"),
        ("12/2025", "2025-12-31"),
        ("02/2028", "2028-02-29"),
        ("2026", "2026-12-31"),
        ("trong năm 2025", "2025-12-31"),
        ("Hoàn thành trong năm 2025", "2025-12-31"),
        ("trong tháng 12/2025", "2025-12-31"),
        ("Trong quý IV/2025", "2025-12-31"),
        ("ngày 31 tháng 12 năm 2025", "2025-12-31"),
        ("trước ngày 15 tháng 12 năm 2025", "2025-12-15"),
        ("Hoàn thành trước 15/12/2025", "2025-12-15"),
        ("chậm nhất là ngày 01-7-2030", "2030-07-01"),
    ],
)
def test_a_deadline_is_the_day_or_the_last_day_of_the_period(words: str, day: str) -> None:
    assert str(due(words)) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "thường xuyên",
        "theo quy định",
        "hằng tháng",
        "31-4-2030",
        "tháng 13-2030",
        "tháng 0-2030",
        "tháng 6",
        "quý V năm 2030",
        "quý III",
        "năm 0000",
        "năm học 2030-2031",
        "giai đoạn 2026-2030",
        "đến năm 2030",
        "11-12/2025",
        "trước năm 2030",
        "trước tháng 6/2030",
        "2026 - 2030",
        "từ 01/7/2025",
        "trước ngày 20 hằng tháng",
        "trước ngày 15 tháng 11",
        "năm 2026 và các năm tiếp theo",
        "sau tháng 6-2030",
        "9 tháng đầu năm 2030",
        "tháng 6-2030 hoặc tháng 7-2030",
    ],
)
def test_other_words_are_no_deadline(words: str) -> None:
    assert due(words) is None


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("trước 15/12/2025", None, "2025-12-15"),
        ("quý IV/2025", "2025-10-01", "2025-12-31"),
        ("trước tháng 6/2030", None, "2030-05-31"),
        ("đến năm 2030", None, "2030-12-31"),
        ("đến hết năm 2030", None, "2030-12-31"),
        ("cuối tháng 02/2028", None, "2028-02-29"),
        ("2026 - 2030", "2026-01-01", "2030-12-31"),
        ("Giai đoạn 2026–2030", "2026-01-01", "2030-12-31"),
        ("Từ năm 2026 đến năm 2030", "2026-01-01", "2030-12-31"),
        ("tháng 11, 12/2025", "2025-11-01", "2025-12-31"),
        ("Quý III - IV/2025", "2025-07-01", "2025-12-31"),
        ("12/2025 - 01/2026", "2025-12-01", "2026-01-31"),
        ("từ 15/11 đến hết ngày 31/12/2025", "2025-11-15", "2025-12-31"),
        ("Từ 01/7/2025", "2025-07-01", None),
        ("bắt đầu từ quý IV/2025", "2025-10-01", None),
        ("sau ngày 30/6/2025", "2025-07-01", None),
        ("năm 2026 và các năm tiếp theo", "2026-01-01", None),
        ("Từ năm 2026 trở đi", "2026-01-01", None),
        ("Từ năm 2013 đến năm 2020 và tiếp theo", "2013-01-01", None),
    ],
)
def test_a_period_reaches_from_its_first_day_to_its_last(
    words: str, first: str | None, last: str | None
) -> None:
    reach = period(words)
    assert reach is not None
    bounds = [str(day) if day else None for day in (reach.first, reach.last)]
    assert bounds == [first, last]


@pytest.mark.parametrize(
    "words",
    [
        "thường xuyên",
        "2030-2026",
        "2025, 2027",
        "tháng 6-2030 hoặc tháng 7-2030",
        "năm học 2030-2031",
        "ngay sau khi Kế hoạch được ban hành",
        "trong quý I",
        "đầu năm 2026",
        "sau năm 9999",
    ],
)
def test_other_words_are_no_period(words: str) -> None:
    assert period(words) is None


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("trước ngày 15 tháng 12 năm 2025", "2025-12-15"),
        ("từ 15/11/2025 đến 31/12/2025", "2025-12-31"),
        ("Từ 01/7/2025", "2025-07-01"),
        ("12/2025", None),
        ("2026 - 2030", None),
        ("sau ngày 30/6/2025", None),
    ],
)
def test_only_a_day_that_the_words_name_is_named(words: str, named: str | None) -> None:
    reach = period(words)
    assert reach is not None
    assert (str(reach.named) if reach.named else None) == named


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("trước ngày 15 tháng 11", True),
        ("chậm nhất 17/12", True),
        ("trong quý I", True),
        ("6 tháng đầu năm", False),
        ("12/2025", False),
        ("thường xuyên", False),
    ],
)
def test_a_day_without_a_year_is_told_from_words_without_a_day(words: str, lacks: bool) -> None:
    assert lacks_year(words) == lacks


@given(st.text())
def test_no_words_break_the_reading(words: str) -> None:
    period(words)
    lacks_year(words)
