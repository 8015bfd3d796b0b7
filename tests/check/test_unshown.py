"""A letter that no font of the PDF files has is named, with its line, wherever files are made."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from plan.check.gate import checked_content
from plan.check.reports import doubt_line
from plan.check.unshown import SHOWN, unshown_letters
from plan.templates.letters import unshown_of
from tests.support.sites.forked import forked
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS, build, project

STRANGE = OTHER_PLAN.read_text("utf-8").replace("Ghi sổ.", "Ghi sổ 字 \U00013000 字.")
AT = STRANGE.index("Ghi sổ 字")
LINE = STRANGE[:AT].count("\n") + 1
SENTENCE = (
    f"{{}}:{LINE}:{AT - STRANGE.rindex(chr(10), 0, AT)}: lưu ý: "
    "chữ “字” (U+5B57) không có trong phông chữ nào của tệp PDF · "
    "gõ nhầm thì sửa; để nguyên thì tệp PDF in mã U+5B57 trong khung ở chỗ ấy"
)


def test_each_letter_that_no_font_has_is_found_once_on_its_line() -> None:
    first, second = unshown_letters(checked_content(STRANGE.encode(), "a"))
    assert doubt_line("tệp.yaml", first) == SENTENCE.format("tệp.yaml")
    assert second.place == first.place
    assert "(U+13000)" in second.what


@pytest.mark.parametrize("plan", [DATA, OTHER_PLAN, SUCCESSORS])
def test_a_plan_in_vietnamese_has_none(plan: Path) -> None:
    assert unshown_letters(checked_content(plan.read_bytes(), "a")) == ()


def test_a_letter_that_another_font_has_is_not_named() -> None:
    text = OTHER_PLAN.read_text("utf-8").replace("Ghi sổ.", "Ghi sổ → ☐.")
    assert unshown_letters(checked_content(text.encode(), "a")) == ()


def test_the_letters_that_are_not_asked_about_are_all_shown() -> None:
    letters = [
        letter
        for letter in map(chr, range(0x3000))
        if re.fullmatch(f"[{SHOWN}]", letter) and unicodedata.category(letter) not in ("Cn", "Cf")
    ]
    assert len(letters) > 900
    assert unshown_of(letters) == frozenset()


def test_check_names_the_letter_and_passes(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(STRANGE, "utf-8")
    checked = forked("plan", "check", "plan.yaml", folder=tmp_path)
    assert checked.returncode == 0
    assert SENTENCE.format("plan.yaml") in checked.stdout.splitlines()
    checked = forked("plan", "check", "plan.yaml", "--format", "json", folder=tmp_path)
    notes = json.loads(checked.stdout)["notes"]
    assert SENTENCE.format("plan.yaml") in notes
    assert sum("phông chữ" in note for note in notes) == 2
    checked = forked("plan", "check", "plan.yaml", "--format", "github", folder=tmp_path)
    assert f"::warning file=plan.yaml,line={LINE},col=" in checked.stdout


def test_export_and_build_name_the_letter_each_time(tmp_path: Path) -> None:
    folder = project(tmp_path / "project", STRANGE)
    for _ in range(2):  # what was kept from before is told of too
        result = build(folder)
        assert result.returncode == 0, result.stderr
        assert SENTENCE.format("data/assignments.yaml") in result.stderr.splitlines()
    exported = forked("plan", "export", "out", folder=folder)
    assert exported.returncode == 0
    assert SENTENCE.format("data/assignments.yaml") in exported.stderr.splitlines()
