"""Rules of what stands above: the head of the document, and headings that name a body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...language.days import is_no_day
from ...language.document_numbers import document_numbers, plain_number
from ...language.slugs import address_slug
from ...language.vietnamese import ascii_form, excerpt
from ...load.problems import Problem
from ...model.records import Assignments, Body, Duty, Plan
from ...model.text import Text
from ...model.tree.entries import Task
from ...model.tree.outline import outline
from ...model.tree.passages import recipient_lines
from ...model.tree.quoting import quoted_assignments
from .shared.problems import no_day, problem_at
from .shared.quotations import not_in_words

_ISSUED = re.compile(r"(?P<place>[^,]+), ngày (?P<date>\d{1,2} tháng \d{1,2} năm \d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    """A fact of issue: what its key holds, and the printed line in which it stands."""

    key: str
    value: Text | None
    line: Text
    name: str
    """What the line is called."""
    stated: str | None
    """The words of the line that say it, where they are recognised."""


def the_head_s_facts_stand_in_its_lines(assignments: Assignments) -> Iterator[Problem]:
    """The number, place and day of issue are words of the lines as printed, where those are given.

    Of a day the words can have signs between them that an editor leaves out; around the signs of
    a number a line can have blanks: `Số: 5 /KH-UBND`.
    """
    for fact in _facts(assignments.plan):
        if fact.value and plain_number(fact.value) not in plain_number(fact.line):
            if fact.stated:
                yield from problem_at(
                    fact.value,
                    f"“{excerpt(fact.value, 40)}” không có nguyên văn trong {fact.name}",
                    f"viết `{fact.key}: {fact.stated}`",
                )
            else:
                yield from not_in_words(fact.value, fact.line, fact.name)


def lines_of_the_head_are_read(assignments: Assignments) -> Iterator[Problem]:
    """What the lines as printed say of number, place and day is given in its keys too."""
    for fact in _facts(assignments.plan):
        if fact.stated and fact.value is None:
            yield from problem_at(
                fact.line,
                f"{fact.name} có “{fact.stated}” mà `{fact.key}` để trống",
                f"viết `{fact.key}: {fact.stated}`",
            )


def _facts(plan: Plan) -> Iterator[_Fact]:
    if line := plan.number_line:
        spans = (line[slice(*span)] for _, span in document_numbers(line))
        yield _Fact(
            key="number",
            value=plan.number,
            line=line,
            name="dòng ghi số",
            stated=next(spans, None),
        )
    if line := plan.issued_line:
        issued = _ISSUED.fullmatch(line)
        for key, value in (("place", plan.place), ("date", plan.date)):
            stated = issued.group(key) if issued else None
            name = "dòng ghi nơi và ngày ban hành"
            yield _Fact(key=key, value=value, line=line, name=name, stated=stated)


def the_plan_s_day_is_on_the_calendar(assignments: Assignments) -> Iterator[Problem]:
    """The day of issue has a year, and is one of the calendar where it has the form of a day."""
    plan = assignments.plan
    if not plan.date or plan.issued_line:
        return  # of a line as printed, `the_head_s_facts_stand_in_its_lines` asks
    if is_no_day(plan.date) or not _YEAR_OR_GAP.search(plan.date):
        yield from no_day(plan.date)


_YEAR_OR_GAP = re.compile(r"\d{4}|…|\.\.")
"""A year, or dots where the document as issued leaves a part of its day open."""


def odd_letters_are_letters(assignments: Assignments) -> Iterator[Problem]:
    """What is said to be an odd letter of the source is one letter."""
    for letter in assignments.plan.odd_letters:
        if len(letter) != 1 or not letter.isalpha():
            yield from problem_at(
                letter,
                f"“{excerpt(letter, 40)}” không phải là một chữ cái",
                "mỗi chữ lạ của bản nguồn ghi thành một phần, như `[Ƕ, ǜ]`",
            )


def headings_give_to_whom_they_name(assignments: Assignments) -> Iterator[Problem]:
    """What stands below the name of a body is given to that body, or to one that the words name."""
    bodies = {str(body.id): body for body in assignments.bodies}
    by_name = {_plain(name): body for body in bodies.values() for name in _names(body)}
    for task in outline(assignments).tasks:
        for heading in task.leading:
            named = by_name.get(_plain(heading.text))
            for duty in task.duties if named else ():
                if named and duty.body != named.id and _rests_on(duty, heading.slug):
                    yield from problem_at(
                        duty.body,
                        f"phân công này dựa vào “{heading.text}” ({heading.cited}) mà giao cho "
                        f"“{_name(bodies, duty)}”",
                        f"viết `body: {named.id}`, hoặc trích chữ nêu “{_name(bodies, duty)}”",
                    )
        yield from _unnamed(task, bodies, by_name)


def _unnamed(task: Task, bodies: dict[str, Body], by_name: dict[str, Body]) -> Iterator[Problem]:
    """Yield duties below a body's name whose words name neither it nor the body they are given to.

    Groups are left out: a plan calls one by many words.
    """
    headings = [heading for heading in task.leading if _plain(heading.text) in by_name]
    if not headings:
        return
    named = by_name[_plain(headings[-1].text)]
    for duty in task.duties:
        if duty.quote is None or duty.at or duty.body == named.id:
            continue
        body = bodies.get(duty.body)
        if body and not _is_named(body, duty.quote):
            yield from problem_at(
                duty.body,
                f"mục này đứng dưới “{headings[-1].text}”, mà câu trích không nêu “{body.name}”",
                _mend(named, body),
            )


def _mend(named: Body, given: Body) -> str:
    """Return how a duty is mended whose words name another body than the one that is `given` it."""
    return (
        f"viết `body: {named.id}`, hoặc trích chữ nêu “{given.name}”; lời văn gọi cơ quan ấy "
        "bằng tên khác thì thêm tên đó vào `aliases`"
    )


def quotes_give_to_whom_they_name(assignments: Assignments) -> Iterator[Problem]:
    """What is quoted with a body's name at its beginning is said of that body, and of no other."""
    for given, body, first in misgiven(assignments):
        yield from problem_at(
            given,
            f"câu trích nêu “{first.name}”, mà mục này ghi “{body.name}”",
            _mend(first, body),
        )


@lru_cache(maxsize=1)
def misgiven(assignments: Assignments) -> tuple[tuple[Text, Body, Body], ...]:
    """Return each id of a body whose quote begins with another's name, with both bodies.

    A quote that does not stand in its words is another slip, and so is a name that is not the id's.
    """
    bodies = {str(body.id): body for body in assignments.bodies}
    named = [(_words(name), body) for body in bodies.values() for name in _names(body)]
    times = Counter(words for words, _ in named)
    by_words = {words: body for words, body in named if words and times[words] == 1}
    quoted = (
        (given, bodies.get(given), _first_named(quote, by_words), quote)
        for given, quote in (*_duties_quoted(assignments), *_recipients_quoted(assignments))
    )
    return tuple(
        (given, body, first)
        for given, body, first, quote in quoted
        if body and first and first.id != given and not _is_named(body, quote)
        if body.id.startswith(address_slug(body.name))
    )


def _duties_quoted(assignments: Assignments) -> Iterator[tuple[Text, Text]]:
    """Yield the body and the quote of each duty, but of those below a body's name.

    Of these, `headings_give_to_whom_they_name` asks.
    """
    headed = frozenset(_plain(name) for body in assignments.bodies for name in _names(body))
    for quoted in quoted_assignments(assignments):
        if any(_plain(heading.text) in headed for heading in quoted.task.leading):
            continue
        for duty in quoted.assignment.duties:
            if duty.quote and quoted.is_exact(duty.quote):
                yield duty.body, duty.quote


def _recipients_quoted(assignments: Assignments) -> Iterator[tuple[Text, Text]]:
    for line in recipient_lines(assignments):
        for each in line.recipients:
            if each.quote and each.quote in line.text:
                yield each.body, each.quote


def _first_named(quote: str, by_words: Mapping[tuple[str, ...], Body]) -> Body | None:
    """Return the body with whose name, the longest there is, `quote` begins."""
    words = _words(quote)
    lengths = range(min(len(words), _LONGEST_NAME), 0, -1)
    return next((by_words[words[:end]] for end in lengths if words[:end] in by_words), None)


_LONGEST_NAME = 30
"""Words of the longest name that is looked for."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


def _is_named(body: Body, quote: Text) -> bool:
    words = _plain(quote)
    return any(_plain(name) in words for name in _names(body))


def _rests_on(duty: Duty, slug: str) -> bool:
    return bool(duty.quote) and duty.at == slug


def _names(body: Body) -> tuple[Text, ...]:
    return (body.name, *body.aliases)


def _name(bodies: dict[str, Body], duty: Duty) -> str:
    body = bodies.get(duty.body)
    return str(body.name) if body else str(duty.body)


def _plain(name: str) -> str:
    return ascii_form(name).strip(" .:;,")
