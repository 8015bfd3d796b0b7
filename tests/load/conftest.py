"""What tests of the past of the data share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.sites.projects import DATA, KNOWN_LEDGER
from tests.support.sites.repositories import git_in


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the data and its ledger, committed twice, in which commands run."""
    folder = tmp_path / "kho"
    (folder / "data").mkdir(parents=True)
    for file in (DATA, KNOWN_LEDGER):
        shutil.copy(file, folder / "data")
    git = git_in(folder)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    (folder / "README.md").write_text("a")
    git("add", ".")
    git("commit", "-q", "-m", "two")
    monkeypatch.chdir(folder)
    return folder
