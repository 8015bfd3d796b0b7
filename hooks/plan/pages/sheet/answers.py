"""What readers ask of one task: who does what in it, who follows it up, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...derive.holdings import Holding, by_role, said_once
from ...derive.register import Register
from ...language.vietnamese import behind, ended
from ...model.details import LABELS, detail_words
from ...model.records import Cadence, Deadline, Plan, Product
from ...model.tree.entries import Task
from .deadlines import left_open
from .reasons import now_held, undated, unreviewed
from .runs import Run, Words, in_a_row, sentence, text_of

DEADLINE_ANCHOR = "thoi-gian"
"""The anchor of what says by when a task is to be done, on the task's page."""

_MANY = 8
"""Bodies that stand on a phone's first screen, with the time below them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One body, or one time."""

    words: Words
    notes: tuple[Words, ...] = ()
    """What is to be known of it, in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is asked, and what the plan says to it."""

    label: str
    is_role: bool = False
    anchor: str = ""
    """Where links lead to it; empty where none do."""
    lines: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAnswers:
    """The answers to what is asked of one task."""

    who: tuple[Answer, ...]
    """Role by role: who leads, the others as the words name them, who covers it with others."""
    when: tuple[Answer, ...]
    groups: tuple[Words, ...]
    """Which bodies are known to be in the groups that have a part, a sentence each."""

    @property
    def rows(self) -> tuple[Answer, ...]:
        """All of them: who comes first, but behind a long list nobody would find the time."""
        bodies = sum(len(answer.lines) for answer in self.who)
        return (*self.who, *self.when) if bodies <= _MANY else (*self.when, *self.who)


def answered_words(answers: TaskAnswers) -> Iterator[str]:
    """Yield all that `answers` say."""
    for answer in (*answers.who, *answers.when):
        yield answer.label
        for line in answer.lines:
            yield from map(text_of, (line.words, *line.notes))
    yield from map(text_of, answers.groups)


def task_answers(register: Register, task: Task) -> TaskAnswers:
    """Return who does what in `task`, and when."""
    return TaskAnswers(
        who=tuple(_who(register, task)),
        when=tuple(_when(register, task)),
        groups=tuple(_groups(register, task)),
    )


def _who(register: Register, task: Task) -> Iterator[Answer]:
    for role, held in by_role(register.by_task[task.slug], register.leading_role):
        lines = tuple(_line(register, holding, held) for holding in said_once(held))
        yield Answer(label=role.label, is_role=True, lines=lines)
    for role, held in by_role(register.covering(task)):
        lines = tuple(_covering(register, holding) for holding in held)
        yield Answer(label=f"{role.label} chung", is_role=True, lines=lines)


def _line(register: Register, holding: Holding, held: Sequence[Holding]) -> AnswerLine:
    """Return the line of a body, with all that is to be known of it in this role."""
    of_body = (each for each in held if each.named.id == holding.named.id)
    notes = dict.fromkeys(note for each in of_body for note in _notes(register, each))
    return AnswerLine(words=sentence(holding.named), notes=tuple(notes))


def _covering(register: Register, holding: Holding) -> AnswerLine:
    page = register.reading.page_of(holding.anchor)
    place = Run(text=holding.task.cited, address=page, anchor=holding.anchor)
    words = (*sentence(holding.named, " ("), place, Run(text=")"))
    return AnswerLine(words=words, notes=tuple(_notes(register, holding)))


def _notes(register: Register, holding: Holding) -> Iterator[Words]:
    """Yield why the duty is the body's where the words don't say, and who is meant today."""
    scope = holding.duty.covers
    for reason in (holding.duty.review, scope.review if scope else None):
        if reason:
            yield unreviewed(reason)
    if holding.duty.basis:
        yield sentence(ended(behind("Căn cứ:", holding.duty.basis)))
    if successions := register.standing.successions.get(holding.named.id):
        yield now_held(successions)


def _groups(register: Register, task: Task) -> Iterator[Words]:
    named = {holding.named.id: holding.named for holding in register.by_task[task.slug]}
    for group in named.values():
        if steps := register.members.get(group.id):
            members = in_a_row((step.member for step in steps), ", ")
            yield sentence("Trong nhóm ", group, " có: ", *members, ".")


def _when(register: Register, task: Task) -> Iterator[Answer]:
    held = register.by_task[task.slug]
    plan = register.assignments.plan
    stated = {
        "cadence": _times(plan, held, [holding.cadence for holding in held]),
        "starts": _times(plan, held, [holding.starts for holding in held]),
        "deadline": _times(plan, held, [holding.deadline for holding in held]),
        "product": _times(plan, held, [holding.product for holding in held]),
    }
    if not stated["deadline"]:
        has_time = bool(stated["cadence"] or stated["starts"])
        stated["deadline"] = (AnswerLine(words=sentence(undated(plan, has_time))),)
    for key, lines in stated.items():
        if lines:
            anchor = DEADLINE_ANCHOR if key == "deadline" else ""
            yield Answer(label=LABELS[key], anchor=anchor, lines=lines)


def _times(
    plan: Plan, held: Sequence[Holding], times: Sequence[Cadence | Deadline | Product | None]
) -> tuple[AnswerLine, ...]:
    """Return each time or product once; whose it is, where it is not that of all."""
    whose: dict[str, list[Holding]] = {}
    notes: dict[str, dict[Words, None]] = {}
    for holding, time in zip(held, times, strict=True):
        if time:
            words = detail_words(time)
            whose.setdefault(words, []).append(holding)
            of_time = notes.setdefault(words, {})
            if isinstance(time, Deadline) and (open_day := left_open(plan, time)):
                of_time[sentence(f"{open_day}.")] = None
            if time.review:
                of_time[unreviewed(time.review)] = None
    return tuple(
        AnswerLine(
            words=sentence(words if len(of) == len(held) else f"{words} ({who_does_what(of)})"),
            notes=tuple(notes[words]),
        )
        for words, of in whose.items()
    )


def who_does_what(held: Iterable[Holding]) -> str:
    """Return each role and body of `held` once: `Chủ trì: Sở A; Phối hợp: Sở B`."""
    return "; ".join(f"{holding.role.label}: {holding.named.name}" for holding in said_once(held))
