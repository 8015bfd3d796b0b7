"""The keys that a part of a list has on its lines, and of which list they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model.shapes import required_keys, shapes
from ..file_lines import Line, lists, records

KEY = re.compile(r"(?P<key>[a-z_]{1,100}) *:(?: +(?P<value>\S.*))?$")
DASH = re.compile(r"- +")
_FLOW_KEY = re.compile(r"[{,] *([a-z_]+) *:")

ALL_KEYS = frozenset(name for record in records() for name in shapes(record))
"""Every key that the file can have somewhere."""


def item_keys(lines: Sequence[Line], position: int) -> set[str]:
    """Return the keys of the record that begins at the dash on the line at `position`."""
    line = lines[position]
    dash = DASH.match(line.text, line.indent)
    column = dash.end() if dash else line.indent
    if line.text[column : column + 1] == "{":
        return set(_FLOW_KEY.findall(line.text))
    keys = []
    for number in range(position, len(lines)):
        other = lines[number]
        if other is not line and other.indent != column:
            if other.indent < column:
                break
            continue
        match = KEY.match(other.text, column)
        keys += [match.group("key")] if match else []
    return set(keys)


def list_of(keys: set[str]) -> str | None:
    """Return the key of the one list whose records have all of `keys` and need no others."""
    fitting = [
        name
        for name, shape in lists().items()
        if keys <= shapes(shape.kind).keys() and keys.issuperset(required_keys(shape.kind))
    ]
    return fitting[0] if fitting else None


def key_of(line: Line) -> str:
    """Return the key that the line has without a dash, or nothing."""
    match = KEY.match(line.text, line.indent)
    return match.group("key") if match else ""
