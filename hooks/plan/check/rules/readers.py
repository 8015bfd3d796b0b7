"""Rules of what readers are told beside the plan: its terms, and who publishes the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.vietnamese import ascii_form
from ...language.word_index import WordIndex
from ...load.problems import Problem
from ...model.records import Assignments
from ...tools.contacts import dialled, is_mail_address
from .common import all_words, not_in_words, problem_at, repeated


def terms_are_words_of_the_plan(assignments: Assignments) -> Iterator[Problem]:
    """Every term stands in the plan's words, in capitals or not."""
    if not assignments.terms:
        return
    words = all_words(assignments)
    index = WordIndex(words.casefold())
    for term in assignments.terms:
        if term.name.casefold() not in index:
            yield from not_in_words(term.name, words, "lời văn bản")


def terms_are_told_apart(assignments: Assignments) -> Iterator[Problem]:
    """No two terms, and no two aliases, are the same for who types without accents."""
    names = (name for term in assignments.terms for name in (term.name, *term.aliases))
    yield from repeated("cách gọi", names, _typed)


def _typed(name: str) -> str:
    return " ".join(re.findall(r"\w+", ascii_form(name)))


def mail_addresses_are_whole(assignments: Assignments) -> Iterator[Problem]:
    """The publisher's mail address is one that mail programs take."""
    publisher = assignments.publisher
    if publisher and publisher.email is not None and not is_mail_address(publisher.email):
        yield from problem_at(
            publisher.email,
            f"“{publisher.email}” không phải là một địa chỉ thư",
            "viết một địa chỉ, không dấu, không cách, như `van-thu@example.org`",
        )


def telephone_numbers_can_be_called(assignments: Assignments) -> Iterator[Problem]:
    """The publisher's telephone number is one number that can be called."""
    publisher = assignments.publisher
    if publisher and publisher.telephone is not None and dialled(publisher.telephone) is None:
        yield from problem_at(
            publisher.telephone,
            f"“{publisher.telephone}” không phải là một số điện thoại",
            "viết một số, chỉ gồm chữ số và dấu cách, chấm, gạch nối, như `024 3999 0000`",
        )
