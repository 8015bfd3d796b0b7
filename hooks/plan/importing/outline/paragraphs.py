"""What a paragraph of the stream is to the tree: its entries, and what its marker can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..markers import Marker, readings, sign
from ..stream import Block, Paragraph, Table

_LONGEST = 15_000
"""Letters of the longest paragraph; the data file refuses texts of more than 20,000."""


def entries_in(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield the paragraphs that breaks by hand make of one: where a marker or a sentence begins."""
    first, *others = paragraph.text.split("\n")
    held, notes = [first], paragraph.notes
    marker = paragraph.marker
    for line in others:
        if readings(line) or held[-1].endswith((".", ";", ":")):
            yield replace(paragraph, text=" ".join(held), marker=marker, notes=notes)
            held, marker, notes = [line], "", ()
        else:
            held.append(line)
    yield from _bounded(replace(paragraph, text=" ".join(held), marker=marker, notes=notes))


def _bounded(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield `paragraph`, or what it makes at ends of sentences where it is longer than a text."""
    text, marker, notes = paragraph.text, paragraph.marker, paragraph.notes
    while len(text) > _LONGEST:
        end = text.rfind(". ", 0, _LONGEST) + 1 or text.rfind(" ", 0, _LONGEST)
        yield replace(paragraph, text=text[:end], marker=marker, notes=notes)
        text, marker, notes = text[end:].strip(), "", ()
    yield replace(paragraph, text=text, marker=marker, notes=notes)


def starts_body(block: Block) -> bool:
    """Return whether `block` can be the first entry of a document: a numeral, or 1."""
    return isinstance(block, Table) or any(
        not marker.form.is_sign and marker.form.rank <= 55 and _can_start(marker)
        for marker in marked(block)
    )


def _can_start(marker: Marker) -> bool:
    first = marker.form.rank < 40 or set(marker.value) == {1}
    return first and (bool(marker.rest) or marker.form.rank in (10, 20, 35))


def marked(paragraph: Paragraph) -> tuple[Marker, ...]:
    """Return what the marker of `paragraph` can be, whether typed or made by the program."""
    if not paragraph.marker:
        return readings(paragraph.text)
    whole = readings(f"{paragraph.marker} {paragraph.text}")
    printed_so = [other for other in whole if other.printed == paragraph.marker]
    return tuple(printed_so) or (sign(paragraph.marker, paragraph.text),)
