"""What the tests of the open data share: the files of each plan, and what they should say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plan.check.gate import checked_content
from plan.derive.register import Register, register
from plan.exports import open_data
from plan.exports.common import Source
from plan.load.edition import edition
from plan.pages.published import Published
from plan.pages.sheet.states import SheetStates
from tests.support.plans.full_plan import written
from tests.support.sites.projects import DATA, OTHER_PLAN, SUCCESSORS
from tests.support.sites.sites import HOME

Tree = Any


def source_of(content: bytes) -> Source:
    """Return the source of files that a data file of `content` gives."""
    known = register(checked_content(content, "plan.yaml"))
    return Source(
        register=known,
        published=Published.of(known.assignments, edition(content, None), HOME),
        states=SheetStates(known),
    )


@dataclass(frozen=True)
class Told:
    """What the files of one plan say."""

    source: Source

    @property
    def register(self) -> Register:
        """What the files should say."""
        return self.source.register

    @cached_property
    def contents(self) -> dict[str, bytes]:
        """Each file by its address."""
        return {
            address: export.content()
            for format_ in (open_data.FORMAT, open_data.SCHEMA_FORMAT)
            for export in format_.exports(self.source)
            for address in export.addresses
        }

    @cached_property
    def files(self) -> dict[str, Tree]:
        """What each file holds that is no schema."""
        return {a: json.loads(c) for a, c in self.contents.items() if "/schemas/" not in a}

    @cached_property
    def schemas(self) -> dict[str, Tree]:
        """Each schema, by its whole address."""
        found = {a: json.loads(c) for a, c in self.contents.items() if "/schemas/" in a}
        return {HOME + address: schema for address, schema in found.items()}

    def validator(self, file: Tree) -> Draft202012Validator:
        """Return what holds `file` against the schema that it names."""
        schema = self.schemas[file["$schema"]]
        return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture(scope="module", params=["real", "library", "successors", "hostile"])
def told(request: pytest.FixtureRequest, hostile_plan: dict[str, Any]) -> Told:
    """The files of each plan."""
    texts: dict[str, Callable[[], bytes]] = {
        "real": DATA.read_bytes,
        "library": OTHER_PLAN.read_bytes,
        "successors": SUCCESSORS.read_bytes,
        "hostile": lambda: written(hostile_plan).encode(),
    }
    return Told(source_of(texts[request.param]()))


@pytest.fixture(scope="module")
def real() -> Told:
    """The files of the real plan."""
    return Told(source_of(DATA.read_bytes()))


@pytest.fixture(scope="module")
def successors() -> Told:
    """The files of the plan whose bodies were rearranged."""
    return Told(source_of(SUCCESSORS.read_bytes()))


def records(tree: Tree) -> Iterator[dict[str, Tree]]:
    """Yield every record in `tree`."""
    if isinstance(tree, dict):
        yield tree
        tree = list(tree.values())
    for each in tree if isinstance(tree, list) else ():
        yield from records(each)
