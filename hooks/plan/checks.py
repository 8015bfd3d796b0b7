"""The gate before rendering: a file that passes here can be published."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from .load import LARGEST, load
from .model import Assignments
from .problems import MOST, ProblemsFoundError
from .rules import RULES

DATA_FILE = "data/assignments.yaml"
"""Where the file lies in the repository; the target of every edit link."""


def checked(file: Path, name: str) -> Assignments:
    """Return the assignments in `file`, well formed and in keeping with every rule.

    `name` is what messages call the file. Raises `ProblemsFoundError` with every problem of
    the file at once, and `OSError` where it cannot be opened.
    """
    with file.open("rb") as opened:
        return checked_content(opened.read(LARGEST + 1), name)


def checked_content(content: bytes, name: str) -> Assignments:
    """Return the assignments in `content`, as `checked` does those of a file."""
    assignments, problems = load(content)
    if assignments is not None:
        found = (problem for rule in RULES for problem in rule(assignments))
        problems.extend(islice(found, max(0, MOST - len(problems))))
    if problems or assignments is None:
        raise ProblemsFoundError(name, problems, content[:LARGEST].decode("utf-8", "replace"))
    return assignments
