"""Whether a line fits below those above it: asked line by line, so that a mend can be tried.

A state is never changed: from the one before a line, the line can be tried otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ....model.records import Assignments
from ....model.shapes import Shape, required_keys, shapes
from ....model.text import Cell, Text
from ...file_lines import indent_of
from ..item_keys import ALL_KEYS, DASH, KEY


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """An open record, or an open list."""

    column: int
    """How many blanks stand before its keys, or its dashes."""
    kind: type
    """The class of the record, or of the list's parts."""
    is_list: bool = False
    seen: frozenset[str] = frozenset()
    """The keys that the record has had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What the last line has begun, and the next can go on with."""

    column: int
    """What goes on with it stands deeper."""
    shape: Shape | None = None
    """What a key holds that has nothing behind it; None: it has words behind it."""
    block: str = ""
    """The sign that announces words on the lines below."""
    words_column: int | None = None
    """Where the words below such a sign stand; None: there are none yet."""
    open: str = ""
    """The sign of what began in quotes or brackets, and has no end yet."""
    depth: int = 0
    """How many such brackets are open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is open behind a line."""

    levels: tuple[Level, ...] = field(default=(Level(column=0, kind=Assignments),))
    value: Value | None = None


def states_of(rows: Sequence[str]) -> list[State]:
    """Return the states before each of `rows`, up to the first that does not fit.

    Where all of them fit, the last state is the one behind them.
    """
    states = [State()]
    for row in rows:
        after = behind(states[-1], row)
        if after is None:
            break
        states.append(after)
    return states


def can_end(state: State) -> bool:
    """Return whether the file can end in that `state`."""
    return _closed(state, -1) is not None


def carried_on(
    state: State, moved: Sequence[str], rows: Sequence[str], first: int, last: int, column: int
) -> State | None:
    """Return the state behind the `last` line where all fits with `moved` ones from `first` on.

    That is known once a line stands left of the `column`.
    """
    now: State | None = state
    behind_last = None
    for number in range(first, len(rows)):
        row = moved[number - first] if number - first < len(moved) else rows[number]
        if number == last and now and goes_on_with_words(now, indent_of(row)):
            return None
        now = behind(now, row) if now else None
        if now is None:
            return None
        bare = row.lstrip(" ")
        if number == last:
            behind_last = now
        if number > last and bare and bare[0] not in "#\r" and indent_of(row) < column:
            return behind_last
    return behind_last if now and can_end(now) else None


def behind(state: State, row: str) -> State | None:
    """Return the state behind the line `row`, or `None` where it does not fit."""
    row = row.rstrip("\r ")
    if not row:
        return state
    indent = indent_of(row)
    value = state.value
    if value and value.block and indent > value.column:
        return _words(state, value, row)
    if row[indent] == "#":
        return state
    if value and value.open:
        return _going_on(state, value, row) if indent > value.column else None
    if value and not value.block and value.shape is None and indent > value.column:
        return None if is_structure(row) else state
    return _structure(state, row, indent)


def goes_on_with_words(state: State, column: int) -> bool:
    """Return whether a line at that `column` is taken for more of the words of the value above."""
    value = state.value
    if value is None or column <= value.column or value.block or value.shape:
        return False
    return value.open not in ("{", "[")


def is_structure(row: str) -> bool:
    """Return whether the line `row` begins with a dash or with a key that the file can have."""
    indent = indent_of(row)
    key = KEY.match(row, indent)
    return bool(DASH.match(row, indent) or (key and key.group("key") in ALL_KEYS))


def _words(state: State, value: Value, row: str) -> State | None:
    """Return the state behind a line of words that stand below a sign."""
    indent = indent_of(row)
    key = KEY.match(row, indent)
    if key and key.group("key") in ALL_KEYS:
        return None
    if value.words_column is None:
        return replace(state, value=replace(value, words_column=indent))
    fits = indent >= value.words_column if value.block == "|" else indent == value.words_column
    return state if fits else None


def _going_on(state: State, value: Value, row: str) -> State:
    depth = _open_behind(row.strip(), value.open, value.depth)
    return replace(state, value=replace(value, open=value.open if depth else "", depth=depth))


def _structure(state: State, row: str, indent: int) -> State | None:
    """Return the state behind a line with a key or a dash, or with words below their key."""
    is_dash = row[indent : indent + 2] in ("-", "- ")
    opened = _opened(state, row, indent, is_dash=is_dash)
    if opened is not None:
        return opened
    closed = _closed(state, indent, dash=is_dash)
    if closed is None:
        return None
    if is_dash:
        return _part(closed, row, indent)
    return _key(closed, row, indent)


def _opened(state: State, row: str, indent: int, *, is_dash: bool) -> State | None:
    """Return the state behind the first line of what the key above holds, if `row` is that."""
    value = state.value
    shape = value.shape if value else None
    if value is None or shape is None or indent < value.column + (not is_dash):
        return None
    if is_dash and not shape.many:
        return None
    if is_dash:
        level = Level(column=indent, kind=shape.kind, is_list=True)
        return _part(State(levels=(*state.levels, level)), row, indent)
    if shape.is_of_records and (not shape.many or shape.key.lines):
        level = Level(column=indent, kind=shape.kind)
        return _key(State(levels=(*state.levels, level)), row, indent)
    is_text = shape.kind is Text and (not shape.many or shape.key.lines)
    if is_text and not is_structure(row):
        return _holding(State(levels=state.levels), row[indent:], value.column)
    return None


def _closed(state: State, column: int, *, dash: bool = False) -> State | None:
    """Return the state with all closed that stands deeper than `column`, if that can be closed."""
    value = state.value
    if value and (value.open or (value.block and value.words_column is None)):
        return None
    if value and value.shape and not _can_be_empty(value.shape):
        return None
    levels = state.levels
    while levels and (
        levels[-1].column > column
        or (levels[-1].is_list and levels[-1].column == column and not dash)
    ):
        last = levels[-1]
        if not last.is_list and not last.seen.issuperset(required_keys(last.kind)):
            return None
        levels = levels[:-1]
    return State(levels=levels)


def _can_be_empty(shape: Shape) -> bool:
    return shape.optional or (shape.many and not shape.required)


def _part(state: State, row: str, indent: int) -> State | None:
    """Return the state behind a line that begins a part of a list."""
    level = state.levels[-1] if state.levels else None
    if level is None or not level.is_list or level.column != indent:
        return None
    dash = DASH.match(row, indent)
    column = dash.end() if dash else indent + 1
    words = row[column:]
    if level.kind in (Text, Cell):
        return _holding(state, words, indent)
    if words.startswith("{"):
        return _holding(state, words, indent)
    record = Level(column=column, kind=level.kind)
    return _key(replace(state, levels=(*state.levels, record)), row, column)


def _key(state: State, row: str, column: int) -> State | None:
    """Return the state behind a line that has a key at the `column`."""
    level = state.levels[-1] if state.levels else None
    key = KEY.match(row, column)
    if level is None or key is None or level.is_list or level.column != column:
        return None
    name, words = key.group("key"), key.group("value") or ""
    shape = shapes(level.kind).get(name)
    if shape is None or name in level.seen:
        return None
    seen = replace(level, seen=level.seen | {name})
    state = State(levels=(*state.levels[:-1], seen))
    if not words or words.startswith("#"):
        return replace(state, value=Value(column=column, shape=shape))
    if shape.is_of_records and words[0] not in _brackets(shape) and words not in _NULLS:
        return None
    return _holding(state, words, column)


_NULLS = ("null", "~")


def _brackets(shape: Shape) -> str:
    """Return which brackets records of that `shape` can stand in, on the line of their key."""
    if shape.key.lines:
        return "{["
    return "[" if shape.many else "{"


def _holding(state: State, words: str, column: int) -> State:
    """Return the `state` where a key or a dash in the `column` has `words` behind it."""
    value = Value(column=column)
    if block := _BLOCK.match(words):
        value = Value(column=column, block=block.group(1))
    elif words[:1] in ('"', "'", "{", "["):
        depth = _open_behind(words[1:], words[0], 1)
        value = Value(column=column, open=words[0] if depth else "", depth=depth)
    return replace(state, value=value)


_BLOCK = re.compile(r"([>|])[-+0-9]*(?: +#.*)?$")


def _open_behind(words: str, sign: str, depth: int) -> int:
    """Return how much of what began with `sign` is open behind `words`, of so many before them."""
    if sign in _ENDS:
        return 0 if _ENDS[sign].match(words) else 1
    bare = _QUOTED.sub("", words)
    return max(0, depth + sum(map(bare.count, "{[")) - sum(map(bare.count, "}]")))


_DOUBLE, _SINGLE = r'(?:[^"\\]|\\.)*+"', r"(?:[^']|'')*+'"
_ENDS = {'"': re.compile(_DOUBLE), "'": re.compile(_SINGLE)}
_QUOTED = re.compile(rf"""(?<![^\s{{[,:])(?:"{_DOUBLE}|'{_SINGLE})""")
