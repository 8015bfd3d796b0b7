"""The site: its addresses, links, titles and weight; and another plan from another file."""

from __future__ import annotations

import filecmp
import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from plan.check.gate import checked
from plan.check.ledger import ledger_beside
from plan.derive.register import Register, register
from plan.model import addresses
from plan.model.addresses import GUIDE
from plan.model.tree.passages import passages
from plan.pages import site as site_of
from tests.support.sites.html_pages import one, pages, text_of, tree
from tests.support.sites.projects import DATA, OTHER_PLAN, ROOT, build_alone, project

ADDRESSES = """
/ ke-hoach/ nhiem-vu/ co-quan/ ma-tran/ van-ban/ gioi-thieu/ kiem-tra/ huong-dan/
nhiem-vu/ii-1/ nhiem-vu/ii-2/ nhiem-vu/ii-3/ nhiem-vu/ii-4/ nhiem-vu/iii-1/ nhiem-vu/iii-2/
van-ban/31-kl-tw/ van-ban/32-ctr-tu/ van-ban/10-nq-tw/
co-quan/ban-tuyen-giao-tinh-uy/ co-quan/ban-can-su-dang-uy-ban-nhan-dan-tinh/
co-quan/uy-ban-nhan-dan-tinh/ co-quan/dang-doan-mat-tran-to-quoc/
co-quan/cac-doan-the-chinh-tri-xa-hoi-tinh/ co-quan/ban-thuong-vu-tinh-doan/
co-quan/ban-thuong-vu-tinh-uy/ co-quan/van-phong-tinh-uy/ co-quan/van-phong-trung-uong-dang/
co-quan/ban-can-su-dang-bo-cong-thuong/ co-quan/cac-co-quan-tham-muu-giup-viec-tinh-uy/
co-quan/cac-ban-can-su-dang/ co-quan/cac-dang-doan/ co-quan/cac-huyen-uy-thanh-uy/
co-quan/cac-dang-uy-truc-thuoc-tinh-uy/
"""
ANCHORS = "i-1 i-2 ii-1 ii-2 ii-3 ii-4 iii-1 iii-2 noi-nhan"


def test_the_menu_names_every_page_that_is_in_no_list_in_its_order() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (nav,) = re.findall(r"^nav:\n((?:  - .*\n)+)", settings, re.MULTILINE)
    files = [line.removeprefix("  - ") for line in nav.splitlines()]
    pages = site_of(checked(DATA, DATA.name), ledger_beside(DATA, DATA.name)).pages
    in_no_list = [page.address for page in pages if page.parent is None]
    assert files == [*(f"{address}index.md" for address in in_no_list), f"{GUIDE.rstrip('/')}.md"]


FOLDERS = {
    value.split("/")[0]
    for name, value in vars(addresses).items()
    if name.isupper() and isinstance(value, str) and "/" in value
}


@pytest.mark.parametrize("kind", ["py", "html", "js", "typ", "xml"])
def test_an_address_is_written_in_one_file_alone(kind: str) -> None:
    literal = re.compile(rf"""(?<![\w`/])/?(?:{"|".join(FOLDERS)})/[\w{{"'.]""")
    told = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "hooks").rglob(f"*.{kind}")
        if literal.search(file.read_text("utf-8"))
    }
    assert told == ({"hooks/plan/model/addresses.py"} if kind == "py" else set())


def test_published_addresses_are_there(site: Path) -> None:
    for address in ADDRESSES.split():
        assert (site / address.strip("/") / "index.html").is_file(), address
    plan = tree(site, "ke-hoach/")
    for anchor in ANCHORS.split():
        assert len(plan.xpath(f"//*[@id='{anchor}']")) == 1, anchor


def test_every_page_is_in_vietnamese(site: Path) -> None:
    for address, page in pages(site).items():
        assert page.get("lang") == "vi", address
    assert html.parse(str(site / "404.html")).getroot().get("lang") == "vi"


def test_titles_and_descriptions_are_there_and_differ(site: Path, other_site: Path) -> None:
    for built in (site, other_site):
        found = pages(built)
        titles = [one(page, "//head/title/text()") for page in found.values()]
        descriptions = [
            one(page, "//head/meta[@name='description']/@content") for page in found.values()
        ]
        assert len(set(titles)) == len(found)
        assert len(set(descriptions)) == len(found)
        assert all(len(description) >= 20 for description in descriptions)


def test_titles_and_descriptions_are_escaped(other_site: Path) -> None:
    source = (other_site / "co-quan" / "cau-lac-bo-sach-ban" / "index.html").read_text("utf-8")
    head = source[: source.index("</head>")]
    assert "Câu lạc bộ “Sách &amp; Bạn”" in head
    assert "&lt;trường Hoa Mai&gt;" in head
    assert "<trường" not in source


def test_data_is_shown_as_typed_and_never_run(other_site: Path) -> None:
    source = (other_site / "ke-hoach" / "index.html").read_text("utf-8")
    assert "5 &lt; 6, {{ không phải mẫu }}, `mã`, &lt;b&gt;không đậm&lt;/b&gt;." in source


def test_every_edit_link_points_at_the_line_of_its_record(site: Path) -> None:
    lines = DATA.read_text("utf-8").splitlines()
    seen = set()
    for address, page in pages(site).items():
        (link,) = page.xpath("//a[@rel='edit']")
        if address == "huong-dan/":
            assert link.get("href") == "https://example.org/repo/edit/trunk/docs/huong-dan.md"
            continue
        assert link.get("href") == "https://example.org/repo/edit/trunk/data/assignments.yaml"
        kind, _, name = address.strip("/").partition("/")
        numbers = json.loads((site / address / link.get("data-lines")).read_text("utf-8"))
        line = lines[numbers[link.get("data-page")] - 1]
        if name and kind == "co-quan":
            assert line == f"  - id: {name}"
            seen.add(kind)
        elif name and kind == "nhiem-vu":
            assert line == f"      - number: {name.rpartition('-')[2]}"
            before = "\n".join(lines[: numbers[address]])
            section = re.findall(r"^  - number: (\w+)$", before, re.MULTILINE)[-1]
            assert section.lower() == name.rpartition("-")[0]
            seen.add(kind)
        elif name and kind == "van-ban":
            assert line.startswith("  - number: ")
            assert line.lower().replace("/", "-").endswith(name)
            seen.add(kind)
    assert seen == {"co-quan", "nhiem-vu", "van-ban"}


def test_ids_are_unique_on_each_page(site: Path, other_site: Path) -> None:
    for built in (site, other_site):
        for address, page in pages(built).items():
            ids = page.xpath("//@id")
            assert len(ids) == len(set(ids)), address


def test_the_table_of_contents_names_what_is_there(site: Path) -> None:
    for address, page in pages(site).items():
        for link in page.xpath("//nav[contains(@class, 'md-nav--secondary')]//a"):
            (heading,) = page.xpath(f"//article//*[@id='{link.get('href')[1:]}']")
            words = text_of(heading)
            assert words.rstrip(":") == text_of(link), address


def test_nothing_comes_from_another_host(site: Path) -> None:
    for address, page in pages(site).items():
        sources = page.xpath("//script/@src | //link[@rel='stylesheet']/@href | //img/@src")
        assert not [s for s in sources if urlsplit(s).netloc], address
        assert 'data-md-component="source"' not in html.tostring(page, encoding="unicode")


def test_numbers_dates_and_hyphened_words_stay_whole(site: Path) -> None:
    pattern = re.compile(r"31-KL/TW|07-3-2022|[Bb]ô-xít")
    for address, page in pages(site).items():
        for node in page.xpath("//article//text()[not(ancestor::*[local-name()='svg'])]"):
            if pattern.search(node):
                around = node.getparent().xpath("ancestor-or-self::*[@class='whole']")
                assert around or address == "huong-dan/", (address, node)


@pytest.mark.parametrize("address", ["", "co-quan/"])
def test_bodies_that_have_tasks_come_first_then_groups_each_as_vietnamese_sorts(
    site: Path, address: str
) -> None:
    page = tree(site, address)
    names = [name.text_content() for name in page.xpath("//span[@class='card-name']")]
    assert names == [
        "Ban cán sự đảng Ủy ban nhân dân tỉnh",
        "Ban Thường vụ Tỉnh đoàn",
        "Ban Tuyên giáo Tỉnh ủy",
        "Đảng đoàn Mặt trận Tổ quốc",
        "Ủy ban nhân dân tỉnh",
        "Văn phòng Tỉnh ủy",
        "Các ban cán sự đảng",
        "Các cơ quan tham mưu, giúp việc Tỉnh ủy",
        "Các đảng đoàn",
        "Các đảng ủy trực thuộc Tỉnh ủy",
        "Các đoàn thể chính trị-xã hội tỉnh",
        "Các huyện ủy, thành ủy",
        "Ban cán sự đảng Bộ Công Thương",
        "Ban Thường vụ Tỉnh ủy",
        "Văn phòng Trung ương đảng",
    ]
    folded = page.xpath("//details[contains(@class, 'folded')]//span[@class='card-name']")
    assert [name.text_content() for name in folded] == names[-3:]


def test_names_are_said_to_be_those_of_the_day_of_issue_until_an_event_is_recorded(
    site: Path, rearranged_site: Path
) -> None:
    said = "khi ban hành; hiện nay ai đảm nhận thì trang chưa ghi nhận."
    for address in ("", "co-quan/"):
        assert said in tree(site, address).text_content()
        assert said not in tree(rearranged_site, address).text_content()


def test_five_tabs_lead_from_every_page_and_its_foot_names_each_main_page_once(
    site: Path, other_site: Path
) -> None:
    tabs = ["Cơ quan", "Nhiệm vụ", "Toàn văn", "Bảng phân công", "Giới thiệu"]
    others = ["Văn bản liên quan", "Tải về", "Cập nhật", "Hướng dẫn sử dụng"]
    for built in (site, other_site):
        for address, page in pages(built).items():
            named = page.xpath("//*[@class='md-tabs__list']//a")
            assert [text_of(tab) for tab in named] == tabs, address
            foot = page.xpath("//footer//nav//a")
            assert [a.text_content() for a in foot] == ["Trang chủ", *tabs, *others], address


def test_the_matrix_says_what_the_register_says(site: Path, known: Register) -> None:
    page = tree(site, "ma-tran/")
    columns = [a.text_content() for a in page.xpath("//table//th[@scope='col']/a")]
    told = set()
    for row in page.xpath("//table/tbody/tr"):
        body = row.xpath("th//a/@href")[0].strip("/").rpartition("/")[2]
        for column, cell in zip(columns, row.xpath("td"), strict=True):
            told |= {(body, column, a.text_content()) for a in cell.xpath("a")}
    expected = {
        (str(d.holder.id), d.task.label, d.role.label + ("*" if d.chain else ""))
        for duties in known.given.values()
        for d in duties
    }
    assert told == expected


def test_the_picture_joins_each_task_to_its_bodies(site: Path, known: Register) -> None:
    page = tree(site, "ma-tran/")
    named = {each.holder.id for duties in known.by_task.values() for each in duties}
    direct = sum(len(duties) for duties in known.by_task.values())
    for picture in page.xpath("//*[local-name()='svg'][@role='group']"):
        assert len(picture.xpath(".//*[local-name()='path']")) == direct
        labels = picture.xpath(".//*[local-name()='a']/@aria-label")
        assert len(labels) == len(known.tasks) + len(named)
        assert any("Nhiệm vụ II.1: Chủ trì: Ban Tuyên giáo Tỉnh ủy" in label for label in labels)


def test_two_builds_are_byte_for_byte_the_same(site: Path, tmp_path: Path) -> None:
    folder = project(tmp_path / "elsewhere", DATA.read_text("utf-8"))
    assert build_alone(folder).returncode == 0
    again = folder / "site"
    files = [f.relative_to(site).as_posix() for f in site.rglob("*") if f.is_file()]
    assert sorted(files) == sorted(
        f.relative_to(again).as_posix() for f in again.rglob("*") if f.is_file()
    )
    assert filecmp.cmpfiles(site, again, files, shallow=False) == (files, [], [])


def test_another_plan_is_another_site_with_no_word_of_the_first(
    other_site: Path, known: Register
) -> None:
    first = known.assignments
    phrases = {str(body.name) for body in known.bodies.values()}
    phrases |= {str(alias) for body in known.bodies.values() for alias in body.aliases}
    phrases |= {str(document.number) for document in first.documents}
    phrases |= {str(first.plan.short_title), str(first.plan.signature[0].name)}
    for passage in passages(first):
        words = passage.text.split()
        phrases |= {" ".join(words[i : i + 5]) for i in range(len(words) - 4)}
    text = "\n".join(
        f"{html.tostring(page, encoding='unicode')}" for page in pages(other_site).values()
    )
    text += (other_site / "search" / "search_index.json").read_text("utf-8")
    assert [phrase for phrase in phrases if phrase in text] == []


def test_another_plan_is_complete(other_site: Path) -> None:
    other = register(checked(OTHER_PLAN, "library.yaml"))
    found = pages(other_site)
    assert {f"nhiem-vu/{s}/" for s in ("b-1-a", "b-1-d", "b-1-dd", "b-2", "c-1")} <= set(found)
    assert {f"co-quan/{body}/" for body in other.bodies} <= set(found)
    assert {"van-ban/12-2029-qd-hm/", "van-ban/noi-quy-phong-doc/"} <= set(found)
    words = text_of(tree(other_site, "ke-hoach/"))
    for passage in passages(other.assignments):
        assert passage.text in words
    through = [d.task.label for d in other.holdings["to-ngu-van"] if d.way == "through"]
    assert through == ["B.1.đ", "C.1"]
    (first, *_) = tree(other_site, "co-quan/to-ngu-van/").xpath(
        "//*[@id='qua-nhom']/following-sibling::section/blockquote"
    )
    (own,) = first.xpath("p/a[@class='quoted']")
    assert own.text_content() == "Các đơn vị trong trường giữ yên lặng"
    assert own.get("href").endswith("ke-hoach/#b-1-dd-cac-don-vi-trong-truong-own")
    steps = [each.text_content() for each in first.xpath("following-sibling::p")[:2]]
    assert steps[0].startswith("Vì thuộc nhóm Các tổ chuyên môn, bản nguồn viết: “")
    assert steps[1].startswith("Các tổ chuyên môn thuộc nhóm Các đơn vị trong trường, căn cứ: ")
    assert "15-9-2030" in tree(other_site, "nhiem-vu/b-1-a/").text_content()


@pytest.mark.parametrize("address", ["", "nhiem-vu/ii-1/"])
def test_a_page_stands_without_the_plan_s_size(site: Path, address: str) -> None:
    assert len((site / address / "index.html").read_bytes()) < 32_000
