"""`plan ledger`: whether every address of the site is in the ledger; `--update` adds the new."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..checks import DATA_FILE, checked
from ..handwritten import DOCS, handwritten_addresses
from ..ledger import LEDGER_FILE, ledger_beside, written_ledger
from ..site import site
from .common import Command, Surroundings, add_update, updated


def _run(given: Namespace, _: Surroundings) -> int:
    assignments = checked(Path(DATA_FILE), DATA_FILE)
    ledger = ledger_beside(Path(DATA_FILE), DATA_FILE)
    present = {*site(assignments, ledger).addresses, *handwritten_addresses(Path(DOCS))}
    published = ledger.of(assignments.plan).addresses
    text = written_ledger(published | present, assignments.plan)
    return updated({Path(LEDGER_FILE): text}, given.update)


COMMAND = Command(
    name="ledger",
    help="xem sổ địa chỉ có đủ mọi địa chỉ của trang",
    arguments=add_update,
    run=_run,
)
