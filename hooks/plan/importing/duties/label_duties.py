"""What label lines assign: who, by when and what is to come of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model.tree.entries import Entry
from ..grammar.clauses import Part
from ..grammar.labels import Label
from ..grammar.paragraphs import sayings
from ..grammar.times import labelled
from ..naming.reader import Reader
from ..naming.values import whole
from .contexts import words_of
from .drafts import (
    AssignmentDraft,
    DutyDraft,
    Placed,
    QuoteDraft,
    TimeDraft,
    duty_of,
    once,
    one_a_kind,
)
from .label_lines import Run, Value
from .quotes import Quotes

_WORD = re.compile(r"[^\W\d_]{2}")
_SEVERAL = "dòng giao việc đứng sau nhiều đoạn"
TWO_ROLES = "dòng này gộp chủ trì và phối hợp, chưa rõ ai giữ vai trò nào"


class LabelDuties:
    """Reads label lines, and quotes them where they stand."""

    def __init__(self, reader: Reader, quotes: Quotes) -> None:
        """Read with the names that `reader` knows."""
        self._reader = reader
        self._quotes = quotes

    def of_run(self, run: Run, parent: Entry | None) -> Iterator[Placed]:
        """Yield what the lines of `run` say of the entries before it, or of `parent` above it."""
        if not run.tasks and not parent:
            return
        if not run.tasks and parent:
            yield from self.labelled(parent, run.values)
        for task in run.tasks:
            doubt = "" if task is run.tasks[0] else _SEVERAL
            yield from self.labelled(task, run.values, doubt)

    def labelled(self, task: Entry, values: Iterable[Value], doubt: str = "") -> Iterator[Placed]:
        """Yield what label lines say of `task`; each where it stands."""
        duties: list[DutyDraft] = []
        times: list[TimeDraft] = []
        product: QuoteDraft | None = None
        for line, label in values:
            text = words_of(line)
            at = "" if line is task else line.slug
            if label.is_of_roles:
                duties.extend(self._of_label(line, text, label, at, doubt))
            elif "deadline" in label.holds:
                time = labelled(text, label.start, label.end)
                times.extend(filter(None, (self._quotes.time(line, task, text, time),)))
            elif "product" in label.holds and _WORD.search(text, label.start, label.end):
                span = (label.start, label.end)
                product = product or self._quotes.quote(line.slug, text, span, at=at)
        if duties:
            yield (
                task.slug,
                AssignmentDraft(
                    duties=tuple(once(duties)), times=tuple(one_a_kind(times)), product=product
                ),
            )

    def _of_label(
        self, line: Entry, text: str, label: Label, at: str, doubt: str
    ) -> Iterator[DutyDraft]:
        value = text[: label.end]
        names = whole(self._reader, value, label.start)
        if label.holds == ("implement",) and (parts := self._said_by(value, label)):
            for part in parts:
                quote = self._quotes.quote(line.slug, text, part.span, at=at, doubt=doubt)
                yield from filter(None, (duty_of(part.name, part.role, quote),))
            return
        if label.is_weak and not self._reader.row(value, label.start)[0]:
            return
        if {"lead", "coordinate"} <= {*label.holds}:
            doubt = doubt or TWO_ROLES
        for name in names:
            begin = label.begin if name is names[0] else name.start
            for role in label.holds:
                quote = self._quotes.quote(
                    line.slug, text, (begin, name.end), at=at, doubt=doubt or name.doubt
                )
                yield from filter(None, (duty_of(name, role, quote),))

    def _said_by(self, value: str, label: Label) -> list[Part]:
        """Return what a sentence behind a label gives: “Phân công: Sở A chủ trì, …”."""
        spoken = sayings(" " * label.start + value[label.start :], self._reader, None)
        return [part for saying in spoken for part in saying.parts if not part.doubt]

    def times_of(self, task: Entry, values: Iterable[Value]) -> tuple[TimeDraft, ...]:
        """Return when `task` is due by the label lines that speak of it."""
        times = (
            self._quotes.time(line, task, text, labelled(text, label.start, label.end))
            for line, label in values
            if (text := words_of(line)) and "deadline" in label.holds
        )
        return tuple(one_a_kind(filter(None, times)))
