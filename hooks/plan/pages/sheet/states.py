"""The state of each duty sheet: its page, its PDF and its Word file all tell the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ...derive.reach import reached
from ...derive.register import Register
from ...model.records import Body
from ...tools.store import key
from ..published import State, state
from .duty_sheet import DutySheet, SheetList, SheetTask, duty_sheet
from .runs import Words

Tasks = Sequence[Sequence[SheetTask]]
"""The tasks of each part of a sheet: they are put into words each time that a part is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    state: State
    says: str


class SheetStates:
    """The states of the sheets of one plan, each found when it is first asked for."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._stated: dict[str, _Stated] = {}

    def of(self, body: Body) -> State:
        """Return the state of the sheet of `body`."""
        return self._of(body).state

    def says(self, body: Body) -> str:
        """Return what stands for all that the sheet of `body` says, and where its words lead.

        It is the same for equal sheets, and for no others.
        """
        return self._of(body).says

    def _of(self, body: Body) -> _Stated:
        if body.id not in self._stated:
            sheet = duty_sheet(self._register, body)
            tasks = [tuple(part.tasks) for part in sheet.parts]
            words, day = tuple(_sheet(sheet, tasks)), self._days.get(body.id)
            says = key(body.id, str(day), *words, "leads", *_leads(sheet, tasks))
            self._stated[body.id] = _Stated(state=state(words, day), says=says)
        return self._stated[body.id]

    @cached_property
    def _days(self) -> dict[str, date]:
        """The day of the last change that reaches a body, by its id, where one does."""
        changes = reached(self._register).items()
        return {name: reaching[-1].news.day for name, reaching in changes if reaching}


def _leads(sheet: DutySheet, tasks: Tasks) -> Iterator[str]:
    """Yield what the words alone leave open: how many stand together, and where each leads."""
    for each in (sheet.now, *sheet.lists):
        if each:
            yield f"list {len(each.lines)}"
            for words in (
                each.opening,
                *(w for line in each.lines for w in (line.words, *line.why)),
            ):
                yield from _places(words)
            yield from (str(len(line.why)) for line in each.lines)
    for of_part in tasks:
        yield f"part {len(of_part)}"
        for task in of_part:
            yield f"task {task.task.label} {len(task.roles)}"
            for paragraphs in (task.above, task.paragraphs, task.reasons, task.others):
                yield str(len(paragraphs))
                for words in paragraphs:
                    yield from _places(words)


def _places(words: Words) -> Iterator[str]:
    yield str(len(words))
    yield from (f"{run.address}#{run.anchor}" for run in words)


def _sheet(sheet: DutySheet, tasks: Tasks) -> Iterator[str]:
    yield from (sheet.body.name, sheet.cited, sheet.summary)
    if sheet.now:
        yield from _list(sheet.now)
    for part, of_part in zip(sheet.parts, tasks, strict=True):
        yield from (part.heading.text, part.none)
        for task in of_part:
            yield from _task(task)
    for each in sheet.lists:
        yield from _list(each)


def _task(task: SheetTask) -> Iterator[str]:
    yield from (task.name, task.address)
    for role in task.roles:
        yield from (role.label, role.when)
    for words in (task.above, task.paragraphs, task.reasons, task.others):
        yield from _paragraphs(words)


def _list(of: SheetList) -> Iterator[str]:
    yield from (of.heading.text, of.note, *_words(of.opening))
    for line in of.lines:
        yield from (*_words(line.words), *_paragraphs(line.why))


def _paragraphs(paragraphs: Iterable[Words]) -> Iterator[str]:
    for number, words in enumerate(paragraphs):
        yield from (str(number), *_words(words))


def _words(words: Words) -> Iterator[str]:
    for run in words:
        yield from (run.text, "standing out" if run.stands_out else "")
