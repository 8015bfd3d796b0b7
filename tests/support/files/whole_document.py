"""The words of a whole document in their order, as its page, its PDF and its Word file have them.

Signs alone, such as a dash or a star, count as words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import html

from plan.check.ledger import Ledger
from plan.exports import pdf, word
from plan.exports.common import NOTE, Source
from plan.model.addresses import PLAN
from plan.pages import site as site_of
from tests.support.files.office import ROOT
from tests.support.files.pdf_files import of_pdfium
from tests.support.files.word_reader import footnotes, opened, paragraphs, style, without_marks
from tests.support.plans.plan_words import differences
from tests.support.sites.rendering import renderer_of
from tests.support.sites.states import state_of

_NOT_OF_THE_PLAN = ("Bản để đọc", "Cuối văn bản")
_NARROW = "\u202f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Words in their order, but for those `in_any_order`: programs read these as they like.

    They are of rows with a cell that reaches down over others, which is drawn behind its row.
    """

    words: Sequence[str]
    in_any_order: Sequence[slice] = ()

    def is_at(self, place: int, words: Sequence[str]) -> bool:
        """Return whether it stands at `place` of `words`."""
        found = words[place : place + len(self.words)]
        return self._sorted(found) == self._sorted(self.words)

    def _sorted(self, words: Sequence[str]) -> list[str]:
        ordered = list(words)
        for row in self.in_any_order:
            ordered[row] = sorted(ordered[row])
        return ordered


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """The words on the page of the plan, or of one of the documents that it encloses."""

    head: Sequence[str]
    """Those in two columns: forms read these in any order, and fill them with blanks."""
    others: Body
    without_notes: Body
    notes: Sequence[str]
    """Each footnote behind its mark: `[1] Theo …`."""


def leaves(source: Source) -> Iterator[Leaf]:
    """Yield what /ke-hoach/ marks as the plan's own words."""
    site = site_of(source.register.assignments, Ledger(), root=ROOT)
    (page,) = [each for each in site.pages if each.address == PLAN]
    tree = html.fromstring(f"<article>{renderer_of(site).html(page)}</article>")
    enclosed: list[html.HtmlElement] = tree.findall(".//section[@class='enclosed']")
    for each in enclosed:
        each.drop_tree()
    for part in (tree, *enclosed):
        yield _leaf(part.xpath(".//*[@data-verbatim]"))


def _leaf(elements: Sequence[html.HtmlElement]) -> Leaf:
    head = [each for each in elements if each.xpath("ancestor::*[@class='official-head']")]
    others = [each for each in elements if each not in head]
    notes = [each for each in others if each.get("class") == "footnote"]
    return Leaf(
        head=_words(head),
        others=Body(words=_words(others)),
        without_notes=_body([each for each in others if each not in notes]),
        notes=[" ".join(_words([each])) for each in notes],
    )


def _body(elements: Sequence[html.HtmlElement]) -> Body:
    words: list[str] = []
    in_any_order = []
    for row, cells in groupby(elements, lambda each: next(each.iterancestors("tr"), each)):
        start = len(words)
        words += _words(list(cells))
        if row.xpath("./td[@rowspan]"):
            in_any_order.append(slice(start, len(words)))
    return Body(words=words, in_any_order=in_any_order)


def _words(elements: Sequence[html.HtmlElement]) -> list[str]:
    return [word for each in elements for word in each.text_content().split()]


def of_word(source: Source, notes: Sequence[str]) -> list[str]:
    """Return the words of the Word file without `notes`, each of which stands at a page's foot."""
    document = opened(next(iter(word.FORMAT.exports(source))).content())
    assert sorted(footnotes(document)) == sorted(notes)
    return [
        each
        for paragraph in paragraphs(document)
        if style(paragraph) not in _NOT_OF_THE_PLAN
        for each in without_marks(paragraph).split()
    ]


def of_pdf(source: Source, notes: Sequence[str]) -> list[str]:
    """Return the words of the PDF without `notes`, each of which must stand in it, marked once."""
    content = next(iter(pdf.FORMAT.exports(source))).content()
    version = state_of(source, "tai-ve/ke-hoach.pdf").version
    foot = f"{NOTE}. {version}. {source.published.url(PLAN)}"
    text = ""
    for number, page in enumerate(of_pdfium(content), 1):
        words = re.sub(f"[^\\S{_NARROW}]+", " ", page).strip()
        above = NOTE if number == 1 else str(number)
        assert words.startswith(f"{above} ")
        assert words.endswith(foot)
        text += words.removeprefix(above).removesuffix(foot)
    for note in notes:
        mark, _, words = note.removeprefix("[").partition("] ")
        assert text.count(f"{mark}{_NARROW}{words}") == 1
        text = text.replace(f"{mark}{_NARROW}{words}", "")
        assert text.count(f"{_NARROW}{mark}") == 1
        text = text.replace(f"{_NARROW}{mark}", "")
    return text.split()


def heads(words: Sequence[str], bodies: Sequence[Body]) -> list[Sequence[str]]:
    """Return what stands in `words` before each of `bodies`; nothing may stand behind the last."""
    found, start = [], 0
    for body in bodies:
        places = range(start, len(words))
        place = next((at for at in places if body.is_at(at, words)), None)
        assert place is not None, "\n".join(differences(list(body.words), list(words[start:])))
        found.append(words[start:place])
        start = place + len(body.words)
    assert list(words[start:]) == []
    return found
