"""Footnotes at the foot of the page: python-docx writes none, so that their part is written here.

Each has the mark that the document prints, and is not counted anew by Word.
"""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsmap, qn
from docx.package import Package
from lxml import etree

STYLE = "FootnoteReference"
"""The style of a mark, in the text and before the footnote."""

_NAME = PackURI("/word/footnotes.xml")
_LINES = (("separator", "-1"), ("continuationSeparator", "0"))
"""The lines above footnotes, which Word wants to find among them, with their ids."""


class Footnotes:
    """The footnotes of one document, in the order of their marks."""

    def __init__(self) -> None:
        self._root = etree.Element(qn("w:footnotes"), nsmap={"w": nsmap["w"]})
        for kind, number in _LINES:
            attributes = {qn("w:type"): kind, qn("w:id"): number}
            line = etree.SubElement(self._root, qn("w:footnote"), attributes)
            run = etree.SubElement(etree.SubElement(line, qn("w:p")), qn("w:r"))
            etree.SubElement(run, qn(f"w:{kind}"))

    def refer(self, run: etree._Element, mark: str, words: str) -> None:
        """Make of the empty `run` the mark of a footnote that says `words`."""
        number = str(len(self._root) - len(_LINES) + 1)
        attributes = {qn("w:customMarkFollows"): "1", qn("w:id"): number}
        etree.SubElement(run, qn("w:footnoteReference"), attributes)
        etree.SubElement(run, qn("w:t")).text = mark
        footnote = etree.SubElement(self._root, qn("w:footnote"), {qn("w:id"): number})
        paragraph = etree.SubElement(footnote, qn("w:p"))
        properties = etree.SubElement(paragraph, qn("w:pPr"))
        etree.SubElement(properties, qn("w:pStyle"), {qn("w:val"): "FootnoteText"})
        own_mark = etree.SubElement(paragraph, qn("w:r"))
        properties = etree.SubElement(own_mark, qn("w:rPr"))
        etree.SubElement(properties, qn("w:rStyle"), {qn("w:val"): STYLE})
        etree.SubElement(own_mark, qn("w:t")).text = mark
        text = etree.SubElement(etree.SubElement(paragraph, qn("w:r")), qn("w:t"))
        text.set(qn("xml:space"), "preserve")
        text.text = f" {words}"

    def lie_beside(self, part: Part, package: Package) -> None:
        """Put the footnotes into `package`, for the document `part`, if there are any."""
        if len(self._root) == len(_LINES):
            return
        content = etree.tostring(
            self._root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        own = Part(_NAME, CONTENT_TYPE.WML_FOOTNOTES, content, package)
        part.relate_to(own, RELATIONSHIP_TYPE.FOOTNOTES)
