"""Two lines that follow each other in the wrong order, found by exchanging them until all fits."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.text import Place
from ...file_lines import indent_of
from ...problems import Problem
from ..item_keys import DASH
from .fit import State, carried_on, is_structure


def swapped(rows: Sequence[str], states: Sequence[State]) -> Problem | None:
    """Return that two neighbouring `rows` changed places, if all fits once they are back.

    The one that does not fit, behind the last of `states`, is one of them. A part of a list that
    stands below another key is told with its list instead.
    """
    misfit = len(states) - 1
    for first in (misfit - 1, misfit):
        pair = rows[first : first + 2] if first >= 0 else []
        if len(pair) < 2 or not all(map(is_structure, pair)) or _is_part_below_a_key(*pair):
            continue
        column = min(map(indent_of, pair))
        if carried_on(states[first], pair[::-1], rows, first, first + 1, column):
            return Problem(
                place=Place(first + 1, indent_of(pair[0]) + 1),
                what="dòng này và dòng dưới đứng ngược thứ tự",
                how=f"đưa dòng {first + 2} lên trên dòng {first + 1}, giữ nguyên dấu cách đầu dòng",
            )
    return None


def _is_part_below_a_key(upper: str, lower: str) -> bool:
    begins_part = DASH.match(lower, indent_of(lower)) and not DASH.match(upper, indent_of(upper))
    return bool(begins_part) and indent_of(lower) > indent_of(upper)
