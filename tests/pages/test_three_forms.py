"""The page, the PDF and the Word file of a body say the same sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import pytest
from docx.document import Document
from lxml import html

from plan.check.ledger import Ledger
from plan.exports import pdf, word
from plan.exports.common import NOTE, Source
from plan.model.addresses import body_address
from plan.model.records import Body
from plan.pages import site as site_of
from tests.support.files.bold_words import bold_words
from tests.support.files.made_files import KeptFiles
from tests.support.files.office import PLANS, ROOT, source_of
from tests.support.files.pdf_files import dense, marked_text, of_pdfium, sheet
from tests.support.files.word_reader import opened, paragraphs, style
from tests.support.sites.projects import TESTS
from tests.support.sites.rendering import renderer_of

ON_THE_PAGE_ALONE = {
    ".//div[@class='actions']": "what can be done with a page is for who reads on a screen",
    ".//summary": "what is folded away on a screen stands whole on paper",
    ".//figure": "the code of the page leads from the page's own print to it",
    ".//template": "what a script makes buttons of is no text",
    ".//aside[@class='printed']": "what the page's own print is stands at the foot of a file",
    ".//p[@class='aliases']": "short names are there to be searched for",
}
"""Parts of the page, by XPath, and why they stand in neither file."""

IN_FILES_ALONE = ("Phiếu nhiệm vụ", "Theo {cited}")
"""A page stands on a site that says what it is and of which plan; a file is read without it."""

IN_WORD_ALONE = {
    "Bản để đọc": "the PDF says it in its margin, the page on paper alone",
    "Địa chỉ trang": "the PDF has codes that lead there, the page links",
}
"""Styles of paragraphs, and why neither other form has them among its words."""

BLOCKS = frozenset("h1 h2 h3 h4 p li dt dd div ul ol dl blockquote section".split())
NESTED = """      - number: 2
        text: "Giữ sổ, gồm:"
        points:
          - {number: a, text: "Đếm sách mỗi quý, ngày 01-01, 01-4;"}
          - number: b
            text: Ghi sổ;
            points:
              - number: đ
                text: Ghi sách mới.
            assignment:
              text: Ban Báo tường ghi hằng tuần.
              duties:
                - {body: ban-bao-tuong, role: own, quote: Ban Báo tường ghi}
              cadence: {label: hằng tuần, quote: hằng tuần}
        assignment:
          text: "Tổ Toán có trách nhiệm:"
          duties:
            - {body: to-toan, role: own, quote: Tổ Toán có trách nhiệm}
"""
"""A task with a text, and in it a point with a text, a point and an assignment of its own."""


def nested_data() -> bytes:
    """Return the invented plan with such a task in place of its second."""
    text = PLANS["library"].decode()
    start, end = text.index("      - number: 2\n        assignment:"), text.index("  - number: C\n")
    return (text[:start] + NESTED + text[end:]).encode()


ALL = {
    **PLANS,
    "marked": marked_text().encode(),
    "nested": nested_data(),
    "identity": (TESTS / "plans" / "identity.yaml").read_bytes(),
    "numbers": (TESTS / "plans" / "numbers.yaml").read_bytes(),
}


class Forms:
    """A plan's pages of bodies, and the files that stand for them."""

    def __init__(self, name: str) -> None:
        self.source: Source = source_of(ALL[name])
        self._site = site_of(self.source.register.assignments, Ledger(), root=ROOT)
        self._renderer = renderer_of(self._site)
        self._papers = KeptFiles(pdf.FORMAT, self.source)
        self._documents = KeptFiles(word.FORMAT, self.source)

    def article(self, address: str) -> html.HtmlElement:
        """Return a page without what stands on a page alone."""
        (page,) = [each for each in self._site.pages if each.address == address]
        tree = html.fromstring(f"<article>{self._renderer.html(page)}</article>")
        for path in ON_THE_PAGE_ALONE:
            for element in tree.findall(path):
                element.clear()
        return tree

    def blocks(self, address: str) -> list[str]:
        """Return the text of each block of a page."""
        return "".join(_marked(self.article(address))).split("\0")

    def page(self, body: Body) -> list[str]:
        """Return the text of each block of the body's page."""
        return self.blocks(body_address(body))

    def word(self, body: Body) -> Document:
        """Return the Word file."""
        return opened(self._documents[f"tai-ve/co-quan/{body.id}.docx"])

    def document(self, body: Body) -> list[str]:
        """Return the text of each paragraph of the Word file."""
        found = paragraphs(self.word(body))
        return [each.text for each in found if style(each) not in IN_WORD_ALONE]

    def pdf(self, body: Body) -> bytes:
        """Return the PDF."""
        return sheet(self._papers, body)

    def paper(self, body: Body) -> str:
        """Return the letters of the PDF without what stands at the head and foot of its pages."""
        foot = letters(f"{NOTE}. {self.source.states.of(body).version}. {ROOT}{body_address(body)}")
        heads = (NOTE, *map(str, range(2, 100)))
        pages = zip(heads, of_pdfium(self.pdf(body)), strict=False)
        return "".join(
            letters(page).replace(foot, "").removeprefix(letters(head)) for head, page in pages
        )

    @property
    def in_files_alone(self) -> list[str]:
        """What the files say and the page does not."""
        cited = self.source.register.plan_cited
        return [each.format(cited=cited) for each in IN_FILES_ALONE]


def _marked(element: html.HtmlElement) -> Iterator[str]:
    """Yield the text of an element, with a mark at each end of a block in it.

    What the page's looks set before it, the label of a column, is text too.
    """
    edge, label = "\0" if element.tag in BLOCKS else "", element.get("data-label")
    yield edge + (f"{label}: " if label else "") + (element.text or "")
    for child in element:
        yield from _marked(child)
        yield child.tail or ""
    yield edge


def letters(text: str) -> str:
    """Return what is left of `text` without spaces and signs: forms set them differently."""
    return re.sub(r"\W|_", "", dense(text)).lower()


def sentences(blocks: Iterable[str]) -> Counter[str]:
    """Return each sentence, and how often it is said."""
    found = (each for block in blocks for each in re.split(r"(?<=[.;:?!”])\s+", block))
    return Counter(" ".join(each.split()).strip(".;:,") for each in found if letters(each))


def not_in(text: str, wanted: Counter[str]) -> tuple[list[str], str]:
    """Return which of the sentences `text` does not say, and what it says beside them."""
    left, missing = letters(text), []
    for sentence in sorted(wanted.elements(), key=lambda each: len(letters(each)), reverse=True):
        before, found, after = left.partition(letters(sentence))
        if found:
            left = f"{before}\n{after}"
        else:
            missing.append(sentence)
    return missing, " … ".join(left.split())


@cache
def forms(name: str) -> Forms:
    return Forms(name)


@pytest.mark.parametrize("name", ALL)
def test_the_page_the_pdf_and_the_word_file_of_a_body_say_the_same_sentences(name: str) -> None:
    known = forms(name)
    lacking: dict[str, dict[str, object]] = {}
    for body in known.source.register.bodies.values():
        alone = sentences(known.in_files_alone)
        page = sentences(known.page(body)) + alone
        document = sentences(known.document(body))
        missing, beside = not_in(known.paper(body), page)
        found = {
            "the page lacks": sorted((document - page).elements()),
            "the Word file lacks": sorted((page - document).elements()),
            "the PDF lacks": missing,
            "the PDF alone says": beside,
        }
        if any(found.values()):
            lacking[str(body.name)] = {form: what for form, what in found.items() if what}
    assert not lacking, "\n".join(
        f"{body}: {form}: {what}" for body, found in lacking.items() for form, what in found.items()
    )


def test_the_words_of_a_task_stand_in_the_order_of_the_document_whole() -> None:
    """A point's own text and assignment too, wherever the task is shown."""
    known = forms("nested")
    body = known.source.register.bodies["to-toan"]
    wanted = [
        "2. Giữ sổ, gồm:",
        "a) Đếm sách mỗi quý, ngày 01-01, 01-4;",
        "b) Ghi sổ;",
        "đ) Ghi sách mới.",
        "Ban Báo tường ghi hằng tuần.",
        "Tổ Toán có trách nhiệm:",
    ]
    assert [each for each in known.page(body) if each in wanted] == wanted
    assert [each for each in known.document(body) if each in wanted] == wanted
    assert letters("".join(wanted)) in known.paper(body)
    assert [each for each in known.blocks("nhiem-vu/b-2/") if each in wanted] == wanted
    (record,) = [each for each in known.source.register.tasks if each.slug == "b-2"]
    assert [each.words for each in record.paragraphs] == wanted


def test_the_body_that_issued_the_plan_is_said_to_have() -> None:
    for name, kind in (("real", "Kế hoạch"), ("library", "Chương trình")):
        known = forms(name)
        register = known.source.register
        issuer = register.assignments.plan.issuer
        for body in register.bodies.values():
            said = any(f"; là cơ quan ban hành {kind}." in each for each in known.page(body))
            assert said == (body.id == issuer)


@pytest.mark.parametrize("name", sorted(ALL.keys() - {"hostile"}))
def test_the_same_words_of_the_plan_stand_out_in_all_three(name: str) -> None:
    """A duty's words and the action; not of the hostile plan, whose letters the PDF frames."""
    known = forms(name)
    for body in known.source.register.bodies.values():
        on_page = [
            each.text_content()
            for each in known.article(body_address(body)).findall(".//blockquote//b")
        ]
        in_word = [
            run.text
            for paragraph in paragraphs(known.word(body))
            if style(paragraph) in ("Câu trích", "Nguyên văn")
            for run in paragraph.runs
            if run.style.name == "Strong"
        ]
        assert on_page == in_word
        in_pdf = bold_words(known.pdf(body))
        assert not [words for words in on_page if dense(words) not in in_pdf]
        for holding in known.source.register.holdings[body.id]:
            given = (a for a in holding.task.assignments if holding.duty in a.duties)
            for words in (holding.duty.quote, *(each.action for each in given)):
                assert words is None or not holding.duty.quote or words in " ".join(on_page)
