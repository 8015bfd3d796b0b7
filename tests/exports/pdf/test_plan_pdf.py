"""The plan in full on paper: its words as issued, set as the guideline lays them out."""

from __future__ import annotations

import re

import pypdfium2 as pdfium
import pytest

from plan.exports.common import NOTE, Source
from plan.exports.document.heads import BLANK
from plan.exports.pdf import FORMAT
from plan.exports.pdf.typesetting import words
from plan.language.unbroken import unbroken_on_screen
from tests.support.files.office import official_lines
from tests.support.files.pdf_files import (
    A4,
    FOOT,
    MARKUP,
    PLAN,
    READERS,
    Reader,
    body_of,
    dense,
    flat,
    letters,
    made,
    of_pdfium,
    source,
)
from tests.support.plans.plan_words import differences, source_words
from tests.support.sites.projects import OTHER_PLAN

STAR = "*"
"""What the Party's guideline has below the letterhead."""

HEAD = 16
"""Millimetres from the upper edge: only a page's number, or what the file is, stands there."""


def official(known: Source) -> str:
    """Return the plan's words in the order of the document, from the name of its kind on."""
    return flat(" ".join(official_lines(known.register.assignments)))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ["real", "library", "successors", "marked"])
def test_the_plan_on_paper_is_the_plan_word_for_word(name: str, reader: Reader) -> None:
    known, files = made(name)
    opening, *words = body_of(reader(files[PLAN]), known, "ke-hoach/").partition(
        known.register.assignments.plan.heading[0]
    )
    assert differences(official(known).split(), "".join(words).split()) == []
    assert opening


@pytest.mark.parametrize("reader", READERS)
def test_the_plan_on_paper_is_the_source_word_for_word(reader: Reader) -> None:
    known, files = made("real")
    opening, kind, words = body_of(reader(files[PLAN]), known, "ke-hoach/").partition("KẾ HOẠCH")
    assert differences(source_words(), (kind + words).split()) == []
    assert flat(opening) == f"{BLANK} {BLANK} ĐẢNG CỘNG SẢN VIỆT NAM {BLANK}"


def test_whatever_the_words_hold_is_shown_as_typed() -> None:
    known, files = made("hostile")
    _, kind, shown = body_of(of_pdfium(files[PLAN]), known, "ke-hoach/").partition("CHƯƠNG")
    # A note's mark stands raised behind words, and again before the note, never in brackets.
    notes = [part for part in known.register.passages if part.marker.startswith("[")]
    expected = official(known)
    for mark in {part.marker for part in notes}:
        expected = expected.replace(mark, mark[1:-1] * 2)
    stars = [STAR for annex in known.register.assignments.annexes if annex.letterhead]
    # Hebrew runs from right to left, and figures and signs that open and close with it: turned.
    found, wanted = (
        sorted(re.sub("[“”<>]", "", dense(each)))
        for each in (kind + shown, expected + "".join(stars))
    )
    assert found == wanted
    known, files = made("marked")
    for address in (PLAN, "tai-ve/co-quan/to-toan.pdf"):
        assert MARKUP in flat(" ".join(of_pdfium(files[address])))


def test_the_title_of_the_party_stands_above_its_own_documents_only() -> None:
    title = "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert title in of_pdfium(made("real")[1][PLAN])[0]
    for name in ("library", "successors"):
        assert title not in "".join(of_pdfium(made(name)[1][PLAN]))


def test_what_is_not_known_is_a_blank_and_what_is_known_is_not() -> None:
    first = flat(of_pdfium(made("library")[1][PLAN])[0])
    head = "TRƯỜNG HOA MAI Số 07/CTr-HM Hoa Mai, ngày 0123 CHƯƠNG TRÌNH"
    assert first.startswith(f"{NOTE} {head}")
    first = flat(of_pdfium(made("successors")[1][PLAN])[0])
    assert first.startswith(f"{NOTE} {BLANK} {BLANK} {BLANK} KẾ HOẠCH CHỢ NỔI")


@pytest.mark.parametrize("reader", READERS)
def test_the_issuer_is_no_letterhead_and_a_blank_has_no_label(reader: Reader) -> None:
    for name in ("real", "successors"):
        known, files = made(name)
        plan = known.register.assignments.plan
        opening = body_of(reader(files[PLAN]), known, "ke-hoach/").partition(plan.heading[0])[0]
        assert known.register.bodies[plan.issuer].name.upper() not in opening
        assert not re.search(r"Số|ngày|tháng|năm|\*", opening)


LIBRARY_HEAD = "  letterhead: TRƯỜNG HOA MAI\n  number: 07/CTr-HM\n  place: Hoa Mai\n  date: 0123\n"


@pytest.mark.parametrize(
    ("letterhead", "number", "place", "date", "shown"),
    [
        ("TRƯỜNG HOA MAI", "", "", "", f"TRƯỜNG HOA MAI {BLANK} {BLANK}"),
        ("", "07/CTr-HM", "", "", f"{BLANK} Số 07/CTr-HM {BLANK}"),
        ("", "", "Hoa Mai", "", f"{BLANK} {BLANK} Hoa Mai, {BLANK}"),
        ("", "", "", "01-7-2030", f"{BLANK} {BLANK} {BLANK}, ngày 01-7-2030"),
    ],
)
def test_each_part_of_the_head_is_a_blank_by_itself(
    letterhead: str, number: str, place: str, date: str, shown: str
) -> None:
    text = OTHER_PLAN.read_text("utf-8")
    assert LIBRARY_HEAD in text
    head = f"  letterhead: {letterhead}\n  number: {number}\n  place: {place}\n  date: {date}\n"
    known = source(text.replace(LIBRARY_HEAD, head))
    pdf = next(iter(FORMAT.exports(known))).content()
    assert body_of(of_pdfium(pdf), known, "ke-hoach/").startswith(f"{shown} CHƯƠNG TRÌNH")


def test_a_forwarded_file_is_not_taken_for_the_signed_one() -> None:
    for name in ("real", "library"):
        for address, pdf in made(name)[1].items():
            first = list(letters(pdf, 0))[: len(dense(NOTE))]
            assert "".join(letter for letter, _, _ in first) == dense(NOTE), address
            assert min(size for _, size, _ in first) >= 13
            assert max(edges[1] for _, _, edges in first) < HEAD
            assert min(edges[1] for _, _, edges in first) > 5, "printers leave a margin white"


def test_the_plan_is_set_as_the_guideline_lays_it_out() -> None:
    pdf = made("real")[1][PLAN]
    with pdfium.PdfDocument(pdf) as document:
        assert {tuple(map(round, page.get_size())) for page in document} == {A4}
    for number in (0, 1):
        found = list(letters(pdf, number))
        inside = [edges for _, size, edges in found if round(size) != FOOT and edges[1] > HEAD]
        left, top, right, bottom = (min(edges[side] for edges in inside) for side in range(4))
        assert left == pytest.approx(30, abs=0.5)
        assert top == pytest.approx(20, abs=2)
        assert right == pytest.approx(15, abs=0.5)
        assert bottom >= 20
        most = max({round(size) for _, size, _ in found}, key=[round(s) for _, s, _ in found].count)
        assert most == 14
    numbered = [edges for letter, _, edges in letters(pdf, 1) if edges[1] < HEAD]
    assert len(numbered) == 1
    left, top, right, _ = numbered[0]
    assert left - 30 == pytest.approx(right - 15, abs=0.5)
    assert 8 < top < 14
    above = [letter for letter, _, edges in letters(pdf, 0) if edges[1] < HEAD]
    assert "".join(above) == dense(NOTE)


def test_paragraphs_begin_ten_millimetres_in() -> None:
    found = list(letters(made("real")[1][PLAN], 1))
    text = "".join(letter for letter, _, _ in found)
    place = text.index("*Bancánsựđảng")
    assert found[place][2][0] == pytest.approx(40, abs=1)


def test_the_signature_stands_alone_on_no_page() -> None:
    text = OTHER_PLAN.read_text("utf-8")
    ends = set()
    for lines in range(0, 60, 3):
        longer = f"Ghi sổ{' ghi sổ' * 11 * lines}."
        other = source(text.replace("Ghi sổ.", longer))
        pages = of_pdfium(next(iter(FORMAT.exports(other))).content())
        assert "báo cáo trước ngày 30-5-2031." in flat(pages[-1])
        assert "CHỦ TỊCH" in pages[-1]
        ends.add(len(pages))
    assert len(ends) > 1


def test_words_that_stay_whole_end_no_line() -> None:
    for name in ("real", "library"):
        known, files = made(name)
        lines = [line.strip() for page in of_pdfium(files[PLAN]) for line in page.splitlines()]
        assert [line for line in lines if re.search(r"[-–/]$", line) and "://" not in line] == []
        text = official(known)
        whole = {text[start:end] for start, end in unbroken_on_screen(text)}
        assert len(whole) > 1
        for word in whole:
            assert sum(line.count(word) for line in lines) >= text.count(word), word


def test_words_keep_whole_what_hyphens_and_slashes_join() -> None:
    assert words("số 31-KL/TW, ngày")[1::2] == ("31-KL/TW,",)
    assert words("ngành bô-xít - alumin - nhôm giai")[1::2] == ("bô-xít - alumin - nhôm",)
    assert words("số 27/NQ- TW ngày")[1::2] == ("27/NQ- TW",)
    assert words("một-từ-rất-dài-không-vừa-cột", 25)[1::2] == ()
    for text in ("", "a - b", "-", f"{'dài' * 9} - {'dài' * 9} - c", "a--b / c"):
        assert "".join(words(text)) == text
