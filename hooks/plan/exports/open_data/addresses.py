"""Where files of open data lie, and what the schemas of those are called that are no file's own."""

from __future__ import annotations

from ...model.addresses import API_V1

BODY = "body"
"""The name of the schema that the files of single bodies share."""

DUTIES, DUTIES_INDEX = "duties", "duties-index"
"""The names of the schemas that the parts of the duties share, and their index has."""


def file_address(name: str) -> str:
    """Return where the file `name` of the whole plan lies."""
    return f"{API_V1}{name}.json"


def body_file(id: str) -> str:  # noqa: A002 (the record's own word)
    """Return the address of the file of the body `id`, or the pattern of all, of `{}`."""
    return f"{API_V1}bodies/{id}.json"


def schema_address(name: str) -> str:
    """Return where the schema `name` lies."""
    return f"{API_V1}schemas/{name}.json"
