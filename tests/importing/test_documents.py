"""Official documents, as offices and crawls keep them: no word lost, each at its depth."""

from __future__ import annotations

from pathlib import Path

import pytest

from plan.model.records import Assignment, Deadline, Duty
from plan.model.tree.outline import tasks
from plan.pages.sheet.deadlines import left_open
from tests.support.plans.drafts import at_their_depth, compared, page_words, plan_in
from tests.support.sites.projects import TESTS

DOCUMENTS = TESTS / "importing" / "documents"
OFFICE = (".docx", ".pdf")
FILES = sorted(
    file for file in DOCUMENTS.iterdir() if not file.name.endswith((".docx.txt", ".pdf.txt"))
)
"""Beside such a file lies `NAME.docx.txt`: the words that a reader of the printed page sees."""
OUTLINES = sorted((TESTS / "expected" / "outlines").glob("*.tsv"))
"""Depth, marker and first words of each entry, annotated by hand."""

ids = pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)


def words_of(file: Path) -> str:
    beside = file.with_name(f"{file.name}.txt") if file.suffix in OFFICE else file
    first, _, rest = beside.read_text(encoding="utf-8").partition("\n")
    return rest if first.startswith("# ") else f"{first}\n{rest}"


@ids
def test_every_word_stands_on_the_page_in_its_order(file: Path) -> None:
    found = compared(words_of(file), page_words(plan_in(file)))
    assert (found.lost, found.added) == ((), ())
    assert found.in_order >= 0.995


def test_the_real_plan_s_source_makes_the_plan() -> None:
    source = TESTS / "seed" / "ke-hoach.txt"
    found = compared(source.read_text(encoding="utf-8"), page_words(plan_in(source)))
    assert (found.lost, found.added, found.in_order) == ((), (), 1)


@ids
def test_every_duty_rests_on_words_or_says_that_it_is_in_doubt(file: Path) -> None:
    duties = [duty for task in tasks(plan_in(file)) for duty in task.duties]
    assert duties
    assert all(duty.quote for duty in duties)
    assert any(not duty.review for duty in duties)


@pytest.mark.parametrize("expected", OUTLINES, ids=lambda file: file.stem)
def test_every_entry_stands_at_the_depth_that_a_reader_gave_it(expected: Path) -> None:
    rows = [line.split("\t") for line in expected.read_text(encoding="utf-8").splitlines()]
    wanted = [(int(depth), marker, words) for depth, marker, words in rows]
    plan = plan_in(DOCUMENTS / f"{expected.stem}.txt")
    elsewhere = [(each, depth) for each, depth in at_their_depth(wanted, plan) if depth != each[0]]
    print(f"{expected.stem}: {len(wanted) - len(elsewhere)} of {len(wanted)} at their depth")
    assert not elsewhere


OPEN_TIMES = {
    "nq03-phu-luc-2.pdf": (121, []),
    "bacninh-141-kh-ubnd.txt": (5, ["trước ngày 15 tháng 11"]),
    "ttg-2623-qd.txt": (10, ["Theo tiến độ được giao của Luật An ninh mạng 2025"]),
    "hanoi-308-kh-ubnd.txt": (11, ["Triển khai đảm bảo theo lộ trình, hướng dẫn của Bộ, ngành"]),
}
"""How many deadlines and beginnings a document has at least, and those that name no day at all."""


@pytest.mark.parametrize("name", OPEN_TIMES)
def test_every_time_is_a_day_or_a_period_or_told_to_name_none(name: str) -> None:
    plan, (count, wanted) = plan_in(DOCUMENTS / name), OPEN_TIMES[name]
    times: list[Deadline] = []
    for assignment in (each for task in tasks(plan) for each in task.assignments):
        holders: tuple[Assignment | Duty, ...] = (assignment, *assignment.duties)
        times += (time for each in holders for time in (each.starts, each.deadline) if time)
    assert len(times) >= count
    assert [str(time.date) for time in times if left_open(plan.plan, time)] == wanted
