"""Addresses are encoded once, where they are read: every page and file has them right."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from plan.cli import main
from plan.tools.web_address import (
    NoWebAddressError,
    edit_path,
    is_on_this_machine,
    repository_address,
    site_root,
    web_address,
)
from tests.support.sites.projects import DATA, OTHER_PLAN, build, project

TYPED = "https://tỉnh-ủy.example/kế hoạch/2030"
ROOT = "https://xn--tnh-y-e81bvi.example/k%E1%BA%BF%20ho%E1%BA%A1ch/2030/"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("https://example.org/a//", "https://example.org/a/"),
        ("https://example.org//a//b/", "https://example.org/a/b/"),
        (" https://example.org/a /", "https://example.org/a/"),
        (" HTTPS://Example.ORG:8443/A/ ", "https://example.org:8443/A/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        (TYPED, ROOT),
        (ROOT, ROOT),
        ("https://example.org/100%/", "https://example.org/100%25/"),
        ("https://example.org/kế%20hoạch/", "https://example.org/k%E1%BA%BF%20ho%E1%BA%A1ch/"),
        ("https://example.org/~a/b(1),c;d=e&f/", "https://example.org/~a/b(1),c;d=e&f/"),
        ('https://example.org/a"<b>\\/', "https://example.org/a%22%3Cb%3E%5C/"),
        ("https://ai:m%40t@example.org:8443/", "https://example.org:8443/"),
    ],
)
def test_the_address_of_a_site_is_encoded_once(typed: str, expected: str) -> None:
    assert site_root(typed) == expected
    assert site_root(expected) == expected


def test_a_host_s_name_is_the_same_however_its_letters_are_composed() -> None:
    assert site_root("https://ti\u0309nh.example") == site_root("https://tỉnh.example")


@pytest.mark.parametrize(
    "typed",
    [
        "example.org/ke-hoach/",
        "/ke-hoach/",
        "ftp://example.org/",
        "https://",
        "https://example.org/?a=b",
        "https://example.org/#a",
        "https://example.org:tám/",
        "https://a..b/",
        "https://a b.example/",
        f"https://{'a' * 64}.example/",
        "https://[::1/",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(typed: str) -> None:
    with pytest.raises(NoWebAddressError, match="không phải là địa chỉ"):
        site_root(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("edit/main/", "edit/main/"),
        ("edit/sửa#1/", "edit/s%E1%BB%ADa%231/"),
        ("edit/a?b c/", "edit/a%3Fb%20c/"),
        ("edit/100%/", "edit/100%25/"),
        ("edit/s%E1%BB%ADa%231/", "edit/s%E1%BB%ADa%231/"),
        ("?query=root/sửa/", "?query=root/s%E1%BB%ADa/"),
        ("#/edit/a#b/", "#/edit/a%23b/"),
        (
            "https://mã-nguồn.example/a/-/edit/b#1/",
            "https://xn--m-ngun-3ta0342d.example/a/-/edit/b%231/",
        ),
    ],
)
def test_a_branch_s_name_is_letters_in_an_edit_link(typed: str, expected: str) -> None:
    assert edit_path(typed) == expected
    assert edit_path(expected) == expected


@pytest.mark.parametrize("ending", ["", "/", ".git", ".git/"])
def test_a_repository_is_led_to_where_its_pages_are(ending: str) -> None:
    assert repository_address(f"https://example.org/a/b{ending}") == "https://example.org/a/b"


def test_an_address_in_full_keeps_its_parts() -> None:
    typed = "https://example.org/kho/?nhánh=a#b"
    assert web_address(typed) == "https://example.org/kho/?nh%C3%A1nh=a#b"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://127.0.0.1:8000/", True),
        ("http://127.8.0.1/", True),
        ("http://[::1]:8000/", True),
        ("http://0.0.0.0/", True),
        ("http://localhost/", True),
        ("http://plan.localhost:8000/", True),
        ("", True),
        ("http://192.168.1.7:8000/", False),
        ("https://localhost.example/", False),
        (ROOT, False),
    ],
)
def test_an_address_that_leads_to_who_opens_it_is_known(address: str, expected: bool) -> None:
    assert is_on_this_machine(address) is expected


def wrong_addresses(folder: Path) -> list[tuple[str, str]]:
    """Return the files in which an address is not encoded, and what stands there."""
    place = re.compile(r"https?:[^\s\"'<>`“”…&]*")
    found = []
    for file in folder.rglob("*"):
        if file.suffix in (".html", ".xml", ".json", ".jsonld", ".txt", ".csv", ".ics"):
            text = file.read_text("utf-8").replace("\r\n ", "")
            words = (match.group() for match in place.finditer(text))
            found += [(file.name, word) for word in words if not word.isascii()]
    return found


def assert_addresses_are_encoded(folder: Path) -> None:
    """Assert that every file in `folder` names the site as a browser asks for it."""
    assert wrong_addresses(folder) == []
    sitemap = etree.parse(str(folder / "sitemap.xml"))
    places = [str(each.text) for each in sitemap.iter("{*}loc")]
    assert places
    assert all(place.startswith(ROOT) for place in places)
    feed = etree.parse(str(folder / "cap-nhat" / "atom.xml"))
    assert str(feed.findtext("{*}id")) == f"{ROOT}cap-nhat/atom.xml"
    plan = json.loads((folder / "api" / "v1" / "plan.json").read_text("utf-8"))
    assert ROOT in json.dumps(plan)
    (calendar, *_) = folder.glob("tai-ve/co-quan/*.ics")
    assert f"URL:{ROOT}" in calendar.read_text("utf-8").replace("\n ", "")
    assert ROOT in (folder / "tai-ve" / "nhiem-vu.csv").read_text("utf-8-sig")


def test_every_file_of_an_export_has_the_address_encoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(tmp_path / "project", OTHER_PLAN.read_text("utf-8")))
    assert main(["export", "out"], {"SITE_URL": TYPED}) == 0
    home: Any = html.fromstring(Path("out", "index.html").read_text("utf-8"))
    assert home.xpath("//link[@rel='canonical']/@href") == [ROOT]
    assert_addresses_are_encoded(Path("out"))


def test_an_export_to_no_address_is_refused_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project(tmp_path / "project", OTHER_PLAN.read_text("utf-8")))
    assert main(["export", "out", "--address", "example.org/ke-hoach"]) == 1
    assert "không phải là địa chỉ của một trang" in capsys.readouterr().err
    assert not Path("out").exists()


def test_every_page_and_file_of_a_build_has_the_addresses_encoded(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", OTHER_PLAN.read_text("utf-8"))
    result = build(
        folder,
        SITE_URL=TYPED,
        REPO_URL="https://mã-nguồn.example/kế hoạch",
        EDIT_URI="edit/sửa#1/100%?/",
    )
    assert result.returncode == 0, result.stderr
    site = folder / "site"
    assert_addresses_are_encoded(site)
    edit = (
        "https://xn--m-ngun-3ta0342d.example/k%E1%BA%BF%20ho%E1%BA%A1ch/"
        "edit/s%E1%BB%ADa%231/100%25%3F/"
    )
    for address, file in (
        ("ke-hoach/", r"data/assignments\.yaml"),
        ("huong-dan/", r"docs/huong-dan\.md"),
    ):
        page: Any = html.fromstring((site / address / "index.html").read_text("utf-8"))
        assert page.xpath("//link[@rel='canonical']/@href") == [ROOT + address]
        (shown,) = page.xpath("//meta[@property='og:url']/@content")
        assert shown == ROOT + address
        (picture,) = page.xpath("//meta[@property='og:image']/@content")
        assert picture.startswith(f"{ROOT}assets/share/")
        (link,) = page.xpath("//a[@rel='edit']/@href")
        assert re.fullmatch(re.escape(edit) + file, link), link


def test_a_site_with_no_address_that_can_be_looked_up_is_not_built(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", DATA.read_text("utf-8"))
    result = build(folder, SITE_URL="https://a..b/")
    assert result.returncode == 1
    assert "không phải là địa chỉ của một trang" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert not (folder / "site").exists()
