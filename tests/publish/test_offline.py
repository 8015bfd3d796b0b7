"""Without a network, in a real Chromium: what a reader who came once still has."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Error, Page

from plan.publish.finished.offline import WORKER, last_worker
from tests.support.hosting import Server, edit, publish, write
from tests.support.hosts import Host

TASK = "nhiem-vu/ii-1/"
BODY = "co-quan/ban-tuyen-giao-tinh-uy/"
NOTE = "Không lấy được trang từ mạng."
CACHES = "caches.keys()"
PATIENCE = 20_000
"""Milliseconds to wait for what must come; a machine may be slow."""
RESTS = "!(await navigator.serviceWorker.getRegistration())?.installing"


@pytest.fixture
def server(tmp_path: Path, site: Path) -> Iterator[Server]:
    """A host of a copy of the real plan's site."""
    shutil.copytree(site, tmp_path / "host")
    served = Server(folder=tmp_path / "host")
    served.start()
    yield served
    served.stop()


def visit(page: Page, address: str) -> None:
    """Open `address` and stay until all that is to be kept is kept."""
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")


def until(page: Page, condition: str, arg: object = None) -> None:
    """Wait until `condition`, a script's expression that may await, is true of `arg`."""
    page.evaluate(
        f"""async arg => {{
          for (const end = Date.now() + {PATIENCE}; !({condition}); ) {{
            if (Date.now() > end) throw new Error("waited in vain");
            await new Promise(done => setTimeout(done, 20));
          }}
        }}""",
        arg,
    )


def renewed(page: Page, before: list[str], count: int = 1) -> None:
    """Wait until another version than those in `before` is kept, and `count` caches are left."""
    names = f"(await {CACHES})"
    condition = f"{names}.join() !== arg && {names}.length === {count} && {RESTS}"
    until(page, condition, ",".join(before))


def addresses(folder: Path) -> list[str]:
    """Return the address of every page in `folder`, those that only lead on left out."""
    pages = (file for file in folder.rglob("index.html") if b"http-equiv" not in file.read_bytes())
    return [file.relative_to(folder).as_posix().removesuffix("index.html") for file in pages]


def test_after_one_visit_every_page_opens_and_says_that_it_is_a_copy(
    page: Page, server: Server
) -> None:
    visit(page, server.home)
    server.stop()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    for address in addresses(server.folder):
        answer = page.goto(server.home + address)
        assert answer is not None
        assert answer.status == 200
        shown = re.sub(r' data-kept="\d+"', "", answer.text(), count=1)
        assert shown == (server.folder / address / "index.html").read_text("utf-8"), address
        assert page.get_by_role("status").filter(has_text=NOTE).is_visible(), address
    assert failed == []
    server.start()
    page.goto(server.home + BODY)
    assert page.get_by_text(NOTE).count() == 0


def test_search_works_without_a_network(page: Page, server: Server) -> None:
    server.lifetime = "no-store"  # nothing is left in the browser's own cache
    visit(page, server.home)
    server.stop()
    page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").press_sequentially("tuyen giao")
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_url(f"**/{BODY}?h=*")
    assert page.locator("h1").inner_text() == "Ban Tuyên giáo Tỉnh ủy"
    page.goto(f"{server.home}?q=xuyen tac")
    assert "II.3" in page.locator(".md-search-result__item a").first.inner_text()


def test_an_address_is_known_in_each_of_its_forms(page: Page, server: Server) -> None:
    visit(page, server.home)
    server.stop()
    for form in (BODY.rstrip("/"), f"{BODY}index.html", f"{BODY}?x=1#dau-trang"):
        page.goto(server.home + form)
        assert page.locator("h1").inner_text() == "Ban Tuyên giáo Tỉnh ủy", form
    answer = page.goto(f"{server.home}co-quan/ban-tuyen-giao/")
    assert answer is not None
    assert answer.status == 404
    assert page.get_by_text("máy chưa lưu trang ở địa chỉ này").is_visible()
    assert page.locator(f".near a[href$='{BODY}']").is_visible()


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


def test_a_host_that_fails_is_as_none(page: Page, server: Server) -> None:
    visit(page, server.home)
    server.stop()

    class Failing(Host):
        def do_GET(self) -> None:  # noqa: N802 (the base class's name)
            self.send_error(503)

    failing = ThreadingHTTPServer(("127.0.0.1", server.port), Failing)
    Thread(target=failing.serve_forever, daemon=True).start()
    answer = page.goto(server.home + BODY)
    failing.shutdown()
    failing.server_close()
    server.start()
    assert answer is not None
    assert answer.ok
    assert page.get_by_text(NOTE).is_visible()


def test_sites_on_one_host_keep_apart_even_one_inside_the_other(
    page: Page, server: Server, other_site: Path
) -> None:
    outer, inner = server.folder / "tinh", server.folder / "tinh" / "thu-vien"
    shutil.copytree(server.folder, outer)
    shutil.copytree(other_site, inner)
    shutil.rmtree(outer / "thu-vien" / "huong-dan")  # to have something to publish
    publish(inner)
    visit(page, f"{server.home}tinh/thu-vien/")
    (library,) = page.evaluate(CACHES)
    visit(page, f"{server.home}tinh/")
    edit(outer / TASK / "index.html", "</h1>", "</h1><p>Sửa rồi</p>")
    before = page.evaluate(CACHES)
    shutil.rmtree(inner)  # not of the outer site
    publish(outer)
    page.goto(f"{server.home}tinh/")
    renewed(page, before, count=2)
    assert library in page.evaluate(CACHES)
    server.stop()
    page.goto(f"{server.home}tinh/{TASK}")
    assert page.get_by_text("Sửa rồi", exact=True).is_visible()
    page.goto(f"{server.home}tinh/thu-vien/ke-hoach/")
    assert "TRƯỜNG HOA MAI" in page.locator("article").inner_text().upper()
    with pytest.raises(Error, match="ERR_"):
        page.goto(server.home)  # outside of both


def test_of_a_big_plan_the_entry_pages_are_kept_and_what_was_seen(
    page: Page, server: Server
) -> None:
    publish(server.folder, most=0)
    visit(page, server.home + BODY)
    page.goto(server.home + TASK)
    edit(server.folder / "index.html", "</h1>", "</h1><p>Sửa rồi</p>")
    before = page.evaluate(CACHES)
    publish(server.folder, most=0)
    page.goto(f"{server.home}ke-hoach/")
    renewed(page, before, count=2)
    server.stop()
    for address in ("", "ke-hoach/", "nhiem-vu/", "co-quan/", "van-ban/", BODY, TASK):
        page.goto(server.home + address)
        assert page.get_by_text(NOTE).is_visible(), address
    page.goto(f"{server.home}nhiem-vu/ii-2/")
    assert page.get_by_text("máy chưa lưu trang ở địa chỉ này").is_visible()


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


def test_a_file_that_was_not_kept_asks_for_a_network_and_is_no_page_that_was_not_found(
    page: Page, server: Server
) -> None:
    visit(page, server.home)
    server.stop()
    kinds = ("*.pdf", "*.docx", "*.xlsx", "*.csv", "*.xml", "api/**/*.json", "assets/share/*.png")
    found = [next(server.folder.rglob(kind)) for kind in kinds]
    addresses = [file.relative_to(server.folder).as_posix() for file in found]
    for address in (*addresses, "co-quan/ban-tuyen-giao-tinh-uy.ics"):
        answer = page.goto(server.home + address)
        assert answer is not None
        assert answer.status == 503
        assert page.locator("h1").inner_text() == page.title() == "Cần có mạng để mở tệp này"
        assert "Không tìm thấy" not in page.locator("body").inner_text()
        asked = f"fetch('{server.home}{address}').then(() => 'answered', () => 'no answer')"
        assert page.evaluate(asked) == "no answer", address


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


def test_nothing_is_fetched_before_the_page_is_loaded(page: Page, server: Server) -> None:
    visit(page, server.home)
    loaded = page.evaluate(
        "performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventStart"
    )
    (begun,) = (at for path, at in server.asked if path == f"/{WORKER}")
    assert loaded / 1000 < begun
    of_the_page = {path for path, at in server.asked if at < begun}
    assert f"/{TASK}" not in of_the_page
    assert f"/{TASK}" in server.paths


def test_nothing_is_kept_for_who_saves_data(page: Page, server: Server) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(server.home, wait_until="networkidle")
    assert f"/{WORKER}" not in server.paths
    assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []
