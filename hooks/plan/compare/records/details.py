"""All else that differs, key by key: what no other part of the comparison tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.records import Change, Document, Event, Membership, Role, Term
from .facts import WITH_RECORD, Side, facts, only_in
from .pairs import Pair, pairs

_WHOLE = (Role, Document, Term, Event, Change)
"""Records whose coming and going nothing else tells: they are told whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailChange:
    """One key of one record changed, or a whole record came or went."""

    kind: str
    """Of the record: `changed`, or `new` or `gone` with what is said of it."""
    where: str
    """The record, as a reader would call it."""
    what: str | None = None
    """The key's Vietnamese name; `None` where the whole record is told at once."""
    gone: tuple[str, ...]
    """What the old file alone says; of a whole record a clause each key."""
    new: tuple[str, ...]
    """What the new file alone says."""
    is_printed: bool = False
    """Whether it is what stands printed before words: a dash, `PHẦN I.`."""


def detail_changes(old: Side, new: Side) -> Iterator[DetailChange]:
    """Yield each key that differs, in the order of the new file, then what only the old has."""
    for pair in pairs(old, new):
        in_both = pair.old and pair.new
        if isinstance(pair.either, Membership) and not in_both:
            continue  # `memberships` tells that it came or went, and why
        if isinstance(pair.either, _WHOLE) and not in_both:
            yield _whole(pair, old, new)
        else:
            yield from _by_key(pair, old, new)


def _whole(pair: Pair, old: Side, new: Side) -> DetailChange:
    gone = facts(pair.old, old) if pair.old else {}
    come = facts(pair.new, new) if pair.new else {}
    return DetailChange(
        kind="new" if pair.new else "gone",
        where=pair.where,
        gone=tuple(fact.clause for fact in gone.values()),
        new=tuple(fact.clause for fact in come.values()),
    )


def _by_key(pair: Pair, old: Side, new: Side) -> Iterator[DetailChange]:
    before = facts(pair.old, old) if pair.old else {}
    after = facts(pair.new, new) if pair.new else {}
    kind = "changed" if pair.old and pair.new else "new" if pair.new else "gone"
    silent = WITH_RECORD.get(type(pair.either), {}) if kind != "changed" else {}
    for key in dict.fromkeys((*after, *before)):
        left, right = before.get(key), after.get(key)
        gone, come = only_in(left, right), only_in(right, left)
        either = right or left
        if either and key not in silent and (gone or come):
            yield DetailChange(
                kind=kind,
                where=pair.where,
                what=either.title,
                gone=gone,
                new=come,
                is_printed=key == "marker",
            )
