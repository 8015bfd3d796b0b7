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

from tests.support.sites.projects import ROOT, TESTS

GUIDE = (ROOT / "DEVELOPING.md").read_text("utf-8")
SOUND = (TESTS / "broken" / "sound.yaml").read_text("utf-8")
MODEL, EXPORTS = "hooks/plan/model/records", "hooks/plan/exports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One file, or folder, that a list names."""

    path: str
    what: str
    """What is to be done there."""
    when: str
    """Empty: always."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Words of a file in the scratch copy, and those that are put before them."""

    path: str
    before: str = ""
    """Empty: the file is new, or the words come at its end."""
    words: str


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

EDITS: dict[str, tuple[Edit, ...]] = {
    "a key of the data file": (
        Edit(
            path=f"{MODEL}/plan.py",
            before="    place: Annotated[",
            words='    epigraph: Annotated[Text | None, Key("Câu đề", "Chép nguyên văn.",\n'
            '        example="Đọc!", published="Câu ở đầu văn bản.", issued=True)] = None\n',
        ),
        Edit(
            path=f"{EXPORTS}/open_data/records.py",
            before="    place: str | None",
            words="    epigraph: str | None\n",
        ),
        Edit(
            path="tests/support/plans/full_plan.py",
            before='    data["events"]',
            words='    data["plan"]["epigraph"] = "Đọc!"\n',
        ),
    ),
    "a rule": (
        Edit(
            path="hooks/plan/check/rules/names.py",
            words="\n\ndef epigraphs_are_loud(assignments: Assignments) -> Iterator[Problem]:\n"
            '    """An epigraph ends in an exclamation mark."""\n'
            "    epigraph = assignments.plan.epigraph\n"
            '    if epigraph and not epigraph.endswith("!"):\n'
            '        yield from problem_at(epigraph, "câu đề không kêu", "thêm dấu !")\n',
        ),
        Edit(
            path="hooks/plan/check/rules/__init__.py",
            before="    names.ids_are_unique,",
            words="    names.epigraphs_are_loud,\n",
        ),
        Edit(
            path="tests/broken/quiet.yaml",
            words=SOUND.replace("  source:", "  epigraph: (Đọc)\n  source:"),
        ),
    ),
    "a kind of page": (
        Edit(
            path="hooks/plan/model/addresses.py",
            before="def plan_part",
            words='EPIGRAPH = "cau-de/"\n\n\n',
        ),
        Edit(
            path="hooks/plan/pages/kinds/general.py",
            before="from ...model.addresses import",
            words="from ...model.addresses import EPIGRAPH\n",
        ),
        Edit(
            path="hooks/plan/pages/kinds/general.py",
            words="\n\ndef epigraph_page(register: Register) -> Iterator[SitePage]:\n"
            '    """Yield the page of the epigraph."""\n'
            "    plan = register.assignments.plan\n"
            '    yield SitePage(address=EPIGRAPH, label="Câu đề", title="Câu đề", line=1,\n'
            '        description="-", template="epigraph.html",\n'
            '        card=plan_card(register, "Câu đề"))\n',
        ),
        Edit(
            path="hooks/plan/pages/__init__.py",
            before="from .kinds.general import about, home",
            words="from .kinds.general import epigraph_page\n",
        ),
        Edit(
            path="hooks/plan/pages/__init__.py",
            before="    news_page,",
            words="    epigraph_page,\n",
        ),
        Edit(
            path="hooks/plan/templates/epigraph.html",
            words='<h1 id="dau-trang">{{ plan.epigraph|plain }}</h1>\n',
        ),
        Edit(
            path="tests/support/browser/visits.py",
            before='    "ma-tran/",',
            words='    "cau-de/",\n',
        ),
        Edit(path="mkdocs.yml", before="  - huong-dan.md", words="  - cau-de/index.md\n"),
    ),
    "a format of files": (
        Edit(
            path=f"{EXPORTS}/epigraphs.py",
            words="from ..model.addresses import PLAN, download_address\n"
            "from .common import Export, Format\n\n\n"
            "def _exports(source):\n"
            "    epigraph = source.register.assignments.plan.epigraph\n"
            '    address = download_address("cau-de", "txt")\n'
            '    yield Export(address=address, title="Câu đề", about=PLAN,\n'
            "        content=lambda: epigraph.encode())\n\n\n"
            'FORMAT = Format(label="Chữ", media_type="text/plain", exports=_exports)\n',
        ),
        Edit(
            path=f"{EXPORTS}/__init__.py",
            before="from . import calendars",
            words="from . import epigraphs\n",
        ),
        Edit(
            path=f"{EXPORTS}/__init__.py", before="    pdf.FORMAT,", words="    epigraphs.FORMAT,\n"
        ),
        Edit(path="tests/test_epigraphs.py", words="# reads the file\n"),
    ),
    "a command": (
        Edit(
            path="hooks/plan/commands/epigraph.py",
            words="from .common import Command\n\n\n"
            "def _run(given, surroundings):\n"
            '    print("Đọc!")\n'
            "    return 0\n\n\n"
            'COMMAND = Command(name="epigraph", help="đọc câu đề",\n'
            "    arguments=lambda parser: None, run=_run)\n",
        ),
        Edit(
            path="hooks/plan/commands/__init__.py",
            before="from . import check",
            words="from . import epigraph\n",
        ),
        Edit(
            path="hooks/plan/commands/__init__.py",
            before="    report.COMMAND,",
            words="    epigraph.COMMAND,\n",
        ),
        Edit(
            path="tests/commands/test_refusals.py",
            before='    "report": [],',
            words='    "epigraph": [],\n',
        ),
    ),
    "a finding": (
        Edit(
            path="hooks/plan/derive/findings/issue.py",
            words="\n\ndef without_epigraph(register: Register) -> Iterator[Finding]:\n"
            '    """The plan has a epigraph."""\n'
            "    plan, first = register.assignments.plan, register.passages[0]\n"
            "    if not plan.epigraph:\n"
            "        yield Finding(subject=plan.short_title, where=first.label, line=1,\n"
            '            anchor=first.anchor, sentence="Thiếu câu đề.", quote=first.text)\n',
        ),
        Edit(
            path="hooks/plan/derive/findings/__init__.py",
            before='    Kind(\n        id="khong-giao-viec"',
            words='    Kind(id="cau-de", heading="Câu đề", sentence="Không có câu đề.",\n'
            "        find=issue.without_epigraph),\n",
        ),
        Edit(
            path="tests/derive/test_findings.py",
            before='    "khong-giao-viec": (',
            words='    "cau-de": ((), ()),\n',
        ),
    ),
}
"""By list, the least that can be added, as its steps say."""

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
        ignored = shutil.ignore_patterns("broken", "source", "*.egg-info")
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
