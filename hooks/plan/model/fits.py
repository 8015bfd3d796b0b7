"""Whether words that name a document by number can mean a listed one: by date, issuer and kind."""

from __future__ import annotations

import re
from enum import Enum

from ..language.document_numbers import document_numbers
from ..language.mentions import KINDS, Mention, issue_date
from .records import Document

_OF_ALL = re.compile(r"(?:Đảng|Nhà nước|Trung ương)\b")
"""Whom words may name in place of the proper issuer."""

_TERM = re.compile(r",? (?:khóa|khoá|nhiệm kỳ) .*$")
"""The term of an issuer, which words may leave out."""

_KIND = re.compile(rf"\b({KINDS}) số $", re.IGNORECASE)
"""The kind that words give a document right before its number."""

_BEHIND = 60
"""Letters behind a number in which a date is looked for that is worded in a way of its own."""


class Fit(Enum):
    """What words say of a document that has the number they name."""

    SAME = "same"
    OTHER = "other"
    UNCLEAR = "unclear"


def fit(mention: Mention, document: Document, text: str) -> Fit:
    """Return whether `mention`, which stands in `text`, means `document`; both have the number.

    Where words state no date and no issuer, nothing speaks against it. Words that state a date
    do not mean a document of which none is known: it is to be listed with its date. Words that
    call it another kind, `Chỉ thị số 5-QĐ/TU`, may have either wrong, the kind or the number.
    """
    if document.date and is_quoted_at(mention, document, text):
        return Fit.SAME
    by_date = _fit_of_date(mention, document, text)
    by_issuer = _fit_of_issuer(mention.issuer, document.issuer)
    if Fit.OTHER in (by_date, by_issuer):
        return Fit.OTHER
    if not _agrees_in_kind(mention, document, text):
        return Fit.UNCLEAR
    if mention.date and by_date is Fit.SAME:
        return Fit.SAME
    return by_issuer if by_date is Fit.SAME else by_date


def is_quoted_at(mention: Mention, document: Document, text: str) -> bool:
    """Return whether the document's quote stands at this very place in `text`."""
    numbers = document_numbers(document.quote)
    place = next((at for number, (at, _) in numbers if number == mention.number), -1)
    start = mention.span[0] - place
    return place >= 0 <= start and text.startswith(document.quote, start)


def _agrees_in_kind(mention: Mention, document: Document, text: str) -> bool:
    stated = _KIND.search(text[: mention.span[0]])
    return not stated or stated[1].casefold() in document.kind.casefold()


def _fit_of_date(mention: Mention, document: Document, text: str) -> Fit:
    if not mention.date:
        return Fit.SAME
    if not document.date:
        return Fit.OTHER
    issued = issue_date(document.date)
    if issued:
        return Fit.SAME if issued.agrees(mention.date) else Fit.OTHER
    behind = text[mention.span[1] : mention.span[1] + _BEHIND]
    return Fit.SAME if document.date in behind else Fit.UNCLEAR


def _fit_of_issuer(stated: str | None, issuer: str | None) -> Fit:
    """Return whether `stated`, which may go on behind the issuer's name, begins with `issuer`."""
    if not stated or not issuer:
        return Fit.SAME
    words, name = stated.split(), _TERM.sub("", issuer).split()
    here, there = _alike(words, name)
    if there == len(name) or here == len(words):
        return Fit.SAME
    if here:  # both begin alike: `Ban Bí thư`, `Ban Chấp hành`
        both_go_on = words[here][0].isupper() and name[there][0].isupper()
        return Fit.OTHER if both_go_on else Fit.UNCLEAR
    if (
        _OF_ALL.match(stated)
        or _lower(words[:1]) & _lower(name)
        or _lower(name[:1]) & _lower(words)
    ):
        return Fit.UNCLEAR
    return Fit.OTHER


def _alike(words: list[str], name: list[str]) -> tuple[int, int]:
    """Return how many of `words` and of `name` say the same: `UBND` is `Ủy ban nhân dân`."""
    here = there = 0
    while here < len(words) and there < len(name):
        if words[here].casefold() == name[there].casefold():
            steps = (1, 1)
        elif _abbreviates(words[here], name[there:]):
            steps = (1, len(words[here]))
        elif _abbreviates(name[there], words[here:]):
            steps = (len(name[there]), 1)
        else:
            break
        here, there = here + steps[0], there + steps[1]
    return here, there


def _abbreviates(letters: str, words: list[str]) -> bool:
    initials = "".join(word[0] for word in words[: len(letters)]).upper().replace("Ư", "W")
    long_enough = 1 < len(letters) == len(initials)
    return long_enough and letters.isupper() and letters.replace("Ư", "W") == initials


def _lower(words: list[str]) -> set[str]:
    return {word.casefold() for word in words}
