"""Tables that an export wrote cell by cell, a line each → tables again, doubtful rows marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...columns import column_holds
from ...forms import ANNEX, RECIPIENTS, SUMMING_UP, begins_signature
from ...markers import readings
from ...stream import Block, Cell, Paragraph, Row, Table
from .flat_heads import FlatHead, counts_columns, head_in_one_row, heads_in_two_rows
from .row_numbers import GROUP, NUMBER_LABEL, Lines, rows_of, values
from .under_labels import MOST_LINES, Columns, Placed, plain

_FEWEST, _MOST = 3, 10
_BLOCKS_ABOVE = 200
"""Of so many paragraphs above a table the numbers are known."""
_LONGEST_LABEL = 90
_LONGEST_LAST = 60
"""Letters of a last cell, behind which a longer line is a sentence of its own."""
_NOTE = re.compile(r"(?:Ghi chú|Chú thích|Lưu ý|Chú ý)\s*:|\(\*+\)")
"""How what is noted below a table begins."""
LACKS = "dòng này thiếu ô, ô trống có thể ở cột khác"
_HAS_MORE = "dòng này có ô gồm nhiều dòng, dòng có thể ở ô khác"
_NUMBERED, _TWO_ROWS = 10.0, 1.0
"""What it tells of a head that as many columns are numbered, and that it has two rows."""
_SURE = 0.7
"""The share of rows that must lack no cell, or one, for the lines to be taken for a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """Lines as the rows of a table under one of the heads that its labels can be."""

    head: FlatHead
    numbering: tuple[Row, ...]
    """The row that numbers the columns, if there is one."""
    rows: tuple[Lines, ...]
    placed: tuple[Placed, ...]
    behind: int
    """How many of the last lines stand behind the table."""


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
    if not NUMBER_LABEL.fullmatch(_text(blocks[at])):
        return None
    end = _end(blocks, at)
    lines = [_text(block) for block in blocks[at:end]]
    labels = _labels(lines)
    if not labels:
        return None
    rest = lines[len(labels) :]
    reading = max((_reading(head, rest) for head in _heads(labels)), key=_fit_of)
    if not _is_a_table(reading):
        return None
    body = (
        _row(row, placed, len(reading.head.labels))
        for row, placed in zip(reading.rows, reading.placed, strict=True)
    )
    head = reading.head
    table = Table(rows=(*head.rows, *reading.numbering, *body), heads=len(head.rows))
    return table, end - reading.behind


def _reading(head: FlatHead, lines: Sequence[str]) -> _Reading:
    """Return `lines` as rows under `head`: what columns have in full rows tells of the others."""
    count = len(head.labels)
    is_numbered = counts_columns(lines, count)
    numbering = (_cells(lines[:count]),) if is_numbered else ()
    rows = rows_of(lines[count:] if is_numbered else lines, head.labels)
    columns = Columns(head.labels[1:])
    behind = _count_behind(rows[-1], columns, count - 1) if rows else 0
    if behind:
        *others, last = rows
        rows = (*others, Lines(last.number, last.cells[: count - 1]))
    placed = [columns.placed(row.cells) for row in rows]
    seen = {
        column: frozenset(plain(way.cells[column][0]) for way in placed if way.is_sure)
        for column in range(1, count - 1)
    }
    columns = Columns(head.labels[1:], seen)
    again = tuple(columns.placed(row.cells) for row in rows)
    return _Reading(head=head, numbering=numbering, rows=rows, placed=again, behind=behind)


def _count_behind(row: Lines, columns: Columns, count: int) -> int:
    """Return how many lines of the last `row` are the text behind the table.

    Its first lines fill its columns, the last one with few words; then comes a sentence.
    """
    own, others = row.cells[:count], row.cells[count:]
    if not others or len(own[-1]) > _LONGEST_LAST or len(others[0]) <= _LONGEST_LAST:
        return 0
    return len(others) if columns.placed(own).is_sure else 0


def _fit_of(reading: _Reading) -> float:
    """Return how well rows stand under a head; one of two rows must be the plainer one."""
    fit = sum(way.fits for row, way in _rows_of_tasks(reading))
    return fit + _NUMBERED * len(reading.numbering) - _TWO_ROWS * len(reading.head.rows)


def _rows_of_tasks(reading: _Reading) -> list[tuple[Lines, Placed]]:
    both = zip(reading.rows, reading.placed, strict=True)
    return [(row, way) for row, way in both if len(row.cells) > 1]


def _is_a_table(reading: _Reading) -> bool:
    """Return whether nearly all rows have a line for each column, lack one, or plainly fit."""
    rows = reading.rows
    count = len(reading.head.labels) - 1
    is_of_tasks = sum(bool(column_holds(label)) for label in reading.head.labels) > _FEWEST
    fitting = sum(
        len(row.cells) in (1, count - 1, count)
        or (is_of_tasks and 1 < len(row.cells) <= MOST_LINES and way.fits > 0)
        for row, way in zip(rows, reading.placed, strict=True)
    )
    fewest = 1 if is_of_tasks and fitting == len(rows) else _FEWEST
    return len(rows) >= fewest and fitting >= _SURE * len(rows)


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
    if RECIPIENTS.match(text) or SUMMING_UP.match(text) or _NOTE.match(text):
        return True
    if text.isupper() and begins_signature(text):
        return True
    following = _text(blocks[place + 1]) if place + 1 < len(blocks) else ""
    if GROUP.fullmatch(text) and any(values(following)):
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
    return bool(text) and not is_annex


def _labels(lines: Sequence[str]) -> list[str]:
    """Return the labels of the columns: the lines before the first row's number."""
    for at, line in enumerate(lines[1:], start=1):
        is_first = any(set(value) == {1} for _, value in values(line.strip("()")))
        if GROUP.fullmatch(line) or is_first:
            return list(lines[:at]) if _FEWEST <= at <= _MOST else []
        if len(line) > _LONGEST_LABEL or at > _MOST:
            return []
    return []


def _heads(labels: Sequence[str]) -> Iterator[FlatHead]:
    """Yield the heads that `labels` can be; one in small letters can be the rest of another."""
    whole: list[str] = []
    for label in labels:
        if whole and label[0].islower():
            whole[-1] = f"{whole[-1]} {label}"
        else:
            whole.append(label)
    for each in (labels, *([whole] if _FEWEST <= len(whole) < len(labels) else ())):
        yield head_in_one_row(each)
        yield from heads_in_two_rows(each)


def _row(row: Lines, placed: Placed, width: int) -> Row:
    """Return `row` with a cell for each of `width` columns; what is not sure of it is said."""
    cells = row.cells
    if len(cells) == 1 and not row.number:
        return Row(cells=(Cell(lines=(cells[0],), columns=width),))
    if len(cells) == 1 and not row.number[0].isdigit():
        return Row(cells=(Cell(lines=(row.number,)), Cell(lines=(cells[0],), columns=width - 1)))
    if placed.is_one_each:
        return _cells([row.number, *cells])
    number = Cell(lines=(row.number,))
    doubt = LACKS if len(cells) < width - 1 else _HAS_MORE
    return Row(cells=(number, *placed.as_cells), doubt=placed.told(doubt))


def _cells(words: Sequence[str]) -> Row:
    return Row(cells=tuple(Cell(lines=(text,) if text else ()) for text in words))
