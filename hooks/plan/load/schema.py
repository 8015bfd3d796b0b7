"""The file's shape as a JSON Schema, by which an editor's program completes and explains keys.

Draft 7, the newest that VS Code's YAML support reads whole. What a schema cannot say (that a
quote is exact, that an id is known) is said by `rules`.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from ..model.records import Assignments
from ..model.shapes import Shape, record_kinds, required_keys, shapes
from ..model.text import Cell, Text
from .slips.characters import FORBIDDEN

Schema = dict[str, Any]

SCHEMA_FILE = "data/assignments.schema.json"
"""Where it lies in the repository; the first line of the data names it."""

_TIDY = rf"^(?!.*\n)[^ {FORBIDDEN}]+( [^ {FORBIDDEN}]+)*$"
"""Words with one space between them, and no character that cannot be seen."""


@cache
def schema_text() -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Schema:
    """Return the schema of the whole file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Tệp dữ liệu của một văn bản giao việc",
        "description": "Nguồn dữ liệu duy nhất của trang: lời văn bản và việc phân công.",
        **_reference(Assignments),
        "definitions": {kind.__name__: _record(kind) for kind in record_kinds(Assignments)},
    }


def _record(record: type) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required_keys(record)),
        "properties": {name: _property(shape) for name, shape in shapes(record).items()},
    }


def _property(shape: Shape) -> Schema:
    return {
        "title": shape.key.title,
        "description": shape.key.description,
        "examples": [shape.example],
        **_value(shape),
    }


def _value(shape: Shape) -> Schema:
    value = _list(shape) if shape.many else _one(shape)
    if shape.optional or (shape.many and not shape.required):
        choices = value.get("anyOf", [value])
        return {"anyOf": [*choices, {"type": "null"}]}
    return value


def _list(shape: Shape) -> Schema:
    one = _one(shape)
    value: Schema = {"type": "array", "items": one}
    if shape.required:
        value["minItems"] = 1
    return {"anyOf": [one, value]} if shape.key.lines else value


def _one(shape: Shape) -> Schema:
    if shape.kind is Cell:
        text = _text(shape)
        return {"anyOf": [text, {"type": "array", "items": text}, {"enum": ["", None]}]}
    return _text(shape) if shape.kind is Text else _reference(shape.kind)


def _text(shape: Shape) -> Schema:
    if shape.key.choices:
        return {"enum": list(shape.key.choices)}
    # Without quotes YAML takes 1 for a number and, in its older version, no for a truth value;
    # we read both as the text that was typed.
    return {"type": ["string", "number", "boolean"], "pattern": _TIDY}


def _reference(record: type) -> Schema:
    return {"allOf": [{"$ref": f"#/definitions/{record.__name__}"}]}
