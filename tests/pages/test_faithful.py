"""Faithful: the plan's words appear exactly as issued, and every duty shows its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from plan.check.gate import checked
from plan.check.ledger import ledger_beside
from plan.derive.register import Register
from plan.language.words import span
from plan.load.data_file import DATA_FILE
from plan.model.records import Assignments
from tests.support.plans.drafts import page_words
from tests.support.plans.plan_words import differences, published_words, source_words
from tests.support.sites.html_pages import text_of
from tests.support.sites.projects import DATA, PUBLISHED, build, project


def test_the_plan_in_full_is_the_source_word_for_word(site: Path) -> None:
    assert differences(source_words(), published_words(site)) == []


def test_what_is_published_has_the_words_of_its_source() -> None:
    published = checked(PUBLISHED, DATA_FILE)
    if not ledger_beside(DATA, DATA_FILE).of(published.plan).addresses:
        pytest.skip("another plan is published, of which no text lies in tests/seed/")
    assert differences(source_words(), page_words(published).split()) == []


MENDED = {
    "Quán triệt": "Quán triệt tốt",
    "bô-xít": "bô xít",
    "Cụ thể hoá": "Cụ thể hóa",
    "nước ngoài; ": "nước ngoài; và ",
    "kịp thời ": "",
}
"""Words of the plan, and what a well-meaning hand makes of them."""


def test_no_changed_word_passes_for_the_source(tmp_path: Path) -> None:
    """All are changed in one site, and each must be seen."""
    data = DATA.read_text(encoding="utf-8")
    body, _, changed = data.partition("\nsections:")
    for words, mended in MENDED.items():
        changed = changed.replace(words, mended, 1)
    folder = project(tmp_path / "project", f"{body}\nsections:{changed}")
    assert build(folder).returncode == 0
    found = differences(source_words(), published_words(folder / "site"))
    told = ("- hoá", "+ hóa", "+ tốt", "- bô-xít", "+ bô", "+ xít", "+ và", "- kịp", "- thời")
    assert sorted(found) == sorted(told)


def test_nothing_but_official_words_stands_inside_official_words(site: Path) -> None:
    tree = html.parse(str(site / "ke-hoach" / "index.html"))
    inside = {e.tag for e in tree.xpath("//*[@data-verbatim]//*")}
    assert inside <= {"a", "b", "span"}
    assert tree.xpath("//*[@data-verbatim]//*[@data-verbatim]") == []
    assert tree.xpath("//*[@data-verbatim]//@title") == []


def test_a_sentence_is_in_italics_on_its_task_s_page_as_in_the_plan(site: Path) -> None:
    plan = html.parse(str(site / "ke-hoach" / "index.html"))
    in_plan = {_words(p) for p in plan.xpath("//p[@class='assignment']")}
    pages = [html.parse(str(file)) for file in site.glob("nhiem-vu/*/index.html")]
    on_pages = {_words(p) for page in pages for p in page.xpath("//p[@class='assignment']")}
    assert on_pages == in_plan
    assert len(in_plan) == 4


def _words(paragraph: html.HtmlElement) -> str:
    return text_of(paragraph)


def test_every_duty_on_every_page_leads_to_its_words(site: Path, known: Register) -> None:
    plan = html.parse(str(site / "ke-hoach" / "index.html"))
    by_id = {e.get("id"): e for e in plan.xpath("//*[@id]")}
    checked = 0
    for file in site.rglob("index.html"):
        for link in html.parse(str(file)).xpath("//a[@class='quoted']"):
            anchor = link.get("href").partition("#")[2]
            quoted = " ".join(link.text_content().strip("“” \n").split(" … ")[0].split())
            assert quoted in text_of(by_id[anchor].getparent()), file
            checked += 1
    assert checked >= sum(len(duties) for duties in known.by_task.values()) * 2


def test_the_words_of_a_duty_are_the_target_of_its_link(site: Path, known: Register) -> None:
    plan = html.parse(str(site / "ke-hoach" / "index.html"))
    for duties in known.by_task.values():
        for duty in duties:
            (target,) = plan.xpath(f"//*[@id='{duty.anchor}']")
            assert text_of(target) == duty.duty.quote


def test_every_duty_cadence_and_membership_has_words_or_a_basis(assignments: Assignments) -> None:
    for section in assignments.sections:
        for item in section.items:
            if not item.assignment:
                continue
            assert item.assignment.text
            for duty in item.assignment.duties:
                assert duty.quote
                assert span(item.assignment.text, duty.quote)
            if item.assignment.cadence:
                assert item.assignment.cadence.quote in item.assignment.text
    for body in assignments.bodies:
        for membership in body.member_of:
            assert membership.quote or membership.basis


def test_what_the_source_lacks_is_said_to_be_unknown(site: Path, assignments: Assignments) -> None:
    plan = assignments.plan
    assert (plan.letterhead, plan.number, plan.place, plan.date) == (None, None, None, None)
    about = html.parse(str(site / "gioi-thieu" / "index.html")).getroot().text_content()
    lacks = "Bản dùng để đăng không có những phần này: "
    assert f"{lacks}tiêu đề đầu trang, số, nơi ban hành, ngày ban hành." in about


EXPECTED_DUTIES = {
    "II.1": [
        ("ban-tuyen-giao-tinh-uy", "lead"),
        ("ban-can-su-dang-uy-ban-nhan-dan-tinh", "coordinate"),
    ],
    "II.2": [
        ("ban-can-su-dang-uy-ban-nhan-dan-tinh", "direct"),
        ("uy-ban-nhan-dan-tinh", "implement"),
    ],
    "II.3": [
        ("ban-can-su-dang-uy-ban-nhan-dan-tinh", "implement"),
        ("ban-tuyen-giao-tinh-uy", "implement"),
    ],
    "II.4": [
        ("dang-doan-mat-tran-to-quoc", "implement"),
        ("cac-doan-the-chinh-tri-xa-hoi-tinh", "implement"),
        ("ban-thuong-vu-tinh-doan", "implement"),
    ],
    "III.1": [
        ("cac-co-quan-tham-muu-giup-viec-tinh-uy", "implement"),
        ("cac-ban-can-su-dang", "implement"),
        ("cac-dang-doan", "implement"),
        ("cac-huyen-uy-thanh-uy", "implement"),
        ("cac-dang-uy-truc-thuoc-tinh-uy", "implement"),
        ("ban-thuong-vu-tinh-doan", "implement"),
    ],
    "III.2": [
        ("ban-can-su-dang-uy-ban-nhan-dan-tinh", "monitor"),
        ("ban-can-su-dang-uy-ban-nhan-dan-tinh", "advise"),
    ],
}


def test_the_plan_assigns_what_it_assigns(known: Register) -> None:
    found = {
        task.label: [(str(d.named.id), str(d.role.id)) for d in known.by_task[task.slug]]
        for task in known.tasks
    }
    assert found == EXPECTED_DUTIES
