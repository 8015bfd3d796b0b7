"""A long document in parts that don't grow with it, each set on paper by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..runs import runs
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
    for leaves in runs(_pieces(document.leaves, most), _letters_of_leaf, most):
        yield replace(document, leaves=leaves)


def _pieces(leaves: Iterable[Leaf], most: int) -> Iterator[Leaf]:
    """Yield each leaf, those with more than `most` letters in pieces."""
    for leaf in leaves:
        first, *others = runs(leaf.body, _letters, most)
        pieces = [replace(leaf, body=first)]
        pieces += [
            replace(leaf, label="", head=None, heading=(), subject=(), body=body) for body in others
        ]
        yield from (replace(piece, end=NO_END) for piece in pieces[:-1])
        yield pieces[-1]


def _letters_of_leaf(leaf: Leaf) -> int:
    return sum(map(_letters, leaf.body))


def _letters(of: Line | Table) -> int:
    return sum(len(words.text) for words in _words(of))


def _words(of: Line | Table) -> Iterator[Words]:
    if isinstance(of, Line):
        yield of.words
        return
    for row in of.rows:
        yield from row.across
        yield from (line for cell in row.cells for line in cell.lines)
