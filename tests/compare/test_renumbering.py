"""Where numbers change, each section and item is known again by its words and its place."""

from __future__ import annotations

from plan.check.gate import checked_content
from plan.compare.records.renumbering import renumbered
from plan.model.records import Assignments
from tests.support.sites.projects import SOUND

FIRST, SECOND, NEW = "KHO SÁCH", "PHÒNG ĐỌC", "BÁO TƯỜNG"


def plan_with(*headings: str) -> Assignments:
    """Return a plan with such sections at its end, each with an item of the same words."""
    sections = "".join(
        f"  - number: {'I' * number}\n    heading: {heading}\n"
        "    items:\n      - {number: 1, text: Giữ gọn gàng.}\n"
        for number, heading in enumerate(headings, 2)
    )
    text = SOUND.replace("\nrecipients:", f"{sections}\nrecipients:")
    return checked_content(text.encode(), "plan.yaml")


def test_an_item_whose_words_stand_twice_goes_with_its_section() -> None:
    old, new = plan_with(FIRST, SECOND), plan_with(NEW, FIRST)
    found = renumbered(old, new, {})
    assert (found["ii"], found["ii-1"]) == ("iii", "iii-1")


def test_what_kept_its_number_is_not_renumbered() -> None:
    assert renumbered(plan_with(FIRST), plan_with(FIRST, SECOND), {}) == {}
