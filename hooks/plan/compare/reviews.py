"""What was read over and confirmed, and what has become doubtful."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.records import Assignments
from ..model.reviews import Understanding, open_reviews, understandings


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewChange:
    """A doubt that went because somebody confirmed what it was about, or one that came."""

    where: str
    what: str
    words: str
    reason: str
    is_confirmed: bool


def review_changes(old: Assignments, new: Assignments) -> Iterator[ReviewChange]:
    """Yield what was confirmed as it stood, then each new doubt.

    What was mended or taken out is told as such, by the other parts of the comparison.
    """
    before, after = open_reviews(old), open_reviews(new)
    sure = Counter(each.identity for each in understandings(new) if not each.reason)
    sure -= Counter(each.identity for each in understandings(old) if not each.reason)
    for each in before:
        if sure[each.identity] > 0:
            sure[each.identity] -= 1
            yield _change(each, is_confirmed=True)
    left = Counter((each.identity, str(each.reason)) for each in before)
    for each in after:
        review = (each.identity, str(each.reason))
        if left[review] > 0:
            left[review] -= 1
        else:
            yield _change(each, is_confirmed=False)


def _change(each: Understanding, *, is_confirmed: bool) -> ReviewChange:
    return ReviewChange(
        where=each.where,
        what=each.what,
        words=each.words,
        reason=str(each.reason),
        is_confirmed=is_confirmed,
    )
