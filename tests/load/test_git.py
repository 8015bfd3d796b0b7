"""Git is asked plainly: "no" is told from "could not ask", and no setting of a user changes it."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from plan.check.ledger import LEDGER_FILE
from plan.cli import main
from plan.load.data_file import DATA_FILE
from plan.load.git import GitUnavailableError, Repository
from plan.load.revisions import last_changed
from tests.support.sites.projects import ROOT
from tests.support.sites.repositories import OTHER_OWNER, answers, git_in, shallow


@pytest.mark.usefixtures("clone")
def test_a_ledger_that_keeps_everything_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = answers(capsys, "ledger", "--since", "HEAD^1")
    assert code == 0
    assert "giữ đủ" in said


@pytest.mark.parametrize("revision", ["nosuchref", "HEAD~9", "-x", "", "HEAD:data", "f" * 40])
@pytest.mark.usefixtures("clone")
def test_a_revision_that_is_not_there_does_not_open_the_gate(
    revision: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = answers(capsys, "ledger", f"--since={revision}")
    assert code == 1
    assert f"không có bản nào trong git tên là `{revision}`" in said
    if not revision.startswith("-"):
        code, said = answers(capsys, "diff", revision, "HEAD")
        assert code == 1
        assert "không có tệp nào, cũng không có bản nào" in said


def test_a_copy_that_lacks_the_past_says_so(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(shallow(clone, tmp_path / "shallow"))
    for arguments in (("ledger", "--since", "HEAD^1"), ("diff", "HEAD^1", "HEAD")):
        code, said = answers(capsys, *arguments)
        assert code == 1
        assert "git fetch --unshallow" in said


def test_a_revision_before_the_ledger_had_nothing_to_keep(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git = git_in(clone)
    git("checkout", "-q", "--orphan", "before")
    git("rm", "-q", "--cached", LEDGER_FILE, DATA_FILE)
    git("commit", "-q", "-m", "zero")
    git("checkout", "-q", "-f", "main")
    code, said = answers(capsys, "ledger", "--since", "before")
    assert (code, "chưa có sổ này" in said) == (0, True)
    code, said = answers(capsys, "diff", "before")
    assert (code, f"không có tệp {DATA_FILE}" in said) == (1, True)


def test_what_is_no_file_at_a_revision_does_not_open_the_gate(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clone / LEDGER_FILE).unlink()
    (clone / LEDGER_FILE).symlink_to("assignments.yaml")
    git_in(clone)("commit", "-q", "-a", "-m", "link")
    code, said = answers(capsys, "ledger", "--since", "HEAD")
    assert code == 1
    assert "không phải là một tệp" in said


def assert_could_not_ask(capsys: pytest.CaptureFixture[str], why: str) -> None:
    """Assert that every command that asks git says why it could not."""
    for arguments in (("ledger", "--since", "HEAD"), ("diff", "HEAD", "HEAD"), ("diff", "HEAD")):
        code, said = answers(capsys, *arguments)
        assert code == 1
        assert "chưa hỏi được git" in said
        assert why in said
        assert "không có bản nào" not in said


@pytest.mark.usefixtures("clone")
def test_a_checkout_of_another_user_does_not_open_the_gate(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(OTHER_OWNER, "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    assert_could_not_ask(capsys, "git config --global --add safe.directory /")


@pytest.mark.usefixtures("clone")
def test_without_git_the_gate_does_not_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert_could_not_ask(capsys, "máy này chưa có git")


def test_outside_a_repository_the_gate_does_not_open(
    clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(clone / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(clone.parent))
    assert_could_not_ask(capsys, "không nằm trong kho git nào")


def test_a_damaged_repository_does_not_open_the_gate(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(clone / ".git" / "objects")
    (clone / ".git" / "objects").mkdir()
    code, _ = answers(capsys, "ledger", "--since", "HEAD")
    assert code == 1


def test_a_checkout_within_another_repository_is_asked_for_its_own_files(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    outer = tmp_path / "outer"
    shutil.copytree(clone / "data", outer / "inner" / "data")
    git = git_in(outer)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    monkeypatch.chdir(outer / "inner")
    assert answers(capsys, "ledger", "--since", "HEAD")[0] == 0
    assert answers(capsys, "diff", "main")[1].startswith("Không đổi")


SETTINGS = """
[log]
    showSignature = true
    date = relative
    follow = true
[format]
    pretty = oneline
[color]
    ui = always
[core]
    pager = false
    quotePath = true
    fsmonitor = false
[status]
    branch = true
[gpg]
    program = false
"""


def sign_last(folder: Path) -> None:
    """Give the last commit a signature, as one looks; no program here can tell that it is none."""
    git = ["git", "-C", str(folder)]
    commit = subprocess.run(
        [*git, "cat-file", "commit", "HEAD"], check=True, capture_output=True, text=True
    ).stdout
    head, message = commit.split("\n\n", 1)
    signed = f"{head}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n aaaa\n -----END PGP SIGNATURE-----"
    made = subprocess.run(
        [*git, "hash-object", "-t", "commit", "-w", "--stdin"],
        input=f"{signed}\n\n{message}",
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    subprocess.run([*git, "update-ref", "HEAD", made], check=True, capture_output=True)


def test_no_setting_of_a_user_changes_what_is_understood(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = clone / DATA_FILE
    data.write_text(data.read_text("utf-8") + "\n", "utf-8")
    git_in(clone)("commit", "-q", "-a", "-m", "signed")
    sign_last(clone)
    settings = tmp_path / "settings"
    settings.write_text(SETTINGS)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    for name, value in (
        ("GIT_DIR", "elsewhere"),
        ("GIT_WORK_TREE", "elsewhere"),
        ("GIT_INDEX_FILE", "elsewhere"),
        ("GIT_PREFIX", "data/"),
        ("GIT_GLOB_PATHSPECS", "1"),
        ("GIT_TRACE", "1"),
        ("GIT_PAGER", "false"),
        ("LC_ALL", "vi_VN.UTF-8"),
    ):
        monkeypatch.setenv(name, value)
    assert last_changed(data) == date(2030, 7, 1)
    assert answers(capsys, "ledger", "--since", "HEAD^1")[0] == 0
    assert answers(capsys, "diff", "HEAD^1", "HEAD")[1].startswith("Không đổi")


def test_another_plan_begins_its_ledger_anew(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "tests" / "plans" / "successors.yaml", clone / DATA_FILE)
    assert main(["ledger", "--update"]) == 0
    code, said = answers(capsys, "ledger", "--since", "HEAD")
    assert code == 0
    assert "văn bản khác" in said


def test_git_answers_nothing_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GitUnavailableError):
        Repository(tmp_path / "nowhere").commit("HEAD")


@pytest.mark.parametrize("noise", ["Xin chào", "\xff\xfe", "a\tb", "1\n2\n3"])
def test_a_git_that_answers_something_else_is_not_believed(
    clone: Path, monkeypatch: pytest.MonkeyPatch, noise: str
) -> None:
    programs = clone / "programs"
    programs.mkdir()
    (programs / "git").write_text(f"#!/bin/sh\nprintf '%s\\n' '{noise}'\n", "latin-1")
    (programs / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(GitUnavailableError, match="git"):
        Repository(clone).content("HEAD", DATA_FILE)
    with pytest.raises(GitUnavailableError, match="git"):
        Repository(clone).commit_times(DATA_FILE)
    assert main(["diff", "HEAD"]) != 0
