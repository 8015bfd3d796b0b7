"""The gate before rendering: a file that passes here can be published."""

from __future__ import annotations

from pathlib import Path

from .load import load
from .model import Assignments
from .problems import ProblemsFoundError
from .rules import RULES

DATA_FILE = "data/assignments.yaml"
"""Where the file lies in the repository; the target of every edit link."""


def checked(file: Path, name: str) -> Assignments:
    """Return the assignments in `file`, well formed and in keeping with every rule.

    `name` is what messages call the file. Raises `ProblemsFoundError` with every problem of
    the file at once, and `OSError` where it cannot be opened.
    """
    assignments, problems = load(file.read_bytes())
    if assignments is not None:
        problems.extend(problem for rule in RULES for problem in rule(assignments))
    if problems or assignments is None:
        raise ProblemsFoundError(name, problems)
    return assignments
