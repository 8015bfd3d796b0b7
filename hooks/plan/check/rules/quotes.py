"""Rules of words: every statement rests on the plan's own, and none of them is passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...language.characters.pasted import without_web_tags
from ...language.words import Span, cross, cuts_a_word, span
from ...load.problems import Problem, nearest
from ...model.records import Assignment, Assignments
from ...model.text import Place, Text
from ...model.tree import quoting
from ...model.tree.entries import Task
from ...model.tree.outline import Outline, outline, tasks
from ...model.tree.passages import recipient_lines
from ...model.tree.quoting import Quote, QuotedAssignment, quoted_assignments
from .common import (
    Spoilt,
    also_at,
    are_of_another,
    is_read_whole,
    not_in_words,
    not_whole,
    problem_at,
    spoilt_words,
    tags_in,
)

_WORD = re.compile(r"\w")

_REASON = "thêm `quote` (trích đúng lời văn bản), hoặc `basis` (nêu căn cứ khác)"


def reasons_are_given(assignments: Assignments) -> Iterator[Problem]:
    """Every duty and membership says why: a quote of the plan's words, or a basis."""
    names = {str(body.id): (body.name, *body.aliases) for body in assignments.all_bodies}
    for task in tasks(assignments):
        for duty in task.duties:
            if duty.quote is None and duty.basis is None:
                how = _named_above(task, names.get(str(duty.body), ())) or _REASON
                yield from problem_at(duty.body, "phân công này chưa có căn cứ", how)
    for body in assignments.all_bodies:
        for membership in body.member_of:
            if membership.quote is None and membership.basis is None:
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
    for quoted in quoted_assignments(assignments):
        task, assignment = quoted.task, quoted.assignment
        if assignment is task.item.assignment and not assignment.text:
            continue  # `assignments_have_words` tells it
        if not quoting.paragraphs(tree, task, assignment, None) and not is_read_whole(assignments):
            continue
        other = _other_words(tree, quoted)
        if other:
            yield from _no_quote_in(other, _where(task, assignment))
        spoilt = None if other else _spoilt(tree, quoted)
        if spoilt:
            yield spoilt.problem
        for quote, spot in quoted.quotes:
            if not spot and (quote.at or not other) and not (spoilt and spoilt.tells(quote.text)):
                yield from _lost(tree, task, assignment, quote)
        for waived in () if other else _waived_nowhere(assignment):
            if assignment.text and not (spoilt and spoilt.tells(waived)):
                yield from not_in_words(waived, assignment.text, _where(task, assignment))


def _no_quote_in(text: Text, where: str) -> Iterator[Problem]:
    """Yield the problem that `text` is another than the one that is quoted below it."""
    yield from problem_at(
        text,
        f"không câu trích nào ghi bên dưới có trong {where}",
        "chép lại lời này theo bản gốc; lời đúng rồi thì trích lại từng câu theo lời ấy",
    )


def quotes_stand_near(assignments: Assignments) -> Iterator[Problem]:
    """What `at` names is a part or an entry above, beside or below the task."""
    tree = outline(assignments)
    astray: dict[str, list[tuple[Task, Text]]] = {}
    for quoted in quoted_assignments(assignments):
        for quote, _ in quoted.quotes:
            if quote.at and not quoting.is_near(tree, quoted.task, quote.at):
                astray.setdefault(str(quote.at), []).append((quoted.task, quote.at))
    for places in astray.values():
        yield from _not_near(tree, places)


def _other_words(tree: Outline, quoted: QuotedAssignment) -> Text | None:
    """Return the words that an assignment rests on, if they are others than it quotes."""
    own = {quote.text: spot for quote, spot in quoted.quotes if not quote.at and quote.text.place}
    if any(own.values()):
        return None
    paragraphs = quoting.paragraphs(tree, quoted.task, quoted.assignment, None)
    words = "\n".join(paragraph.text for paragraph in paragraphs)
    return paragraphs[0].text if paragraphs and are_of_another(own, words) else None


def _waived_nowhere(assignment: Assignment) -> list[Text]:
    """Return what `assignment` waives and its sentence does not have."""
    text = assignment.text or ""
    return [waived for waived in assignment.waived if not _whole_words(waived).search(text)]


def _spoilt(tree: Outline, quoted: QuotedAssignment) -> Spoilt | None:
    """Return the slip in the words themselves that several quotes of them stumble over."""
    lost = [quote.text for quote, spot in quoted.quotes if not spot and not quote.at]
    lost += _waived_nowhere(quoted.assignment)
    paragraphs = quoting.paragraphs(tree, quoted.task, quoted.assignment, None) if lost else []
    texts = [paragraph.text for paragraph in paragraphs]
    return spoilt_words(lost, texts, _where(quoted.task, quoted.assignment))


def _lost(tree: Outline, task: Task, assignment: Assignment, quote: Quote) -> Iterator[Problem]:
    """Yield why `quote` stands nowhere."""
    if quote.at is not None and not (quote.at and quoting.is_near(tree, task, quote.at)):
        return  # that is told already
    paragraphs = quoting.paragraphs(tree, task, assignment, quote.at)
    where = _where(task, assignment)
    if quote.at and paragraphs:
        where = f"lời của {paragraphs[0].cited}"
    yield from _not_exact(quote.text, [paragraph.text for paragraph in paragraphs], where)


def _not_near(tree: Outline, places: Sequence[tuple[Task, Text]]) -> Iterator[Problem]:
    """Yield the problem of an address that is told, for the tasks below which it is written."""
    task, at = places[0]
    near = [
        *quoting.above(task),
        *(slug for slug in tree.by_slug if quoting.is_near(tree, task, slug)),
    ]
    yield from problem_at(
        at,
        f"`{at}` không phải là địa chỉ của một mục ở trên, ở cạnh hay ở dưới {task.cited}"
        f"{also_at(each.line for _, each in places)}",
        f"{nearest(at, [slug for slug in near if slug])}viết địa chỉ của mục có câu trích, như "
        f"`{near[-1]}`; câu trích đứng trong chính mục này thì bỏ `at`",
    )


def _where(task: Task, assignment: Assignment) -> str:
    return f"câu giao việc của {task.cited}" if assignment.text else f"lời của {task.cited}"


def recipients_are_quoted(assignments: Assignments) -> Iterator[Problem]:
    """Every recipient, and what for, stands in its line."""
    for line in recipient_lines(assignments):
        given = (words for each in line.recipients for words in (each.quote, each.purpose))
        quotes = [words for words in given if words]
        if line.text.place and are_of_another(quotes, line.text):
            yield from _no_quote_in(line.text, "dòng nơi nhận này")
            continue
        lost = [quote for quote in quotes if not span(line.text, quote)]
        spoilt = spoilt_words(lost, [line.text], "dòng nơi nhận này")
        if spoilt:
            yield spoilt.problem
        for quote in quotes:
            if spoilt and spoilt.tells(quote):
                continue
            yield from _exact(quote, line.text, "dòng nơi nhận này")


def quotes_are_of_whole_words(assignments: Assignments) -> Iterator[Problem]:
    """No quote begins or ends inside a word."""
    for quoted in quoted_assignments(assignments):
        for quote, spot in quoted.quotes:
            if spot:
                yield from not_whole(quote.text, spot.paragraph.text, spot.span)
    for line in recipient_lines(assignments):
        for recipient in line.recipients:
            for words in (recipient.quote, recipient.purpose):
                if words and (found := span(line.text, words)):
                    yield from not_whole(words, line.text, found)


def quotes_do_not_cross(assignments: Assignments) -> Iterator[Problem]:
    """Two quotes of the same words lie apart or one inside the other, so each can stand out."""
    by_place: dict[Place | None, list[tuple[Span, Text]]] = {}
    for quoted in quoted_assignments(assignments):
        for quote, spot in quoted.quotes:
            if spot and quote.duty:
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
    crossing: set[int] = set()
    around: list[tuple[Span, int]] = []
    stretches = sorted((start, -end, index) for index, ((start, end), _) in enumerate(placed))
    for start, turned, index in stretches:
        here = (start, -turned)
        while around and around[-1][0][1] <= start:
            around.pop()
        if around and cross(around[-1][0], here):
            crossing.add(max(index, around[-1][1]))
        else:
            around.append((here, index))
    yield from (placed[index][1] for index in sorted(crossing))


def assignments_are_used_up(assignments: Assignments) -> Iterator[Problem]:
    """Every word of a sentence that only assigns is quoted, or is waived."""
    for quoted in quoted_assignments(assignments):
        own = quoted.task.item.assignment
        if not (quoted.assignment is own and own and own.text):
            continue
        unused = list(_unused(quoted, own.text))
        if any(not without_web_tags(words) for words in unused):
            yield from tags_in(own.text)
            continue
        for words in unused:
            yield from problem_at(
                own.text,
                f"chưa phân công nào trích các chữ “{words}” của {quoted.task.cited}",
                "thêm phân công còn thiếu, nối dài câu trích, hoặc ghi các chữ này vào `waived`",
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


def _has_other_slips(assignment: Assignment) -> bool:
    """Return whether duties of `assignment` lack, or reasons, or what it waives in its text."""
    groundless = any(not (duty.quote or duty.basis) for duty in assignment.duties)
    return (
        not assignment.duties
        or groundless
        or assignment.action == ""
        or "" in assignment.waived
        or bool(_waived_nowhere(assignment))
    )


def _unused(quoted: QuotedAssignment, text: Text) -> Iterator[str]:
    """Yield the runs of words of the sentence `text` that nothing quotes or waives."""
    own = [(quote, spot) for quote, spot in quoted.quotes if not quote.at]
    if not all(spot for _, spot in own) or _has_other_slips(quoted.assignment):
        return  # its words are in what is told already: a quote that stands nowhere, or none
    used = [spot.span for _, spot in own if spot]
    for waived in quoted.assignment.waived:
        used += [match.span() for match in _whole_words(waived).finditer(text)]
    if any(cuts_a_word(text, each) for each in used):
        return  # its words go on in what is told already
    position = 0
    for start, end in (*sorted(used), (len(text), len(text))):
        words = text[position:start].strip(" ,;:.")
        if _WORD.search(words):
            yield words
        position = max(position, end)
