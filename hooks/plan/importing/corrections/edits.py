"""Changed duties → the lines of the data file, all others as they are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from ...model.text import Text
from .changes import Change, Wanted

_Node = yaml.nodes.Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Letters of the file from `start` to `end`, which `words` stand for from now on."""

    start: int
    end: int
    words: str


class CannotEditError(Exception):
    """A duty is written so that it cannot be edited line by line; the message says which."""


def edited(text: str, changes: Iterable[Change]) -> str:
    """Return `text` with `changes` made. Raises `CannotEditError`."""
    tree = _Tree(text)
    spans = [span for change in changes for span in tree.spans(change)]
    for span in sorted(spans, key=lambda span: (span.start, span.end), reverse=True):
        text = text[: span.start] + span.words + text[span.end :]
    return text


class _Tree:
    """Where the values of the file stand in its text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._scalars: dict[tuple[int, int], yaml.ScalarNode] = {}
        self._duties: dict[tuple[int, int], tuple[yaml.SequenceNode, yaml.MappingNode]] = {}
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        if root:
            self._walk(root)

    def _walk(self, node: _Node) -> None:
        if isinstance(node, yaml.ScalarNode):
            self._scalars[node.start_mark.line + 1, node.start_mark.column + 1] = node
        elif isinstance(node, yaml.MappingNode):
            for _, value in node.value:
                self._walk(value)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                self._walk(item)
                for key, value in item.value if isinstance(item, yaml.MappingNode) else ():
                    if key.value == "body":
                        mark = value.start_mark
                        self._duties[mark.line + 1, mark.column + 1] = (node, item)

    def spans(self, change: Change) -> Iterator[Span]:
        """Yield what `change` does to the text."""
        if change.before is None and change.wanted:
            yield self._added(change, change.wanted)
        elif change.before and change.wanted is None:
            yield self._removed(change.before.duty.body)
        elif change.before and change.wanted:
            yield from self._corrected(change, change.wanted)

    def _corrected(self, change: Change, wanted: Wanted) -> Iterator[Span]:
        duty = change.before.duty if change.before else None
        assert duty is not None
        if duty.body != wanted.body:
            yield self._value(duty.body, wanted.body)
        if duty.role != wanted.role:
            yield self._value(duty.role, wanted.role)
        for key, old, new in (
            ("quote", duty.quote, wanted.quote),
            ("basis", duty.basis, wanted.basis),
        ):
            if str(old or "") != new:
                if old is None or not new:
                    raise CannotEditError(
                        f"{wanted.row.place}: thêm hoặc bỏ `{key}` · sửa trong tệp dữ liệu"
                    )
                yield self._value(old, json.dumps(new, ensure_ascii=False))

    def _value(self, old: Text, words: str) -> Span:
        node = self._scalars[_place(old)]
        is_block = node.style in ("|", ">")
        return Span(
            start=node.start_mark.index,
            end=node.end_mark.index,
            words=f"{words}\n" if is_block else words,
        )

    def _removed(self, body: Text) -> Span:
        sequence, duty = self._duties[_place(body)]
        if sequence.flow_style or len(sequence.value) == 1:
            raise CannotEditError(
                f"dòng {body.line}: phần việc này không bỏ được từ bảng · bỏ trong tệp dữ liệu"
            )
        start = self._line(duty.start_mark.index)
        return Span(start=start, end=self._end(duty), words="")

    def _added(self, change: Change, wanted: Wanted) -> Span:
        """Return the lines of a new duty, behind the last one of the assignment that says it."""
        assignments = change.task.assignments
        quoted = [one for one in assignments if wanted.quote in str(one.text or "")]
        owner = (quoted or [*assignments])[-1]
        sequence, last = self._duties[_place(owner.duties[-1].body)]
        if sequence.flow_style:
            raise CannotEditError(f"{wanted.row.place}: viết mỗi phần việc của nhiệm vụ một dòng")
        indent = " " * (self._dash(last) - self._line(last.start_mark.index))
        words = json.dumps(wanted.quote or wanted.basis, ensure_ascii=False)
        key = "quote" if wanted.quote else "basis"
        lines = (
            f"{indent}- body: {wanted.body}",
            f"{indent}  role: {wanted.role}",
            f"{indent}  {key}: {words}",
        )
        end = self._end(last)
        lead = "" if self._text[:end].endswith("\n") else "\n"
        return Span(start=end, end=end, words=lead + "".join(f"{line}\n" for line in lines))

    def _line(self, index: int) -> int:
        return self._text.rfind("\n", 0, index) + 1

    def _dash(self, item: _Node) -> int:
        return self._text.rfind("-", 0, item.start_mark.index)

    def _end(self, item: _Node) -> int:
        """Return where the line behind the last words of `item` begins; comments there stay."""
        last = max(_ends(item))
        if last and self._text[last - 1] == "\n":  # a block of words ends with its last line
            return last - len(self._text[:last]) + len(self._text[:last].rstrip("\n")) + 1
        end = self._text.find("\n", last)
        return len(self._text) if end < 0 else end + 1


def _ends(node: _Node) -> Iterator[int]:
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        for _, value in node.value:
            yield from _ends(value)
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for value in node.value:
            yield from _ends(value)
    else:
        yield node.end_mark.index


def _place(text: Text) -> tuple[int, int]:
    if text.place is None:
        raise CannotEditError(f"không tìm thấy “{text}” trong tệp dữ liệu")
    return (text.place.line, text.place.column)
