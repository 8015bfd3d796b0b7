"""The plan in full as PDF, set as an official document is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from ...model.addresses import PLAN
from ...model.records import Signature
from ..common import Export, Source
from ..document.ends import End, Received
from ..document.heads import Head
from ..document.leaves import Document, Leaf, Line, document, document_state
from ..document.parts import MOST, parts
from ..document.tables import Row, Table
from ..document.words import Words
from .parts import addresses_gone, led_to_others, part_address
from .typesetting import NARROW, WIDE, Values, identity, typeset, values_text, words


def plan_pdf(source: Source, most: int = MOST) -> Iterator[Export]:
    """Yield the plan in full, of `most` letters a file."""
    files = list(parts(document(source.register), most))
    for number, file in enumerate(files, 1):
        values = partial(_values, source, file, number if len(files) > 1 else None)
        yield Export(
            address=part_address(PLAN, number),
            title=_WHOLE if len(files) == 1 else f"{_WHOLE}, phần {number}",
            about=PLAN,
            content=partial(_pdf, values),
            says=partial(_says, values),
            former=addresses_gone(source, PLAN, number) if number == len(files) else (),
        )


_WHOLE = "Toàn văn"


def _pdf(values: Callable[[], Values]) -> bytes:
    return typeset("plan.typ", values())


def _says(values: Callable[[], Values]) -> str:
    return values_text(values())


def _values(source: Source, file: Document, number: int | None) -> Values:
    """Return what the template reads of a file, which has a `number` where there are others."""
    name = source.published.name
    title = f"{name}, phần {number}" if number else name
    return {
        **identity(source, title, PLAN, document_state(file, source.day)),
        **({"part": led_to_others(number, "toàn văn", _WHOLE)} if number else {}),
        "layout": file.layout,
        "leaves": [_leaf(each) for each in file.leaves],
    }


def _leaf(leaf: Leaf) -> Values:
    return {
        "label": words(leaf.label) if leaf.label else None,
        "is_wide": leaf.is_wide,
        "head": _head(leaf.head) if leaf.head else None,
        "heading": _lines(leaf.heading),
        "subject": [
            {"words": words(line), "is_remark": line.startswith("(")} for line in leaf.subject
        ],
        "body": [_table(e) if isinstance(e, Table) else _line(e) for e in leaf.body],
        "end": None if leaf.end.is_empty else _end(leaf.end),
    }


def _head(head: Head) -> Values:
    return {
        "letterhead": _lines(head.letterhead, NARROW),
        "is_divided": head.is_divided,
        "number": words(head.number, NARROW) if head.number else None,
        "motto": _lines(head.motto, NARROW),
        "issued": words(head.issued, NARROW) if head.issued else None,
    }


def _line(line: Line) -> Values:
    return {"kind": line.kind, "depth": line.depth, **_words(line.words)}


def _words(of: Words, at_most: int = WIDE) -> Values:
    return {
        "marker": of.marker,
        "pieces": [
            {
                "words": words(text, at_most),
                "note": note and {"marker": note.marker, "words": words(note.text)},
            }
            for text, note in of.pieces
        ],
    }


def _table(table: Table) -> Values:
    fits = [max(int(share * (2 * WIDE if table.is_wide else WIDE)), 1) for share in table.shares]
    heads = [head and _words(head, fits[place]) for place, head in enumerate(table.heads)]
    return {
        "kind": "table",
        "is_wide": table.is_wide,
        "shares": table.shares,
        "heads": heads,
        "rows": [_row(row, fits) for row in table.rows],
    }


def _row(row: Row, fits: list[int]) -> Values:
    return {
        "across": [_words(each) for each in row.across],
        "cells": [
            {
                "lines": [_words(each, fits[cell.column]) for each in cell.lines],
                "rows": cell.rows,
                "is_number": cell.is_number,
            }
            for cell in row.cells
        ],
    }


def _end(end: End) -> Values:
    return {
        "heading": words(end.heading, NARROW) if end.heading else None,
        "lists": list(_lists(end.recipients)),
        "signatures": [_signed(each) for each in end.signatures],
        "is_signed_first": end.is_signed_first,
    }


def _lists(lines: Iterable[Received]) -> Iterator[Values]:
    """Yield the runs of lines that stand behind the same marker."""
    for (marker, depth), alike in groupby(lines, lambda line: (line.marker, line.depth)):
        yield {
            "marker": marker,
            "depth": depth,
            "lines": [words(line.text, NARROW) for line in alike],
        }


def _signed(signature: Signature) -> Values:
    return {
        "authority": _lines(signature.authority, NARROW),
        "position": _lines(signature.position, NARROW),
        "name": words(signature.name, NARROW) if signature.name else None,
    }


def _lines(lines: Iterable[str], at_most: int = WIDE) -> list[tuple[str, ...]]:
    return [words(line, at_most) for line in lines]
