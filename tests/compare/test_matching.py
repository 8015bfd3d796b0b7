"""Which record of an old file is which of a new one, where no id says so."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from plan.compare.records.matching import alike


@dataclass(frozen=True)
class Line:
    """A record without an id."""

    who: str
    task: str
    day: str


FIRST = Line("Tổ Toán", "đọc sách", "2030-01-05")
SECOND = Line("Tổ Toán", "đọc sách", "2030-02-05")
OTHER = Line("Tổ Văn", "viết báo", "2030-03-05")


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ([FIRST, SECOND], [SECOND], {1: 0}),
        ([SECOND], [FIRST, SECOND], {0: 1}),
        ([FIRST, SECOND], [SECOND, FIRST], {0: 1, 1: 0}),
        ([FIRST, SECOND, OTHER], [OTHER, FIRST], {0: 1, 2: 0}),
        ([FIRST], [OTHER], {}),
    ],
)
def test_a_record_is_the_one_that_says_most_of_the_same_and_of_none_twice(
    old: list[Line], new: list[Line], same: dict[int, int]
) -> None:
    assert alike(old, new) == same


def test_a_record_that_was_corrected_in_all_that_it_says_is_the_one_of_nearly_its_words() -> None:
    old = Line("Tổ Toán", "đọc sách mỗi ngày và ghi vào sổ đọc", "sáng")
    corrected = Line("Tổ Toán.", "đọc sách mỗi ngày và ghi vào sổ đọc.", "sáng.")
    assert alike([OTHER, old], [corrected]) == {1: 0}
    assert alike([OTHER], [corrected]) == {}
