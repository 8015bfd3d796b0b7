"""Tables that an export wrote cell by cell, a line each → tables again, doubtful rows marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...columns import column_holds
from ...forms import ANNEX, RECIPIENTS, SUMMING_UP, begins_signature
from ...markers import readings, roman_value
from ...stream import Block, Cell, Paragraph, Row, Table
from .flat_heads import FlatHead, counts_columns, head_in_one_row, heads_in_two_rows
from .under_labels import placed

_NUMBER_LABEL = re.compile(r"S?TT|Số TT|Số thứ tự", re.IGNORECASE)
_NUMBERS: Mapping[str, re.Pattern[str]] = {
    "digits": re.compile(r"(?P<n>\d{1,3}(?:\.\d{1,3}){0,3})\.?"),
    "roman": re.compile(r"(?P<n>[IVXL]{1,6})\.?"),
    "capital": re.compile(r"(?P<n>[A-H])\.?"),
    "small": re.compile(r"(?P<n>[a-eđghik])[.)]?"),
    "mixed": re.compile(r"(?P<n>[IVXL]{1,6}(?:\.\d{1,3}){1,3})\.?"),
}
"""How rows are numbered; a row of a group by numerals and capitals."""
_BELOW: Mapping[str, tuple[str, ...]] = {
    "capital": ("roman", "mixed", "digits"),
    "roman": ("digits",),
    "digits": ("small",),
    "mixed": ("digits",),
}
"""The numbers that can begin anew below a row of each kind."""
_SMALL = "abcdđeghik"
_GROUP = re.compile(r"(?:[IVXL]{1,6}|[A-H])\. \S.*")
"""A group's number and name in one line."""
_FEWEST, _MOST = 3, 10
_MOST_LINES = 40
"""Lines that a row has at most; what is longer is the text behind the table."""
_BLOCKS_ABOVE = 200
"""Of so many paragraphs above a table the numbers are known."""
_LONGEST_LABEL, _LONGEST_CELL = 90, 1500
LACKS = "dòng này thiếu ô, ô trống có thể ở cột khác"
_HAS_MORE = "dòng này có ô gồm nhiều dòng, dòng có thể ở ô khác"
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
    is_of_tasks = _is_of_tasks(head.labels)
    fitting = sum(_fits(row, head.labels, is_of_tasks=is_of_tasks) for row in rows)
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
    fitting: list[tuple[float, FlatHead, tuple[Row, ...], list[_Lines]]] = []
    for head in heads_in_two_rows(labels):
        numbering, rows = _body(lines, head.labels)
        full = [row for row in rows if len(row.cells) == len(head.labels) - 1]
        groups = sum(len(row.cells) == 1 for row in rows)
        if len(full) > _SURE * (len(rows) - groups):
            fitting.append((_fit_of(full, head.labels), head, numbering, rows))
    if fitting:
        _, head, numbering, rows = max(fitting, key=lambda found: found[0])
        return head, numbering, rows
    return head_in_one_row(labels), *_body(lines, labels)


def _body(lines: Sequence[str], labels: Sequence[str]) -> tuple[tuple[Row, ...], list[_Lines]]:
    """Return the row that numbers the columns of `labels`, if there is one, and those behind it."""
    count = len(labels)
    if counts_columns(lines, count):
        return (_cells(lines[:count]),), list(_rows(lines[count:], labels))
    return (), list(_rows(lines, labels))


def _fit_of(rows: Iterable[_Lines], labels: Sequence[str]) -> float:
    return sum(placed(row.cells, labels[1:]).fits for row in rows)


def _is_of_tasks(labels: Sequence[str]) -> bool:
    return sum(bool(column_holds(label)) for label in labels) > _FEWEST


def _fits(row: _Lines, labels: Sequence[str], *, is_of_tasks: bool) -> bool:
    """Return whether `row` has a line for each column, lacks one, or fits the kinds of columns."""
    count = len(row.cells)
    if count in (1, len(labels) - 2, len(labels) - 1):
        return True
    return is_of_tasks and 1 < count <= _MOST_LINES and placed(row.cells, labels[1:]).fits > 0


def _is_plain(labels: Sequence[str], rows: Sequence[_Lines]) -> bool:
    """Return whether the head is plainly one of tasks, and each row has a cell for each label."""
    full = sum(len(row.cells) == len(labels) - 1 for row in rows)
    return (
        _is_of_tasks(labels) and full > 0 and all(len(row.cells) <= len(labels) - 1 for row in rows)
    )


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
    if RECIPIENTS.match(text) or SUMMING_UP.match(text):
        return True
    if text.isupper() and begins_signature(text):
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
    if kind == "small":
        return _SMALL.index(number) + 1
    return ord(number) - ord("A") + 1 if kind == "capital" else roman_value(number)


def _rows(lines: Sequence[str], labels: Sequence[str]) -> Iterator[_Lines]:
    """Yield the rows: each begins with the number that follows on those before.

    Below a group the numbers begin anew, or go on from those of the group before. Labels that stand
    there again are a row too.
    """
    wanted, held = ([column_holds(words) for words in some] for some in (labels[1:], lines))
    is_known = len(wanted) - wanted.count(None) >= _FEWEST
    unnumbered: set[int] = set()
    begins: list[int] = []
    last: dict[str, tuple[int, ...]] = {}
    anew: tuple[str, ...] = ()
    for at, line in enumerate(lines):
        are_labels = is_known and held[at : at + len(wanted)] == wanted
        if _GROUP.fullmatch(line) or are_labels:
            unnumbered.add(at)
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
        first = start if start in unnumbered else start + 1
        yield _Lines("" if start in unnumbered else lines[start], tuple(lines[first:end]))


def _follows(before: tuple[int, ...] | None, value: tuple[int, ...]) -> bool:
    """Return whether a row of the number `value` can stand behind that of `before`."""
    if before is None:
        return value[-1] == 1
    raised = [(*before[:at], before[at] + 1) for at in range(len(before))]
    return value in (*raised, (*before, 1), *((*number, 1) for number in raised))


def _row(row: _Lines, labels: Sequence[str]) -> Row:
    """Return `row` with a cell for each column; what is not sure of it is said."""
    wanted = len(labels) - 1
    cells = row.cells
    if len(cells) == 1 and not row.number:
        return Row(cells=(Cell(lines=(cells[0],), columns=wanted + 1),))
    if len(cells) == 1 and not row.number[0].isdigit():
        return Row(cells=(Cell(lines=(row.number,)), Cell(lines=(cells[0],), columns=wanted)))
    under_labels = placed(cells, labels[1:])
    if len(cells) == wanted and under_labels.is_one_each:
        return _cells([row.number, *cells])
    found = (Cell(lines=lines) for lines in under_labels.cells)
    doubt = LACKS if len(cells) < wanted else _HAS_MORE
    return Row(cells=(Cell(lines=(row.number,)), *found), doubt=doubt)


def _cells(words: Sequence[str]) -> Row:
    return Row(cells=tuple(Cell(lines=(text,) if text else ()) for text in words))
