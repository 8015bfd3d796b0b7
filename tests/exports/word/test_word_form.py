"""Word: the paper, what a file tells of itself, and nothing that Word would have to repair."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import etree

from plan.exports.common import NOTE, Source
from tests.support.files.word_reader import files, opened, parts, source, style
from tests.support.sites.states import state_of

__all__ = ["files", "source"]  # fixtures are found where they are imported


def test_numbers_are_text_and_no_word_carries_a_look_of_its_own(files: Mapping[str, bytes]) -> None:
    for content in files.values():
        document = opened(content).element
        assert not list(document.iter(qn("w:numPr")))
        looks = {child.tag for each in document.iter(qn("w:rPr")) for child in each}
        assert looks <= {qn("w:rStyle")}


def test_the_page_is_that_of_an_official_document(files: Mapping[str, bytes]) -> None:
    for content in files.values():
        document = opened(content)
        section = document.sections[0]
        near = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
        near += [section.left_margin, section.right_margin]
        wanted = [Mm(210), Mm(297), Mm(20), Mm(20), Mm(30), Mm(15)]
        assert [round((a or 0) / 36000) for a in near] == [round(w / 36000) for w in wanted]
        normal = document.styles["Normal"].paragraph_format
        assert normal.first_line_indent == pytest.approx(Mm(10), abs=1000)
        assert normal.line_spacing == Pt(18)
        defaults = etree.tostring(document.styles.element.find(qn("w:docDefaults"))).decode()
        assert all(each in defaults for each in ("Times New Roman", 'w:sz w:val="28"', "vi-VN"))


def test_pages_are_numbered_above_from_the_second_on(files: Mapping[str, bytes]) -> None:
    for content in files.values():
        section = opened(content).sections[0]
        assert section.different_first_page_header_footer
        fields = list(section.header._element.iter(qn("w:fldSimple")))
        assert [each.get(qn("w:instr")) for each in fields] == ["PAGE"]
        assert not list(section.first_page_header._element.iter(qn("w:fldSimple")))


def test_every_page_says_what_it_is_and_of_which_data(
    source: Source, files: Mapping[str, bytes]
) -> None:
    for address, content in files.items():
        section = opened(content).sections[0]
        for footer in (section.footer, section.first_page_footer):
            assert [each.text for each in footer.paragraphs] == [
                f"{NOTE} · {state_of(source, address).version}"
            ]


def test_a_forwarded_file_is_not_taken_for_the_signed_one(files: Mapping[str, bytes]) -> None:
    for content in files.values():
        document = opened(content)
        first = document.element.body[0]
        assert first is document.paragraphs[0]._p, "in the text, since phones show no headers"
        assert document.paragraphs[0].text == NOTE
        shown = document.styles[style(document.paragraphs[0])].font
        assert shown.bold
        assert shown.size >= Pt(13)


def test_the_file_tells_its_title_language_and_day_and_nothing_of_its_maker(
    source: Source, files: Mapping[str, bytes]
) -> None:
    for address, content in files.items():
        core, state = opened(content).core_properties, state_of(source, address)
        assert core.title
        assert core.language == "vi-VN"
        assert core.comments == f"{NOTE} · {state.version}"
        assert (core.author, core.last_modified_by, core.keywords) == ("", "", "")
        told = [each.date() for each in (core.created, core.modified) if each]
        assert told == ([state.day] * 2 if state.day else [])
        whole = b"".join(parts(content).values())
        assert not any(
            each in whole for each in (b"python-docx", b"2013-12-23", b"Macintosh", b"rsid")
        )


def test_a_file_has_the_parts_that_it_needs_and_no_others(files: Mapping[str, bytes]) -> None:
    for content in files.values():
        found = parts(content)
        has_notes = b"w:footnoteReference" in found["word/document.xml"]
        assert next(iter(found)) == "[Content_Types].xml"
        assert {name.rstrip("0123456789.xml") for name in found if name.startswith("word/")} == {
            "word/document",
            "word/_rels/document.xml.rels",
            "word/styles",
            "word/settings",
            "word/header",
            "word/footer",
            *(["word/footnotes"] if has_notes else []),
        }
        assert {name for name in found if not name.startswith("word/")} == {
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
        }


def test_every_style_and_link_that_is_used_is_there(files: Mapping[str, bytes]) -> None:
    for content in files.values():
        found = parts(content)
        kinds = ("w:pStyle", "w:rStyle", "w:basedOn", "w:next")
        used: set[str | None] = set()
        for name, part in found.items():
            if name.startswith("word/") and name.endswith(".xml"):
                tree = etree.fromstring(part)
                used |= {e.get(qn("w:val")) for kind in kinds for e in tree.iter(qn(kind))}
        styles = etree.fromstring(found["word/styles.xml"]).iter(qn("w:style"))
        assert used <= {each.get(qn("w:styleId")) for each in styles}
        document = etree.fromstring(found["word/document.xml"])
        linked = {e.get(qn("r:id")) for e in document.iter() if e.get(qn("r:id"))}
        rels = etree.fromstring(found["word/_rels/document.xml.rels"])
        assert linked <= {each.get("Id") for each in rels}


ORDER = {
    "w:pPr": """pStyle keepNext keepLines pageBreakBefore pBdr tabs spacing ind jc outlineLvl
        rPr sectPr""".split(),
    "w:rPr": "rStyle rFonts b bCs i iCs caps color spacing sz szCs u vertAlign lang".split(),
    "w:style": "name basedOn next uiPriority qFormat pPr rPr tblPr".split(),
    "w:sectPr": """headerReference footerReference pgSz pgMar cols titlePg docGrid""".split(),
    "w:tbl": "tblPr tblGrid tr".split(),
    "w:tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook".split(),
    "w:trPr": "cantSplit tblHeader".split(),
    "w:tcPr": "tcW gridSpan vMerge".split(),
    "w:settings": """zoom defaultTabStop characterSpacingControl compat themeFontLang
        decimalSymbol listSeparator""".split(),
}
"""The order in which the standard, ECMA-376, wants these to stand: else Word repairs the file."""


def test_elements_stand_in_the_order_that_word_wants(files: Mapping[str, bytes]) -> None:
    for content in files.values():
        for name, part in parts(content).items():
            if not name.endswith(".xml"):
                continue
            for parent, order in ORDER.items():
                for element in etree.fromstring(part).iter(qn(parent)):
                    found = [etree.QName(child).localname for child in element]
                    assert found == sorted(found, key=order.index), (name, parent)


def test_nothing_ends_in_a_table(files: Mapping[str, bytes]) -> None:
    for content in files.values():
        document = opened(content).element
        for table in document.iter(qn("w:tbl")):
            after = table.getnext()
            assert after is not None
            assert after.tag == qn("w:p")
        assert all(cell[-1].tag == qn("w:p") for cell in document.iter(qn("w:tc")))
