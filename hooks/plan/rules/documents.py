"""Rules of the documents that the plan cites."""

from __future__ import annotations

from collections.abc import Iterator

from ..citations import document_numbers
from ..model import Assignments, Document
from ..outline import passages
from ..problems import Problem, nearest
from ..text import Text
from ..word_index import WordIndex
from .common import all_words, not_in_words, told


def every_document_is_listed(assignments: Assignments) -> Iterator[Problem]:
    """Every document whose number stands in the plan's words is listed under documents."""
    known = frozenset(each.number for each in assignments.documents if each.number)
    seen: set[str] = {*known}
    for passage in passages(assignments):
        for number, _ in document_numbers(passage.text):
            if number not in seen:
                seen.add(number)
                yield from told(
                    passage.text,
                    f"câu này nêu văn bản {number} nhưng `documents` chưa có văn bản đó",
                    f"{nearest(number, known)}thêm văn bản vào `documents`, hoặc sửa số",
                )


def documents_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """What is said of a document stands in its quote, and the quote in the plan's words."""
    words = all_words(assignments)
    index = WordIndex(words)
    for document in assignments.documents:
        if document.quote not in index:
            yield from not_in_words(document.quote, words, "lời văn bản")
        for part in _parts(document):
            if part not in document.quote:
                yield from told(
                    part,
                    f"“{part}” không có trong câu trích của văn bản này",
                    "viết đúng như câu trích; để trống nếu bản nguồn không ghi",
                )
        if document.number and document.number not in dict(document_numbers(document.number)):
            yield from told(
                document.number,
                f"“{document.number}” không có dạng của số văn bản",
                "viết như `31-KL/TW`; để trống nếu bản nguồn không ghi số",
            )


def _parts(document: Document) -> Iterator[Text]:
    parts = (document.kind, document.number, document.issuer, document.date, document.subject)
    return (part for part in parts if part is not None)
