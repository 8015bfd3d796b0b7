"""Words that several quotes no longer stand in: one slip of theirs, not one of each quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ....language.characters.pasted import (
    WAYS,
    is_cut_short,
    is_only_in,
    pasted_twice,
    web_tag,
    without_web_tags,
)
from ....language.nearest import nearest_words
from ....load.problems import Problem
from ....model.text import Text
from .problems import problem_at


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A slip in words that are quoted: one, whatever number of quotes no longer stands in them."""

    problem: Problem
    quotes: tuple[Text, ...]
    """Those of which it tells."""

    def tells(self, quote: Text) -> bool:
        """Return whether what is wrong with `quote` is told."""
        return any(quote is told for told in self.quotes)


_TO_COPY = "chép lại lời này theo bản gốc; lời đúng rồi thì viết các câu trích ấy đúng như lời"


def spoilt_words(lost: Sequence[Text], texts: Sequence[Text], where: str) -> Spoilt | None:
    """Return the slip in `texts`, the words of `where`, that `lost`, quotes of them, show.

    The words were pasted with tags or twice, typed in one case or without accents, or cut short.
    """
    if not all(text.place for text in texts):
        return None
    read = [quote for quote in lost if quote.place]
    for text in texts:
        if told := _pasted(read, text) or _typed_in_one_way(read, text):
            return told
    words = "\n".join(texts)
    missing = [quote for quote in read if quote not in words]
    gone = [quote for quote in missing if not nearest_words(quote, words)]
    if gone:
        cut = (quote for quote in missing if is_cut_short(words, quote))
        gone += [quote for quote in cut if quote not in gone]
    if len({*gone}) < _SEVERAL or not texts:
        return None
    what = f"các câu trích ở dòng {_lines_of(gone)} không có nguyên văn trong {where}"
    return _spoilt(texts[0], gone, what, _TO_COPY)


def _pasted(lost: Sequence[Text], text: Text) -> Spoilt | None:
    """Return that `text` has tags of a web page in it, or is there twice, as `lost` quotes show."""
    plain = without_web_tags(text) if web_tag(text) else ""
    if hidden := [quote for quote in lost if quote in plain]:
        return next((Spoilt(problem, tuple(hidden)) for problem in tags_in(text)), None)
    half = pasted_twice(text) or ""
    if twice := [quote for quote in lost if half.count(quote) == 1]:
        what = "lời này là một câu chép hai lần"
        return _spoilt(text, twice, what, "chỉ để lại một lần")
    return None


def tags_in(text: Text) -> Iterator[Problem]:
    """Yield the problem that `text` has tags of a web page in it."""
    what = f"lời này có `{web_tag(text)}` của trang web"
    yield from problem_at(text, what, "bỏ mọi thẻ, mã của trang web, chỉ để lại lời văn")


def _typed_in_one_way(lost: Sequence[Text], text: Text) -> Spoilt | None:
    """Return that `text` is in one case or without accents, as several `lost` quotes show."""
    for way, form in WAYS.items():
        alike = [quote for quote in lost if is_only_in(form, text, quote)]
        if len({*alike}) >= _SEVERAL:
            what = f"cả lời này viết {way}, khác các câu trích ở dòng {_lines_of(alike)}"
            return _spoilt(text, alike, what, _TO_COPY)
    return None


_SEVERAL = 2
"""Quotes that show that not each of them is wrong, but the words that they are taken from."""


def _lines_of(quotes: Iterable[Text]) -> str:
    return ", ".join(map(str, sorted({quote.line for quote in quotes})))


def _spoilt(text: Text, quotes: Sequence[Text], what: str, how: str) -> Spoilt | None:
    problem = next(problem_at(text, what, how), None)
    return Spoilt(problem, tuple(quotes)) if problem else None
