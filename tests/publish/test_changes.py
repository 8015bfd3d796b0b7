"""A change costs what it changes, and nothing is left of what was there before."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from plan.check.gate import checked_content
from plan.derive.register import register
from plan.load.problems import ProblemsFoundError
from plan.tools.store import EXPORTS
from tests.support.plans.edits import EDITS, OTHER, SUCCESSORS, edited
from tests.support.sites.projects import build, built_project, clean_site
from tests.support.sites.sites import contents

COSTLY = {".pdf", ".docx", ".xlsx", ".ics"}
SEED = 20261126
AT_ONCE = 5
"""How many edits are made in one build, where all can be: each part of a site is touched by few."""


def built(folder: Path, text: str) -> dict[str, bytes]:
    """Return the files of the project in `folder` after `text` was saved as its data."""
    (folder / "data" / "assignments.yaml").write_text(text, "utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    return contents(folder / "site")


def test_another_role_makes_anew_the_sheets_it_touches_and_no_others(tmp_path: Path) -> None:
    folder = built_project(tmp_path / "project")
    before, kept = contents(folder / "site"), set(contents(folder / EXPORTS))
    after, made = built(folder, edited("another-role")), set(contents(folder / EXPORTS)) - kept

    changed = {name for name in after if after[name] != before[name]}
    known = register(checked_content(edited("another-role").encode(), "plan.yaml"))
    tasks = {
        duty.task.slug
        for duty in known.holdings["ban-bao-tuong"]
        if duty.role.id == "report" and duty.named.id == "ban-bao-tuong"
    }
    touched = {
        name for name, held in known.holdings.items() if any(d.task.slug in tasks for d in held)
    }
    files = {name for name in changed if Path(name).suffix in COSTLY}
    sheets = {name for name in files if name.startswith("tai-ve/co-quan/")}
    assert "tai-ve/co-quan/ban-bao-tuong.pdf" in sheets
    assert {Path(name).stem for name in sheets} <= touched
    assert files - sheets == {"tai-ve/ma-tran.pdf", "tai-ve/phan-cong.xlsx"}
    costly = {after[name] for name in files}
    assert len(made) == len(costly) + 1  # and one list of keys
    pages = {name for name in changed if name.startswith("co-quan/") and name.count("/") > 1}
    assert {name.split("/")[1] for name in pages if name.endswith(".html")} <= touched


@pytest.mark.parametrize("plan", [OTHER, SUCCESSORS])
def test_whatever_is_edited_the_site_is_that_of_a_build_from_nothing(
    plan: str, tmp_path: Path
) -> None:
    """Several edits in each build, at last none, and then some that were made before."""
    names = [name for name, (text, edits) in EDITS.items() if text == plan and edits]
    chance = random.Random(SEED)
    chance.shuffle(names)
    visits = together(names)
    folder = built_project(tmp_path / "project", plan)
    for number, visit in enumerate([*visits, (), visits[0]]):
        comment = "# Một dòng ghi chú\n" if visit in visits[1::2] else ""
        text = comment + (edited(*visit) if visit else plan)
        files, from_nothing = built(folder, text), contents(clean_site(text))
        assert files.keys() == from_nothing.keys(), (number, visit)
        assert [path for path in files if files[path] != from_nothing[path]] == [], (number, visit)


def together(names: list[str]) -> list[tuple[str, ...]]:
    """Return the edits, those together that can be made in one file."""
    visits: list[tuple[str, ...]] = []
    for name in names:
        fits = (v for v in visits if len(v) < AT_ONCE and go_together(*v, name))
        visit = next(fits, ())
        visits = [*(v for v in visits if v != visit), (*visit, name)]
    return visits


def go_together(*names: str) -> bool:
    """Return whether those edits can all be made in one file."""
    try:
        checked_content(edited(*names).encode(), "plan.yaml")
    except (AssertionError, ProblemsFoundError):
        return False
    return True
