"""The sitemap: every page, and the day of the last change that the data says touches it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from plan.check.gate import checked_content
from plan.check.ledger import Ledger, ledger_beside
from plan.load.edition import edition
from plan.model.records import Assignments
from plan.pages import Site
from plan.pages import site as site_of
from plan.publish.standalone import standalone
from plan.render.html import NO_OFFERS
from plan.share.sitemap import last_changes, site_maps
from tests.support.sites.projects import DATA, OTHER_PLAN, ROOT

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PUT_ONLINE, LATER = date(2031, 1, 2), date(2031, 3, 4)
CHANGES = """
changes:
  - {date: 02-01-2031, words: Đăng lên mạng.}
  - {date: 04-3-2031, words: Sửa một nhiệm vụ., touches: [/nhiem-vu/b-1-a/, /co-quan/to-toan/]}
"""


def site_with(changes: str, root: str = "") -> Site:
    """Return the site, at `root`, of the invented plan with `changes` and no others."""
    text = OTHER_PLAN.read_text("utf-8").partition("\nchanges:")[0] + changes
    text = text.replace("- id: to-toan\n", "- id: to-toan\n    formerly: [to-so-hoc]\n")
    ledger = Ledger(frozenset({"co-quan/to-so-hoc/"}))
    return site_of(checked_content(text.encode(), "plan.yaml"), ledger, root=root)


def days(changes: str) -> dict[str, date | None]:
    """Return the day of each page of the invented plan with `changes`."""
    published = site_with(changes)
    handwritten = "huong-dan/"
    return last_changes(published, [*(page.address for page in published.pages), handwritten])


def entries(xml: bytes) -> dict[str, str | None]:
    """Return each address that a sitemap names, and its day."""
    root = etree.fromstring(xml)
    assert root.tag == f"{{{SPACE['s']}}}urlset"
    return {
        url.findtext("s:loc", "", SPACE): url.findtext("s:lastmod", None, SPACE) for url in root
    }


def test_a_page_is_as_old_as_the_last_change_that_touches_it() -> None:
    found = days(CHANGES)
    assert found["nhiem-vu/b-1-a/"] == found["co-quan/to-toan/"] == LATER
    assert found["nhiem-vu/"] == found["co-quan/"] == LATER  # they show what changed
    assert {found[each] for each in ("ke-hoach/", "", "ma-tran/", "cap-nhat/")} == {LATER}


def test_a_page_that_no_change_names_is_as_old_as_the_last_that_touches_all() -> None:
    found = days(CHANGES)
    for address in ("nhiem-vu/b-1-d/", "co-quan/to-ngu-van/", "van-ban/", "huong-dan/"):
        assert found[address] == PUT_ONLINE, address


def test_where_the_data_tells_no_change_no_day_is_made_up() -> None:
    assert set(days("").values()) == {None}
    found = days("\nchanges:\n  - {date: 04-3-2031, words: Sửa., touches: [/nhiem-vu/b-1-a/]}\n")
    assert found["nhiem-vu/b-1-a/"] == LATER
    assert found["nhiem-vu/b-1-d/"] is None


def test_a_change_that_names_a_former_address_touches_the_page_that_stands_there_now() -> None:
    found = days("\nchanges:\n  - {date: 04-3-2031, words: Sửa., touches: [/co-quan/to-so-hoc/]}\n")
    assert found["co-quan/to-toan/"] == LATER
    assert "co-quan/to-so-hoc/" not in found


def test_the_published_sitemap_names_each_page_once_with_the_data_s_day(site: Path) -> None:
    found = entries((site / "sitemap.xml").read_bytes())
    assert {"https://example.org/", "https://example.org/huong-dan/"} <= found.keys()
    assert "https://example.org/404.html" not in found
    assert set(found.values()) == {"2026-11-23"}  # ENVIRONMENT's own date is of 2001
    assert not list(site.glob("sitemap.xml.gz"))


def test_a_page_of_another_plan_has_that_plan_s_days(rearranged_site: Path) -> None:
    found = entries((rearranged_site / "sitemap.xml").read_bytes())
    assert found["https://example.org/nhiem-vu/i-1/"] == "2032-09-01"
    assert found["https://example.org/co-quan/doi-ghe-xuong/"] == "2031-08-01"
    assert found["https://example.org/co-quan/doi-ve-sinh/"] is None


def test_what_is_exported_without_mkdocs_has_the_same_sitemap(
    site: Path, assignments: Assignments, tmp_path: Path
) -> None:
    ledger, content = ledger_beside(DATA, "data"), DATA.read_bytes()
    state = edition(content, None)
    exported = site_of(assignments, ledger, content, state, "https://example.org/")
    files = dict(standalone(exported, NO_OFFERS, ROOT / "docs"))
    assert entries(files["sitemap.xml"]) == entries((site / "sitemap.xml").read_bytes())
    assert files["robots.txt"] == (site / "robots.txt").read_bytes()


def test_a_preview_has_no_sitemap(preview: Path) -> None:
    assert not list(preview.glob("sitemap*"))
    assert not (preview / "robots.txt").exists()


@pytest.mark.parametrize(
    ("root", "there"), [("https://example.org/", True), ("https://example.org/plan/", False)]
)
def test_robots_are_told_of_the_sitemap_where_they_would_look(root: str, there: bool) -> None:
    told = site_maps(site_with("", root), [""])
    assert ("robots.txt" in told) == there
    assert list(entries(told["sitemap.xml"])) == [root]
    if there:
        lines = told["robots.txt"].decode().splitlines()
        assert lines == ["User-agent: *", "Allow: /", "", f"Sitemap: {root}sitemap.xml"]


def test_signs_of_xml_in_an_address_are_escaped() -> None:
    told = site_maps(site_with("", "https://example.org/"), ["a&b/"])
    assert list(entries(told["sitemap.xml"])) == ["https://example.org/a&b/"]
