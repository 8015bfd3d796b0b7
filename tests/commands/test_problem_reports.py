"""Problems are told to people, to GitHub and to programs, each in its own form."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from plan.check.gate import checked_content
from plan.check.reports import shown, text_report
from plan.cli import main
from plan.load.problems import ProblemsFoundError
from tests.support.sites.projects import DATA, SOUND

MANY = SOUND.replace("Đọc sách", "Đọc sách" + "\u200b" * 15)


def found(text: str) -> ProblemsFoundError:
    """Return what is wrong with `text`."""
    with pytest.raises(ProblemsFoundError) as raised:
        checked_content(text.encode(), "a.yaml")
    return raised.value


def test_github_is_given_ten_lines_and_the_summary_has_them_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, summary = tmp_path / "a,b.yaml", tmp_path / "summary.md"
    file.write_text(MANY, "utf-8")
    summary.write_text("before\n", "utf-8")
    status = main(["check", str(file), "--format", "github"], {"GITHUB_STEP_SUMMARY": str(summary)})
    printed = capsys.readouterr().out.splitlines()
    assert status == 1
    errors = [line for line in printed if line.startswith("::error ")]
    assert len(errors) == 10
    name = str(file).replace(",", "%2C")
    assert errors[0].startswith(f"::error file={name},line=44,col=23,title=có ký tự không nhìn")
    assert errors[0].endswith("(U+200B) · xóa ký tự này, gõ lại chỗ đó")
    told = summary.read_text("utf-8")
    assert told.startswith("before\n")
    assert told.count("**Dòng 44, cột ") == 15
    assert "có 15 chỗ cần sửa" in told


def test_a_sign_that_github_would_take_for_its_own_is_escaped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(SOUND.replace("role: lead", 'role: "le%ad::x,y"'), "utf-8")
    main(["check", str(file), "--format", "github"], {})
    line = capsys.readouterr().out.splitlines()[0]
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert "title=không có vai trò nào là `le%25ad%3A%3Ax%2Cy`" in properties
    assert message.startswith("không có vai trò nào là `le%25ad::x,y`")


def test_outside_github_nothing_is_written_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(MANY, "utf-8")
    assert main(["check", "a.yaml", "--format", "github"], {}) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["a.yaml"]


def test_programs_read_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(SOUND.replace("role: lead", "role: leed"), "utf-8")
    assert main(["check", str(file), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "file": str(file),
        "sound": False,
        "problems": [
            {
                "line": 48,
                "column": 37,
                "what": "không có vai trò nào là `leed`",
                "how": "có phải ý đồng chí là `lead`? thêm vào `roles`, hoặc sửa lại cho đúng",
                "text": "            - {body: ban-doc, role: leed, quote: Ban Đọc chủ trì}",
            }
        ],
    }
    assert main(["check", str(DATA), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["sound"] is True


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Đọc sách\u200b mỗi", "Đọc sách▯ mỗi"),
        ("Đọc\tsách", "Đọc→sách"),
        ("Đo\u0323c sách\u200b", "Đo\u0323c sách▯"),
        ("图书 \u200b", "图书 ▯"),
    ],
)
def test_the_caret_stands_below_the_place(typed: str, seen: str) -> None:
    problems = found(SOUND.replace("Đọc sách", typed))
    line = shown(problems, problems.problems[-1])
    assert seen in line.text
    column = {"Đọc sách▯ mỗi": 23, "Đọc→sách": 18, "Đo\u0323c sách▯": 23, "图书 ▯": 20}[seen]
    assert len(line.before_caret) == column - 1


def test_a_long_line_is_cut_around_the_place() -> None:
    problems = found(SOUND.replace("Đọc sách", "Đọc " * 200 + "\u200b" + "sách " * 200))
    line = shown(problems, problems.problems[-1])
    assert len(line.text) <= 102
    assert line.text.startswith("…")
    assert line.text.endswith("…")
    assert line.text[len(line.before_caret)] == "▯"


def test_more_problems_than_anyone_reads_are_counted() -> None:
    report = text_report(found(SOUND.replace("Đọc sách", "Đọc" + "\u200b" * 5000)))
    assert report.endswith("a.yaml: có ít nhất 1000 chỗ cần sửa.")
    assert len(re.findall(r"^a\.yaml:44:", report, re.MULTILINE)) == 200
