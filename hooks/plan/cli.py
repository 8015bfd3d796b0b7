"""The `plan` command: what an editor asks of the file without building the site."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date

from .tools.failures import failure_report
from .tools.memory import collect_rarely
from .tools.streams import flush, make_printable, silence

NOBODY_READS, INTERRUPTED = 141, 130
"""How a command ends that a signal would have ended, as a shell tells it: SIGPIPE, SIGINT."""


def main(
    arguments: Sequence[str] | None = None,
    environment: Mapping[str, str] = os.environ,
    today: date | None = None,
) -> int:
    """Run the command given on the command line; return 0, or 1 where something is wrong.

    `today` is the machine's own, unless it is given.
    """
    make_printable((sys.stdout, sys.stderr), environment)
    collect_rarely()
    given = sys.argv[1:] if arguments is None else arguments
    try:
        try:
            return _status(given, environment, today or date.today())
        finally:
            flush(sys.stdout)
    except BrokenPipeError:  # `plan … | head` has seen enough
        silence(sys.stdout)
        return NOBODY_READS
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        if error.filename is None:
            silence(sys.stdout)
        print(failure_report(error), file=sys.stderr)
        return 1


def _status(arguments: Sequence[str], environment: Mapping[str, str], today: date) -> int:
    # Loaded now only: it takes most of a second, in which too whoever asked may have had enough.
    from .check.reports import text_report
    from .check.reviews import UnreviewedError
    from .commands import COMMANDS
    from .commands.arguments import Parser
    from .commands.common import Surroundings
    from .load.problems import ProblemsFoundError

    surroundings = Surroundings(environment=environment, today=today)
    parser = Parser(prog="plan", description="Công cụ cho tệp dữ liệu của một văn bản giao việc.")
    names = parser.add_subparsers(required=True, metavar="LỆNH", dest="command", title="lệnh")
    for command in COMMANDS:
        subparser = names.add_parser(command.name, help=command.help)
        if command.name in arguments:  # what the others need is not even loaded
            command.arguments(subparser)
    given = parser.parse_args(arguments)
    command = next(command for command in COMMANDS if command.name == given.command)
    try:
        return command.run(given, surroundings)
    except ProblemsFoundError as error:
        print(text_report(error))
        return 1
    except UnreviewedError as draft:
        print(draft)
        return 1


if __name__ == "__main__":
    sys.exit(main())
