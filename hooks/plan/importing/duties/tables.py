"""Tables of tasks: each row assigns what the columns of its roles say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model.records import Column
from ...model.tree.entries import Entry
from ..columns import ROLES
from ..grammar.clauses import Part
from ..grammar.labels import holds_of, labels
from ..grammar.paragraphs import sayings
from ..grammar.times import is_period, labelled
from ..naming.names import Name
from ..naming.reader import Reader
from ..naming.values import whole
from .contexts import words_of
from .drafts import AssignmentDraft, DutyDraft, QuoteDraft, TimeDraft
from .label_duties import TWO_ROLES
from .quotes import Quotes

_WORD = re.compile(r"[^\W\d_]{2}")
_BESIDES = ("monitor", "advise", "coordinate")
"""Roles that the label of a column can say besides that of who leads."""


def rows_assign(
    table: Entry, reader: Reader, quotes: Quotes
) -> Iterator[tuple[str, AssignmentDraft]]:
    """Yield what each row of `table` assigns; a cell merged with the one above says the same."""
    holds = [_holds_of(column) for column in table.item.columns]
    filled: dict[int, Entry] = {}
    period: Entry | None = None
    for row in _rows(table):
        cells = row.item.cells
        if not cells:
            period = _period(row, period)
            continue
        for place, cell in enumerate(cells):
            if not cell.is_merged:
                filled[place] = row
        cells_of_row = _Row(row=row, filled=filled, period=period, reader=reader, quotes=quotes)
        draft = cells_of_row.assignment(holds)
        if draft:
            yield row.slug, draft


def _holds_of(column: Column) -> tuple[str, ...]:
    """Return what `column` holds: nothing, one thing, or the roles of those whom it names."""
    if not column.holds:
        return ()
    own = str(column.holds)
    others = holds_of(str(column.label)) if own == "lead" else ()
    return (own, *(role for role in others if role in _BESIDES))


def _period(group: Entry, before: Entry | None) -> Entry | None:
    """Return the row whose words say when what stands below `group` is done, `group` or `before`.

    It holds until the next row that parts the table as it does: “I”, then “II”.
    """
    if is_period(words_of(group)):
        return group
    return before if before and _depth(group) > _depth(before) else None


def _depth(group: Entry) -> int:
    return str(group.item.number or "").rstrip(".").count(".")


def _rows(table: Entry) -> Iterator[Entry]:
    for row in table.points:
        yield row
        yield from row.points


class _Row:
    """One row, with the rows in which each of its cells begins."""

    def __init__(
        self,
        *,
        row: Entry,
        filled: dict[int, Entry],
        period: Entry | None,
        reader: Reader,
        quotes: Quotes,
    ) -> None:
        self._row = row
        self._filled = filled
        self._period = period
        self._reader = reader
        self._quotes = quotes

    def assignment(self, holds: list[tuple[str, ...]]) -> AssignmentDraft | None:
        """Return what the row assigns by the columns that hold `holds`."""
        duties: list[DutyDraft] = []
        times: list[TimeDraft] = []
        product: QuoteDraft | None = None
        for place, kinds in enumerate(holds):
            for cell, text in self._lines(place):
                if not kinds or kinds[0] in ROLES:
                    duties.extend(self._spoken(cell, text, kinds))
                if kinds and kinds[0] in ROLES:
                    among = self._column(holds, kinds)
                    duties.extend(self._duties(cell, text, kinds, among))
                elif kinds == ("deadline",):
                    times.extend(self._times(cell, text, self._column(holds, kinds)))
                elif kinds == ("product",) and not product and _WORD.search(text):
                    among = self._column(holds, kinds)
                    product = self._quote(cell, text, (0, len(text)), among=among)
        if not duties:
            return None
        if not times and self._period:
            times.extend(self._times(self._period, words_of(self._period)))
        kept = {(duty.name, duty.role): duty for duty in reversed(duties)}
        return AssignmentDraft(
            duties=tuple(reversed(kept.values())),
            times=tuple({time.kind: time for time in reversed(times)}.values()),
            product=product,
        )

    def _lines(self, place: int) -> Iterator[tuple[Entry, str]]:
        row = self._filled.get(place)
        if row and place < len(row.item.cells):
            yield from ((row, str(line)) for line in row.item.cells[place].lines)

    def _column(self, holds: list[tuple[str, ...]], kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Return the lines of all cells in which a quote of `kinds` is looked for first."""
        places = (place for place, held in enumerate(holds) if held == kinds)
        return tuple(text for place in places for _, text in self._lines(place))

    def _duties(
        self, cell: Entry, text: str, roles: tuple[str, ...], among: tuple[str, ...]
    ) -> Iterator[DutyDraft]:
        """Yield what the names in a cell give, up to a sentence: “Sở A (Sở B phối hợp)”."""
        role_labels = [label for label in labels(text) if label.is_of_roles]
        for label in role_labels:
            for name in whole(self._reader, text[: label.end], label.start):
                for of_label in label.holds:
                    quote = self._quote(cell, text, (label.begin, name.end), name.doubt)
                    yield from _duty(name, of_label, quote)
        if {"lead", "coordinate"} <= {*roles}:
            yield from () if role_labels else self._lead_or_partner(cell, text)
            return
        until = min((part.span[0] for part in self._parts(text)), default=len(text))
        for name in () if role_labels else whole(self._reader, text[:until].rstrip(" (")):
            for role in roles:
                own = among if role == roles[0] else ()
                quote = self._quote(cell, text, (name.start, name.end), name.doubt, own)
                yield from _duty(name, role, quote)

    def _lead_or_partner(self, cell: Entry, text: str) -> Iterator[DutyDraft]:
        """Yield who a cell for both names, behind a stroke those who work along: “Sở A/ Sở B”."""
        stroke = text.find("/")
        for name in whole(self._reader, text):
            role = "coordinate" if 0 <= stroke < name.start else "lead"
            quote = self._quote(cell, text, (name.start, name.end), name.doubt or TWO_ROLES)
            yield from _duty(name, role, quote)

    def _parts(self, text: str) -> Iterator[Part]:
        for saying in sayings(text, self._reader, None):
            yield from (
                part
                for part in saying.parts
                if part.role in ("lead", "coordinate") and not part.doubt
            )

    def _spoken(self, cell: Entry, text: str, roles: tuple[str, ...]) -> Iterator[DutyDraft]:
        """Yield what sentences in a cell give: “Sở A chủ trì thẩm tra; Sở B phối hợp”.

        In the column of those who lead, “Sở A phối hợp với Sở B” is led by the first.
        """
        for part in self._parts(text):
            quote = self._quote(cell, text, part.span)
            leads = part.is_of_subject and "lead" in roles
            yield from _duty(part.name, "lead" if leads else part.role, quote)

    def _times(self, cell: Entry, text: str, column: tuple[str, ...] = ()) -> Iterator[TimeDraft]:
        time = labelled(text, 0, len(text))
        among = column if time and time.kind == "deadline" else ()
        quote = time and self._quote(cell, text, (time.start, time.end), time.doubt, among)
        if time and quote:
            yield TimeDraft(kind=time.kind, words=time.words, quote=quote)

    def _quote(
        self,
        cell: Entry,
        text: str,
        span: tuple[int, int],
        doubt: str = "",
        among: tuple[str, ...] = (),
    ) -> QuoteDraft | None:
        at = "" if cell is self._row else cell.slug
        return self._quotes.quote(cell.slug, text, span, at=at, doubt=doubt, among=among)


def _duty(name: Name, role: str, quote: QuoteDraft | None) -> Iterator[DutyDraft]:
    if quote:
        yield DutyDraft(name=name.called, is_group=name.is_group, role=role, quote=quote)
