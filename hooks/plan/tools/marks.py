"""The mark of a value: a hash that differs for values which do not say the same."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from types import MappingProxyType
from typing import Any


class Marker:
    """Gives the marks of values made of texts, numbers, days, tuples, lists, mappings and records.

    Records count by their class and attributes, texts by their letters: where one was typed is no
    part of it. Records of the classes `shared` lie below many values, and are read once. What
    `without` names of a class is not read.
    """

    def __init__(
        self,
        shared: tuple[type, ...] = (),
        without: Mapping[type, Collection[str]] = MappingProxyType({}),
    ) -> None:
        self._shared, self._without = shared, without
        self._marks: dict[int, tuple[object, str]] = {}
        self._readers: dict[type, Callable[[Any], Any]] = {}

    def mark(self, *values: object) -> str:
        """Return the mark of `values`. Equal ones may have two marks; that costs only time."""
        written = io.BytesIO()
        _Writer(written, self).dump(values)
        return hashlib.sha256(written.getbuffer()).hexdigest()[:32]

    def reader(self, kind: type) -> Callable[[Any], Any]:
        """Return the function that says how a value of the class `kind` is written."""
        if kind not in self._readers:
            self._readers[kind] = self._new_reader(kind)
        return self._readers[kind]

    def _new_reader(self, kind: type) -> Callable[[Any], Any]:
        name = f"{kind.__module__}.{kind.__qualname__}"
        if issubclass(kind, str):
            return lambda text: (_record, (name, str(text)))
        names = _names(kind)
        if names is None:
            return lambda _: NotImplemented
        left_out = self._without.get(kind, ())
        attributes = _attributes([each for each in names if each not in left_out])
        if issubclass(kind, self._shared):
            return lambda record: (_record, (name, self._mark_of(record, attributes)))
        return lambda record: (_record, (name, attributes(record)))

    def _mark_of(self, record: object, attributes: Callable[[object], tuple[object, ...]]) -> str:
        if id(record) not in self._marks:
            # It is held, so that its id stays its own.
            self._marks[id(record)] = record, self.mark(attributes(record))
        return self._marks[id(record)][1]


class _Writer(pickle.Pickler):
    """Writes values as bytes that are never read again."""

    def __init__(self, file: io.BytesIO, marker: Marker) -> None:
        super().__init__(file, protocol=5)
        self._reader = marker.reader

    def reducer_override(self, value: Any) -> Any:
        """Return what stands for `value`: its class, and what it holds."""
        return self._reader(type(value))(value)


def _record(name: str, held: object) -> None:
    """Stand for each record in what is written: to write its class itself would take longer."""


def _names(kind: type) -> Sequence[str] | None:
    """Return the names of what a record, or a named tuple, of the class `kind` holds."""
    if is_dataclass(kind):
        return [attribute.name for attribute in fields(kind)]
    return getattr(kind, "_fields", None)


def _attributes(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """Return what gives the attributes `names` of a record."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)
