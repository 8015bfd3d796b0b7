"""The share row: a link, a citation and a QR code to take away, from the data alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from plan.check.gate import checked
from plan.derive.register import register
from plan.model.citations import item_citation, page_citation, plan_citation
from plan.model.records import Assignments
from plan.model.text import Text
from plan.model.tree.outline import entries
from tests.support.browser.keyboard import tab_to
from tests.support.browser.visits import ColorScheme, stranger, violations
from tests.support.browser.waiting import until
from tests.support.sites.html_pages import pages, text_of, tree
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS
from tests.support.sites.share_rows import PAGES, rows
from tests.support.sites.sites import HOME

PLAN = (
    "Kế hoạch của Ban Thường vụ Tỉnh ủy thực hiện Kết luận số 31-KL/TW, ngày 07-3-2022 của "
    "Bộ Chính trị"
)
OTHER = (
    "Chương trình số 07/CTr-HM, ngày 0123 của Hội đồng Thư viện trường Hoa Mai theo "
    "Quyết định số 12/2029/QĐ-HM"
)
PLANS = {"site": DATA, "other_site": OTHER_PLAN, "rearranged_site": SUCCESSORS}
COPY_LINK, COPY_CITATION = "Sao chép liên kết", "Sao chép trích dẫn"
COPY_WORDS = "Sao chép nguyên văn kèm nguồn"


def cited(assignments: Assignments, **changes: Any) -> str:
    """Return how the plan of `assignments` is cited with `changes`."""
    plan = replace(assignments.plan, **changes)
    return plan_citation(plan, register(assignments).bodies[plan.issuer])


def test_the_plan_is_cited_by_what_the_file_says_of_it(assignments: Assignments) -> None:
    assert cited(assignments) == PLAN
    assert cited(checked(OTHER_PLAN, "library.yaml")) == OTHER
    assert cited(checked(SUCCESSORS, "successors.yaml")) == (
        "Kế hoạch của Ban Quản lý chợ giữ chợ nổi sạch và vui"
    )


@pytest.mark.parametrize(
    "subject",
    [
        "triển khai phong trào “Toàn dân bảo vệ an ninh Tổ quốc”",  # nothing else names it
        "thực hiện Nghị quyết số 10-NQ/TW “về khoáng sản” đến năm 2030",  # more words follow
        "“về 31-KL/TW”",
    ],
)
def test_a_quoted_title_stays_where_a_citation_needs_it(
    assignments: Assignments, subject: str
) -> None:
    assert cited(assignments, subject=(Text(subject),)).endswith(f"Tỉnh ủy {subject}")


def test_number_and_date_are_cited_as_far_as_known(assignments: Assignments) -> None:
    given = cited(assignments, number=Text("45-KH/TU"), date=Text("01-02-2023"))
    assert given.startswith("Kế hoạch số 45-KH/TU, ngày 01-02-2023 của Ban Thường vụ Tỉnh ủy ")
    assert cited(assignments, date=Text("01-02-2023")).startswith("Kế hoạch, ngày 01-02-2023 của ")


@pytest.mark.parametrize("name", PLANS)
def test_every_item_task_and_body_offers_its_own_link(
    name: str, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(name)
    known = register(checked(PLANS[name], name))
    plan = plan_citation(known.assignments.plan, known.bodies[known.assignments.plan.issuer])
    expected = {"ke-hoach/": plan}
    for entry in entries(known.assignments):
        expected[f"ke-hoach/#{entry.slug}"] = item_citation(plan, entry.cited)
    for task in known.tasks:
        expected[f"nhiem-vu/{task.slug}/"] = item_citation(plan, task.cited)
    for body in known.bodies.values():
        expected[f"co-quan/{body.id}/"] = page_citation(plan, body.name)
    found = {}
    for page in pages(site).values():
        named: dict[str, set[str]] = {}
        for row in rows(page):
            (text,) = row.xpath("p")
            (name,) = row.xpath("summary/@aria-label")
            citation, _, link = text_of(text).rpartition(", ")
            assert link.startswith(HOME)
            found[link.removeprefix(HOME)] = citation
            named.setdefault(name, set()).add(link)
        assert all(len(links) == 1 for links in named.values())
    assert found == expected


def test_rows_stand_outside_the_plan_s_words_and_bring_nothing_inline(site: Path) -> None:
    for address in PAGES:
        page = tree(site, address)
        assert rows(page)
        assert page.xpath("//*[@data-verbatim]//details | //details//*[@data-verbatim]") == []
        inside = "//*[self::details or self::template or @class='qr']/descendant-or-self::*"
        assert page.xpath(f"{inside}[@style or @onclick or self::script or self::style]") == []


def test_a_preview_offers_nothing_to_share(preview: Path) -> None:
    for file in preview.rglob("*.html"):
        source = file.read_text("utf-8")
        assert 'class="share"' not in source, file
        assert 'class="qr"' not in source, file


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A phone whose reader lets pages write to the clipboard."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


def opened(page: Page, address: str, name: str) -> Locator:
    """Return the row `name` of the page at `address`, opened."""
    page.goto(address)
    row = page.locator(f".share:has(> summary[aria-label='Chia sẻ {name}'])")
    row.locator("summary").click()
    return row


def said(row: Locator) -> str:
    """Return what the row announces, once it does."""
    row.locator("[role=status]:not(:empty)").wait_for()
    return row.get_by_role("status").inner_text()


def test_the_link_and_the_citation_are_copied_and_it_is_said(reader: Page, home: str) -> None:
    row = opened(reader, home + "ke-hoach/", "mục II.2")
    row.get_by_role("button", name=COPY_LINK).click()
    assert said(row) == "Đã sao chép liên kết"
    held = "navigator.clipboard.readText()"
    assert reader.evaluate(held) == HOME + "ke-hoach/#ii-2"
    row.get_by_role("button", name=COPY_WORDS).click()
    row.get_by_text("Đã sao chép nguyên văn kèm nguồn").wait_for()
    *lines, source = reader.evaluate(held).splitlines()
    assert source == f"mục II.2, {PLAN}, {HOME}ke-hoach/#ii-2"
    assert lines[0].startswith("“2. Triển khai thực hiện có hiệu quả")
    assert lines[-1].endswith("triển khai thực hiện thường xuyên.”")


@pytest.mark.parametrize("missing", ["undefined", "{writeText: async () => { throw Error() }}"])
def test_where_nothing_can_be_copied_the_text_is_selected(
    reader: Page, home: str, missing: str
) -> None:
    reader.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{value: {missing}}})")
    row = opened(reader, home + "nhiem-vu/ii-2/", "nhiệm vụ II.2")
    row.get_by_role("button", name=COPY_LINK).click()
    assert "đã được chọn sẵn" in said(row)
    selected = "getSelection().toString().trim()"
    assert reader.evaluate(selected) == HOME + "nhiem-vu/ii-2/"
    row.get_by_role("button", name=COPY_WORDS).click()
    source = f"mục II.2, {PLAN}, {HOME}nhiem-vu/ii-2/"
    until(reader, f"{selected}.endsWith(arg)", source)
    assert reader.evaluate(selected).startswith("“2. Triển khai thực hiện có hiệu quả")


def test_the_device_s_own_sheet_is_offered_where_there_is_one(browser: Browser, home: str) -> None:
    for stub, shown in (("undefined", False), ("async data => { window.shared = data }", True)):
        context = browser.new_context()
        page = context.new_page()
        page.add_init_script(f"Object.defineProperty(navigator, 'share', {{value: {stub}}})")
        row = opened(page, home + "co-quan/ban-tuyen-giao-tinh-uy/", "trang này")
        send = row.locator("button").first
        row.get_by_role("button", name=COPY_LINK).wait_for()
        assert send.is_visible() == shown
        if shown:
            send.click()
            data = page.evaluate("window.shared")
            assert data["url"] == HOME + "co-quan/ban-tuyen-giao-tinh-uy/"
            assert data["title"].startswith("Ban Tuyên giáo Tỉnh ủy")
        context.close()


def test_a_sheet_that_is_closed_again_is_no_error(reader: Page, home: str) -> None:
    errors: list[str] = []
    reader.on("pageerror", lambda error: errors.append(str(error)))
    reader.add_init_script("navigator.share = async () => { window.asked = 1; throw Error() }")
    row = opened(reader, home + "nhiem-vu/ii-1/", "nhiệm vụ II.1")
    row.locator("button").first.click()
    until(reader, "window.asked")
    reader.evaluate("new Promise(done => setTimeout(done))")  # an error would be told by now
    assert errors == []
    assert row.get_by_role("status").inner_text() == ""


def test_without_javascript_citation_and_link_can_be_read(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    row = opened(page, home + "ke-hoach/", "mục III.1")
    assert " ".join(row.locator("p").inner_text().split()) == (
        f"mục III.1, {PLAN}, {HOME}ke-hoach/#iii-1"
    )
    assert page.locator(".share button, template button").count() == 0
    opened(page, home + "ke-hoach/", "toàn văn")
    assert page.locator("figure.qr svg").is_visible()
    context.close()


def test_rows_are_reached_and_used_by_keyboard(reader: Page, home: str) -> None:
    reader.goto(home + "nhiem-vu/ii-1/")
    tab_to(reader, "e.matches('.share > summary')")
    reader.keyboard.press("Enter")
    reader.locator(".share button").first.wait_for(state="attached")
    tab_to(reader, f"e.textContent == '{COPY_LINK}'", 4)
    reader.keyboard.press("Enter")
    assert said(reader.locator(".share")) == "Đã sao chép liên kết"
    assert reader.evaluate("document.activeElement.textContent") == COPY_LINK


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_an_open_row_is_accessible_and_within_the_thumb_s_reach(
    browser: Browser, home: str, scheme: ColorScheme, width: int
) -> None:
    page = stranger(browser, scheme, viewport={"width": width, "height": 800})
    page.add_init_script("navigator.share = async () => {}")
    for address, name in zip(PAGES, ("mục II.1", "nhiệm vụ II.2", "trang này"), strict=True):
        row = opened(page, home + address, name)
        row.get_by_role("button", name=COPY_LINK).click()
        said(row)
        assert violations(page, ".share") == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        for least, what in ((24, ".share > summary"), (44, ".share button:not([hidden])")):
            heights = page.locator(what).evaluate_all(
                "found => found.map(e => e.getBoundingClientRect().height)"
            )
            assert heights
            assert min(heights) >= least, (what, address)
    page.context.close()


def test_another_plan_s_names_are_copied_as_typed(
    reader: Page, served: Callable[[Path], str], other_site: Path
) -> None:
    row = opened(reader, served(other_site) + "co-quan/cau-lac-bo-sach-ban/", "trang này")
    row.get_by_role("button", name=COPY_CITATION).click()
    said(row)
    assert reader.evaluate("navigator.clipboard.readText()") == (
        f"trang về Câu lạc bộ “Sách & Bạn”, theo {OTHER}, {HOME}co-quan/cau-lac-bo-sach-ban/"
    )
