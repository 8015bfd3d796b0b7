"""A slip that YAML stumbles over hides no other: both are told at once, each at its own line."""

from __future__ import annotations

from itertools import combinations

import pytest

from plan.check.gate import checked_content
from plan.load.problems import ProblemsFoundError
from tests.support.sites.projects import OTHER_PLAN

SLIPS = {
    "a sign for a colon": ("  kind: Chương trình", "  kind = Chương trình"),
    "no blank behind a colon": ("  - number: 12/2029/QĐ-HM", "  - number:12/2029/QĐ-HM"),
    "a dash of Word": ("  - id: to-toan", "  – id: to-toan"),
    "an unknown role": ("role: help, quote: Ban Báo", "role: helf, quote: Ban Báo"),
    "a number of no form": ("      - number: 2\n", "      - number: 2.)\n"),
    "a key with a tone": ("    heading: MỤC TIÊU", "    headíng: MỤC TIÊU"),
}
"""Slips in records of their own; the first three are no YAML, or not the one that was meant."""


def lines_told(text: str) -> list[int]:
    """Return the lines at which something is told of `text`."""
    with pytest.raises(ProblemsFoundError) as found:
        checked_content(text.encode(), "a")
    return [problem.place.line for problem in found.value.problems]


def test_each_slip_is_told_once_and_any_two_are_told_both() -> None:
    text = OTHER_PLAN.read_text("utf-8")
    lines = {}
    for old, new in SLIPS.values():
        lines[new] = text[: text.index(old)].count("\n") + 1
        assert lines_told(text.replace(old, new, 1)) == [lines[new]], new
    for (first, new_first), (second, new_second) in combinations(SLIPS.values(), 2):
        both = text.replace(first, new_first, 1).replace(second, new_second, 1)
        assert lines_told(both) == sorted((lines[new_first], lines[new_second])), both


def test_an_unclosed_quote_is_told_where_it_opens_whatever_is_quoted_below() -> None:
    text = OTHER_PLAN.read_text("utf-8")
    line = text[: text.index("  source:")].count("\n") + 1
    assert lines_told(text.replace("  source: ", '  source: "', 1)) == [line]


def test_a_merge_left_half_done_hides_no_body_that_both_sides_added() -> None:
    text = OTHER_PLAN.read_text("utf-8")
    body = "  - {id: to-hoa, name: Tổ Hóa}\n"
    clash = "<<<<<<< HEAD\n    heading: BÁO CÁO\n=======\n    heading: BÁO CÁO LỚN\n>>>>>>> hai\n"
    merged = text.replace("  - id: to-toan\n", f"{body}{body}  - id: to-toan\n")
    merged = merged.replace("    heading: BÁO CÁO\n", clash)
    again = merged[: merged.index(body)].count("\n") + 2
    opened = merged[: merged.index("<<<<<<<")].count("\n") + 1
    assert again in lines_told(merged)
    assert opened in lines_told(merged)
