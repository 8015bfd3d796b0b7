"""Sharing: what a chat and a search engine are told of each page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

from plan.check.gate import checked_content
from plan.check.ledger import Ledger
from plan.model.addresses import PLAN
from plan.model.records import Assignments
from plan.pages import site as site_of
from plan.share.linked_data import linker, script
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.html_pages import one, tree
from tests.support.sites.projects import DATA, build, project
from tests.support.sites.shared_heads import shared_pages, told
from tests.support.sites.sites import HOME


def linked(page: HtmlElement) -> list[dict[str, Any]]:
    """Return what the JSON-LD of `page` describes."""
    data = json.loads(one(page, "//head/script[@type='application/ld+json']/text()"))
    assert data["@context"] == "https://schema.org"
    described: list[dict[str, Any]] = data["@graph"]
    return described


def test_each_page_has_a_preview_of_its_own(built: Path) -> None:
    for address, page in shared_pages(built).items():
        assert told(page, "og:url") == HOME + address
        assert one(page, "//link[@rel='canonical']/@href") == HOME + address
        assert told(page, "og:description") == told(page, "description")
        assert told(page, "og:title") != told(page, "og:site_name")
        if address:
            assert one(page, "//head/title/text()").startswith(told(page, "og:title"))
        assert told(page, "og:locale") == "vi_VN"
        assert told(page, "og:type") == ("article" if address else "website")
        assert told(page, "twitter:card") == "summary_large_image"


def test_the_link_to_the_home_page_says_which_plan_it_is(built: Path) -> None:
    page = shared_pages(built)[""]
    assert told(page, "og:title").startswith(f"{told(page, 'og:site_name')}: ")


def test_what_is_told_of_a_task_says_each_role_once(built: Path) -> None:
    for address, page in shared_pages(built).items():
        if address.startswith("nhiem-vu/") and address.count("/") == 2:
            labels = re.findall(
                r"(?:^|[.;] )(Chủ trì|Phối hợp|Cùng làm): ", told(page, "description")
            )
            assert len(labels) == len(set(labels))


def test_previews_are_escaped_once(other_site: Path) -> None:
    page = tree(other_site, "co-quan/cau-lac-bo-sach-ban/")
    assert told(page, "og:title") == "Câu lạc bộ “Sách & Bạn”"
    assert told(page, "og:site_name") == "Chương trình đọc sách 2030 <trường Hoa Mai>"
    assert linked(page)[0]["name"] == "Câu lạc bộ “Sách & Bạn”"


def test_each_page_says_what_it_is_about_and_the_way_to_it(built: Path) -> None:
    for address, page in shared_pages(built).items():
        about, *ways = linked(page)
        assert about["@id"] == HOME + address
        assert about["name"]
        steps = [step for way in ways for step in way["itemListElement"]]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert not address or (steps[0]["item"], steps[-1]["item"]) == (HOME, HOME + address)
        for step in steps:
            assert (built / step["item"].removeprefix(HOME) / "index.html").is_file()


def test_the_records_are_described_as_the_file_states_them(site: Path, other_site: Path) -> None:
    plan, _ = linked(tree(site, "ke-hoach/"))
    assert plan["@type"] == "Legislation"
    assert plan["legislationPassedBy"]["name"] == "Ban Thường vụ Tỉnh ủy"
    assert {"legislationIdentifier", "legislationDate"}.isdisjoint(plan)  # the source is silent
    document, _ = linked(tree(site, "van-ban/31-kl-tw/"))
    assert document["legislationIdentifier"] == "31-KL/TW"
    assert document["legislationDate"] == "2022-03-07"
    assert document["legislationPassedBy"] == {"@type": "Organization", "name": "Bộ Chính trị"}
    body, _ = linked(tree(site, "co-quan/ban-tuyen-giao-tinh-uy/"))
    assert (body["@type"], body["name"]) == ("Organization", "Ban Tuyên giáo Tỉnh ủy")
    task, _ = linked(tree(site, "nhiem-vu/ii-1/"))
    assert task["isPartOf"]["@id"] == plan["@id"]
    other, _ = linked(tree(other_site, "ke-hoach/"))
    assert other["legislationIdentifier"] == "07/CTr-HM"
    assert "legislationDate" not in other  # 0123 is no day
    bare, _ = linked(tree(other_site, "van-ban/noi-quy-phong-doc/"))
    assert set(bare) == {"@type", "@id", "name", "legislationType", "inLanguage"}


def test_a_part_of_a_long_plan_is_described_as_a_page_about_it() -> None:
    site = site_of(checked_content(synthetic_plan(60).encode(), "plan.yaml"), Ledger())
    parts = [page for page in site.pages if page.is_part and page.parent == PLAN]
    assert parts
    for part in parts:
        about = linker(site).data(part)["@graph"][0]
        assert (about["@type"], about["@id"]) == ("WebPage", part.address)
        assert (about["about"]["@type"], about["about"]["@id"]) == ("Legislation", PLAN)


def test_nothing_in_linked_data_ends_its_script() -> None:
    data = {"name": "</script><!--<script>&\u2028\u2029"}
    text = script(data)
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == data


def test_a_task_is_described_without_the_plan_s_size(assignments: Assignments) -> None:
    published = site_of(assignments, Ledger(), root=HOME)
    told_of = linker(published)
    for page in published.pages:
        if page.address.startswith("nhiem-vu/") and page.parent:
            assert len(json.dumps(told_of.data(page))) < 5_000


def test_a_preview_on_nobody_s_server_says_nothing_to_share(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", DATA.read_text("utf-8"))
    assert build(folder, PREVIEW="true").returncode == 0
    source = (folder / "site" / "nhiem-vu" / "ii-1" / "index.html").read_text("utf-8")
    assert "og:" not in source
    assert "ld+json" not in source
    assert not (folder / "site" / "assets" / "share").exists()
