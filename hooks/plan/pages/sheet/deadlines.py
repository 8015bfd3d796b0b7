"""By when a body must have done what comes first, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from ...derive.findings.common import counted
from ...derive.holdings import Holding
from ...language.periods import due


def first_deadline(held: Iterable[Holding]) -> str:
    """Return the deadline of `held` that comes first, and of which tasks; empty if there is none.

    Deadlines can be worded so that no day follows from them: where those are several, it is only
    said of how many tasks.
    """
    tasks: dict[str, dict[str, None]] = {}
    for each in held:
        if each.deadline:
            tasks.setdefault(str(each.deadline.date), {})[each.task.label] = None
    if not tasks:
        return ""
    days = {words: due(words) for words in tasks}
    known = {words: day for words, day in days.items() if day}
    if len(tasks) > 1 and len(known) < len(tasks):
        labels = {label for found in tasks.values() for label in found}
        return f"{len(labels)} nhiệm vụ có thời hạn." if len(labels) > 1 else ""
    first = min(known, key=lambda words: known[words]) if known else next(iter(tasks))
    named = "Thời hạn sớm nhất" if len(tasks) > 1 else "Thời hạn"
    return f"{named}: {first} ({counted('nhiệm vụ', tuple(tasks[first]))})."
