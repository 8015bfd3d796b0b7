"""What stands for a value: the same mark for those that say the same, and for no others."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any


class Marker:
    """Gives the marks of values made of texts, numbers, days, tuples, lists, mappings and records.

    Records count by their class and attributes, texts by their letters: where one was typed is no
    part of it. Records of the classes `shared` lie below many values, and are read once.
    """

    def __init__(self, shared: tuple[type, ...] = ()) -> None:
        self._shared = shared
        self._marks: dict[int, tuple[object, str]] = {}
        self._values: dict[type, Callable[[object], tuple[object, ...]]] = {}

    def mark(self, *values: object) -> str:
        """Return what stands for `values`. Equal ones may have two marks; that costs only time."""
        written = io.BytesIO()
        _Writer(written, self).dump(values)
        return hashlib.sha256(written.getbuffer()).hexdigest()[:32]

    def shared_mark(self, record: object) -> str | None:
        """Return the mark of `record`, `None` where it is none of those that are read once."""
        if not isinstance(record, self._shared):
            return None
        if id(record) not in self._marks:
            mark = self.mark(type(record).__qualname__, self.values_of(record))
            self._marks[id(record)] = (record, mark)  # it is kept, so that its id stays its own
        return self._marks[id(record)][1]

    def values_of(self, record: object) -> tuple[object, ...]:
        """Return the values of the attributes of `record`, in the order of its class."""
        kind = type(record)
        if kind not in self._values:
            self._values[kind] = _reader([each.name for each in fields(record)])  # type: ignore[arg-type]
        return self._values[kind](record)


class _Writer(pickle.Pickler):
    """Writes values as bytes that are never read again."""

    def __init__(self, file: io.BytesIO, marker: Marker) -> None:
        super().__init__(file, protocol=5)
        self._marker = marker

    def reducer_override(self, value: Any) -> Any:
        """Return what stands for `value`: its class, and what it holds."""
        kind = type(value)
        if issubclass(kind, str):
            return kind, (str(value),)
        if not is_dataclass(kind):
            return NotImplemented
        if mark := self._marker.shared_mark(value):
            return kind, (mark,)
        return kind, self._marker.values_of(value)


def _reader(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)
