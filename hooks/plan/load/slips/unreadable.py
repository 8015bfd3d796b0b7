"""Which slips made a file unreadable: each kind is asked for where those before it have none."""

from __future__ import annotations

from ..file_lines import file_lines
from ..problems import MOST, Problem
from .columns.cut_short import cut_short
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
    if cut := cut_short(text):
        return [cut]
    step = list_step(lines)
    problem = (
        wrong_column(text, step, NEAR)
        or swapped(text)
        or misplaced(lines, step)
        or wrong_column(text, step, FAR)
    )
    return [problem] if problem else []
