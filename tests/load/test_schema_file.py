"""The schema that is committed is the present one, and explains every key to an editor."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
import sys

import pytest
from jsonschema import Draft7Validator

from plan.load.file_lines import records
from plan.load.schema import SCHEMA_FILE, schema, schema_text
from plan.model.shapes import shapes
from plan.model.text import Text
from tests.support.sites.projects import DATA, ROOT


def test_every_key_is_explained_in_vietnamese_with_an_example_it_accepts() -> None:
    definitions = schema()["definitions"]
    assert {record.__name__ for record in records()} == definitions.keys()
    for record in records():
        for name, shape in shapes(record).items():
            where = f"{record.__name__}.{name}"
            assert shape.key.title.strip(), where
            assert re.search(r"[.…”]$", shape.key.description), where
            part = definitions[record.__name__]["properties"][name]
            one = {**part, "definitions": definitions}
            assert Draft7Validator(one).is_valid(shape.example), where


def test_a_key_without_an_explanation_is_refused() -> None:
    mute = dataclasses.make_dataclass("Mute", [("silent", Text)], frozen=True)
    with pytest.raises(TypeError, match=r"Mute\.silent"):
        shapes(mute)


def test_the_committed_schema_is_the_present_one() -> None:
    committed = (ROOT / SCHEMA_FILE).read_text("utf-8")
    assert committed == schema_text(), "run `make generated`"
    Draft7Validator.check_schema(json.loads(committed))


def test_the_data_names_its_schema_in_its_first_line() -> None:
    first = DATA.read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=assignments.schema.json"


def test_check_jsonschema_accepts_the_real_file() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", SCHEMA_FILE, str(DATA)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
