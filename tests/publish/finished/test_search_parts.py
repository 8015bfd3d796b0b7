"""The search of a long plan fetches what a question asks for, and answers as if it had all."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route

from plan.check.gate import checked, checked_content
from plan.check.ledger import Ledger
from plan.model.addresses import body_address
from plan.pages import site
from plan.publish.finished.search import FINDING, finding_script, search_entries
from plan.publish.finished.search_parts import INDEX, UNCUT, Cut, Cuts, search_files
from plan.publish.finished.search_places import indexed
from plan.publish.finished.search_words import counted
from tests.support.browser.search_dialog import answers, box
from tests.support.browser.searching import FIND, entries_of, page_with_index, search_of_plan
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.hosting import Server
from tests.support.sites.projects import DATA, TESTS

PLANS = ("library", "successors", "bacninh", "nghean")
TINY = Cut(whole=0, part=200)
TINY_PARTS = Cuts(words=TINY, texts=TINY)
TYPED = 12
"""Letters of a question that are typed one by one."""
WORDS_IN_PARTS = Cuts(words=TINY, texts=UNCUT.texts)
FILE = re.compile(r"/search/(\w+)\.json")
SHORT_IN_TEXTS = 0.01
"""Of the queries, those with two letters that are short for words that only the texts have."""


def file_of(plan: str) -> Path:
    """Return the file of a plan that queries are asked of."""
    return DATA if plan == "assignments" else TESTS / "plans" / f"{plan}.yaml"


def queries_of(plan: str) -> list[str]:
    """Return the queries that are asked of a plan."""
    files = sorted((TESTS / "queries").glob("*.json"))
    rows = [row for file in files for row in json.loads(file.read_text("utf-8"))]
    return [row["q"] for row in rows if row["plan"] == plan]


@pytest.mark.parametrize("plan", ["assignments", *PLANS])
def test_words_in_parts_give_the_answers_of_the_whole(browser: Browser, plan: str) -> None:
    queries = queries_of(plan)
    typed = sorted({query[:end] for query in queries[::9] for end in range(1, TYPED)})
    whole = search_of_plan(browser, file_of(plan))
    parts = search_of_plan(browser, file_of(plan), WORDS_IN_PARTS)
    asked = [*queries, *typed]
    for question, expected, found in zip(asked, whole(asked), parts(asked), strict=True):
        assert found == expected, question


def test_texts_in_parts_too_give_the_same_but_for_what_only_texts_spell_out(
    browser: Browser,
) -> None:
    asked, differing = 0, []
    for plan in ("assignments", *PLANS):
        queries = queries_of(plan)
        whole = search_of_plan(browser, file_of(plan))(queries)
        parts = search_of_plan(browser, file_of(plan), TINY_PARTS)(queries)
        differing += [
            q for q, one, other in zip(queries, whole, parts, strict=True) if one != other
        ]
        asked += len(queries)
    assert len(differing) <= SHORT_IN_TEXTS * asked, differing
    assert [query for query in differing if not re.search(r"\b(?:\w\.?){2}$", query)] == []


# The words of a text, as the build counts them and as the worker does.

SPELT = """texts => texts.map(text => {
  const found = spelledOut(text);
  const places = {};
  const put = (form, at) => (places[form] ||= []).push(at);
  for (const word of found) {
    put(word.form, word.at);
    if (word.until > word.at) put(word.form, word.until);
    word.long?.forEach((each, place) => put(each.form, word.at + place));
  }
  for (const form in places) places[form].sort((a, b) => a - b);
  return { places, count: found.length, size: (found.at(-1)?.until ?? -1) + 1 };
})"""
FORMED = """all => all.map(words => {
  const places = {};
  for (const [word, at] of words) (places[form(word)] ||= []).push(...at);
  for (const form in places) places[form].sort((a, b) => a - b);
  return places;
})"""
WRITTEN = (
    "Kết luận số 31-KL/TW ngày 07 tháng 3 năm 2022 của Bộ Chính trị",
    "UBND tỉnh, VP UBND; 141/KH-UBND. Số: 5",
    "TỪ NGÀY 1/1 ĐẾN Sở 3, sớ 4, sơ 5, SỐ 6",
    "m² và ½ giờ; n\u0323 decomposed: thu\u0309y; ٣٤ số ٣",
    "... ! số 3",
)


@pytest.fixture(scope="module")
def words(browser: Browser) -> Iterator[Page]:
    """A page that has the words of the search."""
    page = browser.new_page()
    page.add_script_tag(content=finding_script(checked(DATA, DATA.name))[FINDING].decode())
    yield page
    page.close()


def counted_alike(page: Page, texts: list[str]) -> None:
    """Hold what the build counts against what the worker does."""
    mine = [counted(text) for text in texts]
    formed = page.evaluate(FORMED, [list(one.places.items()) for one in mine])
    for text, own, places, theirs in zip(
        texts, mine, formed, page.evaluate(SPELT, texts), strict=True
    ):
        assert (places, own.count, own.size) == tuple(theirs.values()), text


@pytest.mark.parametrize("plan", ["assignments", *PLANS])
def test_the_build_counts_the_words_of_a_plan_as_the_worker_does(words: Page, plan: str) -> None:
    file = file_of(plan)
    entries = entries_of(checked(file, file.name), file)
    counted_alike(words, [entry[key] for entry in entries for key in ("title", "text")])


def test_the_build_counts_the_words_of_any_text_as_the_worker_does(words: Page) -> None:
    written = "số|Số|sớ|tháng|năm|31|2022|07|UBND|TW|TU|TỪ|Ban|thủy|th\u0301|²|٣|“|\u0e01"
    between = " | |-|/|.|. |\n|: |,"
    pieces = st.sampled_from(f"{written}|{between}".split("|"))

    @settings(max_examples=60, deadline=None, database=None)
    @example(list(WRITTEN))
    @given(st.lists(st.lists(pieces, max_size=12).map("".join), min_size=20, max_size=20))
    def check(texts: list[str]) -> None:
        counted_alike(words, texts)

    check()


# The files.


def test_a_change_of_one_text_leaves_most_files_as_they_are() -> None:
    file = file_of("bacninh")
    entries = entries_of(checked(file, file.name), file)
    small = Cut(whole=0, part=1_000)
    before = dict(search_files(indexed(entries), [], Cuts(words=small, texts=small)))
    number = len(entries) // 2
    edited = {**entries[number], "text": entries[number]["text"] + " xong"}
    entries[number] = edited
    after = dict(search_files(indexed(entries), [], Cuts(words=small, texts=small)))
    assert len(after.keys() - before.keys() - {INDEX}) <= 3
    assert all(after[path] == before[path] for path in after.keys() & before.keys() - {INDEX})


def test_a_small_plan_has_one_file() -> None:
    file = file_of("assignments")
    entries = entries_of(checked(file, file.name), file)
    assert list(dict(search_files(indexed(entries), [], UNCUT))) == [INDEX]


# What a reader meets.


@pytest.fixture
def long_site(server: Server) -> Server:
    """The site of the real plan, whose search lies in many small files."""
    entries = entries_of(checked(DATA, DATA.name), DATA)
    shutil.rmtree(server.folder / "search")
    for path, text in search_files(indexed(entries), [], TINY_PARTS):
        file = server.folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    (server.folder / "sw.js").write_text("", "utf-8")
    server.asked.clear()
    return server


def fetched(server: Server) -> list[str]:
    """Return the files of the search that were asked for."""
    return [name for path, _ in server.asked for name in FILE.findall(path)]


def leads(page: Page, part: str) -> None:
    """Wait until the first answer leads to an address with `part`."""
    page.locator(f".md-search-result__list li:first-child a[href*='{part}']").first.wait_for()


def test_a_name_fetches_the_few_parts_that_its_answers_stand_in(browser: Browser) -> None:
    plan = checked_content(synthetic_plan(300).encode(), "plan.yaml")
    script = finding_script(plan)[FINDING].decode()
    entries = [*search_entries(site(plan, Ledger()).pages, "")]
    page = page_with_index(browser, script, entries, TINY_PARTS)
    (found,) = page.evaluate(FIND, [str(plan.bodies[0].name)])
    assert found[0][0]["location"] == body_address(plan.bodies[0])
    assert 0 < page.evaluate("fetched.length") < len(entries) / 10


def test_a_question_fetches_the_parts_that_it_asks_for_once(page: Page, long_site: Server) -> None:
    page.goto(long_site.home + "tai-ve/")
    box(page).press_sequentially("tuyen giao")
    leads(page, "ban-tuyen-giao-tinh-uy")
    files = {file.stem for file in (long_site.folder / "search").iterdir()}
    asked = fetched(long_site)
    assert len(asked) == len(set(asked))
    assert 2 < len(asked) < len(files) / 2


def test_a_part_that_does_not_come_is_told_and_asked_for_again(
    page: Page, long_site: Server
) -> None:
    page.goto(long_site.home + "tai-ve/")
    field = box(page)

    def fails(route: Route) -> None:
        if INDEX in route.request.url:
            route.continue_()
        else:
            route.fulfill(status=404, body="")

    page.context.route("**/search/*.json", fails)
    field.fill("tuyen giao")
    page.keyboard.press("Shift")
    page.locator(".md-search-result__meta", has_text="Chưa tải được dữ liệu để tìm").wait_for()
    page.context.unroute("**/search/*.json")
    page.keyboard.press("Enter")
    leads(page, "ban-tuyen-giao-tinh-uy")


def test_a_reader_of_yesterday_s_index_gets_today_s_answers(page: Page, long_site: Server) -> None:
    page.goto(long_site.home + "tai-ve/", wait_until="networkidle")
    with page.context.expect_event("requestfinished", lambda r: INDEX in r.url):
        field = box(page)
    page.wait_for_load_state("networkidle")
    entries = entries_of(checked(DATA, DATA.name), DATA)
    renamed = [{**entry, "text": f"{entry['text']} Thuyền buồm."} for entry in entries]
    for file in (long_site.folder / "search").iterdir():
        file.unlink()
    for path, text in search_files(indexed(renamed), [], TINY_PARTS):
        (long_site.folder / path).write_text(text, "utf-8")
    field.fill("tuyen giao")  # lies in a file that is no more
    page.keyboard.press("Shift")
    leads(page, "ban-tuyen-giao-tinh-uy")
    field.fill("thuyen buom")
    page.keyboard.press("Shift")
    page.locator(".md-search-result__list mark", has_text="Thuyền buồm").first.wait_for()


SCROLL = """count => {
  const list = document.querySelector(".md-search__scrollwrap");
  list.scrollTo(0, list.scrollHeight);
  list.scrollBy(0, -1);
  return document.querySelectorAll(".md-search-result__item").length > count;
}"""


@pytest.fixture
def listed(page: Page, long_site: Server) -> Page:
    """A page that lists more answers than it shows at once."""
    page.set_viewport_size({"width": 800, "height": 500})
    page.goto(long_site.home + "tai-ve/")
    box(page).fill("thực hiện")
    page.keyboard.press("Shift")
    answers(page)
    assert page.locator(".md-search-result__item").count() == 10
    return page


def shows_all(page: Page) -> None:
    """Wait until the 13th answer shows its words, and see that none is blank."""
    shown = page.locator(".md-search-result__item")
    shown.nth(12).locator("mark").first.wait_for(state="attached")
    assert not page.locator(".md-search-result__link[href='']").count()
    assert all(name.strip() for name in shown.locator("h1").all_inner_texts())


def test_answers_further_down_show_all_once_they_are_scrolled_to(listed: Page) -> None:
    listed.wait_for_function(SCROLL, arg=12)
    shows_all(listed)


def test_answers_further_down_that_did_not_come_are_asked_for_again(listed: Page) -> None:
    listed.context.route("**/search/*.json", lambda route: route.abort())
    with listed.context.expect_event("requestfailed"):
        listed.wait_for_function(SCROLL, arg=9)
    listed.context.unroute("**/search/*.json")
    listed.wait_for_function(
        f"""() => ({SCROLL})(12) && document.querySelectorAll(
          ".md-search-result__item:nth-child(13) mark").length"""
    )
    shows_all(listed)
