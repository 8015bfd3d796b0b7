"""A reviewer sees what an editor confirmed, and what came in doubt."""

from __future__ import annotations

import pytest

from plan.check.gate import checked_content
from plan.compare import Changes, changes, compared
from plan.compare.texts import changes_markdown, changes_text
from tests.support.plans.reviewed import DOUBTS, DRAFT, SOUND, doubted


def between(old: str, new: str) -> Changes:
    """Return what differs between two texts of a file."""
    return changes(
        compared(checked_content(old.encode(), "old"), checked_content(new.encode(), "new"))
    )


@pytest.mark.parametrize("record", DOUBTS)
def test_what_is_confirmed_is_told_once_and_nothing_else(record: str) -> None:
    told = between(doubted(SOUND, record), SOUND)
    (only,) = told.reviews
    assert (only.is_confirmed, only.reason) == (True, DOUBTS[record])
    for text in (changes_text(told), changes_markdown(told)):
        assert text.count(DOUBTS[record]) == 1
    assert changes_text(told).startswith("Đã xem lại, giữ nguyên")


@pytest.mark.parametrize("record", DOUBTS)
def test_what_comes_in_doubt_is_told_once_and_nothing_else(record: str) -> None:
    told = between(SOUND, doubted(SOUND, record))
    (only,) = told.reviews
    assert (only.is_confirmed, only.reason) == (False, DOUBTS[record])
    assert changes_text(told).startswith("Mới cần xem lại")


def test_what_was_mended_is_no_confirmation() -> None:
    record = "{body: cong-an-huyen, role: implement, at: iii-1, quote: Công an huyện}"
    mended = SOUND.replace(record, record.replace("implement", "coordinate"))
    told = between(doubted(SOUND, record), mended)
    assert not told.reviews
    assert told.duties


def test_doubts_that_stay_are_not_told() -> None:
    assert not between(DRAFT, DRAFT)
    moved = DRAFT.replace("# An invented", "# One line more\n# An invented")
    assert not between(DRAFT, moved)
