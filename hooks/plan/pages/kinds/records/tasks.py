"""The list of tasks, and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from ....derive.grouped import grouped
from ....derive.holdings import Holding, said_once
from ....derive.register import Register
from ....language.vietnamese import clause, excerpt, from_to
from ....model.addresses import TASKS, task_address
from ....model.details import labelled
from ....model.records import Document
from ....model.tree.entries import Paragraph, Task
from ....model.tree.entries import Part as PlanPart
from ...contents import Line
from ...long_lists import Contents, Piece, Shown, in_parts, page_lines
from ...page import Card, CardLine, Heading, SitePage, description, plan_card
from ...sheet.answers import DEADLINE_ANCHOR, answered_words, task_answers, who_does_what
from ...sheet.plan_words import all_paragraphs, assigned_words, column_labels
from ...sheet.runs import Words
from .due import due_tasks

_WEIGHT = 1.15
"""A task comes before the bodies whose pages repeat its words."""

_TITLE_LENGTH = 60
"""Characters of a task's words in its title."""

_HEADING_LENGTH = 90
"""Characters of a task's words in its heading; all of them stand below."""

_ROW, _DUTY, _ROW_LENGTH = 200, 170, 160
"""Bytes of a task's row in the list, and of each duty in it; characters of its words there."""

_CARD_LENGTH = 110
"""Characters of a task's words in its share picture, which is often seen on a phone."""


def task_list(register: Register) -> Iterator[SitePage]:
    """Yield the list of tasks."""
    whole = _whole_list(register)
    pieces = [Piece(of=task, weight=_weight(register, task)) for task in register.tasks]
    yield from in_parts(whole, pieces, partial(_shown, register), _contents)


def _whole_list(register: Register) -> SitePage:
    shown = _shown(register, register.tasks)
    return SitePage(
        address=TASKS,
        label="Nhiệm vụ",
        title=f"{len(register.tasks)} nhiệm vụ",
        description=description(
            f"{len(register.tasks)} nhiệm vụ của {register.assignments.plan.short_title}, "
            "mỗi nhiệm vụ do cơ quan nào làm."
        ),
        template="tasks.html",
        card=plan_card(register, f"{len(register.tasks)} nhiệm vụ"),
        line=register.assignments.plan.short_title.line,
        headings=shown.headings,
        answers=("tasks",),
        by_itself=True,
        values={**shown.values, "count": len(register.tasks), "due": due_tasks(register)},
    )


def _weight(register: Register, task: Task) -> int:
    words = min(len(task.words), _ROW_LENGTH)
    return _ROW + 2 * words + _DUTY * len(register.by_task[task.slug])


def _shown(register: Register, tasks: Sequence[Task]) -> Shown:
    """Return what the list shows of `tasks`, which follow each other."""
    sections = _tasks_by_part(tasks)
    anchors = _anchors(part for part, _ in sections)
    headings = (
        Heading(id=anchor, text=part.title)
        for anchor, (part, _) in zip(anchors, sections, strict=True)
        if anchor and part.title
    )
    return Shown(
        name=from_to(tasks[0].label, tasks[-1].label) if tasks else "",
        values={
            "sections": [
                (part, anchor, [(task, register.by_task[task.slug]) for task in of_part])
                for anchor, (part, of_part) in zip(anchors, sections, strict=True)
            ],
            "due": (),
        },
        headings=tuple(headings),
    )


def _anchors(parts: Iterable[PlanPart]) -> list[str | None]:
    """Return the anchor of each part's heading; none of an unnumbered one behind its like."""
    slugs = [part.slug for part in parts]
    return [
        f"phan-{slug}" if slug and slug not in slugs[:place] else None
        for place, slug in enumerate(slugs)
    ]


def _contents(parts: Sequence[tuple[str, Shown]]) -> Contents:
    """Return a line for each section, at the part in which it begins, or else for each part."""
    places: dict[str, tuple[str, str]] = {}
    for address, part in parts:
        for heading in part.headings:
            places.setdefault(heading.id, (address, heading.text))
    lines = [
        Line(id=anchor, words=words, address=address, anchor=anchor, heads=True)
        for anchor, (address, words) in places.items()
    ]
    return Contents(lines=tuple(lines or page_lines(parts)), values={"sections": ()})


def task_pages(register: Register) -> Iterator[SitePage]:
    """Yield a page for each task."""
    last = len(register.tasks) - 1
    for index, task in enumerate(register.tasks):
        duties = register.by_task[task.slug]
        documents, answers = register.documents_in(task), task_answers(register, task)
        paragraphs = [*all_paragraphs(register, task, duties)]
        yield SitePage(
            address=task_address(task),
            label=task.name,
            title=f"{task.name}: {excerpt(task.words, _TITLE_LENGTH)}",
            description=description(f"{task.name}. {_who_by_role(duties)} {task.words}"),
            template="task.html",
            card=_card(task, duties),
            line=task.at.line,
            subject=task,
            by_itself=True,
            parent=TASKS,
            weight=_WEIGHT,
            headings=_task_headings(documents),
            anchors=(DEADLINE_ANCHOR,),
            answers_beside=True,
            kind="Nhiệm vụ",
            place=task.numbers,
            roles=tuple({str(duty.role.label): None for duty in duties}),
            answers=("times",) if any(d.deadline or d.cadence for d in duties) else (),
            findable=(
                *(paragraph.text for paragraph in paragraphs),
                f"{who_does_what(duties)}.",
                *_products(duties),
            ),
            says=(*answered_words(answers), *(document.quote for document in documents)),
            values={
                **_words_of(register, task, paragraphs, duties),
                "task": task,
                "answers": answers,
                "heading": clause(task.words, _HEADING_LENGTH),
                "documents": documents,
                "before": register.tasks[index - 1] if index else None,
                "after": register.tasks[index + 1] if index < last else None,
            },
        )


def _words_of(
    register: Register, task: Task, paragraphs: Sequence[Paragraph], duties: Sequence[Holding]
) -> dict[str, object]:
    """Return the plan's words that the page of `task` shows, and where they stand in full."""
    page_of = register.reading.page_of
    return {
        "leading": _words(register, task.leading, duties),
        "paragraphs": _words(register, paragraphs, duties),
        "columns": [*column_labels(task, paragraphs)],
        "covering": [(duty, page_of(duty.anchor)) for duty in register.covering(task)],
        "plan_page": page_of(task.slug),
    }


def _task_headings(documents: Sequence[Document]) -> tuple[Heading, ...]:
    headings = [
        Heading(id="ai-lam-gi", text="Ai làm, khi nào"),
        Heading(id="loi-van", text="Nguyên văn"),
    ]
    if documents:
        headings.append(Heading(id="van-ban", text="Văn bản được dẫn"))
    return tuple(headings)


def _words(
    register: Register, paragraphs: Iterable[Paragraph], duties: Sequence[Holding]
) -> list[tuple[Paragraph, Words]]:
    """Return each paragraph, and its words with what stands out in them."""
    return [(paragraph, assigned_words(register, paragraph, duties)) for paragraph in paragraphs]


def _who_by_role(duties: Iterable[Holding]) -> str:
    """Return a sentence a role, so that a shared link says each role once."""
    return " ".join(f"{label}: {names}." for label, names in _named_by_role(duties))


def _named_by_role(duties: Iterable[Holding]) -> Iterator[tuple[str, str]]:
    named = grouped((str(duty.role.label), str(duty.named.name)) for duty in said_once(duties))
    yield from ((label, "; ".join(names)) for label, names in named.items())


def _products(duties: Iterable[Holding]) -> Iterator[str]:
    products = (labelled("product", duty.product) for duty in duties if duty.product)
    yield from (f"{product}." for product in dict.fromkeys(products))


def _card(task: Task, duties: Iterable[Holding]) -> Card:
    return Card(
        kind=task.name,
        title=excerpt(task.words, _CARD_LENGTH),
        lines=tuple(CardLine(label=role, words=names) for role, names in _named_by_role(duties)),
    )


def _tasks_by_part(tasks: Iterable[Task]) -> list[tuple[PlanPart, list[Task]]]:
    return [(part, list(of_part)) for part, of_part in groupby(tasks, key=lambda each: each.part)]
