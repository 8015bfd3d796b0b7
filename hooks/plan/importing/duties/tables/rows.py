"""Tables of tasks: each row assigns what the columns of its roles say, or the row that heads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ....language.vietnamese import ascii_form
from ....model.records import Column
from ....model.tree.entries import Entry
from ...columns import can_name_bodies, column_holds
from ...grammar.clauses import Subject
from ...grammar.labels import holds_of
from ...grammar.times import is_period
from ...naming.reader import Reader
from ..contexts import named_subject, words_of
from ..drafts import AssignmentDraft
from ..quotes import Quotes
from .cells import BODY, Above, RowCells, Unsure
from .marks import marks_of, rows_of

_BESIDES = ("monitor", "advise", "coordinate")
"""Roles that the label of a column can say besides that of who leads."""
_LED_ADVICE = re.compile(r"chủ trì tham mưu", re.IGNORECASE)
"""Words of a label that say what is led: no part besides that of who leads."""
_DITTO = re.compile(
    r"[\s-]*(?:n\.?t\.?|nhu (?:tren|dong tren|muc tren|o tren)|/{2,}|[\"”“″〃]+)[\s-]*"
)
"""What stands in a cell, without accents, that says the same as the one above."""


def rows_assign(
    table: Entry,
    reader: Reader,
    quotes: Quotes,
    unsure: Unsure,
    texts: Iterable[str],
    subject: Subject | None = None,
) -> Iterator[tuple[str, AssignmentDraft]]:
    """Yield what each row of `table` assigns; a cell merged with the one above says the same.

    Where no column says who has a task, it is for those of `subject`, or those whom a row names
    that parts the table. What marks in its cells mean, `texts` beside it say.
    """
    holds = _holds_of_columns(table)
    marks = marks_of(table, reader, texts)
    if marks:
        holds = [() if place in marks.bodies else kinds for place, kinds in enumerate(holds)]
    names_nobody = not marks and not _says_who(holds)
    filled: dict[int, Entry] = {}
    above = _Parted(subject=subject if subject and subject.at else None)
    for row in rows_of(table):
        cells = row.item.cells
        if not cells:
            above = above.below(row, reader)
            continue
        if _repeats_labels(row, table):
            continue
        for place, cell in enumerate(cells):
            if not cell.is_merged and not _is_ditto(row, place):
                filled[place] = row
        cells_of_row = RowCells(row=row, filled=filled, unsure=unsure, reader=reader, quotes=quotes)
        said = Above(
            period=above.period,
            subject=above.subject,
            duties=tuple(marks.duties(row, quotes)) if marks else (),
            reads_tasks=names_nobody,
        )
        draft = cells_of_row.assignment(holds, said)
        if draft:
            yield row.slug, draft


def _holds_of_columns(table: Entry) -> list[tuple[str, ...]]:
    holds = [_holds_of(column) for column in table.item.columns]
    if _says_who(holds) or ("task",) not in holds:
        return holds
    naming = next(
        (
            place
            for place, column in enumerate(table.item.columns)
            if not holds[place] and can_name_bodies(str(column.label or ""))
        ),
        None,
    )
    return [BODY if place == naming else kinds for place, kinds in enumerate(holds)]


def _says_who(holds: Sequence[tuple[str, ...]]) -> bool:
    """Return whether a column of those that hold `holds` says who has a task."""
    return any({"lead", "implement"} & {*kinds} for kinds in holds)


def _holds_of(column: Column) -> tuple[str, ...]:
    """Return what `column` holds: nothing, one thing, or the roles of those whom it names."""
    if not column.holds:
        return ()
    own = str(column.holds)
    label = _LED_ADVICE.sub("chủ trì", str(column.label))
    others = holds_of(label) if own == "lead" else ()
    return (own, *(role for role in others if role in _BESIDES))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parted:
    """What the rows that part a table say of those below them."""

    period: Entry | None = None
    """The row that says when all below it is done."""
    subject: Subject | None = None
    """Whom the row names whose tasks stand below it."""
    depth: int = -1
    """How deep that row parts the table."""
    period_depth: int = -1

    def below(self, group: Entry, reader: Reader) -> _Parted:
        """Return what is said of the rows below `group`, besides what still holds of the above.

        That holds until the next row that parts the table as deep: “I”, then “II”.
        """
        depth = _depth(group)
        kept = self
        if is_period(words_of(group)):
            kept = replace(kept, period=group, period_depth=depth)
        elif depth <= self.period_depth:
            kept = replace(kept, period=None, period_depth=-1)
        subject = named_subject(words_of(group), group.slug, reader)
        if subject:
            return replace(kept, subject=subject, depth=depth)
        return replace(kept, subject=None, depth=-1) if 0 <= self.depth >= depth else kept


def _depth(group: Entry) -> int:
    return str(group.item.number or "").rstrip(".").count(".")


def _repeats_labels(row: Entry, table: Entry) -> bool:
    """Return whether `row` is the head of `table` again, as where a page of it began."""
    cells = [" ".join(map(str, cell.lines)) for cell in row.item.cells]
    said = [
        words in str(column.label or "")
        or (bool(column.holds) and column_holds(words) == column.holds)
        for words, column in zip(cells, table.item.columns, strict=False)
        if words
    ]
    return len(said) > 1 and all(said)


def _is_ditto(row: Entry, place: int) -> bool:
    words = " ".join(map(str, row.item.cells[place].lines))
    return bool(_DITTO.fullmatch(ascii_form(words)))
