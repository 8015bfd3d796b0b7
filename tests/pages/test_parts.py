"""A plan too long for one page is read in parts: no word lost, no link that leads nowhere."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from urllib.parse import urljoin

import pytest
from lxml import html
from lxml.html import HtmlElement

from plan.check.gate import checked, checked_content
from plan.check.ledger import Ledger
from plan.derive.reading import leaves
from plan.model.addresses import BODIES, FINDINGS, MATRIX, PLAN, TASKS
from plan.model.records import Assignments
from plan.pages import Site, long_lists
from plan.pages import site as site_of
from plan.pages.page import SitePage
from plan.publish.finished.search import search_entries
from plan.render.html import Renderer
from plan.share.sitemap import last_changes
from tests.support.plans.long_plan import ROWS, long_plan
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.projects import DATA, ENCLOSED_PLAN, OTHER_PLAN, SUCCESSORS
from tests.support.sites.rendering import renderer_of

ROOT = "https://example.org/"
LISTS = (TASKS, MATRIX, FINDINGS, BODIES)
NOTHING = Ledger()
"""What was published before."""
MANY = 800
"""Tasks of a plan of which all lists but that of bodies are long."""


@dataclass(frozen=True, repr=False)  # who reports a failure would write out all of a site
class Shown:
    """A site, and its pages as they are shown."""

    site: Site

    @cached_property
    def renderer(self) -> Renderer:
        """What turns its pages into HTML."""
        return renderer_of(self.site)

    @cached_property
    def by_address(self) -> dict[str, SitePage]:
        """Its pages."""
        return {page.address: page for page in self.site.pages}

    def parts_of(self, whole: str) -> list[SitePage]:
        """Return the page at `whole` and its parts, in their order."""
        pages = self.site.pages
        return [each for each in pages if each.address == whole or self._is_part(each, whole)]

    def _is_part(self, page: SitePage, whole: str) -> bool:
        return page.is_part and page.parent == whole

    @cached_property
    def _drawn(self) -> dict[str, str]:
        return {}

    def text(self, page: SitePage) -> str:
        """Return the HTML of `page`, which is drawn once."""
        if page.address not in self._drawn:
            self._drawn[page.address] = self.renderer.html(page)
        return self._drawn[page.address]

    def html(self, page: SitePage) -> HtmlElement:
        """Return what stands on `page`."""
        return html.fromstring(f"<div>{self.text(page)}</div>")


def shown(assignments: Assignments, ledger: Ledger = NOTHING) -> Shown:
    """Return the site of `assignments`, published at an address."""
    return Shown(site_of(assignments, ledger, root=ROOT))


@pytest.fixture(scope="module")
def long_assignments() -> Assignments:
    """A long plan of few tasks."""
    return checked_content(long_plan().encode(), "long.yaml")


@pytest.fixture(scope="module")
def long(long_assignments: Assignments) -> Shown:
    """Its site."""
    return shown(long_assignments)


@pytest.fixture(scope="module")
def many() -> Shown:
    """The site of a plan of many tasks."""
    return shown(checked_content(synthetic_plan(MANY).encode(), "many.yaml"))


def test_the_head_looks_as_guidelines_have_it_printed() -> None:
    enclosed = shown(checked(ENCLOSED_PLAN, "a"))
    page = enclosed.html(enclosed.by_address[PLAN])
    (head,) = page.xpath(".//*[@id='dau-van-ban']")
    looks = [(line.get("class"), " ".join(words([line]))) for line in head.xpath(".//p")]
    assert looks == [
        (None, "ỦY BAN NHÂN DÂN"),
        ("bold", "HUYỆN HOA MAI"),
        (None, "Số: 141/QĐ-UBND"),
        ("bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("bold", "Độc lập - Tự do - Hạnh phúc"),
        ("italic", "Hoa Mai, ngày 20 tháng 11 năm 2030"),
    ]


def words(elements: list[HtmlElement]) -> list[str]:
    """Return the words of `elements`."""
    return [word for each in elements for word in each.text_content().split()]


def first_difference(found: list[str], expected: list[str]) -> tuple[str, str] | None:
    """Return where two long lists part, with some words; pytest would compare all of both."""
    pairs = zip_longest(found, expected, fillvalue="")
    at = next((place for place, (one, other) in enumerate(pairs) if one != other), None)
    return None if at is None else (" ".join(found[at : at + 9]), " ".join(expected[at : at + 9]))


def test_every_word_stands_once_in_the_document_s_order(long: Shown) -> None:
    pages = long.parts_of(PLAN)
    assert len(pages) > 5
    found = [word for page in pages for word in words(long.html(page).xpath("//*[@data-verbatim]"))]
    words_of_plan = [w for each in long.site.register.passages for w in each.words.split()]
    assert first_difference(found, words_of_plan) is None


def test_a_short_plan_stays_on_one_page() -> None:
    for file in (DATA, OTHER_PLAN, ENCLOSED_PLAN):
        found = shown(checked(file, file.name))
        for address in (PLAN, *LISTS):
            (page,) = found.parts_of(address)
            assert not page.contents
            assert not found.html(page).xpath("//*[@data-whole]")


@pytest.mark.parametrize("whole", [PLAN, TASKS, MATRIX, FINDINGS])
def test_no_part_is_large(many: Shown, whole: str) -> None:
    pages = many.parts_of(whole)
    assert len(pages) > 2
    for page in pages:
        content = many.text(page).encode()
        assert len(content) < 150_000, page.address
        assert len(gzip.compress(content)) < 45_000, page.address  # what is around it is 6,000


def links(found: Shown, page: SitePage) -> Iterator[tuple[str, str]]:
    """Yield the address and the anchor of each link on `page` that leads into the site."""
    for link in found.html(page).xpath("//a/@href"):
        address, _, anchor = urljoin(f"{ROOT}{page.address}", link).partition("#")
        if address.startswith(ROOT) and anchor != "bao-sai-sot":
            yield address.removeprefix(ROOT), anchor


def test_every_link_leads_to_what_is_there(long: Shown) -> None:
    ids = {page.address: set(long.html(page).xpath("//@id")) for page in long.site.pages}
    for page in long.site.pages:
        for address, anchor in links(long, page):
            if address in ids and anchor:
                assert anchor in ids[address], (page.address, address, anchor)


@pytest.mark.parametrize("plan", ["long", "many"])
def test_every_page_has_its_anchors_once(plan: str, request: pytest.FixtureRequest) -> None:
    found: Shown = request.getfixturevalue(plan)
    for whole in (PLAN, *LISTS):
        for page in found.parts_of(whole):
            ids = found.html(page).xpath("//@id")
            assert len(ids) == len(set(ids)), page.address
            assert page.all_anchors - {""} <= set(ids), page.address


def test_no_two_pages_have_one_title(long: Shown, many: Shown) -> None:
    for found in (long, many):
        titles = [page.title for page in found.site.pages]
        assert len(titles) == len(set(titles))


def test_every_anchor_of_the_page_that_was_whole_is_in_the_contents(
    long_assignments: Assignments, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaves, "WHOLE", 10**9)
    before = shown(long_assignments).by_address[PLAN].all_anchors - {""}
    monkeypatch.undo()
    assert "phu-luc-i-1-phong-noi-vu-coordinate" in before  # where words stand that give a duty
    ledger = Ledger(frozenset(f"{PLAN}#{anchor}" for anchor in before))
    now = shown(long_assignments, ledger)
    page = now.html(now.by_address[PLAN])
    assert before <= set(page.xpath("//@id"))
    (line,) = page.xpath("//li[descendant-or-self::*[@id='phu-luc-i-1-phong-noi-vu-coordinate']]")
    assert line.xpath("a/@href") == ["../ke-hoach/phu-luc-i/#phu-luc-i-1"]


def test_a_table_is_cut_where_no_cell_reaches_over_the_cut(long: Shown) -> None:
    first, second = long.site.register.reading.leaves[-2:]
    assert first.name == "Phụ lục dài, trang 1"
    assert second.name == "Phụ lục dài, trang 2"
    (table,) = second.portions[0].blocks[0].entries
    assert not any(cell.is_merged for cell in table.points[0].item.cells)
    assert table.points[-1].slug == f"phu-luc-dai-{ROWS}"
    page = long.html(long.by_address[second.address])
    assert words(page.xpath("//thead//th"))[:2] == ["Nhóm", "việc"]  # told again, not as its words
    assert not page.xpath("//thead//*[@data-verbatim]")


def test_what_a_part_shows_is_found_there(long: Shown) -> None:
    entries = search_entries(long.site.pages, "")
    at = {entry["location"] for entry in entries}
    assert f"{PLAN}phu-luc-dai/trang-2/#phu-luc-dai-{ROWS}" in at
    assert f"{PLAN}ii/#ii-1" in at
    assert f"{PLAN}ii/" not in at  # a part is no answer by itself
    ids = {page.address: page.all_anchors for page in long.site.pages}
    for address, mark, anchor in (each.partition("#") for each in at):
        assert not mark or anchor in ids[address], address


def test_parts_that_are_no_more_lead_to_the_whole() -> None:
    gone = ("ke-hoach/ii/", "ke-hoach/ii/trang-2/", "nhiem-vu/trang-2/", "co-quan/trang-3/")
    anchors = ("ke-hoach/ii/#ii-1", "nhiem-vu/trang-2/#phan-iii")
    ledger = Ledger(frozenset((*gone, *anchors)))
    found = shown(checked_content(DATA.read_bytes(), "plan.yaml", ledger), ledger)
    leads = {moved.address: moved for moved in found.site.moved}
    assert {address: leads[address].page.address for address in gone} == {
        gone[0]: PLAN,
        gone[1]: PLAN,
        gone[2]: TASKS,
        gone[3]: BODIES,
    }
    for address in gone:
        ids = set(found.html(leads[address].page).xpath("//@id"))
        assert set(leads[address].anchors) <= ids


def test_bodies_that_are_no_more_are_headed_beside_the_contents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(long_lists, "WHOLE", 0)  # any list is long
    monkeypatch.setattr(long_lists, "MOST", 2_000)
    found = shown(checked(SUCCESSORS, "successors.yaml"))
    whole, *parts = found.parts_of(BODIES)
    headed = found.html(whole).xpath("//h2[@id='khong-con']")
    assert parts
    assert [heading.text for heading in headed] == [whole.heading("khong-con").text]


def test_a_part_is_as_old_as_what_it_may_show() -> None:
    changes = """
changes:
  - {date: 04-3-2031, words: Sửa một nhiệm vụ., touches: [/nhiem-vu/ii-1/]}
"""
    text = long_plan().partition("\nchanges:")[0] + changes
    found = shown(checked_content(text.encode(), "long.yaml"))
    days = last_changes(found.site, found.by_address)
    assert {days[page.address] for page in found.parts_of(PLAN)} == {days["nhiem-vu/ii-1/"]}


def test_a_list_in_parts_has_every_task_once_in_order(many: Shown) -> None:
    index, *parts = many.parts_of(TASKS)
    listed = [
        number for page in parts for number in many.html(page).xpath("//ul[@class='rows']/li/a/b")
    ]
    assert words(listed) == [task.label for task in many.site.register.tasks]
    page = many.html(index)
    assert not page.xpath("//ul[@class='duties']")
    assert {"phan-i", "phan-lxxx", "muc-luc"} <= set(page.xpath("//@id"))


def test_a_matrix_in_parts_has_every_task_once_in_order(many: Shown) -> None:
    index, *parts = many.parts_of(MATRIX)
    heads = [each for page in parts for each in many.html(page).xpath("//thead//th/a")]
    assert words(heads) == [task.label for task in many.site.register.tasks]
    assert {"bang", "so-do"} <= set(many.html(index).xpath("//@id"))


def test_findings_in_parts_have_every_task_once(many: Shown) -> None:
    index, *parts = many.parts_of(FINDINGS)
    rows = [each for page in parts for each in many.html(page).xpath("//tbody/tr/th//a")]
    assert words(rows) == [task.label for task in many.site.register.tasks]
    assert "tung-nhiem-vu" in many.html(index).xpath("//@id")


def test_a_part_leads_to_those_beside_it_and_to_the_contents(long: Shown) -> None:
    pages = long.parts_of(PLAN)
    for before, page, after in zip(pages, pages[1:], pages[2:], strict=False):
        (nav,) = long.html(page).xpath("//nav[@class='neighbours']")
        root = page.root
        assert nav.xpath("*/a/@href") == [
            f"{root}{before.address}",
            f"{root}{PLAN}#muc-luc",
            f"{root}{after.address}",
        ]
