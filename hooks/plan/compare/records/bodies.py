"""Bodies that come, go, or are called otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...derive.register import Register
from .names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyChange:
    """What the file newly says of one body or group as such."""

    kind: str
    """`new`, `gone`, `renamed`, `now_a_group` or `no_group`."""
    body: str
    """Its name, in the new file where it is there."""
    was: str | None = None
    """Its name in the old file, where that differs."""


def body_changes(old: Register, new: Register, names: Names) -> Iterator[BodyChange]:
    """Yield the bodies that the files name differently."""
    before = {names.body(name): body for name, body in old.bodies.items()}
    grouped_before = {names.body(name) for name in old.groups}
    for name, body in new.bodies.items():
        was = before.get(name)
        if was is None:
            yield BodyChange(kind="new", body=str(body.name))
            continue
        if was.name != body.name:
            yield BodyChange(kind="renamed", body=str(body.name), was=str(was.name))
        if (name in grouped_before) != (name in new.groups):
            kind = "now_a_group" if name in new.groups else "no_group"
            yield BodyChange(kind=kind, body=str(body.name))
    for name, body in before.items():
        if name not in new.bodies:
            yield BodyChange(kind="gone", body=str(body.name))
