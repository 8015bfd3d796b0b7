"""Word files as python-docx reads them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from plan.exports import word
from plan.exports.common import Source
from tests.support.office import PLANS, made, source_of

PLAN = "tai-ve/ke-hoach.docx"


@pytest.fixture(scope="module", params=list(PLANS))
def source(request: pytest.FixtureRequest) -> Source:
    """Every plan in turn."""
    return source_of(PLANS[request.param])


@pytest.fixture(scope="module")
def files(source: Source) -> dict[str, bytes]:
    """The Word files of that plan."""
    return made(word.FORMAT, source)


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


def links(document: Document) -> list[str]:
    rels = document.part.rels
    found = document.element.body.iter(qn("w:hyperlink"))
    return [rels[each.get(qn("r:id"))].target_ref for each in found]


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}
