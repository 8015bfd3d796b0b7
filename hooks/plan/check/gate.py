"""The gate before rendering: a file that passes here can be published."""

from __future__ import annotations

from itertools import chain, islice
from pathlib import Path

from ..load.data_file import LARGEST, content_of
from ..load.problems import MOST, ProblemsFoundError
from ..load.reader import load
from ..model.records import Assignments
from .ledger import Ledger, ledger_beside
from .rules import LAST_RULES, RULES
from .rules.addresses import published_addresses_live

_NO_LEDGER = Ledger()


def checked(file: Path, name: str) -> Assignments:
    """Return the assignments in `file`, well formed and in keeping with every rule.

    `name` is what messages call the file. Raises `ProblemsFoundError` with every problem of
    the file at once, those of the addresses in the ledger beside it included, and `OSError`
    where it cannot be opened.
    """
    return checked_content(content_of(file), name, ledger_beside(file, name))


def checked_content(content: bytes, name: str, ledger: Ledger = _NO_LEDGER) -> Assignments:
    """Return the assignments in `content`, as `checked` does those of a file."""
    assignments, problems = load(content)
    if assignments is not None:
        broken = (problem for rule in RULES for problem in rule(assignments))
        problems.extend(islice(broken, max(0, MOST - len(problems))))
    # Of a file that is damaged elsewhere, addresses seem lost that are not.
    if assignments is not None and not problems:
        published = ledger.of(assignments.plan)
        touched = (problem for rule in LAST_RULES for problem in rule(assignments))
        lost = published_addresses_live(assignments, published)
        problems.extend(islice(chain(touched, lost), MOST))
    if problems or assignments is None:
        # Of a file that was not read, no more than its beginning can be wrong.
        read = content if len(content) <= LARGEST else content[:1000]
        raise ProblemsFoundError(name, problems, read.decode("utf-8", "replace"))
    return assignments
