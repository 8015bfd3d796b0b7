"""A comment as GitHub shows it: its own Markdown reader, then a model of what it looks for after.

cmarkgfm is GitHub's fork of cmark. The filters behind it are GitHub's own; those below find at
least what GitHub documents that it links, in every text outside code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import cmarkgfm
from cmarkgfm.cmark import Options
from lxml import html

_OPTIONS = (
    Options.CMARK_OPT_UNSAFE  # raw HTML is kept: GitHub takes out the harmful only afterwards
    | Options.CMARK_OPT_HARDBREAKS
    | Options.CMARK_OPT_FOOTNOTES
)

ALIVE = {
    "mention": r"@[a-z0-9]",
    "issue": r"#\d",
    "reference": r"\b[a-z]+-\d|\bghsa-\w",
    "commit": r"[0-9a-f]{7,}",
    "emoji": r":[\w+-]+:",
    "formula": r"\$.|.\$",
    "address": r"\w+://|\bwww\.|mailto:|xmpp:",
}
"""What GitHub makes a link, a notice or a picture of: wider than its own rules, never narrower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a reader of a comment has before them."""

    text: str
    """All that can be read, with single spaces; code included."""
    alive: list[str]
    """Each text in which GitHub would find something to link."""
    elements: set[str]


def shown(markdown: str) -> Shown:
    """Return what GitHub shows of `markdown`."""
    page = html.fragment_fromstring(
        cmarkgfm.github_flavored_markdown_to_html(markdown, options=_OPTIONS), create_parent="div"
    )
    for line_break in page.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    texts = [str(text) for text in page.xpath(".//text()[not(ancestor::code)]")]
    return Shown(
        text=" ".join(page.text_content().split()),
        alive=[text for text in texts if any(_found(rule, text) for rule in ALIVE.values())],
        elements={str(element.tag) for element in page.iterdescendants()},
    )


def _found(rule: str, text: str) -> bool:
    return re.search(rule, text, re.IGNORECASE) is not None
