"""The least that can be added of each kind that DEVELOPING.md has a list for."""

from __future__ import annotations

from dataclasses import dataclass

from tests.support.sites.projects import SOUND

MODEL, EXPORTS = "hooks/plan/model/records", "hooks/plan/exports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Words of a file in the scratch copy, and those that are put before them."""

    path: str
    before: str = ""
    """Empty: the file is new, or the words come at its end."""
    words: str


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
