"""A reviewer sees what a change of the file means to each body, and every change is seen."""

from __future__ import annotations

import json
import os
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plan.check.gate import checked_content
from plan.cli import main
from plan.compare import Changes
from plan.compare.texts import changes_markdown, changes_text
from plan.load.problems import ProblemsFoundError
from tests.support.plans.compared import changes_since, site_of
from tests.support.plans.edits import EDITS, OTHER, REAL, SUCCESSORS, edited
from tests.support.sites.projects import OTHER_PLAN, TESTS

FORMS = {"txt": changes_text, "md": changes_markdown}


def between(old: str, new: str) -> Changes:
    """Return what differs between two texts of a file."""
    return changes_since(site_of(old), checked_content(new.encode(), "new"))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", EDITS)
def test_golden_changes(name: str, form: str) -> None:
    told = FORMS[form](between(EDITS[name][0], edited(name)))
    file = TESTS / "changes" / f"{name}.{form}"
    if os.environ.get("ACCEPT"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(told, encoding="utf-8")
    assert told == file.read_text(encoding="utf-8")


def test_a_body_s_loss_through_a_group_is_told_in_words() -> None:
    start = REAL.index("  - id: van-phong-tinh-uy")
    member = REAL.index("    member_of:", start)
    without = REAL[:member] + REAL[REAL.index("  - id:", member) :]
    words = (
        "Văn phòng Tỉnh ủy: {} 1 nhiệm vụ thực hiện (III.1), "
        "qua nhóm Các cơ quan tham mưu, giúp việc Tỉnh ủy"
    )
    assert words.format("bớt") in changes_text(between(REAL, without))
    assert words.format("thêm") in changes_text(between(without, REAL))


def shuffled(tree: Any, chance: random.Random, key: str = "") -> Any:
    """Return `tree` with every list stirred whose order is not that of the plan's words."""
    if isinstance(tree, dict):
        items = list(tree.items())
        chance.shuffle(items)
        return {name: shuffled(value, chance, name) for name, value in items}
    if isinstance(tree, list):
        values = [shuffled(value, chance) for value in tree]
        if key not in ("heading", "sections", "items", "points", "lines", "changes"):
            chance.shuffle(values)
        return values
    return tree


@pytest.mark.parametrize("file", [REAL, OTHER, SUCCESSORS], ids=["real", "other", "successors"])
def test_another_order_or_layout_of_the_file_is_no_change(file: str) -> None:
    tree = yaml.load(file, Loader=yaml.BaseLoader)
    for seed in range(5):
        stirred = shuffled(_with_nulls(tree, file), random.Random(seed))
        dumped = yaml.safe_dump(stirred, allow_unicode=True, width=40 + 20 * seed, sort_keys=False)
        told = between(file, dumped)
        assert not told
        assert changes_text(told).strip().startswith("Không đổi")


def _with_nulls(tree: Any, file: str) -> Any:
    """Return `tree` with `None` for what is empty, as no reader of plain text can tell."""
    if isinstance(tree, dict):
        return {key: _with_nulls(value, file) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_with_nulls(value, file) for value in tree]
    return tree or None


def scalars(content: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each value of the file begins and ends, and the value."""
    awaited: list[bool | None] = []  # for each open mapping, whether a value comes next
    for event in yaml.parse(content, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            is_key = bool(awaited) and awaited[-1] is False
            if not is_key:
                yield _index(event.start_mark), _index(event.end_mark), event.value
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if awaited and awaited[-1] is not None:
                awaited[-1] = not awaited[-1]
            awaited.append(False if isinstance(event, yaml.MappingStartEvent) else None)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            awaited.pop()
        elif isinstance(event, yaml.ScalarEvent) and awaited and awaited[-1] is not None:
            awaited[-1] = not awaited[-1]


def _index(mark: Any) -> int:
    return int(mark.index)


def test_a_changed_character_of_every_value_is_refused_or_shown() -> None:
    """The first, the middle or the last of it: the next value has its turn with another."""
    old = site_of(REAL)
    seen = {"refused": 0, "shown": 0}
    for number, (start, end, value) in enumerate(scalars(REAL)):
        typed = REAL[start:end]
        if not value:
            continue  # an empty value has no character; that filling it is shown, see below
        letters = [i for i, letter in enumerate(typed) if letter.isalnum()] or [typed.index(value)]
        at = (letters[0], letters[len(letters) // 2], letters[-1])[number % 3]
        other = "0" if typed[at] != "0" else "1"
        if typed[at].isalpha():
            other = "x" if typed[at] != "x" else "y"
        new = f"{REAL[: start + at]}{other}{REAL[start + at + 1 :]}"
        try:
            shown = changes_since(old, checked_content(new.encode(), "new"))
        except ProblemsFoundError:
            seen["refused"] += 1
            continue
        line = REAL.count("\n", 0, start) + 1
        assert shown, f"line {line}: nobody would see {value!r} change"
        seen["shown"] += 1
    assert min(seen.values()) > 20


@pytest.mark.parametrize(
    ("key", "fact"),
    [("letterhead", "HỘI"), ("number", "5"), ("place", "Mây"), ("date", "02-5-2030")],
)
def test_a_fact_that_was_unknown_is_shown_when_it_is_filled_in(key: str, fact: str) -> None:
    told = between(REAL, REAL.replace(f"  {key}:\n", f"  {key}: {fact}\n", 1))
    assert [run.text for change in told.words for run in change.runs] == [fact]


def test_json_says_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    new = tmp_path / "new.yaml"
    new.write_text(edited("another-role"), "utf-8")
    assert main(["diff", str(OTHER_PLAN), str(new), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["changed"] is True
    assert told["against_signed_copy"] == []
    assert told["duties"] == [
        {
            "kind": "changed",
            "body": "Ban Báo tường",
            "tasks": ["C.1"],
            "before": {"role": "Cùng làm", "group": None, "instead_of": None},
            "after": {"role": "Báo cáo", "group": None, "instead_of": None},
        }
    ]
    new.write_text(edited("a-word"), "utf-8")
    assert main(["diff", str(OTHER_PLAN), str(new), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["against_signed_copy"] == ["mục B.1.a"]
    assert main(["diff", str(OTHER_PLAN), str(OTHER_PLAN), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["changed"] is False


def test_revisions_of_git_can_be_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    monkeypatch.chdir(tmp_path)
    git("init", "-b", "main")
    file = tmp_path / "data" / "assignments.yaml"
    file.parent.mkdir()
    file.write_text(OTHER, "utf-8")
    git("add", ".")
    git("commit", "-m", "one")
    file.write_text(edited("a-word"), "utf-8")
    git("commit", "-am", "two")
    assert main(["diff", "HEAD^1", "HEAD"]) == 0
    assert "{+xếp+}" in capsys.readouterr().out
    assert main(["diff", "main"]) == 0
    assert capsys.readouterr().out.startswith("Không đổi")
    assert main(["diff", "khong-co", "HEAD"]) == 1
    assert main(["diff", "HEAD", "--", "--output=x"]) == 1
    assert "không có tệp nào, cũng không có bản nào" in capsys.readouterr().err
    file.write_text(OTHER.replace("role: own", "role: owner"), "utf-8")
    assert main(["diff", "main"]) == 1
    assert "có phải ý đồng chí là `own`?" in capsys.readouterr().out


def test_a_sign_that_is_printed_before_words_is_held_against_the_signed_copy() -> None:
    told = between(REAL, REAL.replace('marker: "*"', 'marker: "-"', 1))
    assert told.reworded == ("mục II.1",)
    assert "bản đã ký" in changes_text(told)
