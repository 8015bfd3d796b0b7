"""Word files as python-docx reads them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from plan.exports import word
from plan.exports.common import Source
from tests.support.files.made_files import KeptFiles
from tests.support.files.office import PLANS, source_of

PLAN = "tai-ve/ke-hoach.docx"


@pytest.fixture(scope="module", params=list(PLANS))
def source(request: pytest.FixtureRequest) -> Source:
    """Every plan in turn."""
    return source_of(PLANS[request.param])


@pytest.fixture(scope="module")
def files(source: Source) -> Mapping[str, bytes]:
    """The Word files of that plan."""
    return KeptFiles(word.FORMAT, source)


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield every paragraph in the order of the document, those in tables too."""
    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document)


def style(paragraph: Paragraph) -> str:
    assert paragraph.style is not None
    return str(paragraph.style.name)


def in_style(document: Document, name: str) -> list[str]:
    return [each.text for each in paragraphs(document) if style(each) == name]


def texts(document: Document) -> list[str]:
    return [text for each in paragraphs(document) if (text := without_marks(each))]


def without_marks(paragraph: Paragraph) -> str:
    """Return the words of a paragraph without the marks of its notes."""
    text = paragraph.text
    for run in paragraph.runs:
        if run.style.name == "footnote reference":
            text = text.replace(run.text, "", 1)
    return text


def footnotes(document: Document) -> list[str]:
    """Return each footnote at the foot of a page, as the page of the plan has it: `[1] Theo …`."""
    rels = [each for each in document.part.rels.values() if each.reltype == RT.FOOTNOTES]
    if not rels:
        return []
    marks = [
        run.find(qn("w:t")).text
        for run in document.element.body.iter(qn("w:r"))
        if run.find(qn("w:footnoteReference")) is not None
    ]
    printed = []
    for note in etree.fromstring(rels[0].target_part.blob).iter(qn("w:footnote")):
        if not note.get(qn("w:type")):
            mark, *words = [str(text.text) for text in note.iter(qn("w:t"))]
            printed.append((mark, f"[{mark}]{''.join(words)}"))
    assert [mark for mark, _ in printed] == marks
    return [words for _, words in printed]


def links(document: Document) -> list[str]:
    rels = document.part.rels
    found = document.element.body.iter(qn("w:hyperlink"))
    return [rels[each.get(qn("r:id"))].target_ref for each in found]


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}
