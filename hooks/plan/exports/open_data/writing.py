"""JSON a record at a time: what stands in several files is written once, and joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pydantic_core import to_json

from .files import File
from .records import Record


@dataclass(frozen=True, slots=True)
class Listed:
    """Records of a list that a file holds, each as `listed_text` writes it."""

    texts: Iterable[bytes]

    @classmethod
    def of(cls, records: Iterable[Record]) -> Listed:
        """Return `records`, written one after the other: never are all of them held."""
        return cls(map(listed_text, records))


def listed_text(record: Record) -> bytes:
    """Return the JSON of `record` as it stands in a list that a file holds."""
    return _text(record, depth=2)


def json_file(shape: type[File], values: Mapping[str, Any]) -> bytes:
    """Return a file of `shape` that holds `values`: one for each of its keys, and no others."""
    if values.keys() != shape.model_fields.keys():
        raise TypeError(f"{shape.__name__}: {sorted(values.keys() ^ shape.model_fields.keys())}")
    file = BytesIO()  # never are all pieces held beside the whole
    file.writelines(_pieces(shape, values))
    return file.getvalue()


def _pieces(shape: type[File], values: Mapping[str, Any]) -> Iterator[bytes]:
    before = b"{\n "
    for name, field in shape.model_fields.items():
        yield before + to_json(field.serialization_alias or name) + b": "
        value = values[name]
        if isinstance(value, Listed):
            yield from _list_pieces(value.texts)
        else:
            yield _text(value, depth=1)
        before = b",\n "
    yield b"\n}\n"


def _list_pieces(texts: Iterable[bytes]) -> Iterator[bytes]:
    begins, before = b"[\n  ", b"[\n  "
    for text in texts:
        yield before
        yield text
        before = b",\n  "
    yield b"[]" if before is begins else b"\n ]"


def _text(value: Any, *, depth: int) -> bytes:
    """Return the JSON of `value`, whose lines stand so deep: no text in it has a line's end."""
    written = to_json(value, by_alias=True, indent=1)
    return written.replace(b"\n", b"\n" + depth * b" ")
