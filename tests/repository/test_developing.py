"""DEVELOPING.md says where to put what: who follows its lists has touched all that there is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.additions import EDITS
from tests.support.sites.projects import ROOT, SOUND

GUIDE = (ROOT / "DEVELOPING.md").read_text("utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One file, or folder, that a list names."""

    path: str
    what: str
    """What is to be done there."""
    when: str
    """Empty: always."""


def lists() -> dict[str, list[Step]]:
    """Return the steps of each list, by what one wants to add."""
    section = GUIDE.partition("## I want to add …")[2].partition("\n## ")[0]
    headings = re.split(r"^\*\*(.*)\*\*$", section, flags=re.MULTILINE)[1:]
    return {
        name: [
            Step(path=path, what=" ".join(what.split()), when=when)
            for when, path, what in re.findall(
                r"^- (?:(where [^`]*), )?`([^`]+)`: ((?:.|\n  )*)$", steps, re.MULTILINE
            )
        ]
        for name, steps in zip(headings[::2], headings[1::2], strict=True)
    }


LISTS = lists()

FOLLOWED = """
import json, sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from plan.check.gate import checked
from plan.check.ledger import Ledger
from plan.cli import main
from plan.exports import FORMATS
from plan.exports.common import source_of
from plan.pages import site
from plan.render.html import Renderer

def said(*arguments):
    with redirect_stdout(StringIO()) as output:
        status = main(arguments)
    return [status, output.getvalue()]

plan = site(checked(Path("loud.yaml"), "loud.yaml"), Ledger())
source = source_of(plan)
files = {e.address: e.content for f in FORMATS for e in f.exports(source)}
print(json.dumps({
    "schema": said("schema", "--update"),
    "check": said("check", "loud.yaml"),
    "broken": said("check", "tests/broken/quiet.yaml"),
    "misspelt": said("check", "misspelt.yaml"),
    "diff": said("diff", "sound.yaml", "loud.yaml"),
    "report": said("report", "sound.yaml"),
    "silent": said("report", "loud.yaml"),
    "epigraph": said("epigraph"),
    "page": [Renderer(plan).html(page) for page in plan.pages if page.address == "cau-de/"],
    "file": files["tai-ve/cau-de.txt"]().decode(),
    "data": json.loads(files["api/v1/plan.json"]())["plan"]["epigraph"],
    "shape": json.loads(files["api/v1/schemas/plan.json"]())["$defs"]["Plan"]["properties"],
}))
"""


def test_every_file_that_a_list_names_is_there() -> None:
    assert LISTS.keys() == EDITS.keys()
    for name, steps in LISTS.items():
        assert len(steps) >= 3, name
        for step in steps:
            assert (ROOT / step.path).exists(), (name, step.path)
    rest = GUIDE.partition("## I want to add …")[2].partition("\n## ")[0]
    assert rest.count("\n- ") == sum(map(len, LISTS.values()))


def test_every_table_that_a_list_names_is_in_its_file() -> None:
    tables = [
        (step.path, table)
        for steps in LISTS.values()
        for step in steps
        for table in re.findall(r"`([A-Z_]{5,})`", step.what)
        if step.path.endswith(".py")
    ]
    assert len(tables) >= 7
    for path, table in tables:
        assert re.search(rf"^{table}\b.* = ", (ROOT / path).read_text("utf-8"), re.MULTILINE), table


@pytest.mark.parametrize("name", EDITS)
def test_what_is_added_touches_what_its_list_names_and_nothing_else(name: str) -> None:
    edited = {edit.path for edit in EDITS[name]}
    steps = [step for step in LISTS[name] if not re.search("`make", step.what)] + [
        step for step in LISTS[name] if step.path == "tests/broken/"
    ]
    named = {step.path for step in steps}
    folders = tuple(path for path in named if path.endswith("/"))
    assert {path for path in edited if path not in named and not path.startswith(folders)} == set()
    for step in steps:
        if not step.when.startswith("where it holds records"):
            assert any(path.startswith(step.path) for path in edited), step.path


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scratch copy of the repository, to which one of each was added by the lists."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("hooks", "tests", "data"):
        ignored = shutil.ignore_patterns("broken", "*.egg-info")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for edit in (each for edits in EDITS.values() for each in edits):
        file = folder / edit.path
        file.parent.mkdir(exist_ok=True)
        text = file.read_text("utf-8") if file.exists() else ""
        assert text.count(edit.before) == 1 or not edit.before, edit
        head, tail = text.split(edit.before) if edit.before else (text, "")
        file.write_text(f"{head}{edit.words}{edit.before}{tail}", "utf-8")
    for name, line in (
        ("sound", ""),
        ("loud", "  epigraph: Đọc!\n"),
        ("misspelt", "  epigrph: Đọc!\n"),
    ):
        plan = SOUND.replace("  source:", f"{line}  source:", 1)
        (folder / f"{name}.yaml").write_text(plan, "utf-8")
    return folder


def test_who_follows_the_lists_has_added_all_of_it(copy: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-c", FOLLOWED],
        cwd=copy,
        env={"PYTHONPATH": str(copy / "hooks")},
        check=True,
        capture_output=True,
    )
    answers = json.loads(made.stdout)
    assert answers["schema"][0] == 0
    schema = json.loads((copy / "data" / "assignments.schema.json").read_text("utf-8"))
    assert schema["definitions"]["Plan"]["properties"]["epigraph"]["title"] == "Câu đề"
    assert answers["check"][0] == 0
    assert "quiet.yaml:14:13: câu đề không kêu · thêm dấu !" in answers["broken"][1]
    assert "viết `epigraph`" in answers["misspelt"][1]
    assert "câu đề: thêm {+Đọc!+}" in answers["diff"][1]
    assert "Thiếu câu đề." in answers["report"][1]
    assert "Thiếu câu đề." not in answers["silent"][1]
    assert answers["epigraph"] == [0, "Đọc!\n"]
    assert answers["page"] == ['<h1 id="dau-trang">Đọc!</h1>']
    assert answers["file"] == answers["data"] == "Đọc!"
    assert answers["shape"]["epigraph"]["description"] == "Câu ở đầu văn bản."
