"""A checkout on Windows is the same: how lines end, and an editor's first mark, change nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from plan.load.edition import edition
from plan.tools.store import EXPORTS
from tests.support.sites.projects import DATA, ENVIRONMENT, ROOT, project
from tests.support.sites.sites import contents

MARK = b"\xef\xbb\xbf"
MARKS = (
    "from plan.share import png; from plan.tools import store; "
    "print(store.code_mark(), png.drawn_with())"
)


def windows(content: bytes) -> bytes:
    """Return the text `content` as an editor on Windows may save it."""
    return MARK + content.replace(b"\n", b"\r\n")


def printed(folder: Path, *command: str) -> str:
    """Return what Python prints of the hooks in `folder`."""
    environment = {**ENVIRONMENT, "PYTHONPATH": str(folder / "hooks")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_the_edition_is_that_of_the_letters() -> None:
    content = DATA.read_bytes()
    hash_ = edition(content, None).hash
    assert hash_ == edition(windows(content), None).hash
    assert hash_ == edition(MARK + content, None).hash
    assert hash_ == edition(content.replace(b"\n", b"\r"), None).hash
    assert hash_ != edition(content + b"\n", None).hash
    assert hash_ != edition(content.replace(b"a", b"\r\n", 1), None).hash


def test_data_pages_and_templates_with_other_line_ends_give_the_same_files(tmp_path: Path) -> None:
    one = project(tmp_path / "one", DATA.read_text("utf-8"), apart=True, code=True)
    printed(one, "-m", "plan.cli", "export", "out")
    # The other uses what the first kept, so that it makes anew what counts as changed.
    other = project(tmp_path / "other", DATA.read_text("utf-8"), apart=True, code=True)
    shutil.copytree(one / ".cache", other / ".cache")
    kept = set(contents(other / EXPORTS))
    texts = [
        *(file for file in (other / "hooks").rglob("*") if file.suffix in (".html", ".typ", ".md")),
        *(file for file in (other / "hooks").rglob("*") if file.suffix in (".css", ".txt", ".xml")),
        *(other / "docs").rglob("*.md"),
        *(other / "data").iterdir(),
    ]
    for file in texts:
        saved = windows(file.read_bytes())
        is_data = file.suffix in (".md", ".yaml") and "hooks" not in file.parts
        file.write_bytes(saved if is_data else saved.removeprefix(MARK))
    for file in (other / "hooks").rglob("*.py"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert printed(one, "-c", MARKS) == printed(other, "-c", MARKS)
    printed(other, "-m", "plan.cli", "export", "out")
    assert set(contents(other / EXPORTS)) == kept
    first, second = contents(one / "out"), contents(other / "out")
    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()


def test_a_clone_has_the_same_files_whatever_git_is_told_of_line_ends(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    for name in ("hooks", "docs", "data", "tests", ".github"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ROOT.iterdir():
        if file.is_file() and file.name != ".git":
            shutil.copy(file, folder)
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")

    def git(*words: str) -> None:
        subprocess.run(
            ["git", *words], cwd=folder, check=True, capture_output=True, env=environment
        )

    git("init", "-q", "-b", "main")
    git(*who, "add", ".")
    git(*who, "commit", "-q", "-m", "one")
    for compiled in (folder / "tests").rglob("__pycache__"):
        shutil.rmtree(compiled)
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split("\0")[:-1]
    for setting in ("true", "input"):
        git("-c", f"core.autocrlf={setting}", "clone", "-q", ".", str(tmp_path / setting))
        changed = [
            name
            for name in tracked
            if (folder / name).read_bytes() != (tmp_path / setting / name).read_bytes()
        ]
        assert changed == []
