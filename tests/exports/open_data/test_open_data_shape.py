"""Open data: each file keeps to its published schema, is the same for equal data, and stays."""

from __future__ import annotations

import copy
import os
import re
import subprocess
import sys
from collections.abc import Iterator

from jsonschema import Draft202012Validator

from plan.exports.common import NOTE
from plan.exports.open_data.records import Record
from plan.model.shapes import shapes
from tests.support.files.open_data_files import Told, Tree, real, source_of, successors, told
from tests.support.sites.projects import ROOT, SUCCESSORS, TESTS
from tests.support.sites.sites import HOME

__all__ = ["real", "successors", "told"]  # a fixture is found where it is imported

PROMISED = TESTS / "expected" / "open-data-v1.txt"


def test_every_file_keeps_to_the_schema_that_it_names(told: Told) -> None:
    assert len(told.files) >= 5 + len(told.register.bodies)
    for address, file in told.files.items():
        assert [e.message for e in told.validator(file).iter_errors(file)] == [], address


def test_a_schema_is_of_2020_12_and_lies_where_it_says(told: Told) -> None:
    for address, schema in told.schemas.items():
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == address


def each_kind(file: Tree) -> list[dict[str, Tree]]:
    """Return one of the records in `file` that stand in an equal place and hold equal kinds."""
    found: dict[object, dict[str, Tree]] = {}

    def look(place: str, tree: Tree) -> None:
        if isinstance(tree, dict):
            kinds = frozenset((key, type(value)) for key, value in tree.items())
            found.setdefault((place, kinds), tree)
            for key, value in tree.items():
                look(key, value)
        for each in tree if isinstance(tree, list) else ():
            look(place, each)

    look("", file)
    return list(found.values())


def test_a_schema_lets_no_key_be_missing_unknown_or_of_another_kind(successors: Told) -> None:
    for address in ("api/v1/plan.json", "api/v1/duties.json", "api/v1/tasks.json"):
        file = copy.deepcopy(successors.files[address])
        valid = successors.validator(file).is_valid
        for record in each_kind(file):
            record["other"] = None
            assert not valid(file), (address, record)
            del record["other"]
            for key, value in list(record.items()):
                del record[key]
                assert not valid(file), (address, key)
                record[key] = 7
                assert not valid(file), (address, key)
                record[key] = value
        assert valid(file)


def test_a_day_that_is_none_is_refused(real: Told) -> None:
    file = copy.deepcopy(real.files["api/v1/documents.json"])
    file["documents"][0]["day"] = "07-3-2022"
    assert not real.validator(file).is_valid(file)


def test_every_key_of_a_schema_is_explained_in_vietnamese(real: Told) -> None:
    for address, schema in real.schemas.items():
        for name, record in {"": schema, **schema.get("$defs", {})}.items():
            assert "description" not in record, (address, name)
            assert record["title"], (address, name)
            for key, said in record["properties"].items():
                assert re.search(r"[.]$", said["description"]), (address, name, key)
                assert "title" not in said, (address, name, key)


def test_a_key_of_the_file_is_explained_by_the_file_s_own_record() -> None:
    published = [kind for kind in of_record(Record) if kind.repeats]
    assert len(published) > 15
    for kind in published:
        keys = {key for each in kind.repeats for key in shapes(each)}
        for field, held in kind.model_fields.items():
            key = held.serialization_alias or field
            if (kind.__name__, key) not in _OTHERWISE:
                assert (held.description is None) == (key in keys), (kind.__name__, key)


_OTHERWISE = {("Duty", "body")}
"""Here the one who holds the duty; in the file the one whom the plan names, here `named`."""


def of_record(kind: type[Record]) -> Iterator[type[Record]]:
    """Yield every class of record below `kind`."""
    for each in kind.__subclasses__():
        yield each
        yield from of_record(each)


def test_every_file_says_what_it_is_and_of_which_data(told: Told) -> None:
    plan = told.register.assignments.plan
    for file in told.files.values():
        assert file["version"] == told.source.published.edition.mark
        assert file["note"] == NOTE
        assert file["source"] == plan.source
        assert file["title"] == plan.short_title
        assert "MIT" in file["licence"]
        day = told.source.day
        assert file["date"] == (day and day.isoformat())
    about = told.files["api/v1/bodies/" + next(iter(told.register.bodies)) + ".json"]["page"]
    assert about.startswith(HOME + "co-quan/")


def test_the_data_s_own_day_is_the_files(real: Told, successors: Told) -> None:
    assert {file["date"] for file in real.files.values()} == {"2026-11-23"}
    assert {file["date"] for file in successors.files.values()} == {"2032-09-01"}
    told_nothing = SUCCESSORS.read_text("utf-8").partition("\nchanges:")[0]
    silent = Told(source_of(told_nothing.encode()))
    assert {file["date"] for file in silent.files.values()} == {None}


def kind(schema: Tree) -> str:
    """Return what a value may be, in one word: `string|null`, `[NamedBody]`, `date`."""
    if "anyOf" in schema:
        return "|".join(kind(each) for each in schema["anyOf"])
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if schema["type"] == "array":
        return f"[{kind(schema['items'])}]"
    return str(schema.get("format", schema["type"]))


def keys(schemas: dict[str, Tree]) -> set[str]:
    """Return every key of every record, and what its value may be, one a line."""
    return {
        f"{address.rpartition('/')[2]} {name}.{key} {kind(said)}"
        for address, schema in schemas.items()
        for name, record in {"": schema, **schema.get("$defs", {})}.items()
        for key, said in record["properties"].items()
    }


def test_golden_keys_of_v1_are_all_there(real: Told) -> None:
    present = keys(real.schemas)
    if os.environ.get("ACCEPT"):  # it only ever grows
        kept = set(PROMISED.read_text("utf-8").splitlines()) if PROMISED.exists() else set()
        PROMISED.write_text("\n".join(sorted(kept | present)) + "\n", "utf-8")
    promised = set(PROMISED.read_text("utf-8").splitlines())
    assert promised - present == set(), "v1 promises these: another shape is v2"
    assert present - promised == set(), "promise new keys by `make accept`"


def test_golden_addresses_of_v1_are_all_there(real: Told) -> None:
    names = "plan tasks bodies duties documents bodies/ban-tuyen-giao-tinh-uy".split()
    schemas = "plan tasks bodies body duties documents".split()
    addresses = {f"api/v1/{name}.json" for name in names}
    addresses |= {f"api/v1/schemas/{name}.json" for name in schemas}
    assert addresses <= real.contents.keys()


def test_the_commands_do_not_wait_for_what_only_files_need() -> None:
    needed = "{'pydantic', 'plan.exports', 'plan.importing', 'openpyxl', 'pypdfium2'}"
    asked = (
        "import sys, plan.cli; plan.cli.main(['schema']); "
        f"print(sorted({needed} & sys.modules.keys()))"
    )
    command = [sys.executable, "-c", asked]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines()[-1] == "[]"
