"""Repositories of git that tests make."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plan.cli import main

Git = Callable[..., None]


DATED = {
    "GIT_AUTHOR_DATE": "2030-07-01T23:30:00+0700",
    "GIT_COMMITTER_DATE": "2030-07-01T23:30:00+0700",
}


OTHER_OWNER = "GIT_TEST_ASSUME_DIFFERENT_OWNER"


def git_in(folder: Path) -> Git:
    """Return what runs git in `folder`."""

    def git(*words: str) -> None:
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        environment = {**os.environ, **DATED}
        environment.pop(OTHER_OWNER, None)
        command = ["git", "-C", str(folder), *who, *words]
        subprocess.run(command, check=True, capture_output=True, env=environment)

    return git


def shallow(folder: Path, to: Path) -> Path:
    """Return `to`, made a copy of the repository in `folder` that has its last commit alone."""
    git_in(folder)("clone", "-q", "--depth", "1", folder.as_uri(), str(to))
    return to


def answers(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Return what the command gives back, and all that it says."""
    code = main(list(arguments))
    said = capsys.readouterr()
    return code, said.out + said.err
