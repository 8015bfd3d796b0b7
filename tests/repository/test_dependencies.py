"""What the code imports is declared, and not only there because something else needs it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

import pytest

from tests.support.sites.projects import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
OF_THE_SITE = PROJECT["dependencies"]
OF_THE_TESTS = [*OF_THE_SITE, *PROJECT["optional-dependencies"]["dev"]]


def plain(name: str) -> str:
    """Return a package's name as all its spellings have it (PEP 503)."""
    return re.sub("[-_.]+", "-", name).lower()


def imported(folder: str) -> Iterator[str]:
    """Yield the first name of each module that the code in `folder` imports from elsewhere."""
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from (name.name.partition(".")[0] for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


@pytest.mark.parametrize(
    ("folder", "requirements"), [("hooks", OF_THE_SITE), ("tests", OF_THE_TESTS)]
)
def test_every_package_that_is_imported_is_declared(folder: str, requirements: list[str]) -> None:
    declared = {plain(re.split("[^A-Za-z0-9_.-]", each)[0]) for each in requirements}
    others = {*imported(folder)} - {*sys.stdlib_module_names, "plan", "tests"}
    assert len(others) > 10
    packages = packages_distributions()
    undeclared = {name for name in others if not declared & {*map(plain, packages[name])}}
    assert undeclared == set()
