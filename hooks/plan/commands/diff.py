"""`plan diff OLD NEW`: what a change of the file means to those whom it concerns."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict

from ..checks import DATA_FILE, checked_content
from ..comparison import Changes, changes
from ..model import Assignments
from ..revisions import NoSuchVersionError, version
from ..written import markdown, text
from .common import Command, Surroundings, add_format


def _json(told: Changes) -> str:
    return json.dumps({"changed": bool(told), **asdict(told)}, ensure_ascii=False, indent=2)


_FORMS: Mapping[str, Callable[[Changes], str]] = {
    "text": lambda told: text("changes.txt", changes=told),
    "markdown": lambda told: markdown("changes.md", changes=told),
    "json": _json,
}


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="CŨ", help="tệp, hoặc bản trong git, như `main`")
    parser.add_argument("new", metavar="MỚI", nargs="?", default=DATA_FILE)
    add_format(parser, *_FORMS)


def _run(given: Namespace, _: Surroundings) -> int:
    try:
        old, new = _assignments(given.old), _assignments(given.new)
    except NoSuchVersionError as error:
        print(error, file=sys.stderr)
        return 1
    print(_FORMS[given.format](changes(old, new)).strip())
    return 0


def _assignments(name: str) -> Assignments:
    told, content = version(name)
    return checked_content(content, told)


COMMAND = Command(
    name="diff",
    help="nói thay đổi giữa hai bản của tệp nghĩa là gì, cơ quan nào thêm bớt việc gì",
    arguments=_arguments,
    run=_run,
)
