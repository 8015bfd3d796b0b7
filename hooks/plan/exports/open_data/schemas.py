"""The published shape of the open data's files, made of the classes that write them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from ...model.shapes import shapes
from .files import File
from .records import Record


class _Generator(GenerateJsonSchema):
    """Leaves out what is meant for who reads this code: docstrings, and titles made of names.

    A key without a description is one of the file, and says what is said of it there.
    """

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        json_schema = super().model_schema(schema)
        json_schema.pop("description", None)
        for name, key in json_schema["properties"].items():
            if "description" not in key:
                key["description"] = _published(schema["cls"], name)
        return json_schema


def _published(record: type[Record], name: str) -> str:
    """Return what the file's own records say of their key `name`, which `record` repeats."""
    return next(shapes(each)[name].published for each in record.repeats if name in shapes(each))


def schema(shape: type[File], address: str) -> bytes:
    """Return the JSON Schema (2020-12) of files of `shape`, published at `address`."""
    whole = {"$schema": _Generator.schema_dialect, "$id": address, **json_schema(shape)}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n"


@cache
def json_schema(shape: type[File]) -> JsonSchemaValue:
    """Return the JSON Schema of files of `shape`, wherever they are published."""
    return shape.model_json_schema(mode="serialization", schema_generator=_Generator)
