"""PDF files: open to all readers, small, and the same for the same data."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from plan.derive.matrix import blocks
from plan.exports.common import NOTE
from plan.exports.pdf import FORMAT
from plan.exports.pdf.typesetting import typeset
from tests.support.files.pdf_files import (
    MATRIX,
    PLAN,
    TEXTS,
    catalogue,
    dense,
    made,
    of_pdfium,
    source,
    tags,
    told,
)
from tests.support.sites.projects import OTHER_PLAN
from tests.support.sites.states import state_of

CONFORMS = b"<pdfuaid:part>1</pdfuaid:part>"


@pytest.mark.parametrize("name", TEXTS)
def test_every_file_is_accessible_and_says_what_it_is(name: str) -> None:
    known, files = made(name)
    for address, pdf in files.items():
        root = catalogue(pdf)
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "vi"
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert CONFORMS in root["/Metadata"].get_data()
        assert told(pdf)["/Title"]
        assert told(pdf)["/Subject"].startswith(f"{NOTE}. {state_of(known, address).version}.")
        for figure in (each for each in tags(pdf) if each["/S"] == "/Figure"):
            assert figure["/Alt"]
    assert told(files[PLAN])["/Title"] == known.published.name


def test_headings_tables_and_lists_are_tagged() -> None:
    known, files = made("real")

    def count(address: str, kind: str) -> int:
        return [str(each["/S"]) for each in tags(files[address])].count(f"/{kind}")

    assert count(PLAN, "H1") == len(known.register.assignments.sections)
    recipients = known.register.assignments.recipients
    assert recipients
    assert count(PLAN, "LI") == len(recipients.lines)
    assert count("tai-ve/co-quan/van-phong-tinh-uy.pdf", "H1") == 4
    assert count("tai-ve/co-quan/van-phong-tinh-uy.pdf", "Figure") == 1
    (block,) = blocks(known.register)
    assert count(MATRIX, "TR") == 1 + len(block.rows)
    assert count(MATRIX, "TH") == 1 + len(block.tasks)


def test_a_file_bears_the_day_of_its_own_last_change_or_none() -> None:
    days = set()
    for name in TEXTS:
        known, files = made(name)
        for address, pdf in files.items():
            day = state_of(known, address).day
            days.add(day)
            dates = {value for key, value in told(pdf).items() if key.endswith("Date")}
            assert dates == ({f"D:{day:%Y%m%d}000000Z"} if day else set())
    assert None in days
    assert len(days) > 1


def test_only_the_fonts_that_come_with_typst_are_used_and_all_are_inside() -> None:
    for name in ("real", "hostile"):
        for pdf in made(name)[1].values():
            for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
                for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # half typed
                    inner = font.get_object()["/DescendantFonts"][0].get_object()
                    assert re.fullmatch(
                        r"/[A-Z]{6}\+(LibertinusSerif|NewCM|DejaVuSansMono).*", inner["/BaseFont"]
                    )
                    assert "/FontFile3" in inner["/FontDescriptor"] or (
                        "/FontFile2" in inner["/FontDescriptor"]
                    )


STRANGE = "Ghi sổ \U00013000 và 字-a-字字, \U00013000."
"""Words with two letters that no font has, alone, beside each other and inside a word."""


def test_a_letter_that_no_font_has_costs_no_file_its_standard() -> None:
    known = source(OTHER_PLAN.read_text("utf-8").replace("text: Ghi sổ.", f"text: '{STRANGE}'"))
    for export in FORMAT.exports(known):
        pdf = export.content()
        assert CONFORMS in catalogue(pdf)["/Metadata"].get_data(), export.address
        if export.address in (PLAN, "tai-ve/co-quan/to-toan.pdf"):
            shown = dense(" ".join(of_pdfium(pdf)))
            codes = STRANGE.replace("\U00013000", "U+13000").replace("字", "U+5B57")
            assert dense(codes) in shown


@pytest.mark.parametrize(
    "strange", ["\u0e33", "\u0600", "नि", "😀", "x̣̀", "\U000e0041", '字"', "字\\"]
)
def test_strange_letters_leave_a_plan_its_pdf_and_its_standard(strange: str) -> None:
    told = {
        "title": "A", "day": None, "note": "", "version": "", "address": "",
        "letters": [f"a {strange} b", strange],
    }  # fmt: skip
    pdf = typeset("letters.typ", told)
    assert CONFORMS in catalogue(pdf)["/Metadata"].get_data()


def test_a_template_that_fails_is_not_passed_over() -> None:
    with pytest.raises(RuntimeError):
        typeset("plan.typ", {})


def test_the_files_are_made_anew_where_another_version_would_make_others() -> None:
    assert set(FORMAT.made_with) == {"typst", "zxing-cpp"}
