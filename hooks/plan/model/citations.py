"""Where the plan cites which document, and how a reader cites the plan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ..language.days import on_day
from ..language.document_numbers import document_numbers, number_before_a_blank, plain_number
from ..language.mentions import Mention, mentions
from ..language.word_index import WordIndex
from ..language.words import Span, span
from .documents import ListedDocument, documents_of, number_key
from .fits import Fit, fit, is_quoted_at
from .records import Assignments, Body, Document, Plan
from .text import Text
from .tree.passages import HEADING_ANCHOR, Passage, passages

_CLOSING_TITLE = re.compile(r"(?: về)? “[^“”]*”$")
"""A quoted title at the end of a subject, with the word that leads to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedNumber:
    """A document's number in the plan's words, and which of the listed documents that is."""

    passage: Passage
    mention: Mention
    candidates: tuple[ListedDocument, ...]
    """The documents that have this number, whatever their date and issuer."""
    document: ListedDocument | None
    """The one that the words name; `None` where that is none of them, or could be several."""
    is_unlisted: bool
    """Whether it is none of them: the words give another number, another date or issuer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One place where the plan's words name a document."""

    document: ListedDocument
    passage: Passage
    span: Span


def citations(assignments: Assignments) -> Iterator[Citation]:
    """Yield the places in the plan's words that name one of its documents, with its kind."""
    citing = _citing(assignments)
    unnumbered = (document for document in documents_of(assignments) if not document.number)
    quoted = _quoted(unnumbered, (passage for passage, _ in citing))
    for index, (passage, cited) in enumerate(citing):
        for number in cited:
            if document := number.document:
                named = _with_kind(passage.text, document, number.mention.span)
                yield Citation(document=document, passage=passage, span=named)
        for document in quoted.get(index, ()):
            if quoted_span := span(passage.text, document.quote):
                yield Citation(document=document, passage=passage, span=quoted_span)


def numbers_in(assignments: Assignments) -> Iterator[CitedNumber]:
    """Yield every document's number in the plan's words, and which of its documents it names."""
    for _, cited in _citing(assignments):
        yield from cited


@lru_cache(maxsize=2)
def _citing(assignments: Assignments) -> tuple[tuple[Passage, tuple[CitedNumber, ...]], ...]:
    """Return each passage with the numbers in it, once for a file or two that are compared."""
    return tuple(_numbers_by_passage(documents_of(assignments), passages(assignments)))


def cited_numbers(
    documents: Iterable[ListedDocument], passages: Iterable[Passage]
) -> Iterator[CitedNumber]:
    """Yield every document's number in `passages`, and which of `documents` it names."""
    for _, cited in _numbers_by_passage(documents, passages):
        yield from cited


def implemented(words: Text, documents: Iterable[ListedDocument]) -> ListedDocument | None:
    """Return the document that `words` name by its number and, where need be, its date."""
    passage = Passage(anchor="", label="", text=words)
    cited = [*cited_numbers(documents, [passage])]
    if len(cited) != 1 or cited[0].mention.cited != words or not cited[0].document:
        return None
    named = cited[0].document
    return named if cited[0].mention.number == plain_number(named.number or "") else None


def _numbers_by_passage(
    documents: Iterable[ListedDocument], passages: Iterable[Passage]
) -> Iterator[tuple[Passage, tuple[CitedNumber, ...]]]:
    by_number: defaultdict[str, list[ListedDocument]] = defaultdict(list)
    for document in documents:
        if document.number:
            by_number[number_key(document.number)].append(document)
    for passage, following in _with_following(passages):
        cited = (
            _cited(passage, mention, _candidates(by_number, mention, passage.text))
            for mention in mentions(passage.text, following)
        )
        yield passage, tuple(cited)


def _candidates(
    by_number: Mapping[str, Sequence[ListedDocument]], mention: Mention, text: str
) -> Sequence[ListedDocument]:
    """Return the documents of the number in `mention`, as an editor may have read it."""
    shorter = number_before_a_blank(text[slice(*mention.span)])
    keys = map(number_key, (mention.number, shorter))
    return next((by_number[key] for key in keys if key in by_number), ())


def _with_following(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """Yield each passage with the words that go on behind it: a heading's next line."""
    for passage, after in pairwise((*passages, None)):
        if passage:
            goes_on = after and passage.anchor == HEADING_ANCHOR
            yield passage, after.text if after and goes_on else ""


def _cited(passage: Passage, mention: Mention, candidates: Sequence[ListedDocument]) -> CitedNumber:
    fits = [(document, fit(mention, document, passage.text)) for document in candidates]
    same = [document for document, fitness in fits if fitness is Fit.SAME]
    if len(same) > 1:
        same = [each for each in same if is_quoted_at(mention, each, passage.text)]
    return CitedNumber(
        passage=passage,
        mention=mention,
        candidates=tuple(candidates),
        document=same[0] if len(same) == 1 else None,
        is_unlisted=all(fitness is Fit.OTHER for _, fitness in fits),
    )


def _quoted(
    documents: Iterable[ListedDocument], passages: Iterable[Passage]
) -> dict[int, list[ListedDocument]]:
    """Return, by the place of a passage among `passages`, the documents that it can quote."""
    quotes = tuple(documents)
    if not quotes:
        return {}
    index = WordIndex("\n".join(passage.text.replace("\n", " ") for passage in passages))
    quoting: dict[int, list[ListedDocument]] = {}
    for document in quotes:
        for at in index.lines_with(document.quote):
            quoting.setdefault(at, []).append(document)
    return quoting


def _with_kind(text: str, document: Document, number: Span) -> Span:
    start, end = number
    named = f"{document.kind} số "
    if text[:start].lower().endswith(named.lower()):
        return start - len(named), end
    return number


def plan_citation(plan: Plan, issuer: Body) -> str:
    """Return how `plan` is cited: its kind, number and date as far as known, issuer, subject.

    A title quoted at the end of the subject is left out where the number of the document that
    bears it stands before: that names it already.
    """
    named = f"{plan.kind} số {plan.number}" if plan.number else str(plan.kind)
    dated = f"{named}, {on_day(plan.date)}" if plan.date else named
    subject = plan.about
    short = _CLOSING_TITLE.sub("", subject)
    if not any(document_numbers(short)):
        short = subject
    return f"{dated} của {issuer.name} {short}".rstrip()


def item_citation(plan: str, entry: str) -> str:
    """Return how an entry, cited as `entry` in the plan itself, is cited with its `plan`."""
    return f"{entry}, {plan}"


def page_citation(plan: str, name: str) -> str:
    """Return how the page about `name` is cited: it is about the plan, and no words of it."""
    return f"trang về {name}, theo {plan}"
