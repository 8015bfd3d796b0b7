"""Every plan that tests know as files to take away; what these hold is written out by a command."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from plan.check.gate import checked_content
from plan.derive.register import Register, register
from plan.exports import FORMATS, pdf
from plan.exports.common import Source
from plan.load.edition import edition
from plan.model.records import (
    Assignment,
    Assignments,
    Footnote,
    Item,
    RecipientLine,
    Recipients,
    Section,
    Signature,
)
from plan.model.tree.markers import marker
from plan.pages.published import Published
from plan.pages.sheet.states import SheetStates
from tests.support.files.made_files import MadeFiles
from tests.support.plans.full_plan import full_plan, written
from tests.support.plans.hostile import hostile
from tests.support.sites.projects import DATA, ENCLOSED_PLAN, OTHER_PLAN, SUCCESSORS

ROOT = "https://example.org/ke-hoach/"


def source_of(data: bytes | Path) -> Source:
    """Return what files of the plan in `data` are made of."""
    content = data.read_bytes() if isinstance(data, Path) else data
    known = _known(content)
    return Source(
        register=known,
        published=Published.of(known.assignments, edition(content, None), ROOT),
        states=SheetStates(known),
    )


@cache
def _known(content: bytes) -> Register:
    return register(checked_content(content, "a"))


def hostile_data() -> bytes:
    """Return the plan with text in it that would do harm if it could."""
    data = full_plan(OTHER_PLAN.read_text("utf-8"))
    hostile(data)
    return written(data).encode()


def dated_data() -> bytes:
    """Return an invented plan with deadlines, periods that return, and a renamed body."""
    text = OTHER_PLAN.read_text("utf-8").partition("\nchanges:")[0]
    for old, new in (
        ("  date: 0123\n", "  date: 07-3-2030\n"),
        ("{date: 15-9-2030, quote", "{date: quý III năm 2030, quote"),
        ("  - {id: doi-thieu-nhi, name", "  - {id: doi-thieu-nhi, formerly: [doi-tntp], name"),
        ("          - number: d\n", "          - number: d\n            formerly: [b-1-c]\n"),
        ("groups:\n", "  - {id: to-toan-tin, name: Tổ Toán Tin, formerly: [to-tt]}\ngroups:\n"),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return f"{text}\n{_RENAMED}\n".encode()


_RENAMED = """
events:
  - date: 01-7-2031
    kind: rename
    from: [to-toan]
    to: [to-toan-tin]
    decision: Quyết định số 2/QĐ-HM, ngày 20-6-2031
    source: Bảng tin của trường
"""


def formula_data() -> bytes:
    """Return an invented plan whose words begin as formulas, links and dates do."""
    text = OTHER_PLAN.read_text("utf-8")
    for old, new in (
        ("text: Sắp lại kệ sách;", 'text: "=1+1 Sắp lại kệ sách;"'),
        ("text: Làm thẻ đọc;", 'text: "+1"'),
        ("text: Giữ yên lặng.", 'text: "@SUM(1) https://example.org"'),
        ("{label: hằng tháng, quote", '{label: "-1", quote'),
        ("{date: 15-9-2030, quote", "{date: \"=cmd|' /C calc'!A0\", quote"),
        ("aliases: [TNV]", 'aliases: ["https://example.org/", "00123"]'),
        ("source: Văn bản bịa ra", 'source: "{=SUM(1)}" # '),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text.encode()


PLANS = {
    "real": DATA.read_bytes(),
    "library": OTHER_PLAN.read_bytes(),
    "successors": SUCCESSORS.read_bytes(),
    "hostile": hostile_data(),
    "dated": dated_data(),
    "formulas": formula_data(),
    "enclosed": ENCLOSED_PLAN.read_bytes(),
}


def csv_text(cell: str) -> str:
    """Return the text of a cell of a CSV file, by the two rules that /du-lieu/ gives."""
    if cell.startswith('="') and cell.endswith('"'):
        return cell[2:-1].replace('""', '"')
    return cell.removeprefix("'")


def official_lines(assignments: Assignments) -> Iterator[str]:
    """Yield the document's own lines in their order, from its heading on, numbers as written."""
    plan = assignments.plan
    yield from (*plan.heading, *plan.subject, *plan.preamble)
    yield from _sections(assignments.sections)
    yield from plan.closing
    yield from _end(assignments.recipients, plan.signature, plan.ends_with)
    for annex in assignments.annexes:
        yield from filter(None, (annex.label, *annex.letterhead, annex.number_line))
        yield from filter(None, (*annex.motto, annex.issued_line))
        yield from (*annex.heading, *annex.subject, *annex.preamble)
        yield from _sections(annex.sections)
        yield from annex.closing
        yield from _end(annex.recipients, annex.signature)


def _sections(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        if section.heading:
            yield _behind(section, section.heading)
        yield from _note_lines(section.footnotes)
        yield from filter(None, (section.text,))
        yield from _item_lines(section.items)


def _behind(printed: Section | Item | Assignment, words: str) -> str:
    number = None if isinstance(printed, Assignment) else printed.number
    before = printed.marker or (marker(number) if number else "")
    return f"{before} {words}" if before else words


def _item_lines(items: Iterable[Item], *, in_a_table: bool = False) -> Iterator[str]:
    for item in items:
        assigned = [item.assignment] if item.assignment and item.assignment.text else []
        if item.text:
            yield _behind(item, item.text)
        elif assigned and (sentence := assigned.pop().text):
            yield _behind(item, sentence)
        yield from (column.label for column in item.columns if column.label)
        yield from (line for cell in item.cells for line in cell.lines)
        is_table = bool(item.columns)
        if not is_table and not in_a_table:
            yield from _note_lines(item.footnotes)
        yield from _item_lines(item.points, in_a_table=is_table or in_a_table)
        if is_table:
            yield from _note_lines(note for each in _all_items([item]) for note in each.footnotes)
        yield from (_behind(each, each.text) for each in assigned if each.text)


def _all_items(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _all_items(item.points)


def _note_lines(notes: Iterable[Footnote]) -> Iterator[str]:
    return (f"[{note.marker}] {note.text}" for note in notes)


def _end(
    recipients: Recipients | None, signatures: Iterable[Signature], ends_with: str | None = None
) -> Iterator[str]:
    received = list(_received_lines(recipients)) if recipients else []
    signed = [line for signature in signatures for line in signature.lines]
    yield from (*signed, *received) if ends_with == "recipients" else (*received, *signed)


def _received_lines(recipients: Recipients) -> Iterator[str]:
    yield from filter(None, (recipients.heading,))
    yield from _received(recipients.lines)


def _received(lines: Iterable[RecipientLine]) -> Iterator[str]:
    for line in lines:
        yield f"{line.marker} {line.text}" if line.marker else line.text
        yield from _received(line.lines)


def main() -> None:
    """Print what stands for the bytes of every file of every plan; PDF of the real one alone."""
    for name, data in PLANS.items():
        source = source_of(data)
        for format_ in FORMATS:
            if format_ is not pdf.FORMAT or name == "real":
                for address, content in MadeFiles(format_, source).items():
                    print(name, address, hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main()
