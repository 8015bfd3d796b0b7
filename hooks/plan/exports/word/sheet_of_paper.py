"""The empty sheet that every Word document begins as: paper, styles, page numbers.

Nothing of python-docx's own template is left but its sheet.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Mm
from lxml import etree

from ...templates.environment import TEMPLATES

_LOOK = TEMPLATES / "word"
_KEPT = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
)
SHORT_SIDE, LONG_SIDE = Mm(210), Mm(297)
_LEFT, _RIGHT = Mm(30), Mm(15)
MARGINS = _LEFT + _RIGHT
"""Those beside a line of text, left and right."""


@cache
def empty_sheet(look: str | None) -> bytes:
    """Return a document without words: paper, styles, page numbers from the second page on."""
    document = docx.Document()
    _keep_nothing_of_the_template(document)
    if look:
        _look_otherwise(document, look)
    section = document.sections[0]
    section._sectPr.attrib.clear()  # numbers of somebody's editing
    section.page_width, section.page_height = SHORT_SIDE, LONG_SIDE
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0]._p.append(_page_number())
    section.first_page_header.paragraphs[0].style = "Header"
    for footer in (section.footer, section.first_page_footer):
        footer.paragraphs[0].style = "Footer"
    file = BytesIO()
    document.save(file)
    return file.getvalue()


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


def _look_otherwise(document: Document, look: str) -> None:
    """Put the styles of the file `look` in place of those with the same id."""
    styles = document.styles.element
    for style in list(parse_xml((_LOOK / look).read_bytes())):
        (present,) = styles.xpath(f"w:style[@w:styleId='{style.get(qn('w:styleId'))}']")
        styles.replace(present, style)


def _page_number() -> etree._Element:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "2"
    run.append(shown)
    field.append(run)
    return field
