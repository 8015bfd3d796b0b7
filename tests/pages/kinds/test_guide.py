"""Every example of the guide is done here to the real file, and does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from plan.check.gate import checked_content
from plan.check.reports import text_report
from plan.compare import changes, compared
from plan.derive.register import register
from plan.load.file_lines import records
from plan.load.problems import ProblemsFoundError
from plan.load.reader import load
from plan.model.placeholders import PLACEHOLDERS, placeholder
from plan.model.shapes import shapes
from plan.pages.kinds.editors.editing import editing
from plan.pages.kinds.editors.examples import slip
from tests.support.plans.guide.filled import filled
from tests.support.plans.guide.guide_examples import (
    EVENT,
    EXAMPLES,
    REFUSED,
    done,
    guide,
    problems,
    replaced,
    told,
)
from tests.support.sites.html_pages import text_of
from tests.support.sites.projects import DATA, OTHER_PLAN, ROOT, TESTS

PLANS = [DATA, OTHER_PLAN, TESTS / "plans" / "successors.yaml"]
KEYS = [(name, shape.key.issued) for kind in records() for name, shape in shapes(kind).items()]
ISSUED = {name for name, issued in KEYS if issued} - {name for name, issued in KEYS if not issued}
"""The keys that hold words as issued wherever they stand."""


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_there_is_an_example_of_each_change(file: Path) -> None:
    assert {"sua-mot-chu", "them-phan-cong", "them-co-quan"} <= set(told(file))
    assert "sua-ten-co-quan" in told(DATA)


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_a_doubled_word_is_a_change_that_a_reviewer_sees(file: Path) -> None:
    text = file.read_text("utf-8")
    before = replaced(text, told(file)["sua-mot-chu"])
    old, new = (checked_content(each.encode(), "a") for each in (before, text))
    (change,) = changes(compared(old, new)).words
    assert [run.kind for run in change.runs].count("gone") == 1


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_without_the_duty_its_words_are_told_to_be_unused(file: Path) -> None:
    before = replaced(file.read_text("utf-8"), told(file)["them-phan-cong"])
    with pytest.raises(ProblemsFoundError) as found:
        checked_content(before.encode(), "a")
    assert any("chưa phân công nào trích" in each.what for each in found.value.problems)


def test_without_the_body_who_names_it_is_told_that_it_is_missing() -> None:
    example = told(DATA)["them-co-quan"]
    name = example.new[0].split()[-1]
    assert any(
        f"`{name}`" in problem for problem in problems(replaced(DATA.read_text("utf-8"), example))
    )


def test_a_name_is_corrected_and_its_old_address_leads_on() -> None:
    text = DATA.read_text("utf-8")
    example = told(DATA)["sua-ten-co-quan"]
    old, new = (lines[0].split()[-1] for lines in (example.gone, example.new))
    alone = replaced(text, example)
    assert any(f"không có cơ quan nào là `{old}`" in each for each in problems(alone))
    renamed = filled(done("sửa tên một cơ quan"))
    assert problems(renamed) == []
    found = changes(compared(*(checked_content(each.encode(), "a") for each in (text, renamed))))
    assert [change.kind for change in found.bodies] == ["renamed"]
    assert [(c.address, c.to) for c in found.addresses if c.kind == "moved"] == [
        (f"/co-quan/{old}/", f"/co-quan/{new}/")
    ]


def test_the_event_that_the_guide_shows_is_sound() -> None:
    text = filled(done(EVENT))
    assert problems(text) == []
    found = changes(
        compared(checked_content(DATA.read_bytes(), "a"), checked_content(text.encode(), "b"))
    )
    assert [change.kind for change in found.bodies] == ["new"]
    assert "/co-quan/ngay/2030-07-01/" in {change.address for change in found.addresses}


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_the_red_lines_in_the_guide_are_those_of_the_check(file: Path) -> None:
    text = file.read_text("utf-8")
    lines = text.splitlines()
    shown = slip(register(checked_content(text.encode(), "a")), lines)
    assert shown
    lines[shown.line - 1] = shown.wrong
    with pytest.raises(ProblemsFoundError) as found:
        checked_content("\n".join(lines).encode(), "data/assignments.yaml")
    assert text_report(found.value) == shown.report


def test_the_guide_on_the_site_shows_these_examples(site: Path) -> None:
    page = html.parse(str(site / "huong-dan" / "bien-tap" / "index.html"))
    shown = {line.text_content() for line in page.xpath("//figure[@class='change']//ins")}
    for example in told(DATA).values():
        assert {f"+ {line}" for line in example.new} <= shown
    known = register(checked_content(DATA.read_bytes(), "a"))
    red = slip(known, DATA.read_text("utf-8").splitlines())
    assert red
    assert page.xpath("//figure[@class='report']/pre")[0].text_content() == red.report


def test_a_guide_without_the_file_s_lines_has_the_same_addresses() -> None:
    known = register(checked_content(DATA.read_bytes(), "a"))
    (bare,), (full,) = (
        list(editing(known, lines)) for lines in ((), DATA.read_text("utf-8").splitlines())
    )
    assert bare.all_anchors == full.all_anchors


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_of_the_guide_can_be_done_to_the_real_file(example: str) -> None:
    text = done(example)
    assert text != DATA.read_text("utf-8")
    said, expected = problems(filled(text)), REFUSED.get(example, ())
    assert len(said) == len(expected), said
    assert all(any(words in each for each in said) for words in expected), said
    left = [words for words in PLACEHOLDERS if words in text]
    assert left == [] or any("chỗ đồng chí phải điền" in each for each in problems(text))


def test_the_guide_names_each_of_these_messages_and_no_other() -> None:
    named = [each.text_content().strip("“”") for each in guide().xpath("//li/b[contains(., '“')]")]
    assert sorted(named) == sorted(words for said in REFUSED.values() for words in said)


def test_the_guide_explains_keys_in_the_words_of_the_schema() -> None:
    keys = [(name, shape.key) for kind in records() for name, shape in shapes(kind).items()]
    known = {(f"{name} {key.title}", key.description.replace("`", "")) for name, key in keys}
    terms, words = (
        [text_of(each) for each in guide().xpath(f"//dl/{part}")] for part in ("dt", "dd")
    )
    assert len(terms) > 15
    assert set(zip(terms, words, strict=True)) <= known


def test_contributing_leads_to_the_guide_and_repeats_no_example_of_it(site: Path) -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    (address,) = re.findall(r"`(/huong-dan/[a-z-]+/)`", contributing)
    assert (site / address.strip("/") / "index.html").is_file()
    shown = "".join(figure.text_content() for figure in guide().xpath("//figure"))
    lines = {line.removeprefix("+ ").strip() for line in shown.splitlines()} - {""}
    assert [line for line in lines if ": " in line and line in contributing] == []
    for link in re.findall(r"\]\((?!http)([^)#\s]+)", contributing):
        assert (ROOT / link).exists(), link


def test_every_placeholder_of_the_guide_is_refused_where_it_is_left() -> None:
    real = DATA.read_text("utf-8")
    shown = [line.text_content()[2:] for line in guide().xpath("//figure[@class='change']//ins")]
    left = [line for line in shown if re.search(r"\(.*\)", line) and line not in real]
    assert len(left) >= len(PLACEHOLDERS)
    for line in left:
        key, value = re.split(r": ", line.strip().removeprefix("- "), maxsplit=1)
        assert placeholder(key, value, issued=key in ISSUED), line
    assert all(any(words in line for line in left) for words in PLACEHOLDERS)


@pytest.mark.parametrize("words", [*PLACEHOLDERS, "(vì sao)", "(số, ngày, …)", "…", "(…)"])
def test_a_placeholder_is_told_once_and_leads_no_rule_astray(words: str) -> None:
    text = (TESTS / "broken" / "sound.yaml").read_text("utf-8")
    for right in ("basis: Theo tên gọi", "name: An", "source: Bịa ra để thử.", "label: Chủ trì"):
        key = right.split(":")[0]
        _, problems = load(text.replace(right, f'{key}: "{words}"', 1).encode())
        assert [each.what for each in problems] == [
            f"“{words}” là chỗ đồng chí phải điền, chép từ ví dụ"
        ]


def test_words_in_brackets_that_were_issued_are_no_placeholders() -> None:
    for key in ("text", "quote", "purpose", "heading", "waived", "subject"):
        assert key in ISSUED
        assert placeholder(key, "(báo cáo)", issued=True) is None
    for words in ("Theo tên gọi (mục I.1)", "Ban Quản lý dự án (khu vực 1)", "Theo tên “Đoàn …”"):
        assert placeholder("basis", words, issued=False) is None


@pytest.mark.parametrize("dots", ["…", "...", "(…)"])
def test_dots_that_were_issued_are_words_of_a_form(dots: str) -> None:
    for key in ("heading", "cells", "marker", "subject"):
        assert placeholder(key, dots, issued=True) is None
    for key in ("quote", "waived"):  # what an editor chooses
        assert placeholder(key, dots, issued=True) == dots


def test_the_pictures_of_the_guides_are_there_and_described() -> None:
    for file in (ROOT / "CONTRIBUTING.md", ROOT / "docs" / "huong-dan.md", ROOT / "README.md"):
        for words, path in re.findall(r"!\[([^]]*)\]\(([^)\s]+)\)", file.read_text("utf-8")):
            assert len(words) > 20, path
            assert (file.parent / path).is_file(), path
