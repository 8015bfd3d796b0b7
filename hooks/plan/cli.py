"""The `plan` command: what an editor asks of the file without building the site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .checks import DATA_FILE, checked
from .outline import tasks
from .problems import ProblemsFoundError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command given on the command line; return 0, or 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="plan", description="Công cụ cho tệp dữ liệu Kế hoạch.")
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    check = commands.add_parser("check", help="kiểm tra tệp dữ liệu, nêu mọi chỗ cần sửa")
    check.add_argument("file", nargs="?", default=DATA_FILE, metavar="TỆP")
    check.set_defaults(run=lambda given: _check(given.file))
    given = parser.parse_args(arguments)
    return int(given.run(given))


def _check(name: str) -> int:
    try:
        assignments = checked(Path(name), name)
    except ProblemsFoundError as found:
        print(found.report())
        return 1
    except OSError as error:
        print(f"{name}: không mở được tệp ({error.strerror})", file=sys.stderr)
        return 1
    bodies = len(assignments.bodies) + len(assignments.groups)
    count = sum(1 for _ in tasks(assignments))
    print(f"{name}: đúng; {count} nhiệm vụ, {bodies} cơ quan và nhóm cơ quan.")
    return 0
