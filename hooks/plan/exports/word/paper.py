"""A Word document on A4, written paragraph by paragraph in styles; only this knows python-docx.

How each style looks stands in templates/word/styles.xml. Nothing of python-docx's own template is
left but its sheet of paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import cache, wraps
from io import BytesIO
from threading import Lock
from typing import NamedTuple, ParamSpec

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

from ...language.vietnamese import excerpt
from ...templates.environment import TEMPLATES
from ..common import NOTE
from ..zips import dateless

_LOOK = TEMPLATES / "word"
_KEPT = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
)
_LONGEST = 255
"""Characters of a title as a property of the file: python-docx takes no more."""

_WIDTH = Mm(165)
"""Of a line of text: A4 less its margins."""


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


Words = str | Iterable[Run]
Column = Sequence[tuple[str, Words]]
"""Paragraphs, each with its style; a column has at least one."""


class Paper:
    """A document that is being written."""

    def __init__(self, *, title: str, version: str, day: date | None) -> None:
        """Begin a document; `version` stands at the foot of each page, `day` is that of the data.

        What the file is stands above all else, large, and as a paragraph: programs on phones
        show no headers and footers.
        """
        note = f"{NOTE} · {version}"
        self._document = docx.Document(BytesIO(_empty()))
        self._say_of_itself(title, note, day)
        section = self._document.sections[0]
        for footer in (section.footer, section.first_page_footer):
            footer.paragraphs[0].add_run(note)
        self.add("ReadingNote", NOTE)

    def _say_of_itself(self, title: str, note: str, day: date | None) -> None:
        core = self._document.core_properties
        core.title, core.language, core.comments = excerpt(title, _LONGEST), "vi-VN", note
        if day:
            core.created = core.modified = datetime(day.year, day.month, day.day)

    def add(self, style: str, words: Words, cell: _Cell | None = None) -> None:
        """Write `words` as a paragraph, in a table's `cell` if that is given."""
        paragraph = (self._document if cell is None else cell).add_paragraph()
        paragraph._p.style = style  # looking a style up by its name takes longer than all else
        for run in (Run(words),) if isinstance(words, str) else words:
            written = paragraph.add_run(run.text)
            if run.style:
                written._r.style = run.style
            if run.link:
                _link(paragraph, written._r, run.link)

    def begin_headings_at_the_margin(self) -> None:
        """Indent no heading of this document as first lines are: its paragraphs are not either."""
        self._document.styles["Heading 1"].paragraph_format.first_line_indent = Emu(0)

    def keep_with_next(self) -> None:
        """Leave the last paragraph on one page with what follows it."""
        self._document.paragraphs[-1].paragraph_format.keep_with_next = True

    def two_columns(self, left: Column, right: Column, share: float) -> None:
        """Write paragraphs side by side, without borders; `share` of the line is the left's.

        They stay on one page where it is high enough.
        """
        table = self._document.add_table(rows=1, cols=2)
        table.autofit = False
        for place, paragraphs, part in ((0, left, share), (1, right, 1 - share)):
            width, cell = Emu(int(_WIDTH * part)), table.cell(0, place)
            table.columns[place].width = cell.width = width
            for style, words in paragraphs:
                self.add(style, words, cell)
            cell._tc.remove(cell.paragraphs[0]._p)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))

    def content(self) -> bytes:
        """Return the file."""
        made = BytesIO()
        self._document.save(made)
        return dateless(made.getvalue())


def _link(paragraph: Paragraph, run: BaseOxmlElement, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(
        qn("r:id"),
        paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
    )
    link.set(qn("w:history"), "1")
    run.addprevious(link)
    link.append(run)


@cache
def _empty() -> bytes:
    """Return a document without words: paper, styles, page numbers from the second page on."""
    document = docx.Document()
    _keep_nothing_of_the_template(document)
    section = document.sections[0]
    section._sectPr.attrib.clear()  # numbers of somebody's editing
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0]._p.append(_page_number())
    section.first_page_header.paragraphs[0].style = "Header"
    for footer in (section.footer, section.first_page_footer):
        footer.paragraphs[0].style = "Footer"
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _keep_nothing_of_the_template(document: Document) -> None:
    part, package = document.part, document.part.package
    for parts in (part.rels, package.rels):
        for name in [name for name, rel in parts.items() if rel.reltype not in _KEPT]:
            del parts[name]
    part._styles_part._element = parse_xml((_LOOK / "styles.xml").read_bytes())
    part._settings_part._element = parse_xml((_LOOK / "settings.xml").read_bytes())
    core = document.core_properties._element
    for element in list(core):
        core.remove(element)


def _page_number() -> etree._Element:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "2"
    run.append(shown)
    field.append(run)
    return field
