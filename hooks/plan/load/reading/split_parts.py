"""A part of a list that a dash too many has cut in two: told, and read as one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...model.shapes import required_keys, shapes
from ..yaml_file.nodes import Mapping, Node

_NUMBER = "number"


def joined_parts(
    kind: Callable[..., object], nodes: Iterable[Node]
) -> tuple[list[Node], list[tuple[Mapping, Mapping]]]:
    """Return the parts of a list of records of class `kind`, and those cut in two, with the rest.

    A part goes on with the one above it if that has all keys that a record needs and this one
    lacks, and the other way round; or if that is nothing but its number, and this one has none.
    """
    parts: list[Node] = []
    cut: list[tuple[Mapping, Mapping]] = []
    for node in nodes:
        before = parts[-1] if parts else None
        if isinstance(before, Mapping) and isinstance(node, Mapping) and _go_on(kind, before, node):
            for key, place in node.places().items():
                before.add_at(key, node[key], place)
            cut.append((before, node))
        else:
            parts.append(node)
    return parts, cut


def _go_on(kind: Callable[..., object], before: Mapping, part: Mapping) -> bool:
    possible = shapes(kind)
    if before.keys() & part.keys() or not (before.keys() | part.keys() <= possible.keys()):
        return False
    if before.place.line == part.place.line or before.is_guess or part.is_guess:
        return False
    needed = set(required_keys(kind))
    lacking, behind = needed - before.keys(), needed - part.keys()
    if behind:
        return lacking <= part.keys() and behind <= before.keys()
    return before.keys() == {_NUMBER} and not lacking
