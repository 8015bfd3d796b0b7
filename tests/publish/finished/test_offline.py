"""Without a network, in a real Chromium: what a reader who came once still has."""

from __future__ import annotations

import re
import shutil
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Error, Page

from plan.publish.finished.offline import WORKER
from tests.support.browser.kept_copy import BODY, CACHES, NOTE, TASK, renewed, visit
from tests.support.sites.hosting import Server, edit, publish
from tests.support.sites.hosts import Host


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
