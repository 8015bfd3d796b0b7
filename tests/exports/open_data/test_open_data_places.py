"""Open data: where its files lie, which pages name them, and that their links lead somewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from plan.check.ledger import ledger_beside
from tests.support.files.open_data_files import records
from tests.support.sites.html_pages import pages
from tests.support.sites.projects import DATA
from tests.support.sites.sites import HOME, Built


@pytest.mark.parametrize("name", ["site", "other_site", "rearranged_site", "hostile_site"])
def test_every_address_in_a_file_leads_somewhere(request: pytest.FixtureRequest, name: str) -> None:
    built = Built(request.getfixturevalue(name), published=True)
    links: dict[str, tuple[str, str]] = {}
    for file in sorted((built.folder / "api").rglob("*.json")):
        for record in records(json.loads(file.read_text("utf-8"))):
            for key in {"page", "data", "task", "$schema", "$id"} & record.keys():
                link = record[key]
                if isinstance(link, str) and "json-schema.org" not in link:
                    links.setdefault(link, (file.name, key))
    lost = [
        (*where, link)
        for link, where in links.items()
        if not link.startswith(HOME) or not built.leads("index.html", link)
    ]
    assert lost == []
    assert len(links) > 50


def test_a_moved_body_s_file_is_at_its_former_address_too(moved_site: Path) -> None:
    folder = moved_site / "api" / "v1" / "bodies"
    former = (folder / "ban-tuyen-giao.json").read_bytes()
    assert former == (folder / "ban-tuyen-giao-tinh-uy.json").read_bytes()
    assert json.loads(former)["body"]["former"] == ["ban-tuyen-giao"]


def test_every_body_s_page_that_was_ever_published_has_its_file(site: Path) -> None:
    published = [
        page.removeprefix("co-quan/").removesuffix("/")
        for page in ledger_beside(DATA, "data").pages
        if page.startswith("co-quan/") and page.count("/") == 2
    ]
    assert len(published) >= 15
    for name in published:
        assert (site / "api" / "v1" / "bodies" / f"{name}.json").is_file(), name


PAGES = {
    "": "plan.json",
    "ke-hoach/": "plan.json",
    "nhiem-vu/": "tasks.json",
    "nhiem-vu/ii-1/": "tasks.json",
    "co-quan/": "bodies.json",
    "co-quan/ban-tuyen-giao-tinh-uy/": "bodies/ban-tuyen-giao-tinh-uy.json",
    "co-quan/cac-dang-doan/": "bodies/cac-dang-doan.json",
    "ma-tran/": "duties.json",
    "van-ban/": "documents.json",
    "van-ban/31-kl-tw/": "documents.json",
    "gioi-thieu/": "plan.json",
    "kiem-tra/": "plan.json",
    "tai-ve/": "plan.json",
    "cap-nhat/": "plan.json",
    "du-lieu/": "plan.json",
    "huong-dan/": "plan.json",
    "huong-dan/bien-tap/": "plan.json",
}
ALTERNATE = "//head/link[@rel='alternate'][@type='application/json']/@href"


def test_every_page_names_its_data(site: Path) -> None:
    for address, name in PAGES.items():
        page = html.parse(str(site / address / "index.html"))
        root = "../" * address.count("/") or "./"
        assert page.xpath(ALTERNATE) == [f"{root}api/v1/{name}"], address


@pytest.mark.parametrize("name", ["site", "other_site", "rearranged_site", "moved_site"])
def test_no_page_is_without_its_data(request: pytest.FixtureRequest, name: str) -> None:
    folder: Path = request.getfixturevalue(name)
    for address, page in pages(folder).items():
        leads_on = page.xpath("//meta[@name='robots']")
        assert len(page.xpath(ALTERNATE)) == (0 if leads_on else 1), address
    assert html.parse(str(folder / "404.html")).xpath(ALTERNATE) == []


def test_a_preview_has_no_data_and_names_none(preview: Path) -> None:
    assert not (preview / "api").exists()
    for file in preview.rglob("*.html"):
        assert html.parse(str(file)).xpath(ALTERNATE) == [], file


def test_readers_browsers_do_not_keep_the_files(site: Path) -> None:
    assert "api/v1" not in (site / "sw.js").read_text("utf-8")
