"""A pull request has one comment that says what it changes, posted without running its code."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from conftest import ROOT

GH = """#!/usr/bin/env python3
import json, os, subprocess, sys
words = sys.argv[1:]
called = open(os.environ["CALLED"], "a")
body = next((w[6:] for w in words if w.startswith("body=@")), None)
print(json.dumps([words, body and open(body, encoding="utf-8").read()]), file=called)
answer = os.environ["PULLS" if "pulls" in words[1] else "COMMENTS"]
if "--method" not in words:
    print(answer)
"""


Post = Callable[..., list[tuple[list[str], str]]]


@pytest.fixture
def posted(tmp_path: Path) -> Post:
    """Runs the script beside a stand-in for GitHub's gh, and returns what it was asked."""
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(GH, "utf-8")
    gh.chmod(0o755)

    def post(changes: str, pulls: str = "7", comments: str = "") -> list[tuple[list[str], str]]:
        folder = tmp_path / "build" / "changes"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "changes.md").unlink(missing_ok=True)
        if changes:
            (folder / "changes.md").write_text(changes, "utf-8")
        called = tmp_path / "called"
        called.write_text("")
        environment = {
            **os.environ,
            "PATH": f"{gh.parent}:{os.environ['PATH']}",
            "CALLED": str(called),
            "PULLS": pulls,
            "COMMENTS": comments,
            "REPOSITORY": "who/what",
            "HEAD_OWNER": "someone",
            "HEAD_BRANCH": "sua-mot-chu",
            "HEAD_SHA": "abc123",
            "RUN_URL": "https://example.org/run",
        }
        subprocess.run([ROOT / ".github" / "comment"], cwd=tmp_path, env=environment, check=True)
        calls = [json.loads(line) for line in called.read_text("utf-8").splitlines()]
        return [(words, body) for words, body in calls if "--method" in words]

    return post


def test_a_first_comment_is_posted(posted: Post) -> None:
    ((words, body),) = posted("### Thay đổi\n- thêm")
    assert words[:4] == ["api", "--method", "POST", "repos/who/what/issues/7/comments"]
    assert body.startswith("<!-- what the change means -->\n### Thay đổi\n- thêm")
    assert "(https://example.org/run)" in body


def test_a_later_one_renews_it(posted: Post) -> None:
    ((words, body),) = posted("### Khác", comments="55\n56")
    assert "### Khác" in body
    assert words[:4] == ["api", "--method", "PATCH", "repos/who/what/issues/comments/55"]


def test_nothing_is_posted_where_no_open_pull_request_ends_in_the_commit(posted: Post) -> None:
    assert posted("x", pulls="") == []


def test_a_check_that_failed_renews_the_comment_too(posted: Post) -> None:
    ((_, body),) = posted("", comments="55")
    assert "Phần kiểm tra báo lỗi" in body
    assert "của bản abc123" in body


def test_a_comment_is_cut_to_what_github_holds(posted: Post) -> None:
    ((_, body),) = posted("x" + "ữ" * 100_000)
    assert len(body) < 65_536
    assert "\ufffd" not in body
    assert "còn nữa" in body


def test_what_may_write_never_runs_the_pull_request_s_code() -> None:
    workflows = ROOT / ".github" / "workflows"
    loaded = {
        file.name: yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        for file in workflows.glob("*.yml")
    }
    for name, workflow in loaded.items():
        assert workflow["permissions"] == {}, name
        for job in workflow["jobs"].values():
            writes = "write" in job["permissions"].values()
            if "pull_request" in workflow["on"]:
                assert not writes, name
            if writes and "workflow_run" in workflow["on"]:
                checkouts = [s for s in job["steps"] if "checkout" in s.get("uses", "")]
                assert all("ref" not in step["with"] for step in checkouts), name


def test_every_step_that_runs_something_calls_make() -> None:
    for file in (ROOT / ".github" / "workflows").glob("*.yml"):
        workflow = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                assert step.get("run", "make ").startswith("make "), (file.name, step)
