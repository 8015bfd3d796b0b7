"""A Word document on A4, written paragraph by paragraph in styles; only this knows python-docx.

How each style looks stands in templates/word/styles.xml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import wraps
from io import BytesIO
from threading import Lock
from typing import NamedTuple, ParamSpec

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Emu, Mm
from docx.table import Table, _Cell, _Row
from lxml import etree

from ...language.vietnamese import excerpt
from ...pages.published import State
from ..common import NOTE
from ..zips import dateless
from .footnotes import Footnotes
from .sheet_of_paper import LONG_SIDE, MARGINS, SHORT_SIDE, empty_sheet

_LONGEST = 255
"""Characters of a title as a property of the file: python-docx takes no more."""


Given = ParamSpec("Given")

_ONE_PARSER = Lock()
"""Held by who writes a document: python-docx has one XML parser for all, which threads break."""


def one_at_a_time(content: Callable[Given, bytes]) -> Callable[Given, bytes]:
    """Return `content`, which makes a Word file, so that no two threads make one at once."""

    @wraps(content)
    def alone(*args: Given.args, **kwargs: Given.kwargs) -> bytes:
        with _ONE_PARSER:
            return content(*args, **kwargs)

    return alone


class Run(NamedTuple):
    """Some words of a paragraph that look alike."""

    text: str
    style: str | None = None
    """The id of a style for characters, such as `Strong`."""
    link: str | None = None
    """The whole address that they lead to."""
    footnote: str | None = None
    """The words of the footnote whose mark it is."""


Words = str | Iterable[Run]


class Styled(NamedTuple):
    """A paragraph, in the style that its id names."""

    style: str
    words: Words
    left: float = 0
    """Millimetres by which all its lines are indented more than the style has them."""


Column = Sequence[Styled]
"""Paragraphs below each other, at least one."""


class Paper:
    """A document that is being written."""

    def __init__(self, *, title: str, state: State, look: str | None = None) -> None:
        """Begin a document; the `state` of what it says stands at the foot of each page.

        `look` is a file with the styles that look otherwise than those of all documents.

        What the file is stands above all else, large, and as a paragraph: programs on phones
        show no headers and footers.
        """
        note = f"{NOTE} · {state.version}"
        self._document = docx.Document(BytesIO(empty_sheet(look)))
        self._links: dict[str, str] = {}
        self._footnotes = Footnotes()
        self._say_of_itself(title, note, state.day)
        section = self._document.sections[0]
        for footer in (section.footer, section.first_page_footer):
            footer.paragraphs[0].add_run(note)
        self.add("ReadingNote", NOTE)

    def _say_of_itself(self, title: str, note: str, day: date | None) -> None:
        core = self._document.core_properties
        core.title, core.language, core.comments = excerpt(title, _LONGEST), "vi-VN", note
        if day:
            core.created = core.modified = datetime(day.year, day.month, day.day)

    def add(self, style: str, words: Words, left: float = 0) -> None:
        """Write `words` as a paragraph, its lines indented by `left` millimetres more."""
        end = self._document.element.body.sectPr
        paragraph = end.makeelement(_PARAGRAPH)
        end.addprevious(paragraph)
        self._write(paragraph, Styled(style, words, left))

    def _relation(self, address: str) -> str:
        """Return the name by which a link says `address`."""
        name = self._links.setdefault(address, f"link{len(self._links) + 1}")
        relations = self._document.part.rels
        if name not in relations:  # its package would look for the next free name one by one
            kind = RELATIONSHIP_TYPE.HYPERLINK
            relations.add_relationship(kind, address, name, is_external=True)
        return name

    def fill(self, cell: _Cell, column: Column) -> None:
        """Write the paragraphs of `column` in an empty `cell`."""
        empty = cell._tc.p_lst[0]
        for each in column:
            paragraph = etree.SubElement(cell._tc, _PARAGRAPH)
            self._write(paragraph, each)
        cell._tc.remove(empty)

    def begin_headings_at_the_margin(self) -> None:
        """Indent no heading of this document as first lines are: its paragraphs are not either."""
        self._document.styles["Heading 1"].paragraph_format.first_line_indent = Emu(0)

    def keep_with_next(self) -> None:
        """Leave the last paragraph on one page with what follows it."""
        self._document.paragraphs[-1].paragraph_format.keep_with_next = True

    def columns(
        self, columns: Sequence[Column], shares: Sequence[float], style: str | None = None
    ) -> None:
        """Write columns side by side, without borders; each has its share of the line.

        They stay on one page where it is high enough.
        """
        row = add_row(self.table(shares, style))
        for cell, column in zip(row.cells, columns, strict=True):
            self.fill(cell, column)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))

    def table(self, shares: Sequence[float], style: str | None = None) -> Table:
        """Begin a table without rows; each of its columns has its share of the line."""
        table: Table = self._document.add_table(rows=0, cols=len(shares))
        table.autofit = False
        if style:
            table._tbl.tblStyle_val = style
        section = self._document.sections[-1]
        width = (section.page_width or SHORT_SIDE) - MARGINS
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Emu(int(width * share))
        return table

    def end_columns(self) -> None:
        """Write the paragraph that must follow a table, so small that it is not seen."""
        self.add("End", "")

    def begin_section(self, *, is_wide: bool) -> None:
        """Go on with a new page, its longer side at the top where it `is_wide`."""
        section = self._document.add_section()
        self._document.element.body[-2].style = "End"  # of the paragraph that ends the one before
        section.different_first_page_header_footer = False
        sides = SHORT_SIDE, LONG_SIDE
        section.page_width, section.page_height = reversed(sides) if is_wide else sides
        section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT

    def content(self) -> bytes:
        """Return the file."""
        part = self._document.part
        self._footnotes.lie_beside(part, part.package)
        file = BytesIO()
        self._document.save(file)
        return dateless(file.getvalue())

    def _write(self, paragraph: etree._Element, styled: Styled) -> None:
        """Write `styled` into an empty paragraph.

        By lxml, in the order of the format: python-docx looks for the place of each element.
        """
        properties = etree.SubElement(paragraph, _PROPERTIES)
        etree.SubElement(properties, _STYLE, {_VALUE: styled.style})
        if styled.left:
            etree.SubElement(properties, _INDENT, {_LEFT: str(Mm(styled.left).twips)})
        for run in (Run(styled.words),) if isinstance(styled.words, str) else styled.words:
            parent = _linked(paragraph, self._relation(run.link)) if run.link else paragraph
            if run.footnote:
                self._footnotes.refer(_empty_run(parent, run), run.text, run.footnote)
            else:
                _write_run(parent, run)


def add_row(table: Table) -> _Row:
    """Add an empty row to `table`, and return it."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # its package is half typed
    return row


def _linked(paragraph: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(paragraph, _LINK, {_NAME: name, _IN_HISTORY: "1"})


def _empty_run(parent: etree._Element, run: Run) -> etree._Element:
    """Return a new run in the style of `run`, without its words."""
    written = etree.SubElement(parent, _RUN)
    if run.style:
        properties = etree.SubElement(written, _RUN_PROPERTIES)
        etree.SubElement(properties, _RUN_STYLE, {_VALUE: run.style})
    return written


def _write_run(parent: etree._Element, run: Run) -> None:
    written = _empty_run(parent, run)
    for sign in _SIGNS.split(run.text):
        if sign in _SIGN_ELEMENTS:
            etree.SubElement(written, _SIGN_ELEMENTS[sign])
        elif sign:
            has_blanks = {_SPACE: "preserve"} if sign.strip() != sign else {}
            etree.SubElement(written, _TEXT, has_blanks).text = sign


_PARAGRAPH, _PROPERTIES, _STYLE = qn("w:p"), qn("w:pPr"), qn("w:pStyle")
_INDENT, _LEFT = qn("w:ind"), qn("w:left")
_RUN, _RUN_PROPERTIES, _RUN_STYLE = qn("w:r"), qn("w:rPr"), qn("w:rStyle")
_TEXT, _SPACE, _VALUE = qn("w:t"), qn("xml:space"), qn("w:val")
_LINK, _NAME, _IN_HISTORY = qn("w:hyperlink"), qn("r:id"), qn("w:history")
_SIGNS = re.compile(r"([\t\n\r])")
_SIGN_ELEMENTS = {"\t": qn("w:tab"), "\n": qn("w:br"), "\r": qn("w:br")}
