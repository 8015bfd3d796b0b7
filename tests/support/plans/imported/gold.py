"""Duties of drafts against those that a reader annotated by hand, and how many agree."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from plan.model.records import Assignments
from plan.model.tree.outline import tasks

_AROUND = ".,:;()[]{}“”\"'«»-–—+•/…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A duty as a reader gave it."""

    body: str
    role: str
    quote: str
    task: str
    deadline: str
    is_explicit: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drafted:
    """A duty as the draft has it, its body by all its names."""

    bodies: tuple[str, ...]
    role: str
    words: str
    times: tuple[str, ...]
    is_sure: bool


@dataclass(slots=True)
class Score:
    """How many duties agree."""

    annotated: int = 0
    explicit: int = 0
    drafted: int = 0
    sure: int = 0
    agreed: int = 0
    explicit_agreed: int = 0
    sure_agreed: int = 0
    body_agreed: int = 0
    dated: int = 0
    dated_agreed: int = 0

    def add(self, file: Path, plan: Assignments) -> None:
        """Count the duties of `plan` against the annotation in `file`."""
        annotated, debatable = _annotated(json.loads(file.read_text(encoding="utf-8"))["duties"])
        drafted = list(_drafted(plan))
        left = list(drafted)
        for one in annotated:
            self._count(one, left)
        for one in (one for one in annotated if one.deadline):
            times = (time for other in drafted if _is_alike(one, other) for time in other.times)
            self.dated += any(_is_alike(one, other) for other in drafted)
            self.dated_agreed += any(_overlap(one.deadline, time) for time in times)
        for one in debatable:
            if fits := [other for other in left if _is_same(one, other)]:
                left.remove(fits[0])
                drafted.remove(fits[0])
        self.annotated += len(annotated)
        self.explicit += sum(one.is_explicit for one in annotated)
        self.drafted += len(drafted)
        self.sure += sum(one.is_sure for one in drafted)
        for one in annotated:
            if fits := [other for other in drafted if _is_same(one, other)]:
                drafted.remove(fits[0])
                self.body_agreed += 1

    def _count(self, one: Annotated, left: list[Drafted]) -> None:
        fits = [other for other in left if _is_alike(one, other)]
        if not fits:
            return
        best = max(fits, key=lambda other: _common(one.quote, other.words))
        left.remove(best)
        self.agreed += 1
        self.explicit_agreed += one.is_explicit
        self.sure_agreed += best.is_sure


def _annotated(duties: Sequence[Any]) -> tuple[list[Annotated], list[Annotated]]:
    """Return the duties that count, and those that readers may judge either way.

    A label line below several tasks is annotated once a task: it counts once.
    """
    counting: list[Annotated] = []
    debatable: list[Annotated] = []
    seen: set[tuple[str, ...]] = set()
    for duty in duties:
        one = Annotated(
            body=plain(duty["body"]),
            role=duty["role"],
            quote=plain(duty["quote"]),
            task=plain(duty["task"]),
            deadline=plain(duty.get("deadline", "")),
            is_explicit=duty.get("explicit", False),
        )
        key = (duty["place"], duty["body"], duty["role"], duty["quote"])
        if duty.get("debatable"):
            debatable.append(one)
        elif not (one.is_explicit and key in seen):
            counting.append(one)
            seen.add(key)
    return counting, debatable


def _drafted(plan: Assignments) -> Iterator[Drafted]:
    names = {
        str(body.id): tuple(plain(str(name)) for name in (body.name, *body.aliases))
        for body in plan.all_bodies
    }
    for task in tasks(plan):
        for each in task.assignments:
            times = (each.deadline, each.starts, each.cadence)
            for duty in each.duties:
                yield Drafted(
                    bodies=names[str(duty.body)],
                    role=str(duty.role),
                    words=plain(str(duty.quote)),
                    times=tuple(plain(str(time.quote)) for time in times if time),
                    is_sure=not duty.review,
                )


def plain(words: str) -> str:
    """Return `words` without capitals and signs, one blank between."""
    tokens = (word.strip(_AROUND) for word in unicodedata.normalize("NFC", words).split())
    return " ".join(token for token in tokens if any(map(str.isalnum, token))).casefold()


def _is_alike(one: Annotated, other: Drafted) -> bool:
    return other.role == one.role and _is_same(one, other)


def _is_same(one: Annotated, other: Drafted) -> bool:
    rests = _overlap(one.quote, other.words) or one.body in other.words
    is_body = any(_is_name(one.body, name) for name in other.bodies)
    return is_body and (rests or _overlap(one.task, other.words))


def _is_name(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (shorter in longer and len(shorter) > 0.5 * len(longer))


def _common(one: str, other: str) -> int:
    return len(_words(one) & _words(other))


def _overlap(one: str, other: str) -> bool:
    fewest = min(len(_words(one)), len(_words(other)))
    return 0 < fewest <= 2 * _common(one, other)


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def cited_numbers(numbers: Iterable[str]) -> set[str]:
    """Return numbers of documents as they can be compared."""
    return {"".join(number.split()).casefold() for number in numbers}
