"""Duties and copies of the plan that bodies gain or lose, those through groups included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..duties import HeldDuty
from ..register import Register
from .names import NO_NAMES, Names


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyChange:
    """One body gains or loses one role in some tasks, in one way."""

    body: str
    gained: bool
    role: str
    tasks: tuple[str, ...]
    """Labels, such as `II.1`, in the order of the plan."""
    group: str | None
    """The group through which it has them, if so."""
    instead_of: str | None
    """The body that it stands in for, if so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionChange:
    """One body is named in the recipients, or no longer."""

    body: str
    gained: bool
    group: str | None


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which a body holds one role, in the new file's ids."""

    body: str
    role: str
    group: str | None
    instead_of: str | None


_Holding = tuple[_Way, str]
"""A way, and the slug of a task, in the new file's ids."""


def duty_changes(old: Register, new: Register, names: Names) -> Iterator[DutyChange]:
    """Yield the duties that each body gains and loses, body by body in the new file's order."""
    before, after = dict(_holdings(old, names)), dict(_holdings(new, NO_NAMES))
    called = _called(old, new, names)
    roles = {**old.roles, **new.roles}
    gained, lost = _tasks_by_way(after, before), _tasks_by_way(before, after)
    for body in called:
        for came, found in ((True, gained.get(body, {})), (False, lost.get(body, {}))):
            for way, tasks in found.items():
                yield DutyChange(
                    body=called[body],
                    gained=came,
                    role=str(roles[way.role].label),
                    tasks=tuple(tasks),
                    group=called[way.group] if way.group else None,
                    instead_of=called[way.instead_of] if way.instead_of else None,
                )


def reception_changes(old: Register, new: Register, names: Names) -> Iterator[ReceptionChange]:
    """Yield the bodies that are newly named in the recipients, and those that no longer are."""
    before, after = set(_receptions(old, names)), set(_receptions(new, NO_NAMES))
    called = _called(old, new, names)
    for gained, some in ((True, after - before), (False, before - after)):
        for body, group in sorted(some):
            yield ReceptionChange(
                body=called[body], gained=gained, group=called[group] if group else None
            )


def _tasks_by_way(
    some: Mapping[_Holding, str], without: Mapping[_Holding, str]
) -> dict[str, dict[_Way, list[str]]]:
    """Return, by body and way, the labels of the tasks in `some` and not in `without`."""
    found: dict[str, dict[_Way, list[str]]] = {}
    for (way, task), label in some.items():
        if (way, task) not in without:
            found.setdefault(way.body, {}).setdefault(way, []).append(label)
    return found


def _holdings(known: Register, names: Names) -> Iterator[tuple[_Holding, str]]:
    """Yield each way of holding each duty, with the label of its task; in the plan's order."""
    position = {task.slug: index for index, task in enumerate(known.tasks)}
    rows = sorted(_rows(known), key=lambda row: position[row[1].task.slug])
    for body, duty, origin in rows:
        way = _Way(
            body=names.body(body),
            role=str(duty.role.id),
            group=names.body(str(duty.named.id)) if duty.chain else None,
            instead_of=names.body(origin) if origin else None,
        )
        yield (way, names.task(duty.task.slug)), duty.task.label


def _rows(known: Register) -> Iterator[tuple[str, HeldDuty, str]]:
    """Yield each body with each duty that it holds, and in whose place (`""`: its own)."""
    for by_body in (known.direct, known.through):
        for body, duties in by_body.items():
            yield from ((body, duty, "") for duty in duties)
    for body, inherited in known.standing.inherited.items():
        yield from ((body, each.duty, str(each.succession.origin.id)) for each in inherited)


def _receptions(known: Register, names: Names) -> Iterator[tuple[str, str]]:
    for body, receptions in known.receptions.items():
        for each in receptions:
            yield names.body(body), names.body(str(each.named.id)) if each.chain else ""


def _called(old: Register, new: Register, names: Names) -> dict[str, str]:
    """Return the name of every body, first those that the new file has, as it has them."""
    called = {name: str(body.name) for name, body in new.bodies.items()}
    for name, body in old.bodies.items():
        called.setdefault(names.body(name), str(body.name))
    return called
