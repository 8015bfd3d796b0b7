"""The one line that stands at another column than it must, found by moving it until all fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise, product

from ...file_lines import indent_of
from ...problems import Problem
from ..frames import STEP
from .fit import State, behind, carried_on, goes_on_with_words, is_structure
from .indented import indented, indented_between

NEAR = 3
"""Blanks by which a line slips: by more, what holds it may rather be missing."""

FAR = 40
"""Blanks by which a line can be moved at all."""

_ABOVE = 12
"""Lines with a key or a dash, above the one that does not fit, that can be the cause."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class _Move:
    """Lines that would all fit elsewhere; the least is what most likely was meant."""

    odd_levels: int
    """Records and lists that would not stand where their keys ask for them."""
    lines: int
    blanks: int
    """How far they are moved."""
    above: int
    """Lines between the first and the one that does not fit."""
    first: int
    column: int
    """Where the first would stand."""


def wrong_column(
    rows: Sequence[str], states: Sequence[State], list_step: int, farthest: int
) -> Problem | None:
    """Return that some of `rows` stand at a wrong column, if all fits once they are moved.

    `states` are those up to the one that does not fit. They are moved by so many blanks, the
    `farthest`. `list_step` says by how many blanks dashes
    stand deeper than their list's key.
    """
    moves = sorted(_moves(rows, states, list_step, farthest))
    if not moves:
        return None
    move = moves[0]
    others = [other.column for other in moves[1:] if replace(other, column=move.column) == move]
    indent = indent_of(rows[move.first])
    if others:
        return indented_between(move.first + 1, indent, (move.column, others[0]))
    return indented(move.first + 1, indent, move.column, move.lines)


def _moves(
    rows: Sequence[str], states: Sequence[State], list_step: int, farthest: int
) -> Iterator[_Move]:
    misfit = len(states) - 1
    for first in _suspects(rows, states):
        indent = indent_of(rows[first])
        near = range(max(0, indent - farthest), indent + farthest + 1)
        columns = [
            column
            for column in near
            if column != indent and not goes_on_with_words(states[first], column)
            if behind(states[first], " " * column + rows[first][indent:])
        ]
        for lines, column in product(_blocks(rows, first) if columns else (), columns):
            moved = _moved(rows[first : first + lines], column - indent)
            last = max(misfit, first + lines - 1)
            behind_all = carried_on(states[first], moved, rows, first, last, min(column, indent))
            if behind_all is None:
                continue
            yield _Move(
                odd_levels=_odd_levels(behind_all, list_step),
                lines=lines,
                blanks=abs(column - indent),
                above=misfit - first,
                first=first,
                column=column,
            )


def _suspects(rows: Sequence[str], states: Sequence[State]) -> Iterator[int]:
    """Yield which lines can be the cause of the misfit behind the last of `states`."""
    misfit = min(len(states), len(rows)) - 1
    above = (n for n in range(misfit - 1, -1, -1) if _sets_a_column(rows[n], states[n]))
    for number in islice(chain((misfit,), above), _ABOVE):
        if not _is_doubled(rows, number):
            yield number


def _sets_a_column(row: str, state: State) -> bool:
    """Return whether `row` is more than a note, or words that follow other words."""
    bare = row.strip(" \r")
    value = state.value
    if not bare:
        return False
    if value and value.block and indent_of(row) > value.column:
        return value.words_column is None
    return not bare.startswith("#")


def _is_doubled(rows: Sequence[str], number: int) -> bool:
    beside = [*rows[max(0, number - 1) : number], *rows[number + 1 : number + 2]]
    return rows[number].strip() in (row.strip() for row in beside)


def _blocks(rows: Sequence[str], first: int) -> list[int]:
    """Return how many lines can have slipped together with the `first`, itself one of them."""
    indent = indent_of(rows[first])
    words = next((n for n in range(first, len(rows)) if is_structure(rows[n])), len(rows)) - first
    below = _lines_while(rows, first, indent + 1)
    beside = _lines_while(rows, first, indent)
    return sorted({1, words, below, beside} - {0})


def _lines_while(rows: Sequence[str], first: int, least: int) -> int:
    count = 1
    for number in range(first + 1, len(rows)):
        if rows[number].strip(" \r"):
            if indent_of(rows[number]) < least:
                break
            count = number - first + 1
    return count


def _moved(rows: Sequence[str], blanks: int) -> list[str]:
    if blanks > 0:
        return [" " * blanks + row if row.strip() else row for row in rows]
    return [row[-blanks:] if row[:-blanks].strip(" ") == "" else row for row in rows]


def _odd_levels(state: State, list_step: int) -> int:
    """Return how much of what is open does not stand where what is around it asks for it."""
    value = state.value
    columns = (value.words_column, value.column) if value else (None, 0)
    return (columns[0] not in (None, columns[1] + STEP)) + sum(
        level.column != around.column + (list_step if level.is_list else STEP)
        for around, level in pairwise(state.levels)
    )
