"""A long document in parts that don't grow with it, each set on paper by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .ends import NO_END
from .leaves import Document, Leaf, Line
from .tables import Table
from .words import Words

MOST = 1_000_000
"""Letters of one part, some 250 pages."""


def parts(document: Document, most: int = MOST) -> Iterator[Document]:
    """Yield `document` whole, or cut between two paragraphs where it has more than `most` letters.

    What goes on from an earlier part begins without its head and title.
    """
    leaves: list[Leaf] = []
    letters = 0
    for piece in _pieces(document.leaves, most):
        more = sum(map(_letters, piece.body))
        if leaves and letters + more > most:
            yield replace(document, leaves=tuple(leaves))
            leaves, letters = [], 0
        leaves.append(piece)
        letters += more
    yield replace(document, leaves=tuple(leaves))


def _pieces(leaves: Iterable[Leaf], most: int) -> Iterator[Leaf]:
    """Yield each leaf, those with more than `most` letters in pieces."""
    for leaf in leaves:
        first, *others = _runs(leaf.body, most)
        pieces = [replace(leaf, body=first)]
        pieces += [
            replace(leaf, label="", head=None, heading=(), subject=(), body=body) for body in others
        ]
        yield from (replace(piece, end=NO_END) for piece in pieces[:-1])
        yield pieces[-1]


def _runs(body: Iterable[Line | Table], most: int) -> Iterator[tuple[Line | Table, ...]]:
    run: list[Line | Table] = []
    letters = 0
    for each in body:
        more = _letters(each)
        if run and letters + more > most:
            yield tuple(run)
            run, letters = [], 0
        run.append(each)
        letters += more
    yield tuple(run)


def _letters(of: Line | Table) -> int:
    return sum(len(words.text) for words in _words(of))


def _words(of: Line | Table) -> Iterator[Words]:
    if isinstance(of, Line):
        yield of.words
        return
    for row in of.rows:
        yield from row.across
        yield from (line for cell in row.cells for line in cell.lines)
