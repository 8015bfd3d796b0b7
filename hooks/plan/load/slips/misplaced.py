"""Lines that stand too deep, too shallow or under the wrong key, by the shape that the file has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from ...model.records import Assignments
from ...model.shapes import shapes
from ...model.text import Place
from ..file_lines import Line, lists
from ..problems import Problem
from .columns.indented import indented
from .frames import STEP, Frame, Opened, record_at
from .item_keys import ALL_KEYS, DASH, KEY, item_keys, key_of, list_of
from .lost_keys import (
    dash_lost,
    key_doubled,
    key_lost,
    list_lost,
    part_behind,
    value_too_much,
)

_ANY_KEY = re.compile(r"([^\s:{}\[\]\"',-][^:{}\[\]\"',]{0,30}?) *:(?: |$)")


class _Walk:
    """Goes down the lines, keeping the records that are open."""

    def __init__(self, lines: Sequence[Line], list_step: int) -> None:
        self._lines = lines
        self._list_step = list_step
        self._open = [Frame(column=0, record=Assignments)]
        self._opened: Opened | None = None
        self._lists: dict[str, tuple[int, int]] = {}
        """The line and the column of the last list under each key."""
        self._last_key = ""
        self._position = 0

    def problem(self) -> Problem | None:
        """Return the first line that stands where it cannot."""
        unknown: int | None = None
        for position, line in enumerate(self._lines):
            self._position = position
            if unknown is not None and (line.indent > unknown or self._is_flush(line, unknown)):
                continue
            if slip := self._left_behind(line):
                return slip
            unknown = line.indent if _is_unknown_key(line) or self._is_foreign(line) else None
            if unknown is not None:
                continue
            slip = self._item(position) if DASH.match(line.text, line.indent) else None
            if slip is None and line.text[line.indent] != "-":
                slip = self._key_at(line, line.indent)
            if slip:
                return slip
        return None

    def _left_behind(self, line: Line) -> Problem | None:
        """Return that `line` stands beside the key above it, and belongs below that."""
        opened, record = self._opened, record_at(self._open, line.indent)
        if not opened or not record or opened.shape.many or line.indent != opened.column:
            return None
        own = shapes(opened.shape.kind).keys() - shapes(record.record).keys()
        below = self._lines[self._position :]
        block = [*takewhile(lambda each: each.indent > line.indent or key_of(each) in own, below)]
        beside = [each for each in block if each.indent == line.indent]
        if not beside:
            return None
        behind = below[len(block)].number if len(block) < len(below) else block[-1].number + 1
        lines = behind - line.number if len(beside) > 1 else 1
        return indented(line.number, line.indent, opened.column + STEP, lines)

    def _is_flush(self, line: Line, column: int) -> bool:
        """Return whether `line` is a part of the list whose key stands in the same `column`."""
        return not self._list_step and line.indent == column and line.text[column] == "-"

    def _is_foreign(self, line: Line) -> bool:
        """Return whether the line has a key that its record cannot have, and no other open one."""
        match = KEY.match(line.text, line.indent)
        frame = record_at(self._open, line.indent)
        if match is None or frame is None:
            return False
        return not any(
            match.group("key") in shapes(each.record) for each in self._open if not each.list_key
        )

    def _item(self, position: int) -> Problem | None:
        line = self._lines[position]
        keys = item_keys(self._lines, position)
        own_keys = keys & ALL_KEYS
        if self._opened and self._opened.shape.many and line.indent >= self._opened.column:
            self._open.append(
                Frame(
                    column=line.indent,
                    first=line,
                    record=self._opened.shape.kind,
                    list_key=self._opened.key,
                )
            )
            self._lists[self._opened.key] = (line.number, line.indent)
            self._opened = None
        if not own_keys:
            return None
        frame = self._list_at(line.indent)
        fits = frame is not None and own_keys <= shapes(frame.record).keys()
        if frame is None or not (fits or own_keys & shapes(frame.record).keys()):
            return self._item_elsewhere(line, own_keys, frame)
        if not fits and list_of(own_keys):
            return self._item_elsewhere(line, own_keys, frame)
        self._open = self._open[: self._open.index(frame) + 1]
        dash = DASH.match(line.text, line.indent)
        column = dash.end() if dash else line.indent + 2
        if line.text[column : column + 1] == "{":
            return None  # its keys stand in braces: none on the lines below is one of them
        self._open.append(Frame(column=column, first=line, record=frame.record))
        return self._key_at(line, column)

    def _list_at(self, column: int) -> Frame | None:
        return next(
            (frame for frame in self._open if frame.list_key and frame.column == column), None
        )

    def _item_elsewhere(
        self, line: Line, own_keys: set[str], frame: Frame | None
    ) -> Problem | None:
        if lost := list_lost(
            self._open, line, own_keys, self._lines, line.indent - self._list_step
        ):
            return lost
        near = [
            frame
            for frame in self._open
            if frame.list_key and own_keys <= shapes(frame.record).keys()
        ]
        name = None if near else list_of(own_keys)
        if name is None:
            return None
        place = ""
        if name in self._lists:
            row, column = self._lists[name]
            place = f" ở dòng {row}, dấu gạch thụt {column} dấu cách"
        below = f", dưới `{frame.list_key if frame else self._last_key}`"
        return Problem(
            place=Place(line.number, line.indent + 1),
            what=f"mục này đặt sai chỗ{below}: nó thuộc `{name}` ({lists()[name].key.title})",
            how=f"chuyển vào danh sách `{name}`{place}",
        )

    def _key_at(self, line: Line, column: int) -> Problem | None:
        match = KEY.match(line.text, column)
        if match is None or match.group("key") not in ALL_KEYS:
            return None
        key, value = match.group("key"), match.group("value")
        opened, self._opened = self._opened, None
        if opened and _begins_a_record(key, opened, column):
            return dash_lost(line, key, opened.key, max(line.indent - STEP, opened.column))
        if opened and not opened.shape.many and column > opened.column:
            self._open.append(Frame(column=column, first=line, record=opened.shape.kind))
        frame = record_at(self._open, column)
        if (around := self._list_at(column)) and self._begins_another(key, around):
            return dash_lost(line, key, around.list_key, around.column)
        if frame and opened and opened.key == key and opened.column == column:
            return key_doubled(line, key)
        if lost := key_lost(self._open, line, self._block_keys):
            return lost
        if frame and opened and key in frame.seen and key in shapes(opened.shape.kind):
            return indented(line.number, line.indent, opened.column + STEP)
        if frame is None or key not in shapes(frame.record):
            return self._key_elsewhere(line, key)
        self._open = self._open[: self._open.index(frame) + 1]
        self._last_key = key
        frame.seen[key] = None
        shape = shapes(frame.record)[key]
        return self._below(line, column, key, value) if shape.is_of_records else None

    def _below(self, line: Line, column: int, key: str, value: str | None) -> Problem | None:
        """Open what `key` holds on the lines below, or say what stands in its way."""
        shape = shapes(self._open[-1].record)[key]
        if value is None:
            self._opened = Opened(key=key, shape=shape, column=column)
        elif self._goes_on_below(column):
            below = self._lines[self._position + 1]
            is_part = shape.many and value[0] == "{" and below.text[below.indent] == "-"
            return part_behind(line, key, value) if is_part else value_too_much(line, key, value)
        return None

    def _goes_on_below(self, column: int) -> bool:
        """Return whether the lines below are what a key on this line holds, in that `column`."""
        below = self._lines[self._position + 1 : self._position + 2]
        return any(line.indent > column or self._is_flush(line, column) for line in below)

    def _block_keys(self) -> set[str]:
        """Return the keys in the column of this line, from it on to the first line outside."""
        line = self._lines[self._position]
        following = islice(self._lines, self._position, None)
        block = takewhile(lambda each: each.indent >= line.indent, following)
        keys = (KEY.match(each.text, each.indent) for each in block if each.indent == line.indent)
        return {match.group("key") for match in keys if match}

    def _begins_another(self, key: str, around: Frame) -> bool:
        """Return whether the record that is open in the list `around` begins with `key` too."""
        inner = record_at(self._open, around.column + STEP)
        return inner is not None and next(iter(inner.seen), None) == key

    def _key_elsewhere(self, line: Line, key: str) -> Problem | None:
        near = [
            frame
            for frame in self._open
            if not frame.list_key and key in shapes(frame.record) and key not in frame.seen
        ]
        around = self._list_at(line.indent - STEP)
        if around is not None and around is self._open[-1] and key in shapes(around.record):
            return dash_lost(line, key, around.list_key, around.column)
        if not near:
            return key_lost(self._open, line, lambda: {key}, anywhere=True)
        return None


def _is_unknown_key(line: Line) -> bool:
    """Return whether the line has a key that the file cannot have: told elsewhere, as misspelt."""
    match = _ANY_KEY.match(line.text, line.indent)
    return match is not None and match.group(1) not in ALL_KEYS


def misplaced(lines: Sequence[Line], list_step: int) -> Problem | None:
    """Return the first of `lines` that stands where it cannot: those below follow from it.

    `list_step` says by how many blanks dashes stand deeper than their list's key.
    """
    return _Walk(lines, list_step).problem()


def _begins_a_record(key: str, opened: Opened, column: int) -> bool:
    """Return whether `key`, below a key that can hold only a list, is one of its records'."""
    shape = opened.shape
    is_list = shape.many and not shape.key.lines  # else it may hold one record without a dash
    return is_list and column > opened.column and key in shapes(shape.kind)
