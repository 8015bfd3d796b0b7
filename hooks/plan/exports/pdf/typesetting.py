"""Data → PDF, by typst: tagged for readers who hear it, and the same bytes for the same data.

Words reach a template as JSON, never as markup, and embedded fonts alone show them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, pairwise
from threading import Lock
from typing import Any

import typst

from ...language.unbroken import unbroken_on_paper
from ...pages.published import State
from ...templates.environment import TEMPLATES
from ...templates.letters import unshown_in
from ...templates.setting import ACCESSIBLE, forget, own_fonts
from ..common import NOTE, Source

PDF = "application/pdf"

Values = dict[str, Any]
"""What the template reads of one thing; its keys are the template's words."""

WIDE, NARROW = 60, 25
"""Characters of the longest part that fits the lines of a page, and those of a column."""


def typeset(template: str, values: Mapping[str, Any]) -> bytes:
    """Return the PDF of `template`, one of the package's, which reads `values`.

    A letter that no embedded font has is no reason for a plan without a PDF, or for one that does
    not conform: a frame with the letter's number stands in its place.
    """
    unshown: tuple[str, ...] = ()
    while True:
        try:
            return _compiled(template, {**values, "unshown": unshown})
        except typst.TypstError as refused:
            further = sorted(unshown_in(refused).difference(unshown))
            if not further:
                raise
            unshown = tuple(sorted((*unshown, *further), key=len, reverse=True))


def _compiled(template: str, values: Mapping[str, Any]) -> bytes:
    text = values_text(values)
    if len(text) <= _LARGE:
        return _pdf(template, text)
    with _ONE_LARGE:
        forget()  # the one before: most builds set one, or none
        return _pdf(template, text)


def _pdf(template: str, values: str) -> bytes:
    compiler = typst.Compiler(
        TEMPLATES / template, root=TEMPLATES, font_paths=own_fonts(), sys_inputs={"values": values}
    )
    pdf = compiler.compile(format="pdf", pdf_standards=[ACCESSIBLE])
    assert isinstance(pdf, bytes)  # a PDF is one file, whatever its pages
    return pdf


_LARGE = 80_000
"""Letters that a template reads of a file that takes much memory."""

_ONE_LARGE = Lock()
"""Held by who sets a large file: two at once take as much memory as both."""


def values_text(values: Mapping[str, Any]) -> str:
    """Return all that a template reads of `values`, as it reads it."""
    return json.dumps(values, ensure_ascii=False)


def identity(source: Source, title: str, address: str, state: State) -> Values:
    """Return what every printed file tells of itself: its title, its page, its state."""
    day = state.day
    return {
        "title": title,
        "day": day and [day.year, day.month, day.day],
        "note": NOTE,
        "version": state.version,
        "address": source.published.url(address),
    }


@lru_cache(maxsize=4096)  # of bodies' names above all, which stand in each table and sheet
def words(text: str, at_most: int = WIDE) -> tuple[str, ...]:
    """Return `text` cut up: every second part must stay whole on one line.

    A part of more characters than `at_most` would not fit a line.
    """
    cuts = [0, *chain.from_iterable(unbroken_on_paper(text, at_most)), len(text)]
    return tuple(text[start:end] for start, end in pairwise(cuts))
