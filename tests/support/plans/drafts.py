"""What drafts hold: the words of the page that is made of one, and the depth of its entries."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from lxml import html

from plan.check.gate import checked_content
from plan.check.ledger import Ledger
from plan.importing.drafts import draft
from plan.model.records import Assignments
from plan.model.tree.outline import outline
from plan.pages import site
from tests.support.sites.rendering import renderer_of
from tests.support.sites.this_run import made_once

_DEBRIS = re.compile(r"[*#|_`\\]")
_AROUND = ".,:;()[]{}“”\"'«»-–—+•/…"
_HEAD = 60
"""Words of a head in two columns, which are read in either order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How the words of a page differ from those of the source."""

    lost: tuple[str, ...]
    added: tuple[str, ...]
    in_order: float


def plan_of(name: str, content: bytes) -> Assignments:
    """Return what the draft of the file `name` holds; it must pass every check."""
    return checked_content(draft(name, content).encode(), name)


@cache
def plan_in(file: Path) -> Assignments:
    """Return what the draft of `file` holds; it is drafted once in this run, and must be sound."""
    content = file.read_bytes()

    def make(folder: Path) -> None:
        (folder / "draft.yaml").write_text(draft(file.name, content), "utf-8")

    mark = hashlib.sha256(file.name.encode() + content).hexdigest()
    return checked_content((made_once(mark, make) / "draft.yaml").read_bytes(), file.name)


def page_words(assignments: Assignments) -> str:
    """Return the words that /ke-hoach/ marks as the document's own."""
    made = site(assignments, Ledger())
    renderer = renderer_of(made, scripted=False)
    pages = (page for page in made.pages if page.address.startswith("ke-hoach/"))
    return " ".join(" ".join(_verbatim(renderer.html(page))) for page in pages)


def _verbatim(page: str) -> Iterator[str]:
    for element in html.fromstring(page).iter():
        inside = any("data-verbatim" in parent.attrib for parent in element.iterancestors())
        if "data-verbatim" in element.attrib and not inside:
            for line_end in element.iter("br"):
                line_end.tail = f" {line_end.tail or ''}"
            # A quote can end within a word of the file: “xã hội,Thanh tra”.
            yield "".join(map(str, element.itertext()))


def compared(source: str, page: str) -> Words:
    """Return how the words of `page` differ from those of `source`; signs alone do not count."""
    wanted, found = _tokens(source), _tokens(page)
    lost, added = Counter(wanted) - Counter(found), Counter(found) - Counter(wanted)
    body = wanted[_HEAD:]
    blocks = SequenceMatcher(None, body, found, autojunk=False).get_matching_blocks()
    return Words(
        lost=tuple(lost.elements()),
        added=tuple(added.elements()),
        in_order=sum(block.size for block in blocks) / max(len(body), 1),
    )


def _tokens(text: str) -> list[str]:
    plain = _DEBRIS.sub(" ", unicodedata.normalize("NFC", text))
    words = (word.strip(_AROUND) for word in plain.split())
    return [word for word in words if re.search(r"\w", word)]


def depths(assignments: Assignments) -> Iterator[tuple[int, str, str]]:
    """Yield depth, marker and words of each section and entry, in the order of the document."""
    for block in outline(assignments).all_blocks:
        numbered = bool(block.part.title)
        if numbered:
            yield 0, block.part.marker, str(block.part.section.heading or "")
        for entry in block.all_entries:
            yield len(entry.path) - 1 + numbered, entry.marker, str(entry.item.text or "")


def at_their_depth(
    wanted: Sequence[tuple[int, str, str]], assignments: Assignments
) -> Iterator[tuple[tuple[int, str, str], int | None]]:
    """Yield each entry of `wanted` (depth, marker, first words), with the depth it has in the plan.

    `None` where none begins so.
    """
    left = list(depths(assignments))
    for each in wanted:
        begins = each[2].strip().casefold()
        found = next(
            (own for own in left if own[1] == each[1] and own[2].casefold().startswith(begins)),
            None,
        )
        if found:
            left.remove(found)
        yield each, found[0] if found else None
