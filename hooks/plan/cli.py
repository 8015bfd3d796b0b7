"""The `plan` command: what an editor asks of the file without building the site."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date

from .commands import COMMANDS
from .commands.common import Surroundings
from .problem_reports import text_report
from .problems import ProblemsFoundError


def main(
    arguments: Sequence[str] | None = None,
    environment: Mapping[str, str] = os.environ,
    today: date | None = None,
) -> int:
    """Run the command given on the command line; return 0, or 1 where something is wrong.

    `today` is the machine's own, unless it is given.
    """
    parser = argparse.ArgumentParser(
        prog="plan", description="Công cụ cho tệp dữ liệu của một văn bản giao việc."
    )
    names = parser.add_subparsers(required=True, metavar="LỆNH", dest="command")
    for command in COMMANDS:
        command.arguments(names.add_parser(command.name, help=command.help))
    given = parser.parse_args(arguments)
    command = next(command for command in COMMANDS if command.name == given.command)
    surroundings = Surroundings(environment=environment, today=today or date.today())
    try:
        return command.run(given, surroundings)
    except ProblemsFoundError as found:
        print(text_report(found))
    except OSError as error:
        print(f"{error.filename}: không mở được tệp ({error.strerror})", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
