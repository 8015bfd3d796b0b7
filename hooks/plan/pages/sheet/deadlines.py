"""What the words for a time say to a calendar: which deadline comes first, what they leave open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ...derive.holdings import Holding
from ...language.periods import lacks_year, period
from ...language.rhythms import cadence, is_ongoing
from ...language.vietnamese import named_or_counted
from ...model.details import LABELS
from ...model.records import Deadline, Plan
from .reasons import unstated


def first_deadline(held: Iterable[Holding]) -> str:
    """Return the deadline of `held` that comes first, and of which tasks; empty if there is none.

    Deadlines can be worded so that no last day follows from them: where those are several, it is
    only said of how many tasks.
    """
    tasks: dict[str, dict[str, None]] = {}
    for holding in held:
        if holding.deadline and not is_ongoing(holding.deadline.date):
            tasks.setdefault(str(holding.deadline.date), {})[holding.task.label] = None
    if not tasks:
        return ""
    periods = {words: period(words) for words in tasks}
    last_days = {words: reach.last for words, reach in periods.items() if reach and reach.last}
    if len(tasks) > 1 and len(last_days) < len(tasks):
        labels = {label for of_deadline in tasks.values() for label in of_deadline}
        return f"{len(labels)} nhiệm vụ có thời hạn." if len(labels) > 1 else ""
    first = min(tasks, key=lambda words: last_days.get(words, date.max))
    named = f"{LABELS['deadline']} sớm nhất" if len(tasks) > 1 else LABELS["deadline"]
    return f"{named}: {first} ({named_or_counted('nhiệm vụ', tuple(tasks[first]))})."


def left_open(plan: Plan, time: Deadline | None) -> str:
    """Return that the words of `time` name no day or period, without a full stop, or nothing."""
    if time is None or period(time.date) or cadence(time.date):
        return ""
    return unstated(plan, "năm" if lacks_year(time.date) else "ngày")
