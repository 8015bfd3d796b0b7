"""A file that stops before its last parts: what it lacks at its end is told there, once."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.records import Assignments
from ....model.shapes import required_keys, shapes
from ....model.text import Place
from ...problems import START_AGAIN, Problem
from .fit import State


def cut_short(rows: Sequence[str], states: Sequence[State]) -> Problem | None:
    """Return that a file of `rows` ends before parts that it must have, if all fits up to there.

    `states` are those of its rows. Where a part stands behind those, they were taken out, and the
    file goes on.
    """
    left_open = states[-1].value and states[-1].value.open
    if len(states) < len(rows) or left_open:
        return None
    order = list(shapes(Assignments))
    begun = states[-1].levels[0].seen
    missing = [name for name in required_keys(Assignments) if name not in begun]
    if not begun or not missing or max(map(order.index, begun)) > order.index(missing[0]):
        return None
    parts = ", ".join(f"`{name}`" for name in missing)
    return Problem(
        place=Place(len(rows), len(rows[-1])),
        what=f"tệp dừng ở đây, chưa có {parts}",
        how=f"mất phần cuối thì {START_AGAIN}; đang viết mới thì viết tiếp các phần ấy",
    )
