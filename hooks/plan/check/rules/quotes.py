"""Rules of words: every statement rests on the plan's own, and none of them is passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...language.word_index import WordIndex
from ...language.words import Span, cross, span
from ...load.problems import Problem
from ...model.outline import entries, tasks
from ...model.records import Assignment, Assignments, Cadence, Deadline, Duty
from ...model.text import Text
from .common import all_words, not_in_words, told

_REASON = "thêm `quote` (trích đúng lời văn bản), hoặc `basis` (nêu căn cứ khác)"


def items_say_something(assignments: Assignments) -> Iterator[Problem]:
    """Every item and point has words of its own, or an assignment."""
    for entry in entries(assignments):
        if not (entry.item.text or entry.item.assignment):
            yield from told(
                entry.item.number,
                f"mục {entry.label} không có nội dung",
                "thêm `text` hoặc `assignment`",
            )


def reasons_are_given(assignments: Assignments) -> Iterator[Problem]:
    """Every duty and membership says why: a quote of the plan's words, or a basis."""
    for task in tasks(assignments):
        for duty in task.assignment.duties:
            if not (duty.quote or duty.basis):
                yield from told(duty.body, "phân công này chưa có căn cứ", _REASON)
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if not (membership.quote or membership.basis):
                yield from told(membership.group, "việc thuộc nhóm này chưa có căn cứ", _REASON)


def quotes_are_exact(assignments: Assignments) -> Iterator[Problem]:
    """Every quote of an assignment stands in it, word for word and once; what it waives, too."""
    for task in tasks(assignments):
        where = f"câu giao việc của mục {task.label}"
        for quote in _quotes(task.assignment):
            yield from _exact(quote, task.assignment.text, where)
        for waived in task.assignment.waived:
            if not _whole_words(waived).search(task.assignment.text):
                yield from not_in_words(waived, task.assignment.text, where)


def memberships_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """Every quote of a membership stands in the plan's words."""
    words = all_words(assignments)
    index = WordIndex(words)
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if membership.quote and membership.quote not in index:
                yield from not_in_words(membership.quote, words, "lời văn bản")


def recipients_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """Every recipient, and what for, stands in its line."""
    lines = assignments.recipients.lines if assignments.recipients else ()
    for line in lines:
        for recipient in line.recipients:
            for quote in (recipient.quote, recipient.purpose):
                if quote:
                    yield from _exact(quote, line.text, "dòng nơi nhận này")


def quotes_do_not_cross(assignments: Assignments) -> Iterator[Problem]:
    """Two quotes of one assignment lie apart or one inside the other, so each can stand out."""
    for task in tasks(assignments):
        quotes = [duty.quote for duty in task.assignment.duties if duty.quote]
        places = [(span(task.assignment.text, quote), quote) for quote in quotes]
        for quote in _crossing([(place, quote) for place, quote in places if place]):
            yield from told(
                quote,
                f"câu trích “{quote}” đè lên một phần câu trích khác của mục này",
                "trích ngắn lại cho hai câu tách rời, hoặc dài ra cho trọn cả câu kia",
            )


def _crossing(placed: Sequence[tuple[Span, Text]]) -> Iterator[Text]:
    """Yield quotes that cross one that stands further up, each once."""
    order = {id(quote): index for index, (_, quote) in enumerate(placed)}
    found: dict[int, Text] = {}
    around: list[tuple[Span, Text]] = []
    for place, quote in sorted(placed, key=lambda each: (each[0][0], -each[0][1])):
        while around and around[-1][0][1] <= place[0]:
            around.pop()
        if around and cross(around[-1][0], place):
            later = max(quote, around[-1][1], key=lambda each: order[id(each)])
            found[id(later)] = later
        else:
            around.append((place, quote))
    yield from sorted(found.values(), key=lambda each: order[id(each)])


def assignments_are_used_up(assignments: Assignments) -> Iterator[Problem]:
    """Every word of an assignment is quoted by a duty, cadence or deadline, or is waived."""
    for task in tasks(assignments):
        for words in _unused(task.assignment):
            yield from told(
                task.assignment.text,
                f"chưa phân công nào trích các chữ “{words}” của mục {task.label}",
                "thêm phân công còn thiếu, nối dài câu trích, hoặc ghi các chữ này vào `waived`",
            )


def duties_are_given_once(assignments: Assignments) -> Iterator[Problem]:
    """No assignment gives the same role to the same body twice."""
    labels = {role.id: role.label for role in assignments.roles}
    names = {body.id: body.name for body in assignments.all_bodies}
    for task in tasks(assignments):
        given: set[tuple[str, str]] = set()
        for duty in task.assignment.duties:
            if (duty.body, duty.role) in given:
                yield from told(
                    duty.body,
                    f"mục {task.label} giao vai trò “{labels.get(duty.role, duty.role)}” cho "
                    f"“{names.get(duty.body, duty.body)}” hai lần",
                    "giữ một dòng, xóa dòng kia",
                )
            given.add((duty.body, duty.role))


def _exact(quote: Text, text: Text, where: str) -> Iterator[Problem]:
    if not text.place or span(text, quote):
        return
    if quote in text:
        yield from told(
            quote,
            f"câu trích “{quote}” có nhiều hơn một chỗ trong mục này",
            "trích dài hơn để chỉ còn một chỗ",
        )
    else:
        yield from not_in_words(quote, text, where)


def _times(assignment: Assignment) -> Iterator[Cadence | Deadline]:
    holders: tuple[Assignment | Duty, ...] = (assignment, *assignment.duties)
    for holder in holders:
        yield from (time for time in (holder.cadence, holder.deadline) if time is not None)


def _quotes(assignment: Assignment) -> Iterator[Text]:
    if assignment.action:
        yield assignment.action
    yield from (duty.quote for duty in assignment.duties if duty.quote)
    yield from (time.quote for time in _times(assignment))
    yield from (duty.covers.quote for duty in assignment.duties if duty.covers)


def _whole_words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _unused(assignment: Assignment) -> Iterator[str]:
    """Yield the runs of words that nothing quotes or waives."""
    used = bytearray(len(assignment.text))
    if any(quote.place is None for quote in _quotes(assignment)):
        return  # its words are in a quote that could not be read
    for quote in _quotes(assignment):
        if found := span(assignment.text, quote):
            used[found[0] : found[1]] = b"\1" * len(quote)
    for waived in assignment.waived:
        for match in _whole_words(waived).finditer(assignment.text):
            used[match.start() : match.end()] = b"\1" * len(waived)
    for run in re.finditer(rb"\0+", bytes(used)):
        words = assignment.text[run.start() : run.end()].strip(" ,;:.")
        if re.search(r"\w", words):
            yield words
