"""The search as readers meet it: fetched when they go to it, in the theme's list, on the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect

from tests.support.browser.search_dialog import answers, box
from tests.support.browser.visits import ColorScheme, set_letters_twice_the_size, violations
from tests.support.browser.waiting import until

KNOWN = re.compile(r"/search_index\.json|/workers/finding\.js")
"""What the search is made of, beside the small worker that waits for a question."""


@pytest.fixture
def fetched(page: Page) -> list[str]:
    """What the page and its worker fetched of the search."""
    found: list[str] = []

    def note(request: Request) -> None:
        if not request.service_worker:  # it keeps the site later, at rest
            found.extend(KNOWN.findall(request.url))

    page.context.on("request", note)
    return found


def meta(page: Page) -> Locator:
    """Return what stands above the list, which is read aloud."""
    return page.locator(".md-search-result__meta[role=status]")


def leads_to(link: Locator, part: str) -> None:
    """Wait until `link` leads to an address with `part`: letters typed before had their answers."""
    expect(link).to_have_attribute("href", re.compile(re.escape(part)))


def test_a_visit_fetches_nothing_of_the_search(page: Page, home: str, fetched: list[str]) -> None:
    for address in ("", "co-quan/", "co-quan/ban-tuyen-giao-tinh-uy/?h=Tuyên+giáo"):
        page.goto(home + address, wait_until="networkidle")
    assert fetched == []


def test_who_goes_to_the_search_finds_it_ready_before_the_first_letter(
    page: Page, home: str, fetched: list[str]
) -> None:
    page.goto(home + "nhiem-vu/ii-1/", wait_until="networkidle")
    with page.context.expect_event("requestfinished", lambda r: "/finding.js" in r.url):
        box(page)
    assert len(fetched) == 2
    page.keyboard.type("bô-xít")
    answers(page)
    assert len(fetched) == 2


def test_the_home_page_s_own_box_readies_the_search_too(page: Page, home: str) -> None:
    page.goto(home, wait_until="networkidle")
    with page.context.expect_event("requestfinished", lambda r: "search_index" in r.url):
        page.get_by_label("Tìm cơ quan, nhiệm vụ, văn bản").focus()


def test_a_browser_that_knows_no_channels_searches_with_the_first_letter(
    page: Page, home: str, fetched: list[str]
) -> None:
    page.add_init_script("delete self.BroadcastChannel")
    page.goto(home + "nhiem-vu/ii-1/")
    field = box(page)
    page.wait_for_load_state("networkidle")
    assert fetched == []
    field.press_sequentially("tuyen giao")
    leads_to(answers(page).first, "ban-tuyen-giao-tinh-uy")


def test_the_box_on_the_page_shows_the_answers(page: Page, home: str) -> None:
    page.goto(f"{home}?q=ban tuyen giao")
    first = answers(page).first
    href = first.get_attribute("href") or ""
    assert href.startswith(f"{home}co-quan/ban-tuyen-giao-tinh-uy/?h=")
    assert first.locator("h1").inner_text() == "Ban Tuyên giáo Tỉnh ủy"
    assert first.locator("mark").all_inner_texts()[:1] == ["Ban Tuyên giáo"]
    expect(meta(page)).to_have_text(re.compile(r"^1 cơ quan"))
    assert first.locator(".hit-kind").inner_text() == "Cơ quan"
    first.click()
    page.wait_for_url("**/co-quan/ban-tuyen-giao-tinh-uy/?h=*")


def test_what_was_found_is_counted_where_the_counting_comes_late(page: Page, home: str) -> None:
    held: list[Route] = []
    page.route("**/search-list.js", lambda route: held.append(route))
    with page.expect_request("**/search-list.js"):
        page.goto(f"{home}?q=ban tuyen giao", wait_until="commit")
    answers(page)
    held.pop().continue_()
    expect(meta(page)).to_have_text(re.compile(r"^1 cơ quan"))


def marks(page: Page) -> list[str]:
    """Return what is marked on the page itself."""
    return page.locator(".md-content mark").all_inner_texts()


def test_a_phrase_is_marked_where_it_stands_and_its_words_nowhere_else(
    page: Page, home: str
) -> None:
    page.goto(f"{home}?q=an ninh")
    first = answers(page).first
    leads_to(first, "?h=an%C2%A0ninh")
    page.goto(f"{home}nhiem-vu/ii-4/?h=an%C2%A0ninh")
    assert "an toàn" in page.locator(".md-content").inner_text()
    assert set(marks(page)) == {"an ninh"}


def test_a_name_is_one_mark(page: Page, home: str) -> None:
    page.goto(f"{home}nhiem-vu/ii-1/?h=Ban%C2%A0Tuyên%C2%A0giáo")
    assert set(marks(page)) == {"Ban Tuyên giáo"}


def test_a_phrase_that_is_not_there_is_marked_word_by_word(page: Page, home: str) -> None:
    page.goto(f"{home}nhiem-vu/ii-4/?h=ninh%C2%A0trật%C2%A0ninh")
    assert {"ninh trật", "ninh"} >= set(marks(page)) != set()


def test_words_of_links_that_were_shared_before_are_marked_too(page: Page, home: str) -> None:
    page.goto(f"{home}co-quan/ban-tuyen-giao-tinh-uy/?h=Tuyên+giáo")
    assert "Tuyên giáo" in marks(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("words", ["xuyen tac", "mattx trraan"])
def test_axe_finds_nothing_in_the_open_search(
    page: Page, home: str, scheme: ColorScheme, words: str
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{home}?q={words}")
    answers(page)
    assert violations(page) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_open_search_is_within_the_screen_with_letters_twice_as_large(
    page: Page, home: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    page.goto(home)
    set_letters_twice_the_size(page)
    page.get_by_label("Tìm cơ quan, nhiệm vụ, văn bản").press_sequentially("ban")
    answers(page)
    until(
        page, "document.documentElement.scrollWidth <= innerWidth"
    )  # the page below darkens first


def test_a_search_that_finds_nothing_says_so_and_leads_on(page: Page, home: str) -> None:
    page.goto(home + "nhiem-vu/ii-1/")
    box(page).press_sequentially("zzzz <b>q")
    expect(meta(page)).to_have_text("Kế hoạch không nêu “zzzz <b>q”. Có thể mở:")
    expect(answers(page)).to_have_text(["Danh sách cơ quan", "Danh sách nhiệm vụ"])
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    assert page.url == home + "nhiem-vu/ii-1/"
    assert page.evaluate("document.activeElement.href").startswith(home + "co-quan/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/co-quan/*")


def test_a_search_that_finds_something_after_nothing_counts_it_and_enter_opens_it(
    page: Page, home: str
) -> None:
    page.goto(home + "nhiem-vu/ii-1/")
    field = box(page)
    field.press_sequentially("zzzz")
    answers(page)
    field.fill("")
    field.press_sequentially("tuyen giao")
    leads_to(answers(page).first, "ban-tuyen-giao-tinh-uy")
    expect(meta(page)).to_have_text(re.compile(r"^1 cơ quan"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/co-quan/ban-tuyen-giao-tinh-uy/*")


def test_a_search_that_cannot_be_fetched_says_so_and_is_tried_again(page: Page, home: str) -> None:
    page.context.route("**/search_index.json", lambda route: route.abort())
    page.goto(home)
    field = box(page)
    field.press_sequentially("tuyên")
    expect(meta(page)).to_have_text("Chưa tải được dữ liệu để tìm. Có thể mở:")
    expect(answers(page)).to_have_text(page.locator(".site-links a").all_inner_texts())
    page.context.unroute("**/search_index.json")
    field.press_sequentially(" giáo")
    page.locator(".md-search-result__list mark").first.wait_for()
    leads_to(answers(page).first, "ban-tuyen-giao-tinh-uy")


def test_of_questions_that_wait_only_the_last_is_answered(page: Page, home: str) -> None:
    page.goto(home)
    answered = page.evaluate(
        """() => new Promise(done => {
            const worker = new Worker('assets/javascripts/workers/search.js');
            const found = [];
            worker.onmessage = ({ data }) => {
              if (data.type !== 3) return;
              found.push(data.data.items[0][0].location);
              if (data.data.items[0][0].location.startsWith('van-ban/')) done(found);
            };
            for (const data of ["tuyen giao", "tinh doan", "KL31"])
              worker.postMessage({ type: 2, data });
        })"""
    )
    assert answered == ["van-ban/31-kl-tw/"]


def marked(page: Page) -> list[str]:
    """Return what is marked on the page."""
    page.locator(".md-content mark").first.wait_for()
    return page.locator(".md-content mark").all_inner_texts()


def test_the_words_found_are_marked_on_the_page_too(page: Page, home: str) -> None:
    page.goto(f"{home}?q=xuyen tac")
    answers(page).first.click()
    page.wait_for_url("**/nhiem-vu/ii-3/?h=*")
    assert "xuyên tạc" in marked(page)


def test_only_whole_words_are_marked_and_what_stands_together_as_one(page: Page, home: str) -> None:
    page.goto(f"{home}nhiem-vu/ii-4/?h=an+ninh+31+KL+TW")
    found = {words.lower() for words in marked(page)}
    assert found == {"an ninh", "an"}  # “an” of “an toàn”, and nothing of “ban”, “quan”, “dân”
    page.goto(f"{home}van-ban/31-kl-tw/?h=31+KL+TW")
    assert set(marked(page)) == {"31-KL/TW"}


def test_marks_change_no_word_of_the_plan(page: Page, home: str) -> None:
    official = "[...document.querySelectorAll('[data-verbatim]')].map(e => e.textContent)"
    page.goto(f"{home}ke-hoach/")
    before = page.evaluate(official)
    page.goto(f"{home}ke-hoach/?h=bô+xít+Tỉnh+ủy+31+KL+TW")
    assert len(marked(page)) > 20
    assert page.evaluate(official) == before


NUMBERED = """
([address, messages]) => {
  const worker = new Worker(address);
  const heard = [];
  worker.onmessage = ({ data: { type, id, data } }) => {
    heard.push([type, id ?? null, data?.items[0][0].location ?? null].join(" "));
    document.body.dataset.heard = heard.join(", ");
  };
  for (const message of messages) worker.postMessage(message);
}
"""
"""Notes on the page what a worker says by itself, and what it answers to messages."""


def test_a_theme_that_numbers_its_messages_hears_which_one_is_answered(
    page: Page, home: str
) -> None:
    asked = [{"id": 0, "type": 0}, {"id": 7, "type": 2, "data": {"query": "ban tuyen giao"}}]
    page.goto(home)
    page.evaluate(NUMBERED, [home + "assets/javascripts/workers/search.js", asked])
    heard = "1  , 1 0 , 3 7 co-quan/ban-tuyen-giao-tinh-uy/"
    expect(page.locator("body")).to_have_attribute("data-heard", heard)
