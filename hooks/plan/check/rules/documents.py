"""Rules of the documents that the plan cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...derive.grouped import grouped
from ...language.document_numbers import plain_number
from ...language.mentions import issue_date
from ...language.nearest import nearest_words
from ...language.slugs import address_slug
from ...language.vietnamese import excerpt
from ...language.words import whole_words
from ...load.problems import Problem, nearest
from ...model.citations import CitedNumber, numbers_in
from ...model.documents import ListedDocument, number_key, same_documents
from ...model.records import Assignments, Document, Plan
from ...model.text import Text
from .document_numbers import has_form, misspelt, number_behind_kind, numbers_of
from .shared.plan_words import all_words, index_of_all_words, is_read_whole
from .shared.problems import problem_at
from .shared.quotations import not_in_words, not_whole

_SHOWN = 200
"""Characters of a citation that a message repeats."""


def every_document_is_listed(assignments: Assignments) -> Iterator[Problem]:
    """Every document whose number stands in the plan's words is listed under documents.

    Where the words give another date, or another issuer, it is another document.
    """
    numbers = frozenset(document.number for document in assignments.documents if document.number)
    seen: set[tuple[object, ...]] = {(key,) for key in _meant_numbers(assignments)}
    for cited in numbers_in(assignments):
        mention = cited.mention
        stated = (mention.date, mention.issuer) if cited.candidates else ()
        called = (number_key(mention.number), *stated)
        if not cited.is_unlisted or called in seen or _is_own(assignments.plan, cited):
            continue
        if any(not _is_read(document) for document in cited.candidates):
            continue  # what could not be read may say the same
        seen.add(called)
        name = excerpt(mention.cited, _SHOWN) if cited.candidates else mention.number
        near = nearest(mention.number, numbers)
        how = _other(cited) if cited.candidates else f"{near}thêm văn bản vào `documents`"
        yield from problem_at(
            cited.passage.text,
            f"câu này nêu văn bản {name} nhưng `documents` chưa có văn bản đó",
            f"{how}, hoặc sửa số",
        )


def _meant_numbers(assignments: Assignments) -> set[str]:
    """Return the numbers that documents have in their quotes, of those that are given another."""
    numbers = ((each, number_behind_kind(each)) for each in assignments.documents)
    return {number_key(quoted) for each, quoted in numbers if quoted and not _is_quoted(each)}


def _is_quoted(document: Document) -> bool:
    """Return whether the quote of `document` has its number."""
    number, quote = document.number or "", document.quote
    return has_form(number) and _is_said(number, quote)


def is_told(number: str, assignments: Assignments) -> bool:
    """Return whether a problem is told already of the document of that `number`: it is unlisted."""
    key = number_key(number)
    unlisted = (cited.mention.number for cited in numbers_in(assignments) if cited.is_unlisted)
    return key in _meant_numbers(assignments) or key in map(number_key, unlisted)


def _is_read(document: ListedDocument) -> bool:
    """Return whether its date and issuer could be read, and its quote says them: else is told."""
    facts = [fact for fact in (document.date, document.issuer) if fact is not None]
    return all(fact.place and _is_said(fact, document.quote) for fact in facts)


def _is_own(plan: Plan, cited: CitedNumber) -> bool:
    """Return whether the words name the plan itself, as what it encloses does."""
    if not plan.number or number_key(cited.mention.number) != number_key(plan.number):
        return False
    date, issued = cited.mention.date, issue_date(plan.date or "")
    return date is None or issued is None or issued.agrees(date)


def _other(cited: CitedNumber) -> str:
    """Return what a listed document of the same number is lacking, or how it is another."""
    listed = cited.candidates[0]
    line = (listed.number or listed.quote).line
    if cited.mention.date and not listed.date:
        return (
            f"văn bản {listed.number} ở dòng {line} chưa ghi ngày: nếu là một văn bản thì ghi "
            "ngày ấy vào `date`, và trích chỗ này vào `quote`; nếu không thì thêm văn bản"
        )
    if not _same_day(cited):
        return (
            f"văn bản {listed.number} ở dòng {line} có ngày khác: thêm văn bản này vào `documents`"
        )
    return (
        f"văn bản {listed.number} ở dòng {line} ghi cơ quan ban hành khác: thêm văn bản này "
        "vào `documents`, hoặc để trống `issuer` ở dòng ấy nếu vẫn là một văn bản"
    )


def _same_day(cited: CitedNumber) -> bool:
    date, listed_date = cited.mention.date, issue_date(cited.candidates[0].date or "")
    return date is None or (listed_date is not None and listed_date.agrees(date))


def documents_are_apart(assignments: Assignments) -> Iterator[Problem]:
    """Any two documents differ in their number, issuer or date; one without a number, in words."""
    for document, before in same_documents(assignments.documents):
        number = document.number
        at = number or document.quote
        other = (before.number or before.quote).line
        apart = f"; nếu là hai văn bản cùng số {number} thì ghi `date` hoặc `issuer` ở cả hai"
        yield from problem_at(
            at,
            f"văn bản `{excerpt(at, _SHOWN)}` đã có ở trên",
            f"gộp với mục ở dòng {other} thành một{apart if number else ''}",
        )


def documents_have_addresses(assignments: Assignments) -> Iterator[Problem]:
    """The number of a document, or its quote where it has none, has letters for an address."""
    for document in assignments.documents:
        named = document.number or document.quote
        if not address_slug(named):
            yield from problem_at(
                named,
                f"“{excerpt(named, _SHOWN)}” không có chữ cái, chữ số nào cho địa chỉ",
                "viết như lời văn bản, bằng chữ tiếng Việt",
            )


def documents_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """What is said of a document stands in its quote, and the quote in the plan's words."""
    naming = grouped(
        (number_key(cited.mention.number), cited.passage.text) for cited in numbers_in(assignments)
    )
    for document in assignments.documents:
        if document.quote.place is None:
            continue
        named = naming[number_key(document.number)] if document.number else ()
        # Where the words name the number, its quote most likely stands: no need to index them all.
        quoted = any(document.quote in text for text in named)
        if not quoted and document.quote not in index_of_all_words(assignments):
            if is_read_whole(assignments):
                yield from not_in_words(document.quote, all_words(assignments), "lời văn bản")
            continue
        if cut := _cut_in(document.quote, named if quoted else [all_words(assignments)]):
            yield from cut
            continue
        yield from _unquoted(document)
        yield from misspelt(document)


def _cut_in(quote: Text, texts: Iterable[str]) -> list[Problem]:
    """Return the problem that `quote` cuts a word wherever it stands in `texts`."""
    having = [text for text in texts if quote in text]
    if not having or any(whole_words(text, quote) for text in having):
        return []
    start = having[0].index(quote)
    return [*not_whole(quote, having[0], (start, start + len(quote)))]


def _unquoted(document: Document) -> Iterator[Problem]:
    """Yield what is said of `document` and does not stand in its quote."""
    lacking = [
        part
        for part in _parts(document)
        if not _is_said(part, document.quote)
        # Of a number that has no form of one, that is told.
        if part is not document.number or has_form(part)
    ]
    # Where nothing of it stands there, the quote is another's: that is one slip.
    is_other = len(lacking) > 1 and len(lacking) == sum(1 for _ in _parts(document))
    for part in lacking[: 1 if is_other else None]:
        named = ", ".join(f"“{each}”" for each in (lacking if is_other else [part]))
        near = None if is_other else _meant_in(document.quote, part)
        meant = f"có phải ý đồng chí là “{near}”? " if near else ""
        yield from problem_at(
            document.quote if is_other else part,
            f"{named} không có trong câu trích của văn bản này",
            f"{meant}trích dài thêm cho có những chữ ấy, hoặc viết đúng như câu trích; để trống "
            "nếu bản dùng để đăng không có",
        )


def _is_said(fact: str, quote: str) -> bool:
    """Return whether `quote` says the `fact` in whole: no word, number or day of it is cut."""
    whole = re.compile(rf"(?<!\w)(?<!\w[-/.]){re.escape(fact)}(?!\w)(?![-/.]\w)")
    return bool(whole.search(quote)) or plain_number(fact) in numbers_of(quote)


def _meant_in(quote: str, fact: str) -> str | None:
    """Return the words of `quote` that `fact` cuts, or that it is nearest to."""
    cut = re.search(rf"[\w/.-]*{re.escape(fact)}[\w/.-]*", quote)
    return cut.group().strip(".-") if cut else nearest_words(fact, quote)


def _parts(document: Document) -> Iterator[Text]:
    parts = (document.kind, document.number, document.issuer, document.date, document.subject)
    return (part for part in parts if part is not None)
