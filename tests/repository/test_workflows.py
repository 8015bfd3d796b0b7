"""Workflows on GitHub: who may write, what runs where, and that make does all of it."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from importlib.util import find_spec
from pathlib import Path

from tests.support.github.workflows import loaded, steps
from tests.support.sites.projects import ROOT


def test_what_may_write_never_runs_the_pull_request_s_code() -> None:
    for name, workflow in loaded().items():
        assert workflow["permissions"] == {}, name
        for job in workflow["jobs"].values():
            writes = "write" in job["permissions"].values()
            if "pull_request" in workflow["on"]:
                assert not writes, name
            if writes and "workflow_run" in workflow["on"]:
                assert not [s for s in job["steps"] if "download-artifact" in s.get("uses", "")]
                checkouts = [s for s in job["steps"] if "checkout" in s.get("uses", "")]
                assert all("ref" not in step["with"] for step in checkouts), name


def test_only_one_job_may_write_to_the_repository_and_it_runs_nothing_but_git() -> None:
    writers = [
        job
        for workflow in loaded().values()
        for job in workflow["jobs"].values()
        if job["permissions"].get("contents") == "write"
    ]
    (job,) = writers
    assert [step["run"] for step in job["steps"] if "run" in step] == ["make renew"]
    assert not [step for step in job["steps"] if "setup-python" in step.get("uses", "")]
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^renew: ##", makefile, re.MULTILINE), "it needs no environment of Python"


def test_credentials_stay_in_the_checkout_only_where_they_push() -> None:
    for workflow in loaded().values():
        for job in workflow["jobs"].values():
            for step in job.get("steps", []):
                if "checkout" in step.get("uses", ""):
                    pushes = job["permissions"].get("contents") == "write"
                    assert step["with"]["persist-credentials"] == str(pushes).lower()


def test_every_step_that_runs_something_calls_make() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for name, workflow in loaded().items():
        for step in steps(workflow):
            command = step.get("run", "make check").split()
            assert command[0] == "make", (name, step)
            assert command[1] in {*targets, ".venv/runtime"}, (name, step)


def test_every_module_that_make_runs_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    modules = re.findall(r"python -m ((?:plan|tests)[\w.]+)", makefile)
    assert len(modules) > 5
    assert [name for name in modules if not find_spec(name)] == []


def test_a_step_fails_where_its_command_does_though_its_answer_is_kept(tmp_path: Path) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    program.chmod(0o755)
    make = ["make", "--old-file=.venv/runtime", f"BIN={tmp_path}", "tested"]
    assert subprocess.run(make, cwd=ROOT, capture_output=True, check=False).returncode != 0


def test_what_is_published_is_built_without_the_test_packages() -> None:
    build = loaded()["deploy.yml"]["jobs"]["build"]
    assert [step["run"] for step in build["steps"] if "run" in step] == ["make build"]
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^build: \$\(VENV\)/runtime ##", makefile, re.MULTILINE)


def test_both_checks_of_a_pull_request_always_end_and_data_needs_no_test_packages() -> None:
    jobs = loaded()["check.yml"]["jobs"]
    assert {job["name"] for job in jobs.values()} == {"Data", "Test"}
    assert all("if" not in job and "needs" not in job for job in jobs.values())
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for step in steps({"jobs": {"data": jobs["data"]}}):
        if "run" in step:
            target = step["run"].split()[1]
            line = re.search(rf"^{target}: (.*)##", makefile, re.MULTILINE)
            assert line, target
            assert "dev" not in line.group(1), target


def test_what_is_too_slow_for_each_change_runs_every_week_and_may_only_read() -> None:
    weekly = loaded()["weekly.yml"]
    assert len(weekly["on"]["schedule"]) == 1
    assert all(job["permissions"] == {"contents": "read"} for job in weekly["jobs"].values())
    run = {step["run"] for step in steps(weekly) if "run" in step}
    assert run == {"make engines", "make office"}


def test_code_is_published_only_after_its_tests() -> None:
    deploy = loaded()["deploy.yml"]["jobs"]["deploy"]
    assert {"prepare", "test", "build"} <= set(deploy["needs"])
    assert "needs.test.result == 'success' || needs.prepare.outputs.code == 'false'" in deploy["if"]


def test_contributing_names_the_checks_and_the_key_that_the_workflows_have() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for job in loaded()["check.yml"]["jobs"].values():
        assert f"**{job['name']}**" in guide
    assert "RENEWAL_KEY" in guide
    assert "secrets.RENEWAL_KEY" in json.dumps(loaded()["deploy.yml"])


def test_every_workflow_runs_the_python_of_one_file_the_oldest_that_may_install_this() -> None:
    used = [step for flow in loaded().values() for step in steps(flow) if "uses" in step]
    given = [step["with"] for step in used if step["uses"].startswith("actions/setup-python@")]
    assert len(given) > 5
    for each in given:
        assert each["python-version-file"] == ".python-version"
        assert "python-version" not in each
    allowed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    version = (ROOT / ".python-version").read_text("utf-8").strip()
    assert allowed["requires-python"] == f">={version}"
