"""Days and periods: what a plan's words date, and that other words date nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plan.language.periods import cadence, due


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
    ("words", "months"),
    [
        ("hằng tuần", None),
        ("hàng tháng", 1),
        ("Hằng tháng", 1),
        ("mỗi quý", 3),
        ("định kỳ hằng quý", 3),
        ("hằng 6 tháng", 6),
        ("mỗi sáu tháng", 6),
        ("hằng năm", 12),
    ],
)
def test_a_stated_period_returns(words: str, months: int | None) -> None:
    found = cadence(words)
    assert found is not None
    assert found.months == months


@pytest.mark.parametrize(
    "words",
    [
        "",
        "thường xuyên",
        "theo quy định",
        "định kỳ",
        "định kỳ, theo quy định",
        "mỗi sáng",
        "hằng ngày",
        "hằng tháng, hằng quý",
        "hằng năm một lần hoặc đột xuất",
        "không hằng tháng",
        "tháng",
        "năm 2030",
    ],
)
def test_other_words_are_no_period(words: str) -> None:
    assert cadence(words) is None


@pytest.mark.parametrize(
    ("words", "since", "first"),
    [
        ("hằng tuần", "2030-03-07", "2030-03-17"),
        ("hằng tuần", "2030-03-11", "2030-03-17"),
        ("hằng tháng", "2030-03-07", "2030-04-30"),
        ("hằng tháng", "2030-04-01", "2030-04-30"),
        ("hằng tháng", "2027-12-31", "2028-01-31"),
        ("hằng quý", "2030-03-07", "2030-06-30"),
        ("hằng quý", "2030-11-30", "2031-03-31"),
        ("hằng 6 tháng", "2030-07-01", "2030-12-31"),
        ("hằng 6 tháng", "2030-07-02", "2031-06-30"),
        ("hằng năm", "2030-03-07", "2031-12-31"),
        ("hằng năm", "2030-01-01", "2030-12-31"),
    ],
)
def test_it_begins_with_the_first_whole_period(words: str, since: str, first: str) -> None:
    found = cadence(words)
    assert found is not None
    assert str(found.first_end(date.fromisoformat(since))) == first


@example(date.max, "hằng tuần")
@example(date.max, "hằng tháng")
@given(st.dates(), st.sampled_from(["hằng tuần", "hằng tháng", "hằng quý", "hằng năm"]))
def test_a_first_period_is_whole_wherever_a_calendar_has_it(since: date, words: str) -> None:
    found = cadence(words)
    assert found is not None
    end = found.first_end(since)
    if end is None:
        assert since.year == date.max.year
        return
    after = end + timedelta(days=1) if end < date.max else None
    if found.months is None:
        assert (end.weekday(), 6 <= (end - since).days <= 12) == (6, True)
    else:
        assert after is None or (after.day, (after.month - 1) % found.months) == (1, 0)
        assert 27 <= (end - since).days <= found.months * 62


@given(st.text())
def test_no_words_break_the_reading(words: str) -> None:
    due(words)
    cadence(words)
