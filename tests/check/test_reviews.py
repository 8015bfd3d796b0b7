"""What an import was not sure of is listed, and nothing is published before it is confirmed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plan.check.gate import checked_content
from plan.check.reviews import FIRST, UnreviewedError, refuse_draft
from plan.cli import main
from plan.load.file_lines import records
from plan.model.records import Assignments
from plan.model.reviews import open_reviews
from plan.model.shapes import shapes
from tests.support.github.github_reader import shown
from tests.support.plans.full_plan import full_plan, written
from tests.support.plans.reviewed import DOUBTS, DRAFT, SOUND, doubted
from tests.support.sites.projects import OTHER_PLAN, build, project


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The draft as a file."""
    file = tmp_path / "draft.yaml"
    file.write_text(DRAFT, "utf-8")
    return file


def test_a_draft_is_a_sound_file_and_each_doubt_is_listed_with_line_and_words(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(draft)]) == 0
    told = capsys.readouterr().out
    assert f"còn {len(DOUBTS)} chỗ chưa xem lại" in told
    lines = DRAFT.splitlines()
    for reason in DOUBTS.values():
        number = next(n for n, line in enumerate(lines, 1) if f"review: {reason}" in line)
        (line,) = (line for line in told.splitlines() if line.endswith(f"· {reason}"))
        assert line.startswith(f"{draft}:{number}:")
    assert "mục II.1, Thời hạn: 31/12/2030: “31/12/2030”" in told
    assert "Thực hiện: Công an huyện: “Công an huyện”" in told


def test_a_file_without_doubts_is_told_of_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "sound.yaml"
    file.write_text(SOUND, "utf-8")
    for form in ("text", "github", "markdown", "json"):
        assert main(["check", str(file), "--format", form]) == 0
        assert not re.search("xem lại|Bản nháp", capsys.readouterr().out), form


def test_every_form_of_the_check_lists_all_doubts(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for form in ("github", "markdown"):
        assert main(["check", str(draft), "--format", form]) == 0
        told = capsys.readouterr().out
        assert all(reason in told for reason in DOUBTS.values()), form
    assert main(["check", str(draft), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sound"]
    assert not told["problems"]
    assert [each["reason"] for each in told["reviews"]] == list(DOUBTS.values())


def test_words_of_a_doubt_can_do_nothing_in_a_pull_request_s_comment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "draft.yaml"
    reason = "“<img src=x> @who [a](https://x.example)”"
    file.write_text(DRAFT.replace("review: nhóm chưa rõ gồm ai", f"review: '{reason}'"), "utf-8")
    assert main(["check", str(file), "--format", "markdown"]) == 0
    told = capsys.readouterr().out
    _, _, listed = told.partition("\n\n")  # behind the name of the file, which is the caller's
    page = shown(listed)
    assert reason in page.text
    assert page.alive == []
    assert not {"img", "a"} & page.elements


def test_the_refusal_names_the_first_doubts_the_count_of_the_rest_and_the_mend() -> None:
    many = re.sub(r"(\{body: [^{}]+role: [^{}]+)\}", r"\1, review: chưa rõ}", SOUND)
    assignments = checked_content(many.encode(), "tệp.yaml")
    count = len(open_reviews(assignments))
    assert count > FIRST
    with pytest.raises(UnreviewedError) as refused:
        refuse_draft(assignments, "tệp.yaml")
    lines = str(refused.value).splitlines()
    assert f"còn {count} chỗ chưa xem lại" in lines[0]
    assert "đúng rồi thì xóa dòng `review`" in lines[0]
    assert sum(line.startswith("tệp.yaml:") for line in lines[1:]) == FIRST
    assert f"và {count - FIRST} chỗ khác" in lines[-2]
    assert "make preview" in lines[-1]


def test_a_draft_is_neither_built_nor_exported(
    tmp_path: Path, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = build(project(tmp_path / "project", DRAFT))
    assert result.returncode != 0
    assert "chưa đăng được" in result.stdout
    assert "chủ ngữ ở câu trước" in result.stdout
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "project" / "site").exists()
    assert main(["export", str(tmp_path / "out"), str(draft)]) == 1
    assert "chưa đăng được" in capsys.readouterr().out
    assert not (tmp_path / "out").exists()


def test_a_draft_puts_no_address_into_the_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project(tmp_path / "project", DRAFT))
    assert main(["ledger", "--update"]) == 1
    assert "chưa đăng được" in capsys.readouterr().out
    assert not Path("data/addresses.txt").exists()


def held_in(data: Any, kind: Any = Assignments) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield every record of the plain data of a file, with its class."""
    yield kind, data
    for key, shape in shapes(kind).items():
        value = data.get(key)
        if shape.is_of_records and value:
            for each in value if isinstance(value, list) else [value]:
                yield from held_in(each, shape.kind)


def test_no_record_can_carry_a_doubt_unseen() -> None:
    data = full_plan(OTHER_PLAN.read_text("utf-8"))
    doubtful = [(kind, held) for kind, held in held_in(data) if "review" in shapes(kind)]
    for number, (_, held) in enumerate(doubtful):
        held["review"] = f"chưa rõ {number}"
    assert {kind for kind, _ in doubtful} == {
        each for each in records() if "review" in shapes(each)
    }
    left = open_reviews(checked_content(written(data).encode(), "tệp.yaml"))
    assert {str(each.reason) for each in left} == {f"chưa rõ {n}" for n in range(len(doubtful))}


@pytest.mark.parametrize("record", DOUBTS)
def test_deleting_the_key_is_confirming(record: str) -> None:
    assignments = checked_content(doubted(SOUND, record).encode(), "tệp.yaml")
    assert [str(each.reason) for each in open_reviews(assignments)] == [DOUBTS[record]]
    assert not open_reviews(checked_content(SOUND.encode(), "tệp.yaml"))
