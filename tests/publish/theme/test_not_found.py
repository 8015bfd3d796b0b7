"""The page at unknown addresses, in a real Chromium: it looks for what the address says."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.support.sites.projects import DATA, OTHER_PLAN, build, project
from tests.support.sites.this_run import made_once

BODY = "co-quan/ban-tuyen-giao-tinh-uy/"
NAME = "Ban Tuyên giáo Tỉnh ủy"
NEAR = ".near a"


@pytest.fixture(scope="module")
def in_a_folder(served: Callable[[Path], str]) -> str:
    """The address of a site that lies in a folder of its host."""

    def make(folder: Path) -> None:
        copied = project(folder / "project", DATA.read_text("utf-8"))
        result = build(copied, SITE_URL="https://example.org/tinh/ke-hoach/")
        assert result.returncode == 0, result.stderr
        (folder / "host" / "tinh").mkdir(parents=True)
        (copied / "site").rename(folder / "host" / "tinh" / "ke-hoach")

    return f"{served(made_once('in-a-folder', make) / 'host')}tinh/ke-hoach/"


@pytest.fixture(scope="module")
def lost(browser: Browser) -> Iterator[Page]:
    """A phone whose reader goes from one wrong address to the next."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def query(page: Page) -> str:
    """Return what stands in the page's search box."""
    return page.get_by_label("Tìm cơ quan, nhiệm vụ, văn bản").input_value()


def test_an_unknown_address_is_answered_politely_in_vietnamese(page: Page, home: str) -> None:
    answer = page.goto(home + "co-quan/khong-co/")
    assert answer is not None
    assert answer.status == 404
    assert page.title() == "Không tìm thấy trang - Kế hoạch thực hiện Kết luận số 31-KL/TW"
    assert page.locator("h1").inner_text() == "Không tìm thấy trang"
    assert page.get_by_text("Rất tiếc, không có trang nào ở địa chỉ").is_visible()


@pytest.mark.parametrize(
    ("address", "words", "near"),
    [
        ("co-quan/ban-tuyen-giao/", "ban tuyen giao", BODY),
        ("co-quan/ban_tuyen+giao/a/", "ban tuyen giao a", BODY),
        ("ban-tuyen-giao-tinh-uy.html", "ban tuyen giao tinh uy", BODY),
        (quote(f"co-quan/{NAME}"), NAME, BODY),
        (quote(unicodedata.normalize("NFD", f"Cơ quan/{NAME}/")), NAME, BODY),
        ("nhiem-vu/ii-9/", "II.9", "nhiem-vu/ii-1/"),
        ("nhiem-vu/iii-9/", "III.9", "nhiem-vu/iii-1/"),
        ("nhiem-vu/II.4.htm", "II.4", "nhiem-vu/ii-4/"),
        ("nhiem-vu/b-1-dd/", "B.1.đ", None),
        ("van-ban/31-kl/index.html", "31 kl", "van-ban/31-kl-tw/"),
        ("van-ban/07-3-2022/", "07 3 2022", None),
        ("kehoach", "kehoach", "ke-hoach/"),
        ("co-quan/index.php", "", None),
        ("zzz/100%25/%E0%A4%A/", "zzz 100 E0 A4 A", None),
        ("x" * 300, "x" * 100, None),
    ],
)
def test_the_page_looks_for_what_the_address_says(
    lost: Page, home: str, address: str, words: str, near: str | None
) -> None:
    lost.goto(home + address)
    assert query(lost) == words
    assert lost.locator(".near").is_visible() == (near is not None)
    if near is not None:
        assert lost.locator(NEAR).first.get_attribute("href") == f"/{near}"
        assert lost.locator(NEAR).count() <= 5


def test_a_near_page_is_named_and_opens(page: Page, home: str) -> None:
    page.goto(home + "co-quan/ban-tuyen-giao/")
    page.get_by_role("link", name=NAME).click()
    assert page.url == home + BODY


def test_one_tap_searches_for_what_the_address_says(page: Page, home: str) -> None:
    page.goto(home + quote("co-quan/Ban-Tuyên-giáo/"))
    page.get_by_role("button", name="Tìm", exact=True).click()
    first = page.locator(".md-search-result__item a").first
    first.wait_for()
    assert page.locator(".md-search__input").input_value() == "Ban Tuyên giáo"
    assert "ban-tuyen-giao" in str(first.get_attribute("href"))


def test_all_of_it_works_in_a_folder_of_a_host(page: Page, in_a_folder: str) -> None:
    deep = in_a_folder + quote("co-quan/Ban-Tuyên-giáo/sâu/hơn/nữa/")
    page.goto(deep)
    assert query(page) == "Ban Tuyên giáo sâu hơn nữa"
    page.locator(NEAR).first.click()
    assert page.url == in_a_folder + BODY
    for name in ("Trang chủ", "Toàn văn", "Nhiệm vụ", "Cơ quan"):
        page.goto(deep)
        page.locator("article").get_by_role("link", name=name, exact=True).click()
        assert page.url.startswith(in_a_folder)
        assert page.locator("h1").inner_text() != "Không tìm thấy trang", name


def test_the_box_sends_its_words_home_where_its_script_is_missing(
    page: Page, in_a_folder: str
) -> None:
    page.route("**/search-box.js", lambda route: route.abort())
    page.goto(in_a_folder + quote("co-quan/Ban-Tuyên-giáo"))
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.wait_for_url(f"{in_a_folder}**")
    first = page.locator(".md-search-result__item a").first
    first.wait_for()
    assert "ban-tuyen-giao" in str(first.get_attribute("href"))
    assert page.locator("article.md-content__inner h1").inner_text() != "Không tìm thấy trang"


def test_without_javascript_links_lead_on_and_no_dead_box_is_shown(
    browser: Browser, home: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for name, address in {
        "Trang chủ": "", "Toàn văn": "ke-hoach/", "Nhiệm vụ": "nhiem-vu/", "Cơ quan": "co-quan/",
    }.items():  # fmt: skip
        page.goto(home + "co-quan/ban-tuyen-giao/x/")
        assert not page.locator(".find").is_visible()
        assert not page.locator(".near").is_visible()
        page.locator("article").get_by_role("link", name=name, exact=True).click()
        assert page.url == home + address
    context.close()


def test_near_pages_are_named_as_typed_and_their_numbers_stay_whole(
    page: Page, served: Callable[[Path], str], other_site: Path
) -> None:
    page.goto(f"{served(other_site)}co-quan/cau-lac-bo-sach/")
    assert page.locator(NEAR).first.inner_text() == "Câu lạc bộ “Sách & Bạn”"
    page.goto(f"{served(other_site)}van-ban/12-2029-qd/")
    assert page.locator(f"{NEAR} .whole").first.inner_text() == "12/2029/QĐ-HM"


@pytest.mark.parametrize(
    "address",
    ["<img src=x onerror=alert(1)>", "\"'><script>alert(1)</script>", "javascript:alert(1)"],
)
def test_nothing_that_an_address_holds_becomes_html(page: Page, home: str, address: str) -> None:
    ran: list[str] = []
    page.add_init_script("window.alert = (said) => console.log(`ran ${said}`)")
    page.on("console", lambda said: ran.append(said.text) if said.text.startswith("ran") else None)
    page.goto(f"{home}co-quan/{quote(address, safe='')}/ban-tuyen-giao-{quote(address, safe='')}")
    page.wait_for_load_state("networkidle")
    assert "alert 1" in query(page)
    assert page.locator("article :is(img, script, b)").count() == 0
    assert ran == []


def test_the_page_needs_no_script_inside_itself(page: Page, home: str) -> None:
    def guarded(route: Route) -> None:
        answer = route.fetch()
        policy = {"Content-Security-Policy": "script-src 'self'"}
        route.fulfill(response=answer, headers={**answer.headers, **policy})

    page.route("**/co-quan/**", guarded)
    page.goto(home + "co-quan/ban-tuyen-giao/")
    assert page.evaluate("typeof __md_scope") == "undefined"  # the theme's own was kept out
    assert query(page) == "ban tuyen giao"
    assert page.locator(NEAR).first.is_visible()


def test_a_page_by_hand_that_has_no_heading_is_offered_by_its_title(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", OTHER_PLAN.read_text("utf-8"))
    (folder / "docs" / "them.md").write_text("---\ntitle: Một & hai\n---\nChữ.\n", "utf-8")
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    nav = settings.replace("  - huong-dan.md\n", "  - huong-dan.md\n  - them.md\n")
    (folder / "mkdocs.yml").write_text(nav, "utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    assert "Một &amp; hai</a>" in (folder / "site" / "404.html").read_text("utf-8")
