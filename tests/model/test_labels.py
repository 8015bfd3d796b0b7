"""What an entry is called by the numbers that lead to it."""

from __future__ import annotations

import pytest

from plan.check.gate import checked_content
from plan.model.tree import markers
from plan.model.tree.outline import tasks
from tests.support.sites.projects import ENCLOSED_PLAN

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


def test_rows_that_count_anew_are_called_after_their_group_and_keep_their_addresses() -> None:
    once = (
        ENCLOSED_PLAN.read_text("utf-8")
        .replace("{text: A. HẠ TẦNG}", "{number: A, text: HẠ TẦNG}")
        .replace("các kho, null,", "các kho, Trung tâm Lưu trữ,")
        .replace(" at: phu-luc-i-1,", "")
    )
    anew = once.replace(
        '              - number: 2\n                cells: ["2"',
        "              - {number: B, text: MẠNG}\n              - number: 1\n"
        '                marker: "1"\n                cells: ["1"',
    )
    for text, labels in (
        (once, ["Phụ lục I, dòng 1", "Phụ lục I, dòng 2"]),
        (anew, ["Phụ lục I.A, dòng 1", "Phụ lục I.B, dòng 1"]),
    ):
        rows = [task for task in tasks(checked_content(text.encode(), "a")) if task.item.cells]
        assert [task.label for task in rows] == labels
        assert rows[0].slug == "phu-luc-i-1"
    assert rows[1].slug == "phu-luc-i-1-lan-2"
    assert rows[1].numbers == ("Phụ lục I", "dòng 1")  # as readers type it
    assert [each.words for each in rows[1].paragraphs][:2] == ["1", "Nối mạng các kho"]
