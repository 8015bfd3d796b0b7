"""Rules of how numbers of documents are written, the plan's own and those that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ...language.days import day, is_no_day
from ...language.document_numbers import document_numbers, plain_number
from ...load.problems import Problem
from ...model.records import Assignments, Document
from ...model.text import Text
from .shared.problems import problem_at


def the_plan_s_number_is_plain(assignments: Assignments) -> Iterator[Problem]:
    """The plan's own number, and that of what it carries out, have plain hyphens and no blanks.

    Its own has a figure or a slash, and is no day.
    """
    own = assignments.plan.number
    for number in (own, assignments.plan.implements):
        if number and number != plain_number(number):
            yield from _spelt_otherwise(number)
        elif (
            number and number is own and _is_no_number(number) and not assignments.plan.number_line
        ):
            yield from _without_form(number)


def _is_no_number(number: Text) -> bool:
    is_day = day(number) is not None or is_no_day(number)
    return is_day or not re.search(r"[\d/]", number)


def the_plan_s_number_stands_alone(assignments: Assignments) -> Iterator[Problem]:
    """The plan's own number has no word before it: pages say “số” where they name it."""
    number = assignments.plan.number
    for meant, (start, _) in islice(document_numbers(number or ""), 1):
        if number and start:
            yield from problem_at(
                number,
                f"“{number}” có cả chữ đứng trước số văn bản",
                f"viết `number: {meant}`; dòng in ở đầu văn bản thì ghi ở `number_line`",
            )


def misspelt(document: Document) -> Iterator[Problem]:
    """Yield that the number of `document` has no form of one, or is left out."""
    number = document.number
    if number and number != plain_number(number):
        yield from _spelt_otherwise(number)
    elif number and not has_form(number):
        yield from _without_form(number)
    if number is None and (quoted := number_behind_kind(document)):
        yield from problem_at(
            document.quote,
            f"câu trích này ghi số {quoted} mà `number` để trống",
            f"viết `number: {quoted}`",
        )


def _without_form(number: Text) -> Iterator[Problem]:
    yield from problem_at(
        number,
        f"“{number}” không có dạng của số văn bản",
        "viết như `31-KL/TW`; để trống nếu bản dùng để đăng không có số",
    )


def _spelt_otherwise(number: Text) -> Iterator[Problem]:
    """Yield the problem that `number` has other signs than a plain hyphen, or blanks."""
    signs = dict.fromkeys(sign for sign in number if not (sign.isalnum() or sign in "-/."))
    shown = ["dấu cách" if sign == " " else f"{sign} (U+{ord(sign):04X})" for sign in signs]
    yield from problem_at(
        number,
        f"số văn bản “{number}” có {', '.join(shown)}, không phải gạch nối thường",
        f"viết `{plain_number(number)}`; lời văn bản thì chép như bản gốc",
    )


def number_behind_kind(document: Document) -> str | None:
    """Return the number that the quote of `document` begins with, behind its kind."""
    start = len(document.kind) + len(" số ")
    if not document.quote.casefold().startswith(f"{document.kind} số ".casefold()):
        return None
    numbers = document_numbers(document.quote)
    return next((number for number, (at, _) in numbers if at == start), None)


def has_form(number: str) -> bool:
    """Return whether `number` has the form of a number of a document."""
    return plain_number(number) in numbers_of(number)


def numbers_of(text: str) -> set[str]:
    """Return the numbers of documents that stand in `text`."""
    return {number for number, _ in document_numbers(text)}
