"""Changed duties → the lines of the data file, all others as they are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

from ...model.text import Text
from .changes import Change
from .wanted import NewBody, Wanted

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
    tree, edits = _Tree(text), tuple(changes)
    spans = [span for change in edits for span in tree.spans(change)]
    wanted = (change.wanted for change in edits)
    new_bodies = dict.fromkeys(duty.new_body for duty in wanted if duty and duty.new_body)
    spans += (tree.listed(body) for body in new_bodies)
    spans.sort(key=lambda span: (span.start, span.end))
    for span in reversed(spans):  # of what is put in at one place, the last first
        text = text[: span.start] + span.words + text[span.end :]
    return text


class _Tree:
    """Where the values of the file stand in its text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._scalars: dict[tuple[int, int], yaml.ScalarNode] = {}
        self._duties: dict[tuple[int, int], tuple[yaml.SequenceNode, yaml.MappingNode]] = {}
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        self._lists: dict[str, yaml.SequenceNode] = {}
        if isinstance(root, yaml.MappingNode):
            self._lists = {
                key.value: value
                for key, value in root.value
                if isinstance(value, yaml.SequenceNode) and value.value
            }
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
            ("at", duty.at, wanted.at),
            ("basis", duty.basis, wanted.basis),
        ):
            if str(old or "") == new:
                continue
            if old and new:
                yield self._value(old, _as_value(key, new))
            elif new:
                yield self._key_added(duty.body, f"{key}: {_as_value(key, new)}")
            else:
                yield self._key_removed(duty.body, key)

    def _value(self, old: Text, words: str) -> Span:
        node = self._scalars[_place(old)]
        is_block = node.style in ("|", ">")
        return Span(
            start=node.start_mark.index,
            end=node.end_mark.index,
            words=f"{words}\n" if is_block else words,
        )

    def _key_added(self, body: Text, line: str) -> Span:
        """Return `line`, a key and its value, at the end of the duty of `body`."""
        _, duty = self._duties[_place(body)]
        if duty.flow_style:
            end = duty.value[-1][1].end_mark.index
            return Span(start=end, end=end, words=f", {line}")
        end = self._end(duty)
        return self._lines_at(end, f"{' ' * duty.start_mark.column}{line}")

    def _key_removed(self, body: Text, key: str) -> Span:
        _, duty = self._duties[_place(body)]
        at = next(at for at, (name, _) in enumerate(duty.value) if name.value == key)
        name, value = duty.value[at]
        if at == 0:
            raise CannotEditError(
                f"dòng {name.start_mark.line + 1}: không bỏ được `{key}`, khóa đứng đầu phần việc "
                "này · bỏ trong tệp dữ liệu"
            )
        if duty.flow_style:
            before = duty.value[at - 1][1].end_mark.index
            return Span(start=before, end=value.end_mark.index, words="")
        return Span(start=self._line(name.start_mark.index), end=self._end(value), words="")

    def listed(self, body: NewBody) -> Span:
        """Return the line of a new body, behind the last one of its list."""
        name = "groups" if body.is_group else "bodies"
        record = f"- {{id: {body.id}, name: {json.dumps(body.name, ensure_ascii=False)}}}"
        bodies = self._lists.get(name)
        if bodies is None or bodies.flow_style:
            raise CannotEditError(
                f"“{body.name}” chưa có trong tệp · thêm `{record}` vào `{name}` của tệp dữ liệu"
            )
        last = bodies.value[-1]
        indent = self._dash(last) - self._line(last.start_mark.index)
        return self._lines_at(self._end(last), f"{' ' * indent}{record}")

    def _lines_at(self, end: int, *lines: str) -> Span:
        lead = "" if self._text[:end].endswith("\n") else "\n"
        return Span(start=end, end=end, words=lead + "".join(f"{line}\n" for line in lines))

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
        details = (("quote", wanted.quote), ("at", wanted.at), ("basis", wanted.basis))
        return self._lines_at(
            self._end(last),
            f"{indent}- body: {wanted.body}",
            f"{indent}  role: {wanted.role}",
            *(f"{indent}  {key}: {_as_value(key, words)}" for key, words in details if words),
        )

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


def _as_value(key: str, words: str) -> str:
    return words if key == "at" else json.dumps(words, ensure_ascii=False)


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
