"""The guide from the office's file to the site: each command that it shows is run as it stands."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

import pytest

from plan.cli import main
from plan.exports.tables.excel import workbook
from plan.pages.kinds.editors.editing import CORRECTING, DRAFTING
from tests.support.files.pdf_files import source
from tests.support.plans.guide.guide_examples import guide
from tests.support.sites.projects import DATA, ROOT, TESTS

DOCUMENT = TESTS / "importing" / "documents" / "daklak-0130.docx"


@pytest.fixture(name="project")
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "assignments.yaml").write_bytes(DATA.read_bytes())
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(commands: Sequence[str]) -> None:
    for command in commands:
        program, *words = shlex.split(command)
        assert program == "plan"
        assert main(words, {}) == 0, command


def test_a_document_becomes_a_preview_by_the_commands_of_the_guide(project: Path) -> None:
    (project / "ke-hoach.docx").write_bytes(DOCUMENT.read_bytes())
    run(DRAFTING)
    page = (project / "xem-truoc" / "ke-hoach" / "index.html").read_text("utf-8")
    assert "Khắc phục môi trường" in page


def test_a_table_corrects_the_file_by_the_commands_of_the_guide(project: Path) -> None:
    (project / "phan-cong.xlsx").write_bytes(workbook(source(DATA.read_text("utf-8"))))
    run(CORRECTING)
    assert (project / "data" / "assignments.yaml").read_bytes() == DATA.read_bytes()


def test_the_guide_shows_those_commands() -> None:
    shown = guide().text_content()
    assert all(command in shown for command in (*DRAFTING, *CORRECTING))
