"""Rules of the documents that the plan cites."""

from __future__ import annotations

from collections.abc import Iterator

from ..document_numbers import document_numbers, plain_number
from ..model import Assignments, Document
from ..outline import passages
from ..problems import Problem, nearest
from ..text import Text
from .common import all_words, not_in_words, told


def every_document_is_listed(assignments: Assignments) -> Iterator[Problem]:
    """Every document whose number stands in the plan's words is listed under documents."""
    known = {plain_number(each.number) for each in assignments.documents if each.number}
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
    for document in assignments.documents:
        if document.quote not in words:
            yield from not_in_words(document.quote, words, "lời văn bản")
        for part in _parts(document):
            if part not in document.quote and plain_number(part) not in _numbers(document.quote):
                yield from told(
                    part,
                    f"“{part}” không có trong câu trích của văn bản này",
                    "viết đúng như câu trích; để trống nếu bản nguồn không ghi",
                )
        if document.number and document.number != plain_number(document.number):
            yield from _spelt_otherwise(document.number)
        elif document.number and document.number not in _numbers(document.number):
            yield from told(
                document.number,
                f"“{document.number}” không có dạng của số văn bản",
                "viết như `31-KL/TW`; để trống nếu bản nguồn không ghi số",
            )


def the_plan_s_number_is_plain(assignments: Assignments) -> Iterator[Problem]:
    """The plan's own number, and that of what it carries out, have plain hyphens and no blanks."""
    for number in (assignments.plan.number, assignments.plan.implements):
        if number and number != plain_number(number):
            yield from _spelt_otherwise(number)


def _numbers(text: str) -> set[str]:
    return {number for number, _ in document_numbers(text)}


def _spelt_otherwise(number: Text) -> Iterator[Problem]:
    """Yield the problem that `number` has other signs than a plain hyphen, or blanks."""
    signs = dict.fromkeys(sign for sign in number if not (sign.isalnum() or sign in "-/."))
    shown = ["dấu cách" if sign == " " else f"{sign} (U+{ord(sign):04X})" for sign in signs]
    yield from told(
        number,
        f"số văn bản “{number}” có {', '.join(shown)}, không phải gạch nối thường",
        f"viết `{plain_number(number)}`; lời văn bản thì chép như bản gốc",
    )


def _parts(document: Document) -> Iterator[Text]:
    parts = (document.kind, document.number, document.issuer, document.date, document.subject)
    return (part for part in parts if part is not None)
