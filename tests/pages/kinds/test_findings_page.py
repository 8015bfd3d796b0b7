"""The page of what the plan does not state: one table of all tasks, then few words for the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Browser, Page, ViewportSize

from plan.check.gate import checked
from plan.derive.findings import all_findings, title
from plan.derive.findings.table import AnswerTable, answer_table
from plan.derive.register import Register, register
from tests.support.sites.html_pages import text_of
from tests.support.sites.projects import DATA, OTHER_PLAN

PLANS = {"site": DATA, "other_site": OTHER_PLAN}
WORDS = {
    "stated": "có",
    "partly": "một phần",
    "generally": "chung",
    "directly": "giao thẳng",
    "not": "–không",
}
"""What a cell says by its answer: a dash is seen, a word is heard."""
PHONE: ViewportSize = {"width": 390, "height": 844}
PHONE_LETTERS = '"DejaVu Sans Condensed"'
"""As wide as a phone's; a machine without it, or without Arial, may have letters a tenth wider."""

CUT = """cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth
  || cell.scrollHeight > cell.clientHeight).map(cell => cell.textContent)"""
SPACED = (
    "* { letter-spacing: .12em !important; line-height: 1.5 !important; "
    "word-spacing: .16em !important }"
)
"""As WCAG 1.4.12 has readers space a text."""


@pytest.fixture(params=PLANS)
def told(request: pytest.FixtureRequest) -> tuple[Register, HtmlElement]:
    """A plan, and the content of its page."""
    built: Path = request.getfixturevalue(request.param)
    page = html.parse(str(built / "kiem-tra" / "index.html")).getroot()
    file = PLANS[request.param]
    return register(checked(file, file.name)), page.xpath("//article")[0]


def table_of(known: Register) -> AnswerTable:
    """Return the table of what `known` states of each task."""
    return answer_table(known, all_findings(known))


def test_the_heading_has_the_document_s_own_kind(told: tuple[Register, HtmlElement]) -> None:
    known, page = told
    kind = known.assignments.plan.kind
    assert text_of(page.xpath(".//h1")[0]) == title(known) == f"Những nội dung {kind} không nêu"


def test_a_row_says_enough_of_its_task_to_know_it(told: tuple[Register, HtmlElement]) -> None:
    known, page = told
    heads = map(text_of, page.xpath(".//tbody/tr/th"))
    for head, task in zip(heads, known.tasks, strict=True):
        words = head.removeprefix(f"{task.label} ").rstrip("…")
        assert task.words.startswith(words)
        assert len(words) >= min(40, len(task.words))


def test_every_task_is_a_row_with_an_answer_to_each_question(
    told: tuple[Register, HtmlElement],
) -> None:
    known, page = told
    table = table_of(known)
    columns = page.xpath(".//thead//th[@id]")
    assert [(th.get("id"), text_of(th)) for th in columns] == [
        (question.kind, question.label) for question in table.questions
    ]
    rows = page.xpath(".//tbody/tr")
    for row, expected in zip(rows, table.rows, strict=True):
        (head,) = row.xpath("th[@scope='row']")
        assert text_of(head).startswith(expected.task.label)
        assert [text_of(td) for td in row.xpath("td")] == [WORDS[each] for each in expected.answers]


def test_the_table_says_what_the_findings_say(known: Register) -> None:
    found = {kind.id: [finding.anchor for finding in kind.findings] for kind in all_findings(known)}
    table = table_of(known)
    for at, question in enumerate(table.questions):
        rows = [row.task.slug for row in table.rows if row.answers[at] in WORDS]
        open_rows = [
            row.task.slug for row in table.rows if row.answers[at] in ("not", "directly", "partly")
        ]
        assert rows == [task.slug for task in known.tasks]
        assert open_rows == found[question.kind], question.kind


def test_who_monitors_all_tasks_is_said_of_each(known: Register) -> None:
    table = table_of(known)
    at = [question.kind for question in table.questions].index("khong-theo-doi")
    answers = {row.task.label: row.answers[at] for row in table.rows}
    assert answers.pop("III.2") == "stated"
    assert set(answers.values()) == {"generally"}


def test_a_task_timed_in_part_is_neither_stated_nor_open(known: Register) -> None:
    table = table_of(known)
    at = [question.kind for question in table.questions].index("khong-thoi-gian")
    assert {row.task.label: row.answers[at] for row in table.rows}["III.2"] == "partly"


def test_a_question_without_a_word_in_the_plan_is_not_asked() -> None:
    other = table_of(register(checked(OTHER_PLAN, OTHER_PLAN.name)))
    assert [question.label for question in other.questions] == ["Thời hạn", "Thời gian"]


def test_every_other_finding_is_told_with_its_place(told: tuple[Register, HtmlElement]) -> None:
    known, page = told
    others = [kind for kind in all_findings(known) if kind.id not in table_of(known).kinds]
    present = [kind for kind in others if kind.findings]
    assert [h3.get("id") for h3 in page.xpath(".//h3")] == [kind.id for kind in present]
    for kind in present:
        (heading,) = page.xpath(f".//h3[@id='{kind.id}']")
        assert text_of(heading) == kind.heading
        rows = heading.xpath("following-sibling::ul[1]/li")
        for row, finding in zip(rows, kind.findings, strict=True):
            assert (finding.subject in text_of(row)) == bool(finding.page or not finding.detail)
            assert finding.detail in text_of(row)
            there = f"../{known.place(finding.anchor)}"
            links = [f"../{finding.page}", there] if finding.page else [there]
            assert row.xpath("a/@href") == links
    for kind in others:
        assert page.xpath(f".//*[@id='{kind.id}']"), kind.id


def test_it_fits_on_three_screens_of_a_phone(page: Page, home: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(home + "kiem-tra/")
    page.evaluate("font => document.body.style.setProperty('--md-text-font', font)", PHONE_LETTERS)
    height, width = page.evaluate(
        "[document.documentElement.scrollHeight, document.documentElement.scrollWidth]"
    )
    assert (height <= 3 * PHONE["height"], width) == (True, PHONE["width"])


@pytest.mark.parametrize("width", [320, 390])
def test_no_word_of_the_table_is_cut_on_a_phone(browser: Browser, home: str, width: int) -> None:
    page = browser.new_page(bypass_csp=True, viewport={"width": width, "height": PHONE["height"]})
    page.goto(home + "kiem-tra/")
    cells = page.locator(".answer-table tbody :is(th, td), .answer-table thead th + th")
    assert cells.evaluate_all(CUT) == []
    page.add_style_tag(content=SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


def test_nothing_repeats_that_the_plan_does_not_state_something(
    told: tuple[Register, HtmlElement],
) -> None:
    _, page = told
    assert text_of(page).count("không nêu") <= 3
