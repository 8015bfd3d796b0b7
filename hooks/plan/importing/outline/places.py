"""Where a marker belongs in the tree: beside its like, or below what stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from ..markers import Marker
from .open_tree import PLAIN, SIGNS, OpenTree

NEVER = 9
"""No place fits: the marker is only words that look like one."""
_CONTINUES, _STARTS, _SKIPS, _AGAIN, _LATE = range(5)
"""How well a marker fits where it is put, the best first."""


def place(tree: OpenTree, marker: Marker) -> tuple[int, int]:
    """Return how well `marker` fits, and at which depth of the path its parent is."""
    if marker.form.is_sign:
        return _STARTS, _depth_of_sign(tree, marker)
    same = [
        depth
        for depth, marker_above in enumerate(tree.path)
        if marker_above.series == marker.series and depth
    ]
    for depth in reversed(same):
        if _is_next(tree.path[depth].value, marker):
            return _CONTINUES, depth - 1
    if len(marker.value) > 1:
        return _place_of_compound(tree, marker, same)
    if same and marker.value != (1,):
        return (_SKIPS if tree.path[same[-1]].value < marker.value else _AGAIN), same[-1] - 1
    if same:
        return _AGAIN, _depth_of_restart(tree, same[-1])
    return (_STARTS if marker.value == (1,) else _LATE), _depth_of_new(tree, marker)


def _is_next(before: tuple[int, ...], marker: Marker) -> bool:
    """Return whether `marker` follows on `before`; letters can skip those that offices lack."""
    gap = 2 if marker.form.name.strip("()") == "letter" else 1
    return before[:-1] == marker.value[:-1] and 1 <= marker.value[-1] - before[-1] <= gap


def _place_of_compound(tree: OpenTree, marker: Marker, same: Sequence[int]) -> tuple[int, int]:
    """Return the place of `1.2`: beside `1.1`, or below the entry that is 1."""
    for depth in range(len(tree.path) - 1, 0, -1):
        value = tree.path[depth].value
        is_above = value and value[-1:] == marker.value[-2:-1]
        if is_above and tree.path[depth].series != marker.series:
            return (_STARTS if marker.value[-1] == 1 else _SKIPS), depth
    if same:
        return _AGAIN, same[-1] - 1
    if marker.printed[-1].isdigit():  # a number that begins a sentence, as in “1.5 triệu”
        return NEVER, 0
    return _LATE, _depth_of_new(tree, marker)


def _depth_of_restart(tree: OpenTree, same: int) -> int:
    """Return where a list that begins again goes: below a deeper number, else beside its like."""
    deepest = _depth_of_number(tree)
    return deepest if deepest > same else same - 1


def _depth_of_new(tree: OpenTree, marker: Marker) -> int:
    """Return the depth of the parent of a marker whose like is not open."""
    last = tree.last
    if last.leads_on and len(tree.path) > 1 and last.rank < PLAIN:
        return len(tree.path) - 1
    depth = _depth_of_number(tree)
    while depth and tree.path[depth].rank > marker.form.rank:
        if tree.path[depth].leads_on and marker.value == (1,):
            break
        if marker.form.name == "capital" and marker.value == (1,):
            break
        depth -= 1
    return depth


def _depth_of_number(tree: OpenTree) -> int:
    """Return the depth of the last entry that has a number, or of the root."""
    depth = len(tree.path) - 1
    while depth and tree.path[depth].rank >= SIGNS:
        depth -= 1
    return depth


def _depth_of_sign(tree: OpenTree, marker: Marker) -> int:
    """Return the depth of the parent of a dash: beside its like, else below the last entry.

    Which sign stands below which is as the document begins it; a star heads a group.
    """
    for depth, marker_above in enumerate(tree.path):
        if marker_above.series == marker.series:
            return depth - 1
    number = _depth_of_number(tree)
    if marker.form.name == "star" and not tree.last.leads_on:
        return number
    depth = len(tree.path) - 1
    while depth and tree.path[depth].rank == PLAIN:
        depth -= 1
    return max(depth, number)


def depth_of_plain(tree: OpenTree) -> int:
    """Return at which depth of the path the parent of a paragraph without a marker is."""
    last = tree.last
    if last.rank == SIGNS and last.leads_on:
        return len(tree.path) - 1
    return _depth_of_number(tree)
