"""A paragraph → its sentences, and their clauses between semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.words import Span
from ..plain_words import CAPITALS

_END = re.compile(rf"(?<![ .][A-ZĐ])(?<!TT)(?<!TP)\.\s+(?=[“\"(]?[{CAPITALS}])|\n")
_SIGN = re.compile(r"[;()]")


def sentences(text: str) -> Iterator[Span]:
    """Yield where each sentence of `text` stands."""
    start = 0
    for end in _END.finditer(text):
        yield start, end.start() + 1
        start = end.end()
    if start < len(text):
        yield start, len(text)


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """Yield where each clause of `sentence` stands: what semicolons part, outside brackets."""
    start, depth = sentence[0], 0
    for sign in _SIGN.finditer(text, *sentence):
        depth = max(0, depth + {"(": 1, ")": -1}.get(sign.group(), 0))
        if sign.group() == ";" and not depth:
            yield start, sign.start()
            start = sign.end()
    if text[start : sentence[1]].strip():
        yield start, sentence[1]
