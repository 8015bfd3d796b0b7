"""Bodies that join a group, leave it, or go from one into another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.records import Membership
from .facts import Fact, Side, facts


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipChange:
    """One body is in other groups than before."""

    body: str
    left: str | None
    """The name of the group that it is no longer in."""
    why_left: tuple[str, ...]
    """What the old file says of why it was in, and all else that it says of it."""
    joined: str | None
    """The name of the group that it is newly in."""
    why_joined: tuple[str, ...]
    """What the new file says of it."""


def membership_changes(old: Side, new: Side) -> Iterator[MembershipChange]:
    """Yield the groups that bodies have left and joined; one left and one joined are one change."""
    before, after = _by_body(old), _by_body(new)
    names = {**_names(old), **_names(new)}
    for body in dict.fromkeys((*after, *before)):
        was, now = before.get(body, {}), after.get(body, {})
        left = [was[group] for group in was if group not in now]
        joined = [now[group] for group in now if group not in was]
        called = names[body]
        if len(left) == len(joined) == 1:
            yield _change(called, old, left[0], new, joined[0])
            continue
        yield from (_change(called, old, membership, new, None) for membership in left)
        yield from (_change(called, old, None, new, membership) for membership in joined)


def _names(side: Side) -> dict[str, str]:
    return {side.names.body(body.id): str(body.name) for body in side.bodies.values()}


def _by_body(side: Side) -> dict[str, dict[str, Membership]]:
    """Return, in the new file's ids, the memberships of each body by their groups."""
    return {
        side.names.body(name): {
            side.names.body(membership.group): membership for membership in body.member_of
        }
        for name, body in side.bodies.items()
    }


def _change(
    body: str, old: Side, left: Membership | None, new: Side, joined: Membership | None
) -> MembershipChange:
    return MembershipChange(
        body=body,
        left=str(old.bodies[left.group].name) if left else None,
        why_left=_why(left, old),
        joined=str(new.bodies[joined.group].name) if joined else None,
        why_joined=_why(joined, new),
    )


def _why(membership: Membership | None, side: Side) -> tuple[str, ...]:
    stated = facts(membership, side) if membership else {}
    return tuple(_reason(key, fact) for key, fact in stated.items())


def _reason(key: str, fact: Fact) -> str:
    words = "; ".join(fact.shown)
    return {"quote": f"“{words}”", "basis": words}.get(key, fact.clause)
