"""Problems of a quote that does not stand in the words that it is taken from."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ....language.nearest import difference, nearest_words
from ....language.vietnamese import excerpt
from ....language.words import Span, cuts_a_word
from ....load.problems import Problem
from ....model.text import Text
from .problems import problem_at

_QUOTED = 200
"""Characters of a quote that a message repeats."""


def not_in_words(quote: Text, text: str, where: str) -> Iterator[Problem]:
    """Yield the problem that `quote` is not in `text`, the words that it is taken from."""
    near = nearest_words(quote, text)
    otherwise = difference(quote, near) if near else ""
    named = f" ({otherwise})" if otherwise else ""
    meant = f"có phải ý đồng chí là “{near}”{named}? " if near else ""
    yield from problem_at(
        quote,
        f"“{excerpt(quote, _QUOTED)}” không có nguyên văn trong {where}",
        f"{meant}chép đúng từng chữ, từng dấu từ lời văn bản",
    )


def not_whole(quote: Text, text: str, found: Span, noun: str = "câu trích") -> Iterator[Problem]:
    """Yield the problem that `quote`, `found` in `text`, cuts a word of it, if it does."""
    if not cuts_a_word(text, found):
        return
    start, end = found
    while cuts_a_word(text, (start, start)):
        start -= 1
    while cuts_a_word(text, (end, end)):
        end += 1
    yield from problem_at(
        quote,
        f"{noun} “{excerpt(quote, _QUOTED)}” cắt ngang một từ",
        f"trích trọn từ: “{excerpt(text[start:end], _QUOTED)}”",
    )


def are_of_another(quotes: Collection[Text], text: str) -> bool:
    """Return whether `text` has none of the `quotes`, several, nor anything like one of them."""
    return len(quotes) > 1 and not any(
        quote in text or nearest_words(quote, text) for quote in quotes
    )


def no_quote_in(text: Text, where: str) -> Iterator[Problem]:
    """Yield the problem that `text` is another than the one that is quoted below it."""
    yield from problem_at(
        text,
        f"không câu trích nào ghi bên dưới có trong {where}",
        "chép lại lời này theo bản gốc; lời đúng rồi thì trích lại từng câu theo lời ấy",
    )
