"""Nodes → `Assignments`: the shape of the file, field by field.

The classes of `model` are the shape. A value that cannot be read becomes a problem and,
in the model, a text without a place, so that reading and checking go on and every problem
of the file is told at once.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Mapping_
from collections.abc import Sequence as Sequence_
from itertools import islice
from typing import Any, TypeGuard, TypeVar

from ..language.vietnamese import excerpt
from ..model.records import Assignments
from ..model.shapes import Shape, shapes
from ..model.text import START, Cell, Place, Text
from .decoding import decoded
from .problems import MOST, Problem, nearest
from .reading.blanks import blank, hole, unread
from .reading.hints import (
    LONGEST_NAME,
    NOT_EMPTY,
    cut_by_commas,
    cut_key,
    empty_help,
    keys_meant,
    missing_keys,
    names,
    record_as_typed,
    record_help,
    unknown_help,
    words_help,
)
from .reading.split_parts import joined_parts
from .slips.characters import as_meant, has_character_problems, odd_letters
from .slips.unreadable import slips
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


_NO_DASH = "thay dấu gạch ấy bằng dấu cách, giữ các khóa thẳng cột"


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
        if isinstance(node, Sequence) and len(node) == 1 and isinstance(node[0], Mapping):
            self._add(node.place, "thừa dấu gạch: ở đây là một mục, không phải danh sách", _NO_DASH)
            node = node[0]
        if _is_told(node):
            return None
        if not isinstance(node, Mapping):
            what = "chỗ này phải là một mục gồm các khóa"
            self._add(_place(node), what, record_help(kind, node))
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
        for name in cut_by_commas(node, meant):
            if (shape := possible[name]).kind is Text and not shape.many:
                values[shape.field] = Text("")
        self._fill(kind, node, values, may_be_there=None in meant.values())
        return kind(**values)

    def _fill(
        self,
        kind: Callable[..., object],
        node: Mapping,
        values: dict[str, Any],
        *,
        may_be_there: bool,
    ) -> None:
        """Add to `values` what stands for each key that `node` lacks; tell those that it needs.

        What it lacks otherwise, `may_be_there` under a key that is unknown.
        """
        lacking = {name: s for name, s in shapes(kind).items() if s.field not in values}
        needed = {name: shape for name, shape in lacking.items() if shape.required}
        # Where no key is one of the record's, each is told: what it lacks goes without saying.
        if needed and not node.is_guess and (values or not node):
            self._add(node.place, *missing_keys(needed))
        self.lacks_a_part |= bool(needed) and kind is Assignments
        for name, shape in lacking.items():
            if name in needed:
                values[shape.field] = hole(shape) if node.is_guess else unread(shape)
            elif may_be_there and shape.default is None and shape.kind is Text:
                values[shape.field] = () if shape.many else Text("")

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
            what = f"không có khóa nào tên là `{excerpt(key, LONGEST_NAME)}` ở đây"
            self._add(place, what, unknown_help(kind, key, node, meant[key]))
        return meant

    def _value(self, name: str, shape: Shape, value: Node) -> Any:
        if isinstance(value, Null):
            return self._empty(name, shape, value)
        if not shape.many:
            return self._one(name, shape, value)
        if _is_told(value):
            return (value,) if shape.kind is Text else ()
        return self._many(name, shape, value)

    def _empty(self, name: str, shape: Shape, value: Null) -> Any:
        if shape.optional:
            return None
        if shape.many and not shape.required:
            return ()
        otherwise = "không có thì bỏ khóa này" if shape.key.never_empty else NOT_EMPTY
        what = f"khóa `{name}` không có nội dung"
        self._add(value.place, what, empty_help(value.typed, otherwise))
        return hole(shape)

    def _many(self, name: str, shape: Shape, value: Node) -> tuple[Any, ...]:
        if shape.key.lines and not isinstance(value, Sequence):
            return (self._one(name, shape, value),)
        if not isinstance(value, Sequence):
            self._add(
                _place(value),
                f"khóa `{name}` phải là một danh sách",
                "viết mỗi phần trên một dòng, bắt đầu bằng `- `",
            )
            words = value.strip("[]()") if isinstance(value, Text) else ""
            return (Text(words),) if shape.kind is Text else ()
        if shape.required and not value:
            self._add(value.place, f"danh sách `{name}` để trống", "thêm ít nhất một phần")
        if shape.is_of_records and len(value) > 1 and all(isinstance(e, Text) for e in value):
            self._add(
                _place(value[0]),
                f"mỗi phần của `{name}` phải là một mục gồm các khóa",
                f"viết mỗi phần một dòng như {record_as_typed(shape)}",
            )
            return tuple(blank(shape.kind) for _ in value)
        read = [self._part(name, shape, element) for element in self._parts(shape, value)]
        return tuple(record for record in read if record is not None)

    def _parts(self, shape: Shape, value: Sequence) -> Sequence_[Node]:
        """Return the parts of a list; tell each dash that cuts one of them in two."""
        if not shape.is_of_records:
            return value
        parts, cut = joined_parts(shape.kind, value)
        for part, rest in cut:
            what = f"dấu gạch trước `{next(iter(rest))}` tách đôi mục ở dòng {part.place.line}"
            self._add(rest.place, what, _NO_DASH)
        return parts

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
            return Text("") if shape.kind is Text else blank(shape.kind)
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
        return self.record(shape.kind, value) or blank(shape.kind)

    def _text(self, name: str, shape: Shape, value: Node) -> Text:
        if _is_told(value):
            return value
        if isinstance(value, Text) and len(value) > LONGEST:
            self._add(
                _place(value),
                f"nội dung của `{name}` dài quá {LONGEST // 1000}.000 chữ cái",
                "kiểm tra dấu ngoặc kép đóng; nội dung dài thì chia theo mục, điểm của văn bản",
            )
            return Text("")
        if isinstance(value, Text) and value:
            return self._tidy(name, shape, self._chosen(name, shape, value))
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

    def _add(self, place: Place, what: str, how: str) -> None:
        if len(self.problems) < MOST and place not in self._told:
            self.problems.append(Problem(place=place, what=what, how=how))


def _is_told(node: Node) -> TypeGuard[Text]:
    """Return whether `node` stands for what could not be read, and that is told already."""
    return isinstance(node, Text) and node.place is None


def _place(node: Node) -> Place:
    return node.place or START
