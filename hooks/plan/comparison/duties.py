"""Duties and copies of the plan that bodies gain or lose, those through groups included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, order=True)
class _Holding:
    """One way in which a body holds one role in one task, in the new file's ids."""

    body: str
    role: str
    group: str | None
    instead_of: str | None
    task: str


def duty_changes(old: Register, new: Register, names: Names) -> Iterator[DutyChange]:
    """Yield the duties that each body gains and loses, body by body in the new file's order."""
    before, after = dict(_holdings(old, names)), dict(_holdings(new, NO_NAMES))
    found = {
        (body, gained, role, group, instead_of): tasks
        for gained, some in ((True, after.keys() - before.keys()), (False, before.keys() - after))
        for (body, role, group, instead_of), tasks in _together(some).items()
    }
    called = {**_called(old, names), **_called(new, NO_NAMES)}
    labels = {True: after, False: before}
    roles = {**old.roles, **new.roles}
    position = {body: index for index, body in enumerate(called)}
    for key in sorted(found, key=lambda key: (position[key[0]], not key[1], str(key[2:]))):
        body, gained, role, group, instead_of = key
        yield DutyChange(
            body=called[body],
            gained=gained,
            role=str(roles[role].label),
            tasks=tuple(
                label for holding, label in labels[gained].items() if holding in found[key]
            ),
            group=called[group] if group else None,
            instead_of=called[instead_of] if instead_of else None,
        )


def reception_changes(old: Register, new: Register, names: Names) -> Iterator[ReceptionChange]:
    """Yield the bodies that are newly named in the recipients, and those that no longer are."""
    before, after = set(_receptions(old, names)), set(_receptions(new, NO_NAMES))
    called = {**_called(old, names), **_called(new, NO_NAMES)}
    for gained, some in ((True, after - before), (False, before - after)):
        for body, group in sorted(some):
            yield ReceptionChange(
                body=called[body], gained=gained, group=called[group] if group else None
            )


def _holdings(known: Register, names: Names) -> Iterator[tuple[_Holding, str]]:
    """Yield each way of holding a duty, with the label of its task; in the plan's order."""
    held = [(duty, None) for duties in known.direct.values() for duty in duties]
    held += [(duty, None) for duties in known.through.values() for duty in duties]
    stand_ins = [
        (body, each.duty, str(each.succession.origin.id))
        for body, all_inherited in known.standing.inherited.items()
        for each in all_inherited
    ]
    rows = [(str(duty.holder.id), duty, origin) for duty, origin in held] + stand_ins
    for body, duty, origin in sorted(rows, key=lambda row: known.tasks.index(row[1].task)):
        holding = _Holding(
            body=names.body(body),
            role=str(duty.role.id),
            group=names.body(str(duty.named.id)) if duty.chain else None,
            instead_of=names.body(origin) if origin else None,
            task=names.task(duty.task.slug),
        )
        yield holding, duty.task.label


def _together(
    holdings: Iterable[_Holding],
) -> Mapping[tuple[str, str, str | None, str | None], set[_Holding]]:
    """Return `holdings` that differ in their task alone, together."""
    found: dict[tuple[str, str, str | None, str | None], set[_Holding]] = {}
    for each in holdings:
        key = (each.body, each.role, each.group, each.instead_of)
        found.setdefault(key, set()).add(each)
    return found


def _receptions(known: Register, names: Names) -> Iterator[tuple[str, str]]:
    for body, receptions in known.receptions.items():
        for each in receptions:
            yield names.body(body), names.body(str(each.named.id)) if each.chain else ""


def _called(known: Register, names: Names) -> dict[str, str]:
    return {names.body(name): str(body.name) for name, body in known.bodies.items()}
