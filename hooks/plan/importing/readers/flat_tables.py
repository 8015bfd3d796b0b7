"""Tables that an export wrote cell by cell, a line each → tables again, doubtful rows marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from ...language.vietnamese import ascii_form
from ..columns import ROLES, column_holds
from ..forms import ANNEX, RECIPIENTS
from ..markers import readings, roman_value
from ..stream import Block, Cell, Paragraph, Row, Table
from .flat_heads import FlatHead, counts_columns, head_in_one_row, heads_in_two_rows

_NUMBER_LABEL = re.compile(r"S?TT|Số TT|Số thứ tự", re.IGNORECASE)
_NUMBERS: Mapping[str, re.Pattern[str]] = {
    "digits": re.compile(r"(?P<n>\d{1,3}(?:\.\d{1,3}){0,3})\.?"),
    "roman": re.compile(r"(?P<n>[IVXL]{1,6})\.?"),
    "capital": re.compile(r"(?P<n>[A-H])\.?"),
    "mixed": re.compile(r"(?P<n>[IVXL]{1,6}(?:\.\d{1,3}){1,3})\.?"),
}
"""How rows are numbered; a row of a group by numerals and capitals."""
_BELOW: Mapping[str, tuple[str, ...]] = {
    "capital": ("roman", "mixed", "digits"),
    "roman": ("digits",),
    "mixed": ("digits",),
}
"""The numbers that can begin anew below a row of each kind."""
_GROUP = re.compile(r"(?:[IVXL]{1,6}|[A-H])\. \S.*")
"""A group's number and name in one line."""
_TIME = re.compile(
    r"(?:.{0,40}\b)?(?:nam|quy|thang|hang|thuong xuyen|dinh ky|giai doan|khi|sau khi|truoc)\b"
    r".{0,80}|[\d/ .-]{4,}"
)
_BODY = re.compile(
    r"(?:(?:chu tri|phoi hop|dau moi|thuc hien)\W+)?"
    r"(?:cac|so|ban|bo|uy ban|ubnd|hdnd|cong an|van phong|hoi|hiep hoi|doan|lien doan|trung tam"
    r"|vien|cuc|chi cuc|tinh|thanh|xa|phuong|phong|truong|bao|dai|kho bac|thue|toa an|mat tran"
    r"|dang uy|cong ty|tap doan|ngan hang|quy|vnpt|viettel|don vi|dia phuong|doanh nghiep)\b"
)
_FEWEST, _MOST = 3, 10
_BLOCKS_ABOVE = 200
"""Of so many paragraphs above a table the numbers are known."""
_LONGEST_LABEL, _LONGEST_CELL = 90, 1500
LACKS = "dòng này thiếu ô, ô trống có thể ở cột khác"
_SURE = 0.7
"""The share of rows that must lack no cell, or one, for the lines to be taken for a table."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of one row, its number first."""

    number: str
    cells: tuple[str, ...]


def with_flat_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield `blocks`, runs of cells as tables where nearly all rows have their head's columns."""
    at = 0
    while at < len(blocks):
        if table_and_end := _table(blocks, at):
            table, at = table_and_end
            yield table
        else:
            yield blocks[at]
            at += 1


def _table(blocks: Sequence[Block], at: int) -> tuple[Table, int] | None:
    """Return the table that begins at `at`, and where it ends."""
    if not _NUMBER_LABEL.fullmatch(_text(blocks[at])):
        return None
    end = _end(blocks, at)
    lines = [_text(block) for block in blocks[at:end]]
    labels = _labels(lines)
    if not labels:
        return None
    head, numbering, rows = _read(labels, lines[len(labels) :])
    count = len(head.labels)
    fitting = sum(len(row.cells) in (1, count - 2, count - 1) for row in rows)
    fewest = 1 if _is_plain(head.labels, rows) else _FEWEST
    if len(rows) < fewest or fitting < _SURE * len(rows):
        return None
    body = (_row(row, head.labels) for row in rows)
    return Table(rows=(*head.rows, *numbering, *body), heads=len(head.rows)), end


def _read(
    labels: Sequence[str], lines: Sequence[str]
) -> tuple[FlatHead, tuple[Row, ...], list[_Lines]]:
    """Return the head that `labels` are, a row that numbers its columns, and the rows behind it.

    The head has two rows where nearly all rows below it have a cell less than it has labels; it is
    the one under whose columns the cells have the kind of words that these hold.
    """
    two = list(heads_in_two_rows(labels))
    if two:
        numbering, rows = _body(lines, len(two[0].labels))
        full = [row for row in rows if len(row.cells) == len(two[0].labels) - 1]
        groups = sum(len(row.cells) == 1 for row in rows)
        if len(full) > _SURE * (len(rows) - groups):
            return max(two, key=lambda head: _fit_of(full, head.labels)), numbering, rows
    return head_in_one_row(labels), *_body(lines, len(labels))


def _body(lines: Sequence[str], count: int) -> tuple[tuple[Row, ...], list[_Lines]]:
    """Return the row that numbers `count` columns, if there is one, and the rows behind it."""
    if counts_columns(lines, count):
        return (_cells(lines[:count]),), list(_rows(lines[count:]))
    return (), list(_rows(lines))


def _fit_of(rows: Iterable[_Lines], labels: Sequence[str]) -> int:
    holds = [column_holds(label) for label in labels[1:]]
    return sum(
        _fit(cell, kind) for row in rows for cell, kind in zip(row.cells, holds, strict=True)
    )


def _is_plain(labels: Sequence[str], rows: Sequence[_Lines]) -> bool:
    """Return whether the head is plainly one of tasks, and each row has a cell for each label."""
    is_of_tasks = sum(bool(column_holds(label)) for label in labels) > _FEWEST
    full = sum(len(row.cells) == len(labels) - 1 for row in rows)
    return is_of_tasks and full > 0 and all(len(row.cells) <= len(labels) - 1 for row in rows)


def _end(blocks: Sequence[Block], at: int) -> int:
    """Return where the cells end that begin at `at`: where the text goes on, if not before."""
    before = {
        marker.series: marker.value
        for block in blocks[max(0, at - _BLOCKS_ABOVE) : at]
        for marker in readings(_text(block))
        if marker.value
    }
    end = at + 1
    while end < len(blocks) and _is_cell(blocks[end]) and not _goes_on(blocks, end, before):
        end += 1
    return end


def _goes_on(blocks: Sequence[Block], place: int, before: Mapping[str, tuple[int, ...]]) -> bool:
    """Return whether the entry at `place` has the number that follows on one above the table.

    So has the name of a group, but below that stands the number of a row.
    """
    text = _text(blocks[place])
    if RECIPIENTS.match(text):
        return True
    following = _text(blocks[place + 1]) if place + 1 < len(blocks) else ""
    if _GROUP.fullmatch(text) and any(_values(following)):
        return False
    return any(
        marker.rest and before.get(marker.series) == (*marker.value[:-1], marker.value[-1] - 1)
        for marker in readings(text)
        if marker.value
    )


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""


def _is_cell(block: Block) -> bool:
    text = _text(block)
    annex = ANNEX.match(text)
    is_annex = annex is not None and (annex.group().isupper() or annex.end() == len(text))
    return bool(text) and len(text) <= _LONGEST_CELL and not is_annex


def _labels(lines: Sequence[str]) -> list[str]:
    """Return the labels of the columns: the lines before the first row's number."""
    for at, line in enumerate(lines[1:], start=1):
        is_first = any(set(value) == {1} for _, value in _values(line.strip("()")))
        if _GROUP.fullmatch(line) or is_first:
            return list(lines[:at]) if _FEWEST <= at <= _MOST else []
        if len(line) > _LONGEST_LABEL or at > _MOST:
            return []
    return []


def _values(line: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield how `line` can be the number of a row, and which number it is."""
    for kind, pattern in _NUMBERS.items():
        if printed := pattern.fullmatch(line):
            first, *parts = printed.group("n").split(".")
            yield kind, (_first_value(kind, first), *map(int, parts))


def _first_value(kind: str, number: str) -> int:
    if kind == "digits":
        return int(number)
    return ord(number) - ord("A") + 1 if kind == "capital" else roman_value(number)


def _rows(lines: Sequence[str]) -> Iterator[_Lines]:
    """Yield the rows: each begins with the number that follows on those before.

    Below a group the numbers begin anew, or go on from those of the group before.
    """
    begins: list[int] = []
    last: dict[str, tuple[int, ...]] = {}
    anew: tuple[str, ...] = ()
    for at, line in enumerate(lines):
        if _GROUP.fullmatch(line):
            begins.append(at)
            anew = ("digits",)
            continue
        fits = [
            (kind, value)
            for kind, value in _values(line)
            if _follows(last.get(kind), value) or (kind in anew and value[-1] == 1)
        ]
        if fits:
            kind, value = fits[0]
            begins.append(at)
            last[kind] = value
            anew = _BELOW.get(kind, ())
    for start, end in pairwise([*begins, len(lines)]):
        is_group = bool(_GROUP.fullmatch(lines[start]))
        first = start if is_group else start + 1
        yield _Lines("" if is_group else lines[start], tuple(lines[first:end]))


def _follows(before: tuple[int, ...] | None, value: tuple[int, ...]) -> bool:
    """Return whether a row of the number `value` can stand behind that of `before`."""
    if before is None:
        return value[-1] == 1
    raised = [(*before[:at], before[at] + 1) for at in range(len(before))]
    return value in (*raised, (*before, 1), *((*number, 1) for number in raised))


def _row(row: _Lines, labels: Sequence[str]) -> Row:
    """Return `row` with a cell for each column; what is not sure of it is said."""
    wanted = len(labels) - 1
    cells = _joined(row.cells, wanted)
    if len(cells) == wanted:
        return _cells([row.number, *cells])
    if len(cells) == 1 and not row.number:
        return Row(cells=(Cell(lines=(cells[0],), columns=wanted + 1),))
    if len(cells) == 1 and not row.number[0].isdigit():
        return Row(cells=(Cell(lines=(row.number,)), Cell(lines=(cells[0],), columns=wanted)))
    if len(cells) < wanted:
        under_labels = placed(cells, labels[1:])
        return _cells([row.number, *under_labels], doubt=LACKS)
    kept, rest = cells[: wanted - 1], cells[wanted - 1 :]
    last = Cell(lines=tuple(rest))
    row_of_kept = _cells([row.number, *kept], doubt="dòng này thừa ô, phần thừa dồn vào ô cuối")
    return Row(cells=(*row_of_kept.cells, last), doubt=row_of_kept.doubt)


def _cells(words: Sequence[str], doubt: str = "") -> Row:
    return Row(cells=tuple(Cell(lines=(text,) if text else ()) for text in words), doubt=doubt)


def _joined(cells: Sequence[str], wanted: int) -> list[str]:
    """Return `cells`, those that go on with the one before joined to it where they are too many."""
    joined = list(cells)
    at = 1
    while at < len(joined) and len(joined) > wanted:
        if joined[at][0].islower():
            joined[at - 1 : at + 1] = [f"{joined[at - 1]} {joined[at]}"]
        else:
            at += 1
    return joined


def placed(cells: Sequence[str], labels: Sequence[str]) -> list[str]:
    """Return `cells` under the columns whose kind of words they have, in their order."""
    holds = [column_holds(label) for label in labels]
    best = max(
        combinations(range(len(labels)), len(cells)),
        key=lambda places: (
            sum(_fit(cell, holds[place]) for cell, place in zip(cells, places, strict=True)),
            [-place for place in places],
        ),
    )
    by_place = dict(zip(best, cells, strict=True))
    return [by_place.get(place, "") for place in range(len(labels))]


def _fit(cell: str, holds: str | None) -> int:
    plain = ascii_form(cell)
    is_time, is_body = bool(_TIME.fullmatch(plain)), bool(_BODY.match(plain))
    if holds == "deadline":
        return 2 if is_time else -2
    if holds in ROLES:
        return 1 if is_body else -1
    return -1 if is_time else 0
