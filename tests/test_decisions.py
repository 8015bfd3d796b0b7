"""Why the site is as it is: written for who works on it, and on no site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import ROOT
from plan.publish.handwritten import handwritten_addresses, handwritten_pages

DECISIONS = ROOT / "docs" / "decisions"
PAGES = sorted(file for file in DECISIONS.glob("*.md") if file.name != "README.md")
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
