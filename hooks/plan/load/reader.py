"""Nodes → `Assignments`: the shape of the file, field by field.

The classes of `model` are the shape. A value that cannot be read becomes a problem and,
in the model, a text without a place, so that reading and checking go on and every problem
of the file is told at once.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Mapping_
from itertools import islice
from typing import Any, TypeVar

from ..language.vietnamese import excerpt
from ..model.records import Assignments
from ..model.shapes import Shape, shapes
from ..model.text import START, Cell, Place, Text
from .decoding import decoded
from .hints import (
    LONGEST_NAME,
    comma_hint,
    cut_key,
    empty_help,
    key_below,
    key_elsewhere,
    keys_meant,
    missing_help,
    names,
    straight_quotes_hint,
    words_help,
)
from .problems import MOST, Problem, nearest
from .slips.characters import as_meant, has_character_problems, odd_letters
from .slips.pasted import slips
from .slips.wordings import slip_in
from .yaml_file.events import nodes
from .yaml_file.nodes import Mapping, Node, Null, Sequence

Record = TypeVar("Record")

LONGEST = 20_000
"""Characters of the longest text that a key can hold: some ten pages, where a paragraph is meant.

A rule looks for every quote of a sentence in all of it.
"""


def load(content: bytes) -> tuple[Assignments | None, list[Problem]]:
    """Return what the file's `content` says, as far as it can be read, and what is wrong in it."""
    text, unreadable = decoded(content)
    if unreadable:
        return None, [unreadable]
    odd = odd_letters(text)
    text, problems = as_meant(text)
    root, in_yaml = nodes(text)
    if root is None:
        in_yaml = slips(text) or in_yaml
        # Where characters are wrong, YAML stumbles over them.
        stumbled = any(problem.place.line <= in_yaml[0].place.line for problem in problems)
        return None, problems if stumbled else [*problems, *in_yaml]
    # What a sound text does not have itself can stand in it by numbers, behind a backslash.
    sound = not problems and not in_yaml
    reader = _Reader([*problems, *in_yaml], odd if sound and "\\" in text else None)
    assignments = reader.record(Assignments, root)
    if len(reader.problems) > len(problems) and (typed := slips(text)):
        return None, [*problems, *typed]
    # Where a whole part is lost, all that names what stood in it would be told too.
    lost = reader.lacks_a_part or (isinstance(root, Mapping) and root.doubled)
    return (None if lost else assignments), reader.problems


class _Reader:
    """Reads records out of nodes, adding to `problems` what does not fit.

    Where texts can have letters that the file does not have, `odd` are those that may stand so.
    """

    def __init__(self, problems: list[Problem], odd: frozenset[str] | None) -> None:
        self.problems = problems
        self.lacks_a_part = False
        """Whether a part of the file is missing that must be there."""
        self._odd = odd
        self._told = {problem.place for problem in problems}

    def record(self, kind: Callable[..., Record], node: Node) -> Record | None:
        """Return `node` as a record of class `kind`, or `None` if it is no mapping."""
        if not isinstance(node, Mapping):
            if _is_told(node):
                return None
            self._add(
                _place(node),
                "chỗ này phải là một mục gồm các khóa",
                f"viết các khóa {names(shapes(kind))}",
            )
            return None
        possible = shapes(kind)
        values = {
            shape.field: self._value(name, shape, value)
            for name, value in node.items()
            if (shape := possible.get(name))
        }
        meant = self._refuse_unknown(kind, node) if len(values) < len(node) else {}
        for typed, name in meant.items():
            if name:
                values[possible[name].field] = self._value(name, possible[name], node[typed])
        for name, shape in possible.items():
            if shape.field in values:
                continue
            if shape.required and node.is_guess:
                values[shape.field] = self._hole(shape)
            elif shape.required:
                self._add(node.place, f"thiếu khóa `{name}`", missing_help(name, shape))
                values[shape.field] = self._unread(shape)
                self.lacks_a_part |= kind is Assignments
            elif None in meant.values() and shape.optional and shape.kind is Text:
                values[shape.field] = () if shape.many else Text("")  # it may be what was meant
        return kind(**values)

    def _refuse_unknown(
        self, kind: Callable[..., object], node: Mapping
    ) -> Mapping_[str, str | None]:
        """Tell each key that a record cannot have; return the keys that they were meant to be."""
        possible = shapes(kind)
        unknown = list(islice((key for key in node if key not in possible), MOST))
        meant = keys_meant(kind, unknown, node)
        places = node.places()
        for key in unknown:
            place = places[key]
            if cut := cut_key(kind, key, node):
                name, words = cut
                self._add(place, f"thiếu dấu hai chấm sau `{name}`", f"viết `{name}: {words}`")
                node[key], meant[key] = Text(words, place), name
                continue
            if place in self._told:
                continue
            meant_here = f"viết `{meant[key]}`; " if meant[key] else ""
            near = key_below(kind, key) or meant_here or key_elsewhere(key)
            near = near or nearest(key, possible)
            hints = f"{straight_quotes_hint(key)}{comma_hint(node[key])}{near}"
            self._add(
                place,
                f"không có khóa nào tên là `{excerpt(key, LONGEST_NAME)}` ở đây",
                f"{hints}các khóa dùng được: {names(possible)}",
            )
        return meant

    def _value(self, name: str, shape: Shape, value: Node) -> Any:
        if isinstance(value, Null):
            return self._empty(name, shape, value)
        if not shape.many:
            return self._one(name, shape, value)
        return () if _is_told(value) else self._many(name, shape, value)

    def _empty(self, name: str, shape: Shape, value: Null) -> Any:
        if shape.optional:
            return None
        if shape.many and not shape.required:
            return ()
        self._add(value.place, f"khóa `{name}` không có nội dung", empty_help(value.typed))
        return self._hole(shape)

    def _many(self, name: str, shape: Shape, value: Node) -> tuple[Any, ...]:
        if shape.key.lines and not isinstance(value, Sequence):
            return (self._one(name, shape, value),)
        if not isinstance(value, Sequence):
            self._add(
                _place(value),
                f"khóa `{name}` phải là một danh sách",
                "viết mỗi phần trên một dòng, bắt đầu bằng `- `",
            )
            if isinstance(value, Text) and shape.kind is Text:
                return (Text(value.strip("[]()")),)
            return ()
        if shape.required and not value:
            self._add(value.place, f"danh sách `{name}` để trống", "thêm ít nhất một phần")
        read = [self._part(name, shape, element) for element in value]
        return tuple(record for record in read if record is not None)

    def _part(self, name: str, shape: Shape, value: Node) -> Any:
        """Return a part of the list `name`."""
        if shape.kind is Cell or (isinstance(value, Text) == (shape.kind is Text)):
            return self._one(name, shape, value)
        if isinstance(value, Null):
            self._add(
                value.place,
                f"một phần của `{name}` không có nội dung",
                empty_help(value.typed, "hoặc bỏ dấu gạch, dấu phẩy thừa"),
            )
            return Text("") if shape.kind is Text else self._blank(shape.kind)
        if shape.kind is Text:
            self._add(
                _place(value),
                f"mỗi phần của `{name}` phải là chữ",
                "viết chữ ngay sau dấu gạch, hoặc giữa hai dấu phẩy của […]; chữ có dấu hai chấm "
                "thì đặt trong ngoặc kép",
            )
            return Text("")
        return self._one(name, shape, value)

    def _one(self, name: str, shape: Shape, value: Node) -> Any:
        if shape.kind is Text:
            return self._text(name, shape, value)
        if shape.kind is Cell:
            return self._cell(name, shape, value)
        return self.record(shape.kind, value) or self._blank(shape.kind)

    def _text(self, name: str, shape: Shape, value: Node) -> Text:
        if isinstance(value, Text) and len(value) > LONGEST:
            self._add(
                _place(value),
                f"nội dung của `{name}` dài quá {LONGEST // 1000}.000 chữ cái",
                "kiểm tra dấu ngoặc kép đóng; nội dung dài thì chia theo mục, điểm của văn bản",
            )
            return Text("")
        if isinstance(value, Text) and value:
            return self._tidy(name, shape, self._chosen(name, shape, value))
        if isinstance(value, Text) and value.place is None:
            return value
        self._add(_place(value), f"khóa `{name}` phải là chữ", words_help(value, shape))
        return Text("")

    def _cell(self, name: str, shape: Shape, value: Node) -> Cell:
        if isinstance(value, Null):
            return Cell(is_merged=True)
        if isinstance(value, Text) and not value:
            return Cell()
        lines = value if isinstance(value, Sequence) else (value,)
        return Cell(lines=tuple(self._text(name, shape, line) for line in lines))

    def _chosen(self, name: str, shape: Shape, value: Text) -> Text:
        if not shape.key.choices or value in shape.key.choices:
            return value
        self._add(
            _place(value),
            f"khóa `{name}` không thể là `{value}`",
            f"{nearest(value, shape.key.choices)}chọn một trong: {names(shape.key.choices)}",
        )
        return Text("")

    def _tidy(self, name: str, shape: Shape, value: Text) -> Text:
        if self._odd is not None and has_character_problems(value, self._odd):
            self._add(
                _place(value),
                f"nội dung của `{name}` có ký tự lạ viết bằng dấu `\\`",
                "gõ lại nội dung này, không dùng dấu `\\`",
            )
            return value
        if slip := slip_in(name, shape, value):
            self._add(_place(value), slip.what, slip.how)
            return slip.meant
        return value

    def _hole(self, shape: Shape) -> Any:
        if shape.optional:
            return None
        if shape.many:
            return ()
        return Text("") if shape.kind is Text else self._blank(shape.kind)

    def _unread(self, shape: Shape) -> Any:
        """Return what stands for a value that may have been given, and is not there."""
        return Text("") if shape.kind is Text and not shape.many else self._hole(shape)

    def _blank(self, kind: Callable[..., Record]) -> Record:
        """Return what stands for a record that cannot be read: its texts are without a place."""
        return kind(
            **{
                shape.field: Text("")
                if shape.kind is Text and not shape.many
                else self._hole(shape)
                for shape in shapes(kind).values()
            }
        )

    def _add(self, place: Place, what: str, how: str) -> None:
        if len(self.problems) < MOST:
            self.problems.append(Problem(place=place, what=what, how=how))


def _is_told(node: Node) -> bool:
    """Return whether `node` stands for what could not be read, and that is told already."""
    return isinstance(node, Text) and node.place is None


def _place(node: Node) -> Place:
    return node.place or START
