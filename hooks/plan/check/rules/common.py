"""What the rules share: how a rule tells a problem, and what it looks through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import TypeGuard

from ...language.characters.pasted import (
    WAYS,
    is_cut_short,
    is_only_in,
    pasted_twice,
    web_tag,
    without_web_tags,
)
from ...language.days import day, day_meant, has_short_year, is_no_day, written_day
from ...language.nearest import difference, nearest_words
from ...language.vietnamese import excerpt, slug
from ...language.word_index import WordIndex
from ...language.words import Span, cuts_a_word
from ...load.problems import Problem, lines_named, nearest
from ...model.records import Assignments
from ...model.text import Text
from ...model.tree.outline import outline, tasks
from ...model.tree.passages import passages, recipient_lines

_NO_IDS: Mapping[str, Text] = {}

_QUOTED = 200
"""Characters of a quote that a message repeats."""

Rule = Callable[[Assignments], Iterator[Problem]]


def problem_at(at: Text, what: str, how: str) -> Iterator[Problem]:
    """Yield the problem, unless `at` could not be read."""
    if at.place is not None:
        yield Problem(place=at.place, what=what, how=how)


def not_a_day(text: Text) -> Iterator[Problem]:
    """Yield the problem that `text` is no day of the calendar, if it is none."""
    if day(text) is None:
        yield from no_day(text)


def no_day(text: Text) -> Iterator[Problem]:
    """Yield the problem that `text` is no day of the calendar."""
    if meant := day_meant(text):
        how = f"viết `{written_day(meant)}`"
    elif has_short_year(text):
        how = "viết năm đủ bốn chữ số, như `01-7-2030`"
    elif is_no_day(text):
        how = "lịch không có ngày ấy: xem lại ngày, tháng, năm; ngày viết trước tháng"
    else:
        how = "viết ngày-tháng-năm, như `01-7-2030`"
    yield from problem_at(text, f"“{text}” không phải là một ngày", how)


def repeated(
    noun: str, names: Iterable[Text], form: Callable[[str], str] = str
) -> Iterator[Problem]:
    """Yield a problem for each name whose form stood earlier among `names`."""
    seen: set[str] = set()
    for name in names:
        if form(name) in seen:
            yield from problem_at(
                name,
                f"{noun} `{name}` đã dùng ở trên",
                f"mỗi {noun} chỉ dùng một lần: đổi hoặc xóa",
            )
        seen.add(form(name))


class Listed:
    """The names that a key may hold, looked up again and again."""

    def __init__(self, names: Iterable[Text], ids: Mapping[str, Text] = _NO_IDS) -> None:
        """Take the `names`, and the `ids` of those that editors may call by other words."""
        self.names = frozenset(names)
        self._ids = ids

    def meant(self, name: str) -> list[str]:
        """Return the names that differ from `name` in nothing but capitals and accents."""
        called = [name] if name in self._ids else self._by_slug.get(slug(name), [])
        ids = dict.fromkeys(str(self._ids.get(word, word)) for word in called)
        return [name for name in ids if name]

    @cached_property
    def _by_slug(self) -> Mapping[str, list[str]]:
        by_slug: dict[str, list[str]] = {}
        for name in sorted((*self._ids, *self.names)):
            by_slug.setdefault(slug(name), []).append(name)
        return by_slug


def unknown_names(named: Iterable[tuple[str, str, Text, Listed]]) -> Iterator[Problem]:
    """Yield a problem for each name that is unknown, once, with the lines where it stands too.

    Each comes with its noun, the key of the list that lacks it, and that list: see `unknown`.
    """
    found: dict[str, list[tuple[str, str, Text, Listed]]] = {}
    for noun, key, name, listed in named:
        # Where a name that is listed could not be read, it may be this one.
        if name not in listed.names and name.place and "" not in listed.names:
            found.setdefault(str(name), []).append((noun, key, name, listed))
    first = [min(places, key=lambda each: each[2].line) for places in found.values()]
    lost = sorted((each[2] for each in first if _is_lost(*each)), key=attrgetter("line"))
    if len(lost) >= _MANY:
        others = f"{len(lost) - 1} mã khác (dòng {lines_named(name.line for name in lost[1:])})"
        what = f"không có cơ quan nào là `{lost[0]}` và {others}"
        how = "mất một phần của `bodies`, `groups` thì lấy lại từ bản trước; nếu không thì thêm vào"
        yield from problem_at(lost[0], what, how)
    for noun, key, name, listed in first:
        if len(lost) < _MANY or name not in lost:
            also = also_at(each.line for _, _, each, _ in found[str(name)])
            yield from unknown(noun, key, name, listed, also)


def _is_lost(_: str, key: str, name: Text, listed: Listed) -> bool:
    """Return whether nothing in the file is like `name`, which was a body's or a group's."""
    return key in ("bodies", "groups") and not (listed.meant(name) or nearest(name, listed.names))


_MANY = 4
"""Bodies that are not in the file: so many do not lack by a slip of each."""


def unknown(noun: str, key: str, name: Text, listed: Listed, also: str = "") -> Iterator[Problem]:
    """Yield a problem if `name` is none of those `listed` under `key`; `also` names more lines."""
    if name not in listed.names:
        how = f"{nearest(name, listed.names)}thêm vào `{key}`, hoặc sửa lại cho đúng"
        if meant := listed.meant(name):
            how = f"viết {' hoặc '.join(f'`{own}`' for own in meant)}"
        yield from problem_at(name, f"không có {noun} nào là `{name}`{also}", how)


def also_at(lines: Iterable[int]) -> str:
    """Return on which further `lines` the same stands as on the first of them."""
    others = lines_named(sorted(set(lines))[1:])
    return f" (nêu cả ở dòng {others})" if others else ""


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
    found = next(problem_at(text, what, how), None)
    return Spoilt(found, tuple(quotes)) if found else None


def recipient_ids(assignments: Assignments) -> Iterator[Text]:
    """Yield the id of every body that the recipients name."""
    for line in recipient_lines(assignments):
        yield from (recipient.body for recipient in line.recipients)


def named_bodies(assignments: Assignments) -> set[Text]:
    """Return the id of every body and group that the plan itself names."""
    duties = {duty.body for task in tasks(assignments) for duty in task.duties}
    return duties | {assignments.plan.issuer, *recipient_ids(assignments)}


@lru_cache(maxsize=1)
def is_read_whole(assignments: Assignments) -> bool:
    """Return whether all words of the plan could be read: a quote may stand in those that not."""
    texts = [passage.text for passage in passages(assignments)]
    for block in outline(assignments).all_blocks:
        texts += filter(_is_given, (block.part.section.heading, block.part.section.text))
        for entry in block.all_entries:
            texts += filter(_is_given, (entry.item.text, *(a.text for a in entry.assignments)))
    return all(text.place for text in texts)


def _is_given(text: Text | None) -> TypeGuard[Text]:
    return text is not None


@lru_cache(maxsize=1)
def all_words(assignments: Assignments) -> str:
    """Return every word of the plan, a line each passage."""
    return "\n".join(passage.text for passage in passages(assignments))


@lru_cache(maxsize=1)
def index_of_all_words(assignments: Assignments) -> WordIndex:
    """Return the index of every word of the plan."""
    return WordIndex(all_words(assignments))
