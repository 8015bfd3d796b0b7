"""Whatever the file's texts hold, it is shown as typed and never run, in a real Chromium."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Response

from plan.check.gate import checked_content
from plan.load.problems import ProblemsFoundError
from tests.support.plans.full_plan import full_plan, written
from tests.support.plans.hostile import BOUND, PLANTED, places, text_keys
from tests.support.sites.projects import OTHER_PLAN

IMAGE = "<img src=x onerror=ran=1>"
QUESTIONS = ("script", "img onerror", "javascript", "title", "7*7", "שלום", '"><img src=x onerror')
BAD_ADDRESSES = (
    "<script>ran=1</script>",
    f"co-quan/\"'>{IMAGE}/",
    "javascript:ran=1",
    "{{ 7*7 }}/{% raw %}",
    "nhiem-vu/</title></script></template><!--",
)


def plain(text: str) -> str:
    """Return `text` with single spaces, as a page shows it."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Opened:
    """A browser's page on the site at `home`, and whatever went wrong there."""

    page: Page
    home: str
    ran: list[str] = field(default_factory=list)

    def open(self, address: str, wait: str = "article h1") -> None:
        """Open a page and look whether anything planted ran."""
        self.page.goto(self.home + address)
        self.page.locator(wait).first.wait_for(state="attached")
        self.look()

    def look(self) -> None:
        """Note what has run on the page that is open, or become an element of it."""
        planted = "img[src='x'], svg[onload], [onerror], a[href^='javascript:' i]"
        count = self.page.locator(planted).count()
        if count or self.page.evaluate("window.ran") is not None:
            self.ran.append(self.page.url)


@pytest.fixture(scope="module")
def unguarded(browser: Browser) -> Iterator[Page]:
    """A browser that heeds no policy: escaping alone must suffice."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def opened(unguarded: Page, hostile_site: Path, served: Callable[[Path], str]) -> Iterator[Opened]:
    """Its reader of the hostile plan."""
    found = Opened(page=unguarded, home=served(hostile_site))

    def answered(response: Response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            found.ran.append(response.url)

    heard: dict[str, Callable[..., None]] = {
        "dialog": lambda dialog: found.ran.append(dialog.message),
        "pageerror": lambda error: found.ran.append(str(error)),
        "response": answered,
    }
    for event, hear in heard.items():
        unguarded.on(event, hear)  # type: ignore[call-overload]  # one overload an event
    yield found
    for event, hear in heard.items():
        unguarded.remove_listener(event, hear)
    assert found.ran == []


def test_every_key_is_planted_in_or_bound_to_a_form(hostile_plan: dict[str, Any]) -> None:
    found = list(places(hostile_plan))
    published = {(record, key) for record, key in text_keys() if key != "review"}
    assert {(place.record, place.key) for place in found} == published
    assert [p for p in found if not p.bound and PLANTED not in p.text] == []


@pytest.mark.parametrize(
    ("record", "key"),
    [(record, key) for record, keys in BOUND.items() for key in keys],
    ids=lambda each: each if isinstance(each, str) else each.__name__,
)
def test_what_is_bound_to_a_form_holds_nothing_else(record: type, key: str) -> None:
    data = full_plan(OTHER_PLAN.read_text("utf-8"))
    for place in places(data):
        if (place.record, place.key) == (record, key):
            place.holder[place.at] = place.text + PLANTED
    with pytest.raises(ProblemsFoundError):
        checked_content(written(data).encode(), "plan.yaml")


@pytest.mark.parametrize("mark", ["\u202e", "\u200f", "\u2066", "\u200b", "\u2028"])
def test_marks_that_turn_or_hide_text_are_refused(mark: str) -> None:
    text = OTHER_PLAN.read_text("utf-8").replace("Tổ Toán giữ sổ", f"Tổ Toán {mark}giữ sổ")
    with pytest.raises(ProblemsFoundError) as found:
        checked_content(text.encode(), "plan.yaml")
    assert any(f"U+{ord(mark):04X}" in problem.what for problem in found.value.problems)


def test_nothing_planted_runs_on_any_page_and_all_of_it_is_shown(
    opened: Opened, hostile_site: Path, hostile_plan: dict[str, Any]
) -> None:
    shown = []
    for file in sorted(hostile_site.rglob("*.html")):
        address = file.relative_to(hostile_site).as_posix()
        opened.open(address, wait="h1")
        shown.append(
            plain(opened.page.evaluate("document.querySelector('article')?.textContent ?? ''"))
        )
    words = "\n".join(shown)
    missing = {
        (place.record.__name__, place.key)
        for place in places(hostile_plan)
        if not place.bound and plain(place.text) not in words
    }
    assert missing == set()


def test_what_machines_read_of_a_page_is_as_typed(
    hostile_site: Path, hostile_plan: dict[str, Any]
) -> None:
    name, title = hostile_plan["bodies"][1]["name"], hostile_plan["plan"]["short_title"]
    folder = hostile_site / "co-quan" / hostile_plan["bodies"][1]["id"]
    head = html.parse(str(folder / "index.html")).getroot().find("head")
    assert head.xpath("string(title)") == f"{name} - {title}"
    assert head.xpath("string(meta[@property='og:title']/@content)") == name
    assert head.xpath("string(meta[@property='og:site_name']/@content)") == title
    (data,) = head.xpath("script[@type='application/ld+json']/text()")
    assert json.loads(data)["@graph"][0]["name"] == name


@pytest.mark.parametrize("question", QUESTIONS)
def test_search_shows_what_it_found_as_typed(opened: Opened, question: str) -> None:
    opened.open("")
    page = opened.page
    page.get_by_label("Tìm cơ quan, nhiệm vụ, văn bản").fill(question)
    results = page.locator(".md-search-result__list")
    results.locator("a").first.wait_for()
    for more in results.locator("summary").all():
        more.click()
    opened.look()
    assert results.locator(":is(img, script, title, template)").count() == 0
    assert "<script>ran=1</script>" in plain(results.inner_text())
    results.locator("a").first.click()
    page.wait_for_url("**?h=*")
    opened.look()


@pytest.mark.parametrize("said", ["?q=", "?h=", "#"])
def test_what_a_link_says_runs_nothing(opened: Opened, said: str) -> None:
    for address in ("", "ke-hoach/", "404.html"):
        opened.open(address + said + quote(IMAGE))
        opened.page.wait_for_load_state("networkidle")
        opened.look()


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_an_unknown_address_runs_nothing(opened: Opened, address: str) -> None:
    opened.open(quote(address))
    assert opened.page.locator("h1").inner_text() == "Không tìm thấy trang"
    opened.page.get_by_role("button", name="Tìm", exact=True).click()
    opened.page.wait_for_load_state("networkidle")
    opened.look()
