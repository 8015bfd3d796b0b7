"""What the commands share: how a command is described, and what surrounds it when it runs."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..load.data_file import DATA_FILE
from ..tools.streams import holds
from .committed import stale, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a command is given beside its arguments, so that none reads the machine itself."""

    environment: Mapping[str, str]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One word after `plan`."""

    name: str
    help: str
    """What it does, in Vietnamese, for `plan --help`."""
    arguments: Callable[[ArgumentParser], None]
    """Adds the command's arguments to its parser."""
    run: Callable[[Namespace, Surroundings], int]
    """Does it, prints the answer, and returns 0, or 1 where something is wrong."""


def add_file(parser: ArgumentParser) -> None:
    """Add the data file, which is the repository's own unless another is named."""
    parser.add_argument(
        "file",
        nargs="?",
        default=DATA_FILE,
        metavar="TỆP",
        help=f"tệp dữ liệu; không ghi thì {DATA_FILE}",
    )


def add_format(parser: ArgumentParser, *formats: str) -> None:
    """Add the choice of the answer's form; the first of `formats` is the usual one."""
    parser.add_argument(
        "--format", choices=formats, default=formats[0], help="dạng của câu trả lời"
    )


def print_answer(text: str, form: str) -> None:
    """Print `text`, written in the form `form`.

    Where the output's encoding lacks a letter, JSON says it by a number; other forms show `?`.
    """
    lacking = form == "json" and not holds(sys.stdout, text)
    print(json.dumps(json.loads(text), indent=2) if lacking else text)


def add_to_summary(surroundings: Surroundings, markdown: str) -> None:
    """Add `markdown` to the summary of GitHub's run, where there is one."""
    if file := surroundings.environment.get("GITHUB_STEP_SUMMARY"):
        with Path(file).open("a", encoding="utf-8", errors="replace") as summary:
            summary.write(markdown)


def add_update(parser: ArgumentParser) -> None:
    """Add the choice to write the files that the command makes, not only to look at them."""
    parser.add_argument("--update", action="store_true", help="tạo lại các tệp đã cũ")


def updated(files: Mapping[Path, str], update: bool) -> int:
    """Say which of `files` are not as they should be, or with `update` write those.

    Returns 1 where a file is left that is not.
    """
    paths = write(files) if update else stale(files)
    for path in paths:
        print(f"{path.as_posix()}: {_done(path, update)}")
    if not paths:
        print(f"{', '.join(path.as_posix() for path in files)}: đúng, không phải tạo lại.")
    return 1 if paths and not update else 0


def _done(path: Path, update: bool) -> str:
    if update:
        return "đã tạo lại."
    what = "không còn khớp với nguồn tạo ra nó" if path.exists() else "chưa có"
    return f"{what} · chạy `make generated`, rồi gửi kèm tệp này"
