"""What sentences that assign tasks do not state: who leads, who monitors, how often, by when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...language.vietnamese import capitalized, lower_first, named_or_counted
from ...model.text import Text
from ...model.tree.entries import Entry, Task
from ...model.tree.quoting import Quote, quotes
from ..holdings import Holding
from ..register import Register
from .common import Finding, task_finding

LEAD = "lead"
MONITOR = "monitor"
"""Ids of roles: the words of the field. A plan whose roles have no such id is not asked."""

NO_LEAD, NO_MONITOR = "khong-chu-tri", "khong-theo-doi"
NO_CADENCE, NO_DEADLINE = "khong-thoi-gian", "khong-thoi-han"
"""Ids of the findings that the table of answers tells, task by task."""


def has_lead(register: Register) -> bool:
    """Return whether the plan's roles know a lead."""
    return LEAD in register.roles


def has_monitor(register: Register) -> bool:
    """Return whether the plan's roles know one who monitors."""
    return MONITOR in register.roles


def role_names(register: Register) -> dict[str, str]:
    """Return, by id, what the plan calls each role inside a sentence."""
    return {role_id: lower_first(role.label) for role_id, role in register.roles.items()}


def where_roles_are_given(register: Register) -> dict[str, str]:
    """Return, by id of each role, the sentence that says which tasks' words give it."""
    given: dict[str, dict[str, None]] = {role_id: {} for role_id in register.roles}
    for task in register.tasks:
        for duty in _in_words(register.by_task[task.slug]):
            given[duty.role.id][task.label] = None
    return {role_id: _given_at(list(labels)) for role_id, labels in given.items()}


def _given_at(labels: Sequence[str]) -> str:
    if not labels:
        return "Không câu giao việc nào nêu vai trò này."
    return f"Vai trò này được nêu ở {named_or_counted('mục', labels)}."


def items_without_assignment(register: Register) -> Iterator[Finding]:
    """Where a section assigns tasks, each of its items is assigned, by itself or with another."""
    quoted = {quote.at for task in register.tasks for quote in _all_quotes(task) if quote.at}
    by_slug = register.tree.by_slug
    for block in register.tree.all_blocks:
        if not any(map(_assigns, block.entries)):
            continue
        for entry in block.all_entries:
            told_above = bool(entry.above) and not _assigns(by_slug[entry.above[-1].slug])
            assigned_above = any(isinstance(ancestor, Task) for ancestor in (*entry.above, entry))
            is_told = told_above or assigned_above or entry.slug in quoted or _assigns(entry)
            if entry.item.text and entry.item.number and not is_told:
                yield Finding(
                    subject=capitalized(entry.cited),
                    where=entry.cited,
                    anchor=entry.slug,
                    line=entry.at.line,
                    sentence="Mục không có câu giao việc.",
                    quote=entry.item.text,
                )


def _all_quotes(task: Task) -> Iterator[Quote]:
    for assignment in task.assignments:
        yield from quotes(assignment)


def _assigns(entry: Entry) -> bool:
    return isinstance(entry, Task) or any(map(_assigns, entry.points))


def without_lead(register: Register) -> Iterator[Finding]:
    """Every task's words name a body that leads."""
    return _without_role(register, LEAD, "giao thẳng cho cơ quan thực hiện")


def without_monitor(register: Register) -> Iterator[Finding]:
    """Every task's words name a body that monitors."""
    name = role_names(register)[MONITOR]
    return _without_role(register, MONITOR, f"không nêu cơ quan {name}")


def _without_role(register: Register, role: str, lack: str) -> Iterator[Finding]:
    for task in register.tasks:
        duties = register.by_task[task.slug]
        held = [duty for duty in duties if duty.role.id == role]
        if any(_in_words(held)) or role in {holding.role.id for holding in register.covering(task)}:
            continue
        if held:
            beside = f"trang ghi {_names(held)} theo căn cứ khác"
        else:
            beside = f"vai trò được nêu: {_each_once(duty.role.label for duty in duties)}"
        yield task_finding(task, f"Câu giao việc {lack} ({beside}).")


def with_several_leads(register: Register) -> Iterator[Finding]:
    """No task's words name more than one body that leads, nor a group."""
    name = role_names(register)[LEAD]
    for task in register.tasks:
        duties = register.by_task[task.slug]
        held = [duty for duty in _in_words(duties) if duty.role.id == LEAD]
        if len(held) > 1:
            sentence = f"Câu giao việc nêu {len(held)} cơ quan {name}: {_names(held)}."
            yield task_finding(task, sentence, _names(held))
        elif any(register.is_group(duty.named) for duty in held):
            sentence = f"Câu giao việc nêu một nhóm {name}: {_names(held)}."
            yield task_finding(task, sentence, _names(held))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Time:
    """One of the two things that an assignment says of time."""

    name: str
    of: Callable[[Holding], Text | None]


_CADENCE = _Time(name="thời gian", of=lambda duty: duty.cadence.label if duty.cadence else None)
_DEADLINE = _Time(name="thời hạn", of=lambda duty: duty.deadline.date if duty.deadline else None)


def without_cadence(register: Register) -> Iterator[Finding]:
    """Every duty of a task says how often, by itself or with the whole assignment."""
    return _untimed(register, _CADENCE, _DEADLINE)


def without_deadline(register: Register) -> Iterator[Finding]:
    """Every duty of a task says by when, by itself or with the whole assignment."""
    return _untimed(register, _DEADLINE, _CADENCE)


def _untimed(register: Register, asked: _Time, other: _Time) -> Iterator[Finding]:
    for task in register.tasks:
        duties = register.by_task[task.slug]
        without = [duty for duty in duties if asked.of(duty) is None]
        timed = [duty for duty in duties if asked.of(duty) is not None]
        if not without:
            continue
        if timed:
            lack = f"nêu {asked.name} cho {_parts(timed)}; không nêu cho {_parts(without)}"
        else:
            lack = f"không nêu {asked.name}"
        others = _each_once(time for duty in duties if (time := other.of(duty)))
        beside = f" ({other.name} được nêu: {others})" if others else ""
        yield task_finding(task, f"Câu giao việc {lack}{beside}.")


def _in_words(duties: Iterable[Holding]) -> Iterator[Holding]:
    """Yield the duties that the plan's words give."""
    return (duty for duty in duties if duty.duty.quote)


def _parts(duties: Iterable[Holding]) -> str:
    return ", ".join(f"phần {duty.role.label} của {duty.named.name}" for duty in duties)


def _names(duties: Iterable[Holding]) -> str:
    return "; ".join(duty.named.name for duty in duties)


def _each_once(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(texts))
