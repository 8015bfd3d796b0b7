"""The copy for when there is no network: renewed whole, never damaged, never in a page's way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from plan.publish.finished.offline import WORKER, last_worker
from tests.support.browser.kept_copy import BODY, CACHES, NOTE, RESTS, TASK, renewed, visit
from tests.support.browser.waiting import until
from tests.support.sites.hosting import Server, edit, publish, write


def test_who_is_online_never_sees_what_was_kept(page: Page, server: Server) -> None:
    visit(page, server.home)
    page.goto(server.home + TASK)
    for words in ("Một lần nữa", "Và một lần nữa"):  # no new worker tells of the change
        edit(server.folder / TASK / "index.html", "</h1>", f"</h1><p>{words}</p>")
        page.goto(server.home + TASK)
        assert page.get_by_text(words, exact=True).is_visible()
    index = server.folder / "search" / "search_index.json"
    write(index, '{"new": true}')
    asked = f"fetch('{server.home}search/search_index.json').then(answer => answer.json())"
    assert page.evaluate(asked) == {"new": True}


def test_an_update_fetches_only_what_changed(page: Page, server: Server) -> None:
    visit(page, server.home)
    before = page.evaluate(CACHES)
    edit(server.folder / TASK / "index.html", "</h1>", "</h1><p>Sửa rồi</p>")
    publish(server.folder)
    server.asked.clear()
    page.goto(server.home)
    renewed(page, before)
    pages = {path for path in server.paths if path.endswith("/")}
    assert pages == {"/", f"/{TASK}"}
    assert server.paths - pages == {f"/{WORKER}"}
    server.stop()
    page.goto(server.home + TASK)
    assert page.get_by_text("Sửa rồi", exact=True).is_visible()
    page.goto(server.home + BODY)
    assert page.get_by_text(NOTE).is_visible()


def test_what_a_host_gets_wrong_is_not_kept_and_the_copy_before_stays(
    page: Page, server: Server
) -> None:
    visit(page, server.home)
    before = page.evaluate(CACHES)
    edit(server.folder / TASK / "index.html", "</h1>", "</h1><p>Sửa rồi</p>")
    publish(server.folder)
    write(server.folder / TASK / "index.html", "Xin đăng nhập")
    page.goto(server.home)
    until(page, f"(await {CACHES}).length === 2 && {RESTS}")
    assert set(before) < set(page.evaluate(CACHES))
    server.stop()
    page.goto(server.home + TASK)
    assert page.get_by_text("Xin đăng nhập").count() == 0
    assert page.get_by_text(NOTE).is_visible()


@pytest.mark.parametrize(
    "broken",
    [
        "this is no script",
        "const LIST = {};",
        "caches.match = caches.open = () => { throw new Error() };",
        # a browser that refuses how the worker asks
        "addEventListener('activate', () => { const as_it_is = fetch;"
        " fetch = (asked, how) => { if (how) throw new Error(); return as_it_is(asked); }; });",
        "addEventListener('fetch', e => e.respondWith = () => { throw new Error() });",
    ],
)
def test_a_broken_worker_breaks_no_page(page: Page, server: Server, broken: str) -> None:
    script = server.folder / WORKER
    write(script, f"{broken}\n{script.read_text('utf-8')}")
    for address in ("", BODY, TASK, BODY):
        answer = page.goto(server.home + address)
        assert answer is not None
        assert answer.ok
        until(page, RESTS)
    assert page.locator("h1").inner_text() == "Ban Tuyên giáo Tỉnh ủy"


def test_a_worker_that_lost_what_it_kept_breaks_no_page(page: Page, server: Server) -> None:
    visit(page, server.home)
    page.evaluate(f"async () => Promise.all((await {CACHES}).map(name => caches.delete(name)))")
    answer = page.goto(server.home + BODY)
    assert answer is not None
    assert answer.ok


def kept_in_part(page: Page, server: Server) -> None:
    """Publish the site as one too big to be kept whole, and see one page of it."""
    publish(server.folder, most=0)
    visit(page, server.home)
    page.goto(server.home + TASK)
    until(page, f"(await caches.match('{server.home}{TASK}', {{ignoreSearch: true}}))")


STRAYS = {
    "a portal": "<!doctype html><title>Wi-Fi</title><p>Xin đăng nhập",
    "a host at work": "<!doctype html><title>Bảo trì</title><p>Xin đăng nhập lúc khác",
    "another page": None,
    "half a page": "",
}


@pytest.mark.parametrize("stray", STRAYS)
def test_no_stray_answer_takes_the_place_of_a_page_that_was_seen(
    page: Page, server: Server, stray: str
) -> None:
    kept_in_part(page, server)
    file = server.folder / TASK / "index.html"
    good = file.read_text("utf-8")
    other = (server.folder / "404.html").read_text("utf-8")
    text = {"another page": other, "half a page": good[: len(good) // 2]}.get(stray)
    write(file, text or str(STRAYS[stray]))
    page.goto(server.home + TASK)
    page.wait_for_load_state("networkidle")
    write(file, good)
    page.goto(server.home)  # one more page of the worker's: what it had begun is done
    until(page, RESTS)
    server.stop()
    for address in (TASK, TASK.rstrip("/")):
        page.goto(server.home + address)
        assert page.get_by_text(NOTE).is_visible()
        assert page.locator("#ii-1, h1").first.inner_text().split("\n")[-1].rstrip("…") in good


DAMAGE = """async ([part, text]) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys())
      if (key.url.includes(part)) {
        const { headers } = await cache.match(key);
        await cache.put(key, new Response(text, { headers }));
      }
  }
}"""


@pytest.mark.parametrize("most", [0, 50_000_000])
def test_what_was_damaged_is_not_shown_and_not_carried_into_the_next_version(
    page: Page, server: Server, most: int
) -> None:
    kept_in_part(page, server)
    publish(server.folder, most)
    before = page.evaluate(CACHES)
    page.goto(server.home)
    if most:
        renewed(page, before)
    for address in (TASK, "ke-hoach/"):
        page.evaluate(DAMAGE, [f"/{address}", "<h1>Hỏng</h1>"])
    server.stop()
    for address in (TASK, "ke-hoach/"):
        page.goto(server.home + address)
        assert page.locator("h1").inner_text() == "Cần có mạng để mở trang này"
    server.start()
    edit(server.folder / "index.html", "</h1>", "</h1><p>Sửa rồi</p>")
    before = page.evaluate(CACHES)
    publish(server.folder, most)
    page.goto(server.home)
    renewed(page, before, count=1 if most else 2)
    server.stop()
    page.goto(f"{server.home}ke-hoach/")
    assert page.get_by_text(NOTE).is_visible()
    assert page.locator("[data-verbatim]").count() > 0


def test_a_portal_s_page_in_place_of_a_file_breaks_no_page(page: Page, server: Server) -> None:
    server.lifetime = "no-store"
    visit(page, server.home)
    portal = "<!doctype html><title>Wi-Fi</title><p>Xin đăng nhập"
    broken = ("**/*.js", "**/search_index.json")
    for part in broken:
        page.context.route(part, lambda route: route.fulfill(body=portal, content_type="text/html"))
    page.goto(f"{server.home}?q=tuyen giao")
    first = page.locator(".md-search-result__item a").first
    first.wait_for()
    assert BODY in str(first.get_attribute("href"))


def test_who_stops_offering_it_ends_it_for_those_who_had_it(page: Page, server: Server) -> None:
    visit(page, server.home)
    page.evaluate("caches.open('of another site')")
    write(server.folder / WORKER, last_worker())
    page.goto(server.home)
    until(page, f"(await {CACHES}).join() === 'of another site'")
    page.goto(server.home)
    assert page.evaluate("navigator.serviceWorker.controller") is None
