"""The guides' examples as an editor fills them in."""

from __future__ import annotations

from plan.model.placeholders import PLACEHOLDERS


def filled(text: str) -> str:
    """Return `text` with other words for each placeholder; ids made of them stay right."""
    for words in PLACEHOLDERS:
        text = text.replace(words, words.strip("()"))
    return text
