"""Duties and copies of the plan that bodies gain or lose, those through groups included."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..derive.register import Register
from .records.names import NO_NAMES, Names


@dataclass(frozen=True, slots=True, kw_only=True)
class HowHeld:
    """How a body holds a duty. All are names that readers know."""

    role: str
    group: str | None
    """The group through which it has it, if so."""
    instead_of: str | None
    """The body that it stands in for, if so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyChange:
    """One body gains or loses one role in some tasks, or holds it otherwise than before."""

    kind: str
    """`gained`, `lost` or `changed`."""
    body: str
    tasks: tuple[str, ...]
    """Labels, such as `II.1`, in the order of the plan."""
    before: HowHeld | None
    """How it held the duty; `None` where it did not."""
    after: HowHeld | None
    """How it holds it now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionChange:
    """One body is named in the recipients, or no longer."""

    body: str
    gained: bool
    group: str | None


@dataclass(frozen=True, slots=True)
class _Key:
    """What makes a duty that a body holds the same in both files, in the new file's ids."""

    body: str
    task: str
    role: str
    group: str | None
    instead_of: str | None


@dataclass(frozen=True, slots=True)
class _Held:
    """One duty as one body holds it, in its own file."""

    held: HowHeld
    role: str
    """The role's id in the new file, where the duty may have been given another one."""
    label: str
    """The label of the task: `II.1`."""


_Otherwise = tuple[str, _Held | None, _Held | None]
"""A body, and how it held a duty and holds it now."""


def duty_changes(old: Register, new: Register, names: Names) -> Iterator[DutyChange]:
    """Yield the duties that each body gains, loses or holds otherwise, body by body.

    Bodies stand in the new file's order, those that only the old one has behind them.
    """
    before, after = dict(_holdings(old, names)), dict(_holdings(new, NO_NAMES))
    labels: defaultdict[tuple[str, HowHeld | None, HowHeld | None], list[str]] = defaultdict(list)
    for body, was, now in _otherwise(before, after):
        row = (body, was.held if was else None, now.held if now else None)
        labels[row].extend(held.label for held in (now or was,) if held)
    called = _called(old, new, names)
    order = {body: index for index, body in enumerate(called)}
    for row in sorted(labels, key=lambda row: (order[row[0]], _KINDS.index(_kind(*row[1:])))):
        body, left, right = row
        yield DutyChange(
            kind=_kind(left, right),
            body=called[body],
            tasks=tuple(labels[row]),
            before=left,
            after=right,
        )


_KINDS = ("gained", "changed", "lost")


def _kind(before: HowHeld | None, after: HowHeld | None) -> str:
    if before is None:
        return "gained"
    return "lost" if after is None else "changed"


def _otherwise(before: Mapping[_Key, _Held], after: Mapping[_Key, _Held]) -> Iterator[_Otherwise]:
    """Yield what bodies hold in one file alone, or in another role or way in the other."""
    lost: defaultdict[tuple[str, str, str], list[_Held]] = defaultdict(list)
    for key, held in before.items():
        if key not in after:
            lost[key.body, key.task, key.role].append(held)
    for key, held in after.items():
        if was := before.get(key):
            if was.role != held.role:
                yield key.body, was, held
        else:
            others = lost.get((key.body, key.task, key.role))
            yield key.body, others.pop(0) if others else None, held
    for (body, _, _), left in lost.items():
        yield from ((body, held, None) for held in left)


def reception_changes(old: Register, new: Register, names: Names) -> Iterator[ReceptionChange]:
    """Yield the bodies that are newly named in the recipients, and those that no longer are."""
    before, after = Counter(_receptions(old, names)), Counter(_receptions(new, NO_NAMES))
    called = _called(old, new, names)
    for gained, some in ((True, after - before), (False, before - after)):
        for body, group in sorted(some):
            yield ReceptionChange(
                body=called[body], gained=gained, group=called[group] if group else None
            )


def _holdings(register: Register, names: Names) -> Iterator[tuple[_Key, _Held]]:
    """Yield each duty that each body holds in each way; in the plan's order."""
    position = {task.slug: index for index, task in enumerate(register.tasks)}
    rows = ((body, holding) for body, held in register.holdings.items() for holding in held)
    for body, holding in sorted(rows, key=lambda row: position[row[1].task.slug]):
        group = holding.named if holding.chain else None
        before = holding.succession.origin if holding.succession else None
        task, _, role = names.duty(holding.task.slug, str(holding.named.id), str(holding.role.id))
        key = _Key(
            body=names.body(body),
            task=task,
            role=role,
            group=names.body(str(group.id)) if group else None,
            instead_of=names.body(str(before.id)) if before else None,
        )
        how = HowHeld(
            role=str(holding.role.label),
            group=str(group.name) if group else None,
            instead_of=str(before.name) if before else None,
        )
        yield key, _Held(how, names.role(str(holding.role.id)), holding.task.label)


def _receptions(register: Register, names: Names) -> Iterator[tuple[str, str]]:
    for body, receptions in register.receptions.items():
        for reception in receptions:
            yield names.body(body), names.body(str(reception.named.id)) if reception.chain else ""


def _called(old: Register, new: Register, names: Names) -> dict[str, str]:
    """Return the name of every body, first those that the new file has, as it has them."""
    called = {name: str(body.name) for name, body in new.bodies.items()}
    for name, body in old.bodies.items():
        called.setdefault(names.body(name), str(body.name))
    return called
