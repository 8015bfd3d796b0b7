"""YAML text → nodes that know their place.

Read with PyYAML's C parser, event by event, so that no value is ever turned into a number,
a date or a truth value, and so that what YAML would silently accept (a key written twice,
an alias, a tag) is told as a problem.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

import yaml

from .problems import MOST, Problem
from .text import Place, Text

START = Place(1, 1)


class Null:
    """An empty value: what the source does not say."""

    def __init__(self, place: Place) -> None:
        self.place = place


class Sequence(list["Node"]):
    """A YAML list and the place where it begins."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class Mapping(dict[Text, "Node"]):
    """A YAML mapping, its keys with their places, and the place where it begins."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


Node = Text | Null | Sequence | Mapping


def nodes(text: str) -> tuple[Node | None, list[Problem]]:
    """Return the root node of `text`, or `None` where it is no YAML, and the problems found."""
    problems = [*islice(_bad_characters(text), MOST), *islice(_merge_marks(text), MOST)]
    if not text.strip("\ufeff \t\r\n"):
        return None, [*problems, _EMPTY]
    try:
        builder = _Builder(text)
        root = builder.root()
    except yaml.MarkedYAMLError as error:
        syntax = _syntax_problem(error)
        known = any(problem.place.line <= syntax.place.line for problem in problems)
        return None, problems if known else [*problems, syntax]
    except RecursionError:
        return None, [*problems, _TOO_DEEP]
    except yaml.YAMLError:
        return None, problems or [_UNREADABLE]
    found = problems + builder.problems
    return root, found if root or found else [_EMPTY]


_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""What YAML, 1.1 and 1.2 alike, takes for an empty value where it stands without quotes."""

_RESERVED = frozenset(("=", "<<"))
"""Words that some readers of YAML take for a command where they stand without quotes."""

_WORD_QUOTED = re.compile("[“”‘][^“”]*[”’“]$")
"""A value that stands wholly in quotation marks as Word makes them of straight ones."""

_EMPTY = Problem(
    place=START,
    what="tệp không có nội dung",
    how="lấy lại bản trước của tệp rồi sửa trên bản đó",
)
_UNREADABLE = Problem(
    place=START,
    what="tệp có ký tự mà YAML không cho phép",
    how="lấy lại bản trước của tệp rồi sửa trên bản đó",
)

_TOO_DEEP = Problem(
    place=START,
    what="các mục lồng vào nhau quá sâu",
    how="lấy lại bản trước của tệp rồi sửa trên bản đó",
)


class _Builder:
    """Puts the parser's events together into nodes, noting what we don't accept."""

    def __init__(self, text: str) -> None:
        self.problems: list[Problem] = []
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._anchors: dict[str, Node] = {}

    def root(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._refuse(
                        event,
                        "tệp có hơn một tài liệu YAML (dòng `---`)",
                        "xóa dòng `---`, để mọi nội dung trong một tài liệu",
                    )
                    return None
                root = self._node(next(self._events))
        return root

    def _node(self, event: yaml.Event) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            raise TypeError(event)  # the parser yields no other event where a node begins
        node = self._new(event)
        if event.anchor is not None:
            self._refuse(
                event,
                f"có dấu neo `&{event.anchor}`",
                "xóa dấu neo; mỗi nội dung viết đầy đủ ở chỗ của nó",
            )
            self._anchors[event.anchor] = node
        if event.tag is not None:
            self._refuse(event, f"có nhãn kiểu `{event.tag}`", "xóa nhãn, chỉ để lại nội dung")
        return node

    def _alias(self, event: yaml.AliasEvent) -> Node:
        self._refuse(
            event,
            f"dùng lại bằng dấu sao `*{event.anchor}`",
            "viết lại đầy đủ nội dung ở chỗ này",
        )
        return self._anchors.get(str(event.anchor), Null(_place(event)))

    def _new(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> Node:
        place = _place(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.style:
                return Text(event.value, place)
            if event.value in _RESERVED:
                self._refuse(
                    event,
                    f"nội dung chỉ có dấu `{event.value}` mà YAML dành riêng",
                    'đặt dấu ấy trong ngoặc kép "…"',
                )
            if _WORD_QUOTED.match(event.value):
                self._refuse(
                    event,
                    "nội dung đặt trong ngoặc kép kiểu Word “…”, không phải ngoặc của YAML",
                    'thay bằng ngoặc thẳng "…"; nếu “…” là chữ của văn bản thì viết "“…”"',
                )
            return Null(place) if event.value in _NULLS else Text(event.value, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(Sequence(place))
        return self._mapping(Mapping(place))

    def _sequence(self, sequence: Sequence) -> Sequence:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            sequence.append(self._node(event))
        return sequence

    def _mapping(self, mapping: Mapping) -> Mapping:
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event)
            value = self._node(next(self._events))
            if not isinstance(key, Text):
                self._refuse(event, "tên khóa không phải là chữ", "viết tên khóa rồi dấu hai chấm")
            elif key in mapping:
                self._refuse(
                    event,
                    f"khóa `{key}` viết hai lần trong cùng một mục",
                    "giữ một khóa, xóa khóa kia",
                )
            else:
                mapping[key] = value
        return mapping

    def _refuse(self, event: yaml.Event, what: str, how: str) -> None:
        if len(self.problems) < MOST:
            self.problems.append(Problem(place=_place(event), what=what, how=how))


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1) if mark else START


FORBIDDEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\t"
    r"\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
)
"""Characters that nobody sees or that look like a space, as they stand in a pattern's brackets."""

_FORBIDDEN = re.compile(rf"[{FORBIDDEN}]|\r(?!\n)")
_CHARACTER_NAMES = {
    "\t": ("dấu tab", "thay bằng dấu cách"),
    "\u00a0": ("dấu cách không ngắt (U+00A0)", "thay bằng dấu cách thường"),
}


def _bad_characters(text: str) -> Iterator[Problem]:
    places = _Places(text)
    for match in _FORBIDDEN.finditer(text):
        character = match.group()
        if character == "\ufeff" and match.start() == 0:
            continue
        name, how = _CHARACTER_NAMES.get(
            character,
            (f"ký tự không nhìn thấy (U+{ord(character):04X})", "xóa ký tự này, gõ lại chỗ đó"),
        )
        yield Problem(place=places.at(match.start()), what=f"có {name}", how=how)
    if not unicodedata.is_normalized("NFC", text):
        yield from _not_nfc(text)


def _not_nfc(text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed == line:
            continue
        same = 0
        while line[same] == composed[same]:
            same += 1
        yield Problem(
            place=Place(number, same + 1),
            what="chữ có dấu gõ theo kiểu Unicode tổ hợp (không phải NFC)",
            how="gõ lại chữ này bằng bảng mã Unicode dựng sẵn",
        )


_MERGE_MARK = re.compile(r"^(<<<<<<<|=======|>>>>>>>)( .*)?$", re.MULTILINE)


def _merge_marks(text: str) -> Iterator[Problem]:
    places = _Places(text)
    for match in _MERGE_MARK.finditer(text):
        yield Problem(
            place=places.at(match.start()),
            what=f"còn dấu `{match.group(1)}` của hai bản sửa chưa gộp xong",
            how="giữ một trong hai bản, xóa bản kia cùng các dòng `<<<<<<<`, `=======`, `>>>>>>>`",
        )


class _Places:
    """The places of offsets in one text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)


_SYNTAX = (
    ("tab", "có dấu tab", "thay bằng dấu cách"),
    (
        "mapping values are not allowed",
        "có dấu hai chấm trong nội dung không đặt trong ngoặc kép",
        'đặt cả nội dung trong ngoặc kép "…", hoặc kiểm tra dấu cách đầu dòng trên',
    ),
    (
        "could not find expected ':'",
        "thiếu dấu hai chấm sau tên khóa, hoặc dòng lùi vào chưa đúng",
        "viết `khóa: nội dung`, lùi vào bằng các dòng cùng cấp",
    ),
    (
        "did not find expected key",
        "dòng này lùi vào không khớp với các dòng cùng cấp, hoặc thừa dấu ngoặc",
        "cho dòng thẳng cột với các khóa cùng cấp",
    ),
    (
        "did not find expected '-' indicator",
        "dòng này lùi vào không khớp với các dòng phía trên",
        "cho dòng thẳng cột với khóa cùng mục, hoặc dấu gạch với các dấu gạch cùng danh sách",
    ),
    (
        "found unexpected end of stream",
        "thiếu dấu ngoặc kép đóng",
        "thêm dấu ngoặc ở cuối nội dung bắt đầu bằng ngoặc",
    ),
    (
        "found character that cannot start any token",
        "nội dung bắt đầu bằng một ký tự mà YAML dành riêng",
        'đặt cả nội dung trong ngoặc kép "…"',
    ),
    (
        "did not find expected ',' or",
        "thiếu dấu phẩy hoặc dấu đóng của {…}, […]",
        "kiểm tra dấu phẩy giữa các phần và dấu đóng",
    ),
)


def _syntax_problem(error: yaml.MarkedYAMLError) -> Problem:
    opened = "end of stream" in str(error.problem)
    mark = (error.context_mark if opened else None) or error.problem_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else START
    for words, what, how in _SYNTAX:
        if words in str(error.problem):
            return Problem(place=place, what=what, how=how)
    return Problem(
        place=place,
        what="không đọc được YAML từ chỗ này",
        how="so với một mục cùng loại phía trên: dấu cách đầu dòng, dấu hai chấm, dấu ngoặc",
    )
