"""A Word file → the stream: paragraphs with Word's own numbers, tables, notes, text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ...plain_words import is_line_of_its_own
from ...refusals import CannotImportError
from ...stream import Block, Cell, Note, Paragraph, Picture, Row, Table
from .numbering import Numbering, numbering_of
from .package import Package, child, is_on, tag, value
from .tab_columns import TabbedEnd
from .word_styles import bordered_styles, default_style, draws, styles_in_capitals
from .word_text import WordParagraph, WordText, notes_of

_WRAPPERS = frozenset(
    {
        "sdt",
        "sdtContent",
        "customXml",
        "smartTag",
        "ins",
        "moveTo",
        "mc:AlternateContent",
        "mc:Choice",
    }
)
_LAYOUT = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Nơi nhận", re.IGNORECASE)
_ENDING = re.compile(r"Nơi nhận", re.IGNORECASE)
_ROWS_OF_LAYOUT = 8


def blocks_of_docx(content: bytes) -> tuple[Block | Picture, ...]:
    """Return the paragraphs and tables of a .docx file; nothing in it is run or fetched."""
    package = Package(content)
    styles = package.beside("styles")
    notes = {kind: package.beside(f"{kind}s") for kind in ("footnote", "endnote")}
    reader = _Reader(
        numbering=numbering_of(package.beside("numbering"), styles),
        text=WordText(notes=notes_of(notes), capitals=styles_in_capitals(styles)),
        default_style=default_style(styles),
        bordered_styles=bordered_styles(styles),
    )
    try:
        return tuple(reader.blocks(package.document()))
    except RecursionError:
        raise CannotImportError("tệp Word lồng nhau quá sâu · lưu lại bằng Word") from None


@dataclass(slots=True)
class _Reader:
    numbering: Numbering
    text: WordText
    default_style: str | None
    bordered_styles: frozenset[str]

    def blocks(self, parent: Element) -> Iterator[Block | Picture]:
        """Yield what stands in `parent`, in reading order."""
        held: Paragraph | None = None
        end = TabbedEnd()
        for element in _children(parent):
            if tag(element) == "tbl":
                if held:
                    yield held
                    held = None
                yield from end.signature()
                yield from self._table(element)
                continue
            seen = self.text.read(element)
            paragraph = self._paragraph(element, seen, held)
            yield from (Picture() for _ in range(seen.pictures))
            if _is_mark_deleted(element):
                held = paragraph
                continue
            held = None
            if paragraph.words:
                yield from end.in_order(paragraph, seen.sides)
            for box in seen.boxes:
                yield from (_aside(block) for block in self.blocks(box))
        if held and held.words:
            yield held
        yield from end.signature()

    def _paragraph(
        self, element: Element, seen: WordParagraph, before: Paragraph | None
    ) -> Paragraph:
        """Return the paragraph of `element`, behind the words of one whose end was taken out."""
        properties = child(element, "pPr")
        words, notes = seen.words, seen.notes
        is_gone = not words and (_is_mark_deleted(element) or _is_mark_moved(element))
        marker = "" if is_gone else self.numbering.marker(properties, self.default_style)
        if not words and not any(sign.isalnum() for sign in marker):
            marker = ""
        if before:
            words = f"{before.text} {words}".strip()
            marker, notes = before.marker or marker, before.notes + notes
        return Paragraph(text=words, marker=marker, notes=notes)

    def _table(self, element: Element) -> Iterator[Block | Picture]:
        rows = [row for row in _children(element, "tr") if not _is_row_unseen(row)]
        if self._is_layout(element, rows):
            yield from self._layout(rows)
            return
        cells = [Row(cells=tuple(self._row(row))) for row in rows]
        if cells:
            heads = next((at for at, row in enumerate(rows) if not _is_head(row)), len(rows))
            yield Table(rows=tuple(cells), heads=max(1, heads))

    def _is_layout(self, element: Element, rows: Sequence[Element]) -> bool:
        """Return whether the table only puts words side by side: a head, an end, a signature."""
        words = " ".join("".join(row.itertext()) for row in rows[:_ROWS_OF_LAYOUT])
        widest = max((len(list(_children(row, "tc"))) for row in rows), default=0)
        if widest <= 1 or (_LAYOUT.search(words) and len(rows) <= _ROWS_OF_LAYOUT):
            return True
        return widest <= 2 and not self._is_bordered(element)

    def _is_bordered(self, element: Element) -> bool:
        own = child(element, "tblPr", "tblBorders")
        if own is not None:
            return draws(own)
        if value(child(element, "tblPr", "tblStyle")) in self.bordered_styles:
            return True
        return any(draws(border) for border in element.iter() if tag(border) == "tcBorders")

    def _layout(self, rows: Sequence[Element]) -> Iterator[Block | Picture]:
        """Yield the cells as they are read: the end of a document column by column."""
        table = [[list(self.blocks(cell)) for cell in _children(row, "tc")] for row in rows]
        words = " ".join(block.words for row in table for cell in row for block in cell)
        if _ENDING.search(words):
            for column in range(max(map(len, table))):
                yield from (
                    block for row in table for cell in row[column : column + 1] for block in cell
                )
        else:
            yield from (block for row in table for cell in row for block in cell)

    def _row(self, row: Element) -> Iterator[Cell]:
        if before := _count(child(row, "trPr", "gridBefore")):
            yield Cell(lines=(), columns=before)
        for cell in _children(row, "tc"):
            properties = child(cell, "tcPr")
            blocks = tuple(self.blocks(cell))
            merge = child(properties, "vMerge")
            continues = merge is not None and value(merge) != "restart"
            yield Cell(
                lines=() if continues else _lines(blocks),
                columns=_count(child(properties, "gridSpan")) or 1,
                continues=continues,
                notes=_notes(blocks),
            )


def _children(parent: Element, *names: str) -> Iterator[Element]:
    """Yield the paragraphs and tables, or `names`, in `parent` and in what only wraps them."""
    wanted = names or ("p", "tbl")
    for element in parent:
        name = tag(element)
        if name in wanted:
            yield element
        elif name in _WRAPPERS:
            yield from _children(element, *names)


def _is_mark_deleted(paragraph: Element) -> bool:
    return child(paragraph, "pPr", "rPr", "del") is not None


def _is_mark_moved(paragraph: Element) -> bool:
    return child(paragraph, "pPr", "rPr", "moveFrom") is not None


def _is_row_unseen(row: Element) -> bool:
    is_deleted = child(row, "trPr", "del") is not None
    return is_deleted or is_on(child(row, "trPr", "hidden"))


def _is_head(row: Element) -> bool:
    return is_on(child(row, "trPr", "tblHeader"))


def _count(element: Element | None) -> int:
    number = value(element) or "0"
    return min(int(number), 100) if number.isdigit() else 0


def _aside(block: Block | Picture) -> Block | Picture:
    if not isinstance(block, Paragraph):
        return block
    return Paragraph(text=block.text, marker=block.marker, notes=block.notes, is_aside=True)


def _lines(blocks: Iterable[Block | Picture]) -> tuple[str, ...]:
    return tuple(line for block in blocks for line in _own_lines(block.words))


def _own_lines(words: str) -> list[str]:
    """Return the lines of one paragraph of a cell that were broken by hand to stand apart."""
    lines: list[str] = []
    for line in filter(None, words.split("\n")):
        if lines and not is_line_of_its_own(line, lines[-1]):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return lines


def _notes(blocks: Iterable[Block | Picture]) -> tuple[Note, ...]:
    return tuple(note for block in blocks if isinstance(block, Paragraph) for note in block.notes)
