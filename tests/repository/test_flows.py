"""What only the data touches is answered at once; what is made from it is renewed on main."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from plan.check.ledger import LEDGER_FILE
from plan.commands.github.issue_forms import FOLDER
from plan.commands.github.tested import main
from plan.load.schema import SCHEMA_FILE
from tests.support.github.github_stand_in import REPOSITORY, World
from tests.support.sites.projects import ROOT

FORM = f"{FOLDER}/bao-sai-sot.yml"
DATA = "data/assignments.yaml"
CODE = "hooks/plan/language/days.py"


def made_from_the_data() -> list[str]:
    """Return the files that Makefile says are made from the data."""
    asked = subprocess.run(
        ["make", "--no-print-directory", "--eval", "print: ; @echo $(GENERATED)", "print"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return asked.stdout.split()


class Clone:
    """A repository whose main is pushed to another, as GitHub's is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "clone"
        self.origin = folder / "origin.git"
        self.output = folder / "output"
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", self.origin], check=True)
        subprocess.run(["git", "init", "-q", "-b", "main", self.folder], check=True)
        self.git("remote", "add", "origin", str(self.origin))
        self.first = self.commit({DATA: "one", CODE: "one", FORM: "one\n", LEDGER_FILE: "one\n"})
        self.git("push", "-q", "origin", "main")

    def git(self, *words: str) -> str:
        """Run git here, and return what it says."""
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        answer = subprocess.run(
            ["git", *who, *words], cwd=self.folder, capture_output=True, text=True, check=True
        )
        return answer.stdout.strip()

    def write(self, files: dict[str, str]) -> None:
        """Write files without committing them."""
        for name, text in files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text, "utf-8")

    def commit(self, files: dict[str, str]) -> str:
        """Commit files, and return the commit's number."""
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")
        return self.git("rev-parse", "HEAD")

    def run(self, script: str, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run one of main's scripts here, as the workflow does."""
        self.output.write_text("", "utf-8")
        return subprocess.run(
            [ROOT / ".github" / script, *words],
            cwd=self.folder,
            env={**os.environ, "GITHUB_OUTPUT": str(self.output), **variables},
            capture_output=True,
            text=True,
            check=False,
        )

    def touched(self, since: str) -> str:
        """Return whether the code was touched since that revision, as the script says it."""
        answer = self.run("touched", since, *made_from_the_data())
        assert answer.returncode == 0, answer.stderr
        return answer.stdout.strip()


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A repository with one commit, pushed."""
    return Clone(tmp_path)


def test_the_files_that_are_made_from_the_data_are_those_that_make_renews() -> None:
    forms = [path.name for path in (ROOT / FOLDER).iterdir() if path.name != "config.yml"]
    expected = {f"{FOLDER}/{name}" for name in forms} | {LEDGER_FILE, SCHEMA_FILE}
    assert set(made_from_the_data()) == expected


@pytest.mark.parametrize("files", [{DATA: "two"}, {DATA: "two", FORM: "two"}, {LEDGER_FILE: "2"}])
def test_a_change_of_the_data_alone_touches_no_code(clone: Clone, files: dict[str, str]) -> None:
    clone.commit(files)
    assert clone.touched("HEAD^1") == "code=false"


@pytest.mark.parametrize(
    "name",
    [CODE, "Makefile", f"{FOLDER}/config.yml", f"{FOLDER}/new.yml", "database.py", "x/data/y"],
)
def test_any_other_file_is_code(clone: Clone, name: str) -> None:
    clone.commit({DATA: "two", name: "two"})
    assert clone.touched("HEAD^1") == "code=true"


def test_code_that_moves_into_the_data_or_goes_is_touched(clone: Clone) -> None:
    clone.git("mv", CODE, "data/days.py")
    clone.git("commit", "-q", "-m", "x")
    assert clone.touched("HEAD^1") == "code=true"


def test_a_link_or_a_program_among_the_data_is_code(clone: Clone) -> None:
    (clone.folder / "data" / "link").symlink_to("/etc/passwd")
    clone.commit({})
    assert clone.touched("HEAD^1") == "code=true"
    (clone.folder / DATA).chmod(0o755)
    clone.commit({})
    assert clone.touched("HEAD^1") == "code=true"


def test_code_is_touched_where_any_commit_since_touched_it(clone: Clone) -> None:
    clone.commit({CODE: "two"})
    clone.commit({DATA: "two"})
    assert clone.touched("HEAD^1") == "code=false"
    assert clone.touched(clone.first) == "code=true"


@pytest.mark.parametrize("since", ["", "nosuchref", "0" * 40, "--output=x"])
def test_where_git_can_t_compare_everything_is_tested(clone: Clone, since: str) -> None:
    assert clone.touched(since) == "code=true"
    assert not (clone.folder / "x").exists()


def test_where_there_is_no_repository_everything_is_tested(clone: Clone, tmp_path: Path) -> None:
    clone.folder = tmp_path / "elsewhere"
    clone.folder.mkdir()
    assert clone.touched("HEAD") == "code=true"


def run_of_main(commit: str, repository: str = REPOSITORY) -> dict[str, Any]:
    """Return what GitHub knows of a run."""
    return {"head_sha": commit, "head_repository": {"full_name": repository}}


@pytest.mark.parametrize(
    ("runs", "told"),
    [
        ([run_of_main("1" * 40), run_of_main("2" * 40)], "1" * 40),
        ([run_of_main("1" * 40, "fork/what"), run_of_main("2" * 40)], "2" * 40),
        ([], ""),
        (None, ""),
    ],
)
def test_the_commit_that_was_tested_last_is_asked_of_github(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    runs: list[dict[str, Any]] | None,
    told: str,
) -> None:
    path = "actions/workflows/deploy.yml/runs"
    answers = {} if runs is None else {path: {"workflow_runs": runs}}
    for name, value in World(answers).installed(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert main() == 0
    assert capsys.readouterr().out == f"revision={told}\n"


def test_without_the_program_that_asks_github_everything_is_tested(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main({}) == 0
    assert capsys.readouterr().out == "revision=\n"


@dataclass(frozen=True)
class Renewed:
    """What the job that writes said, and what it left at the origin."""

    told: str
    origin: Path

    def git(self, *words: str) -> str:
        """Return what git says of the origin."""
        command = ["git", "-C", str(self.origin), *words]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        return answer.stdout.strip()


def renewed(clone: Clone, files: dict[str, str], *, harm: Callable[[str], str] = str) -> Renewed:
    """Make `files` stale and renew them as two jobs do, each in a checkout of its own.

    `harm` is what happens to the difference on its way from the one to the other.
    """
    patch = Path("build/renewal/renewal.patch")
    clone.write(files)
    assert clone.run("renewal", *files).returncode == 0
    assert clone.output.read_text("utf-8") == "stale=true\n"
    writing = clone.folder.with_name("writing")
    subprocess.run(["git", "clone", "-q", clone.origin, writing], check=True)
    subprocess.run(["git", "reset", "-q", "--hard", clone.first], cwd=writing, check=True)
    (writing / patch.parent).mkdir(parents=True)
    (writing / patch).write_text(harm((clone.folder / patch).read_text("utf-8")), "utf-8")
    clone.folder = writing
    answer = clone.run("renew", *made_from_the_data(), BRANCH="main")
    assert answer.returncode == 0, answer.stderr
    return Renewed(f"{answer.stdout}{clone.output.read_text('utf-8')}", clone.origin)


def test_what_is_stale_is_committed_and_pushed(clone: Clone) -> None:
    origin = renewed(clone, {FORM: "two\n", LEDGER_FILE: "one\ntwo\n"})
    assert origin.told == f"revision={origin.git('rev-parse', 'main')}\n"
    assert origin.git("rev-parse", "main^") == clone.first
    assert set(origin.git("diff", "--name-only", "main^", "main").split()) == {FORM, LEDGER_FILE}
    assert "[skip ci]" in origin.git("log", "-1", "--format=%B", "main")


def test_a_form_that_is_new_is_committed_too(clone: Clone) -> None:
    new = f"{FOLDER}/de-nghi-sua-phan-cong.yml"
    assert renewed(clone, {new: "new\n"}).git("show", f"main:{new}") == "new"


def test_nothing_else_is_committed_whatever_comes_from_the_job_before(clone: Clone) -> None:
    origin = renewed(clone, {FORM: "two\n"}, harm=lambda text: text + text.replace(FORM, CODE))
    assert origin.git("show", f"main:{FORM}") == "two"
    assert origin.git("show", f"main:{CODE}") == "one"


def test_where_nothing_is_stale_nothing_is_told_to_be(clone: Clone) -> None:
    answer = clone.run("renewal", FORM, LEDGER_FILE)
    assert clone.output.read_text("utf-8") == "stale=false\n"
    assert "đều đúng" in answer.stdout


def test_an_editor_is_told_that_nothing_is_to_be_done(clone: Clone, tmp_path: Path) -> None:
    clone.write({FORM: "two\n"})
    summary = tmp_path / "summary.md"
    answer = clone.run("renewal", FORM, LEDGER_FILE, GITHUB_STEP_SUMMARY=str(summary))
    assert answer.returncode == 0
    assert "Không phải làm gì" in summary.read_text("utf-8")
    assert f"- `{FORM}`" in summary.read_text("utf-8")


def test_where_main_moved_on_it_stays_and_publishing_goes_on(clone: Clone) -> None:
    newer = clone.commit({DATA: "newer"})
    clone.git("push", "-q", "origin", "main")
    clone.git("reset", "-q", "--hard", clone.first)
    origin = renewed(clone, {FORM: "two\n"})
    assert "revision=" not in origin.told
    assert "Chưa ghi được các tệp tạo lại" in origin.told
    assert origin.git("rev-parse", "main") == newer


def test_where_main_takes_no_push_publishing_goes_on(clone: Clone) -> None:
    guard = clone.origin / "hooks" / "pre-receive"
    guard.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    guard.chmod(0o755)
    origin = renewed(clone, {FORM: "two\n"})
    assert "Chưa ghi được các tệp tạo lại" in origin.told
    assert origin.git("rev-parse", "main") == clone.first
