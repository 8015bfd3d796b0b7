"""Who is given which part by words alone, without a document around them."""

from __future__ import annotations

from plan.importing.grammar.paragraphs import sayings
from plan.importing.naming.reader import Reader

READER = Reader(())
"""A reader of names that no document introduced."""


def given(paragraph: str) -> str:
    """Return who is given which part by `paragraph`, in the order of its words."""
    parts = (
        part
        for saying in sayings(paragraph, READER, None)
        for part in sorted(saying.parts, key=lambda part: part.span)
    )
    return "; ".join(f"{part.name.text}: {part.role}" for part in parts)
