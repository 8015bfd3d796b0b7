"""`plan check`: every problem of the file at once."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..checks import DATA_FILE, checked
from ..outline import tasks
from ..problems import ProblemsFoundError
from .common import Command, Surroundings


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", default=DATA_FILE, metavar="TỆP")


def _run(given: Namespace, _: Surroundings) -> int:
    try:
        assignments = checked(Path(given.file), given.file)
    except ProblemsFoundError as found:
        print(found.report())
        return 1
    bodies = len(assignments.bodies) + len(assignments.groups)
    count = sum(1 for _ in tasks(assignments))
    print(f"{given.file}: đúng; {count} nhiệm vụ, {bodies} cơ quan và nhóm cơ quan.")
    return 0


COMMAND = Command(
    name="check",
    help="kiểm tra tệp dữ liệu, nêu mọi chỗ cần sửa",
    arguments=_arguments,
    run=_run,
)
