"""Periods that return: what a plan's words say of them, and that other words say none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plan.language.rhythms import cadence


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
        ("định kỳ 6 tháng", 6),
        ("Thực hiện hằng năm", 12),
    ],
)
def test_a_stated_period_returns(words: str, months: int | None) -> None:
    rhythm = cadence(words)
    assert rhythm is not None
    assert (rhythm.months, rhythm.day) == (months, None)


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
    rhythm = cadence(words)
    assert rhythm is not None
    assert str(rhythm.first_end(date.fromisoformat(since))) == first


@example(date.max, "hằng tuần")
@example(date.max, "hằng tháng")
@given(st.dates(), st.sampled_from(["hằng tuần", "hằng tháng", "hằng quý", "hằng năm"]))
def test_a_first_period_is_whole_wherever_a_calendar_has_it(since: date, words: str) -> None:
    rhythm = cadence(words)
    assert rhythm is not None
    end = rhythm.first_end(since)
    if end is None:
        assert since.year == date.max.year
        return
    after = end + timedelta(days=1) if end < date.max else None
    if rhythm.months is None:
        assert (end.weekday(), 6 <= (end - since).days <= 12) == (6, True)
    else:
        assert after is None or (after.day, (after.month - 1) % rhythm.months) == (1, 0)
        assert 27 <= (end - since).days <= rhythm.months * 62


@pytest.mark.parametrize(
    ("words", "since", "first"),
    [
        ("trước ngày 20 hằng tháng", "2030-03-07", "2030-03-20"),
        ("trước ngày 20 hằng tháng", "2030-03-21", "2030-04-20"),
        ("ngày 31 hằng tháng", "2030-02-01", "2030-02-28"),
        ("trước ngày 15 của tháng cuối quý", "2030-04-01", "2030-06-15"),
        ("trước ngày 15/11 hằng năm", "2030-11-15", "2030-11-15"),
        ("trước ngày 15 tháng 11 hằng năm", "2030-11-16", "2031-11-15"),
        ("chậm nhất ngày 29/2 hằng năm", "2030-01-01", "2030-02-28"),
    ],
)
def test_a_named_day_returns(words: str, since: str, first: str) -> None:
    rhythm = cadence(words)
    assert rhythm is not None
    assert str(rhythm.first_end(date.fromisoformat(since))) == first


@pytest.mark.parametrize(
    "words",
    ["ngày 32 hằng tháng", "ngày 0 hằng tháng", "trước ngày 31/4 hằng năm", "ngày 1/13 hằng năm"],
)
def test_a_day_that_no_month_has_does_not_return(words: str) -> None:
    assert cadence(words) is None


@given(st.text())
def test_no_words_break_the_reading(words: str) -> None:
    cadence(words)
