"""What a change means, as text for a terminal and as Markdown for GitHub."""

from __future__ import annotations

from ..templates import texts
from . import Changes
from .sentences import sections, signed_copy


def changes_text(changes: Changes) -> str:
    """Return `changes` as plain text."""
    return texts.text("changes.txt", **_values(changes))


def changes_markdown(changes: Changes) -> str:
    """Return `changes` as Markdown."""
    return texts.markdown("changes.md", **_values(changes))


def _values(changes: Changes) -> dict[str, object]:
    return {
        "changes": changes,
        "signed": signed_copy(changes),
        "sections": list(sections(changes)),
    }
