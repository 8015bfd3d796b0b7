"""What a change of the file means to those whom it concerns.

Both files must have passed every check. Order and layout of the file mean nothing, except
where they are the order of the plan's own words.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from ..check.ledger import Ledger
from ..model.records import Assignments
from ..pages import Site, site
from .addresses import AddressChange, address_changes
from .duties import DutyChange, ReceptionChange, duty_changes, reception_changes
from .quotes import QuoteChange, quote_changes
from .records.bodies import BodyChange, body_changes
from .records.details import DetailChange, detail_changes
from .records.facts import Side
from .records.memberships import MembershipChange, membership_changes
from .records.names import NO_NAMES, Names, names
from .reviews import ReviewChange, review_changes
from .wording import WordChange, word_changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Everything that differs, each difference told once, by what it means."""

    duties: tuple[DutyChange, ...]
    receptions: tuple[ReceptionChange, ...]
    words: tuple[WordChange, ...]
    bodies: tuple[BodyChange, ...]
    quotes: tuple[QuoteChange, ...]
    memberships: tuple[MembershipChange, ...]
    addresses: tuple[AddressChange, ...]
    details: tuple[DetailChange, ...]
    reviews: tuple[ReviewChange, ...]

    @property
    def reworded(self) -> tuple[str, ...]:
        """The places whose words differ: they are held against the signed copy first of all.

        What is printed before words, a dash or `PHẦN I.`, is as official as they are.
        """
        printed = (change.where for change in self.details if change.is_printed)
        return tuple(dict.fromkeys((*(change.where for change in self.words), *printed)))

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two files that have passed every check, as they would be published."""

    before: Site
    after: Site
    names: Names
    """Which record of the one is which of the other."""


def compared(old: Assignments, new: Assignments) -> Compared:
    """Return the two files as they are compared."""
    return Compared(before=site(old, Ledger()), after=site(new, Ledger()), names=names(old, new))


def changes(files: Compared) -> Changes:
    """Return what differs between two files."""
    before, after, same = files.before.register, files.after.register, files.names
    left = Side(assignments=before.assignments, bodies=before.bodies, names=same)
    right = Side(assignments=after.assignments, bodies=after.bodies, names=NO_NAMES)
    return Changes(
        duties=tuple(duty_changes(before, after, same)),
        receptions=tuple(reception_changes(before, after, same)),
        words=tuple(word_changes(before, after, same)),
        bodies=tuple(body_changes(before, after, same)),
        quotes=tuple(quote_changes(before, after, same)),
        memberships=tuple(membership_changes(left, right)),
        addresses=tuple(address_changes(files.before, files.after, same)),
        details=tuple(detail_changes(left, right)),
        reviews=tuple(review_changes(before.assignments, after.assignments)),
    )
