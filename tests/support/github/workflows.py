"""The workflows of .github, read."""

from __future__ import annotations

from typing import Any

import yaml

from tests.support.sites.projects import ROOT

WORKFLOWS = ROOT / ".github" / "workflows"


def loaded() -> dict[str, Any]:
    """Return every workflow by its file's name."""
    return {
        file.name: yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        for file in WORKFLOWS.glob("*.yml")
    }


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the steps of all jobs of a workflow."""
    return [step for job in workflow["jobs"].values() for step in job.get("steps", [])]
