"""The list of tasks says which are due by when, the earliest first."""

from __future__ import annotations

import re

from plan.check.gate import checked
from plan.check.ledger import Ledger
from plan.derive.register import register
from plan.pages import site
from plan.pages.kinds.records.due import due_tasks
from tests.support.sites.projects import DATA, TESTS
from tests.support.sites.rendering import renderer_of

REAL = TESTS / "plans" / "real"


def told(name: str) -> list[tuple[str, list[str]]]:
    """Return the deadlines of a real plan, each with the numbers of its tasks."""
    known = register(checked(REAL / f"{name}.yaml", "a"))
    return [(due.words, [str(task.label) for task in due.tasks]) for due in due_tasks(known)]


def test_tasks_stand_by_deadline_the_earliest_first_and_what_goes_on_is_none() -> None:
    by_words = told("bacninh-141-kh-ubnd")
    assert "Thường xuyên" not in dict(by_words)
    words = [words for words, _ in by_words]
    assert set(words[:2]) == {"Tháng 12/2025", "trong tháng 12/2025"}
    assert words.index("Tháng 12/2025") < words.index("trước ngày 15 tháng 11")
    assert dict(by_words)["Tháng 12/2025"] == ["III.7, gạch đầu dòng thứ hai"]


def test_the_page_shows_them_in_the_plan_s_words() -> None:
    made = site(checked(REAL / "hanoi-308-kh-ubnd.yaml", "a"), Ledger())
    (page,) = (page for page in made.pages if page.address == "nhiem-vu/")
    shown = renderer_of(made).html(page)
    due = shown[shown.index('<details class="folded due">') : shown.index("</details>")]
    assert re.findall("<dt>(.*)</dt>", due) == [
        "Hoàn thành trong năm 2025",
        "Trước ngày 20 hằng tháng",
        "Trước ngày 15 hằng tháng",
    ]
    assert due.count("<dd>") == 5


def test_a_plan_without_deadlines_shows_none() -> None:
    made = site(checked(DATA, "a"), Ledger())
    (page,) = (page for page in made.pages if page.address == "nhiem-vu/")
    assert "theo thời hạn" not in renderer_of(made).html(page)
