"""Which slips made a file unreadable: each kind is asked for where those before it have none."""

from __future__ import annotations

from collections.abc import Sequence

from ..file_lines import Line, file_lines
from ..problems import MOST, Problem
from .columns.cut_short import cut_short
from .columns.fit import states_of
from .columns.mends import FAR, NEAR, wrong_column
from .columns.swapped import swapped
from .frames import list_step
from .misplaced import misplaced
from .pasted import mistyped, pasted


def slips(text: str) -> list[Problem]:
    """Return the slips in `text`, the content of a file; of those alike in a row, the first."""
    lines = list(file_lines(text))
    if problems := list(pasted(lines)) or list(mistyped(lines)):
        return problems[:MOST]
    slip = _slip(lines, text.rstrip().split("\n"))
    return [slip] if slip else []


def _slip(lines: Sequence[Line], rows: Sequence[str]) -> Problem | None:
    """Return the first slip in where `lines` stand, those of `rows` that hold anything."""
    states, step = states_of(rows), list_step(lines)
    if cut := cut_short(rows, states):
        return cut
    if len(states) > len(rows):  # each row fits below those above it
        return misplaced(lines, step)
    return (
        wrong_column(rows, states, step, NEAR)
        or swapped(rows, states)
        or misplaced(lines, step)
        or wrong_column(rows, states, step, FAR)
    )
