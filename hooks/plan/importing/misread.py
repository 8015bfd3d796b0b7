"""Letters that programs misread out of fonts, and the Vietnamese ones that the page shows.

A PDF's font table turns each ư into ƣ; the words around tell that no other letter was meant. The
draft names each word that was read so, for an editor to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..language.vietnamese import is_syllable
from .stream import Block, Cell, Note, Paragraph, Row, Table

_SHOWN = str.maketrans({"ƣ": "ư", "Ƣ": "Ư", "ǜ": "ũ", "Ƕ": "ỳ"})
"""What such a letter stands for; the last also stands in small words: `kǶ` is `kỳ`."""
_WORD = re.compile(r"[^\W\d_]*[ƣƢǜǶ][^\W\d_]*")


def misread_words(blocks: Iterable[Block]) -> Mapping[str, str]:
    """Return the words of `blocks` with such letters, and each as the page shows it."""
    found = (word for block in blocks for word in _WORD.findall(_all_words(block)))
    shown = {word: word.translate(_SHOWN) for word in found}
    return {word: meant for word, meant in shown.items() if is_syllable(meant.lower())}


def with_words(blocks: Iterable[Block], words: Mapping[str, str]) -> list[Block]:
    """Return `blocks`, each of `words` as it is shown."""
    if not words:
        return list(blocks)
    return [
        _table(each, words) if isinstance(each, Table) else _paragraph(each, words)
        for each in blocks
    ]


def _all_words(block: Block) -> str:
    if isinstance(block, Paragraph):
        return "\n".join((block.words, *(note.text for note in block.notes)))
    return block.words


def _read(text: str, words: Mapping[str, str]) -> str:
    return _WORD.sub(lambda found: words.get(found.group(), found.group()), text)


def _paragraph(paragraph: Paragraph, words: Mapping[str, str]) -> Paragraph:
    return replace(
        paragraph, text=_read(paragraph.text, words), notes=_notes(paragraph.notes, words)
    )


def _notes(notes: Iterable[Note], words: Mapping[str, str]) -> tuple[Note, ...]:
    return tuple(
        replace(note, text=_read(note.text, words), quote=_read(note.quote, words))
        for note in notes
    )


def _table(table: Table, words: Mapping[str, str]) -> Table:
    return replace(table, rows=tuple(_row(row, words) for row in table.rows))


def _row(row: Row, words: Mapping[str, str]) -> Row:
    return replace(row, cells=tuple(_cell(cell, words) for cell in row.cells))


def _cell(cell: Cell, words: Mapping[str, str]) -> Cell:
    return replace(
        cell,
        lines=tuple(_read(line, words) for line in cell.lines),
        notes=_notes(cell.notes, words),
    )
