"""YAML text → nodes that know their place.

Read with PyYAML's C parser, event by event, so that no value is ever turned into a number,
a date or a truth value, and so that what YAML would silently accept (a key written twice,
an alias, a tag) is told as a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml

from ..model.text import START, Place, Text
from .nodes import Mapping, Node, Null, Sequence
from .problems import MOST, Problem
from .slips.syntax import syntax_problem


def nodes(text: str) -> tuple[Node | None, list[Problem]]:
    """Return the root node of `text`, or `None` where it is no YAML, and the problems found."""
    if not text.strip("\ufeff \t\r\n"):
        return None, [_EMPTY]
    try:
        builder = _Builder(text)
        root = builder.root()
    except yaml.YAMLError as error:
        return None, [syntax_problem(error, text)]
    except _TooDeepError as error:
        return None, [error.problem]
    return root, builder.problems if root or builder.problems else [_EMPTY]


_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""What YAML, 1.1 and 1.2 alike, takes for an empty value where it stands without quotes."""

_RESERVED = frozenset(("=", "<<"))
"""Words that some readers of YAML take for a command where they stand without quotes."""

_QUOTATION_MARKS, _ANGLES = "“”‘„«‹「", "≥›»〉⟩❯"

_WORD_QUOTED = re.compile(f"[{_QUOTATION_MARKS}][^“”«»]*[”’“»›」\"']$")
"""A value that stands wholly in quotation marks as Word makes them of straight ones."""

_FOLDING_MARK = re.compile(rf"[{_ANGLES}][-–—−+]?(?= )")
"""What a program for texts makes of `>-`."""

_SIGNS = frozenset(_QUOTATION_MARKS + _ANGLES + "=<")
"""What a value written plainly begins with, if it is a slip or reserved: most are neither."""

_NOTE_IN_WORDS = re.compile(r"^ *#|(?<= )#(?= |$)")
"""A note that somebody wrote into words that stand below their key: there it is one of them."""

_COMMENT = re.compile(r"\s*#")
"""A note that stands behind a value; behind an empty one it is welcome."""

_EMPTY = Problem(
    place=START,
    what="tệp không có nội dung",
    how="lấy lại bản trước của tệp rồi sửa trên bản đó",
)

_DEEPEST = 150
"""Lists and mappings that may stand one inside the other: with more, no address is short enough."""


class _TooDeepError(Exception):
    """More stand inside each other than can be read; `problem` says where."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.problem = Problem(
            place=place,
            what="các mục lồng vào nhau quá sâu",
            how="lấy lại bản trước của tệp rồi sửa trên bản đó",
        )


def looks_like_a_slip(words: str) -> bool:
    """Return whether `words`, written plainly, are refused as an editor's slip: “…”, `≥ 5`."""
    return bool(_WORD_QUOTED.match(words) or _FOLDING_MARK.match(words))


class _Builder:
    """Puts the parser's events together into nodes, noting what we don't accept."""

    def __init__(self, text: str) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._anchors: dict[str, Node] = {}
        self._depth = 0

    @cached_property
    def _lines(self) -> list[str]:
        return self._text.split("\n")

    @cached_property
    def _noted(self) -> frozenset[int]:
        """The numbers, from 0, of the lines on which a note can stand."""
        lines = self._lines if "#" in self._text else ()
        return frozenset(number for number, line in enumerate(lines) if "#" in line)

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
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            node = self._collection(event)
        elif isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        else:
            raise TypeError(event)  # the parser yields no other event where a node begins
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, node)
        return node

    def _refuse_marks(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, node: Node
    ) -> None:
        """Tell the anchor and the tag that stand before `node`."""
        if event.anchor is not None:
            self._refuse(
                event,
                f"có dấu neo `&{event.anchor}`",
                "xóa dấu neo; mỗi nội dung viết đầy đủ ở chỗ của nó",
            )
            self._anchors[event.anchor] = node
        if event.tag is not None:
            self._refuse(event, f"có nhãn kiểu `{event.tag}`", "xóa nhãn, chỉ để lại nội dung")

    def _alias(self, event: yaml.AliasEvent) -> Node:
        self._refuse(
            event,
            f"dùng lại bằng dấu sao `*{event.anchor}`",
            "viết lại đầy đủ nội dung ở chỗ này",
        )
        return self._anchors.get(str(event.anchor), Null(_place(event)))

    def _scalar(self, event: yaml.ScalarEvent) -> Text | Null:
        place, words = _place(event), event.value
        if event.style in ("|", ">"):
            self._refuse_notes(event)
            return Text(words, self._first_words(place))
        if not event.style and (words in _NULLS or words[0] in _SIGNS or self._is_noted(event)):
            return self._plain(event, place)
        return Text(words, place)

    def _collection(self, event: yaml.CollectionStartEvent) -> Sequence | Mapping:
        place = _place(event)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _TooDeepError(place)
        if isinstance(event, yaml.SequenceStartEvent):
            node: Sequence | Mapping = self._sequence(Sequence(place))
        else:
            node = self._mapping(Mapping(place))
        self._depth -= 1
        return node

    def _refuse_notes(self, event: yaml.ScalarEvent) -> None:
        """Tell the notes in words that stand below their key."""
        if "#" not in event.value or event.end_mark is None:
            return
        for number in range(_place(event).line, event.end_mark.line + 1):
            note = _NOTE_IN_WORDS.search(self._lines[number])
            if note and len(self.problems) < MOST:
                self.problems.append(
                    Problem(
                        place=Place(number + 1, note.end()),
                        what="chữ sau dấu # ở đây nằm trong nội dung, sẽ đăng cả lên trang",
                        how="ghi chú thì chuyển lên trên khóa; nếu là chữ của văn bản thì đặt cả "
                        'nội dung trong ngoặc kép "…"',
                    )
                )

    def _first_words(self, place: Place) -> Place:
        """Return where the words begin that stand below `place`, the sign that announces them."""
        for number in range(place.line, len(self._lines)):
            line = self._lines[number]
            if words := line.lstrip(" "):
                return Place(number + 1, len(line) - len(words) + 1)
        return place

    def _plain(self, event: yaml.ScalarEvent, place: Place) -> Text | Null:
        """Return a value that was typed without quotes, where YAML takes signs for its own."""
        words = event.value
        if words in _NULLS:
            return Null(place)
        if looks_like_a_slip(words):
            return self._slip(event, place)
        if words in _RESERVED:
            self._refuse(
                event,
                f"nội dung chỉ có dấu `{event.value}` mà YAML dành riêng",
                'đặt dấu ấy trong ngoặc kép "…"',
            )
        if self._is_commented(event.end_mark):
            self._refuse(
                event,
                "YAML bỏ qua mọi chữ đứng sau dấu # trên dòng này",
                'đặt cả nội dung trong ngoặc kép "…"; nếu là ghi chú thì chuyển lên dòng riêng',
            )
        return Text(event.value, place)

    def _slip(self, event: yaml.ScalarEvent, place: Place) -> Text:
        """Tell a slip that begins with a sign; return the value as it was meant."""
        if _WORD_QUOTED.match(event.value):
            opened, closed = event.value[0], event.value[-1]
            shown = "kiểu Word “…”" if opened in "“”‘" else f"{opened}…{closed}"
            self._refuse(
                event,
                f"nội dung đặt trong ngoặc kép {shown}, không phải ngoặc của YAML",
                'thay bằng ngoặc thẳng "…"; nếu “…” là chữ của văn bản thì viết "“…”"',
            )
            return Text(event.value[1:-1], place)
        mark, _, words = event.value.partition(" ")
        self._refuse(
            event,
            f"nội dung bắt đầu bằng dấu {mark}, không phải `>-`",
            "viết `>-` sau dấu hai chấm, nội dung từ dòng dưới",
        )
        return Text(words.lstrip(), place)

    def _is_noted(self, event: yaml.Event) -> bool:
        """Return whether a sign of notes stands on the line on which `event` ends."""
        return event.end_mark is not None and event.end_mark.line in self._noted

    def _is_commented(self, end: Any) -> bool:
        """Return whether a note stands behind a value, on the line on which it has its `end`."""
        if end is None or end.line >= len(self._lines):
            return False
        return _COMMENT.match(self._lines[end.line], end.column) is not None

    def _sequence(self, sequence: Sequence) -> Sequence:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            sequence.append(self._node(event))
        return sequence

    def _mapping(self, mapping: Mapping) -> Mapping:
        begun_again = False
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event)
            value = self._node(next(self._events))
            if not isinstance(key, Text):
                self._refuse(event, "tên khóa không phải là chữ", "viết tên khóa rồi dấu hai chấm")
            elif key in mapping and not begun_again:
                begun_again = self._begins_a_part(mapping, key)
                hint = f"phần khác của danh sách thì viết `- {key}: …`; " if begun_again else ""
                self._refuse(
                    event,
                    f"khóa `{key}` viết hai lần trong cùng một mục",
                    f"{hint}{'nếu không thì ' if hint else ''}giữ một khóa, xóa khóa kia",
                )
            elif key in mapping:
                continue  # the record that lacks its dash goes on
            else:
                mapping.add(key, value)
        return mapping

    def _begins_a_part(self, mapping: Mapping, key: Text) -> bool:
        """Return whether `mapping`, a part of a list on lines of its own, begins with `key`."""
        before = self._lines[mapping.place.line - 1][: mapping.place.column - 1]
        return before.rstrip().endswith("-") and key == next(iter(mapping))

    def _refuse(self, event: yaml.Event, what: str, how: str) -> None:
        if len(self.problems) < MOST:
            self.problems.append(Problem(place=_place(event), what=what, how=how))


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1) if mark else START
