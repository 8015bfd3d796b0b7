"""Days as documents write them, and as they stand in a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from plan.language.days import day_meant, on_day

WHOLE = date(2030, 5, 2)


@pytest.mark.parametrize(
    ("words", "said", "day"),
    [
        ("02-5-2030", "ngày 02-5-2030", WHOLE),
        ("02 tháng 5 năm 2030", "ngày 02 tháng 5 năm 2030", WHOLE),
        ("Ngày 02 tháng 5 năm 2030", "ngày 02 tháng 5 năm 2030", WHOLE),
        ("ngày 02/5/2030", "ngày 02/5/2030", WHOLE),
        ("tháng 5 năm 2030", "tháng 5 năm 2030", None),
        ("Năm 2030", "năm 2030", None),
        ("31-02-2030", "ngày 31-02-2030", None),
        ("mồng hai", "ngày mồng hai", None),
    ],
)
def test_a_day_is_named_once_and_read_where_it_is_whole(
    words: str, said: str, day: date | None
) -> None:
    assert (on_day(words), day_meant(words)) == (said, day)
