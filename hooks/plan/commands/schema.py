"""`plan schema`: whether the schema for editors' programs says what the loader reads."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..load.schema import SCHEMA_FILE, schema_text
from .common import Command, Surroundings, add_update, updated


def _run(given: Namespace, _: Surroundings) -> int:
    return updated({Path(SCHEMA_FILE): schema_text()}, given.update)


COMMAND = Command(
    name="schema",
    help="xem lược đồ cho chương trình soạn thảo có còn khớp",
    arguments=add_update,
    run=_run,
)
