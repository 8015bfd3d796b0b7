"""Two lines that follow each other in the wrong order, found by exchanging them until all fits."""

from __future__ import annotations

from ....model.text import Place
from ...file_lines import indent_of
from ...problems import Problem
from .fit import carried_on, first_misfit, is_structure


def swapped(text: str) -> Problem | None:
    """Return that two neighbouring lines of `text` changed places, if all fits once they are back.

    The one that does not fit is one of them.
    """
    rows = text.split("\n")
    states, fits = first_misfit(rows)
    misfit = len(states) - 1
    for first in () if fits else (misfit - 1, misfit):
        pair = rows[first : first + 2] if first >= 0 else []
        if len(pair) < 2 or not all(map(is_structure, pair)):
            continue
        column = min(map(indent_of, pair))
        if carried_on(states[first], pair[::-1], rows, first, first + 1, column):
            return Problem(
                place=Place(first + 1, indent_of(pair[0]) + 1),
                what="dòng này và dòng dưới đứng ngược thứ tự",
                how=f"đưa dòng {first + 2} lên trên dòng {first + 1}, giữ nguyên dấu cách đầu dòng",
            )
    return None
