"""The gate before rendering: a file that passes here can be published."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from ..load.problems import MOST, ProblemsFoundError
from ..load.reader import LARGEST, load
from ..model.records import Assignments
from .ledger import Ledger, ledger_beside
from .rules import RULES
from .rules.addresses import published_addresses_live

DATA_FILE = "data/assignments.yaml"
"""Where the file lies in the repository; the target of every edit link."""


_NO_LEDGER = Ledger()


def checked(file: Path, name: str) -> Assignments:
    """Return the assignments in `file`, well formed and in keeping with every rule.

    `name` is what messages call the file. Raises `ProblemsFoundError` with every problem of
    the file at once, those of the addresses in the ledger beside it included, and `OSError`
    where it cannot be opened.
    """
    return checked_content(content_of(file), name, ledger_beside(file, name))


def content_of(file: Path) -> bytes:
    """Return what the data file `file` holds, cut where it is too large to be one.

    Raises `OSError` where it cannot be opened.
    """
    with open(file, "rb", opener=_opened_at_once) as opened:
        return opened.read(LARGEST + 1)


def _opened_at_once(file: str, flags: int) -> int:
    """Open `file`; a pipe too that nobody writes into, which would be waited for for ever."""
    opened = os.open(file, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(opened, True)
    return opened


def checked_content(content: bytes, name: str, ledger: Ledger = _NO_LEDGER) -> Assignments:
    """Return the assignments in `content`, as `checked` does those of a file."""
    assignments, problems = load(content)
    if assignments is not None:
        found = (problem for rule in RULES for problem in rule(assignments))
        problems.extend(islice(found, max(0, MOST - len(problems))))
    # Of a file that is damaged elsewhere, addresses seem lost that are not.
    if assignments is not None and not problems:
        known = ledger.of(assignments.plan)
        problems.extend(islice(published_addresses_live(assignments, known), MOST))
    if problems or assignments is None:
        # Of a file that was not read, no more than its beginning can be wrong.
        read = content if len(content) <= LARGEST else content[:1000]
        raise ProblemsFoundError(name, problems, read.decode("utf-8", "replace"))
    return assignments
