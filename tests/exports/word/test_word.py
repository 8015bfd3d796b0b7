"""Word: the plan in full, its words in real styles, as an official document is laid out."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import mammoth
import pytest
import yaml
from docx.oxml.ns import qn
from lxml import html

from plan.exports import word
from plan.exports.common import NOTE, Source
from plan.exports.document.heads import BLANK, PARTY
from plan.model.tree.entries import Part
from tests.support.files.made_files import MadeFiles
from tests.support.files.office import PLANS, official_lines, source_of
from tests.support.files.word_reader import (
    PLAN,
    files,
    footnotes,
    in_style,
    opened,
    paragraphs,
    source,
    style,
    texts,
)
from tests.support.plans.full_plan import written
from tests.support.plans.plan_words import source_words

__all__ = ["files", "source"]  # fixtures are found where they are imported


AS_MAMMOTH_KNOWS_THEM = """
p[style-name='Phần, chương'] => h1:fresh
r[style-name='footnote reference'] => sup
"""
"""What mammoth does not know by itself: a style that is based on that of headings."""


def on_one_line(lines: Iterable[str]) -> list[str]:
    """Return `lines`, the numeral of a chapter and its name below it as one."""
    return [" ".join(line.split("\n")).replace("  ", " ") for line in lines]


def without_stars(lines: list[str], source: Source) -> list[str]:
    """Return `lines` without the star of each head, which the Party's guideline asks for."""
    annexes = source.register.assignments.annexes
    letterheads = [annex.letterhead[-1] for annex in annexes if annex.letterhead]
    pairs = zip(["", *lines], lines, strict=False)
    return [line for before, line in pairs if line != "*" or before not in letterheads]


def from_the_heading(lines: list[str], source: Source) -> list[str]:
    """Return `lines` from the plan's heading on: the head above it is the file's own."""
    return lines[lines.index(source.register.assignments.plan.heading[0]) :]


def test_the_plan_in_word_is_the_source_word_for_word() -> None:
    source = source_of(PLANS["real"])
    lines = texts(opened(MadeFiles(word.FORMAT, source)[PLAN]))
    assert " ".join(from_the_heading(lines, source)).split() == source_words()


def test_python_docx_reads_every_line_of_the_plan_as_issued(
    source: Source, files: Mapping[str, bytes]
) -> None:
    document = opened(files[PLAN])
    lines = on_one_line(without_stars(texts(document), source))
    official = list(official_lines(source.register.assignments))
    notes = footnotes(document)
    assert from_the_heading(lines, source) == [line for line in official if line not in notes]
    assert set(notes) <= set(official)


def test_mammoth_reads_the_same_lines_and_real_headings(
    source: Source, files: Mapping[str, bytes]
) -> None:
    read = mammoth.convert_to_html(BytesIO(files[PLAN]), style_map=AS_MAMMOTH_KNOWS_THEM)
    tree: html.HtmlElement = html.fromstring(f"<div>{read.value}</div>")
    for mark in tree.findall(".//sup"):
        mark.drop_tree()
    for line_break in tree.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    notes = tree.xpath(".//li[starts-with(@id, 'footnote')]/p")
    paragraphs = [p for p in tree.iter("p", "h1") if p not in notes]
    lines = [text for p in paragraphs if (text := p.text_content())]
    official = list(official_lines(source.register.assignments))
    below = footnotes(opened(files[PLAN]))
    assert from_the_heading(on_one_line(without_stars(lines, source)), source) == [
        line for line in official if line not in below
    ]
    assert len(notes) == len(below)
    headings = on_one_line(h.text_content() for h in tree.iter("h1"))
    assert headings == [each.title for each in headed_parts(source)]


def headed_parts(source: Source) -> list[Part]:
    """Return every section that has a heading, of annexes too."""
    parts = (block.part for block in source.register.tree.all_blocks)
    return [part for part in parts if part.section.heading]


def test_headings_and_words_are_in_styles_that_word_knows(
    source: Source, files: Mapping[str, bytes]
) -> None:
    document, assignments = opened(files[PLAN]), source.register.assignments
    assert in_style(document, "Title") == list(assignments.plan.heading)
    about = [*assignments.plan.subject, *(s for e in assignments.annexes for s in e.subject)]
    assert [line for line in about if line not in in_style(document, "Subtitle")] == [
        *in_style(document, "Chỉ dẫn kèm theo")
    ]
    headings = [*in_style(document, "Heading 1"), *in_style(document, "Phần, chương")]
    assert len(headings) == len(headed_parts(source))
    assert {style(each) for each in paragraphs(document)} <= {s.name for s in document.styles}


def test_what_the_source_does_not_say_stays_a_visible_blank() -> None:
    lines = texts(opened(MadeFiles(word.FORMAT, source_of(PLANS["real"]))[PLAN]))
    assert lines[:5] == [NOTE, BLANK, BLANK, "ĐẢNG CỘNG SẢN VIỆT NAM", BLANK]
    lines = texts(opened(MadeFiles(word.FORMAT, source_of(PLANS["successors"]))[PLAN]))
    assert lines[:4] == [NOTE, BLANK, BLANK, BLANK]


def test_what_it_says_stands_at_the_head() -> None:
    lines = texts(opened(MadeFiles(word.FORMAT, source_of(PLANS["library"]))[PLAN]))
    assert lines[:3] == [NOTE, "TRƯỜNG HOA MAI", "Số 07/CTr-HM"]
    assert "Hoa Mai, ngày 0123" in lines


def test_the_party_s_title_stands_above_its_documents_and_no_others(
    source: Source, files: Mapping[str, bytes]
) -> None:
    titles = in_style(opened(files[PLAN]), "Tiêu đề bên phải")
    assignments = source.register.assignments
    mottos = [line for annex in assignments.annexes for line in annex.motto]
    own = assignments.plan.motto or ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert titles == ([*own, *mottos] if assignments.plan.layout == PARTY else [])


def test_a_signature_never_stands_alone_on_a_page(
    source: Source, files: Mapping[str, bytes]
) -> None:
    document = opened(files[PLAN])
    table = document.tables[1]  # the first is the head
    before = next(p for p in document.paragraphs if p._p is table._tbl.getprevious())
    assert before.text
    assert before.paragraph_format.keep_with_next
    assert list(table.rows[0]._tr.iter(qn("w:cantSplit")))
    left, right = table.row_cells(0)
    plan, recipients = source.register.assignments.plan, source.register.assignments.recipients
    beside = recipients if plan.ends_with != "recipients" else None
    assert left.paragraphs[0].text == (beside.heading if beside else "")
    (signed,) = plan.signature
    assert [p.text for p in right.paragraphs] == list(signed.lines)


def without_notes(data: Any) -> Any:
    """Return the plan in `data` without footnotes: as text, a program puts them where it likes."""
    if isinstance(data, list):
        return [without_notes(each) for each in data]
    if not isinstance(data, dict):
        return data
    return {key: without_notes(each) for key, each in data.items() if key != "footnotes"}


@pytest.mark.office
def test_libreoffice_reads_the_same_words(tmp_path: Path) -> None:
    source = source_of(written(without_notes(yaml.safe_load(PLANS["hostile"]))).encode())
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(MadeFiles(word.FORMAT, source)[PLAN])
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    read = _without_stars(file.with_suffix(".txt").read_text("utf-8-sig"))
    words = _without_stars(" ".join(official_lines(source.register.assignments)))
    assert words == read[-len(words) :]


def _without_stars(text: str) -> list[str]:
    """Return the words of `text` but for the star that divides a head of the Party, no word."""
    return [word for word in text.split() if word != "*"]
