"""Rules of words: every statement rests on the plan's own, and none of them is passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...language.words import Span, cross, span
from ...load.problems import Problem, nearest
from ...model.records import Assignment, Assignments
from ...model.text import Place, Text
from ...model.tree import quoting
from ...model.tree.entries import Task
from ...model.tree.outline import Outline, entries, outline, tasks
from ...model.tree.passages import recipient_lines
from ...model.tree.quoting import Quote
from .common import all_words, index_of_all_words, not_in_words, problem_at

_REASON = "thêm `quote` (trích đúng lời văn bản), hoặc `basis` (nêu căn cứ khác)"


def items_say_something(assignments: Assignments) -> Iterator[Problem]:
    """Every item and point has words of its own, or an assignment."""
    for entry in entries(assignments):
        if not any(entry.own_paragraphs) and not (entry.item.columns or entry.item.cells):
            yield from problem_at(
                entry.at if entry.item.text is None else entry.item.text,
                f"{entry.cited} không có nội dung",
                "thêm `text` hoặc `assignment`",
            )


def reasons_are_given(assignments: Assignments) -> Iterator[Problem]:
    """Every duty and membership says why: a quote of the plan's words, or a basis."""
    names = {str(body.id): (body.name, *body.aliases) for body in assignments.all_bodies}
    for task in tasks(assignments):
        for duty in task.duties:
            if not (duty.quote or duty.basis):
                how = _named_above(task, names.get(str(duty.body), ())) or _REASON
                yield from problem_at(duty.body, "phân công này chưa có căn cứ", how)
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if not (membership.quote or membership.basis):
                yield from problem_at(
                    membership.group, "việc thuộc nhóm này chưa có căn cứ", _REASON
                )


def _named_above(task: Task, names: Iterable[Text]) -> str | None:
    """Return how to quote the words above `task` that name one of `names`, where there are any."""
    for heading in task.leading:
        for name in names:
            if named := span(heading.text, name):
                words = heading.text[slice(*named)]
                return f"{heading.cited} nêu tên ấy: thêm `quote: {words}`, `at: {heading.slug}`"
    return None


def quotes_are_exact(assignments: Assignments) -> Iterator[Problem]:
    """Every quote of an assignment stands where it is said to, word for word and once."""
    tree = outline(assignments)
    for task in tree.tasks:
        for assignment in task.assignments:
            for quote in quoting.quotes(assignment):
                yield from _stands(tree, task, assignment, quote)
            for waived in assignment.waived:
                if assignment.text and not _whole_words(waived).search(assignment.text):
                    yield from not_in_words(waived, assignment.text, _where(task, assignment))


def _stands(tree: Outline, task: Task, assignment: Assignment, quote: Quote) -> Iterator[Problem]:
    if quote.at and not quoting.is_near(tree, task, quote.at):
        yield from _not_near(tree, task, quote.at)
        return
    if quoting.spot(tree, task, assignment, quote):
        return
    paragraphs = quoting.paragraphs(tree, task, assignment, quote.at)
    where = _where(task, assignment)
    if quote.at and paragraphs:
        where = f"lời của {paragraphs[0].cited}"
    yield from _not_exact(quote.text, [paragraph.text for paragraph in paragraphs], where)


def _not_near(tree: Outline, task: Task, at: Text) -> Iterator[Problem]:
    near = [
        *quoting.above(task),
        *(slug for slug in tree.by_slug if quoting.is_near(tree, task, slug)),
    ]
    yield from problem_at(
        at,
        f"`{at}` không phải là địa chỉ của một mục ở trên, ở cạnh hay ở dưới {task.cited}",
        f"{nearest(at, [slug for slug in near if slug])}viết địa chỉ của mục có câu trích, như "
        f"`{near[-1]}`; câu trích đứng trong chính mục này thì bỏ `at`",
    )


def _where(task: Task, assignment: Assignment) -> str:
    return f"câu giao việc của {task.cited}" if assignment.text else f"lời của {task.cited}"


def memberships_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """Every quote of a membership stands in the plan's words."""
    index = index_of_all_words(assignments)
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if membership.quote and membership.quote not in index:
                yield from not_in_words(membership.quote, all_words(assignments), "lời văn bản")


def recipients_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """Every recipient, and what for, stands in its line."""
    for line in recipient_lines(assignments):
        for recipient in line.recipients:
            for quote in (recipient.quote, recipient.purpose):
                if quote:
                    yield from _exact(quote, line.text, "dòng nơi nhận này")


def quotes_do_not_cross(assignments: Assignments) -> Iterator[Problem]:
    """Two quotes of the same words lie apart or one inside the other, so each can stand out."""
    tree = outline(assignments)
    by_place: dict[Place | None, list[tuple[Span, Text]]] = {}
    for task in tree.tasks:
        for assignment in task.assignments:
            of_duties = (quote for quote in quoting.quotes(assignment) if quote.duty)
            for quote in of_duties:
                if spot := quoting.spot(tree, task, assignment, quote):
                    placed = by_place.setdefault(spot.paragraph.text.place, [])
                    placed.append((spot.span, quote.text))
    for placed in by_place.values():
        for quote_text in _crossing(placed):
            yield from problem_at(
                quote_text,
                f"câu trích “{quote_text}” đè lên một phần câu trích khác của mục này",
                "trích ngắn lại cho hai câu tách rời, hoặc dài ra cho trọn cả câu kia",
            )


def _crossing(placed: Sequence[tuple[Span, Text]]) -> Iterator[Text]:
    """Yield quotes that cross one that stands further up, each once."""
    order = {id(quote): index for index, (_, quote) in enumerate(placed)}
    crossing: dict[int, Text] = {}
    around: list[tuple[Span, Text]] = []
    for place, quote in sorted(placed, key=lambda stretch: (stretch[0][0], -stretch[0][1])):
        while around and around[-1][0][1] <= place[0]:
            around.pop()
        if around and cross(around[-1][0], place):
            later = max(quote, around[-1][1], key=lambda quote: order[id(quote)])
            crossing[id(later)] = later
        else:
            around.append((place, quote))
    yield from sorted(crossing.values(), key=lambda quote: order[id(quote)])


def assignments_are_used_up(assignments: Assignments) -> Iterator[Problem]:
    """Every word of a sentence that only assigns is quoted, or is waived."""
    for task in tasks(assignments):
        own = task.item.assignment
        for words in _unused(own, own.text) if own and own.text else ():
            yield from problem_at(
                own.text if own and own.text else task.at,
                f"chưa phân công nào trích các chữ “{words}” của {task.cited}",
                "thêm phân công còn thiếu, nối dài câu trích, hoặc ghi các chữ này vào `waived`",
            )


def duties_are_given_once(assignments: Assignments) -> Iterator[Problem]:
    """No assignment gives the same role to the same body twice."""
    labels = {role.id: role.label for role in assignments.roles}
    names = {body.id: body.name for body in assignments.all_bodies}
    for task in tasks(assignments):
        for assignment in task.assignments:
            given: set[tuple[str, str]] = set()
            for duty in assignment.duties:
                if (duty.body, duty.role) in given:
                    yield from problem_at(
                        duty.body,
                        f"{task.cited} giao vai trò “{labels.get(duty.role, duty.role)}” cho "
                        f"“{names.get(duty.body, duty.body)}” hai lần",
                        "giữ một dòng, xóa dòng kia",
                    )
                given.add((duty.body, duty.role))


def assignments_have_words(assignments: Assignments) -> Iterator[Problem]:
    """An assignment under `assignment` has a sentence of its own, one under `assignments` none."""
    for entry in entries(assignments):
        own = entry.item.assignment
        if own and not own.text:
            yield from problem_at(
                entry.at,
                f"`assignment` của {entry.cited} không có câu giao việc (`text`)",
                "chép câu giao việc vào `text`; lời giao việc đã chép ở mục thì ghi vào "
                "`assignments`, mỗi việc một phần",
            )
        for assignment in entry.item.assignments:
            if assignment.text:
                yield from problem_at(
                    assignment.text,
                    "mỗi phần của `assignments` chỉ trích lời đã chép ở mục, không có `text`",
                    "bỏ dòng `text`; câu chỉ để giao việc thì ghi ở `assignment`",
                )


def _exact(quote: Text, text: Text, where: str) -> Iterator[Problem]:
    if text.place and not span(text, quote):
        yield from _not_exact(quote, [text], where)


def _not_exact(quote: Text, texts: Sequence[Text], where: str) -> Iterator[Problem]:
    if any(text.place is None for text in texts):
        return
    if any(quote in text for text in texts):
        yield from problem_at(
            quote,
            f"câu trích “{quote}” có nhiều hơn một chỗ trong mục này",
            "trích dài hơn để chỉ còn một chỗ",
        )
    else:
        yield from not_in_words(quote, "\n".join(texts), where)


def _whole_words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _unused(assignment: Assignment, text: Text) -> Iterator[str]:
    """Yield the runs of words of the sentence `text` that nothing quotes or waives."""
    used = bytearray(len(text))
    quoted = [quote for quote in quoting.quotes(assignment) if not quote.at]
    if any(quote.text.place is None for quote in quoted):
        return  # its words are in a quote that could not be read
    for quote in quoted:
        if stretch := span(text, quote.text):
            used[stretch[0] : stretch[1]] = b"\1" * len(quote.text)
    for waived in assignment.waived:
        for match in _whole_words(waived).finditer(text):
            used[match.start() : match.end()] = b"\1" * len(waived)
    for run in re.finditer(rb"\0+", bytes(used)):
        words = text[run.start() : run.end()].strip(" ,;:.")
        if re.search(r"\w", words):
            yield words
