"""What an entry is called by the numbers that lead to it."""

from __future__ import annotations

import pytest

from plan.model.tree import markers

ANNEX = markers.named("PHỤ LỤC II")


@pytest.mark.parametrize(
    ("numbers", "label"),
    [
        (("II", "1", "a"), "II.1.a"),
        (("II", "4", "4.2", "a"), "II.4.2.a"),
        (("1", "1.1", "1.1.2"), "1.1.2"),
        (("III", "III.1", "III.1.1", "1"), "III.1.1.1"),
        (("II", "1", "II.1.3"), "II.1.3"),
        (("1", "1", "10"), "1.1.10"),
        (("IV", "4.1"), "IV.4.1"),
    ],
)
def test_a_number_that_repeats_those_above_is_named_once(
    numbers: tuple[str, ...], label: str
) -> None:
    steps = [markers.numbered(number, None) for number in numbers]
    assert markers.label(steps) == label
    assert ".".join(markers.numbers(steps)) == label
    assert markers.label([ANNEX, *steps]) == f"Phụ lục II.{label}"
