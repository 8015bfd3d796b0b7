"""Duty sheets and the matrix on paper: every duty in the words that it rests on."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
import zxingcpp

from plan.derive.matrix import blocks
from plan.exports.pdf import FORMAT
from plan.model.addresses import task_address
from plan.model.citations import plan_citation
from tests.support.files.bold_words import bold_words
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import ROOT
from tests.support.files.pdf_files import (
    A4,
    FOOT,
    MATRIX,
    PLAN,
    READERS,
    TEXTS,
    Reader,
    body_of,
    dense,
    flat,
    held,
    letters,
    made,
    of_pdfium,
    sheet,
    source,
)
from tests.support.plans.synthetic import synthetic_plan
from tests.support.sites.projects import ENCLOSED_PLAN

SMALLEST = 10
"""Points of the smallest letters of a sheet, but for its last line."""

HEAVIEST = 60_000
"""Bytes of a sheet: what a phone on a slow link still fetches."""


@pytest.mark.parametrize("name", TEXTS)
def test_each_body_has_a_sheet_at_its_address_and_the_former_ones(name: str) -> None:
    known, files = made(name)
    bodies = known.register.bodies.values()
    assert set(files) == {PLAN, MATRIX, *(f"tai-ve/co-quan/{body.id}.pdf" for body in bodies)}
    former = {address: each.former for each in FORMAT.exports(known) for address in [each.address]}
    for body in bodies:
        expected = tuple(f"tai-ve/co-quan/{old}.pdf" for old in body.formerly)
        assert former[f"tai-ve/co-quan/{body.id}.pdf"] == expected


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ["real", "library", "successors", "marked"])
def test_a_sheet_says_each_duty_in_the_plans_words(name: str, reader: Reader) -> None:
    known, files = made(name)
    plan = known.register.assignments.plan
    checked = 0
    for body in known.register.bodies.values():
        said = body_of(reader(sheet(files, body)), known, f"co-quan/{body.id}/")
        assert said.startswith(f"PHIẾU NHIỆM VỤ {body.name} Theo ")
        assert plan_citation(plan, known.register.bodies[plan.issuer]) in said
        for duty in held(known, body):
            lead = f"{duty.task.label} "
            for paragraph in duty.task.own_paragraphs:
                assert flat(paragraph.words) in said, body.name
            assert lead in said
            assert f"{duty.role.label}. " in said
            for told in (duty.cadence and duty.cadence.label, duty.deadline and duty.deadline.date):
                assert not told or told in said
            if not duty.cadence and not duty.deadline:
                assert f"{plan.kind} không nêu thời gian, thời hạn." in said
            for step in duty.chain:
                assert f" thuộc nhóm {step.group.name}, " in said
                assert str(step.membership.quote or step.membership.basis) in said
            checked += 1
    assert checked > 5


def test_a_sheet_says_in_which_column_the_words_of_a_row_stand() -> None:
    known = source(ENCLOSED_PLAN.read_text("utf-8"))
    body = known.register.bodies["phong-tai-chinh"]
    said = flat(" ".join(of_pdfium(sheet(MadeFiles(FORMAT, known), body))))
    assert "Nhiệm vụ: Lắp máy quét Cơ quan chủ trì: Trung tâm Lưu trữ Cơ quan phối hợp: " in said


@pytest.mark.parametrize("name", ["real", "library", "successors"])
def test_the_words_that_a_duty_rests_on_stand_out(name: str) -> None:
    known, files = made(name)
    for body in known.register.bodies.values():
        bold = bold_words(sheet(files, body))
        for duty in held(known, body):
            quote, whole = duty.duty.quote, duty.task.assigned
            if quote:
                assert dense(quote) in bold
            if quote and whole.rstrip(".") != quote:
                assert dense(whole) not in bold


def test_a_sheet_tells_what_its_body_receives_and_who_took_over() -> None:
    known, files = made("successors")
    said = flat(" ".join(of_pdfium(sheet(files, known.register.bodies["doi-ghe-xuong"]))))
    assert "nhiệm vụ do Trung tâm Bến sông - Chợ nổi đảm nhận." in said
    said = flat(
        " ".join(of_pdfium(sheet(files, known.register.bodies["trung-tam-ben-song-cho-noi"])))
    )
    assert "Nhiệm vụ thay cơ quan trước" in said
    assert "Trung tâm Bến sông thay Đội Ghe xuồng từ ngày 01-7-2031, hợp nhất theo " in said
    known, files = made("real")
    for body_id, receptions in known.register.receptions.items():
        said = flat(" ".join(of_pdfium(sheet(files, known.register.bodies[body_id]))))
        for each in receptions:
            assert f"“{each.line.alone}”" in said
    for group, steps in known.register.members.items():
        said = flat(" ".join(of_pdfium(sheet(files, known.register.bodies[group]))))
        for step in steps:
            assert f"{step.member.name}. Căn cứ: {step.membership.basis}." in said


def test_a_body_without_duties_is_told_so() -> None:
    known, files = made("real")
    without = [body for body in known.register.bodies.values() if not held(known, body)]
    assert without
    for body in without:
        said = flat(" ".join(of_pdfium(sheet(files, body))))
        assert "Kế hoạch không giao trực tiếp nhiệm vụ nào." in said
        assert "Nhiệm vụ giao chung cho nhóm" not in said


@pytest.mark.parametrize("name", ["real", "library", "successors"])
def test_a_sheet_is_one_page_that_can_be_read(name: str) -> None:
    known, files = made(name)
    for body in known.register.bodies.values():
        pdf = sheet(files, body)
        assert len(of_pdfium(pdf)) == 1
        assert len(pdf) <= HEAVIEST
        found = [(round(size, 1), edges) for _, size, edges in letters(pdf, 0)]
        assert {size for size, _ in found if size < SMALLEST} <= {FOOT}
        assert min(edges[3] for size, edges in found if size >= SMALLEST) > 17


def test_many_duties_go_on_to_further_pages() -> None:
    known = source(synthetic_plan(150))
    exports = {each.address: each for each in FORMAT.exports(known)}
    body = known.register.assignments.bodies[0]
    pdf = exports[f"tai-ve/co-quan/{body.id}.pdf"].content()
    assert len(of_pdfium(pdf)) > 1
    said = body_of(of_pdfium(pdf), known, f"co-quan/{body.id}/")
    for duty in held(known, body):
        assert duty.task.words in said


def test_the_code_beside_a_task_is_read_from_paper_and_opens_its_page() -> None:
    for name in ("real", "library"):
        known, files = made(name)
        for body in known.register.bodies.values():
            with pdfium.PdfDocument(sheet(files, body)) as document:
                seen = [page.render(scale=200 / 72).to_pil() for page in document]
            codes = [code for picture in seen for code in zxingcpp.read_barcodes(picture)]
            tasks = [ROOT + task_address(duty.task) for duty in held(known, body)]
            assert {code.text for code in codes} == set(tasks)
            for code in codes:
                corners = code.position
                across = (corners.top_right.x - corners.top_left.x) / 200 * 25.4
                assert across >= 15


def test_a_site_that_nobody_else_can_open_has_no_code_on_paper() -> None:
    known, _ = made("library")
    here = replace(known.published, root="http://127.0.0.1:8000/")
    files = MadeFiles(FORMAT, replace(known, published=here))
    body = known.register.bodies["to-ngu-van"]
    with pdfium.PdfDocument(sheet(files, body)) as document:
        seen = [page.render(scale=200 / 72).to_pil() for page in document]
    assert [code for picture in seen for code in zxingcpp.read_barcodes(picture)] == []
    (text, *_) = of_pdfium(sheet(files, body))
    assert all(duty.task.label in text for duty in held(known, body))


@pytest.mark.parametrize("name", ["real", "library", "successors"])
def test_the_matrix_says_who_has_which_part(name: str) -> None:
    known, files = made(name)
    with pdfium.PdfDocument(files[MATRIX]) as document:
        assert {tuple(map(round, page.get_size())) for page in document} == {A4[::-1]}
    said = body_of(of_pdfium(files[MATRIX]), known, "ma-tran/")
    assert "Chữ nghiêng có dấu * là phần việc giao chung cho nhóm có cơ quan này." in said
    for block in blocks(known.register):
        for row in block.rows:
            roles = [f"{duty.role.label}{'*' if duty.chain else ''}" for duty in row.duties]
            assert flat(" ".join([row.body.name, *roles])) in said


def test_the_head_of_the_matrix_is_on_each_of_its_pages() -> None:
    known = source(synthetic_plan(120))
    pdf = next(each for each in FORMAT.exports(known) if each.address == MATRIX).content()
    pages = of_pdfium(pdf)
    assert len(pages) > 3
    for number, page in enumerate(pages[1:], 2):
        assert re.match(rf"{number} (Nhiệm vụ .+? )?Cơ quan ", flat(page)), number
