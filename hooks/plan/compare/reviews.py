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
    sure = Counter(
        understanding.identity for understanding in understandings(new) if not understanding.reason
    )
    sure -= Counter(
        understanding.identity for understanding in understandings(old) if not understanding.reason
    )
    for understanding in before:
        if sure[understanding.identity] > 0:
            sure[understanding.identity] -= 1
            yield _change(understanding, is_confirmed=True)
    left = Counter((understanding.identity, str(understanding.reason)) for understanding in before)
    for understanding in after:
        review = (understanding.identity, str(understanding.reason))
        if left[review] > 0:
            left[review] -= 1
        else:
            yield _change(understanding, is_confirmed=False)


def _change(understanding: Understanding, *, is_confirmed: bool) -> ReviewChange:
    return ReviewChange(
        where=understanding.where,
        what=understanding.what,
        words=understanding.words,
        reason=str(understanding.reason),
        is_confirmed=is_confirmed,
    )
