"""What is written for who works on the site: it is on no site, and leads where it says."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path

import pytest

from plan.publish.docs_pages import handwritten_addresses, handwritten_pages
from tests.support.sites.projects import ROOT

WORKER = ROOT / "hooks/plan/publish/worker"
"""Whose scripts are parts of one, which stands among the others."""
DECISIONS = ROOT / "docs" / "decisions"
PAGES = sorted(file for file in DECISIONS.glob("*.md") if file.name != "README.md")
SCRIPTS = sorted(file for file in (ROOT / "hooks").rglob("*.js") if file.parent != WORKER)
PARTS = ["Context.", "Decision.", "Consequences.", "What would change our mind."]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_decision_says_why_what_follows_and_what_would_change_it(page: Path) -> None:
    text = page.read_text("utf-8")
    assert re.findall(r"^\*\*(.+?)\*\*", text, re.MULTILINE) == PARTS
    assert len(text.split()) < 350


def test_every_decision_is_listed() -> None:
    listed = re.findall(r"\]\(([^)]+)\)", (DECISIONS / "README.md").read_text("utf-8"))
    assert sorted(listed) == [page.name for page in PAGES]


def test_decisions_are_on_no_site(site: Path) -> None:
    assert len(PAGES) > 5
    assert [file for file in site.rglob("*") if "decisions" in file.as_posix()] == []
    assert "decisions" not in (site / "search" / "search_index.json").read_text("utf-8")


def test_decisions_are_in_no_export_and_in_no_ledger() -> None:
    docs = ROOT / "docs"
    pages = [page.address for page in handwritten_pages(docs, "index.html")]
    assert "huong-dan/" in pages
    assert [a for a in (*pages, *handwritten_addresses(docs)) if "decisions" in a] == []


@pytest.mark.parametrize(
    "name", ["README.md", "DEVELOPING.md", ".github/SECURITY.md", "docs/decisions/README.md"]
)
def test_what_is_written_for_who_works_on_it_leads_to_files_that_are_there(name: str) -> None:
    file = ROOT / name
    for link in re.findall(r"\]\((?!http)([^)#\s]+)", file.read_text("utf-8")):
        assert (file.parent / link).exists(), link


@pytest.mark.parametrize("page", [*PAGES, ROOT / ".github/SECURITY.md"], ids=lambda p: p.name)
def test_files_that_it_names_are_there(page: Path) -> None:
    places = [ROOT, ROOT / "hooks/plan", ROOT / "hooks/plan/publish", ROOT / "tests"]
    places += [ROOT / ".github/workflows", ROOT / "hooks/plan/templates"]
    named = re.findall(
        r"`([\w./-]+\.(?:py|js|html|typ|yml|txt|json|yaml))`", page.read_text("utf-8")
    )
    missing = [name for name in named if not any((place / name).exists() for place in places)]
    assert missing == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_says_what_it_adds_and_what_there_is_without_it(script: Path) -> None:
    lines = script.read_text("utf-8").splitlines()
    head = " ".join(takewhile(lambda line: line.startswith("// "), lines))
    assert head.startswith("// Adds: ")
    assert "Without it" in head
