"""The files that offices open, of every plan that tests know; written out by `python office.py`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from plan.check.gate import checked_content
from plan.derive.register import register
from plan.exports import calendars, word
from plan.exports.common import Format, Source
from plan.exports.tables import csv_files, excel
from plan.load.edition import edition
from plan.model.markers import marker
from plan.model.records import Assignments, Item
from plan.pages.published import Published
from tests.support.hostile import full_plan, hostile, written
from tests.support.projects import DATA, OTHER_PLAN, SUCCESSORS

ROOT = "https://example.org/ke-hoach/"
FORMATS = (word.FORMAT, excel.FORMAT, csv_files.FORMAT, calendars.FORMAT)


def source_of(data: bytes | Path) -> Source:
    """Return what files of the plan in `data` are made of."""
    content = data.read_bytes() if isinstance(data, Path) else data
    known = register(checked_content(content, "a"))
    return Source(
        register=known,
        published=Published.of(known.assignments.plan, edition(content, None), ROOT),
    )


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
        ("source: Văn bản bịa ra", 'source: "{=1+1}" # '),
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
}


def made(format_: Format, source: Source) -> dict[str, bytes]:
    """Return the content of each file of one format by its address."""
    return {export.address: export.content() for export in format_.exports(source)}


def csv_text(cell: str) -> str:
    """Return the text of a cell of a CSV file, by the two rules that /du-lieu/ gives."""
    if cell.startswith('="') and cell.endswith('"'):
        return cell[2:-1].replace('""', '"')
    return cell.removeprefix("'")


def official_lines(assignments: Assignments) -> Iterator[str]:
    """Yield the plan's own lines in the order of the document, numbers as they are written."""
    plan = assignments.plan
    yield from (*plan.heading, plan.subject, plan.preamble)
    for section in assignments.sections:
        yield f"{marker(section.number)} {section.heading}"
        if section.text:
            yield section.text
        yield from _item_lines(section.items)
    if assignments.recipients:
        yield assignments.recipients.heading
        yield from (f"- {line.text}" for line in assignments.recipients.lines)
    yield from (plan.signature.authority, plan.signature.position, plan.signature.name)


def _item_lines(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        texts = [text for text in (item.text, item.assignment and item.assignment.text) if text]
        yield f"{marker(item.number)} {texts[0]}"
        yield from _item_lines(item.points)
        yield from texts[1:]


def main() -> None:
    """Print what stands for the bytes of every file of every plan."""
    for name, data in PLANS.items():
        source = source_of(data)
        for format_ in FORMATS:
            for address, content in made(format_, source).items():
                print(name, address, hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main()
