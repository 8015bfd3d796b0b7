"""YAML text → nodes that know their place.

Read with PyYAML's C parser, event by event, so that no value is ever turned into a number,
a date or a truth value, and so that what YAML would silently accept (a key written twice,
an alias, a tag) is told as a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import yaml

from ...model.text import START, Place, Text
from ..places import place_of
from ..problems import MOST, START_AGAIN, Problem
from ..slips.syntax import syntax_problem
from . import block_words
from .doubles import file_again, key_again, line_again
from .nodes import Mapping, Node, Null, Sequence
from .plain_values import RESERVED, is_unusual, plain_value


def nodes(text: str) -> tuple[Node | None, list[Problem]]:
    """Return the root node of `text`, or `None` where it is no YAML, and the problems found."""
    if not text.strip("\ufeff \t\r\n"):
        return None, [_EMPTY]
    try:
        builder = _Builder(text)
        root = builder.root()
    except yaml.YAMLError as error:
        return None, [syntax_problem(error, text)]
    except _LostError as error:
        return None, [error.problem]
    return root, builder.problems if root or builder.problems else [_EMPTY]


_EMPTY = Problem(
    place=START,
    what="tệp không có nội dung",
    how=START_AGAIN,
)

_DEEPEST = 150
"""Lists and mappings that may stand one inside the other: with more, no address is short enough."""


class _LostError(Exception):
    """What follows `problem` cannot be read as it was meant."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def _too_deep(place: Place) -> Problem:
    return Problem(
        place=place,
        what="các mục lồng vào nhau quá sâu",
        how=START_AGAIN,
    )


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
            if isinstance(node, Null):
                return Text("")  # what the mark stands for is not known
            return Text(node) if isinstance(node, Text) else node
        return node

    def _refuse_marks(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, node: Node
    ) -> None:
        """Tell the anchor and the tag that stand before `node`."""
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        mark = f"&{event.anchor}" if event.anchor is not None else event.tag or ""
        if isinstance(node, Text) and re.match(r"[&!][^\W\d_]", mark):
            self._refuse(
                event,
                f"nội dung bắt đầu bằng `{mark}`, mà dấu {mark[0]} YAML dành riêng",
                'đặt cả nội dung trong ngoặc kép thẳng "…"; không phải chữ của nội dung thì xóa '
                f"`{mark}`",
            )
            return
        if event.anchor is not None:
            self._refuse(
                event,
                f"có dấu neo `&{event.anchor}`",
                "xóa dấu neo; mỗi nội dung viết đầy đủ ở chỗ của nó",
            )
        if event.tag is not None:
            self._refuse(event, f"có nhãn kiểu `{event.tag}`", "xóa nhãn, chỉ để lại nội dung")

    def _alias(self, event: yaml.AliasEvent) -> Node:
        self._refuse(
            event,
            f"dùng lại bằng dấu sao `*{event.anchor}`",
            "viết lại đầy đủ nội dung ở chỗ này",
        )
        return self._anchors.get(str(event.anchor), Text(""))

    def _scalar(self, event: yaml.ScalarEvent) -> Text | Null:
        place, words = _place(event), event.value
        if event.style in ("|", ">"):
            return self._below(event, place)
        if not event.style and event.end_mark and event.end_mark.line >= place.line:
            bullet = block_words.bullet_inside(self._lines[: event.end_mark.line + 1], place)
            if bullet:
                self._tell(bullet)
        if not event.style and (is_unusual(words) or self._is_noted(event)):
            node, slip = plain_value(words, place, self._behind(event))
            if slip:
                self._tell(slip)
            return node
        return Text(words, place)

    def _collection(self, event: yaml.CollectionStartEvent) -> Sequence | Mapping:
        place = _place(event)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _LostError(_too_deep(place))
        if isinstance(event, yaml.SequenceStartEvent):
            node: Sequence | Mapping = self._sequence(Sequence(place))
        else:
            node = self._mapping(Mapping(place))
        self._depth -= 1
        return node

    def _below(self, event: yaml.ScalarEvent, place: Place) -> Text:
        """Return the words on the lines below `place`, where `event` begins."""
        words = event.value
        end = event.end_mark.line if event.end_mark else len(self._lines)
        end += self._lines[-1] != "" and end == len(self._lines) - 1  # there it ends with the file
        if not words.strip():
            if not block_words.is_doubled(self._lines, place):
                self._tell(block_words.words_deleted(self._lines, place))
            return Text("")
        if ":" in words and (lost := block_words.swallowed_key(self._lines, place, end)):
            raise _LostError(lost)
        noted = list(block_words.notes(self._lines, place, end)) if "#" in words else ()
        if noted:
            for note in noted:
                self._tell(note)
            return Text("")  # which of the words are the document's is not known
        slipped = None
        if event.style == ">" and "\n" in words.rstrip("\n"):
            slipped = block_words.out_of_line(self._lines, place, end)
        if slipped:
            self._tell(slipped)
            words = " ".join(words.split())
        return Text(words, block_words.first_words(self._lines, place))

    def _behind(self, event: yaml.Event) -> str:
        """Return what stands behind `event` on the line on which it ends."""
        end = event.end_mark
        return self._lines[end.line][end.column :] if end and end.line < len(self._lines) else ""

    def _is_noted(self, event: yaml.Event) -> bool:
        """Return whether a sign of notes stands on the line on which `event` ends."""
        return event.end_mark is not None and event.end_mark.line in self._noted

    def _sequence(self, sequence: Sequence) -> Sequence:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            node: Node | None = self._node(event)
            while node is not None:
                if sequence and (twin := line_again(sequence[-1], node)):
                    self._tell(twin)
                    sequence.pop()
                sequence.append(node)
                node = node.next if isinstance(node, Mapping) else None
        return sequence

    def _mapping(self, mapping: Mapping) -> Mapping:
        first = mapping
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event)
            value = self._node(next(self._events))
            if not isinstance(key, Text):
                self._refuse(event, "tên khóa không phải là chữ", "viết tên khóa rồi dấu hai chấm")
            elif key in mapping:
                if lost := file_again(self._lines, _place(event)):
                    raise _LostError(lost)
                part = first if self._is_a_part(first) else None
                problem, mapping = key_again(key, _place(event), value, mapping, part)
                self._tell(problem)
            else:
                mapping.add(key, value)
        return first

    def _key(self, event: yaml.Event) -> Node:
        if isinstance(event, yaml.ScalarEvent) and event.value in RESERVED:
            return Text(event.value, _place(event))  # as a key, it is told with those unknown
        return self._node(event)

    def _is_a_part(self, mapping: Mapping) -> bool:
        """Return whether `mapping` is a part of a list, on lines of its own."""
        line, column = self._lines[mapping.place.line - 1], mapping.place.column - 1
        return line[:column].rstrip().endswith("-") and line[column] != "{"

    def _refuse(self, event: yaml.Event, what: str, how: str) -> None:
        self._tell(Problem(place=_place(event), what=what, how=how))

    def _tell(self, problem: Problem) -> None:
        if len(self.problems) < MOST:
            self.problems.append(problem)


def _place(event: yaml.Event) -> Place:
    return place_of(event.start_mark)
