"""The state of each duty sheet: its page, its PDF and its Word file all tell the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from ...derive.reach import reached
from ...derive.register import Register
from ...model.records import Body
from ...tools.store import key
from ..published import State, state
from .duty_sheet import duty_sheet
from .parts import DutySheet, SheetList, SheetTask
from .runs import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What the sheet of a body says, in short."""

    state: State
    says: str


_HELD = 100
"""Sheets that are held, for the Word file that is made after the PDF: all of a small plan's. Those
of a long one take much memory."""


class SheetStates:
    """The states of the sheets of one plan, each found when it is first asked for."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self.found: dict[str, Stated] = {}
        """By the id of a body, what was found so far: another process may have found more."""
        self._sheet_of = lru_cache(_HELD)(lambda name: duty_sheet(register, register.bodies[name]))

    def sheet(self, body: Body) -> DutySheet:
        """Return what the sheet of `body` says."""
        return self._sheet_of(body.id)

    def of(self, body: Body) -> State:
        """Return the state of the sheet of `body`."""
        return self._of(body).state

    def says(self, body: Body) -> str:
        """Return what stands for all that the sheet of `body` says, and where its words lead.

        It is the same for equal sheets, and for no others.
        """
        return self._of(body).says

    def day(self, body: Body) -> date | None:
        """Return the day of the last change that reaches `body`, if the data tell any."""
        return self._days.get(body.id)

    def _of(self, body: Body) -> Stated:
        if body.id not in self.found:
            sheet, day = self.sheet(body), self.day(body)
            whole = (sheet.cited, sheet.summary, sheet.now, sheet.parts, sheet.lists)
            says = key(body.id, body.name, str(day), repr(whole))
            self.found[body.id] = Stated(state=state(_sheet(sheet), day), says=says)
        return self.found[body.id]

    @cached_property
    def _days(self) -> dict[str, date]:
        """The day of the last change that reaches a body, by its id, where one does."""
        changes = reached(self._register).items()
        return {name: reaching[-1].news.day for name, reaching in changes if reaching}


def _sheet(sheet: DutySheet) -> Iterator[str]:
    yield from (sheet.body.name, sheet.cited, sheet.summary)
    if sheet.now:
        yield from _list(sheet.now)
    for part in sheet.parts:
        yield from (part.heading.text, part.none)
        for task in part.tasks:
            yield from _task(task)
    for sheet_list in sheet.lists:
        yield from _list(sheet_list)


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
