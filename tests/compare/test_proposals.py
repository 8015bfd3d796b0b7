"""An editor who changed the file is given the entry by which readers are told of it."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
import yaml

from plan.check.gate import checked_content
from plan.cli import main
from tests.support.plans.edits import EDITS, OTHER, edited
from tests.support.sites.projects import OTHER_PLAN, TESTS

TODAY = date(2032, 10, 5)


def answer(
    tmp_path: Path, old: str, new: str, form: str, capsys: pytest.CaptureFixture[str]
) -> str:
    """Return what `plan diff` says of the two texts of a file."""
    files = [tmp_path / "old.yaml", tmp_path / "new.yaml"]
    for file, text in zip(files, (old, new), strict=True):
        file.write_text(text, "utf-8")
    names = [str(file) for file in files]
    assert main(["diff", *names, "--format", form], today=TODAY) == 0
    return capsys.readouterr().out


def entry(told: str) -> str:
    """Return the lines that `told` proposes to add; empty where it proposes none."""
    _, mark, lines = told.partition("  - date:")
    return f"{mark}{lines}".rstrip() + "\n" if mark else ""


@pytest.mark.parametrize("name", EDITS)
def test_golden_proposals(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = entry(answer(tmp_path, EDITS[name][0], edited(name), "text", capsys))
    file = TESTS / "changes" / f"{name}.yaml"
    if os.environ.get("ACCEPT"):
        file.write_text(told, "utf-8")
    assert told == file.read_text("utf-8")


@pytest.mark.parametrize("name", [name for name in EDITS if name != "nothing"])
def test_the_entry_can_be_added_as_it_is_and_is_then_proposed_no_more(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = EDITS[name][0], edited(name)
    added = new + entry(answer(tmp_path, old, new, "text", capsys))
    change = checked_content(added.encode(), "added").changes[-1]
    assert change.date == "05-10-2032"
    assert entry(answer(tmp_path, old, added, "text", capsys)) == ""


def test_every_form_proposes_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = OTHER, edited("a-duty-more")
    (said,) = yaml.safe_load(entry(answer(tmp_path, old, new, "text", capsys)))
    told = json.loads(answer(tmp_path, old, new, "json", capsys))["proposal"]
    assert (told["words"], told["touches"]) == (said["words"], said["touches"])
    assert said["words"] in answer(tmp_path, old, new, "markdown", capsys)
    nothing = answer(tmp_path, old, old, "json", capsys)
    assert json.loads(nothing)["proposal"] is None


def test_what_concerns_the_whole_plan_touches_no_single_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = OTHER.replace("đề ra Chương trình như sau", "lập ra Chương trình như sau")
    (said,) = yaml.safe_load(entry(answer(tmp_path, OTHER, new, "text", capsys)))
    assert said == {"date": "05-10-2032", "words": "Sửa lời văn ở phần mở đầu."}


def test_a_duty_given_to_a_group_touches_the_task_and_the_group_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = answer(tmp_path, OTHER, edited("a-duty-more"), "text", capsys)
    (said,) = yaml.safe_load(entry(told))
    assert said["touches"] == ["/nhiem-vu/b-1-a/", "/co-quan/cac-to-chuyen-mon/"]
    assert OTHER_PLAN.read_text("utf-8") == OTHER
