"""Copies of this project with other plans, and the sites that are built of them."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from plan.tools.store import TEMPLATES
from tests.support.sites.forked import forked
from tests.support.sites.this_run import kept_folder, made_once

ROOT = Path(__file__).parents[3]


TESTS = ROOT / "tests"


DATA = TESTS / "seed" / "assignments.yaml"
"""The real plan as the tests know it: no edit of the published file breaks one of them."""


KNOWN_LEDGER = DATA.with_name("addresses.txt")


PUBLISHED = ROOT / "data" / "assignments.yaml"
"""What is published now, whatever plan it holds."""


SOUND = (TESTS / "broken" / "sound.yaml").read_text("utf-8")
"""The text of a sound file that has hardly anything."""

OTHER_PLAN = TESTS / "plans" / "library.yaml"


SUCCESSORS = TESTS / "plans" / "successors.yaml"


ENCLOSED_PLAN = TESTS / "plans" / "enclosed-plan.yaml"


ENVIRONMENT = {
    **os.environ,
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1000000000",
    "SITE_URL": "https://example.org/",
    "REPO_URL": "https://example.org/repo/",
    "EDIT_URI": "edit/trunk/",
}


NAMED_BY_PEOPLE = "Bản xem trước (1) #2"


LOOKED_AT = ("hooks/plan/publish/theme", "docs")
"""The folders that a build looks into for itself; all other code it has loaded."""


def project(folder: Path, data: str, *, apart: bool = False, code: bool = False) -> Path:
    """Return `folder` made into a copy of this project, with another YAML file.

    What its builds keep is shared by all projects of this run that are not `apart`. The `code`
    is copied for who runs it from there; all others run this project's own.
    """
    for name in ("hooks", "docs") if code else LOOKED_AT:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "hooks" / "publish.py", folder / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "data").mkdir()
    (folder / "data" / "assignments.yaml").write_text(data, encoding="utf-8")
    if not apart:
        (folder / ".cache").symlink_to(kept_folder())
    return folder


def with_compiled_templates(folder: Path) -> Path:
    """Let what builds in `folder` share what this run compiled: no template depends on a plan.

    All else they make from nothing, and keep for themselves.
    """
    (folder / TEMPLATES).parent.mkdir(exist_ok=True)
    (folder / TEMPLATES).symlink_to(kept_folder(TEMPLATES))
    return folder


def clean_project(folder: Path, data: str) -> Path:
    """Return `folder` made into a project whose builds make all but templates from nothing."""
    return with_compiled_templates(project(folder, data, apart=True))


def clean_site(data: str) -> Path:
    """Return the site of a plan as a build from nothing makes it, once in this run."""

    def make(folder: Path) -> None:
        result = build(clean_project(folder / "project", data))
        assert result.returncode == 0, result.stderr

    name = hashlib.sha256(data.encode()).hexdigest()
    return made_once(f"clean-{name}", make) / "project" / "site"


def built_project(folder: Path, data: str = "") -> Path:
    """Return `folder` as a clean project of `data`, or the invented plan, after its first build."""
    site = clean_site(data or OTHER_PLAN.read_text("utf-8"))
    return Path(shutil.copytree(site.parent, folder, symlinks=True))


def build(folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Build the project in `folder` into its `site`, and return how it went.

    It is this project's code that runs; only the theme is that of `folder`.
    """
    environment = {**ENVIRONMENT, **variables}
    return forked("mkdocs", "build", "--strict", folder=folder, environment=environment)


def build_alone(folder: Path) -> subprocess.CompletedProcess[str]:
    """Do the same in a Python of its own, which orders sets in its own way."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )


def built_site(name: str, data: str, **variables: str) -> Path:
    """Return the site of a plan, built once in this run by whoever first asks for `name`."""

    def make(folder: Path) -> None:
        result = build(project(folder / "project", data), **variables)
        assert result.returncode == 0, result.stderr

    return made_once(name, make) / "project" / "site"
