"""Pull requests of a world that is GitHub's stand-in, and what main's code tells them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.github.github_stand_in import REPOSITORY, World, number
from tests.support.sites.projects import OTHER_PLAN

FILE = "data/assignments.yaml"


OLD = OTHER_PLAN.read_bytes()


NEW = OTHER_PLAN.read_text("utf-8").replace("Sắp lại kệ sách;", "Sắp xếp lại kệ sách;").encode()


HEAD = number("head")


READER = ("-I", "-X", "utf8", "-m", "plan.cli")
"""How a Python begins that has neither a token nor modules of the folder it reads in."""


Ending = tuple[int, str, list[dict[str, str]]]
"""How main's code ended, what it said of trouble, and what it told GitHub."""


@dataclass
class Answered:
    """A world, and what is sent to it."""

    folder: Path
    run: Callable[[World, Path, Mapping[str, str]], Ending]
    world: World = field(default_factory=World)
    status: int = 0
    said: str = ""

    def request(self, new: bytes | tuple[str, bytes] = NEW, old: bytes = OLD, key: int = 7) -> None:
        """Add a pull request that makes `old` into `new`."""
        base = self.world.commit("base", {FILE: old, "Makefile": b""})
        self.world.commit("head", {FILE: new, "Makefile": b"evil:"})
        self.world.pull_request(key, HEAD, base)

    def sent(self, **variables: str) -> list[dict[str, str]]:
        """Run main's code as the workflow does, and return what it sent to GitHub."""
        environment = {
            "REPOSITORY": REPOSITORY,
            "HEAD_SHA": HEAD,
            "RUN_URL": "https://github.com/who/what/actions/runs/1",
            **variables,
        }
        self.status, self.said, calls = self.run(self.world, self.folder, environment)
        return calls

    def body(self, **variables: str) -> str:
        """Return the one comment that is posted."""
        (call,) = self.sent(**variables)
        assert call["method"] == "POST"
        assert call["path"] == "issues/7/comments"
        return call["body"]


def as_the_workflow(world: World, folder: Path, environment: Mapping[str, str]) -> Ending:
    """Run main's code, `gh` and the reader of the file each in a Python of its own."""
    answer = subprocess.run(
        [sys.executable, "-m", "plan.commands.github.comment"],
        cwd=folder,
        env={**os.environ, **world.installed(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = (folder / "called.jsonl").read_text("utf-8").splitlines()
    return answer.returncode, answer.stderr, [json.loads(line) for line in lines]
