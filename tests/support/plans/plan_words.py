"""The words of the plan: those of the source, and those that are published."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from lxml import html

from tests.support.sites.projects import TESTS

SOURCE = TESTS / "seed" / "ke-hoach.txt"


def source_words() -> list[str]:
    """Return the words of the source, without the marks that its export left.

    A star that is printed, before a sentence in italics, is a word of the document.
    """
    text = SOURCE.read_text(encoding="utf-8")
    return re.sub(r"^\*(\* .*)\*$|\*+", r"\1", text, flags=re.MULTILINE).split()


def published_words(site: Path) -> list[str]:
    """Return the words that /ke-hoach/ marks as the plan's own, in the order of the page."""
    tree = html.parse(str(site / "ke-hoach" / "index.html"))
    return "".join(e.text_content() for e in tree.xpath("//*[@data-verbatim]")).split()


def differences(expected: list[str], found: list[str]) -> list[str]:
    """Return the words lost, added or changed."""
    return [line for line in difflib.ndiff(expected, found) if not line.startswith("  ")]
