"""Word: a sheet for each body with its duties, their words, why, and by when."""

from __future__ import annotations

import re
from collections.abc import Mapping

from docx.document import Document

from plan.derive.holdings import Holding
from plan.exports import word
from plan.exports.common import Source
from plan.exports.word.sheet import sheet_content
from plan.language.periods import period
from plan.model.addresses import body_address, task_address
from tests.support.files.office import PLANS, ROOT, source_of
from tests.support.files.word_reader import files, links, opened, paragraphs, source, style, texts

__all__ = ["files", "source"]  # fixtures are found where they are imported


def sheet(files: Mapping[str, bytes], body: str) -> Document:
    return opened(files[f"tai-ve/co-quan/{body}.docx"])


def duties_in(document: Document) -> set[tuple[str, str, str]]:
    """Return each duty of a sheet as it is read there: how given, number of the task, role."""
    found: set[tuple[str, str, str]] = set()
    way = task = ""
    for paragraph in paragraphs(document):
        match style(paragraph):
            case "Heading 1":
                way = paragraph.text
            case "Heading 2":
                task = paragraph.text.removeprefix("Nhiệm vụ ")
            case "Thời gian, thời hạn":
                roles = paragraph.runs[0].text.split("; ")  # those by one time stand together
                found.update((way, task, role) for role in roles)
    return found


HEADINGS = {
    "direct": "Nhiệm vụ được giao trực tiếp",
    "through": "Nhiệm vụ giao chung cho nhóm có cơ quan này",
    "inherited": "Nhiệm vụ thay cơ quan trước",
}


def told(holding: Holding) -> tuple[str, str, str]:
    return HEADINGS[holding.way], holding.task.label, holding.role.label


def test_a_sheet_holds_the_duties_of_its_body_and_no_others(
    source: Source, files: Mapping[str, bytes]
) -> None:
    for body in source.register.bodies.values():
        held = source.register.holdings[body.id]
        assert duties_in(sheet(files, body.id)) == set(map(told, held))


def test_a_sheet_shows_the_words_with_those_of_the_duty_strong(
    source: Source, files: Mapping[str, bytes]
) -> None:
    for body in source.register.bodies.values():
        document = sheet(files, body.id)
        lines = texts(document)
        strong = [
            run.text
            for paragraph in paragraphs(document)
            if style(paragraph) in ("Câu trích", "Nguyên văn")
            for run in paragraph.runs
            if run.style.name == "Strong"
        ]
        for holding in source.register.holdings[body.id]:
            assert any(line.endswith(holding.task.words) for line in lines)
            assert any(line.endswith(holding.task.assigned) for line in lines)
            if holding.duty.quote:
                assert any(holding.duty.quote in words for words in strong)
                given = (a for a in holding.task.assignments if holding.duty in a.duties)
                assert {each.action for each in given} <= {None, *strong}


def test_a_sheet_says_in_which_column_the_words_of_a_row_stand() -> None:
    known = source_of(PLANS["enclosed"])
    document = opened(sheet_content(known, known.register.bodies["phong-tai-chinh"]))
    labels = {
        run.text: paragraph.text
        for paragraph in paragraphs(document)
        for run in paragraph.runs
        if run.style.name == "Tên cột"
    }
    assert labels["Cơ quan phối hợp: "] == "Cơ quan phối hợp: Phòng Tài chính"


def when(source: Source, holding: Holding) -> str:
    kind = source.register.assignments.plan.kind
    told = [f"Thời gian: {holding.cadence.label}"] if holding.cadence else []
    since = holding.starts
    told += [f"Bắt đầu: {since.date}"] if since else []
    told += [f"{kind} không nêu ngày"] if since and not period(since.date) else []
    unsaid = "thời hạn" if told else "thời gian, thời hạn"
    due = holding.deadline
    told += [f"Thời hạn: {due.date}" if due else f"{kind} không nêu {unsaid}"]
    told += [f"{kind} không nêu ngày"] if due and not period(due.date) else []
    told += [f"Sản phẩm: {holding.product.name}"] if holding.product else []
    # What is typed with a full stop gets no other.
    return " ".join(f"{words.removesuffix('.')}." for words in told)


def test_a_sheet_says_why_and_by_when_and_leads_to_the_pages(
    source: Source, files: Mapping[str, bytes]
) -> None:
    for body in source.register.bodies.values():
        document = sheet(files, body.id)
        whole, addresses = "\n".join(texts(document)), links(document)
        assert ROOT + body_address(body) in addresses
        for holding in source.register.holdings[body.id]:
            assert ROOT + task_address(holding.task) in addresses
            told_of = rf"{re.escape(holding.role.label)}(?:; [^.\n]*)?\. "
            assert re.search(told_of + re.escape(when(source, holding)), whole)
            for step in holding.chain:
                assert f" thuộc nhóm {step.group.name}, " in whole
                assert str(step.membership.basis or step.membership.quote) in whole
            for handover in holding.succession.handovers if holding.succession else ():
                event = handover.dated.event
                assert f"thay {handover.before.name} từ ngày {event.date}" in whole
                assert event.decision in whole
                assert event.source in whole


def test_a_sheet_shows_receptions_members_and_groups(
    source: Source, files: Mapping[str, bytes]
) -> None:
    register = source.register
    for body in register.bodies.values():
        lines = texts(sheet(files, body.id))
        for reception in register.receptions[body.id]:
            assert any(line.startswith(f"“{reception.line.alone}”") for line in lines)
        for step in register.members[body.id]:
            assert any(line.startswith(f"{step.member.name}. ") for line in lines)
        for membership in body.member_of:
            name = register.bodies[membership.group].name
            assert any(line.startswith(f"{name}. ") for line in lines)


def test_a_body_that_had_another_id_has_its_sheet_there_too() -> None:
    exports = list(word.FORMAT.exports(source_of(PLANS["dated"])))
    (found,) = [each for each in exports if each.address.endswith("/doi-thieu-nhi.docx")]
    assert found.former == ("tai-ve/co-quan/doi-tntp.docx",)
