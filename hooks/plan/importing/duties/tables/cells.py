"""One row of a table of tasks: who has which part by its cells, when, and what comes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ....model.tree.entries import Entry
from ...columns import ROLES
from ...grammar.clauses import Part, Subject
from ...grammar.labels import heading_holds, labels
from ...grammar.paragraphs import sayings
from ...grammar.times import of_cell
from ...naming.names import Name
from ...naming.reader import Reader
from ...naming.values import whole
from ..contexts import words_of
from ..drafts import AssignmentDraft, DutyDraft, QuoteDraft, TimeDraft
from ..label_duties import TWO_ROLES
from ..leads import by_heading
from ..quotes import Quotes

_WORD = re.compile(r"[^\W\d_]{2}")
_TIMES = ("deadline", "starts", "cadence")
Unsure = Mapping[str, frozenset[tuple[int, int]]]
"""By the slug of a row the cell and the place in it of each line that may stand in another cell."""
BODY = ("body",)
"""What a column holds that only names bodies, where no other says who has the tasks."""
_ROLE_BEHIND = re.compile(
    r"\s[-–]\s(?P<role>chủ trì|phối hợp|đầu mối|tham gia|theo dõi|thực hiện)(?=\s*(?:[,;.\n]|$))"
)
"""Behind a name which part it has: “Sở A - chủ trì; Sở B - phối hợp”."""
_SIGNS = re.compile(r"[\s*+•–-]+")
_ITEM = re.compile(r"[^\s,;](?:[^,;()]|\([^()]*\))*")
_NO_PART = "ô này ghi vai trò của cơ quan khác, chưa rõ cơ quan này giữ vai trò nào"
_SEVERAL = "ô này có nhiều thời hạn, mới lấy thời hạn đầu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Above:
    """What stands above a row that is said of it, too."""

    period: Entry | None = None
    """The row that says when all below it is done."""
    subject: Subject | None = None
    """Who has the tasks below the row or heading that names them."""
    duties: tuple[DutyDraft, ...] = ()
    """Those that marks in its cells give whom the labels above them name."""
    reads_tasks: bool = False
    """Whether no column says who has a task, so that its own words may."""


class RowCells:
    """One row, with the rows in which each of its cells begins.

    Lines of which it is not sure in which cell they stand say nothing.
    """

    def __init__(
        self,
        *,
        row: Entry,
        filled: Mapping[int, Entry],
        unsure: Unsure,
        reader: Reader,
        quotes: Quotes,
    ) -> None:
        self._row = row
        self._filled = filled
        self._unsure = unsure
        self._reader = reader
        self._quotes = quotes

    def assignment(self, holds: Sequence[tuple[str, ...]], above: Above) -> AssignmentDraft | None:
        """Return what the row assigns by the columns that hold `holds`, and by what is `above`."""
        duties: list[DutyDraft] = [*above.duties]
        times: list[TimeDraft] = []
        product: QuoteDraft | None = None
        for place, kinds in enumerate(holds):
            for cell, text, held in self._said(place, kinds):
                if not held or held[0] in ROLES:
                    duties.extend(self._spoken(cell, text, held))
                if held and held[0] in ROLES:
                    among = _column(cell, holds, kinds)
                    duties.extend(self._duties(cell, text, held, among))
                elif kinds and kinds[0] in _TIMES:
                    times.extend(self._times(cell, text, kinds[0], _column(cell, holds, kinds)))
                elif kinds == ("product",) and not product and _WORD.search(text):
                    among = _column(cell, holds, kinds)
                    product = self._quote(cell, text, (0, len(text)), among=among)
        if above.reads_tasks:
            duties.extend(self._told(holds, above.subject))
        if not duties:
            return None
        if not times and above.period:
            times.extend(self._times(above.period, words_of(above.period), "deadline"))
        kept = {(duty.name, duty.role): duty for duty in reversed(duties)}
        return AssignmentDraft(
            duties=tuple(reversed(kept.values())),
            times=tuple(first_of_each_kind(times)),
            product=product,
        )

    def _told(self, holds: Sequence[tuple[str, ...]], above: Subject | None) -> Iterator[DutyDraft]:
        """Yield what the words of the task tell those whom the row names, or who are `above`."""
        subject = self._named(holds) or above
        told = [
            (cell, text, part)
            for place, kinds in enumerate(holds)
            for cell, text in (self._lines(place) if kinds == ("task",) else ())
            for saying in sayings(text, self._reader, subject)
            for part in saying.parts
        ]
        for cell, text, part in told:
            quote = self._at(part) if part.at else self._quote(cell, text, part.span, part.doubt)
            yield from _duty(part.name, part.role, quote)
        if subject and not any(part.at or part.is_of_subject for _, _, part in told):
            for part in by_heading(subject):
                yield from _duty(part.name, part.role, self._at(part))

    def _named(self, holds: Sequence[tuple[str, ...]]) -> Subject | None:
        """Return whom the row names in a column that only names bodies; nobody who is in doubt."""
        cells = [
            (cell, name)
            for place, kinds in enumerate(holds)
            for cell, text in (self._lines(place) if kinds == BODY else ())
            for name in whole(self._reader, text)
        ]
        names = tuple(name for _, name in cells if not name.doubt)
        return Subject(names=names, at=cells[0][0].slug) if names else None

    def _at(self, part: Part) -> QuoteDraft | None:
        at = "" if part.at == self._row.slug else part.at
        return self._quotes.name(part.at, part.name, at=at, doubt=part.doubt)

    def _lines(self, place: int) -> Iterator[tuple[Entry, str]]:
        row = self._filled.get(place)
        if row and place < len(row.item.cells):
            lines = enumerate(row.item.cells[place].lines)
            unsure = self._unsure.get(row.slug, ())
            yield from ((row, str(line)) for at, line in lines if (place, at) not in unsure)

    def _said(
        self, place: int, kinds: tuple[str, ...]
    ) -> Iterator[tuple[Entry, str, tuple[str, ...]]]:
        """Yield the lines of a cell and what each holds: below a label of roles, what that says."""
        held = kinds
        for cell, text in self._lines(place):
            bare = _SIGNS.sub("", text, count=1)
            told = heading_holds(bare) if bare.endswith(":") else ()
            own = [label.holds for label in labels(text) if label.is_of_roles]
            if not kinds or kinds[0] not in ROLES:
                yield cell, text, kinds
            elif told and {*told} <= {*ROLES}:
                held = told
            else:
                yield cell, text, held
                held = own[-1] if own else held

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
        seen = _with_brackets(text)[:until].rstrip(" (")
        names = (*whole(self._reader, seen), *self._beside_parts(text, until))
        for name in () if role_labels else names:
            for role in roles:
                own = among if role == roles[0] else ()
                quote = self._quote(cell, text, (name.start, name.end), name.doubt, own)
                yield from _duty(name, role, quote)

    def _beside_parts(self, text: str, start: int) -> Iterator[Name]:
        """Yield in doubt those listed behind one whose part is said: “Sở A (chủ trì), Sở B”."""
        given = [part.name for part in self._parts(text)]
        for item in _ITEM.finditer(text, start):
            names, end = self._reader.row(text, item.start())
            is_all = names and re.match(r"[\s.]*(?:[,;(]|$)", text[end:])
            if is_all and not any(
                part.start < item.end() and item.start() < part.end for part in given
            ):
                yield from (replace(name, doubt=name.doubt or _NO_PART) for name in names)

    def _lead_or_partner(self, cell: Entry, text: str) -> Iterator[DutyDraft]:
        """Yield who a cell for both names, behind a stroke those who work along: “Sở A/ Sở B”."""
        stroke = text.find("/")
        for name in whole(self._reader, text):
            role = "coordinate" if 0 <= stroke < name.start else "lead"
            quote = self._quote(cell, text, (name.start, name.end), name.doubt or TWO_ROLES)
            yield from _duty(name, role, quote)

    def _parts(self, text: str) -> Iterator[Part]:
        for saying in sayings(_with_brackets(text), self._reader, None):
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
            said = (role.span() for role in _ROLE_BEHIND.finditer(text))
            end = next((b for a, b in said if a < part.span[1] <= b), part.span[1])
            quote = self._quote(cell, text, (part.span[0], end))
            leads = part.is_of_subject and "lead" in roles
            yield from _duty(part.name, "lead" if leads else part.role, quote)

    def _times(
        self, cell: Entry, text: str, kind: str, column: tuple[str, ...] = ()
    ) -> Iterator[TimeDraft]:
        time = of_cell(text, kind)
        among = column if time and time.kind == kind else ()
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


def _column(
    row: Entry, holds: Sequence[tuple[str, ...]], kinds: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the lines of all cells of `row` in which a quote of `kinds` is looked for first."""
    cells = zip(row.item.cells, holds, strict=False)
    return tuple(str(line) for cell, held in cells if held[:1] == kinds[:1] for line in cell.lines)


def _with_brackets(text: str) -> str:
    """Return `text` with brackets about each role behind a dash: as long, letter by letter."""
    return _ROLE_BEHIND.sub(r" (\g<role>)", text)


def _duty(name: Name, role: str, quote: QuoteDraft | None) -> Iterator[DutyDraft]:
    if quote:
        yield DutyDraft(name=name.called, is_group=name.is_group, role=role, quote=quote)


def first_of_each_kind(times: Iterable[TimeDraft]) -> Iterator[TimeDraft]:
    """Yield the first of `times` of each kind, in doubt where others of its kind follow."""
    by_kind: dict[str, list[TimeDraft]] = {}
    for time in times:
        by_kind.setdefault(time.kind, []).append(time)
    for first, *others in by_kind.values():
        is_one = all(other.words == first.words for other in others)
        doubt = first.quote.review or ("" if is_one else _SEVERAL)
        yield replace(first, quote=replace(first.quote, review=doubt))
