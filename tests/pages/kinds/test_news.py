"""Readers learn what changed: on a page, and by feeds that say why a change reaches their body."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree, html

from plan.check.gate import checked, checked_content
from plan.derive.reach import reached
from plan.derive.register import Register, register
from plan.exports.common import Source
from plan.exports.feeds import FORMAT
from plan.load.edition import edition
from plan.pages.published import Published
from plan.pages.sheet.states import SheetStates
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS

ROOT = "https://example.org/"
PLANS = (DATA, OTHER_PLAN, SUCCESSORS)


def feeds(known: Register) -> dict[str, Any]:
    """Return, by address, the feeds as a feed reader understands them."""
    published = Published.of(known.assignments, edition(b"", None), ROOT)
    source = Source(register=known, published=published, states=SheetStates(known))
    return {each.address: feedparser.parse(each.content()) for each in FORMAT.exports(source)}


def of(file: Path) -> Register:
    """Return the plan in `file`."""
    return register(checked(file, file.name))


def parsed(text: str) -> Any:
    """Return HTML as a tree; its questions have answers of any type."""
    return html.fromstring(text)


def ways(known: Register, body: str) -> list[list[tuple[str, str, str]]]:
    """Return, for each change that reaches the body, by what, which group, and for whom."""
    return [
        [
            (
                way.touched.address,
                str(way.group.id) if way.group else "",
                str(way.instead_of.id) if way.instead_of else "",
            )
            for way in each.reaches
        ]
        for each in reached(known)[body]
    ]


def test_a_change_reaches_holders_by_name_through_groups_and_nobody_else() -> None:
    known = of(OTHER_PLAN)
    task, group = "nhiem-vu/b-1-dd/", "co-quan/cac-to-chuyen-mon/"
    everywhere: list[tuple[str, str, str]] = []
    assert ways(known, "cac-don-vi-trong-truong") == [everywhere, [(task, "", "")]]
    assert ways(known, "to-ngu-van") == [
        everywhere,
        [(task, "cac-don-vi-trong-truong", "")],
        [(group, "cac-to-chuyen-mon", "")],
    ]
    assert ways(known, "to-toan") == [
        everywhere,
        [(task, "cac-don-vi-trong-truong", "")],
        [("co-quan/to-toan/", "", ""), (group, "cac-to-chuyen-mon", "")],
    ]
    assert ways(known, "ban-bao-tuong") == [everywhere]


def test_a_change_reaches_who_stands_in_for_a_body() -> None:
    known = of(SUCCESSORS)
    new = "trung-tam-ben-song-cho-noi"
    body, task = ways(known, new)
    assert body == [("co-quan/doi-ghe-xuong/", "", "doi-ghe-xuong")]
    assert task[0] == ("nhiem-vu/i-1/", "", "doi-ghe-xuong")
    assert ways(known, "doi-ghe-xuong")[0] == [("co-quan/doi-ghe-xuong/", "", "")]


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_a_feed_reader_finds_each_change_whole(file: Path) -> None:
    known = of(file)
    found = feeds(known)
    assert set(found) == {
        "cap-nhat/atom.xml",
        *(f"co-quan/{name}/atom.xml" for name in known.bodies),
    }
    by_body = reached(known)
    for address, feed in found.items():
        assert not feed.bozo, feed.get("bozo_exception")
        assert feed.version == "atom10"
        assert feed.feed.id == ROOT + address
        assert feed.feed.author == known.assignments.plan.short_title
        name = address.removeprefix("co-quan/").removesuffix("/atom.xml")
        expected = (
            known.news if address.startswith("cap-nhat/") else [each.news for each in by_body[name]]
        )
        told = [
            (e.id, parsed(e.content[0].value).xpath("string(descendant-or-self::p[1])"))
            for e in feed.entries
        ]
        assert told == [
            (f"{ROOT}cap-nhat/#{each.anchor}", each.change.words) for each in reversed(expected)
        ]
        days = [date(*e.updated_parsed[:3]) for e in feed.entries]
        assert days == [each.day for each in reversed(expected)]
        latest = max([each.day for each in expected] or [known.news[-1].day])
        assert feed.feed.updated == f"{latest.isoformat()}T00:00:00Z"


def test_a_feed_says_why_a_change_reaches_the_body() -> None:
    entry = feeds(of(OTHER_PLAN))["co-quan/to-ngu-van/atom.xml"].entries[0]
    words = parsed(entry.content[0].value).text_content()
    assert "Các tổ chuyên môn: qua nhóm Các tổ chuyên môn." in words
    links = parsed(entry.content[0].value).xpath("//a/@href")
    assert links == [f"{ROOT}co-quan/to-toan/", f"{ROOT}co-quan/cac-to-chuyen-mon/"]


def test_every_element_that_atom_demands_is_there_once() -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    known = of(OTHER_PLAN)
    published = Published.of(known.assignments, edition(b"", None), ROOT)
    source = Source(register=known, published=published, states=SheetStates(known))
    for export in FORMAT.exports(source):
        feed: Any = etree.fromstring(export.content())
        for element in (feed, *feed.findall(f"{atom}entry")):
            for name in ("id", "title", "updated"):
                (said,) = element.findall(atom + name)
                assert said.text
        selves = feed.xpath("*[@rel='self']/@href")
        assert selves == [ROOT + export.address]


def test_a_file_that_tells_no_change_has_no_feed() -> None:
    text = OTHER_PLAN.read_text("utf-8")
    known = register(checked_content(text[: text.index("\nchanges:")].encode(), "a"))
    assert feeds(known) == {}


def test_a_body_s_feed_stays_at_its_former_address(moved_site: Path) -> None:
    old, new = (moved_site / "co-quan" / name / "atom.xml" for name in (
        "ban-tuyen-giao", "ban-tuyen-giao-tinh-uy"
    ))  # fmt: skip
    assert old.read_bytes() == new.read_bytes()


def test_the_page_tells_the_newest_first_and_leads_to_what_it_touches(other_site: Path) -> None:
    page = parsed((other_site / "cap-nhat" / "index.html").read_text("utf-8"))
    headings = page.xpath("//article//h2[@id]/@id")
    assert headings == ["2030-09-05-2", "2030-09-05", "2030-09-01"]
    words = [each.text_content() for each in page.xpath("//article//h2/following-sibling::p[1]")]
    assert words[1] == "Sửa lời văn mục B.1.đ & <b>không đậm</b> {{ mẫu }} “yên lặng”."
    links = page.xpath("//h2[@id='2030-09-05']/following-sibling::ul[1]//a/@href")
    assert links == ["../nhiem-vu/b-1-dd/", "../van-ban/12-2029-qd-hm/"]


def test_every_page_names_the_site_s_feed_and_a_body_its_own(site: Path) -> None:
    for file in site.rglob("index.html"):
        page = parsed(file.read_text("utf-8"))
        if page.xpath("//link[@rel='canonical'][not(//article)]"):
            continue  # it only leads on
        found = [
            (file.parent / href).resolve().relative_to(site.resolve()).as_posix()
            for href in page.xpath("//head/link[@rel='alternate'][contains(@type, 'atom')]/@href")
        ]
        place = file.parent.relative_to(site).as_posix()
        own = [f"{place}/atom.xml"] if (file.parent / "atom.xml").is_file() else []
        assert found == list(dict.fromkeys([*own, "cap-nhat/atom.xml"])), place


def test_the_real_plan_s_first_change_says_that_it_was_put_online(known: Register) -> None:
    first = known.news[0]
    assert (first.change.words, first.touches) == ("Đăng Kế hoạch lên mạng.", ())


def test_a_preview_has_no_feed_and_names_none(preview: Path) -> None:
    assert not list(preview.rglob("atom.xml"))
    assert "atom" not in (preview / "index.html").read_text("utf-8")
