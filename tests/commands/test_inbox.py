"""A document put into data/inbox/ is answered with its draft and a preview, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from plan.check.gate import checked_content
from plan.commands.github.inbox import main
from tests.support.files.made_pdf import scanned_pdf
from tests.support.files.word_files import p, word_file
from tests.support.github.workflows import loaded, steps
from tests.support.sites.projects import DATA, ROOT

LINES = (
    "KẾ HOẠCH",
    "Thực hiện việc A",
    "I. MỤC ĐÍCH",
    "1. Chung",
    "II. NHIỆM VỤ",
    "1. Sở Y tế chủ trì, phối hợp với Sở Tài chính thực hiện.",
)
PLAN = word_file("".join(map(p, LINES)))


@pytest.fixture(name="project")
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "data" / "inbox").mkdir(parents=True)
    (tmp_path / "data" / "inbox" / "README.md").write_text("Đặt tệp vào đây.", "utf-8")
    (tmp_path / "data" / "assignments.yaml").write_bytes(DATA.read_bytes())
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_document_has_a_draft_and_a_preview(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "data" / "inbox" / "Kế hoạch mới; $(touch x).docx").write_bytes(PLAN)
    assert main(["build/drafts"], {}) == 0
    draft = project / "build" / "drafts" / "1"
    assert checked_content((draft / "assignments.yaml").read_bytes(), "a").sections
    assert "Sở Y tế" in (draft / "xem-truoc" / "ke-hoach" / "index.html").read_text("utf-8")
    assert "có bản nháp" in capsys.readouterr().out
    assert not (project / "x").exists()
    assert (project / "data" / "assignments.yaml").read_bytes() == DATA.read_bytes()


def test_a_document_that_cannot_be_read_does_not_hide_another(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "data" / "inbox" / "a.pdf").write_bytes(scanned_pdf())
    (project / "data" / "inbox" / "b.docx").write_bytes(PLAN)
    assert main(["build/drafts"], {}) == 1
    said = capsys.readouterr().out
    assert "a.pdf: chưa nhập được" in said
    assert "bản quét" in said
    assert (project / "build" / "drafts" / "2" / "assignments.yaml").exists()


def test_an_empty_inbox_is_no_fault(project: Path) -> None:
    assert main(["build/drafts"], {}) == 0


def test_the_workflow_can_write_nothing() -> None:
    inbox = loaded()["inbox.yml"]
    assert inbox["permissions"] == {}
    assert set(inbox["on"]) == {"pull_request"}
    (job,) = inbox["jobs"].values()
    assert job["permissions"] == {"contents": "read"}
    (checkout,) = [step for step in steps(inbox) if "checkout" in step.get("uses", "")]
    assert checkout["with"]["persist-credentials"] == "false"
    assert [step["run"] for step in steps(inbox) if "run" in step] == ["make drafts"]
