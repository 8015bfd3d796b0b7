"""In a real Chromium: light, accessible, by keyboard, without JavaScript, on a narrow phone."""

from __future__ import annotations

import gzip
import re
import statistics
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from plan.derive.register import Register
from plan.model.tree.passages import passages
from tests.support.browser.keyboard import tab_to
from tests.support.browser.waiting import until
from tests.support.sites.projects import DATA

FIRST_VIEW = 80_000
"""Bytes of a first view, gzip: what a slow link can carry in a few seconds."""


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ke-hoach/",
        "nhiem-vu/ii-2/",
        "co-quan/ban-tuyen-giao-tinh-uy/",
        "kiem-tra/",
        "ma-tran/",
    ],
)
def test_a_first_view_is_light_and_asks_no_other_host(
    browser: Browser, home: str, address: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(home + address, wait_until="networkidle")
    sizes = {answer.url: len(gzip.compress(answer.body(), 6)) for answer in answers}
    context.close()
    assert {urlsplit(url).netloc for url in sizes} == {urlsplit(home).netloc}
    assert sum(sizes.values()) <= FIRST_VIEW, sizes


def test_every_word_is_readable_without_javascript(
    browser: Browser, home: str, known: Register
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home + "ke-hoach/")
    shown = " ".join(page.locator(".official").inner_text().split())
    for passage in passages(known.assignments):
        assert passage.text in shown
    for task in known.tasks:
        page.goto(f"{home}nhiem-vu/{task.slug}/")
        shown = " ".join(page.locator("article").inner_text().split())
        assert task.assigned in shown
        for duty in known.by_task[task.slug]:
            assert duty.named.name in shown
    for body in known.bodies.values():
        page.goto(f"{home}co-quan/{body.id}/")
        assert page.locator("h1").inner_text() == body.name
    page.goto(home)
    assert not page.locator(".find").is_visible()
    context.close()


def test_the_data_file_opens_at_the_line_of_the_page_s_record(page: Page, home: str) -> None:
    page.route("https://example.org/**", lambda route: route.fulfill(body="data"))
    page.goto(f"{home}nhiem-vu/ii-2/")
    page.get_by_role("link", name="Sửa tệp dữ liệu").click()
    page.wait_for_url(re.compile(r"assignments\.yaml#L\d+$"))
    lines = DATA.read_text("utf-8").splitlines()
    assert lines[int(page.url.partition("#L")[2]) - 1].strip() == "- number: 2"


def test_the_data_file_opens_where_its_lines_cannot_be_fetched(page: Page, home: str) -> None:
    page.route("https://example.org/**", lambda route: route.fulfill(body="data"))
    page.route("**/lines.json", lambda route: route.abort())
    page.goto(f"{home}nhiem-vu/ii-2/")
    page.get_by_role("link", name="Sửa tệp dữ liệu").click()
    page.wait_for_url(re.compile(r"assignments\.yaml$"))


def test_the_words_of_a_duty_stand_out_when_reached_from_its_body(page: Page, home: str) -> None:
    page.goto(home + "co-quan/cac-huyen-uy-thanh-uy/")
    page.get_by_role("link", name="các huyện ủy, thành ủy", exact=True).click()
    page.wait_for_url(re.compile(r"/ke-hoach/#.+"))
    target = page.locator(":target")
    assert target.inner_text() == "các huyện ủy, thành ủy"
    colour = "e => getComputedStyle(e).backgroundColor"
    assert target.evaluate(colour) != "rgba(0, 0, 0, 0)"
    assert page.locator("p:has(:target) .action").evaluate(colour) == target.evaluate(colour)
    other = page.locator("#ii-1-ban-tuyen-giao-tinh-uy-lead")
    assert other.evaluate(colour) == "rgba(0, 0, 0, 0)"
    assert target.evaluate("e => e.getBoundingClientRect().top") > 48
    assert target.evaluate("e => e.getBoundingClientRect().bottom < innerHeight")


def test_two_taps_lead_from_home_to_the_duties_of_a_body(page: Page, home: str) -> None:
    page.goto(home)
    page.get_by_role("link", name="Ban Tuyên giáo Tỉnh ủy").first.click()
    page.wait_for_url("**/co-quan/ban-tuyen-giao-tinh-uy/")
    assert page.get_by_role("link", name="Ban Tuyên giáo Tỉnh ủy chủ trì").is_visible()


def test_a_shared_search_opens(page: Page, home: str) -> None:
    page.goto(home + "?q=Ban+Tuyên+giáo")
    first = page.locator(".md-search-result__item a").first
    first.wait_for()
    assert "ban-tuyen-giao" in str(first.get_attribute("href"))


def test_the_first_tab_skips_to_the_content(page: Page, home: str) -> None:
    page.goto(home + "nhiem-vu/ii-1/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/#dau-trang")


@pytest.mark.parametrize("width", [390, 1280])
def test_menu_search_and_theme_work_by_keyboard(browser: Browser, home: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(home + "nhiem-vu/ii-1/")
    if width < 1220:
        tab_to(page, "e.closest('[for=__drawer]')")
        page.keyboard.press("Enter")
        assert page.locator("#__drawer").is_checked()
        tab_to(page, "e.matches('.md-nav--primary a[href$=\"co-quan/\"]')")
        page.keyboard.press("Escape")
        assert not page.locator("#__drawer").is_checked()
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    before = page.evaluate(scheme)
    page.goto(home + "nhiem-vu/ii-1/")
    tab_to(page, "e.name == '__palette'")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(scheme) != before
    page.goto(home + "nhiem-vu/ii-1/")
    tab_to(page, "e.closest('[for=__search]') || e.name == 'query'")
    if page.evaluate("document.activeElement.name") != "query":
        page.keyboard.press("Enter")
    page.locator("[name=query]:focus").wait_for()
    page.keyboard.type("đảng đoàn")
    page.locator(".md-search-result__item").first.wait_for()
    context.close()


def test_each_node_of_the_picture_is_a_link_that_works(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(home + "ma-tran/")
    page.locator(".picture svg").get_by_role("link", name="Nhiệm vụ II.2").click()
    page.wait_for_url("**/nhiem-vu/ii-2/")


@pytest.mark.parametrize(
    ("width", "size", "shown", "hidden"),
    [(390, "125%", ".rows", "svg"), (1280, "125%", "svg", ".rows"), (1280, "250%", ".rows", "svg")],
)
def test_the_picture_is_a_list_of_names_where_it_would_be_small_beside_the_letters(
    page: Page, home: str, width: int, size: str, shown: str, hidden: str
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(home + "ma-tran/")
    page.evaluate("size => document.documentElement.style.setProperty('font-size', size)", size)
    expect(page.locator(f".picture {shown} a").first).to_be_visible()
    expect(page.locator(f".picture {hidden} a").first).not_to_be_visible()


def test_the_header_names_the_section_that_is_read(page: Page, home: str) -> None:
    page.goto(home + "ke-hoach/")
    named = page.locator("[data-md-component=header-topic] .md-ellipsis")
    page.locator("#ii-4").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('ii-4').scrollIntoView()")
    expect(named).to_have_text("II. NỘI DUNG")
    page.evaluate("scrollTo(0, 0)")
    expect(named).to_have_text("Toàn văn Kế hoạch")


def test_a_reader_far_down_a_page_goes_back_to_its_top_with_one_tap(page: Page, home: str) -> None:
    page.goto(home + "ke-hoach/")
    page.evaluate("scrollTo(0, 2000)")
    page.mouse.wheel(0, -100)
    page.get_by_role("button", name="Lên đầu trang").click()
    until(page, "scrollY === 0")


@pytest.mark.parametrize(
    ("width", "shown", "hidden"), [(390, "cards", "table"), (1280, "table", "cards")]
)
def test_the_matrix_is_a_table_on_a_desk_and_cards_on_a_phone(
    browser: Browser, home: str, width: int, shown: str, hidden: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(home + "ma-tran/")
    assert page.locator(f".matrix-{shown}").is_visible()
    assert not page.locator(f".matrix-{hidden}").is_visible()
    context.close()


def test_links_that_stand_side_by_side_in_a_card_are_high_enough_for_a_thumb(
    page: Page, home: str
) -> None:
    page.goto(home + "ma-tran/")
    heights: list[float] = page.locator(".matrix-cards a").evaluate_all(
        "links => links.map(link => link.getBoundingClientRect().height)"
    )
    assert len(heights) > 20
    assert min(heights) >= 24


def test_words_that_stay_whole_are_on_one_line(page: Page, home: str) -> None:
    for address in ("ke-hoach/", "nhiem-vu/ii-2/", "van-ban/31-kl-tw/"):
        page.goto(home + address)
        for width in (320, 390, 640, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            broken = page.evaluate(
                "[...document.querySelectorAll('article .whole')]"
                ".filter(e => e.getClientRects().length > 1).map(e => e.textContent)"
            )
            assert broken == [], (width, address)


LETTERS_A_LINE = """() => [...document.querySelectorAll("article p")]
  .filter((p) => p.innerText.length > 200)
  .map((p) => 2 * p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize))"""
"""A letter is half as wide as its font is high, more or less; the machine's fonts say how wide."""


def test_a_line_of_text_is_as_long_as_is_read_with_ease(page: Page, home: str) -> None:
    for address in ("", "ke-hoach/", "nhiem-vu/ii-2/", "gioi-thieu/"):
        page.goto(home + address)
        for width in (1280, 1920):
            page.set_viewport_size({"width": width, "height": 900})
            letters: list[float] = page.evaluate(LETTERS_A_LINE)
            assert 60 <= statistics.median(letters) <= 75, (address, width, letters)
