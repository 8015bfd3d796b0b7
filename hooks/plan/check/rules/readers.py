"""Rules of what readers are told beside the plan: terms, changes, who publishes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from ...derive.news import touchable
from ...language.days import day
from ...language.vietnamese import ascii_form, excerpt, without_accents
from ...language.word_index import WordIndex
from ...language.words import whole_words
from ...load.problems import Problem, nearest
from ...model.addresses import TASKS
from ...model.records import Assignments, Body, Event
from ...model.shapes import shapes
from ...tools.contacts import dialled, is_mail_address
from .shared.plan_words import all_words, is_read_whole
from .shared.problems import not_a_day, problem_at, repeated
from .shared.quotations import not_in_words, not_whole

_SHOWN = 60
"""Characters of a wrong address that a message repeats."""


def editors_words_are_words(assignments: Assignments) -> Iterator[Problem]:
    """What editors say in their own words has a letter, and is no bare yes or no."""
    memberships = (membership for body in assignments.all_bodies for membership in body.member_of)
    plain = (*assignments.roles, *assignments.events, *assignments.changes, assignments.publisher)
    records: Iterable[Any] = (assignments.plan, *assignments.plan.signature, *memberships, *plain)
    for record in filter(None, records):
        kind: Any = type(record)
        for name, shape in shapes(kind).items():
            value = getattr(record, shape.field)
            if not shape.key.worded or not value:
                continue
            if shape.required and value.casefold() in _YES_OR_NO:
                what = f"khóa `{name}` ghi “{value}”, là chữ mà máy hiểu là có hoặc không"
            elif not any(map(str.isalpha, value)):
                what = f"khóa `{name}` ghi “{excerpt(value, _SHOWN)}”, không có chữ cái nào"
            else:
                continue
            empty = "; không có thì để trống" if shape.optional else ""
            yield from problem_at(value, what, f"viết bằng chữ, như `{shape.example}`{empty}")


_YES_OR_NO = frozenset(("yes", "no", "true", "false", "on", "off"))
"""What the older YAML takes for a truth value where it stands without quotes."""


def names_have_their_accents(assignments: Assignments) -> Iterator[Problem]:
    """No name of a body is typed without the accents that it has in the plan's words."""
    bare = [body.name for body in assignments.all_bodies if body.name.isascii()]
    words = all_words(assignments) if bare else ""
    plain = without_accents(words).casefold()
    for name in bare:
        found = whole_words(plain, name.casefold())
        meant = words[slice(*found)] if found else ""
        if found and not meant.isascii() and name not in words:
            yield from problem_at(
                name,
                f"tên “{excerpt(name, _SHOWN)}” gõ không dấu",
                f"gõ có dấu như lời văn bản: “{excerpt(meant, _SHOWN)}”",
            )


def terms_are_words_of_the_plan(assignments: Assignments) -> Iterator[Problem]:
    """Every term stands in the plan's words, in capitals or not."""
    if not assignments.terms or not is_read_whole(assignments):
        return
    words = all_words(assignments)
    folded = words.casefold()
    index = WordIndex(folded)
    for term in assignments.terms:
        name = term.name.casefold()
        if name not in index:
            yield from not_in_words(term.name, words, "lời văn bản")
        elif not whole_words(folded, name):
            start = folded.index(name)
            yield from not_whole(term.name, folded, (start, start + len(name)), "từ ngữ")


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


def changes_have_a_day(assignments: Assignments) -> Iterator[Problem]:
    """The date of every change is a day of the calendar."""
    for change in assignments.changes:
        yield from not_a_day(change.date)


def changes_follow_each_other(assignments: Assignments) -> Iterator[Problem]:
    """Each change stands below those of earlier days, so that what is new is added at the end."""
    for before, after in pairwise(assignments.changes):
        first, second = day(before.date), day(after.date)
        if first and second and second < first:
            yield from problem_at(
                after.date,
                f"thay đổi ngày {after.date} đứng sau thay đổi ngày {before.date}",
                "xếp cũ trước mới sau; thay đổi mới thêm vào cuối danh sách",
            )


def changes_touch_known_pages(assignments: Assignments) -> Iterator[Problem]:
    """What a change touches is a task, a body or a document, by its address, and named once."""
    addressed = touchable(assignments) if assignments.changes else {}
    addresses = frozenset(addressed)
    for change in assignments.changes:
        yield from repeated("địa chỉ", change.touches)
        for address in change.touches:
            if address not in addressed:
                ends = [each for each in addresses if each.endswith(f"/{address.strip('/')}/")]
                near = f"viết `{ends[0]}`; " if len(ends) == 1 else nearest(address, addresses)
                yield from problem_at(
                    address,
                    f"không có nhiệm vụ, cơ quan, văn bản nào ở địa chỉ "
                    f"`{excerpt(address, _SHOWN)}`",
                    f"{near}chép địa chỉ của trang, từ dấu / sau tên miền, như `/{TASKS}i-1/`",
                )


def aliases_are_of_one_body(assignments: Assignments) -> Iterator[Problem]:
    """What readers type for a body leads to no other, but to one that an event made of it."""
    families = _families(assignments.events)
    first: dict[str, Body] = {str(body.name).casefold(): body for body in assignments.all_bodies}
    for body in assignments.all_bodies:
        yield from repeated("tên viết tắt", body.aliases, str.casefold)
        for alias in body.aliases:
            other = first.setdefault(alias.casefold(), body)
            if str(body.name) == other.name or _is_of_one(families, body, other):
                continue
            line = next((name for name in other.aliases if _is_one(name, alias)), other.name).line
            yield from problem_at(
                alias,
                f"“{alias}” là tên của cả “{excerpt(other.name, _SHOWN)}”, ở dòng {line}, và "
                f"“{excerpt(body.name, _SHOWN)}”",
                "mỗi tên chỉ để ở một cơ quan: xóa ở một trong hai dòng, hoặc viết cho phân biệt",
            )


def _is_one(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()


def _is_of_one(families: Mapping[str, str], body: Body, other: Body) -> bool:
    """Return whether one of the two was made of the other, so that one name can lead to both."""
    family = families.get(body.id)
    return body.id == other.id or (family is not None and family == families.get(other.id))


def _families(events: Iterable[Event]) -> Mapping[str, str]:
    """Return, by id, one id for all bodies that events made of each other."""
    families: dict[str, str] = {}
    for event in events:
        joined = [*event.from_, *(event.to or ())]
        old = {families.get(name, str(name)) for name in joined}
        families |= {name: str(joined[0]) for name, family in families.items() if family in old}
        families |= {str(name): str(joined[0]) for name in joined}
    return families


def aliases_stand_apart(assignments: Assignments) -> Iterator[Problem]:
    """Each alias of a body is one: several are parts of the list, with commas between them."""
    for body in assignments.all_bodies:
        for alias in body.aliases:
            if sign := _BETWEEN_ALIASES.search(alias):
                yield from problem_at(
                    alias,
                    f"dấu `{sign.group()}` không ngăn được các tên viết tắt",
                    "dùng dấu phẩy và một dấu cách giữa các tên: `[A, B]`",
                )


_BETWEEN_ALIASES = re.compile("[;、\u060c](?= |$)|、")
