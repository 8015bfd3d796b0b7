"""Tasks are counted as tasks: each once, and the same number wherever it is said."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from plan.check.ledger import Ledger
from plan.derive.register import Register
from plan.derive.task_counts import count_in_words, counted_once, task_count
from plan.exports import open_data, pdf, word
from plan.exports.common import Source
from plan.exports.tables import csv_files, excel
from plan.exports.tables.rows import body_table
from plan.model.addresses import ISSUED
from plan.model.records import Body
from plan.pages import site as site_of
from tests.support.files.made_files import KeptFiles, MadeFiles
from tests.support.files.office import PLANS, source_of
from tests.support.files.pdf_files import flat, of_pdfium
from tests.support.files.spreadsheets import csv_rows, opened, rows
from tests.support.files.word_reader import opened as word_opened
from tests.support.sites.rendering import renderer_of

PLAIN = ("real", "library", "successors")

BY_HAND = {
    ("real", "ban-can-su-dang-uy-ban-nhan-dan-tinh"): (
        "5 nhiệm vụ: 4 giao trực tiếp, 1 giao qua nhóm"
    ),
    ("real", "ban-thuong-vu-tinh-doan"): "2 nhiệm vụ giao trực tiếp",
    ("real", "van-phong-tinh-uy"): "1 nhiệm vụ giao qua nhóm",
    ("real", "ban-thuong-vu-tinh-uy"): "không được giao nhiệm vụ nào",
    ("library", "to-toan"): "3 nhiệm vụ: 2 giao trực tiếp, 1 giao qua nhóm",
    ("library", "to-ngu-van"): "3 nhiệm vụ: 1 giao trực tiếp, 2 giao qua nhóm",
    ("successors", "doi-ghe-xuong"): "2 nhiệm vụ: 1 giao trực tiếp, 1 giao qua nhóm",
    ("successors", "trung-tam-ben-song-cho-noi"): "2 nhiệm vụ thay cơ quan trước",
    ("successors", "trung-tam-ben-song"): "không được giao nhiệm vụ nào",
}
"""What someone who reads the plan counts."""


@cache
def plan(name: str) -> Source:
    return source_of(PLANS[name])


def words(register: Register, body: Body) -> str:
    return count_in_words(task_count(register.standing, body))


@pytest.mark.parametrize(("name", "body"), BY_HAND)
def test_a_task_is_counted_once_however_many_parts_a_body_has_in_it(name: str, body: str) -> None:
    register = plan(name).register
    assert words(register, register.bodies[body]) == BY_HAND[name, body]


@pytest.mark.parametrize("name", PLANS)
def test_the_parts_of_a_count_are_its_whole(name: str) -> None:
    register = plan(name).register
    for body in register.bodies.values():
        duties = register.holdings[body.id]
        count = task_count(register.standing, body)
        assert count.total == len({duty.task.slug for duty in duties})
        listed = {(duty.task.slug, duty.way) for duty in duties}
        assert bool(count.listed_again) == (len(listed) > count.total)


def test_a_task_that_is_listed_twice_is_told_to_be_counted_once() -> None:
    register = plan("library").register
    said = {
        body.id: counted_once(task_count(register.standing, body))
        for body in register.bodies.values()
    }
    once = "Nhiệm vụ C.1 được kể ở nhiều phần dưới đây, chỉ tính một lần."
    assert {body: words for body, words in said.items() if words} == {"to-toan": once}


def test_a_task_with_several_parts_on_one_card_needs_no_such_word() -> None:
    register = plan("real").register
    body = register.bodies["ban-can-su-dang-uy-ban-nhan-dan-tinh"]
    several = [duty.task.label for duty in register.holdings[body.id] if duty.way == "direct"]
    assert len(several) > len(set(several))
    assert counted_once(task_count(register.standing, body)) == ""


def test_a_successor_that_has_a_task_itself_is_not_given_it_again() -> None:
    data = PLANS["successors"].decode()
    old = "{body: doi-ve-sinh, role: coordinate, quote: Đội Vệ sinh phối hợp}"
    more = f"{old}\n            - {{body: trung-tam-ben-song-cho-noi, role: lead, basis: Bịa}}"
    assert data.count(old) == 1
    register = source_of(data.replace(old, more).encode()).register
    holder = register.bodies["trung-tam-ben-song-cho-noi"]
    assert words(register, holder) == "2 nhiệm vụ: 1 giao trực tiếp, 1 thay cơ quan trước"


@cache
def pages(name: str) -> dict[str, str]:
    """Return the text of every page of a plan, by its address."""
    source = plan(name)
    site = site_of(source.register.assignments, Ledger(), root=source.published.root)
    renderer = renderer_of(site)
    return {
        page.address: flat(str(html.fromstring(renderer.html(page)).xpath("string()")))
        for page in site.pages
    }


@pytest.mark.parametrize("name", PLAIN)
def test_lists_the_bodys_page_and_its_description_say_the_same_count(name: str) -> None:
    register = plan(name).register
    site = site_of(register.assignments, Ledger())
    descriptions = {page.address: page.description for page in site.pages}
    for body in register.bodies.values():
        if not task_count(register.standing, body).total:
            continue
        count = words(register, body)
        assert count in pages(name)[f"co-quan/{body.id}/"]
        assert count in descriptions[f"co-quan/{body.id}/"]
        if body.id not in register.standing.ended:
            assert f"{body.name} {count}" in pages(name)["co-quan/"]
            if not register.is_group(body):
                assert f"{body.name} {count}" in pages(name)[""]


def test_a_list_of_an_earlier_day_counts_as_things_stood_then() -> None:
    page = pages("successors")[ISSUED]
    assert "Đội Ghe xuồng 2 nhiệm vụ: 1 giao trực tiếp, 1 giao qua nhóm" in page
    assert "Trung tâm" not in page
    merged = pages("successors")["co-quan/ngay/2031-07-01/"]
    assert re.search(r"Trung tâm Bến sông 2 nhiệm vụ thay cơ quan trước", merged)


@pytest.mark.parametrize("name", PLAIN)
def test_sheets_say_the_same_count(name: str) -> None:
    source = plan(name)
    papers, documents = KeptFiles(pdf.FORMAT, source), KeptFiles(word.FORMAT, source)
    for body in source.register.bodies.values():
        count = words(source.register, body)
        group = source.register.is_group(body)
        said = f"Nhóm cơ quan: {count}" if group else f"{count[:1].upper()}{count[1:]}"
        assert said in flat(" ".join(of_pdfium(papers[f"tai-ve/co-quan/{body.id}.pdf"])))
        document = word_opened(documents[f"tai-ve/co-quan/{body.id}.docx"])
        assert any(paragraph.text.startswith(said) for paragraph in document.paragraphs)


@pytest.mark.parametrize("name", PLAIN)
def test_tables_and_open_data_hold_the_same_count(name: str) -> None:
    source = plan(name)
    register = source.register
    wanted = {}
    for body in register.bodies.values():
        count = task_count(register.standing, body)
        wanted[str(body.name)] = (count.total, count.direct, count.through, count.inherited)
    head = [column.name for column in body_table(source).columns]
    first = head.index("Số nhiệm vụ")
    assert head[first + 1 : first + 4] == [
        "Trong đó giao trực tiếp", "Trong đó giao qua nhóm", "Trong đó thay cơ quan trước",
    ]  # fmt: skip
    book = opened(MadeFiles(excel.FORMAT, source)["tai-ve/phan-cong.xlsx"])
    assert {row[0]: row[first : first + 4] for row in rows(book, "Cơ quan")[1:]} == wanted
    table = csv_rows(MadeFiles(csv_files.FORMAT, source)["tai-ve/co-quan.csv"])
    assert {row[0]: tuple(map(int, row[first : first + 4])) for row in table[1:]} == wanted
    files = MadeFiles(open_data.FORMAT, source)
    for record in json.loads(files["api/v1/bodies.json"])["bodies"]:
        assert tuple(record["task_count"].values()) == wanted[record["name"]]


def test_the_picture_of_the_guide_counts_as_the_site_does(pytestconfig: pytest.Config) -> None:
    picture = Path(pytestconfig.rootpath) / "docs" / "huong-dan" / "tu-co-quan-den-cau-chu.svg"
    assert "qua nhóm" in picture.read_text("utf-8")
    assert not re.search(r"nhiệm vụ, \d+ qua nhóm", picture.read_text("utf-8"))
