"""While an editor works: a saved change shows in the browser, a broken one in the terminal."""

from __future__ import annotations

import os
import re
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.support.sites.projects import ENVIRONMENT, OTHER_PLAN, project
from tests.support.sites.serving import PATIENCE, SERVE, Server, started, until, void

TAKEN = "chương trình khác đang dùng cổng này"


@pytest.fixture(scope="module")
def running() -> Iterator[list[Server]]:
    """The server that the last test left as it found it, if there is one."""
    servers: list[Server] = []
    yield servers
    for server in servers:
        server.stop()


@pytest.fixture
def afresh(running: list[Server]) -> Iterator[None]:
    """No server is left by the test before, and none for the one behind."""
    while running:
        running.pop().stop()
    yield
    while running:
        running.pop().stop()


@pytest.fixture
def server(running: list[Server], tmp_path: Path) -> Iterator[Server]:
    """A server on a free port, started anew only after a test that left it broken."""
    if not running:
        running.append(started(project(tmp_path / "project", OTHER_PLAN.read_text("utf-8"))))
    yield running[0]
    if not running[0].goes_on():
        running.pop().stop()


def test_saved_changes_show_and_broken_ones_are_told(server: Server, page: Page) -> None:
    page.goto(server.address + "ke-hoach/")
    assert page.get_by_text(server.sentence).is_visible()

    server.change("Giữ thật yên lặng.")
    page.get_by_text("Giữ thật yên lặng.").wait_for(timeout=PATIENCE * 1000)

    server.edit("role: report, basis", "role: repot, basis")
    until(lambda: "không có vai trò nào là `repot` · có phải ý đồng chí là" in server.said())
    assert "Traceback" not in server.said()
    assert server.shows("Giữ thật yên lặng.")
    with urlopen(server.address + "nhiem-vu/b-1-dd/", timeout=5) as answer:
        assert answer.status == 200

    server.edit("role: repot, basis", "role: report, basis")
    server.change("Giữ yên lặng nhé.")
    page.get_by_text("Giữ yên lặng nhé.").wait_for(timeout=PATIENCE * 1000)


def fetched(address: str) -> tuple[str, bytes]:
    """Return the media type of what is served at `address`, and its content."""
    with urlopen(address, timeout=PATIENCE) as answer:
        return answer.headers.get_content_type(), answer.read()


def test_files_and_pictures_are_made_when_they_are_asked_for(server: Server) -> None:
    _, page = fetched(f"{server.address}ke-hoach/")
    (picture,) = re.findall(rb'property="og:image" content="[^"]+?(assets/[^"?]+)', page)
    kind, png = fetched(server.address + picture.decode())
    assert (kind, png[:4]) == ("image/png", b"\x89PNG")
    file = f"{server.address}tai-ve/ke-hoach.pdf"
    kind, before = fetched(file)
    assert (kind, before[:4]) == ("application/pdf", b"%PDF")
    server.change("Giữ yên lặng trong tệp.")
    until(lambda: server.shows(server.sentence))
    assert fetched(file)[1] != before
    assert b" KB<" not in page, "how large a file is, is not known before it is made"


def test_pages_carry_no_policy_and_run_the_server_s_own_script(server: Server, page: Page) -> None:
    record = "{id: doi-thieu-nhi, "
    server.edit(record, f"{record}formerly: [doi-tntp], ")
    server.change("Giữ yên lặng, không chính sách.")
    until(lambda: server.shows(server.sentence))
    for address in ("", "ke-hoach/", "huong-dan/", "404.html", "co-quan/doi-tntp/"):
        with urlopen(server.address + address, timeout=5) as answer:
            assert "Content-Security-Policy" not in answer.read().decode(), address
    with page.expect_console_message(lambda said: said.text == "Enabled live reload"):
        page.goto(server.address)
    server.edit(f"{record}formerly: [doi-tntp], ", record)


def test_a_file_broken_from_the_start_is_told_and_nothing_is_served(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", "plan: [\n")
    assert "data/assignments.yaml:2:1: " in _refusal("127.0.0.1:0", folder)


def _data_gone(server: Server) -> Callable[[], None]:
    beside = server.data.with_name("beside.yaml")
    server.data.rename(beside)
    return lambda: void(beside.rename(server.data))


def _data_a_folder(server: Server) -> Callable[[], None]:
    beside = server.data.with_name("beside.yaml")
    server.data.rename(beside)
    server.data.mkdir()

    def mend() -> None:
        server.data.rmdir()
        beside.rename(server.data)

    return mend


def _folder_gone(server: Server) -> Callable[[], None]:
    folder, beside = server.data.parent, server.folder / "beside"
    folder.rename(beside)
    until(lambda: "Cannot take a snapshot" in server.said())  # twice a second it looks
    put_back = server.put("docs/huong-dan.md", b"---\ntitle: a\n---\n")

    def mend() -> None:
        beside.rename(folder)
        put_back()

    return mend


def _not_utf8(server: Server) -> Callable[[], None]:
    return server.put("docs/huong-dan.md", b"\xff\xfe# Trang")


def _template(server: Server) -> Callable[[], None]:
    return server.put("hooks/plan/publish/theme/main.html", b"{% extends 'base.html' %}{% if %}")


def _unknown_in_template(server: Server) -> Callable[[], None]:
    return server.put("hooks/plan/publish/theme/main.html", b"{{ 1 // 0 }}")


def _settings(server: Server) -> Callable[[], None]:
    return server.put("mkdocs.yml", b"site_name: [\n")


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (_data_gone, "assignments.yaml: không mở được tệp: không có tệp hay thư mục này"),
        (_data_a_folder, "assignments.yaml: không mở được tệp: đây là thư mục"),
        (_not_utf8, "không lưu ở bảng mã UTF-8"),
        (_template, "main.html:1: TemplateSyntaxError"),
        (_unknown_in_template, "main.html:1: ZeroDivisionError"),
        (_settings, "mkdocs.yml"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_whatever_breaks_the_last_good_site_stays_on_show(
    server: Server, damage: Callable[[Server], Callable[[], None]], told: str
) -> None:
    _stays_on_show(server, damage, told)


@pytest.mark.usefixtures("afresh")
def test_a_folder_that_is_gone_for_a_while_leaves_the_last_good_site_on_show(
    server: Server,
) -> None:
    _stays_on_show(server, _folder_gone, "Config value 'watch'")


def _stays_on_show(
    server: Server, damage: Callable[[Server], Callable[[], None]], told: str
) -> None:
    """Assert that the last good site is shown while there is `damage`, which is `told`."""
    mend = damage(server)
    until(lambda: "Trang vẫn hiện như lần dựng được gần nhất" in server.said())
    assert told in server.said()
    assert "Traceback" not in server.said()
    assert server.shows(server.sentence)
    mend()
    server.change(f"Giữ yên lặng sau {damage.__name__}.")
    until(lambda: server.shows(server.sentence))


def test_a_port_that_is_taken_is_told_in_one_line(server: Server) -> None:
    address = server.address.removeprefix("http://").strip("/")
    assert f"{address}: {TAKEN}" in _refusal(address, server.folder)


def test_an_address_of_ipv6_is_taken_as_browsers_write_it(server: Server) -> None:
    with socket.socket(socket.AF_INET6) as other:
        other.bind(("::1", 0))
        other.listen()
        address = f"[::1]:{other.getsockname()[1]}"
        assert f"{address}: {TAKEN}" in _refusal(address, server.folder)


def _refusal(address: str, folder: Path) -> str:
    """Return what is said where to serve `folder` at `address` ends at once: no traceback."""
    result = subprocess.run(
        [*SERVE, address],
        cwd=folder,
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    said = result.stdout + result.stderr
    assert result.returncode == 1
    assert "Traceback" not in said
    return said
