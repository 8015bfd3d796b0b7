"""What rules look through: the plan's words, and the bodies that it names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeGuard

from ....language.word_index import WordIndex
from ....model.records import Assignments
from ....model.text import Text
from ....model.tree.outline import outline, tasks
from ....model.tree.passages import passages, recipient_lines


def recipient_ids(assignments: Assignments) -> Iterator[Text]:
    """Yield the id of every body that the recipients name."""
    for line in recipient_lines(assignments):
        yield from (recipient.body for recipient in line.recipients)


def named_bodies(assignments: Assignments) -> set[Text]:
    """Return the id of every body and group that the plan itself names."""
    duties = {duty.body for task in tasks(assignments) for duty in task.duties}
    return duties | {assignments.plan.issuer, *recipient_ids(assignments)}


@lru_cache(maxsize=1)
def is_read_whole(assignments: Assignments) -> bool:
    """Return whether all words of the plan could be read: a quote may stand in those that not."""
    texts = [passage.text for passage in passages(assignments)]
    for block in outline(assignments).all_blocks:
        texts += filter(_is_given, (block.part.section.heading, block.part.section.text))
        for entry in block.all_entries:
            texts += filter(_is_given, (entry.item.text, *(a.text for a in entry.assignments)))
    return all(text.place for text in texts)


def _is_given(text: Text | None) -> TypeGuard[Text]:
    return text is not None


@lru_cache(maxsize=1)
def all_words(assignments: Assignments) -> str:
    """Return every word of the plan, a line each passage."""
    return "\n".join(passage.text for passage in passages(assignments))


@lru_cache(maxsize=1)
def index_of_all_words(assignments: Assignments) -> WordIndex:
    """Return the index of every word of the plan."""
    return WordIndex(all_words(assignments))
