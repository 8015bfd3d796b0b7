"""What the rules share: how a rule tells a problem, and what it looks through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from ..days import day
from ..model import Assignments
from ..outline import passages, tasks
from ..problems import Problem, nearest
from ..text import Text
from ..vietnamese import excerpt, slug
from ..words import nearest_words

_NO_IDS: Mapping[str, Text] = {}

_QUOTED = 200
"""Characters of a quote that a message repeats."""

Rule = Callable[[Assignments], Iterator[Problem]]


def told(at: Text, what: str, how: str) -> Iterator[Problem]:
    """Yield the problem, unless `at` could not be read."""
    if at.place is not None:
        yield Problem(place=at.place, what=what, how=how)


def not_a_day(text: Text) -> Iterator[Problem]:
    """Yield the problem that `text` is no day of the calendar, if it is none."""
    if day(text) is None:
        yield from told(
            text,
            f"“{text}” không phải là một ngày",
            "viết ngày-tháng-năm, như `01-7-2030`",
        )


def repeated(
    noun: str, names: Iterable[Text], form: Callable[[str], str] = str
) -> Iterator[Problem]:
    """Yield a problem for each name whose form stood earlier among `names`."""
    seen: set[str] = set()
    for name in names:
        if form(name) in seen:
            yield from told(
                name,
                f"{noun} `{name}` đã dùng ở trên",
                f"mỗi {noun} chỉ dùng một lần: đổi hoặc xóa",
            )
        seen.add(form(name))


@lru_cache(maxsize=16)
def _by_slug(names: frozenset[str]) -> dict[str, list[str]]:
    """Return `names` by their slugs: what is typed in other capitals or accents is still known."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        found.setdefault(slug(name), []).append(name)
    return found


def unknown(
    noun: str, key: str, name: Text, known: Collection[Text], ids: Mapping[str, Text] = _NO_IDS
) -> Iterator[Problem]:
    """Yield a problem if `name` is none of `known`, the list under `key`.

    `ids` are those of what editors may have called by its name instead.
    """
    if name not in known:
        how = f"{nearest(name, known)}thêm vào `{key}`, hoặc sửa lại cho đúng"
        called = [name] if name in ids else _by_slug(frozenset((*ids, *known))).get(slug(name), [])
        if called:
            meant = dict.fromkeys(str(ids.get(each, each)) for each in called)
            how = f"viết {' hoặc '.join(f'`{each}`' for each in meant)}"
        yield from told(name, f"không có {noun} nào là `{name}`", how)


def not_in_words(quote: Text, text: str, where: str) -> Iterator[Problem]:
    """Yield the problem that `quote` is not in `text`, the words that it is taken from."""
    near = nearest_words(quote, text)
    meant = f"có phải ý đồng chí là “{near}”? " if near else ""
    yield from told(
        quote,
        f"“{excerpt(quote, _QUOTED)}” không có nguyên văn trong {where}",
        f"{meant}chép đúng từng chữ, từng dấu từ lời văn bản",
    )


def recipient_ids(assignments: Assignments) -> Iterator[Text]:
    """Yield the id of every body that the recipients name."""
    if assignments.recipients:
        for line in assignments.recipients.lines:
            yield from (recipient.body for recipient in line.recipients)


def named_bodies(assignments: Assignments) -> set[Text]:
    """Return the id of every body and group that the plan itself names."""
    duties = {duty.body for task in tasks(assignments) for duty in task.assignment.duties}
    return duties | {assignments.plan.issuer, *recipient_ids(assignments)}


def all_words(assignments: Assignments) -> str:
    """Return every word of the plan, a line each passage."""
    return "\n".join(passage.text for passage in passages(assignments))
